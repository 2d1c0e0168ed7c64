import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeDay, partialDate, spanInDays, surelyBefore } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';

const read = (text: string): PartialDate => {
  const date = partialDate(text);
  if (!date) throw new Error(`not read: ${text}`);
  return date;
};

describe('dates with missing parts', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31', 'year', null],
    ['2014-03', '2014-03-01', '2014-03-31', 'month', null],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', null],
    ['2014-03-15', '2014-03-15', '2014-03-15', 'day', null],
    ['2014---15', '2014-01-15', '2014-12-15', 'year', null],
    ['2014---31', '2014-01-31', '2014-12-31', 'year', null],
    ['2014-03-15T10', '2014-03-15', '2014-03-15', 'time', '10'],
    ['2014-03-15T10:30', '2014-03-15', '2014-03-15', 'time', '10:30'],
    ['2014-03-15T10:30:05', '2014-03-15', '2014-03-15', 'time', '10:30:05'],
    ['2014-03-15T10:30:05.250', '2014-03-15', '2014-03-15', 'time', '10:30:05.250'],
    ['2014-03-15T13:-', '2014-03-15', '2014-03-15', 'time', '13'],
    ['2014-03-15T-:15', '2014-03-15', '2014-03-15', 'day', null],
    ['2014-03--T10:30', '2014-03-01', '2014-03-31', 'month', '10:30'],
  ])('%s may be any day from %s to %s', (text, first, last, precision, time) => {
    expect(partialDate(text)).toEqual({ first, last, precision, time, offset: null });
  });

  test('an unknown year leaves every day possible', () => {
    expect(partialDate('--12-15')).toMatchObject({
      first: '0000-01-01',
      last: '9999-12-31',
      precision: 'none',
    });
    expect(partialDate('--02-29')).not.toBeNull();
    expect(partialDate('--02-30')).toBeNull();
  });

  test('an interval of uncertainty keeps both ends', () => {
    expect(partialDate('2014-03-10/2014-04')).toEqual({
      first: '2014-03-10',
      last: '2014-04-30',
      precision: 'none',
      time: null,
      offset: null,
    });
    expect(partialDate('2014-03-10/2014-03-10')).toMatchObject({ first: '2014-03-10', last: '2014-03-10' });
  });

  test.each([
    '2014-04/2014-03',
    '2014-03/',
    '/2014-03',
    'UNKNOWN/2014-03',
    '2014-03/UNKNOWN',
    '2014-03/2014-04/2014-05',
  ])('%j is no interval', (text) => {
    expect(partialDate(text)).toBeNull();
  });

  test('the offset is kept beside the wall time as written', () => {
    expect(partialDate('2014-03-15T23:30Z')).toMatchObject({
      first: '2014-03-15',
      time: '23:30',
      offset: 'Z',
    });
    expect(partialDate('2014-03-15T23:30+08:00')).toMatchObject({ time: '23:30', offset: '+08:00' });
  });

  test.each([
    '',
    'UNKNOWN',
    '2014-3-15',
    '2014-02-30',
    '2014-13',
    '2014-00',
    '2014-03-00',
    '2014-03-32',
    '2014---32',
    '2014-03-15T24:00',
    '2014-03-15T10:60',
    '2014-03-15 10:30',
    '15-03-2014',
    '15/03/2014',
    '2014-03-15T',
    '2014-03T10:30',
    'P1D',
  ])('%j is no date', (text) => {
    expect(partialDate(text)).toBeNull();
  });

  test('a time of which nothing is known is no time', () => {
    expect(partialDate('2014-03-15T-')).toMatchObject({ precision: 'day', time: null });
  });

  test('nothing recorded is nothing', () => {
    expect(partialDate(null)).toBeNull();
    expect(completeDay(null)).toBeNull();
  });

  test('only a complete date has a day', () => {
    expect(completeDay(read('2014-03-15T10'))).toBe('2014-03-15');
    expect(completeDay(read('2014-03'))).toBeNull();
    expect(spanInDays(read('2014-03'))).toBe(31);
  });

  test('the order is only claimed where it is sure', () => {
    const sure = (a: string, b: string): boolean => surelyBefore(read(a), read(b));
    expect(sure('2014-02', '2014-03-01')).toBe(true);
    expect(sure('2014-03', '2014-03-31')).toBe(false);
    expect(sure('2014-03-31', '2014-03')).toBe(false);
    expect(sure('2014-03-15', '2014-03-15')).toBe(false);
    expect(sure('2014-03-15T09:59', '2014-03-15T10:00')).toBe(true);
    expect(sure('2014-03-15T10:00', '2014-03-15T09:59')).toBe(false);
    expect(sure('2014-03-15T10:00', '2014-03-15T10:00')).toBe(false);
    // One of the two is only known to the month or the year: it may have been the same day at any time.
    expect(sure('2014-03--T09:00', '2014-03-31T10:00')).toBe(false);
    expect(sure('2014-03-31T09:00', '2014-03--T10:00')).toBe(false);
    expect(sure('2014-03-01T09:00', '2014-03--T10:00')).toBe(false);
    expect(sure('2014-03--T09:00', '2014-03--T10:00')).toBe(false);
    expect(sure('2014-03-15T10', '2014-03-15T10:30')).toBe(false);
    expect(sure('2014-03-15T09', '2014-03-15T10:30')).toBe(true);
    expect(sure('2014-03-15', '2014-03-15T10:30')).toBe(false);
  });

  test('cutting a date from the right never loses the day it was', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const full = date.toISOString().slice(0, 10);
          for (const cut of [full.slice(0, 7), full.slice(0, 4), `${full.slice(0, 4)}---${full.slice(8)}`]) {
            const { first, last } = read(cut);
            expect(first <= full && full <= last).toBe(true);
          }
        },
      ),
    );
  });
});
