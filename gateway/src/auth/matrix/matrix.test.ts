/** Every cell of the role matrix against the real store: what a role may do is tried, not looked up. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lock } from '../../data/commands/lock.ts';
import { moveQuery, raiseQuery, type QueryAnswer } from '../../data/commands/query.ts';
import { amendEntry, recordEntry } from '../../data/commands/record.ts';
import { sign } from '../../data/commands/sign.ts';
import type { Approver } from '../../data/entry/approval.ts';
import type { EntryKind } from '../../data/entry/forms.ts';
import { ATTESTATIONS } from '../../data/locales/attestations.ts';
import type { Reader } from '../../data/reader.ts';
import { verifySource } from '../../data/commands/source-verification.ts';
import { ENTRIES, groundwork, infusion, newKey, SOMEBODY } from '../../data/testing-entries.ts';
import {
  decideProposal,
  propose,
  type Proposable,
  type ProposalAnswer,
} from '../../data/commands/proposal.ts';
import { fromFront, STUDY, testProtocol, testStore, type TestStore } from '../../data/testing.ts';
import type { Command } from '../../data/command.ts';
import { ROLES, type Role, type Scope } from '../scope.ts';
import { MATRIX, OF_SITES, type Row } from './expected.ts';

const NOW = new Date('2026-03-01T02:00:00.000Z');
const VISIT = 'v-matrix';
let t: TestStore;
let delegated: TestStore;
let queries: Record<Role, QueryAnswer | null>;

const scopeOf = (role: Role, store = t): Scope => ({
  ...store.scope(role, OF_SITES.includes(role) ? ['site-a'] : 'all'),
});

async function prepared(isDelegated: boolean): Promise<TestStore> {
  const store = await testStore(() => NOW);
  await store.put(null, null, [
    ...groundwork,
    { kind: 'doseDecision', record: { ...ENTRIES.doseDecision, id: 'd1' } },
    { kind: 'dataCut', record: { ...ENTRIES.dataCut, id: 'c1' } },
  ]);
  await store.put(null, 'site-a', [
    {
      kind: 'delegation',
      record: {
        ...ENTRIES.delegation,
        id: 'duty-1',
        duties: isDelegated ? ['assess-adverse-events', 'sign'] : ['enter-data'],
      },
    },
  ]);
  await store.put('s1', 'site-a', [infusion, { kind: 'visit', record: { ...ENTRIES.visit, id: VISIT } }]);
  return store;
}

beforeAll(async () => {
  t = await prepared(false);
  delegated = await prepared(true);
  queries = {} as Record<Role, QueryAnswer | null>;
  await asks('medical-monitor');
}, 60_000);
afterAll(async () => {
  await t.close();
  await delegated.close();
});

/** Whether the role was not turned away for being who it is; what else is wrong with the entry does not matter here. */
async function isAllowed(command: Command<unknown>, role: Role, store = t): Promise<boolean> {
  const written = await store.store.write(scopeOf(role, store), command);
  if (written.ok) return true;
  return !['not-allowed', 'not-found'].includes(written.refusal.code) && !isJudgementRefused(written.refusal);
}

const isJudgementRefused = (refusal: { code: string; fields?: readonly { reason: string }[] }): boolean =>
  (refusal.fields ?? []).some(({ reason }) => reason.includes('not-delegated'));

const entry = <K extends EntryKind>(kind: K, over: object = {}, siteId: string | null = null) =>
  recordEntry({
    ...newKey(),
    kind,
    subjectId: siteId === null && kind !== 'doseDecision' && kind !== 'dataCut' ? 's1' : null,
    siteId,
    record: { ...ENTRIES[kind], ...over },
  });

/** An adverse event as a coordinator prepares it: what was observed, and no judgement on it. */
const UNJUDGED = {
  ctcae: null,
  grade: null,
  gradePeriods: [],
  seriousness: null,
  causality: null,
  doseLimiting: null,
  serious: null,
};

const question = () =>
  raiseQuery({
    ...newKey(),
    subjectId: 's1',
    aboutKind: 'visit',
    aboutId: VISIT,
    aboutVersion: 1,
    aboutField: 'start',
    question: 'Is this the right day?',
  });

const signature = async (store: TestStore) =>
  sign({
    ...newKey(),
    level: 'visit',
    subjectId: 's1',
    signedKind: 'visit',
    signedId: VISIT,
    milestone: null,
    dataCutId: null,
    knownAt: (await store.store.study(STUDY))!.lastChange,
    meaning: 'reviewed',
    language: 'en',
    attestationVersion: ATTESTATIONS.en.reviewed.version,
    reauthenticatedAt: NOW.toISOString(),
  });

