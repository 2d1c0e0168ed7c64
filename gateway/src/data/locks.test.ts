/** The lock matrix (SIG-07), made from the table of kinds: a kind that is added is in it at once. */
import { describe, expect, test } from 'vitest';
import { ROLES, type ActorRole } from '../auth/scope.ts';
import { KINDS, STORE_KINDS } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';
import { LOCK_LEVELS, type Lock, type LockLevel } from './stored-records.ts';
import { lockAgainst, type Touched } from './locks.ts';

const ACTIONS = ['create', 'amend', 'void'] as const;
type Action = (typeof ACTIONS)[number];

/** Never held up: signing and unlocking, the review of the trail, accounts and duties. */
const FREE: readonly StoreKind[] = [
  'lock',
  'signature',
  'auditReview',
  'delegation',
  'user',
  'assignment',
  'proposal',
];

/** They speak of another record and are locked with it, but not to those who close a study. */
const ABOUT: readonly StoreKind[] = ['query', 'sourceVerification'];

const fieldOf = (kind: StoreKind): string =>
  Object.keys(KINDS[kind]).find((name) => name !== 'supplement' && name !== 'visitId')!;

/** A record of the kind at visit v1; the amendment changes its first field. */
function touchedBy(kind: StoreKind, action: Action): Touched {
  const about = ABOUT.includes(kind) ? { aboutKind: 'labResult', aboutId: 'r1', aboutField: 'test' } : {};
  const state = { id: 'r1', version: 1, supplement: {}, visitId: 'v1', ...about };
  const id = kind === 'visit' ? 'v1' : 'r1';
  const before = action === 'create' ? null : { [fieldOf(kind)]: 'as it was', ...state };
  const after = action === 'void' ? null : { [fieldOf(kind)]: 'as it would be', ...state };
  return { kind, id, before, after };
}

function lockFor(level: LockLevel, kind: StoreKind): Lock {
  const onKind = ABOUT.includes(kind) ? 'labResult' : kind;
  const base = { id: 'l1', version: 1, supplement: {}, visitId: null, lockedKind: null, lockedId: null };
  const none = { ...base, level, lockedField: null };
  switch (level) {
    case 'field':
      return {
        ...none,
        lockedKind: onKind,
        lockedId: kind === 'visit' ? 'v1' : 'r1',
        lockedField: ABOUT.includes(kind) ? 'test' : fieldOf(kind),
      };
    case 'form':
      return { ...none, lockedKind: onKind };
    case 'visit':
      return { ...none, visitId: 'v1' };
    case 'subject':
    case 'study':
      return none;
  }
}

const isRefused = (kind: StoreKind, level: LockLevel, action: Action, role: ActorRole): boolean => {
  const lock = lockFor(level, kind);
  const subjectId = level === 'study' ? null : 's1';
  return lockAgainst([{ lock, subjectId }], role, touchedBy(kind, action)) !== null;
};

describe('SIG-07: locked means refused, for every kind, level, action and role', () => {
  test.each(STORE_KINDS)('%s', (kind) => {
    const taken: string[] = [];
    for (const level of LOCK_LEVELS) {
      for (const action of ACTIONS) {
        for (const role of [...ROLES, 'operator'] as const) {
          const isExpected = !FREE.includes(kind) && !(ABOUT.includes(kind) && role === 'data-manager');
          if (isRefused(kind, level, action, role) !== isExpected) taken.push(`${level} ${action} ${role}`);
        }
      }
    }
    // A field of a record that is not there yet cannot be locked by its id: ids are never given twice.
    expect(taken).toEqual([]);
  });

  test('a lock on one field leaves the other fields, the other records and the other visits', () => {
    const field: Lock = lockFor('field', 'labResult');
    const touch = (over: Partial<Touched>): Touched => ({
      kind: 'labResult',
      id: 'r1',
      before: { test: 'PLAT', testName: 'a', visitId: 'v1' },
      after: { test: 'PLAT', testName: 'b', visitId: 'v1' },
      ...over,
    });
    const against = (lock: Lock, touched: Touched) =>
      lockAgainst([{ lock, subjectId: 's1' }], 'coordinator', touched);
    expect(against({ ...field, lockedField: 'test' }, touch({}))).toBeNull();
    expect(against({ ...field, lockedField: 'testName' }, touch({}))).not.toBeNull();
    expect(against({ ...field, lockedField: 'testName' }, touch({ id: 'r2' }))).toBeNull();
    expect(against({ ...lockFor('form', 'labResult'), visitId: 'v2' }, touch({}))).toBeNull();
    expect(against({ ...lockFor('visit', 'labResult'), visitId: 'v2' }, touch({}))).toBeNull();
    expect(
      against(
        { ...lockFor('visit', 'labResult'), visitId: 'v2' },
        touch({ after: { test: 'PLAT', testName: 'a', visitId: 'v2' } }),
      ),
    ).not.toBeNull();
    // A part of a measurement is a part of its field.
    const value = { ...field, lockedField: 'reported' };
    const measured = (text: string) => ({ reported: { value: text, unit: null, low: null, high: null } });
    expect(against(value, touch({ before: measured('4'), after: measured('5') }))).not.toBeNull();
    expect(against(value, touch({ before: measured('4'), after: measured('4') }))).toBeNull();
  });
});
