import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdverseEvent } from '../record/index.ts';
import { atGradeAfter, gradeCourse, longestAtGrade, worstGrade } from './grade-course.ts';
import { event, on } from './record.fixture.ts';

const period = (from: string | null, grade: 0 | 1 | 2 | 3 | 4 | 5) => ({ from, grade });

const longest = (over: Partial<AdverseEvent>, grade: number, measure: 'minutes' | 'days', cut = on(60)) =>
  longestAtGrade(
    gradeCourse(event({ end: null, ongoing: null, ...over }), { knownAt: 1, on: cut }),
    grade,
    measure,
  );

const HOUR = 60;

describe('how long an event stayed at a grade', () => {
  test('exact times give exact minutes', () => {
    const gradePeriods = [
      period(`${on(2)}T08:00`, 2),
      period(`${on(3)}T08:00`, 3),
      period(`${on(6)}T08:00`, 2),
    ];
    expect(longest({ gradePeriods, grade: 3 }, 3, 'minutes')).toEqual({ least: 72 * HOUR, most: 72 * HOUR });
    expect(longest({ gradePeriods, grade: 3 }, 4, 'minutes')).toEqual({ least: 0, most: 0 });
  });

  test('dates alone give a range: three dates apart is between 48 and 96 hours', () => {
    const gradePeriods = [period(on(3), 3), period(on(6), 2)];
    expect(longest({ gradePeriods, grade: 3 }, 3, 'minutes')).toEqual({
      least: 48 * HOUR + 1,
      most: 96 * HOUR - 1,
    });
    expect(longest({ gradePeriods, grade: 3 }, 3, 'days')).toEqual({ least: 3, most: 3 });
  });

  test('partial dates widen the range on their side', () => {
    // From some day of March to 2025-04-09; from 2025-03-13 to some day of April.
    expect(longest({ gradePeriods: [period('2025-03', 3), period(on(30), 1)], grade: 3 }, 3, 'days')).toEqual(
      {
        least: 9,
        most: 39,
      },
    );
    expect(longest({ gradePeriods: [period(on(3), 3), period('2025-04', 1)], grade: 3 }, 3, 'days')).toEqual({
      least: 19,
      most: 48,
    });
    expect(
      longest({ gradePeriods: [period('2025-03', 3), period(on(30), 1)], grade: 3 }, 3, 'minutes'),
    ).toEqual({
      least: 8 * 24 * HOUR + 1,
      most: 40 * 24 * HOUR - 1,
    });
  });

  test('neighbouring stretches at or above the grade are one piece; a gap makes two', () => {
    const together = [period(on(3), 3), period(on(5), 4), period(on(7), 3), period(on(9), 1)];
    expect(longest({ gradePeriods: together, grade: 4 }, 3, 'days')).toEqual({ least: 6, most: 6 });
    const apart = [period(on(3), 3), period(on(5), 2), period(on(6), 3), period(on(10), 1)];
    expect(longest({ gradePeriods: apart, grade: 3 }, 3, 'days')).toEqual({ least: 4, most: 4 });
  });

  test('the end of the event ends the last stretch; without an end there is no upper bound', () => {
    const gradePeriods = [period(on(3), 3)];
    expect(longest({ gradePeriods, grade: 3, end: on(8) }, 3, 'days')).toEqual({ least: 5, most: 5 });
    expect(longest({ gradePeriods, grade: 3 }, 3, 'days')).toEqual({ least: 0, most: null });
    expect(longest({ gradePeriods, grade: 3, ongoing: 'yes' }, 3, 'days', on(10))).toEqual({
      least: 7,
      most: null,
    });
    // What ends after the cut goes on at the cut.
    expect(longest({ gradePeriods, grade: 3, end: on(40) }, 3, 'days', on(10))).toEqual({
      least: 7,
      most: null,
    });
  });

  test('only the worst grade known: at most the whole event, at least nothing', () => {
    expect(longest({ start: on(3), end: on(8), grade: 3 }, 3, 'days')).toEqual({ least: 0, most: 5 });
    expect(longest({ start: on(3), end: on(8), grade: 2 }, 3, 'days')).toEqual({ least: 0, most: 0 });
    expect(longest({ start: on(3), end: on(8), grade: null }, 3, 'days')).toEqual({ least: 0, most: 5 });
  });

  test('a worst grade that no period shows may have been at any of them', () => {
    const over = { gradePeriods: [period(on(3), 2), period(on(6), 1)], grade: 4 as const, end: on(9) };
    expect(worstGrade(event(over))).toBe(4);
    expect(longest(over, 4, 'days')).toEqual({ least: 0, most: 6 });
  });

  test('periods after the cut have not happened yet', () => {
    const gradePeriods = [period(on(3), 2), period(on(20), 4)];
    expect(longest({ gradePeriods, ongoing: 'yes', grade: null }, 2, 'days', on(10))).toEqual({
      least: 7,
      most: null,
    });
  });

  test('the range never turns round, and a higher grade never lasted longer', () => {
    const courses = fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: 20 }),
          fc.constantFrom(0, 1, 2, 3, 4) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>,
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((pairs) =>
        [...new Map(pairs).entries()].sort(([a], [b]) => a - b).map(([day, grade]) => period(on(day), grade)),
      );
    fc.assert(
      fc.property(
        courses,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('days' as const, 'minutes' as const),
        (gradePeriods, grade, measure) => {
          const here = longest({ gradePeriods, grade: null, end: on(25) }, grade, measure);
          const higher = longest({ gradePeriods, grade: null, end: on(25) }, grade + 1, measure);
          expect(here.least).toBeLessThanOrEqual(here.most ?? Number.POSITIVE_INFINITY);
          expect(higher.least).toBeLessThanOrEqual(here.least);
          expect(higher.most ?? 0).toBeLessThanOrEqual(here.most ?? 0);
        },
      ),
    );
  });
});

