/** Lists over a study: narrowed, put in order, and cut into pages that stay the same while others write. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../data/commands/put-records.ts';
import { draftSubject, STUDY } from '../data/testing.ts';
import { ENTRIES, infusion, prepare } from '../data/testing-entries.ts';
import type { Role } from '../auth/scope.ts';
import { lanesProblem } from './lanes.ts';
import { idIn, testGraph, type TestGraph } from './testing.ts';

let graph: TestGraph;

const event = (id: string, grade: 1 | 2 | 3 | 4, start: string): Draft => ({
  kind: 'adverseEvent',
  record: { ...ENTRIES.adverseEvent, id, grade, start, gradePeriods: [] },
});

const unplanned = (start: string): Draft => ({
  kind: 'visit',
  record: { ...ENTRIES.visit, id: `visit-${start}`, name: start, protocolVisit: null, start, end: null },
});

// Day 28 of an infusion on 29 January: the window of the visit is open, and nobody came.
const NOW = new Date('2026-02-26T02:00:00.000Z');

beforeAll(async () => {
  graph = await testGraph(() => NOW);
  await prepare(graph.t);
  await graph.t.put('s1', 'site-a', [infusion, event('ae1', 2, '2026-02-02'), event('ae2', 3, '2026-02-03')]);
  await graph.t.put('s2', 'site-a', [event('ae3', 1, '2026-02-01')]);
  await graph.t.put('s3', 'site-b', [event('ae4', 4, '2026-02-04')]);
  await graph.t.put('s2', 'site-a', ['2026-02-10', '2026-02-12', '2026-03-30'].map(unplanned));
  await graph.t.put('s3', 'site-b', [unplanned('2026-02-11')]);
  const { lastChange } = (await graph.t.store.study(STUDY))!;
  const cut = { ...ENTRIES.dataCut, id: 'cut-1', on: '2026-02-20', knownAt: lastChange };
  await graph.t.put(null, null, [{ kind: 'dataCut', record: cut }]);
});
afterAll(() => graph.close());

const list = async (field: string, selection: string, args = '', role: Role = 'data-manager') => {
  const { data, errors } = await graph.ask(
    `{ study(code: "${STUDY}") { ${field}${args && `(${args})`} { totalCount pageInfo { hasNextPage endCursor } edges { cursor ${selection} } } } }`,
    {},
    role,
  );
  expect(errors).toBeUndefined();
  return data.study[field];
};

const codes = async (args: string, role?: Role): Promise<string[]> =>
  (await list('subjects', 'node { code }', args, role)).edges.map(
    (edge: { node: { code: string } }) => edge.node.code,
  );

describe('subjects', () => {
  test.each([
    ['filter: { worstGradeAtLeast: 3 }', ['A-001', 'B-001']],
    ['filter: { doseLevels: ["DL1"] }', ['A-001']],
    ['filter: { hasDueVisit: true }', ['A-001']],
    ['filter: { phases: ["screening"] }', ['A-002', 'B-001']],
    ['filter: { responseStates: [PENDING], worstGradeAtLeast: 4 }', ['B-001']],
    ['site: "A", filter: { worstGradeAtLeast: 1 }', ['A-001', 'A-002']],
    ['orderBy: WORST_GRADE', ['B-001', 'A-001', 'A-002']],
    ['orderBy: LATEST_INFUSION', ['A-001', 'A-002', 'B-001']],
    ['orderBy: DOSE_LEVEL, site: "B"', ['B-001']],
  ])('%s', async (args, expected) => {
    expect(await codes(args)).toEqual(expected);
  });

  test('of other sites are in no list', async () => {
    expect(await codes('orderBy: WORST_GRADE', 'investigator')).toEqual(['A-001', 'A-002']);
    expect(await codes('orderBy: WORST_GRADE', 'sponsor')).toEqual([]);
  });

  test('a page goes on where it ended, whatever was added before it meanwhile', async () => {
    const first = await list('subjects', 'node { code }', 'first: 1, orderBy: WORST_GRADE');
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    await graph.t.put('s0', 'site-b', [draftSubject('s0', 'site-b', 'A-000')]);
    await graph.t.put('s0', 'site-b', [event('ae0', 4, '2026-02-04')]);
    expect(await codes(`first: 5, orderBy: WORST_GRADE, after: "${first.pageInfo.endCursor}"`)).toEqual([
      'A-001',
      'A-002',
    ]);
  });

  test('a cursor of another order is refused by name', async () => {
    const { errors } = await graph.ask(
      `{ study(code: "${STUDY}") { subjects(orderBy: WORST_GRADE, after: "QS0wMDE") { totalCount } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('over the study', () => {
  test('adverse events from a grade on, with their subjects, in a constant number of statements', async () => {
    graph.statements();
    const page = await list(
      'adverseEvents',
      'node { id grade } subject { code }',
      'gradeAtLeast: 3, first: 2',
    );
    const of = graph.statements().filter((sql) => /"record_(adverse_event|subject)"/.test(sql));
    expect(of).toHaveLength(2);
    expect(page.edges.map((edge: { node: object; subject: object }) => [edge.subject, edge.node])).toEqual([
      [{ code: 'A-001' }, { id: idIn('adverseEvent', 'ae2'), grade: 3 }],
      [{ code: 'A-000' }, { id: idIn('adverseEvent', 'ae0'), grade: 4 }],
    ]);
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  });

  test.each([
    ['filter: { term: "FEVER", ongoing: NO, gradeAtLeast: 3 }', ['ae2', 'ae0', 'ae4']],
    ['filter: { emergent: true }', ['ae1', 'ae2']],
    ['filter: { countedAsRelated: false }', []],
    ['filter: { countedAsSerious: true }', []],
    ['filter: { doseLevels: ["DL1"] }', ['ae1', 'ae2']],
    ['filter: { hasOpenQueries: true }', []],
    ['filter: { subjectIds: ["unknown"] }', []],
    ['orderBy: GRADE', ['ae0', 'ae4', 'ae2', 'ae1', 'ae3']],
    ['orderBy: LATEST_START', ['ae0', 'ae4', 'ae2', 'ae1', 'ae3']],
    ['orderBy: SUBJECT, filter: { gradeAtLeast: 2 }', ['ae0', 'ae1', 'ae2', 'ae4']],
  ])('adverse events, %s', async (args, expected) => {
    const page = await list('adverseEvents', 'node { id }', args);
    expect(page.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
      expected.map((id) => idIn('adverseEvent', id)),
    );
    expect(page.totalCount).toBe(expected.length);
  });

  test('each adverse event with what reports ask of it and its questions, whatever the number of them', async () => {
    const ask = async (first: number): Promise<readonly [number, { edges: unknown[] }]> => {
      graph.statements();
      const page = await list(
        'adverseEvents',
        'classified { emergent gradeAtLeast3 } node { queries { question } }',
        `first: ${first}`,
      );
      return [graph.statements().filter((sql) => /"record_/.test(sql)).length, page];
    };
    await ask(5);
    const [[few], [many, page]] = [await ask(1), await ask(5)];
    expect(many).toBe(few);
    expect(page.edges).toContainEqual(
      expect.objectContaining({
        classified: { emergent: 'MET', gradeAtLeast3: 'MET' },
        node: { queries: [] },
      }),
    );
  });

  test('visits that are due, and questions that are open', async () => {
    const due = await list('dueVisits', 'node { key timing } subject { code }');
    expect(due.edges).toMatchObject([{ node: { key: 'day-28', timing: 'DUE' }, subject: { code: 'A-001' } }]);
    const raise = `mutation ($input: RaiseQueryInput!) { raiseQuery(input: $input) { __typename } }`;
    const input = {
      recordId: idIn('adverseEvent', 'ae2'),
      recordVersion: 1,
      question: 'Since when?',
      idempotencyKey: 'lists-query-1',
    };
    expect((await graph.ask(raise, { input }, 'cra')).data.raiseQuery.__typename).toBe('QuerySuccess');
    const queries = await list(
      'queries',
      'node { question turns { message } } subject { code }',
      'states: [OPEN]',
    );
    expect(queries.edges).toMatchObject([{ node: { question: 'Since when?' }, subject: { code: 'A-001' } }]);
    expect(await codes('filter: { hasOpenQueries: true }')).toEqual(['A-001']);
  });

  test('the lanes of a study that is too large for one answer are refused by name, and not cut', () => {
    expect(lanesProblem(20_000)).toBeNull();
    expect(lanesProblem(20_001)).toMatchObject({
      message: 'the lanes of 20001 subjects are more than the 20000 that one answer holds',
      extensions: { code: 'ANSWER_TOO_LARGE' },
    });
  });

  test('endorsements that are owed at the date: visits that began, then each subject of a data cut', async () => {
    const owed = await list('outstandingEndorsements', 'node { milestone visitId date }');
    const visits = ['2026-02-10', '2026-02-12', '2026-02-11'];
    expect(owed.edges.map(({ node }: { node: object }) => node)).toEqual([
      ...visits.map((date) => ({ milestone: 'VISIT', visitId: idIn('visit', `visit-${date}`), date })),
      ...Array.from({ length: 3 }, () => ({ milestone: 'DATA_CUT', visitId: null, date: '2026-02-20' })),
    ]);
    expect(owed.totalCount).toBe(6);
    expect((await list('outstandingEndorsements', '', '', 'sponsor')).totalCount).toBe(0);
  });

  test('duties only for those who read them', async () => {
    const duties = async (role: Role) =>
      (await graph.ask(`{ study(code: "${STUDY}") { delegations { duties } dataCuts { name } } }`, {}, role))
        .data.study.delegations;
    await graph.t.put(null, 'site-a', [{ kind: 'delegation', record: { ...ENTRIES.delegation, id: 'd1' } }]);
    expect(await duties('qa-auditor')).toEqual([{ duties: ['ASSESS_ADVERSE_EVENTS'] }]);
    expect(await duties('medical-monitor')).toEqual([]);
  });
});

describe('every list', () => {
  const LISTS: readonly (readonly [string, string, string])[] = [
    ['subjects', '', 'node { code }'],
    ['subjects', 'orderBy: WORST_GRADE', 'node { code }'],
    ['subjects', 'orderBy: LATEST_INFUSION', 'node { code }'],
    ['subjects', 'orderBy: DOSE_LEVEL', 'node { code }'],
    ['subjects', 'filter: { worstGradeAtLeast: 1 }', 'node { code }'],
    ['adverseEvents', '', 'node { id }'],
    ['adverseEvents', 'orderBy: GRADE', 'node { id }'],
    ['adverseEvents', 'orderBy: LATEST_START', 'node { id }'],
    ['queries', '', 'node { id }'],
    ['dueVisits', '', 'node { key } subject { code }'],
    ['outstandingEndorsements', '', 'node { milestone subjectId visitId dataCutId date }'],
  ];

  test.each(LISTS)('of %s (%s) is the same from its front and from its back', async (field, args, node) => {
    const page = async (more: string) => {
      const { data, errors } = await graph.ask(
        `{ study(code: "${STUDY}") { ${field}(${[args, more].filter(Boolean).join(', ')}) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { ${node} } } } }`,
        {},
        'data-manager',
      );
      expect(errors).toBeUndefined();
      return data.study[field];
    };
    const whole = (await page('first: 200')).edges;
    expect(whole.length).toBeGreaterThan(0);
    expect((await page('last: 200')).edges).toEqual(whole);
    const forwards: unknown[] = [];
    for (let after = ''; ;) {
      const { edges, pageInfo } = await page(`first: 2${after}`);
      expect(pageInfo.hasPreviousPage).toBe(after !== '');
      forwards.push(...edges);
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(forwards).toEqual(whole);
    const backwards: unknown[] = [];
    for (let before = ''; ;) {
      const { edges, pageInfo } = await page(`last: 2${before}`);
      expect(pageInfo.hasNextPage).toBe(before !== '');
      backwards.unshift(...edges);
      if (!pageInfo.hasPreviousPage) break;
      before = `, before: "${pageInfo.startCursor}"`;
    }
    expect(backwards).toEqual(whole);
  });

  test.each([
    ['first: 1, last: 1', 'give first or last, not both'],
    ['last: 0', 'last must be between 1 and 200'],
    ['first: 1000', 'first must be between 1 and 200'],
    ['last: 2, before: "bm90IGEgY3Vyc29y"', 'before is no cursor of this list in this order'],
  ])('refuses %s by name', async (args, message) => {
    const { errors } = await graph.ask(
      `{ study(code: "${STUDY}") { adverseEvents(${args}) { totalCount } } }`,
    );
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
