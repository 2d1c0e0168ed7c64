/**
 * The one way by which anything enters the store: load what the decision needs, decide purely, then write new versions
 * and one change in one commit. Nothing awaits inside; a failure leaves nothing behind.
 */
import { RECORD_LISTS } from '@trialside/rules';
import type { Scope } from '../auth/scope.ts';
import {
  appendChange,
  asksAgain,
  openHead,
  type AppliedEntry,
  type Head,
  type Origin,
  type Value,
} from './append.ts';
import { newCommitment } from './chain.ts';
import { SETTLED, settledQuestions } from './check-questions.ts';
import type { Command, Decision, Operation, Refusal, Written } from './command.ts';
import type { FieldProblem } from './field-problem.ts';
import { guardOperations, SUPERSEDED } from './guard-write.ts';
import type { StoreKind } from './stored-records.ts';
import { reasonProblems } from './reasons.ts';
import { contentOf, fieldsOf, metaFrom, recordFrom } from './rows.ts';
import { storableProblems } from './storable.ts';
import { CURRENT } from './tables.ts';
import type { Statements } from './statements.ts';
import type { Row } from './statement.ts';
import { rowsOf, run, type Steps } from './steps.ts';

/** What a command would write, over what is known now: worked out, and nothing written. */
export interface Planned<Answer> extends Extract<Decision<Answer>, { ok: true }> {
  /** Signatures that end with it. */
  readonly superseded: readonly Operation[];
  /** Questions of checks that end with it, since the check finds nothing any more. */
  readonly settled: readonly Operation[];
}

/** The steps of a decision: reads alone. Refusals are answers. */
export function* planCommand<Answer>(
  statements: Statements,
  { known, at }: Pick<Head, 'known' | 'at'>,
  scope: Scope,
  command: Command<Answer>,
): Steps<Planned<Answer> | { readonly ok: false; readonly refusal: Refusal }> {
  const loaded: (readonly Row[])[] = [];
  for (const query of command.load({ scope, statements, known })) {
    loaded.push(query ? yield* rowsOf(query) : []);
  }
  const decision = command.decide(loaded, { scope, known, at });
  if (!decision.ok || decision.operations.length === 0) {
    return decision.ok ? { ...decision, superseded: [], settled: [] } : decision;
  }
  const { operations, reason, subjectId } = decision;
  const problems = [
    ...reasonProblems(
      reason,
      operations.some(({ action }) => action !== 'create'),
    ),
    ...storableProblems([reason?.text ?? null, operations]),
  ];
  if (problems.length > 0) return invalid(problems);
  const { lock, superseded } = yield* guardOperations(statements, scope, known, subjectId, operations);
  if (lock) return { ok: false, refusal: { code: 'locked', lock } };
  const place = { studyId: scope.studyId, known, at };
  const settled = yield* settledQuestions(statements, place, subjectId, operations);
  return { ...decision, superseded, settled };
}

/** The steps of one write, for a transaction of the caller's; throws for accidents, answers refusals. */
export function* applyCommand<Answer>(
  statements: Statements,
  now: Date,
  scope: Scope,
  command: Command<Answer>,
  origin: Origin,
  onClock: (behindMs: number) => void,
): Steps<Written<Answer>> {
  const unstorable = storableProblems([command.idempotencyKey, command.request]);
  if (unstorable.length > 0) return invalid(unstorable);
  const head = yield* openHead(statements, scope.studyId, now);
  onClock(head.behindMs);
  const again = yield* asksAgain<Answer>(statements, scope, command);
  if (again) return again;

  const plan = yield* planCommand(statements, head, scope, command);
  if (!plan.ok) return plan;
  const { operations, superseded, settled, reason, subjectId, answer, approverId = null } = plan;
  if (operations.length === 0) return { ok: true, change: null, answer, repeated: false };

  const seq = head.known + 1;
  const entries: AppliedEntry[] = [];
  for (const operation of [...operations, ...superseded, ...settled]) {
    entries.push(yield* applyOperation(statements, scope.studyId, subjectId, seq, operation));
  }
  yield* appendChange(statements, head, scope, origin, {
    command,
    subjectId,
    reason: reason ?? (superseded.length > 0 ? SUPERSEDED : settled.length > 0 ? SETTLED : null),
    approverId,
    answer,
    entries,
  });
  return { ok: true, change: seq, answer, repeated: false };
}

