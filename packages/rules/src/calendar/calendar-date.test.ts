import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, calendarDate, dayNumber, daysBetween, isCalendarDate } from './calendar-date.ts';

describe('calendar dates', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s exists', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '2026-01-05T10:00',
    '20260105',
    '',
    ' 2026-01-05',
  ])('%j is no calendar date', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  test('counts across leap days, month ends and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2025-03-30', '2025-03-31')).toBe(1); // the clocks change in Europe that night
    expect(daysBetween('2025-01-01', '2024-12-31')).toBe(-1);
  });

  test('adds calendar months and stops at the end of a shorter one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-03-15', 24)).toBe('2028-03-15');
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15');
    expect(addMonths('0998-12-31', 2)).toBe('0999-02-28');
  });

  test('day numbers and dates are the same thing', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-30') }), (day) => {
        const date = calendarDate(day);
        expect(isCalendarDate(date)).toBe(true);
        expect(dayNumber(date)).toBe(day);
        expect(addDays(date, 1) > date).toBe(true);
      }),
    );
  });
});
