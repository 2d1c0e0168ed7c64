/**
 * ACC-05, ACC-08: accounts, assignments, sites and the protocol are changed through the graph, and whatever gives somebody more
 * or touches the numbers of a whole study is approved by a second person; taking a right away is not.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../auth/scope.ts';
import { TEST_ISSUER } from '../auth/testing.ts';
import { STUDY, testProtocol } from '../data/testing.ts';
import { infusion, prepare } from '../data/testing-entries.ts';
import { idIn, testGraph, type TestGraph } from './testing.ts';

const NOW = new Date('2026-03-01T02:00:00.000Z');
let graph: TestGraph;

beforeAll(async () => {
  graph = await testGraph(() => NOW);
  await prepare(graph.t);
  await graph.t.put('s1', 'site-a', [infusion]);
  await graph.t.put(null, null, [
    {
      kind: 'user',
      record: {
        id: 'user-second',
        supplement: {},
        issuer: TEST_ISSUER,
        tokenSubject: 'second-admin',
        name: 'A second administrator',
        active: 'yes',
      },
    },
    {
      kind: 'assignment',
      record: {
        id: 'assignment-second',
        supplement: {},
        userId: 'user-second',
        role: 'system-admin',
        siteIds: null,
        from: null,
        to: null,
      },
    },
  ]);
});
afterAll(() => graph.close());

let keys = 0;
const REASON = { code: 'other', text: 'a new member of staff' };

interface Wish {
  readonly by?: Role;
  /** Who approves: their name at the identity provider. */
  readonly approvedBy?: string;
  readonly more?: string;
}

