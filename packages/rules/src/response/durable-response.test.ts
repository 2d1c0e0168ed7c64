import { describe, expect, test } from 'vitest';
import { durableResponse } from './durable-response.ts';
import type { DurableResponse } from './durable-response.ts';
import { plateletResponse } from './platelet-response.ts';
import { count, course, medication, on, protocolWith, SCHEDULE, subject } from './response.fixture.ts';
import type { Course } from './response.fixture.ts';
import type { SubjectRecord } from '../record/index.ts';
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