const lockOf = (level: 'subject' | 'form') =>
  lock({
    ...newKey(),
    level,
    subjectId: 's1',
    lockedKind: level === 'form' ? 'medication' : null,
    lockedId: null,
    lockedField: null,
    // A subject is not named by a visit: the right is asked about first, and nothing is locked for the rows that follow.
    visitId: level === 'form' ? null : VISIT,
  });

const reading = <T>(role: Role, fn: (reader: Reader) => Promise<T>): Promise<T> =>
  t.store.read(scopeOf(role), {}, fn);
const seesAny = (role: Role, fn: (reader: Reader) => Promise<readonly unknown[] | null>) =>
  reading(role, async (reader) => ((await fn(reader)) ?? []).length > 0);
const ofSubject = (role: Role, kind: 'visit' | 'sledaiAssessment' | 'adverseEvent') =>
  reading(role, async (reader) => {
    const subject = await reader.subject('s1');
    return subject !== null && (await reader.records(kind, subject)) !== null;
  });
const tables = async (role: Role) => {
  const hasTables = (await t.store.plannedTables(scopeOf(role), 'Interim')) !== null;
  const seesSubjects = await seesAny(
    role,
    async (reader) => (await reader.subjects({ first: 9, after: null })).subjects,
  );
  return hasTables && !seesSubjects;
};
const moves = async (role: Role, by: Role, to: 'Answered' | 'Closed') => {
  const query = queries[by]!;
  const move = { ...newKey(), subjectId: 's1', queryId: query.queryId, message: 'as in the source', to };
  const written = await t.store.write(scopeOf(role), moveQuery({ ...move, expectedVersion: query.version }));
  if (written.ok) queries[by] = written.answer;
  return written.ok || !['not-allowed', 'not-found'].includes(written.refusal.code);
};
const asks = async (by: Role): Promise<boolean> => {
  const written = await t.store.write(scopeOf(by), question());
  if (written.ok) queries[by] = written.answer;
  return written.ok;
};
/** A question of the role's own (or of another's), answered, so that it can be closed. */
const closes = async (role: Role, by: Role): Promise<boolean> => {
  if (!(await asks(by)) || queries[by]!.state === 'Candidate') return false;
  await moves('investigator', by, 'Answered');
  return moves(role, by, 'Closed');
};

/** Somebody else in a role. */
const second = (role: Role): Approver => ({ userId: `second-${role}`, role });
let things = 0;
const account = (approver: Approver | null) =>
  recordEntry({
    ...newKey(),
    kind: 'user',
    subjectId: null,
    approver,
    record: { ...ENTRIES.user, tokenSubject: `person-${(things += 1)}` },
  });
const grant = (approver: Approver | null) =>
  recordEntry({
    ...newKey(),
    kind: 'assignment',
    subjectId: null,
    approver,
    record: { ...ENTRIES.assignment, userId: SOMEBODY },
  });
const site = (approver: Approver | null) =>
  recordEntry({
    ...newKey(),
    kind: 'site',
    subjectId: null,
    approver,
    record: { ...ENTRIES.site, code: `S${(things += 1)}` },
  });
const protocolVersion = async (approver: Approver | null) => {
  const { id, version } = await t.store.read(scopeOf('system-admin'), {}, (reader) =>
    reader.protocolVersion(),
  );
  return amendEntry({
    ...newKey(),
    kind: 'protocol',
    subjectId: null,
    approver,
    id,
    expectedVersion: version,
    changes: { document: { ...testProtocol(), version: `${(things += 1)}.0` } },
    reason: { code: 'other', text: 'an amendment' },
  });
};
/** Whether the approval counts, and whether without one nothing is written. */
async function approves(command: Command<unknown>, by: Role = 'system-admin'): Promise<boolean> {
  const written = await t.store.write(scopeOf(by), command);
  if (!written.ok) expect(written.refusal).toMatchObject({ fields: [{ reason: 'approver-not-entitled' }] });
  return written.ok;
}

