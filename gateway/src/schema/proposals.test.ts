/** ACC-05: what waits for a second person is shown as it was proposed, and decided by somebody else, once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { privacyOfficerScope, type Role } from '../auth/scope.ts';
import { TEST_ISSUER } from '../auth/testing.ts';
import { STUDY, testProtocol } from '../data/testing.ts';
import { parseGlobalId } from './global-id.ts';
import { idIn, testGraph, type TestGraph } from './testing.ts';

const DAY_MS = 86_400_000;
let now = new Date('2026-03-01T02:00:00.000Z');
let graph: TestGraph;

/** Another administrator than `system-admin`, by their name at the identity provider. */
const SECOND = 'second-admin' as Role;

beforeAll(async () => {
  graph = await testGraph(() => now);
  const [id, common] = ['user-second', { supplement: {} }];
  await graph.t.put(null, null, [
    {
      kind: 'user',
      record: {
        ...common,
        id,
        issuer: TEST_ISSUER,
        tokenSubject: SECOND,
        name: 'A second administrator',
        active: 'yes',
      },
    },
    {
      kind: 'assignment',
      record: {
        ...common,
        id: 'assignment-second',
        userId: id,
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
const newKey = (): string => `proposal-key-${(keys += 1)}`;

async function send(mutation: string, input: object, by: Role) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await graph.ask(
    `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename
      ... on ProposalSuccess { change repeated proposal { id version state resultId } }
      ... on ValidationError { fields { path reason } } ... on VersionConflict { currentVersion } ... on NotAllowed { operation } } }`,
    { input: { idempotencyKey: newKey(), ...input } },
    by,
  );
  expect(errors).toBeUndefined();
  return data.answer;
}

let accounts = 0;
const account = () => ({
  study: STUDY,
  issuer: TEST_ISSUER,
  tokenSubject: `proposed-${(accounts += 1)}`,
  name: 'Wang Fang',
  active: 'YES',
  asProposal: true,
});
const proposed = async (input: object = account(), by: Role = 'system-admin', mutation = 'recordUser') => {
  const { proposal } = await send(mutation, input, by);
  return proposal as { readonly id: string; readonly version: number };
};
async function decide(of: { readonly id: string }, verdict: string, by: Role, more: object = {}) {
  const input = { id: of.id, expectedVersion: 1, verdict, message: 'as agreed', idempotencyKey: newKey() };
  const asked = { ...input, ...more };
  const approval = verdict === 'APPROVED' ? await graph.approval(by, asked.idempotencyKey) : null;
  return send('decideProposal', { approval, ...asked }, by);
}
const refusal = (reason: string, path: string[] = []) => ({
  __typename: 'ValidationError',
  fields: [{ path, reason }],
});

const QUEUE = `query ($states: [ProposalState!]) { study(code: "${STUDY}") { proposals(states: $states) { totalCount edges { node {
  id aboutKind aboutId aboutVersion content { field old new } reasonText proposedBy proposedRole expiresAt state decidedBy message } } } } }`;
const queue = async (by: Role, states: string[] | null = null) =>
  (await graph.ask(QUEUE, { states }, by)).data.study.proposals.edges.map(
    ({ node }: { node: object }) => node,
  );
const nameOf = async (userId: string) =>
  (
    await graph.ask(
      'query ($id: ID!) { node(id: $id) { ... on User { name version } } }',
      { id: userId },
      SECOND,
    )
  ).data.node;

describe('a proposal', () => {
  test('writes nothing but itself, and is shown exactly as it was made', async () => {
    const one = await proposed();
    const shown = (await queue(SECOND)).find(({ id }: { id: string }) => id === one.id);
    expect(shown).toMatchObject({
      aboutKind: 'user',
      aboutId: null,
      state: 'OPEN',
      proposedBy: idIn('user', 'user-system-admin'),
      proposedRole: 'SYSTEM_ADMIN',
      expiresAt: '2026-03-15T02:00:00.000Z',
      decidedBy: null,
    });
    expect(shown.content).toEqual(
      expect.arrayContaining([
        { field: 'name', old: null, new: 'Wang Fang' },
        { field: 'issuer', old: null, new: TEST_ISSUER },
      ]),
    );
    const people = await graph.ask(`{ study(code: "${STUDY}") { people { name } } }`, {}, SECOND);
    expect(JSON.stringify(people.data)).not.toContain('Wang Fang');
  });

  test('that would be refused as an entry is refused at once', async () => {
    expect(await send('recordUser', { ...account(), issuer: '' }, 'system-admin')).toMatchObject({
      __typename: 'ValidationError',
      fields: [{ path: ['issuer'] }],
    });
    expect(await send('recordUser', account(), 'investigator')).toMatchObject({ __typename: 'NotAllowed' });
  });

  test('of what needs no second person is not taken', async () => {
    const { id } = { id: idIn('user', 'user-cra') };
    const close = { id, expectedVersion: 1, changes: { active: 'NO' }, reason: { code: 'set-up' } };
    expect(await send('amendUser', { ...close, asProposal: true }, 'system-admin')).toEqual(
      refusal('approval-not-needed', ['asProposal']),
    );
  });

  test('is made once, however often it is asked for', async () => {
    const input = { ...account(), idempotencyKey: newKey() };
    const first = await send('recordUser', input, 'system-admin');
    const again = await send('recordUser', input, 'system-admin');
    expect(again).toEqual({ ...first, repeated: true });
  });

  test.each(['investigator', 'sponsor', 'dsmb', 'data-manager'] as const)(
    'about people is not seen by %s',
    async (role) => {
      const { id } = await proposed();
      expect((await queue(role)).map(({ aboutKind }: { aboutKind: string }) => aboutKind)).not.toContain(
        'user',
      );
      const { data } = await graph.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, role);
      expect(data.node).toBeNull();
      expect((await decide({ id }, 'APPROVED', role)).__typename).toBe('NotFound');
    },
  );
});

describe('a decision', () => {
  test('to approve makes what was proposed, in one change that names both people', async () => {
    const one = await proposed();
    const key = newKey();
    const answer = await decide(one, 'APPROVED', SECOND, { idempotencyKey: key, message: null });
    expect(answer).toMatchObject({ proposal: { state: 'APPROVED', version: 2 } });
    expect(await nameOf(answer.proposal.resultId)).toEqual({ name: 'Wang Fang', version: 1 });
    expect(await decide(one, 'APPROVED', SECOND, { idempotencyKey: key, message: null })).toEqual({
      ...answer,
      repeated: true,
    });
    const { data } = await graph.ask(
      `query ($id: ID!) { study(code: "${STUDY}") { changes(filter: { recordId: $id }) { edges { node {
        change userId approverId command field old new } } } } }`,
      { id: one.id },
      'qa-auditor',
    );
    const lines = data.study.changes.edges.map(({ node }: { node: object }) => node);
    expect(lines).toContainEqual({
      change: answer.change,
      userId: 'user-second',
      approverId: 'user-second',
      command: 'approve-proposal',
      field: 'state',
      old: 'open',
      new: 'approved',
    });
    expect(lines).toContainEqual(
      expect.objectContaining({
        userId: 'user-system-admin',
        command: 'propose-record-user',
        field: 'proposedBy',
        new: 'user-system-admin',
      }),
    );
  });

  test('to approve says in the trail of what was made who asked for it, and who approved', async () => {
    const one = await proposed();
    const { change, proposal } = await decide(one, 'APPROVED', SECOND);
    const { data } = await graph.ask(
      `query ($id: ID!) { study(code: "${STUDY}") { changes(filter: { recordId: $id }) { edges { node {
        change userId approverId requesterId command field } } } } }`,
      { id: proposal.resultId },
      'qa-auditor',
    );
    const lines = data.study.changes.edges.map(({ node }: { node: object }) => node);
    expect(lines).toContainEqual({
      change,
      userId: 'user-second',
      approverId: 'user-second',
      requesterId: 'user-system-admin',
      command: 'approve-proposal',
      field: 'tokenSubject',
    });
  });

  test('to approve needs a sign-in of whoever approves within five minutes; to decline or withdraw does not', async () => {
    const one = await proposed();
    const key = newKey();
    const tooOld = 'reauthentication-too-old';
    expect(await decide(one, 'APPROVED', SECOND, { approval: null })).toEqual(refusal(tooOld, ['approval']));
    const proofs = [
      [await graph.approval(SECOND, key, 301), tooOld],
      [await graph.approval('system-admin', key), 'proof-of-somebody-else'],
      [await graph.approval(SECOND, 'another-request'), 'proof-for-something-else'],
      [{ proof: 'no token' }, 'proof-not-acceptable'],
    ] as const;
    for (const [approval, reason] of proofs) {
      expect(await decide(one, 'APPROVED', SECOND, { approval, idempotencyKey: key })).toEqual(
        refusal(reason, ['approval', 'proof']),
      );
    }
    expect((await queue(SECOND, ['OPEN'])).map(({ id }: { id: string }) => id)).toContain(one.id);
    expect(await decide(one, 'DECLINED', SECOND)).toMatchObject({ proposal: { state: 'DECLINED' } });
    const other = await proposed();
    expect(await decide(other, 'WITHDRAWN', 'system-admin')).toMatchObject({
      proposal: { state: 'WITHDRAWN' },
    });
  });

  test('is never that of who proposed it, and taking it back never that of another', async () => {
    const one = await proposed();
    expect(await decide(one, 'APPROVED', 'system-admin')).toEqual(refusal('approver-is-requester'));
    expect(await decide(one, 'DECLINED', 'system-admin')).toEqual(refusal('approver-is-requester'));
    expect(await decide(one, 'WITHDRAWN', SECOND)).toEqual(refusal('proposal-of-somebody-else'));
    expect(await decide(one, 'WITHDRAWN', 'system-admin', { message: '' })).toEqual(
      refusal('reason-too-short', ['message']),
    );
    expect(await decide(one, 'WITHDRAWN', 'system-admin')).toMatchObject({
      proposal: { state: 'WITHDRAWN', resultId: null },
    });
    expect(await decide(one, 'APPROVED', SECOND, { expectedVersion: 2 })).toEqual(
      refusal('proposal-decided'),
    );
    expect(await decide(one, 'APPROVED', SECOND)).toEqual({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
  });

  test('to decline says why, and leaves nothing but that', async () => {
    const one = await proposed();
    expect(await decide(one, 'DECLINED', SECOND, { message: null })).toEqual(
      refusal('reason-too-short', ['message']),
    );
    expect(await decide(one, 'DECLINED', SECOND)).toMatchObject({ proposal: { state: 'DECLINED' } });
    expect(await queue(SECOND, ['DECLINED'])).toContainEqual(
      expect.objectContaining({ id: one.id, message: 'as agreed', decidedBy: idIn('user', 'user-second') }),
    );
    expect((await queue(SECOND, ['OPEN'])).map(({ id }: { id: string }) => id)).not.toContain(one.id);
  });

  test('is not theirs to whom something is given', async () => {
    const grant = {
      study: STUDY,
      userId: idIn('user', 'user-second'),
      role: 'QA_AUDITOR',
      siteIds: null,
      asProposal: true,
    };
    const one = await proposed(grant, 'system-admin', 'recordAssignment');
    expect((await queue(SECOND)).find(({ id }: { id: string }) => id === one.id).content).toContainEqual({
      field: 'userId',
      old: null,
      new: idIn('user', 'user-second'),
    });
    expect(await decide(one, 'APPROVED', SECOND)).toEqual(refusal('approver-is-concerned', ['approval']));
  });

  test('about the protocol is for those who approve it; a version that came in between makes it outdated', async () => {
    const draft = (version: string) => ({
      study: STUDY,
      document: { ...testProtocol(), version },
      expectedVersion: 1,
      reason: { code: 'protocol-amendment', text: 'a longer follow-up' },
      asProposal: true,
    });
    const one = await proposed(draft('2.0'), 'data-manager', 'amendProtocol');
    const other = await proposed(draft('3.0'), 'data-manager', 'amendProtocol');
    const shown = (await queue('medical-monitor')).find(({ id }: { id: string }) => id === one.id);
    expect(shown.content).toMatchObject([
      { field: 'document', old: { version: '1.0' }, new: { version: '2.0' } },
    ]);
    expect((await decide(one, 'APPROVED', 'data-manager')).__typename).toBe('NotAllowed');
    expect(await decide(one, 'APPROVED', 'medical-monitor')).toMatchObject({
      proposal: { state: 'APPROVED' },
    });
    const { data } = await graph.ask(`{ study(code: "${STUDY}") { protocol { version } } }`);
    expect(data.study.protocol.version).toBe('2.0');
    expect(await decide(other, 'APPROVED', 'medical-monitor')).toEqual(refusal('proposal-outdated'));
  });

  test('AUD-07: words in it can be redacted; it is then shown without them, and can be declined but not approved', async () => {
    const [one, other] = [await proposed(), await proposed()];
    const redact = (over: object) =>
      graph.t.store.maintain.redact(privacyOfficerScope(graph.t.studyId, 'privacy'), {
        kind: 'proposal',
        recordId: parseGlobalId(one.id)!.id,
        field: 'content',
        text: 'Wang Fang',
        reason: 'a name that was not to be there',
        approverId: 'user-data-manager',
        idempotencyKey: newKey(),
        ...over,
      });
    expect(await redact({ field: 'decidedBy', text: null })).toMatchObject({ ok: false });
    expect(await redact({})).toMatchObject({ ok: true, versions: 1 });
    const shown = (await queue(SECOND)).find(({ id }: { id: string }) => id === one.id);
    expect(JSON.stringify(shown)).not.toContain('Wang Fang');
    expect(JSON.stringify(shown)).toContain('[redacted]');
    expect(await decide(one, 'APPROVED', SECOND)).toEqual(refusal('proposal-redacted'));
    expect(await decide(one, 'DECLINED', SECOND)).toMatchObject({ proposal: { state: 'DECLINED' } });
    expect(await redact({ field: 'message', text: null })).toMatchObject({ ok: true, versions: 1 });
    expect(await decide(other, 'DECLINED', SECOND)).toMatchObject({ proposal: { state: 'DECLINED' } });
  });

  test('cannot approve what has expired, nor what somebody proposed who may no longer', async () => {
    const one = await proposed();
    const two = await proposed();
    await graph.t.put(null, null, [
      {
        kind: 'assignment',
        record: {
          supplement: {},
          id: 'assignment-system-admin',
          userId: 'user-system-admin',
          role: 'system-admin',
          siteIds: null,
          from: '2026-01-01',
          to: '2026-02-28',
        },
      },
    ]);
    expect(await decide(one, 'APPROVED', SECOND)).toEqual(refusal('proposer-not-entitled'));
    now = new Date(now.getTime() + 14 * DAY_MS);
    expect(await decide(two, 'APPROVED', SECOND)).toEqual(refusal('proposal-expired'));
    expect(await decide(two, 'DECLINED', SECOND)).toMatchObject({ proposal: { state: 'DECLINED' } });
  });
});
