import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partialDate } from '../calendar/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import type { AdverseEvent } from '../record/index.ts';
import { event, on } from './record.fixture.ts';
import { treatmentEmergence } from './treatment-emergence.ts';
import { inPrimaryWindow } from './window.ts';

const infusedAt = (text: string): PartialDate => {
  const date = partialDate(text);
  if (!date) throw new Error('no date');
  return date;
};

/** Infused on 2025-03-10 at 10:00; the cut is on day 60. */
const INFUSED = infusedAt('2025-03-10T10:00');
const emergence = (over: Partial<AdverseEvent>, infusion: PartialDate | null = INFUSED) =>
  treatmentEmergence(event(over), infusion, { knownAt: 1, on: on(60) });
const outcome = (over: Partial<AdverseEvent>, infusion: PartialDate | null = INFUSED): string => {
  const { verdict } = emergence(over, infusion);
  return `${verdict.outcome}: ${verdict.criteria[0]?.reason}`;
};

describe('treatment emergence (domain.md 4.4)', () => {
  test.each<[string | null, string | null, string]>([
    ['2025-03-11', null, 'emergent: starts-after-infusion'],
    ['2025-03-09', '2025-03-09', 'not-emergent: ends-before-infusion'],
    // The infusion day needs times; without one it is emergent.
    ['2025-03-10', null, 'emergent: starts-on-infusion-day'],
    ['2025-03-10T10:00', null, 'emergent: starts-on-infusion-day'],
    ['2025-03-10T09:59', '2025-03-10T09:59', 'not-emergent: ends-before-infusion'],
    ['2025-03-10T10', null, 'emergent: starts-on-infusion-day'],
    // Missing dates.
    [null, null, 'emergent: start-missing'],
    [null, '2025-03-09', 'not-emergent: ends-before-infusion'],
    [null, '2025-02', 'not-emergent: ends-before-infusion'],
    [null, '2025-03-11', 'emergent: start-missing'],
    [null, '2025-03', 'emergent: start-missing'],
    // Partial dates.
    ['2025-04', null, 'emergent: starts-after-infusion'],
    ['2025-02', '2025-03-01', 'not-emergent: ends-before-infusion'],
    ['2025-03', null, 'indeterminate: start-partial'],
    ['2025-03', '2025-03-09', 'not-emergent: ends-before-infusion'],
    ['2025', null, 'indeterminate: start-partial'],
    ['2026', null, 'emergent: starts-after-infusion'],
    // The two dates contradict each other.
    ['2025-03-12', '2025-03-09', 'indeterminate: end-before-start'],
  ])('start %s, end %s: %s', (start, end, expected) => {
    expect(outcome({ start, end, ongoing: null })).toBe(expected);
  });

  test('a start on the infusion day before its time is not emergent', () => {
    const periods = [{ from: '2025-03-10T08:00', grade: 2 as const }];
    expect(outcome({ start: '2025-03-10T08:00', end: on(4), gradePeriods: periods, grade: 2 })).toBe(
      'not-emergent: starts-before-infusion',
    );
    expect(outcome({ start: '2025-03-10T08:00', end: on(4) }, infusedAt('2025-03-10'))).toBe(
      'emergent: starts-on-infusion-day',
    );
  });

  test('there before and worse afterwards is emergent, from the day it became worse', () => {
    const answer = emergence({
      start: on(-20),
      end: null,
      ongoing: 'yes',
      grade: 3,
      gradePeriods: [
        { from: on(-20), grade: 1 },
        { from: on(-2), grade: 2 },
        { from: on(9), grade: 3 },
      ],
    });
    expect(answer.verdict.outcome).toBe('emergent');
    expect(answer.verdict.criteria[0]?.reason).toBe('worse-after-infusion');
    expect(answer.onset?.first).toBe(on(9));
  });

  test('there before and never worse than at the infusion is not', () => {
    const course = (...grades: (0 | 1 | 2 | 3)[]): string =>
      outcome({
        start: on(-20),
        end: on(30),
        grade: 3,
        gradePeriods: grades.map((grade, i) => ({ from: on([-20, -2, 9][i] ?? 0), grade })),
      });
    expect(course(3, 2, 2)).toBe('not-emergent: starts-before-infusion');
    // Worse than at the infusion, though not worse than it had been before.
    expect(course(3, 1, 2)).toBe('emergent: worse-after-infusion');
    // Gone at the infusion, back afterwards.
    expect(course(3, 0, 1)).toBe('emergent: worse-after-infusion');
  });

  test('there before, only the worst grade known: a grade 1 cannot have become worse, another may have', () => {
    expect(outcome({ start: on(-20), end: on(30), grade: 1 })).toBe('not-emergent: starts-before-infusion');
    expect(outcome({ start: on(-20), end: on(30), grade: 3 })).toBe(
      'indeterminate: perhaps-worse-after-infusion',
    );
    expect(outcome({ start: on(-20), end: on(30), grade: null })).toBe(
      'indeterminate: perhaps-worse-after-infusion',
    );
  });

  test('a worsening on a day that is not known well enough leaves it open', () => {
    const gradePeriods = [
      { from: on(-20), grade: 1 as const },
      { from: '2025-03', grade: 3 as const },
    ];
    expect(outcome({ start: on(-20), end: on(30), grade: 3, gradePeriods })).toBe(
      'indeterminate: perhaps-worse-after-infusion',
    );
  });

  test('the criterion says the same as the outcome, with both dates and the day of infusion', () => {
    const held = (start: string): unknown => {
      const { verdict } = emergence({ start, end: null, ongoing: 'yes', grade: 1 });
      return [verdict.criteria[0]?.held, verdict.candidates.length];
    };
    expect(held(on(3))).toEqual(['met', 0]);
    expect(held(on(-3))).toEqual(['not-met', 0]);
    expect(held('2025-03')).toEqual(['indeterminate', 2]);
    expect(emergence({ start: on(3), end: on(5) }).verdict.criteria[0]).toMatchObject({
      observed: { value: `${on(3)}/${on(5)}` },
      threshold: { comparator: '>=', value: on(0) },
    });
  });

  test('a subject who was not infused has no emergent event', () => {
    expect(outcome({ start: on(3) }, null)).toBe('not-emergent: not-infused');
  });

  test('an infusion whose day is not known leaves what it touches open', () => {
    const march = infusedAt('2025-03');
    expect(outcome({ start: '2025-03-10', end: null }, march)).toBe('indeterminate: start-partial');
    expect(outcome({ start: '2025-02-28', end: '2025-02-28' }, march)).toBe(
      'not-emergent: ends-before-infusion',
    );
    expect(outcome({ start: '2025-04-01', end: null }, march)).toBe('emergent: starts-after-infusion');
  });

  test('knowing a partial date better never contradicts the earlier answer', () => {
    const days = fc.integer({ min: -60, max: 60 }).map(on);
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7), (day, cutAt) => {
        const earlier = emergence({
          start: day.slice(0, cutAt),
          end: null,
          ongoing: 'yes',
          grade: 1,
        }).verdict;
        const later = emergence({ start: day, end: null, ongoing: 'yes', grade: 1 }).verdict;
        const possible = earlier.outcome === 'indeterminate' ? earlier.candidates : [earlier.outcome];
        expect(possible).toContain(later.outcome);
      }),
    );
  });
});

