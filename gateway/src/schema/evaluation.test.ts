/** Every endpoint through the graph, as the rules answer it; and what tells two cuts apart. */
import { evaluateSubject } from '@trialside/rules';
import { calendarDate } from '@trialside/rules/calendar';
import { factsOf, flatWhat, type Days, type Fact } from '@trialside/rules/timeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoChanges } from '../demo/changes.ts';
import { demoStudy } from '../demo/study.ts';
import type { Draft } from '../data/commands/put-records.ts';
import { draftPlatelets, STUDY } from '../data/testing.ts';
import { ENTRIES, infusion, prepare } from '../data/testing-entries.ts';
import { everything, idIn, testGraph, type TestGraph } from './testing.ts';

let graph: TestGraph;
let before: number;

/** The fullest course of the demo study, as the records of s1. */
async function fill(): Promise<void> {
  const study = demoStudy();
  const changes = demoChanges(study);
  const [subjectId] = [...countBy(changes.map((change) => change.subjectId))].sort((a, b) => b[1] - a[1])[0]!;
  const drafts = changes
    .filter((change) => change.subjectId === subjectId && change.reason === null)
    .flatMap((change) => change.drafts as readonly Draft[])
    .filter(({ kind, record }) => kind !== 'subject' && kind !== 'exposure' && record.id !== subjectId);
  const seen = new Set<string>();
  const fresh = drafts.filter(({ record }) => !seen.has(record.id) && seen.add(record.id));
  await graph.t.put('s1', 'site-a', [...fresh, infusion]);
}

