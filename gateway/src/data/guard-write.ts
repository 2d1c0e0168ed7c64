/**
 * What every write passes, whatever its command: nothing locked is touched, and a signature over what changes becomes
 * visibly superseded in the same commit.
 */
import type { Scope } from '../auth/scope.ts';
import type { Lock, Signature } from './stored-records.ts';
import { lockAgainst, UNDER_LOCK, type PlacedLock, type Touched } from './locks.ts';
import { metaFrom, recordFrom } from './rows.ts';
import { isContent, standsOver } from './signed-over.ts';
import type { Statements } from './statements.ts';
import type { Row } from './statement.ts';
import { rowsOf, type Steps } from './steps.ts';
import type { Operation, Reason } from './command.ts';

/** AUD-04: what the system does by itself says by which rule. */
export const SUPERSEDED: Reason = { code: 'derived:signature-superseded@1', text: null };

export interface Guarded {
  /** The lock that forbids it; null where nothing does. */
  readonly lock: Lock | null;
  /** Signatures that end with this change. */
  readonly superseded: readonly Operation[];
}

const NOTHING: Guarded = { lock: null, superseded: [] };

export function* guardOperations(
  statements: Statements,
  scope: Scope,
  known: number,
  subjectId: string | null,
  operations: readonly Operation[],
): Steps<Guarded> {
  if (operations.every(({ kind }) => UNDER_LOCK[kind] === 'free' && kind !== 'auditReview')) return NOTHING;
  // Without a subject only what belongs to the study as a whole is found.
  const params = { study: scope.studyId, known, subject: subjectId ?? '' };
  const locks = (yield* rowsOf({ statement: statements.locksOver, params })).map((row): PlacedLock => ({
    lock: recordFrom('lock', row),
    subjectId: metaFrom(row).subjectId,
  }));
  const signatures = (yield* rowsOf({ statement: statements.signaturesOver, params })).filter(
    (row) => row['state'] === 'valid',
  );
  if (locks.length === 0 && signatures.length === 0) return NOTHING;

  const touched: Touched[] = [];
  for (const operation of operations) {
    touched.push(yield* touchedBy(statements, { study: scope.studyId, known }, operation));
  }
  for (const one of touched) {
    const lock = lockAgainst(locks, scope.role, one);
    if (lock) return { lock, superseded: [] };
  }
  const changed = touched.filter(({ kind }) => isContent(kind) || kind === 'auditReview');
  return { lock: null, superseded: signatures.flatMap((row) => ended(row, changed, operations)) };
}

function* touchedBy(
  statements: Statements,
  params: { readonly study: string; readonly known: number },
  operation: Operation,
): Steps<Touched> {
  const { kind } = operation;
  const id = operation.action === 'void' ? operation.id : operation.record.id;
  const after = operation.action === 'void' ? null : operation.record;
  if (operation.action === 'create') return { kind, id, before: null, after };
  const [row] = yield* rowsOf({ statement: statements.ofKind[kind].byId, params: { ...params, id } });
  return { kind, id, before: row ? recordFrom(kind, row) : null, after };
}

function ended(row: Row, changed: readonly Touched[], operations: readonly Operation[]): Operation[] {
  const signature: Signature = recordFrom('signature', row);
  const isOver = changed.some((touched) => standsOver(signature, touched));
  // A command that speaks of the signature itself has the last word on it.
  const isSpokenOf = operations.some(
    (operation) =>
      operation.kind === 'signature' &&
      (operation.action === 'void' ? operation.id : operation.record.id) === signature.id,
  );
  return isOver && !isSpokenOf ? [withState(row, 'superseded')] : [];
}

/** The same signature with another state, at its next version. */
export function withState(row: Row, state: Signature['state']): Operation {
  const signature = recordFrom('signature', row);
  return {
    action: 'amend',
    kind: 'signature',
    siteId: metaFrom(row).siteId,
    record: { ...signature, version: signature.version + 1, state },
  };
}