describe('primary window (domain.md 4.4): day 0 to day 28', () => {
  const inWindow = (over: Partial<AdverseEvent>, infusion: PartialDate | null = INFUSED): string =>
    inPrimaryWindow(treatmentEmergence(event(over), infusion, { knownAt: 1, on: on(400) }), infusion, 28);

  test.each<[string | null, string]>([
    [on(0), 'met'],
    [on(1), 'met'],
    [on(28), 'met'],
    [`${on(28)}T23:59`, 'met'],
    [on(29), 'not-met'],
    [on(-1), 'not-met'],
    // Day 28 is 2025-04-07.
    ['2025-04', 'indeterminate'],
    ['2025-05', 'not-met'],
    ['2025-03', 'indeterminate'],
    [null, 'indeterminate'],
  ])('start %s: %s', (start, expected) => {
    expect(inWindow({ start, end: null, ongoing: 'yes', grade: 1 })).toBe(expected);
  });

  test('an earlier event counts from the day it became worse', () => {
    const worse = (day: number): string =>
      inWindow({
        start: on(-9),
        end: null,
        ongoing: 'yes',
        grade: 2,
        gradePeriods: [
          { from: on(-9), grade: 1 },
          { from: on(day), grade: 2 },
        ],
      });
    expect(worse(28)).toBe('met');
    expect(worse(29)).toBe('not-met');
  });

  test('an infusion date known to the month moves the window with it', () => {
    const march = infusedAt('2025-03');
    // Last day between 2025-03-29 and 2025-04-28.
    expect(inWindow({ start: '2025-04-01', end: null }, march)).toBe('indeterminate');
    expect(inWindow({ start: '2025-04-29', end: null }, march)).toBe('not-met');
  });
});
