import { describe, expect, test } from 'vitest';
import { durableResponse } from './durable-response.ts';
import type { DurableResponse } from './durable-response.ts';
import { plateletResponse } from './platelet-response.ts';
import {
  bleeding,
  count,
  course,
  medication,
  on,
  protocolWith,
  SCHEDULE,
  subject,
} from './response.fixture.ts';
import type { Course } from './response.fixture.ts';
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { DURABLE_RESPONSE_RULE } from './rule.ts';
import { DEFAULT_PLATELET_RESPONSE_OPTIONS } from './options.ts';

const WINDOW_END = 180;

const of = (
  more: Parameters<typeof subject>[0],
  schedule = SCHEDULE.filter(({ key }) => key === 'month-6'),
): DurableResponse => {
  const record = subject(more);
  const response = plateletResponse(record, protocolWith({}, { schedule }));
  return durableResponse(record, response, DEFAULT_PLATELET_RESPONSE_OPTIONS, WINDOW_END);
};

const durable = (...entries: Course): DurableResponse => of(course([-6, '18'], ...entries));

/** One count a week in the last eight weeks, days 131 to 180. */
const weekly = (...platelets: readonly string[]): Course =>
  platelets.map((value, week) => [131 + 7 * week, value]);

describe('response at three quarters of the counts of the last 8 weeks (domain.md 3.5)', () => {
  const share = (...entries: Course): string => durable(...entries).shareOfCounts.outcome;

  test('exactly three quarters are enough', () => {
    expect(share([130, '45'], [140, '45'], [150, '45'], [160, '20'])).toBe('met');
    expect(share([130, '45'], [140, '45'], [150, '20'], [160, '20'])).toBe('not-met');
  });

  test('counts outside the 56 days play no part', () => {
    expect(share([124, '20'], [125, '45'])).toBe('met'); // day 124 is the 57th from the end
    expect(share([180, '45'], [181, '20'])).toBe('met');
  });

  test('an open count is open only where it matters', () => {
    expect(share([130, '45'], [140, '45'], [150, '45'], [160, '45', 'not-recorded'])).toBe('met');
    expect(share([140, '45'], [150, '45'], [160, '45', 'not-recorded'])).toBe('indeterminate');
    expect(share([140, '20'], [150, '20'], [160, '45', 'not-recorded'])).toBe('not-met');
  });

  test('no count, no answer', () => {
    expect(durable([28, '45']).shareOfCounts).toMatchObject({
      outcome: 'indeterminate',
      criteria: [{ reason: 'no-evaluable-count' }],
    });
  });

  test('while the window is open, so is the answer', () => {
    const open = { ...course([-6, '18'], [140, '45'], [150, '45']), cutOn: on(WINDOW_END) };
    expect(of(open).shareOfCounts).toMatchObject({
      outcome: 'indeterminate',
      criteria: [{ reason: 'window-still-open' }],
    });
    expect(of({ ...open, cutOn: on(WINDOW_END + 1) }).shareOfCounts.outcome).toBe('met');
  });
});

describe('50 or more in 6 of the last 8 weeks (domain.md 3.5)', () => {
  const weeks = (...platelets: readonly string[]): string =>
    durable(...weekly(...platelets)).weeklyCounts.outcome;

  test('six weeks of eight', () => {
    expect(weeks('50', '50', '50', '50', '50', '50', '49.9', '49.9')).toBe('met');
    expect(weeks('50', '50', '50', '50', '50', '49.9', '49.9', '49.9')).toBe('not-met');
  });

  test('a week without a count is unknown', () => {
    expect(weeks('50', '50', '50', '50', '50', '50')).toBe('met');
    expect(weeks('50', '50', '50', '50', '50')).toBe('indeterminate');
    expect(weeks('50', '50', '50', '20', '20', '20')).toBe('not-met');
  });

  test('so is a week after rescue, and a bound decides where it can', () => {
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: on(180) })];
    const seven = course([-6, '18'], ...weekly('50', '50', '50', '50', '50', '20', '20', '90'));
    expect(of({ ...seven, medications }).weeklyCounts.outcome).toBe('indeterminate');
    const bounded = (value: string): SubjectRecord['labResults'] => [
      ...course(...weekly('50', '50', '50', '50', '50')).labResults,
      count(on(180), value),
      count(on(173), '20'),
      count(on(166), '20'),
    ];
    expect(of({ labResults: bounded('>800') }).weeklyCounts.outcome).toBe('met');
    expect(of({ labResults: bounded('<50') }).weeklyCounts.outcome).toBe('not-met');
  });
});

