/** Which dose was in force on which day, with everything that a record can leave open. */
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../calendar/index.ts';
import type { Medication } from '../record/index.ts';
import { doseText } from './dose-range.ts';
import { doseOnDay, regimenOf } from './regimen.ts';
import { medication, period } from './testing/medication.ts';

/** "in force? amount unit" on a date, and the reasons. */
function on(record: Medication, date: string): [string, string | null, string | null, ...string[]] {
  const { inForce, perDay, unit, reasons } = doseOnDay(regimenOf(record), dayNumber(date));
  return [inForce, doseText(perDay), unit, ...reasons];
}

describe('dose periods are half-open', () => {
  const taper = medication('prednisone', {
    dosePeriods: [
      period('2024-01-01', '2024-01-15', '20 mg QD'),
      period('2024-01-15', '2024-02-01', '10 mg QD'),
      period('2024-02-01', '2024-02-05', '0 mg QD'),
      period('2024-02-05', null, '5 mg QOD'),
    ],
  });

  test.each([
    ['2023-12-31', ['not-met', '0', null]],
    ['2024-01-01', ['met', '20', 'mg']],
    ['2024-01-14', ['met', '20', 'mg']],
    ['2024-01-15', ['met', '10', 'mg']],
    ['2024-01-31', ['met', '10', 'mg']],
    ['2024-02-01', ['not-met', '0', null]],
    ['2024-02-04', ['not-met', '0', null]],
    ['2024-02-05', ['met', '2.5', 'mg']],
    ['2026-02-05', ['met', '2.5', 'mg']],
  ])('%s', (date, expected) => {
    expect(on(taper, date)).toEqual(expected);
  });

  test('the end of the record is its last day, and cuts a period that goes on', () => {
    const ended = { ...taper, end: '2024-03-10' };
    expect(on(ended, '2024-03-10')).toEqual(['met', '2.5', 'mg']);
    expect(on(ended, '2024-03-11')).toEqual(['not-met', '0', null]);
  });
});

describe('units and frequencies', () => {
  test.each<[string, unknown[]]>([
    ['10 mg BID', ['met', '20', 'mg']],
    ['0.5 g BID', ['met', '1000', 'mg']],
    ['500 ug QD', ['met', '0.5', 'mg']],
    ['15 mg QW', ['met', '≈2.1429', 'mg']],
    ['5 mg/day', ['met', '5', 'mg']],
    ['5 mg/day QD', ['met', '5', 'mg']],
    ['5 mg/day BID', ['indeterminate', null, null, 'dose-frequency-not-countable']],
    ['7 mg/week', ['met', '1', 'mg']],
    ['1 TABLET QD', ['met', '1', 'tablet']],
    ['5 mg', ['indeterminate', null, null, 'dose-frequency-not-countable']],
    ['5 mg PRN', ['indeterminate', null, null, 'dose-frequency-not-countable']],
    ['5 mg OTHER', ['indeterminate', null, null, 'dose-frequency-not-countable']],
    ['1,5 mg QD', ['met', null, null, 'dose-not-readable']],
  ])('%s', (dose, expected) => {
    expect(on(medication('x', { dosePeriods: [period('2024-01-01', null, dose)] }), '2024-01-10')).toEqual(
      expected,
    );
  });

  test('a single dose counts on its day only', () => {
    const infusion = medication('rituximab', { dosePeriods: [period('2024-01-10', null, '500 mg ONCE')] });
    expect(on(infusion, '2024-01-09')).toEqual(['not-met', '0', null]);
    expect(on(infusion, '2024-01-10')).toEqual(['met', '500', 'mg']);
    expect(on(infusion, '2024-01-11')).toEqual(['not-met', '0', null]);
  });

  test('between two single doses nothing is in force', () => {
    const twice = medication('rituximab', {
      dosePeriods: [period('2024-01-10', null, '500 mg ONCE'), period('2024-01-24', null, '500 mg ONCE')],
    });
    expect(on(twice, '2024-01-15')).toEqual(['not-met', '0', null]);
    expect(on(twice, '2024-01-24')).toEqual(['met', '500', 'mg']);
  });
});

describe('what is not known stays open', () => {
  test('a hole between dose periods is not a pause', () => {
    const record = medication('prednisone', {
      dosePeriods: [period('2024-01-01', '2024-01-10', '5 mg QD'), period('2024-01-20', null, '5 mg QD')],
    });
    expect(on(record, '2024-01-15')).toEqual(['indeterminate', null, null, 'dose-period-missing']);
  });

  test('days of treatment before the first dose period', () => {
    const record = medication('prednisone', {
      start: '2024-01-01',
      dosePeriods: [period('2024-01-10', null, '5 mg QD')],
    });
    expect(on(record, '2024-01-05')).toEqual(['indeterminate', null, null, 'dose-period-missing']);
  });

  test('no dose at all: in force at an unknown dose', () => {
    const record = medication('azathioprine', { start: '2024-01-01', ongoing: 'yes' });
    expect(on(record, '2024-05-01')).toEqual(['met', null, null, 'dose-not-recorded']);
  });

  test('no end, and nobody said that it goes on', () => {
    const record = medication('azathioprine', { start: '2024-01-01' });
    expect(on(record, '2024-05-01')[0]).toBe('indeterminate');
    expect(on(record, '2023-12-31')[0]).toBe('not-met');
  });

  test('a start known to the month: nothing before it, open inside it, certain after it', () => {
    const record = medication('prednisone', {
      ongoing: 'yes',
      dosePeriods: [period('2024-03', null, '7.5 mg QD')],
    });
    expect(on(record, '2024-02-29')).toEqual(['not-met', '0', null]);
    expect(on(record, '2024-03-10')).toEqual(['indeterminate', '0–7.5', 'mg', 'dose-date-incomplete']);
    expect(on(record, '2024-03-31')).toEqual(['met', '7.5', 'mg']);
  });

  test('a change known to the month leaves both doses possible', () => {
    const record = medication('prednisone', {
      dosePeriods: [period('2024-01-01', '2024-03', '10 mg QD'), period('2024-03', null, '5 mg QD')],
    });
    expect(on(record, '2024-03-10')).toEqual(['met', '5–10', 'mg', 'dose-date-incomplete']);
  });

  test('an end known to the month', () => {
    const record = medication('prednisone', {
      end: '2024-03',
      dosePeriods: [period('2024-01-01', null, '5 mg QD')],
    });
    expect(on(record, '2024-02-29')[0]).toBe('met');
    expect(on(record, '2024-03-15')).toEqual(['indeterminate', '0–5', 'mg', 'dose-date-incomplete']);
    expect(on(record, '2024-04-01')[0]).toBe('not-met');
  });

  test('two entries for one day may add up or replace each other', () => {
    const record = medication('prednisone', {
      dosePeriods: [period('2024-01-01', null, '5 mg QD'), period('2024-01-10', null, '2.5 mg QD')],
    });
    expect(on(record, '2024-01-12')).toEqual(['met', '2.5–7.5', 'mg', 'dose-periods-overlap']);
  });

  test('a date that cannot be read may be any day', () => {
    const record = medication('prednisone', {
      ongoing: 'yes',
      dosePeriods: [period('last spring', null, '5 mg QD')],
    });
    expect(on(record, '2024-01-12')).toEqual(['indeterminate', '0–5', 'mg', 'dose-date-incomplete']);
  });
});
