/** Tables over a cohort, as the rules make them. */
import { evaluateCohort, evaluateSubject, measureCourse, measuresOf } from '@trialside/rules';
import { cohortLane } from '@trialside/rules/timeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../auth/scope.ts';
import { draftPlatelets, STUDY } from '../data/testing.ts';
import { raiseQuery } from '../data/commands/query.ts';
import { ENTRIES, infusion, newKey, prepare } from '../data/testing-entries.ts';
import { everything, testGraph, type TestGraph } from './testing.ts';

let graph: TestGraph;
const NOW = new Date('2026-03-01T02:00:00.000Z');
const ON = '2026-02-28';
let knownAt: number;

beforeAll(async () => {
  graph = await testGraph(() => NOW);
  await prepare(graph.t);
  await graph.t.put('s1', 'site-a', [
    infusion,
    draftPlatelets('p0', '2026-01-20', '12'),
    draftPlatelets('p1', '2026-02-26', '130'),
    { kind: 'adverseEvent', record: { ...ENTRIES.adverseEvent, id: 'ae1', grade: 3 } },
  ]);
  knownAt = (await graph.store.study(STUDY))!.lastChange;
});
afterAll(() => graph.close());

const cohort = (role: Role, at: object | null) =>
  graph.ask(
    `query ($at: CutInput) { study(code: "${STUDY}", at: $at) { cohort { ${everything('CohortEvaluation', 9)} } } }`,
    { at },
    role,
  );

test('says what the rules say, and reads each table once', async () => {
  graph.statements();
  const { data, errors } = await cohort('data-manager', { knownAt, on: ON });
  expect(errors).toBeUndefined();
  const times = new Map<string, number>();
  for (const sql of graph.statements()) {
    const table = /from "(\w+)"/.exec(sql)![1]!;
    times.set(table, (times.get(table) ?? 0) + 1);
  }
  expect([...times].filter(([table, n]) => n > 1 && !['study', 'record_site'].includes(table))).toEqual([]);

  const scope = graph.t.scope('data-manager');
  const expected = await graph.store.read(scope, { knownAt, on: ON }, async (reader) => {
    const { subjects: all } = await reader.subjects({ first: 50, after: null });
    const records = await Promise.all(all.map((one) => reader.subjectRecord(one)));
    return evaluateCohort(records, await reader.protocol(), { knownAt, on: ON });
  });
  const { plateletResponse, subjects, infused, adverseEvents } = data.study.cohort;
  expect([subjects, infused]).toEqual([3, 1]);
  expect(plateletResponse.main.ofInfused.interval).toEqual(
    expected.plateletResponse!.main.ofInfused.interval,
  );
  expect(plateletResponse.main.bySubject).toHaveLength(3);
  expect(adverseEvents.tables[0].incidence.any.subjects).toEqual(
    expected.adverseEvents!.tables['primary-window'].any.subjects,
  );
});

test('site staff see tables over their subjects; who sees no subjects sees none here', async () => {
  expect((await cohort('investigator', null)).data.study.cohort.subjects).toBe(2);
  for (const role of ['sponsor', 'system-admin'] as const) {
    expect((await cohort(role, { knownAt, on: ON })).data.study.cohort).toBeNull();
  }
});

test('lanes are those of the rules, for the subjects in reach; none for who sees no subjects', async () => {
  const lanes = (role: Role) =>
    graph.ask(
      `query ($at: CutInput) { study(code: "${STUDY}", at: $at) { lanes { ${everything('CohortLane', 4)} } } }`,
      { at: { knownAt, on: ON } },
      role,
    );
  const { data, errors } = await lanes('data-manager');
  expect(errors).toBeUndefined();
  const scope = graph.t.scope('data-manager');
  const expected = await graph.store.read(scope, { knownAt, on: ON }, async (reader) => {
    const protocol = await reader.protocol();
    const { subjects: all } = await reader.subjects({ first: 50, after: null });
    const records = await Promise.all(all.map((one) => reader.subjectRecord(one)));
    return records.map((record) => cohortLane(record, evaluateSubject(record, protocol), protocol));
  });
  expect(data.study.lanes).toEqual(
    expected.map((lane) => ({
      ...lane,
      subjectId: expect.any(String),
      runs: [...lane.runs],
      marks: [...lane.marks],
      undated: [...lane.undated],
      openQueries: 0,
    })),
  );
  expect(data.study.lanes.map(({ runs }: { runs: unknown[] }) => runs.length).toSorted()).toEqual([0, 0, 1]);
  expect((await lanes('investigator')).data.study.lanes).toHaveLength(2);
  expect((await lanes('sponsor')).data.study.lanes).toBeNull();
});

