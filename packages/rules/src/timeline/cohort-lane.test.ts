/** Lanes of a swimmer plot say what the course says: responses from infusion on, what happened, and how it ended (domain.md 3). */
import { describe, expect, test } from 'vitest';
import { sledai, STUDY, withCounts } from '../evaluate/evaluate.fixture.ts';
import { evaluateSubject } from '../evaluate/index.ts';
import { BLANK, type AdverseEvent, type SledaiAssessment, type SubjectRecord } from '../record/index.ts';
import { on } from '../response/response.fixture.ts';
import { cohortLane, laneTally } from './cohort-lane.ts';

const laneOf = (record: SubjectRecord) => cohortLane(record, evaluateSubject(record, STUDY), STUDY);
const event = (start: string, more: Partial<AdverseEvent>): AdverseEvent => ({
  ...BLANK.adverseEvent,
  id: `event-${start}`,
  version: 1,
  term: 'Fever',
  start,
  ...more,
});

/** 11 before, then no response, partial, complete; asked on day 100. */
const answered = withCounts(
  [
    [-6, '11'],
    [7, '18'],
    [28, '45'],
    [60, '120'],
    [90, '130'],
  ],
  { cutOn: on(100) } as object,
);

test('neighbouring counts of one category are one run, and the last holds at the cut', () => {
  expect(laneOf(answered).runs).toEqual([
    { outcome: 'NR', from: 7, to: 27, ongoing: false },
    { outcome: 'PR', from: 28, to: 59, ongoing: false },
    { outcome: 'CR', from: 60, to: 100, ongoing: true },
  ]);
  expect(laneOf(answered)).toMatchObject({
    throughDay: 100,
    ended: null,
    responseDays: 62,
    responseOngoing: true,
  });
});

test('after the end of participation nothing holds any more', () => {
  const left = laneOf({
    ...answered,
    dispositions: [
      { ...BLANK.disposition, id: 'd', version: 1, event: 'WITHDRAWAL BY SUBJECT', date: on(95) },
    ],
  });
  expect(left).toMatchObject({ throughDay: 95, ended: 'left' });
  expect(left.runs.at(-1)).toEqual({ outcome: 'CR', from: 60, to: 95, ongoing: false });
  const died = laneOf({ ...answered, subject: { ...answered.subject, died: 'yes', deathDate: on(92) } });
  expect(died).toMatchObject({ throughDay: 92, ended: 'death' });
  expect(died.marks).toContainEqual({ type: 'death', first: 92, last: 92, grade: null, name: 'death' });
});

describe('marks', () => {
  const marksOf = (...adverseEvents: AdverseEvent[]) => laneOf({ ...answered, adverseEvents }).marks;

  test('dose-limiting before serious before severe; what is none of these is no mark', () => {
    expect(
      marksOf(
        event(on(3), { grade: 3, doseLimiting: 'yes', serious: 'yes' }),
        event(on(5), { grade: 2, serious: 'yes' }),
        event(on(6), { grade: 4, serious: 'no' }),
        event(on(8), { grade: 2, serious: 'no' }),
      ).map(({ type, first, grade }) => [type, first, grade]),
    ).toEqual([
      ['dose-limiting', 3, 3],
      ['serious', 5, 2],
      ['grade-3', 6, 4],
    ]);
  });

  test('half a date is all the days it may be, and what surely lay before the infusion is not in the lane', () => {
    const [month] = marksOf(event(on(10).slice(0, 7), { grade: 3, serious: 'no' }));
    expect(month!.last).toBeGreaterThan(month!.first);
    expect(marksOf(event(on(-20), { grade: 4, serious: 'yes' }))).toEqual([]);
  });
});

test('what happened on no day that anybody wrote down is told beside the lane, and not dropped', () => {
  const lane = laneOf({
    ...answered,
    adverseEvents: [event('', { grade: 4, serious: 'yes' }), event(on(5), { grade: 3, serious: 'no' })],
  });
  expect(lane.marks.map(({ type }) => type)).toEqual(['grade-3']);
  expect(lane.undated).toEqual([{ type: 'serious', grade: 4, name: 'Fever' }]);
});

test('SLEDAI against baseline is that of the last assessment, as a range where items of it are open', () => {
  const of = (...later: SledaiAssessment[]) =>
    laneOf({ ...answered, sledaiAssessments: [sledai(-6, ['arthritis', 'rash']), ...later] }).sledaiLatest;
  // Arthritis 4 and rash 2 before (domain.md 1): 6.
  expect(of()).toBeNull();
  expect(of(sledai(28, ['rash']))).toEqual({ low: -4, high: -4 });
  const open = of(sledai(28, ['rash']), sledai(90, [], ['arthritis']));
  expect(open!.low).toBe(-6);
  expect(open!.high).toBe(-2);
});

test('before the infusion a lane has nothing but its name', () => {
  const waiting = { ...answered, exposures: [] };
  expect(laneOf(waiting)).toMatchObject({ throughDay: null, runs: [], marks: [], standing: 'not-infused' });
});

test('who is pending or left early does not count for the dose', () => {
  const lanes = ['dlt', 'no-dlt', 'no-dlt', 'pending', 'not-evaluable', 'indeterminate', null].map(
    (doseLimiting) => ({
      doseLimiting,
    }),
  );
  expect(laneTally(lanes)).toEqual({ doseLimiting: 1, evaluable: 3 });
});
