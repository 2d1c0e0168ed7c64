/** Locking, and unlocking with a reason: an unlock voids, visibly, the signatures that depend on the lock (SIG-07). */
import { saysEnough } from '../reasons.ts';
import { may, type Operation as Right, type Scope } from '../../auth/scope.ts';
import { problem } from '../entry/context.ts';
import { withState } from '../guard-write.ts';
import { newId } from '../ids.ts';
import { KINDS } from '../kinds.ts';
import type { Lock, LockLevel, StoreKind } from '../stored-records.ts';
import { UNDER_LOCK } from '../locks.ts';
import { metaFrom, recordFrom } from '../rows.ts';
import { dependsOn } from '../signed-over.ts';
import type { Row } from '../statement.ts';
import type { Command, Reason } from '../command.ts';
import type { CommandBase } from './record.ts';
import { invalid, refuse, subjectAt, subjectQueries } from './subject-of.ts';

export interface NewLock extends CommandBase {
  readonly level: LockLevel;
  /** Null for the study, and only for it. */
  readonly subjectId: string | null;
  readonly lockedKind: StoreKind | null;
  readonly lockedId: string | null;
  readonly lockedField: string | null;
  /** For a visit; for a form, where only that visit's is meant. */
  readonly visitId: string | null;
}

export interface LockAnswer {
  readonly lockId: string;
  /** Signatures that the unlock voided. */
  readonly voidedSignatures: readonly string[];
}

/** What each level names: n = needed, - = absent, ? = may be. */
const SHAPES: Readonly<Record<LockLevel, string>> = {
  //      subject kind record field visit
  field: 'nnnn-',
  form: 'nn--?',
  visit: 'n---n',
  subject: 'n----',
  study: '-----',
};

function hasShape({ level, subjectId, lockedKind, lockedId, lockedField, visitId }: NewLock): boolean {
  return [subjectId, lockedKind, lockedId, lockedField, visitId].every((value, n) => {
    const wanted = SHAPES[level][n];
    return wanted === '?' || (wanted === 'n') === (value !== null);
  });
}

/** A monitor locks forms of the sites assigned to them; data management locks anything. */
const rightFor = (level: LockLevel): Right => (level === 'form' ? 'lock-form' : 'lock');

const mayLock = (scope: Scope, level: LockLevel): boolean => may(scope, rightFor(level));

/** Refusals: not-allowed, not-found, validation (what is to be locked is not said, or is locked already). */
export function lock(wanted: NewLock): Command<LockAnswer> {
  const { level, subjectId, lockedKind, lockedId, lockedField, visitId } = wanted;
  return {
    name: 'lock',
    idempotencyKey: wanted.idempotencyKey,
    client: wanted.client,
    request: [level, subjectId, lockedKind, lockedId, lockedField, visitId],
    load: (context) => {
      const { scope, statements, known } = context;
      const params = { study: scope.studyId, known };
      return [
        ...subjectQueries(context, subjectId ?? ''),
        {
          statement: statements.ofKind[lockedKind ?? 'subject'].byId,
          params: { ...params, id: lockedId ?? '' },
        },
        { statement: statements.ofKind.visit.byId, params: { ...params, id: visitId ?? '' } },
        { statement: statements.locksOver, params: { ...params, subject: subjectId ?? '' } },
      ];
    },
    decide([subjects, sites, records = [], visits = [], locks = []], context) {
      if (!mayLock(context.scope, level)) return refuse({ code: 'not-allowed', operation: rightFor(level) });
      if (!hasShape(wanted)) return invalid(problem([], 'lock-shape'));
      const at = subjectId === null ? null : subjectAt(subjects, sites, context);
      if (subjectId !== null && !at) return refuse({ code: 'not-found' });
      if (lockedKind !== null && UNDER_LOCK[lockedKind] !== 'data') {
        return invalid(problem(['lockedKind'], 'unknown-code', lockedKind));
      }
      const belongs = (row: Row | undefined): boolean =>
        row !== undefined && metaFrom(row).subjectId === subjectId;
      if (lockedId !== null && !belongs(records[0])) return refuse({ code: 'not-found' });
      if (visitId !== null && !belongs(visits[0])) return refuse({ code: 'not-found' });
      if (lockedField !== null && !Object.hasOwn(KINDS[lockedKind!], lockedField)) {
        return invalid(problem(['lockedField'], 'unknown-field'));
      }
      // Kept with the lock: what is signed about the visit depends on a field locked in it.
      const ofRecord = records[0] && lockedId !== null ? visitOf(lockedKind!, records[0]) : null;
      const record: Lock = {
        id: newId(),
        version: 1,
        supplement: {},
        visitId: visitId ?? ofRecord,
        level,
        lockedKind,
        lockedId,
        lockedField,
      };
      if (
        locks.some((row) => metaFrom(row).subjectId === subjectId && isSame(recordFrom('lock', row), record))
      ) {
        return invalid(problem([], 'already-locked'));
      }
      return {
        ok: true,
        subjectId,
        operations: [{ action: 'create', kind: 'lock', siteId: at?.siteId ?? null, record }],
        reason: null,
        answer: { lockId: record.id, voidedSignatures: [] },
      };
    },
  };
}