test('a lane counts the questions that are still somebody’s task, for roles that see questions', async () => {
  const counts = async (role: Role, at: object | null): Promise<unknown> =>
    (
      await graph.ask(
        `query ($at: CutInput) { study(code: "${STUDY}", at: $at) { lanes { subjectCode openQueries } } }`,
        { at },
        role,
      )
    ).data.study.lanes.map((lane: { openQueries: number | null }) => lane.openQueries);
  const ask = (aboutField: string | null): Promise<unknown> =>
    graph.store.write(
      graph.t.scope('cra'),
      raiseQuery({
        ...newKey(),
        subjectId: 's1',
        aboutKind: 'adverseEvent',
        aboutId: 'ae1',
        aboutVersion: 1,
        aboutField,
        question: 'is that so?',
      }),
    );
  await ask(null);
  await ask('grade');
  expect(await counts('data-manager', null)).toEqual([2, 0, 0]);
  expect(await counts('investigator', null)).toEqual([2, 0]);
  expect(await counts('dsmb', null)).toEqual([null, null, null]);
  expect(await counts('data-manager', { knownAt, on: ON })).toEqual([0, 0, 0]);
});

test('who does not see every site is told that the dose finding is of a part of the cohort', async () => {
  const whole = async (role: Role): Promise<unknown> =>
    (await cohort(role, { knownAt, on: ON })).data.study.cohort.doseFinding.ofEverySite;
  expect(await whole('medical-monitor')).toBe(true);
  expect(await whole('investigator')).toBe(false);
});

test('each dose level by itself, and measures with their courses, are those of the rules', async () => {
  const of = (role: Role, field: string) =>
    graph.ask(
      `query ($at: CutInput) { study(code: "${STUDY}", at: $at) { ${field} } }`,
      { at: { knownAt, on: ON } },
      role,
    );
  const levels = await of(
    'data-manager',
    'cohort { infused } cohortsByDoseLevel { doseLevel infused plateletResponse { main { responders } } adverseEvents { tables { incidence { any { doseLimiting { subjects { sure } } } } } } }',
  );
  expect(levels.errors).toBeUndefined();
  const byLevel = levels.data.study.cohortsByDoseLevel as { doseLevel: string | null; infused: number }[];
  expect(byLevel.reduce((sum, { infused: n }) => sum + n, 0)).toBe(levels.data.study.cohort.infused);

  const listed = await of('data-manager', 'measures { key group unit lines }');
  expect(listed.data.study.measures[0]).toEqual({
    key: 'platelets',
    group: 'platelets',
    unit: '10*9/L',
    lines: ['30', '100'],
  });
  const answer = await of(
    'data-manager',
    `measure(key: "platelets") { ${everything('MeasureOverCohort', 4)} }`,
  );
  expect(answer.errors).toBeUndefined();
  const scope = graph.t.scope('data-manager');
  const expected = await graph.store.read(scope, { knownAt, on: ON }, async (reader) => {
    const protocol = await reader.protocol();
    const [platelets] = measuresOf(protocol, null);
    const { subjects: all } = await reader.subjects({ first: 50, after: null });
    const records = await Promise.all(all.map((one) => reader.subjectRecord(one)));
    return records.map((record) => measureCourse(record, protocol, platelets!));
  });
  expect(answer.data.study.measure.courses).toEqual(
    expected.map((course) => ({ ...course, subjectId: expect.any(String) })),
  );
  expect(
    answer.data.study.measure.courses.flatMap(({ points }: { points: unknown[] }) => points),
  ).toHaveLength(2);

  expect(
    (await of('data-manager', 'measure(key: "nothing") { measure { key } }')).data.study.measure,
  ).toBeNull();
  const sponsor = await of(
    'sponsor',
    'measures { key } measure(key: "platelets") { measure { key } } cohortsByDoseLevel { infused }',
  );
  expect(sponsor.data.study).toEqual({ measures: null, measure: null, cohortsByDoseLevel: null });
});
