/** Prednisone equivalents: section 2.3, exact. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../calendar/index.ts';
import { dec } from '../number/index.ts';
import type { Medication } from '../record/index.ts';
import { compareFractions, fraction, fractionOf } from '../number/fraction.ts';
import { doseText, exactDose } from './dose-range.ts';
import {
  glucocorticoidHistory,
  glucocorticoidsAtVisit,
  glucocorticoidsOnDay,
  prednisoneEquivalent,
} from './glucocorticoids.ts';
import { DEFAULT_GLUCOCORTICOID_OPTIONS, type GlucocorticoidOptions } from './options.ts';
import { medication, period } from './testing/medication.ts';

const DATE = '2024-06-01';

const daily = (drug: string, dose: string, over: Partial<Medication> = {}): Medication =>
  medication(drug, { dosePeriods: [period('2024-01-01', null, dose)], ...over });

const at = (medications: readonly Medication[], options?: GlucocorticoidOptions) =>
  glucocorticoidsAtVisit(glucocorticoidHistory({ medications }, options), DATE);

/** An oral course that is over: glucocorticoids were asked about. */
const ended = daily('prednisone', '10 mg QD', { end: '2024-02-01' });

const amount = (...medications: Medication[]) => doseText(at(medications).prednisoneMgPerDay);

describe('mg equal to 5 mg prednisone (section 2.3)', () => {
  test.each([
    ['prednisone', '5'],
    ['prednisolone', '5'],
    ['methylprednisolone', '4'],
    ['triamcinolone', '4'],
    ['hydrocortisone', '20'],
    ['cortisone acetate', '25'],
    ['dexamethasone', '0.75'],
    ['betamethasone', '0.6'],
    ['deflazacort', '6'],
  ])('%s %s mg is 5 mg exactly', (drug, mg) => {
    const range = prednisoneEquivalent(drug, exactDose(fractionOf(dec(mg))));
    expect(range && compareFractions(range.minimum, fraction(5))).toBe(0);
    expect(amount(daily(drug, `${mg} mg QD`))).toBe('5');
  });

  test('a factor that does not end is shown as rounded and compared as a fraction', () => {
    expect(amount(daily('dexamethasone', '1 mg QD'))).toBe('≈6.6667');
    const three = at([daily('dexamethasone', '1 mg TID')]).prednisoneMgPerDay;
    expect(doseText(three)).toBe('20');
  });

  test('the disputed equivalents are settings', () => {
    const options = {
      ...DEFAULT_GLUCOCORTICOID_OPTIONS,
      mgEqualTo5MgPrednisone: { betamethasone: '0.75', deflazacort: '7.5' },
    };
    expect(doseText(at([daily('betamethasone', '0.75 mg QD')], options).prednisoneMgPerDay)).toBe('5');
    expect(doseText(at([daily('deflazacort', '7.5 mg QD')], options).prednisoneMgPerDay)).toBe('5');
  });
});

test.each(['constructor', 'toString', '__proto__'])('a drug called %s has no agreed equivalent', (name) => {
  expect(prednisoneEquivalent(name, exactDose(fraction(5)))).toBeNull();
});

