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

const CHANGES = `query ($filter: ChangeFilter, $first: Int, $after: String) { study(code: "${STUDY}") {
  changes(filter: $filter, first: $first, after: $after) {
    changes { change field old new version action reasonCode reasonText isCritical recordId reviews { userName comment } }
    endCursor
  } } }`;

const changes = async (variables: object, role: Role = 'investigator') => {
  const { data, errors } = await graph.ask(CHANGES, variables, role);
  expect(errors).toBeUndefined();
  return data.study.changes;
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

test('goes on after a cursor, and ends', async () => {
  const first = await changes({ filter: ofPga, first: 1 });
  expect(first.endCursor).not.toBeNull();
  const second = await changes({ filter: ofPga, first: 1, after: first.endCursor });
  expect(second.changes.map((line: { version: number }) => line.version)).toEqual([2]);
  expect(second.endCursor).toBeNull();
  const { errors } = await graph.ask(CHANGES, { after: 'bm8' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
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