function countBy(ids: readonly (string | null)[]): Map<string | null, number> {
  const found = new Map<string | null, number>();
  for (const id of ids) if (id !== null) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

beforeAll(async () => {
  graph = await testGraph();
  await prepare(graph.t);
  await fill();
  before = (await graph.store.study(STUDY))!.lastChange;
}, 60_000);
afterAll(() => graph.close());

async function record() {
  const scope = graph.t.scope('investigator', ['site-a']);
  return graph.store.read(scope, {}, async (reader) => {
    const subject = (await reader.subjectByCode('A-001'))!;
    return { record: await reader.subjectRecord(subject), protocol: await reader.protocol() };
  });
}

test('a subject with everything is read with at most one statement for each table', async () => {
  const fields = everything('Subject', 6);
  const query = `{ study(code: "${STUDY}") { subject(code: "A-001") { ${fields} } } }`;
  graph.statements();
  expect((await graph.ask(query)).errors).toBeUndefined();
  const times = new Map<string, number>();
  for (const sql of graph.statements()) {
    const table = /from "(\w+)"/.exec(sql)![1]!;
    times.set(table, (times.get(table) ?? 0) + 1);
  }
  expect(times.size).toBeGreaterThan(20);
  // Who is asking, and where it is which day there, may be found out once more before anything is read.
  const before = ['study', 'record_site'];
  expect([...times].filter(([table, n]) => n > (before.includes(table) ? 2 : 1))).toEqual([]);
});

test('says what the rules say, for every field of every endpoint', async () => {
  const fields = everything('SubjectEvaluation', 9);
  const { data, errors } = await graph.ask(
    `{ study(code: "${STUDY}") { subject(code: "A-001") { evaluation { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  const { evaluation } = data.study.subject;
  const { record: given, protocol } = await record();
  const expected = evaluateSubject(given, protocol);
  expect(evaluation.lldas.course.map((one: { verdict: object }) => one.verdict)).toMatchObject(
    expected.lldas!.course.map(({ verdict: { rule, outcome, criteria } }) => ({
      rule,
      outcome,
      criteria: criteria.map(({ id, threshold }) => ({ id, threshold })),
    })),
  );
  expect(evaluation.sledai.course.map((one: { score: object }) => one.score)).toEqual(
    expected.sledai!.course.map(({ score }) => ({
      ...score,
      settling: score.settling.map((one) => ({ ...one })),
    })),
  );
  expect(evaluation.adverseEvents.events).toHaveLength(expected.adverseEvents!.events.length);
  expect(evaluation.adverseEvents.laboratoryGrades).toHaveLength(
    expected.adverseEvents!.laboratoryGrades.length,
  );
  expect(evaluation.calendar.visits.map((one: { key: string }) => one.key)).toEqual(
    expected.calendar.visits.map(({ key }) => key),
  );
  expect(evaluation.outcomes.length).toBeGreaterThan(100);
  expect(evaluation.outcomes.every((one: { endpoint: string }) => one.endpoint !== '')).toBe(true);
});

test('the course as facts in time: those of the rules, each with its days, records and verdict', async () => {
  const { data, errors } = await graph.ask(
    `{ study(code: "${STUDY}") { subject(code: "A-001") { timeline { ${everything('SubjectTimeline', 7)} } } } }`,
  );
  expect(errors).toBeUndefined();
  const { timeline } = data.study.subject;
  const { record: given, protocol } = await record();
  const expected = factsOf(given, evaluateSubject(given, protocol), protocol);
  const dates = (days: Days | null) =>
    days && { first: calendarDate(days.first), last: calendarDate(days.last) };
  const shape = ({ key, start, end, what, flags, sources, verdict }: Fact) => ({
    key,
    start: dates(start),
    end: { kind: end.kind, days: end.kind === 'known' ? dates(end.days) : null },
    what: flatWhat(what),
    flags,
    sources: sources.map(({ version }) => expect.objectContaining({ version })),
    verdict: verdict && expect.objectContaining({ outcome: verdict.outcome, rule: verdict.rule }),
  });
  expect(timeline.facts).toMatchObject(expected.facts.map(shape));
  expect(timeline.facts.length).toBeGreaterThan(200);
  expect(timeline.guides).toEqual(expected.guides);
  expect(timeline.infusedOn).toBe(calendarDate(expected.infusion!));
  const omitted = timeline.omitted.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  expect(omitted).toBe(expected.omissions.length);
});

test('the protocol with its thresholds, typed', async () => {
  const { data, errors } = await graph.ask(
    `{ study(code: "${STUDY}") { protocol { ${everything('Protocol', 4)} } } }`,
  );
  expect(errors).toBeUndefined();
  const { protocol } = data.study;
  expect(protocol.schedule).toContainEqual(expect.objectContaining({ key: 'day-28', targetDay: 28 }));
  const response = protocol.endpoints.find(({ key }: { key: string }) => key === 'plateletResponse');
  expect(response.role).toBe('SECONDARY');
  expect(response.options).toContainEqual({ path: 'options.crPlatelets', value: '100' });
});

test('two cuts: what came, changed and went, field by field, and the answers that became others', async () => {
  const put = (draft: Draft): Promise<number> => graph.t.put('s1', 'site-a', [draft]);
  await put({ kind: 'pgaAssessment', record: { ...ENTRIES.pgaAssessment, id: 'pga-new' } });
  await put({ kind: 'pgaAssessment', record: { ...ENTRIES.pgaAssessment, id: 'pga-new', value: '1.5' } });
  await put(draftPlatelets('late', '2026-02-26T08:10', '150'));
  const DIFFERENCE = `query ($study: String!, $from: CutInput!, $to: CutInput) { study(code: $study, at: $to) {
    differenceFrom(cut: $from) {
      from { knownAt } to { knownAt }
      records { kind id happened versionBefore versionAfter fields { field before after } }
      subjects { subject { code } outcomes { before { value } after { endpoint value verdict { rule { id } } } } }
    } } }`;
  const { data, errors } = await graph.ask(DIFFERENCE, { study: STUDY, from: { knownAt: before } });
  expect(errors).toBeUndefined();
  const { records, subjects } = data.study.differenceFrom;
  expect(records).toMatchObject([
    { kind: 'labResult', happened: 'ADDED', versionBefore: null, versionAfter: 1 },
    { kind: 'pgaAssessment', id: idIn('pgaAssessment', 'pga-new'), happened: 'ADDED', versionAfter: 2 },
  ]);
  expect(records[1].fields).toContainEqual({ field: 'value', before: null, after: '1.5' });
  expect(subjects).toHaveLength(1);
  expect(subjects[0].outcomes.length).toBeGreaterThan(0);

  const middle = await graph.ask(DIFFERENCE, {
    study: STUDY,
    from: { knownAt: before + 1 },
    to: { knownAt: before + 2 },
  });
  expect(middle.data.study.differenceFrom.records).toEqual([
    expect.objectContaining({
      happened: 'CHANGED',
      versionBefore: 1,
      versionAfter: 2,
      fields: [{ field: 'value', before: '0.5', after: '1.5' }],
    }),
  ]);
  const backwards = await graph.ask(DIFFERENCE, {
    study: STUDY,
    from: { knownAt: before + 2 },
    to: { knownAt: before },
  });
  expect(backwards.errors).toMatchObject([{ extensions: { code: 'INVALID_CUT' } }]);
});

test('a cut before the study was set up is refused by name', async () => {
  const { errors } = await graph.ask(`{ study(code: "${STUDY}", at: { knownAt: 0 }) { title { en } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CUT' } }]);
});
