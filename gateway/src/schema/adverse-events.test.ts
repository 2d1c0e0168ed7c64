/** What a form for adverse events reads beside the events: reporting clocks, grades from results, questions by field. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '../data/commands/put-records.ts';
import { STUDY } from '../data/testing.ts';
import { ENTRIES, infusion, prepare } from '../data/testing-entries.ts';
import { idIn, testGraph, type TestGraph } from './testing.ts';

let graph: TestGraph;

const NOW = new Date('2026-02-26T02:00:00.000Z');
const SERIOUS = { ...ENTRIES.adverseEvent, serious: 'yes' as const };

const event = (id: string, criterion: 'lifeThreatening' | 'hospitalisation'): Draft => ({
  kind: 'adverseEvent',
  record: { ...SERIOUS, id, seriousness: { ...SERIOUS.seriousness, [criterion]: 'yes' } },
});
const heldCase = (id: string, adverseEventId: string, sentOn: string | null): Draft => ({
  kind: 'safetyCase',
  record: {
    ...ENTRIES.safetyCase,
    id,
    adverseEventId,
    awareOn: '2026-02-10',
    expected: 'no',
    reports: sentOn === null ? [] : [{ kind: 'initial', sentOn }],
  },
});
const potassium = (id: string, collected: string, value: string): Draft => ({
  kind: 'labResult',
  record: {
    ...ENTRIES.labResult,
    id,
    test: 'K',
    testName: 'Potassium',
    category: 'CHEMISTRY',
    collected,
    reported: { value, unit: 'mmol/L', low: '3.5', high: '5.3' },
  },
});

beforeAll(async () => {
  graph = await testGraph(() => NOW);
  await prepare(graph.t);
  await graph.t.put('s1', 'site-a', [
    infusion,
    event('urgent', 'lifeThreatening'),
    event('other', 'hospitalisation'),
    heldCase('case-urgent', 'urgent', '2026-02-16'),
    heldCase('case-other', 'other', null),
    potassium('k-before', '2026-01-20', '4.1'),
    potassium('k-after', '2026-02-10', '6.2'),
  ]);
});
afterAll(() => graph.close());

const ofSubject = async (selection: string) => {
  const { data, errors } = await graph.ask(
    `{ study(code: "${STUDY}") { subject(code: "A-001") { ${selection} } } }`,
  );
  expect(errors).toBeUndefined();
  return data.study.subject;
};

// ICH E2A 1994, III.B: 7 days and 8 more where fatal or life-threatening, otherwise 15; day 0 is the day of awareness.
test('every case of the sponsor has the clock of its report', async () => {
  const { evaluation } = await ofSubject(`evaluation { adverseEvents { cases {
    source { id } event { id } followUpSentOn
    clock { reportable allowedDays dueOn followUpDueOn daysLeft state } } } }`);
  expect(evaluation.adverseEvents.cases).toEqual(
    expect.arrayContaining([
      {
        source: { id: idIn('safetyCase', 'case-urgent') },
        event: { id: idIn('adverseEvent', 'urgent') },
        followUpSentOn: null,
        clock: {
          reportable: 'MET',
          allowedDays: 7,
          dueOn: '2026-02-17',
          followUpDueOn: '2026-02-25',
          daysLeft: -9,
          state: 'SENT',
        },
      },
      {
        source: { id: idIn('safetyCase', 'case-other') },
        event: { id: idIn('adverseEvent', 'other') },
        followUpSentOn: null,
        clock: {
          reportable: 'MET',
          allowedDays: 15,
          dueOn: '2026-02-25',
          followUpDueOn: null,
          daysLeft: -1,
          state: 'OVERDUE',
        },
      },
    ]),
  );
});

// CTCAE 5.0, hyperkalemia: grade 2 above 5.5, grade 3 above 6.0 mmol/L.
test('a result has the grade of each of its terms, one over all of them, and its shift from baseline', async () => {
  const { evaluation } = await ofSubject(`evaluation { adverseEvents { laboratoryGrades {
    source { id } baseline { id } overall { grade term } grades { term code grade shift { from to worsened } } } } }`);
  const found = evaluation.adverseEvents.laboratoryGrades.find(
    (one: { source: { id: string } }) => one.source.id === idIn('labResult', 'k-after'),
  );
  expect(found).toMatchObject({
    baseline: { id: idIn('labResult', 'k-before') },
    overall: { grade: 3, term: 'Hyperkalemia' },
  });
  expect(found.grades).toContainEqual({
    term: 'Hyperkalemia',
    code: '10020647',
    grade: 3,
    shift: { from: 0, to: 3, worsened: true },
  });
});

test('questions stand with the record they are about, by field', async () => {
  const raise = `mutation ($input: RaiseQueryInput!) { raiseQuery(input: $input) { __typename } }`;
  for (const [field, about] of [
    ['grade', 'urgent'],
    ['start', 'urgent'],
    ['grade', 'other'],
  ]) {
    const input = {
      recordId: idIn('adverseEvent', about!),
      recordVersion: 1,
      field,
      question: `${field} of ${about}?`,
      idempotencyKey: `question-${field}-${about}`,
    };
    expect((await graph.ask(raise, { input }, 'cra')).data.raiseQuery.__typename).toBe('QuerySuccess');
  }
  const { adverseEvents } = await ofSubject(
    'adverseEvents { id all: queries { question } grade: queries(field: "grade", states: [OPEN]) { question turns { byName } } }',
  );
  const urgent = adverseEvents.find(({ id }: { id: string }) => id === idIn('adverseEvent', 'urgent'));
  expect(urgent.all).toHaveLength(2);
  expect(urgent.grade).toEqual([{ question: 'grade of urgent?', turns: [{ byName: 'A cra' }] }]);

  const node = await graph.ask(
    'query ($id: ID!) { node(id: $id) { ... on AdverseEvent { queries(field: "grade") { question } } } }',
    { id: idIn('adverseEvent', 'other') },
  );
  expect(node.data.node.queries).toEqual([{ question: 'grade of other?' }]);
  const board = await graph.ask(
    'query ($id: ID!) { node(id: $id) { ... on AdverseEvent { queries { question } } } }',
    { id: idIn('adverseEvent', 'other') },
    'dsmb',
  );
  expect(board.data.node.queries).toEqual([]);
});