describe('sustained response (domain.md 3.5)', () => {
  const sustained = (...entries: Course): string => durable(...entries).sustained.outcome;

  test('at every visit for 180 days', () => {
    expect(sustained([28, '45'], [90, '45'], [180, '45'], [208, '45'])).toBe('met');
    expect(sustained([28, '45'], [90, '45'], [180, '45'], [207, '45'])).toBe('not-met');
    expect(sustained([28, '45'], [90, '20'], [180, '45'], [208, '45'])).toBe('not-met');
    expect(sustained([28, '45'], [90, '20'], [180, '45'], [360, '45'])).toBe('met');
  });

  test('without rescue', () => {
    const counts = course([-6, '18'], [28, '45'], [90, '45'], [180, '45'], [208, '45']);
    const rescued = (start: string | null): string =>
      of({ ...counts, medications: [medication({ treatmentClass: 'platelet-transfusion', start })] })
        .sustained.outcome;
    expect(rescued(on(120))).toBe('not-met');
    expect(rescued(on(300))).toBe('met');
    expect(rescued(null)).toBe('indeterminate');
  });

  test('a visit within the window of a rescue is no response without rescue', () => {
    const counts = course([-6, '18'], [28, '45'], [90, '45'], [180, '45'], [208, '45']);
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: on(27) })];
    expect(of({ ...counts, medications }).sustained.outcome).toBe('not-met');
  });

  test('a missed or open visit leaves it open', () => {
    expect(
      of(
        course([-6, '18'], [28, '45'], [180, '45'], [208, '45']),
        SCHEDULE.filter(({ targetDay }) => targetDay > 28),
      ).sustained.outcome,
    ).toBe('indeterminate');
    expect(sustained([28, '45'], [90, '45', 'not-recorded'], [180, '45'], [208, '45'])).toBe('indeterminate');
  });
});

describe('what a reader is shown', () => {
  const refs = (...entries: Course): RecordRef[] =>
    entries.map(([day, value]) => ({ kind: 'labResult', id: `plt ${on(day)} ${value}`, version: 1 }));

  test('the share, of how many counts, and the counts themselves', () => {
    const counts: Course = [
      [130, '45'],
      [140, '45'],
      [150, '45'],
      [160, '20'],
    ];
    expect(durable([90, '45'], ...counts).shareOfCounts).toEqual({
      rule: DURABLE_RESPONSE_RULE,
      outcome: 'met',
      candidates: [],
      criteria: [
        {
          id: 'response-at-share-of-counts',
          held: 'met',
          observed: { value: '3/4', unit: null, date: null, dayFromInfusion: WINDOW_END },
          threshold: { comparator: '>=', value: '0.75', unit: null },
          reason: null,
          sources: refs(...counts),
        },
      ],
      notes: [],
      sources: refs(...counts),
    });
  });

  test('no count in the window: nothing observed, both answers possible', () => {
    expect(durable([28, '45']).shareOfCounts).toMatchObject({
      candidates: ['met', 'not-met'],
      criteria: [{ held: 'indeterminate', observed: null, sources: [] }],
      sources: [],
    });
  });

  test('in how many weeks, the last count of each, newest first', () => {
    const eight = weekly('50', '50', '50', '20', '50', '50', '50', '49.9');
    const full = durable(...eight, [176, '90']).weeklyCounts;
    expect(full.criteria).toEqual([
      {
        id: 'platelets-in-most-weeks',
        held: 'met',
        observed: { value: '6', unit: null, date: null, dayFromInfusion: WINDOW_END },
        threshold: { comparator: '>=', value: '6', unit: null },
        reason: null,
        sources: refs(...eight.toReversed()),
      },
    ]);
    expect(durable(...weekly('50', '50')).weeklyCounts).toMatchObject({
      candidates: ['met', 'not-met'],
      criteria: [{ observed: { value: '2' }, reason: 'weeks-without-count' }],
    });
  });

  test('the first certain stretch of visits, how long it was, and its counts alone', () => {
    const stretch: Course = [
      [28, '45'],
      [90, '45'],
      [180, '45'],
      [208, '45'],
    ];
    expect(durable([7, '20'], ...stretch, [215, '20']).sustained.criteria).toEqual([
      {
        id: 'response-sustained-without-rescue',
        held: 'met',
        observed: { value: '180', unit: 'd', date: null, dayFromInfusion: 28 },
        threshold: { comparator: '>=', value: '180', unit: 'd' },
        reason: null,
        sources: refs(...stretch),
      },
    ]);
    // From day 10 it may be one too, yet nobody knows whether there was bleeding that day.
    const later = durable(
      [10, '45', 'not-recorded'],
      [20, '45'],
      [100, '45'],
      [180, '45'],
      [200, '45'],
    ).sustained;
    expect(later.criteria[0]).toMatchObject({ held: 'met', observed: { value: '180', dayFromInfusion: 20 } });
  });

  test('an open stretch is shown too, a broken one is not', () => {
    expect(durable([28, '45'], [90, '45', 'not-recorded'], [208, '45']).sustained).toMatchObject({
      candidates: ['met', 'not-met'],
      criteria: [{ held: 'indeterminate', observed: { value: '180', dayFromInfusion: 28 } }],
    });
    expect(durable([28, '45'], [90, '20'], [208, '45']).sustained).toMatchObject({
      candidates: [],
      criteria: [{ held: 'not-met', observed: null, sources: [] }],
      sources: [],
    });
  });

  test('without infusion every answer is open or none', () => {
    const never = of({ ...course([-6, '18'], [140, '45']), exposures: [] });
    expect(never.shareOfCounts).toMatchObject({
      outcome: 'indeterminate',
      criteria: [{ reason: 'window-still-open', observed: null }],
    });
    expect(never.sustained.outcome).toBe('not-met');
  });
});