const visitOf = (kind: StoreKind, row: Row): string | null =>
  kind === 'visit' ? (row['id'] as string) : ((row['visit_id'] as string | null | undefined) ?? null);

const isSame = (a: Lock, b: Lock): boolean =>
  a.level === b.level &&
  a.lockedKind === b.lockedKind &&
  a.lockedId === b.lockedId &&
  a.lockedField === b.lockedField &&
  a.visitId === b.visitId;

export interface Unlock extends CommandBase {
  readonly lockId: string;
  readonly subjectId: string | null;
  readonly expectedVersion: number;
  readonly reason: Reason;
}

/**
 * Refusals: not-allowed, not-found, version-conflict, validation (the reason). A lock of the study takes with it the
 * signatures that were made while it stood; one of a subject or of less, every valid signature over what it covers.
 */
export function unlock({ lockId, subjectId, expectedVersion, reason, ...base }: Unlock): Command<LockAnswer> {
  return {
    ...base,
    name: 'unlock',
    request: [lockId, subjectId, expectedVersion, reason],
    load: (context) => {
      const { scope, statements, known } = context;
      const params = { study: scope.studyId, known };
      return [
        ...subjectQueries(context, subjectId ?? ''),
        { statement: statements.ofKind.lock.byId, params: { ...params, id: lockId } },
        subjectId === null
          ? { statement: statements.ofKind.signature.ofStudy, params }
          : { statement: statements.ofKind.signature.bySubject, params: { ...params, subject: subjectId } },
      ];
    },
    decide([subjects, sites, locks = [], signatures = []], context) {
      const [row] = locks;
      const at = subjectId === null ? null : subjectAt(subjects, sites, context);
      const isThere = row !== undefined && metaFrom(row).subjectId === subjectId;
      if (!mayLock(context.scope, 'study') && !mayLock(context.scope, 'form')) {
        return refuse({ code: 'not-allowed', operation: 'lock' });
      }
      if (!isThere || (subjectId !== null && !at)) return refuse({ code: 'not-found' });
      const found = recordFrom('lock', row);
      if (!mayLock(context.scope, found.level)) {
        return refuse({ code: 'not-allowed', operation: rightFor(found.level) });
      }
      if (found.version !== expectedVersion) {
        return refuse({ code: 'version-conflict', currentVersion: found.version });
      }
      // Whatever the code: who reads the trail later wants to know why in words.
      if (!saysEnough(reason.text)) return invalid(problem(['reason', 'text'], 'required'));
      const dependent = signatures.filter((one) => {
        if (one['state'] !== 'valid') return false;
        return subjectId === null
          ? metaFrom(one).fromSeq > metaFrom(row).fromSeq
          : dependsOn(recordFrom('signature', one), found);
      });
      return {
        ok: true,
        subjectId,
        operations: [
          { action: 'void', kind: 'lock', id: lockId, version: found.version },
          ...dependent.map((one) => withState(one, 'voided')),
        ],
        reason,
        answer: { lockId, voidedSignatures: dependent.map((one) => one['id'] as string) },
      };
    },
  };
}