describe('cycle, sum and route (section 2.3)', () => {
  test('every other day halves, twice daily doubles', () => {
    expect(amount(daily('prednisone', '10 mg QOD'))).toBe('5');
    expect(amount(daily('prednisone', '2.5 mg BID'))).toBe('5');
  });

  test('drugs are added up', () => {
    expect(amount(daily('prednisone', '2.5 mg QD'), daily('methylprednisolone', '4 mg QD'))).toBe('7.5');
  });

  test.each(['TOPICAL', 'RESPIRATORY (INHALATION)', 'NASAL', 'OPHTHALMIC', 'CUTANEOUS'])(
    '%s counts 0, with a note',
    (route) => {
      const dose = at([daily('prednisone', '5 mg QD'), daily('budesonide', '200 ug BID', { route })]);
      expect(doseText(dose.prednisoneMgPerDay)).toBe('5');
      expect(dose.notes).toEqual(['local-glucocorticoid-not-counted']);
    },
  );

  test.each(['INTRAVENOUS', 'INTRAMUSCULAR', 'oral'])('%s counts', (route) => {
    expect(amount(daily('methylprednisolone', '40 mg QD', { route }))).toBe('50');
  });

  test('an intra-articular dose counts and is flagged', () => {
    const dose = at([daily('triamcinolone', '4 mg QD', { route: 'INTRA-ARTICULAR' })]);
    expect(doseText(dose.prednisoneMgPerDay)).toBe('5');
    expect(dose.notes).toEqual(['intra-articular-glucocorticoid-counted']);
  });

  test('a route that is not known bounds the dose', () => {
    const dose = at([ended, daily('prednisone', '5 mg QD', { route: null })]);
    expect(doseText(dose.prednisoneMgPerDay)).toBe('0–5');
    expect(dose.reasons).toEqual(['route-not-known']);
  });

  test('but alone it may be a cream, and then nothing is recorded', () => {
    const dose = at([daily('prednisone', '5 mg QD', { route: null })]);
    expect([doseText(dose.prednisoneMgPerDay), dose.reasons]).toEqual([
      null,
      ['route-not-known', 'glucocorticoids-not-recorded'],
    ]);
  });

  test('oral budesonide has no agreed equivalent: no guess', () => {
    const dose = at([daily('prednisone', '5 mg QD'), daily('budesonide', '9 mg QD')]);
    expect(doseText(dose.prednisoneMgPerDay)).toBe('≥5');
    expect(dose.reasons).toEqual(['no-prednisone-equivalent']);
  });

  test('tablets are no mass', () => {
    expect(at([daily('prednisone', '1 TABLET QD')]).reasons).toEqual(['dose-unit-not-a-mass']);
  });
});

describe('none and unknown differ (section 2.3)', () => {
  test('nothing recorded is unknown', () => {
    const dose = at([]);
    expect(dose.prednisoneMgPerDay).toEqual({ minimum: fraction(0), maximum: null });
    expect(dose.inForce).toBe('indeterminate');
    expect(dose.reasons).toEqual(['glucocorticoids-not-recorded']);
  });

  test('other drugs say nothing about glucocorticoids', () => {
    expect(at([daily('hydroxychloroquine', '400 mg QD')]).inForce).toBe('indeterminate');
  });

  test('a cream says nothing about systemic glucocorticoids', () => {
    const dose = at([daily('hydrocortisone', '1 mg QD', { route: 'TOPICAL' })]);
    expect([doseText(dose.prednisoneMgPerDay), dose.reasons]).toEqual([
      null,
      ['glucocorticoids-not-recorded'],
    ]);
  });

  test('recorded as "none" is 0', () => {
    const dose = at([medication('prednisone', { supplement: { CMOCCUR: 'N' } })]);
    expect(doseText(dose.prednisoneMgPerDay)).toBe('0');
    expect(dose.inForce).toBe('not-met');
  });

  test('a course that has ended is 0 afterwards', () => {
    expect(amount(daily('prednisone', '5 mg QD', { end: '2024-05-31' }))).toBe('0');
    expect(amount(daily('prednisone', '5 mg QD', { end: '2024-06-01' }))).toBe('5');
  });

  test('dexamethasone against CRS counts on its day, is kept apart, and says nothing about maintenance', () => {
    const crs = { role: 'toxicity-treatment', route: 'INTRAVENOUS' } as const;
    const alone = [medication('dexamethasone', { ...crs, dosePeriods: [period(DATE, null, '10 mg ONCE')] })];
    const dose = at(alone);
    expect(doseText(dose.toxicityPrednisoneMgPerDay)).toBe('≈66.6667');
    expect(doseText(dose.prednisoneMgPerDay)).toBe('≥≈66.6667');
    expect(dose.reasons).toEqual(['glucocorticoids-not-recorded']);
    const both = at([...alone, daily('prednisone', '5 mg QD')]);
    expect(doseText(both.prednisoneMgPerDay)).toBe('≈71.6667');
    expect(both.notes).toEqual(['glucocorticoid-for-toxicity-counted']);
  });

  test('a drug of unknown class and name may be a glucocorticoid', () => {
    const brand = medication(null, { name: 'Brandname', ongoing: 'yes', start: '2024-01-01' });
    const dose = at([daily('prednisone', '5 mg QD'), brand]);
    expect(doseText(dose.prednisoneMgPerDay)).toBe('≥5');
    expect(dose.reasons).toEqual(['medication-not-classified']);
  });

  test('a standard name that is not listed is at least no glucocorticoid', () => {
    expect(amount(daily('prednisone', '5 mg QD'), daily('newdrugumab', '1 mg QD'))).toBe('5');
  });
});