const proposes = async (entry: Proposable, by: Role): Promise<ProposalAnswer | null> => {
  const written = await t.store.write(scopeOf(by), propose(entry));
  if (!written.ok) expect(written.refusal).toMatchObject({ code: 'not-allowed' });
  return written.ok ? written.answer : null;
};
const newAccount = (): Proposable => ({
  ...newKey(),
  kind: 'user',
  subjectId: null,
  record: { ...ENTRIES.user, tokenSubject: `person-${(things += 1)}` } as never,
});
const newProtocol = async (): Promise<Proposable> => {
  const { id, version } = await reading('system-admin', (reader) => reader.protocolVersion());
  const document = { ...testProtocol(), version: `${(things += 1)}.0` };
  const reason = { code: 'other', text: 'an amendment' };
  return {
    ...newKey(),
    kind: 'protocol',
    subjectId: null,
    id,
    expectedVersion: version,
    changes: { document } as never,
    reason,
  };
};
/** Whether somebody else in the role may decide what was proposed: declining it asks for the same right. */
async function decides(entry: Proposable, by: Role, role: Role): Promise<boolean> {
  const { proposalId } = (await proposes(entry, by))!;
  const proposal = (await reading('qa-auditor', (reader) => reader.proposals())).find(
    ({ id }) => id === proposalId,
  )!;
  const decision = { proposal, expectedVersion: 1, verdict: 'declined', message: 'not now' } as const;
  const written = await t.store.write(
    { ...scopeOf(role), userId: `second-${role}` },
    decideProposal({ ...newKey(), ...decision }),
  );
  if (!written.ok) expect(['not-found', 'not-allowed']).toContain(written.refusal.code);
  return written.ok;
}
const seesProposal = (role: Role, kind: string): Promise<boolean> =>
  seesAny(role, async (reader) => (await reader.proposals()).filter(({ aboutKind }) => aboutKind === kind));

type Try = (role: Role) => Promise<boolean>;