async function ask(
  mutation: string,
  input: object,
  { by = 'system-admin', approvedBy, more = '' }: Wish = {},
) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const idempotencyKey = `set-up-key-${(keys += 1)}`;
  const approval = approvedBy && (await graph.approval(approvedBy, idempotencyKey));
  const { data, errors } = await graph.ask(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ${more}
      ... on ValidationError { fields { path reason } } ... on VersionConflict { currentVersion } ... on NotAllowed { operation } } }`,
    { input: { ...input, idempotencyKey, ...(approval ? { approval } : {}) } },
    by,
  );
  expect(errors).toBeUndefined();
  return data.answer;
}

const account = (tokenSubject: string) => ({
  study: STUDY,
  issuer: TEST_ISSUER,
  tokenSubject,
  name: 'Wang Fang',
  active: 'YES',
});
const USER = '... on RecordUserSuccess { user { id version } }';
const ASSIGNMENT = '... on RecordAssignmentSuccess { assignment { id } }';
const refusal = (path: string[], reason: string) => ({
  __typename: 'ValidationError',
  fields: [{ path, reason }],
});

const changeOf = async (recordId: string) => {
  const { data } = await graph.ask(
    `query ($id: ID!) { study(code: "${STUDY}") { changes(filter: { recordId: $id }) { edges { node { userName approverId } } } } }`,
    { id: recordId },
    'qa-auditor',
  );
  return data.study.changes.edges.map(({ node }: { node: object }) => node);
};

describe('an account', () => {
  test.each([
    ['nobody', undefined, ['approval'], 'approval-missing'],
    ['whoever asks', 'system-admin', ['approval'], 'approver-is-requester'],
    ['somebody without the right', 'qa-auditor', ['approval'], 'approver-not-entitled'],
    ['nobody of the study', 'stranger', ['approval', 'proof'], 'approver-not-entitled'],
  ])('approved by %s is not opened', async (_who, approvedBy, path, reason) => {
    expect(await ask('recordUser', account('new-1'), approvedBy ? { approvedBy } : {})).toEqual(
      refusal(path, reason),
    );
  });

  test('is not opened with a proof that was made for something else', async () => {
    const approval = await graph.approval('second-admin', 'another-key');
    expect(await ask('recordUser', { ...account('new-1'), approval })).toEqual(
      refusal(['approval', 'proof'], 'proof-for-something-else'),
    );
  });

  test.each(['investigator', 'data-manager', 'qa-auditor'] as const)('is not opened by %s', async (by) => {
    expect(await ask('recordUser', account('new-1'), { by, approvedBy: 'second-admin' })).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  test('is opened by two, closed by one, and its identity is never given to another', async () => {
    const opened = await ask('recordUser', account('new-2'), { approvedBy: 'second-admin', more: USER });
    expect(opened).toMatchObject({ __typename: 'RecordUserSuccess' });
    const { id } = opened.user;
    const close = { id, expectedVersion: 1, changes: { active: 'NO' }, reason: REASON };
    expect(await ask('amendUser', close)).toMatchObject({ __typename: 'RecordUserSuccess' });
    const open = { id, expectedVersion: 2, changes: { active: 'YES' }, reason: REASON };
    expect(await ask('amendUser', open)).toEqual(refusal(['approval'], 'approval-missing'));

    const moved = { id, expectedVersion: 2, changes: { tokenSubject: 'new-2b' }, reason: REASON };
    expect(await ask('amendUser', moved, { approvedBy: 'second-admin' })).toMatchObject({
      __typename: 'RecordUserSuccess',
    });
    for (const subject of ['new-2', 'new-2b']) {
      expect(await ask('recordUser', account(subject), { approvedBy: 'second-admin' })).toEqual(
        refusal(['tokenSubject'], 'identity-taken'),
      );
    }
    expect(
      await ask(
        'voidRecord',
        { id, expectedVersion: 3, reason: REASON },
        { more: '... on VoidRecordSuccess { id }' },
      ),
    ).toMatchObject({ id });
    expect(await ask('recordUser', account('new-2'), { approvedBy: 'second-admin' })).toEqual(
      refusal(['tokenSubject'], 'identity-taken'),
    );
  });

  test('names in the audit trail who asked for it and who approved it', async () => {
    const opened = await ask('recordUser', account('new-3'), { approvedBy: 'second-admin', more: USER });
    const changes = await changeOf(opened.user.id);
    expect(changes.length).toBeGreaterThan(3);
    for (const change of changes)
      expect(change).toEqual({ userName: 'A system-admin', approverId: 'user-second' });
  });
});

describe('an assignment', () => {
  const grant = (over: object = {}) => ({
    study: STUDY,
    userId: idIn('user', 'user-cra'),
    role: 'COORDINATOR',
    siteIds: [idIn('site', 'site-b')],
    from: '2026-03-01',
    ...over,
  });

  test('that names no site is no assignment to every site, and one to a site that is not there is none', async () => {
    const approvedBy = 'second-admin';
    for (const siteIds of [undefined, null, []]) {
      expect(await ask('recordAssignment', grant({ siteIds }), { approvedBy })).toEqual(
        refusal(['siteIds'], 'assignment-without-sites'),
      );
    }
    expect(await ask('recordAssignment', grant({ siteIds: [idIn('site', 'none')] }), { approvedBy })).toEqual(
      refusal(['siteIds'], 'site-unknown'),
    );
    expect(await ask('recordAssignment', grant({ userId: idIn('user', 'none') }), { approvedBy })).toEqual(
      refusal(['userId'], 'person-unknown'),
    );
  });

  test('is approved by nobody who gets it', async () => {
    const own = grant({ userId: idIn('user', 'user-second') });
    expect(await ask('recordAssignment', own, { approvedBy: 'second-admin' })).toEqual(
      refusal(['approval'], 'approver-is-concerned'),
    );
  });

  test('is given by two; one is enough to narrow or to end it, and it ends with the next request', async () => {
    const account2 = await ask('recordUser', account('coordinator-2'), {
      approvedBy: 'second-admin',
      more: USER,
    });
    const given = await ask('recordAssignment', grant({ userId: account2.user.id }), {
      approvedBy: 'second-admin',
      more: ASSIGNMENT,
    });
    const { id } = given.assignment;
    const change = (expectedVersion: number, changes: object) => ({
      id,
      expectedVersion,
      changes,
      reason: REASON,
    });
    const both = [idIn('site', 'site-a'), idIn('site', 'site-b')];
    for (const wider of [{ siteIds: both }, { from: '2026-02-01' }, { role: 'INVESTIGATOR' }]) {
      expect(await ask('amendAssignment', change(1, wider))).toEqual(
        refusal(['approval'], 'approval-missing'),
      );
    }
    expect(await ask('amendAssignment', change(1, { to: '2026-03-31' }))).toMatchObject({
      __typename: 'RecordAssignmentSuccess',
    });
    expect(await ask('amendAssignment', change(2, { to: '2026-04-30' }))).toEqual(
      refusal(['approval'], 'approval-missing'),
    );
    expect(await ask('amendAssignment', change(1, { to: '2026-03-02' }))).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
    const seen = () => graph.store.scope({ issuer: TEST_ISSUER, subject: 'coordinator-2' }, STUDY);
    expect(await seen()).toMatchObject({ role: 'coordinator', siteIds: ['site-b'] });
    expect(await ask('voidRecord', { id, expectedVersion: 2, reason: REASON })).toMatchObject({
      __typename: 'VoidRecordSuccess',
    });
    expect(await seen()).toBeNull();
  });
});

test('a site is opened and renamed by two', async () => {
  const site = { study: STUDY, code: 'C', name: 'Site C', timeZone: 'Asia/Shanghai' };
  const more = '... on RecordSiteSuccess { site { id code } }';
  expect(await ask('recordSite', site, { more })).toEqual(refusal(['approval'], 'approval-missing'));
  expect(
    await ask('recordSite', { ...site, timeZone: 'Beijing' }, { approvedBy: 'second-admin' }),
  ).toMatchObject({
    __typename: 'ValidationError',
    fields: [{ path: ['timeZone'] }],
  });
  const opened = await ask('recordSite', site, { more, approvedBy: 'second-admin' });
  expect(opened.site.code).toBe('C');
  const renamed = { id: opened.site.id, expectedVersion: 1, changes: { name: 'C, new' }, reason: REASON };
  expect(await ask('amendSite', renamed, { more, approvedBy: 'second-admin' })).toMatchObject({
    __typename: 'RecordSiteSuccess',
  });
});

describe('the protocol', () => {
  const version = async (): Promise<number> =>
    (await graph.ask(`{ study(code: "${STUDY}") { protocolRecordVersion } }`)).data.study
      .protocolRecordVersion;
  const amended = async (over: object = {}, document: object = {}) => ({
    study: STUDY,
    document: { ...JSON.parse(JSON.stringify(testProtocol())), ...document },
    expectedVersion: await version(),
    reason: REASON,
    ...over,
  });
  const more =
    '... on AmendProtocolSuccess { version protocol { version doseLevels { code } } } ... on Preview { subjects { subject { code } outcomes { after { endpoint value } } } }';

  test('is drafted by data management and approved by the medical monitor or quality assurance', async () => {
    const input = await amended({}, { version: '2.0' });
    expect(await ask('amendProtocol', input, { by: 'data-manager' })).toEqual(
      refusal(['approval'], 'approval-missing'),
    );
    expect(await ask('amendProtocol', input, { by: 'data-manager', approvedBy: 'system-admin' })).toEqual(
      refusal(['approval'], 'approver-not-entitled'),
    );
    expect(await ask('amendProtocol', input, { by: 'investigator', approvedBy: 'qa-auditor' })).toMatchObject(
      {
        __typename: 'NotAllowed',
      },
    );
    const done = await ask('amendProtocol', input, { by: 'data-manager', approvedBy: 'qa-auditor', more });
    expect(done).toMatchObject({ __typename: 'AmendProtocolSuccess', protocol: { version: '2.0' } });
    expect(await ask('amendProtocol', input, { by: 'data-manager', approvedBy: 'medical-monitor' })).toEqual({
      __typename: 'VersionConflict',
      currentVersion: done.version,
    });
  });

  test('of another study, or that is none, is refused', async () => {
    const asked = { by: 'data-manager', approvedBy: 'qa-auditor' } as const;
    expect(await ask('amendProtocol', await amended({}, { studyCode: 'OTHER' }), asked)).toEqual(
      refusal(['document'], 'protocol-of-other-study'),
    );
    const none = await ask('amendProtocol', await amended({ document: { a: 1 } }), asked);
    expect(none.__typename).toBe('ValidationError');
    expect(none.fields).toContainEqual({ path: ['document', 'endpoints'], reason: 'protocol-wrong' });
  });

  test('a dry run names the subjects whose answers would become others', async () => {
    const { schedule } = testProtocol();
    const later = schedule.map((visit) => ({
      ...visit,
      targetDay: visit.targetDay + 1,
      windowTo: visit.windowTo + 1,
    }));
    const input = await amended({ validateOnly: true }, { schedule: later });
    const preview = await ask('amendProtocol', input, { by: 'data-manager', approvedBy: 'qa-auditor', more });
    expect(preview.__typename).toBe('Preview');
    expect(preview.subjects.map(({ subject }: { subject: { code: string } }) => subject.code)).toContain(
      'A-001',
    );
  });
});

test('ACC-06 who may do what is listed with when they last did something, in all and in each role', async () => {
  const seen = async () => {
    const { data } = await graph.ask(
      `{ study(code: "${STUDY}") { people { name lastUse assignments { role lastUse } } } }`,
      {},
      'qa-auditor',
    );
    const people: { name: string; lastUse: string | null }[] = data.study.people;
    return people.find(({ name }) => name === 'A coordinator');
  };
  expect(await seen()).toEqual({
    name: 'A coordinator',
    lastUse: null,
    assignments: [{ role: 'COORDINATOR', lastUse: null }],
  });
  await graph.ask(`{ study(code: "${STUDY}") { subject(code: "A-001") { code } } }`, {}, 'coordinator');
  await expect.poll(seen, { timeout: 20_000 }).toEqual({
    name: 'A coordinator',
    lastUse: NOW.toISOString(),
    assignments: [{ role: 'COORDINATOR', lastUse: NOW.toISOString() }],
  });
});