describe('dose at the visit (section 2.3: in force that day, or a mean)', () => {
  const taper = [
    medication('prednisone', {
      dosePeriods: [period('2024-01-01', '2024-05-25', '10 mg QD'), period('2024-05-25', null, '5 mg QD')],
    }),
  ];
  const mode = (doseAtVisit: GlucocorticoidOptions['doseAtVisit']) =>
    doseText(at(taper, { ...DEFAULT_GLUCOCORTICOID_OPTIONS, doseAtVisit }).prednisoneMgPerDay);

  test('a visit on 1 June', () => {
    expect(mode('on-visit-date')).toBe('5');
    // 25 to 31 May are seven days of 5 mg; the 21 days before them 10 mg.
    expect(mode('mean-of-7-days-before')).toBe('5');
    expect(mode('mean-of-28-days-before')).toBe('8.75');
  });
});

const DRUGS = Object.keys(DEFAULT_GLUCOCORTICOID_OPTIONS.mgEqualTo5MgPrednisone);
const courses = fc.array(
  fc.record({ drug: fc.constantFrom(...DRUGS), mg: fc.integer({ min: 1, max: 500 }) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

describe('laws', () => {
  test('the unit does not matter: milligrams, grams and micrograms are one dose', () => {
    fc.assert(
      fc.property(courses, (list) => {
        const inUnit = (unit: string, factor: bigint) =>
          at(
            list.map(({ drug, mg }) => {
              const scale = unit === 'g' ? 4 : 1;
              const digits = BigInt(mg) * factor;
              const dose = `${digits / 10n ** BigInt(scale)}.${String(digits % 10n ** BigInt(scale)).padStart(scale, '0')}`;
              return daily(drug, `${dose} ${unit} QD`);
            }),
          ).prednisoneMgPerDay;
        expect(inUnit('g', 1n)).toEqual(inUnit('mg', 1n));
        expect(inUnit('ug', 1000n)).toEqual(inUnit('mg', 1n));
      }),
      { seed: 111 },
    );
  });

  test('the order of the records does not matter', () => {
    fc.assert(
      fc.property(courses, (list) => {
        const records = list.map(({ drug, mg }) => daily(drug, `${mg} mg QD`));
        const day = dayNumber(DATE);
        const dose = (some: readonly Medication[]) =>
          glucocorticoidsOnDay(glucocorticoidHistory({ medications: some }), day).prednisoneMgPerDay;
        expect(dose(records.toReversed())).toEqual(dose(records));
      }),
      { seed: 112 },
    );
  });

  test('recording the missing route stays inside the bounds', () => {
    fc.assert(
      fc.property(courses, fc.constantFrom('ORAL', 'TOPICAL'), (list, route) => {
        const open = at([
          ended,
          ...list.map(({ drug, mg }) => daily(drug, `${mg} mg QD`, { route: null })),
        ]).prednisoneMgPerDay;
        const known = at([
          ended,
          ...list.map(({ drug, mg }) => daily(drug, `${mg} mg QD`, { route })),
        ]).prednisoneMgPerDay;
        expect(compareFractions(known.minimum, open.minimum)).toBeGreaterThanOrEqual(0);
        expect(
          known.maximum && open.maximum && compareFractions(known.maximum, open.maximum),
        ).toBeLessThanOrEqual(0);
      }),
      { seed: 113 },
    );
  });
});
