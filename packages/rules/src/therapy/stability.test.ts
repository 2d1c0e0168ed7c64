/** Stable immunosuppressants and biologics: section 2.1, no start, increase or switch within 28 days. */
import { describe, expect, test } from 'vitest';
import type { Medication, SubjectRecord } from '../record/index.ts';
import { exposure, recordOf } from '../sledai/testing/record.ts';
import { therapyStability } from './stability.ts';
import { medication, period } from './testing/medication.ts';

const VISIT = '2024-06-30';

function stability(
  medications: readonly Medication[],
  over: Partial<SubjectRecord> = {},
  lymphodepletion = false,
) {
  return therapyStability(recordOf({ medications, ...over }), {
    date: VISIT,
    withinDays: 28,
    countsLymphodepletion: lymphodepletion,
    asksAboutUnclassified: true,
  });
}

const azathioprine = (...periods: Medication['dosePeriods']) =>
  medication('azathioprine', { dosePeriods: periods });
const other = medication('omeprazole', { ongoing: 'yes', start: '2024-01-01' });

describe('within 28 days before the visit (2 June is day 28, 1 June day 29)', () => {
  test.each([
    ['2024-05-31', 'met'],
    ['2024-06-01', 'met'],
    ['2024-06-02', 'not-met'],
    ['2024-06-30', 'not-met'],
    ['2024-07-01', 'met'],
  ])('a start on %s', (start, expected) => {
    expect(stability([azathioprine(period(start, null, '100 mg QD'))]).held).toBe(expected);
  });

  test.each([
    ['an increase', '50 mg QD', '100 mg QD', 'not-met'],
    ['the same dose in other words', '50 mg BID', '100 mg QD', 'met'],
    ['a decrease', '100 mg QD', '50 mg QD', 'met'],
    ['a stop', '100 mg QD', '0 mg QD', 'met'],
    ['a restart', '0 mg QD', '100 mg QD', 'not-met'],
    ['a dose that is not known', '100 mg QD', '100', 'indeterminate'],
  ])('%s', (_name, before, after, expected) => {
    const record = azathioprine(
      period('2024-01-01', '2024-06-10', before),
      period('2024-06-10', null, after),
    );
    expect(stability([record]).held).toBe(expected);
  });

  test('an increase before the window does not matter', () => {
    const record = azathioprine(
      period('2024-01-01', '2024-06-01', '50 mg QD'),
      period('2024-06-01', null, '100 mg QD'),
    );
    expect(stability([record]).held).toBe('met');
  });

  test('a new dose entered as a new record is a change of dose, not a start', () => {
    const before = medication('azathioprine', {
      end: '2024-06-09',
      dosePeriods: [period('2024-01-01', null, '100 mg QD')],
    });
    const after = medication('azathioprine', { dosePeriods: [period('2024-06-10', null, '50 mg QD')] });
    expect(stability([before, after]).held).toBe('met');
  });

  test('a switch is a start of the other drug', () => {
    const stopped = medication('azathioprine', {
      end: '2024-06-09',
      dosePeriods: [period('2024-01-01', null, '100 mg QD')],
    });
    const started = medication('methotrexate', { dosePeriods: [period('2024-06-10', null, '15 mg QW')] });
    const found = stability([stopped, started]);
    expect(found.held).toBe('not-met');
    expect(found.changes).toEqual([{ drug: 'methotrexate', kind: 'start', date: '2024-06-10', held: 'met' }]);
  });

  test('an unknown dose that nobody changed is stable', () => {
    expect(stability([medication('azathioprine', { start: '2024-01-01', ongoing: 'yes' })]).held).toBe('met');
  });

  test('a start known to the month of the window’s first day may lie outside it', () => {
    expect(stability([azathioprine(period('2024-06', null, '100 mg QD'))])).toMatchObject({
      held: 'indeterminate',
      reason: 'dose-change-not-certain',
    });
  });
});

describe('what does not matter', () => {
  test.each(['hydroxychloroquine', 'prednisone', 'eltrombopag', 'omeprazole', 'tocilizumab'])(
    'a start of %s',
    (drug) => {
      expect(
        stability([medication(drug, { dosePeriods: [period('2024-06-20', null, '10 mg QD')] })]).held,
      ).toBe('met');
    },
  );

  test('a biologic matters', () => {
    const once = medication('rituximab', { dosePeriods: [period('2024-06-20', null, '500 mg ONCE')] });
    expect(stability([once]).held).toBe('not-met');
  });
});

describe('what is not known', () => {
  test('a drug of unknown class may be an immunosuppressant', () => {
    const found = stability([
      medication('newdrugumab', { dosePeriods: [period('2024-06-20', null, '10 mg QD')] }),
    ]);
    expect([found.held, found.reason]).toEqual(['indeterminate', 'medication-not-classified']);
  });

  test('with no medication on record at all nobody asked', () => {
    expect(stability([])).toMatchObject({ held: 'indeterminate', reason: 'no-medication-recorded' });
    expect(stability([other]).held).toBe('met');
  });
});

test('lymphodepletion counts only where the visit asks for it', () => {
  const exposures = [exposure('lymphodepletion', '2024-06-15')];
  expect(stability([other], { exposures }, true).held).toBe('not-met');
  expect(stability([other], { exposures }, false).held).toBe('met');
});
