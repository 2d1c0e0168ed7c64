/** LLDAS dose ceilings: section 2.2, criterion 5, inclusive. */
import { describe, expect, test } from 'vitest';
import { drugsInForce } from './maintenance.ts';
import { DEFAULT_DOSE_CEILINGS } from './options.ts';
import { medication, period } from './testing/medication.ts';

const CLASSES = ['antimalarial', 'immunosuppressant', 'biologic', null] as const;
const DATE = '2024-06-30';

const check = (drug: string, dose: string, over = {}) =>
  drugsInForce(
    [medication(drug, { dosePeriods: [period('2024-01-01', null, dose)], ...over })],
    DATE,
    CLASSES,
    DEFAULT_DOSE_CEILINGS,
  )[0];

describe('ceilings (Golder 2016, inclusive)', () => {
  test.each([
    ['hydroxychloroquine', '200 mg BID', 'met'],
    ['hydroxychloroquine', '401 mg QD', 'not-met'],
    ['methotrexate', '30 mg QW', 'met'],
    ['methotrexate', '30.1 mg QW', 'not-met'],
    ['methotrexate', '10 mg QD', 'not-met'],
    ['azathioprine', '200 mg QD', 'met'],
    ['azathioprine', '200.5 mg QD', 'not-met'],
    ['mycophenolate mofetil', '1.5 g BID', 'met'],
    ['mycophenolate mofetil', '3001 mg QD', 'not-met'],
    ['mycophenolic acid', '1080 mg BID', 'met'],
    ['mycophenolic acid', '2161 mg QD', 'not-met'],
    ['leflunomide', '20 mg QD', 'met'],
    ['leflunomide', '20.1 mg QD', 'not-met'],
    ['belimumab', '10 mg/kg Q4W', 'met'],
    ['belimumab', '200 mg QW', 'met'],
    ['telitacicept', '160 mg QW', 'met'],
    ['telitacicept', '240 mg QW', 'not-met'],
  ])('%s %s', (drug, dose, expected) => {
    expect(check(drug, dose)?.withinCeiling).toBe(expected);
  });

  test('the dose is shown over the days of its ceiling', () => {
    expect(check('methotrexate', '15 mg QW')).toMatchObject({ dose: '15', unit: 'mg', ceiling: { days: 7 } });
  });

  test.each([
    ['tacrolimus', '1 mg BID', 'dose-ceiling-not-set'],
    ['mycophenolate', '500 mg BID', 'dose-ceiling-not-set'],
    ['anifrolumab', '4 mg/kg Q4W', 'dose-unit-not-that-of-the-ceiling'],
    ['azathioprine', '100 mg PRN', 'dose-frequency-not-countable'],
    ['newdrugumab', '10 mg QD', 'dose-ceiling-not-set'],
  ])('%s %s is not judged', (drug, dose, reason) => {
    expect(check(drug, dose)).toMatchObject({ withinCeiling: 'indeterminate', reason });
  });

  test('the protocol can set a missing ceiling', () => {
    const ceilings = [...DEFAULT_DOSE_CEILINGS, { drug: 'tacrolimus', amount: '3', unit: 'mg', days: 1 }];
    const taken = medication('tacrolimus', { dosePeriods: [period('2024-01-01', null, '1 mg BID')] });
    expect(drugsInForce([taken], DATE, CLASSES, ceilings)[0]?.withinCeiling).toBe('met');
  });
});

describe('tolerance', () => {
  test.each([
    ['yes', 'met'],
    ['no', 'not-met'],
    [null, 'indeterminate'],
  ])('recorded as %s', (tolerated, expected) => {
    expect(check('azathioprine', '100 mg QD', { tolerated })?.tolerated).toBe(expected);
  });
});

test('a drug that has ended is not in force', () => {
  expect(check('azathioprine', '100 mg QD', { end: '2024-06-29' })).toBeUndefined();
  expect(check('azathioprine', '100 mg QD', { end: '2024-06-30' })?.inForce).toBe('met');
});

test('a drug that was recorded as not taken is not in force', () => {
  expect(check('azathioprine', '100 mg QD', { supplement: { CMOCCUR: 'N' } })).toBeUndefined();
});
