import { describe, expect, test } from 'vitest';
import { SCHEDULE } from '../response/response.fixture.ts';
import {
  assignToVisits,
  closestToTarget,
  plannedVisit,
  plannedVisits,
  visitForDay,
  withPlanned,
} from './schedule.ts';
import type { PlannedVisit } from './schedule.ts';

const planned = plannedVisits({ schedule: SCHEDULE, monthLength: 'nominal-30' }, '2026-03-02');
const keyOf = (day: number): string | null => visitForDay(planned, day)?.key ?? null;

describe('planned visits (domain.md 9)', () => {
  test('come by target day', () => {
    const days = [-42, -6, 0, 7, 10, 28, 90, 180, 360];
    expect(planned.map(({ targetDay }) => targetDay)).toEqual(days);
    const backwards = { schedule: SCHEDULE.toReversed(), monthLength: 'nominal-30' } as const;
    expect(plannedVisits(backwards, '2026-03-02').map(({ targetDay }) => targetDay)).toEqual(days);
  });

  test('only those at which something is planned', () => {
    const schedule = SCHEDULE.map((visit) =>
      visit.key === 'day-28' || visit.key === 'month-6' ? { ...visit, planned: ['sledai'] as const } : visit,
    );
    const kept = withPlanned({ schedule, monthLength: 'calendar' }, 'sledai');
    expect(kept.schedule.map(({ key }) => key)).toEqual(['day-28', 'month-6']);
    expect(kept.monthLength).toBe('calendar');
  });

  const month6 = SCHEDULE.find(({ key }) => key === 'month-6');
  if (!month6) throw new Error('no month 6');

  test('a nominal month has 30 days', () => {
    expect(plannedVisit(month6, '2026-03-02', 'nominal-30')).toEqual({
      key: 'month-6',
      targetDay: 180,
      windowFrom: 166,
      windowTo: 194,
    });
  });

  test('a calendar month moves target and window together', () => {
    // 2 March to 2 September is 184 days; 31 August to 28 February is 181.
    expect(plannedVisit(month6, '2026-03-02', 'calendar')).toEqual({
      key: 'month-6',
      targetDay: 184,
      windowFrom: 170,
      windowTo: 198,
    });
    expect(plannedVisit(month6, '2026-08-31', 'calendar').targetDay).toBe(181);
  });

  test('days that are no months, and days before infusion, stay', () => {
    const day28 = SCHEDULE.find(({ key }) => key === 'day-28');
    expect(day28 && plannedVisit(day28, '2026-01-31', 'calendar').targetDay).toBe(28);
    expect(
      plannedVisit({ ...month6, targetDay: -60, windowFrom: -70, windowTo: -50 }, '2026-03-02', 'calendar')
        .targetDay,
    ).toBe(-60);
    expect(
      plannedVisit({ ...month6, targetDay: 0, windowFrom: 0, windowTo: 0 }, '2026-03-02', 'calendar')
        .targetDay,
    ).toBe(0);
  });
});

describe('which visit an assessment belongs to (domain.md 9)', () => {
  test('the nearest whose window holds the day', () => {
    // day 7 ± 1 and day 10 ± 2 share day 8
    expect(keyOf(6)).toBe('day-7');
    expect(keyOf(8)).toBe('day-7');
    expect(keyOf(9)).toBe('day-10');
    expect(keyOf(12)).toBe('day-10');
    expect(keyOf(13)).toBeNull();
    expect(keyOf(31)).toBe('day-28');
    expect(keyOf(32)).toBeNull();
  });

  test('a tie goes to the earlier visit', () => {
    const pair: readonly PlannedVisit[] = [
      { key: 'a', targetDay: 10, windowFrom: 5, windowTo: 15 },
      { key: 'b', targetDay: 20, windowFrom: 15, windowTo: 25 },
    ];
    expect(visitForDay(pair, 15)?.key).toBe('a');
    const [a, b] = pair;
    const wide = [a && { ...a, windowTo: 25 }, b].filter((visit) => visit !== undefined);
    expect(visitForDay(wide, 16)?.key).toBe('b');
  });

  test('of several for one visit the closest to target counts, then the later', () => {
    const day28 = { targetDay: 28 };
    const of = (...days: number[]): number | null => closestToTarget(day28, days, (day) => day);
    expect(of(25, 27, 30)).toBe(27);
    expect(of(27, 29)).toBe(29);
    expect(of(29, 27)).toBe(29);
    expect(of()).toBeNull();
    const dated = closestToTarget(day28, [null, 90, null], (day) => day);
    expect(dated).toBe(90); // one without a day is nearer to nothing
    expect(closestToTarget(day28, [null], (day) => day)).toBeNull();
    const sameDay = [
      { day: 28, time: '08:00' },
      { day: 28, time: '15:00' },
    ];
    expect(closestToTarget(day28, sameDay, ({ day }) => day)?.time).toBe('15:00');
  });

  test('what no window holds, or has no day, stays unscheduled', () => {
    const { byVisit, unscheduled } = assignToVisits(planned, [8, 26, 29, 45, null], (day) => day);
    expect([...byVisit]).toEqual([
      ['day-7', 8],
      ['day-28', 29],
    ]);
    expect(unscheduled).toEqual([45, null]);
  });
});
