import { describe, expect, test } from 'vitest';
import { dateAt, endOfDayAt, startOfDayAt, wallTimeAt } from './site-time.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

describe('the day at a site (requirements TIM-02)', () => {
  test('16:00Z is midnight in Shanghai', () => {
    expect(dateAt('2026-11-21T15:59:59Z', 'Asia/Shanghai')).toBe('2026-11-21');
    expect(dateAt('2026-11-21T16:00:00Z', 'Asia/Shanghai')).toBe('2026-11-22');
    expect(wallTimeAt('2026-11-21T16:00:00Z', 'Asia/Shanghai')).toBe('2026-11-22T00:00:00');
  });

  test('milliseconds and text with an offset mean the same instant', () => {
    expect(dateAt(Date.UTC(2026, 10, 21, 16), 'Asia/Shanghai')).toBe('2026-11-22');
    expect(dateAt('2026-11-22T00:30+08:00', 'UTC')).toBe('2026-11-21');
    expect(dateAt('2026-11-22T00:30+0800', 'UTC')).toBe('2026-11-21');
    expect(dateAt('0999-06-15T12:00Z', 'UTC')).toBe('0999-06-15');
  });

  test('text without a zone is refused, never read in the zone of the machine', () => {
    expect(() => dateAt('2026-11-21T16:00:00', 'UTC')).toThrow(RangeError);
    expect(() => dateAt('2026-11-21', 'UTC')).toThrow('not an instant with its zone: "2026-11-21"');
    expect(() => dateAt('yesterday at noonZ', 'UTC')).toThrow('not an instant with its zone');
    expect(() => dateAt(0, 'Nowhere/Land')).toThrow(RangeError);
  });

  test('days last 23 and 25 hours where the clocks change', () => {
    const hours = (date: string, zone: string): number =>
      (endOfDayAt(date, zone) + 1 - startOfDayAt(date, zone)) / 3_600_000;
    expect(hours('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(hours('2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(hours('2026-03-08', 'America/New_York')).toBe(23);
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
    expect(hours('2026-11-22', 'Asia/Shanghai')).toBe(24);
  });

  test('a date begins at 01:00 where the clocks skip midnight', () => {
    expect(iso(startOfDayAt('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
    expect(wallTimeAt(startOfDayAt('2018-11-04', 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe(
      '2018-11-04T01:00:00',
    );
  });

  test('the end of a day is its last millisecond', () => {
    const end = endOfDayAt('2026-05-01', 'Asia/Shanghai');
    expect(iso(end)).toBe('2026-05-01T15:59:59.999Z');
    expect(dateAt(end, 'Asia/Shanghai')).toBe('2026-05-01');
    expect(dateAt(end + 1, 'Asia/Shanghai')).toBe('2026-05-02');
  });

  test.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'UTC'])(
    '%s agrees with itself',
    (zone) => {
      const start = startOfDayAt('2026-06-15', zone);
      expect(wallTimeAt(start, zone)).toBe('2026-06-15T00:00:00');
      expect(dateAt(start - 1, zone)).toBe('2026-06-14');
    },
  );
});