describe('counts that a rescue of unknown day may exclude', () => {
  // Some day of August 2026, days 152 to 182: later counts of the window may have to be left out.
  const medications = [medication({ treatmentClass: 'platelet-transfusion', start: '2026-08' })];
  const august = (...entries: Course): DurableResponse =>
    of({ ...course([-6, '18'], ...entries), medications });

  test('a response that may be left out takes nothing from the share, a non-response that may be leaves it open', () => {
    expect(august([130, '45'], [140, '45'], [160, '45']).shareOfCounts.outcome).toBe('met');
    expect(august([130, '45'], [140, '45'], [160, '20']).shareOfCounts.outcome).toBe('indeterminate');
    expect(august([130, '20'], [140, '20'], [160, '45']).shareOfCounts.outcome).toBe('not-met');
  });

  test('the weeks of such counts are unknown', () => {
    expect(august(...weekly('50', '50', '50', '50', '50', '50', '50', '50')).weeklyCounts).toMatchObject({
      outcome: 'indeterminate',
      criteria: [{ observed: { value: '3' } }],
    });
  });
});

describe('bounds against 50', () => {
  test.each([
    ['>=50', 'met'],
    ['>50', 'met'],
    ['>20', 'indeterminate'],
    ['<60', 'indeterminate'],
    ['<=50', 'indeterminate'],
    ['<50', 'not-met'],
    ['<40', 'not-met'],
  ])('a sixth week of %s: %s', (value, expected) => {
    const counts = course([-6, '18'], ...weekly('50', '50', '50', '50', '50', '20', '20'));
    const labResults = [...counts.labResults, count(on(180), value)];
    const bleedingAssessments = [...counts.bleedingAssessments, bleeding(on(180), 0)];
    expect(of({ labResults, bleedingAssessments }).weeklyCounts.outcome).toBe(expected);
  });
});

describe('rescue and the stretch', () => {
  const counts = course([-6, '18'], [28, '45'], [90, '45'], [180, '45'], [208, '45']);
  const given = (more: Parameters<typeof medication>[0]): string =>
    of({ ...counts, medications: [medication(more)] }).sustained.outcome;

  test('one that was over before it takes nothing', () => {
    expect(given({ treatmentClass: 'platelet-transfusion', start: on(10), end: on(11) })).toBe('met');
  });

  test('one of an unknown day inside breaks it; where the day may lie outside, it stays open', () => {
    // June 2026 is days 91 to 120, September 183 to 212, March up to day 29.
    expect(given({ treatmentClass: 'platelet-transfusion', start: '2026-06' })).toBe('not-met');
    expect(given({ treatmentClass: 'platelet-transfusion', start: '2026-09' })).toBe('indeterminate');
    expect(given({ treatmentClass: 'platelet-transfusion', start: '2026-03' })).toBe('indeterminate');
  });

  test('one of which it is not known whether it was one leaves it open', () => {
    expect(given({ treatmentClass: 'immunoglobulin', start: on(120), end: on(120) })).toBe('indeterminate');
    expect(given({ treatmentClass: 'immunoglobulin', role: 'rescue', start: on(120), end: on(120) })).toBe(
      'not-met',
    );
  });

  test('the day of infusion begins no response', () => {
    const after = course([90, '45'], [180, '45']);
    const labResults = [count(on(-6), '18'), count(on(0, '12:00'), '45'), ...after.labResults];
    const bleedingAssessments = [bleeding(on(0), 0), ...after.bleedingAssessments];
    expect(of({ labResults, bleedingAssessments }).sustained.outcome).toBe('not-met');
  });
});