/** How each letter of each row is tried. */
const TRIES: Readonly<Record<Row, Readonly<Record<string, Try>>>> = {
  demographics: {
    R: (role) => seesAny(role, async (reader) => (await reader.subjects({ first: 9, after: null })).subjects),
    W: (role) => isAllowed(entry('subject', { code: `A-1${ROLES.indexOf(role)}` }, 'site-a'), role),
    p: tables,
  },
  'visits and results': {
    R: (role) => ofSubject(role, 'visit'),
    W: (role) => isAllowed(entry('labResult', { collected: `2026-02-26T08:1${ROLES.indexOf(role)}` }), role),
  },
  'SLEDAI and PGA': {
    R: (role) => ofSubject(role, 'sledaiAssessment'),
    W: (role) => isAllowed(entry('pgaAssessment'), role),
  },
  'adverse events': {
    R: (role) => ofSubject(role, 'adverseEvent'),
    W: (role) => isAllowed(entry('adverseEvent', UNJUDGED), role),
    p: tables,
  },
  'judgement of adverse events, not delegated': { W: (role) => isAllowed(entry('adverseEvent'), role) },
  'judgement of adverse events, delegated': {
    W: (role) => isAllowed(entry('adverseEvent'), role, delegated),
  },
  seriousness: { W: (role) => isAllowed(entry('adverseEvent', { ...UNJUDGED, serious: 'yes' }), role) },
  endpoints: {
    R: (role) =>
      reading(role, async (reader) => {
        const subject = await reader.subject('s1');
        return subject !== null && (await reader.subjectRecord(subject)).exposures.length > 0;
      }),
    p: tables,
  },
  questions: {
    R: (role) => seesAny(role, (reader) => reader.openQueries()),
    Q: (role) => isAllowed(question(), role),
    A: async (role) => (await asks('cra')) && moves(role, 'cra', 'Answered'),
    C: (role) => closes(role, 'medical-monitor'),
    o: async (role) => (await closes(role, role)) && !(await closes(role, 'data-manager')),
  },
  'source data verification': {
    W: (role) =>
      isAllowed(
        verifySource({
          ...newKey(),
          subjectId: 's1',
          aboutKind: 'visit',
          aboutId: VISIT,
          aboutVersion: 1,
          aboutField: null,
        }),
        role,
      ),
  },
  'signature under a visit': { S: async (role) => isAllowed(await signature(t), role) },
  'signature under a visit, delegated': {
    S: async (role) => isAllowed(await signature(delegated), role, delegated),
  },
  'lock of a subject': { W: (role) => isAllowed(lockOf('subject'), role) },
  'lock of a form': { W: (role) => isAllowed(lockOf('form'), role) },
  'dose decisions': {
    R: (role) => seesAny(role, (reader) => reader.doseDecisions()),
    W: (role) => isAllowed(entry('doseDecision'), role),
  },
  'duties log': {
    R: (role) => seesAny(role, (reader) => reader.delegations()),
    W: (role) => isAllowed(entry('delegation', {}, 'site-a'), role),
  },
  'data cuts': {
    R: (role) => seesAny(role, (reader) => reader.dataCuts()),
    W: (role) => isAllowed(entry('dataCut', { name: `Cut of ${role}` }), role),
  },
  'audit trail': {
    R: (role) => seesAny(role, async (reader) => (await reader.auditTrail({}, fromFront(5)))?.found ?? null),
  },
  'access log': {
    R: async (role) => {
      const log = (await t.store.accessLog(scopeOf(role), { first: 1000 })) ?? [];
      return log.some(({ actorId }) => actorId !== scopeOf(role).userId);
    },
    w: async (role) => {
      await t.store.read(scopeOf(role), {}, (reader) => reader.subject('s1'));
      const log = (await t.store.accessLog(scopeOf(role), { first: 1000 })) ?? [];
      return log.length > 0 && log.every(({ actorId }) => actorId === scopeOf(role).userId);
    },
  },
  protocol: {
    R: (role) => reading(role, async (reader) => (await reader.protocol()).studyCode === 'TS-TEST-01'),
    F: async (role) => isAllowed(await protocolVersion(second('qa-auditor')), role),
    P: async (role) => approves(await protocolVersion(second(role)), 'data-manager'),
  },
  people: {
    R: (role) => seesAny(role, (reader) => reader.people()),
    v: (role) => reading(role, async (reader) => (await reader.people()) !== null),
    F: (role) => isAllowed(account(second('system-admin')), role),
    P: (role) => approves(account(second(role))),
  },
  assignments: {
    F: (role) => isAllowed(grant(second('system-admin')), role),
    P: (role) => approves(grant(second(role))),
  },
  'assignments taken away': {
    W: async (role) => {
      const given = await t.store.write(scopeOf('system-admin'), grant(second('system-admin')));
      if (!given.ok) throw new Error(JSON.stringify(given.refusal));
      const { id } = given.answer;
      const asked = { ...newKey(), kind: 'assignment', subjectId: null, id } as const;
      const reason = { code: 'other', text: 'left the site' };
      return isAllowed(
        amendEntry({ ...asked, expectedVersion: 1, changes: { to: '2026-01-31' }, reason }),
        role,
      );
    },
  },
  'proposals about people': {
    R: async (role) => {
      await proposes(newAccount(), 'system-admin');
      return seesProposal(role, 'user');
    },
    F: async (role) => (await proposes(newAccount(), role)) !== null,
    P: (role) => decides(newAccount(), 'system-admin', role),
  },
  'proposals about the protocol': {
    R: async (role) => {
      await proposes(await newProtocol(), 'data-manager');
      return seesProposal(role, 'protocol');
    },
    F: async (role) => (await proposes(await newProtocol(), role)) !== null,
    P: async (role) => decides(await newProtocol(), 'data-manager', role),
  },
  sites: {
    R: (role) => seesAny(role, (reader) => reader.sites()),
    F: (role) => isAllowed(site(second('system-admin')), role),
    P: (role) => approves(site(second(role))),
  },
};

const cells = (Object.keys(MATRIX) as Row[]).flatMap((row) =>
  ROLES.map((role, n) => [row, role, MATRIX[row][n]!] as const),
);

describe(`ACC-05 the ${cells.length} cells of the role matrix`, () => {
  test.each(cells)('%s: %s (%s)', async (row, role, cell) => {
    for (const [letter, tried] of Object.entries(TRIES[row])) {
      // What shows to a role with a wider letter says nothing about the narrower one.
      if (letter === 'o' && cell.includes('C')) continue;
      if (letter === 'p' && cell.includes('R')) continue;
      if (letter === 'v' && cell.includes('R')) continue;
      expect([letter, await tried(role)]).toEqual([letter, cell.includes(letter)]);
    }
  });
});

test('ACC-05 an administrator sees who came and went, not whom they looked at', async () => {
  await t.store.read(scopeOf('investigator'), {}, (reader) => reader.subject('s1'));
  const seen = (await t.store.accessLog(scopeOf('system-admin'), { first: 1000 }))!;
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter(({ subjectId }) => subjectId !== null)).toEqual([]);
  expect(await t.store.accessLog(scopeOf('system-admin'), { subjectId: 's1' })).toEqual([]);
  const audited = (await t.store.accessLog(scopeOf('qa-auditor'), { first: 1000 }))!;
  expect(audited.some(({ subjectId }) => subjectId === 's1')).toBe(true);
});