describe('still at a grade after a day', () => {
  const after28 = (over: Partial<AdverseEvent>, cut = on(60)): string =>
    atGradeAfter(
      gradeCourse(event({ end: null, ongoing: null, grade: null, ...over }), { knownAt: 1, on: cut }),
      4,
      on(28),
    );

  test('grade 4 that ends on day 28 is not, one that ends on day 29 is', () => {
    expect(after28({ gradePeriods: [period(on(10), 4), period(on(28), 3)] })).toBe('not-met');
    expect(after28({ gradePeriods: [period(on(10), 4), period(on(29), 3)] })).toBe('met');
    expect(after28({ gradePeriods: [period(on(10), 4)], end: on(28) })).toBe('not-met');
    expect(after28({ gradePeriods: [period(on(10), 4)], end: on(29) })).toBe('met');
  });

  test('grade 4 again later is, a lower grade later is not', () => {
    expect(after28({ gradePeriods: [period(on(5), 2), period(on(40), 4)], end: on(41) })).toBe('met');
    expect(after28({ gradePeriods: [period(on(5), 4), period(on(20), 3)], ongoing: 'yes' })).toBe('not-met');
  });

  test('a partial date decides where every day of it does', () => {
    // Day 28 is 2025-04-07.
    const until = (end: string): string => after28({ gradePeriods: [period(on(10), 4)], end });
    expect([until('2025-03'), until('2025-04'), until('2025-05')]).toEqual([
      'not-met',
      'indeterminate',
      'met',
    ]);
    const from = (start: string): string => after28({ gradePeriods: [period(on(5), 1), period(start, 4)] });
    expect([from('2025-04'), from('2025-05')]).toEqual(['indeterminate', 'met']);
  });

  test('going on at the cut: met once day 28 is past, open before', () => {
    expect(after28({ gradePeriods: [period(on(5), 4)], ongoing: 'yes' }, on(29))).toBe('met');
    expect(after28({ gradePeriods: [period(on(5), 4)], ongoing: 'yes' }, on(28))).toBe('indeterminate');
    expect(after28({ gradePeriods: [period(on(5), 4)] })).toBe('indeterminate');
  });

  test('an event that begins after the day was at its worst grade after it, whenever that was', () => {
    expect(after28({ start: on(29), end: on(40), grade: 4 })).toBe('met');
    expect(after28({ start: on(29), end: on(40), grade: 3 })).toBe('not-met');
    expect(after28({ start: '2025-04', end: on(40), grade: 4 })).toBe('indeterminate');
  });

  test('only the worst grade known leaves it open where the event outlasts the day', () => {
    expect(after28({ start: on(5), end: on(40), grade: 4 })).toBe('indeterminate');
    expect(after28({ start: on(5), end: on(27), grade: 4 })).toBe('not-met');
    expect(after28({ start: on(5), end: on(40), grade: 3 })).toBe('not-met');
  });
});