const invalid = (fields: readonly FieldProblem[]): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code: 'validation', fields },
});

function* applyOperation(
  statements: Statements,
  studyId: string,
  subjectId: string | null,
  seq: number,
  operation: Operation,
): Steps<AppliedEntry> {
  const { kind } = operation;
  const byKind = statements.ofKind[kind];
  const id = operation.action === 'void' ? operation.id : operation.record.id;
  const [current] = yield* rowsOf({ statement: byKind.byId, params: { study: studyId, id, known: seq } });
  const version = operation.action === 'void' ? operation.version : operation.record.version;
  const previous = current ? recordFrom(kind, current) : null;
  // Live hints, and what readers keep of a subject's course, rest on it: a change is about one subject, or about none.
  // Signatures may go with a lock of the whole study: nobody keeps them by subject.
  if (current && Object.hasOwn(RECORD_LISTS, kind) && metaFrom(current).subjectId !== subjectId) {
    throw new Error(`${kind} ${id} belongs to another subject than the change`);
  }
  checkVersion(operation, version, previous?.version ?? null);

  if (previous) {
    const closed = yield* run(byKind.close, { study: studyId, id, version: previous.version, seq });
    if (closed !== 1) throw new Error(`${kind} ${id} version ${previous.version} could not be closed`);
  }
  let siteId = current ? metaFrom(current).siteId : null;
  const next = operation.action === 'void' ? null : operation.record;
  if (operation.action !== 'void') {
    siteId = operation.siteId;
    yield* run(byKind.insert, {
      study_id: studyId,
      // A change of the study as a whole may end what belongs to a subject: it stays there.
      subject_id: kind === 'subject' ? id : (subjectId ?? (current ? metaFrom(current).subjectId : null)),
      site_id: siteId,
      id,
      version,
      from_seq: seq,
      to_seq: CURRENT,
      ...contentOf(kind, operation.record),
    });
  }

  const { action } = operation;
  const { commitments, values } = audited(kind, previous, next);
  return { action, kind, recordId: id, recordVersion: version, siteId, commitments, values };
}

function checkVersion(operation: Operation, version: number, current: number | null): void {
  const expected =
    operation.action === 'void' ? current : operation.action === 'create' ? 1 : (current ?? 0) + 1;
  if (operation.action === 'create' ? current !== null : current === null || version !== expected) {
    throw new Error(
      `${operation.kind}: cannot ${operation.action} version ${version} over ${current ?? 'nothing'}`,
    );
  }
}

/** Every field that changes, as commitments for the chain and, apart, the salts and values behind them. */
function audited(
  kind: StoreKind,
  previous: object | null,
  next: object | null,
): Pick<AppliedEntry, 'commitments' | 'values'> {
  const commitments: AppliedEntry['commitments'][number][] = [];
  const values: AppliedEntry['values'][number][] = [];
  const old = previous ? new Map(fieldsOf(kind, previous)) : null;
  const fresh = next ? new Map(fieldsOf(kind, next)) : null;
  for (const path of (fresh ?? old)!.keys()) {
    const before = old?.get(path) ?? null;
    const after = fresh?.get(path) ?? null;
    if (before === after) continue;
    const [oldSalt, oldCommitment] = committed(before);
    const [newSalt, freshCommitment] = committed(after);
    commitments.push([path, oldCommitment, freshCommitment]);
    values.push([oldSalt, before, newSalt, after]);
  }
  return { commitments, values };
}

const committed = (value: Value): readonly [salt: string | null, commitment: string | null] =>
  value === null ? [null, null] : newCommitment(value);
