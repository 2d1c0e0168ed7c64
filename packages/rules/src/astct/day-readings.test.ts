/** Which reading of a day stands beside a question of CRS (ASTCT, Lee 2019, Table 2: fever is 38.0 °C or more). */
import { describe, expect, test } from 'vitest';
import { BLANK, type VitalSign } from '../record/index.ts';
import { dayReadings, isMeasuredInput, type MeasuredInput } from './day-readings.ts';

type Row = readonly [collected: string | null, value: string | null, unit: string | null];

const DAY = '2026-06-03';
const sign = (test: string, [collected, value, unit]: Row, id: string): VitalSign => ({
  ...BLANK.vitalSign,
  id,
  version: 1,
  supplement: {},
  test,
  collected,
  reported: { value, unit, low: null, high: null },
});
const signs = (test: string, rows: readonly Row[]): readonly VitalSign[] =>
  rows.map((row, n) => sign(test, row, `s${n}`));
/** [id, value as measured, the same in the unit of the question, how many are not counted]. */
const told = (key: MeasuredInput, all: readonly VitalSign[]) => {
  const { chosen, unclear } = dayReadings(key, all, DAY);
  return [chosen?.sign.id ?? null, chosen?.measured.value ?? null, chosen?.value ?? null, unclear];
};
const temperatures = (...rows: readonly Row[]) => told('temperatureCelsius', signs('TEMP', rows));

describe('the highest temperature of the day', () => {
  test('is the highest by number, of that day alone; what cannot be a temperature is not counted', () => {
    expect(
      temperatures(
        ['2026-06-02T23:59', '40.1', 'C'],
        ['2026-06-03T00:00', '37.9', 'C'],
        ['2026-06-03T14:20', '38.0', 'C'],
        ['2026-06-03', '9.9', 'C'],
        ['2026-06-03T23:59', '36.5', 'C'],
        ['2026-06-04T00:00', '39.4', 'C'],
      ),
    ).toEqual(['s2', '38.0', '38', 1]);
  });

  test('compares across units: 101.3 °F is 38.5 °C, and 100.35 °F (37.97 °C) is not lifted to 38.0', () => {
    expect(temperatures(['2026-06-03T08:00', '38.4', 'C'], ['2026-06-03T12:00', '101.3', 'F'])).toEqual([
      's1',
      '101.3',
      '38.5',
      0,
    ]);
    expect(temperatures(['2026-06-03T08:00', '100.35', 'F'])).toEqual(['s0', '100.35', '37.97', 0]);
  });

  test('of two that are equal the first of the record counts', () => {
    expect(temperatures(['2026-06-03T08:00', '38.2', 'C'], ['2026-06-03T12:00', '38.2', 'C'])[0]).toBe('s0');
  });

  test('what was not done or not measured is no reading; another test is none either', () => {
    expect(temperatures(['2026-06-03', null, null], ['2026-06-03', ' ', 'C'])).toEqual([null, null, null, 0]);
    expect(told('temperatureCelsius', signs('PULSE', [['2026-06-03', '38.5', 'C']]))[3]).toBe(0);
  });

  test.each<[string, Row]>([
    ['a bound', ['2026-06-03', '>39', 'C']],
    ['a word', ['2026-06-03', 'high', 'C']],
    ['no unit', ['2026-06-03', '38.5', null]],
    ['a unit of something else', ['2026-06-03', '38.5', 'kg']],
    ['a magnitude that nobody lives with', ['2026-06-03', '385', 'C']],
    ['a month', ['2026-06', '38.5', 'C']],
    ['no date', [null, '38.5', 'C']],
  ])('%s is counted and not compared', (_, row) => {
    expect(temperatures(['2026-06-03T08:00', '36.8', 'C'], row)).toEqual(['s0', '36.8', '36.8', 1]);
    expect(temperatures(row)).toEqual([null, null, null, 1]);
  });

  test('a month that does not hold the day says nothing of it', () => {
    expect(temperatures(['2026-05', '38.5', 'C'])[3]).toBe(0);
  });
});

describe('the standardised form', () => {
  const both = (reported: string | null, unit: string | null): readonly VitalSign[] => [
    {
      ...sign('TEMP', [DAY, reported, unit], 's0'),
      standard: { value: '38.5', unit: 'C', low: null, high: null },
    },
  ];
  test.each([
    ['38.4', 'C', '38.4'],
    ['38.4', null, '38.5'],
    [null, null, '38.5'],
  ])('serves only where the report lacks its value or unit: %s %s', (value, unit, measured) => {
    expect(told('temperatureCelsius', both(value, unit))[1]).toBe(measured);
  });

  test.each([
    ['3B.5', 'C'],
    ['3B.5', null],
    ['385', 'C'],
  ])('never replaces a strange report: %s %s', (value, unit) => {
    expect(told('temperatureCelsius', both(value, unit))).toEqual([null, null, null, 1]);
  });
});

test('the lowest systolic pressure stands beside hypotension, and no diastolic one', () => {
  const all = [
    ...signs('SYSBP', [
      ['2026-06-03T08:00', '102', 'mmHg'],
      ['2026-06-03T12:00', '88', 'mmHg'],
    ]),
    sign('DIABP', ['2026-06-03T12:00', '50', 'mmHg'], 'diastolic'),
  ];
  expect(told('hypotension', all)).toEqual(['s1', '88', '88', 0]);
});

test('the lowest oxygen saturation stands beside oxygen, in percent only', () => {
  const rows: readonly Row[] = [
    [DAY, '97', '%'],
    [DAY, '91', '%'],
    [DAY, '0.9', null],
    [DAY, '101', '%'],
    [DAY, '0', '%'],
  ];
  expect(told('oxygen', signs('OXYSAT', rows))).toEqual(['s1', '91', '91', 3]);
});

test('no vital sign speaks to another question', () => {
  expect(['fever', 'vasopressors', 'death', 'toString'].filter(isMeasuredInput)).toEqual([]);
});
