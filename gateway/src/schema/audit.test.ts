/** The audit trail through the graph: every field with its old and new value, narrowed, paged, and marked as reviewed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STUDY } from '../data/testing.ts';
import { ENTRIES, prepare } from '../data/testing-entries.ts';
import type { Role } from '../auth/scope.ts';
import { idIn, testGraph, type TestGraph } from './testing.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await testGraph();
  await prepare(graph.t);
  for (const value of ['0.5', '1.5']) {
    await graph.t.put('s1', 'site-a', [
      { kind: 'pgaAssessment', record: { ...ENTRIES.pgaAssessment, id: 'pga1', value } },
    ]);
  }
});
afterAll(() => graph.close());

const CHANGES = `query ($filter: ChangeFilter, $first: Int, $after: String, $last: Int, $before: String) { study(code: "${STUDY}") {
  changes(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    edges { node { change field old new version action reasonCode reasonText isCritical recordId reviews { userName comment } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } } }`;

const changes = async (variables: object, role: Role = 'investigator') => {
  const { data, errors } = await graph.ask(CHANGES, variables, role);
  expect(errors).toBeUndefined();
  const page = data.study.changes;
  return page && { ...page.pageInfo, changes: page.edges.map(({ node }: { node: object }) => node) };
};

const ofPga = { recordId: idIn('pgaAssessment', 'pga1') };

test('names each field that changed with its old and new value and the reason', async () => {
  const { changes: lines } = await changes({ filter: { ...ofPga, field: 'value' } });
  expect(lines).toMatchObject([
    { action: 'create', field: 'value', old: null, new: '0.5', version: 1, reasonCode: null },
    { action: 'amend', old: '0.5', new: '1.5', version: 2, reasonCode: 'source-corrected', ...ofPga },
  ]);
  expect((await changes({ filter: { ...ofPga, reasonCode: 'source-corrected' } })).changes).toHaveLength(1);
});

test('goes on after a cursor and back before one, and a change that is added meanwhile moves neither', async () => {
  const filter = { ...ofPga, field: 'value' };
  const first = await changes({ filter, first: 1 });
  expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  await graph.t.put('s1', 'site-a', [
    { kind: 'pgaAssessment', record: { ...ENTRIES.pgaAssessment, id: 'pga1', value: '2.5' } },
  ]);
  const second = await changes({ filter, first: 1, after: first.endCursor });
  expect(second.changes).toMatchObject([{ new: '1.5' }]);
  const last = await changes({ filter, last: 1 });
  expect(last).toMatchObject({ changes: [{ new: '2.5' }], hasNextPage: false, hasPreviousPage: true });
  const back = await changes({ filter, last: 2, before: last.startCursor });
  expect(back).toMatchObject({ changes: [{ new: '0.5' }, { new: '1.5' }], hasPreviousPage: false });
  for (const asked of [
    { after: 'bm8' },
    { after: Buffer.from('[1.5,0,0]').toString('base64url') },
    { first: 1, last: 1 },
    { first: 201 },
  ]) {
    const { errors } = await graph.ask(CHANGES, asked);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});

test('is nothing for roles that do not read it, and another site is out of reach', async () => {
  expect(await changes({}, 'dsmb')).toBeNull();
  const other = { subjectId: idIn('subject', 's3') };
  expect((await changes({ filter: other })).changes).toEqual([]);
  expect((await changes({ filter: other }, 'data-manager')).changes).not.toEqual([]);
});

test('a review stands beside what it was about', async () => {
  const head = (await graph.store.study(STUDY))!.lastChange;
  const review = (input: object, role: Role) =>
    graph.ask(
      `mutation ($input: ReviewAuditInput!) { answer: reviewAudit(input: $input) { __typename ... on ValidationError { fields { path reason } } } }`,
      { input: { study: STUDY, fromChange: 1, toChange: head, idempotencyKey: 'audit-review-1', ...input } },
      role,
    );
  expect((await review({ toChange: head + 5 }, 'data-manager')).data.answer).toMatchObject({
    fields: [{ path: ['toChange'], reason: 'change-unknown' }],
  });
  expect((await review({}, 'qa-auditor')).data.answer.__typename).toBe('NotAllowed');
  expect((await review({ comment: 'no finding' }, 'data-manager')).data.answer.__typename).toBe(
    'ReviewAuditSuccess',
  );
  const { changes: lines } = await changes({ filter: { ...ofPga, field: 'value' } });
  expect(lines[0].reviews).toEqual([{ userName: 'A data-manager', comment: 'no finding' }]);
});

const LOG = `query ($first: Int, $after: String, $last: Int, $before: String, $subjectId: ID, $userId: String) { study(code: "${STUDY}") {
  accessLog(first: $first, after: $after, last: $last, before: $before, subjectId: $subjectId, userId: $userId) {
    edges { node { number actorId subjectId } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

const log = async (variables: object, role: Role = 'qa-auditor') =>
  (await graph.ask(LOG, variables, role)).data.study.accessLog;
const numbers = (page: { edges: { node: { number: number } }[] }) =>
  page.edges.map(({ node }) => node.number);

test('AUD-11: the log of access is read from either end, by person and subject; own doings for site staff alone', async () => {
  for (const role of ['investigator', 'cra', 'data-manager'] as const)
    await graph.ask(`{ study(code: "${STUDY}") { subject(code: "A-001") { code } } }`, {}, role);
  const whole = numbers(await log({ last: 200 }));
  expect(whole.length).toBeGreaterThan(2);
  const newest = await log({ last: 2 });
  expect(newest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(numbers(newest)).toEqual(whole.slice(-2));
  expect(numbers(await log({ last: 1, before: newest.pageInfo.startCursor }))).toEqual(whole.slice(-3, -2));
  const [first] = whole;
  expect(numbers(await log({ first: 1 }))).toEqual([first]);
  expect(await log({ userId: 'user-cra', last: 50 })).toMatchObject({
    edges: expect.arrayContaining([
      { node: expect.objectContaining({ actorId: 'user-cra', subjectId: idIn('subject', 's1') }) },
    ]),
  });
  expect(numbers(await log({ userId: 'user-cra', last: 50 }, 'investigator'))).toEqual([]);
  expect(numbers(await log({ last: 1 }, 'investigator'))).toHaveLength(1);
  expect(await log({}, 'sponsor')).toBeNull();
});
