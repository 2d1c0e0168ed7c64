import { describe, expect, test } from 'vitest';
import { plateletResponse } from './platelet-response.ts';
import { course, medication, on, protocolWith, subject } from './response.fixture.ts';
import { STEROID_DEPENDENCE_RULE } from './rule.ts';
import { steroidDependence } from './steroid-dependence.ts';
import type { Verdict, Held } from '../verdict/index.ts';
import type { Medication } from '../record/index.ts';

const prednisone = (start: string | null, end: string | null): Partial<Medication> => ({
  treatmentClass: 'glucocorticoid',
  name: 'prednisone',
  genericName: 'prednisone',
  route: 'ORAL',
  start,
  end,
  ongoing: end === null ? 'yes' : 'no',
  dosePeriods: [{ from: start, to: end, dose: '10', unit: 'mg', frequency: 'QD' }],
});

const dependence = (cutDay: number, given: Partial<Medication> | null, platelets = '45'): Verdict<Held> => {
  const record = subject({
    ...course([-6, '18'], [28, platelets], [90, platelets]),
    medications: given ? [medication(given)] : [],
    cutOn: on(cutDay),
  });
  return steroidDependence(record, plateletResponse(record, protocolWith()));
};

describe('corticosteroid dependence (domain.md 3.2)', () => {
  test('two months of glucocorticoid with a response', () => {
    const verdict = dependence(100, prednisone(on(41), null));
    expect(verdict.outcome).toBe('met');
    expect(verdict.notes).toEqual(['dependence-is-a-judgement']);
    expect(verdict.sources.map(({ kind }) => kind)).toEqual(['medication', 'labResult']);
  });

  test('59 days, a break, or no response: not', () => {
    expect(dependence(100, prednisone(on(42), null)).outcome).toBe('not-met');
    expect(dependence(100, prednisone(on(-60), on(90))).outcome).toBe('not-met');
    expect(dependence(100, prednisone(on(-60), null), '20').outcome).toBe('not-met');
  });

  test('before two months after infusion it cannot be', () => {
    expect(dependence(58, prednisone(on(-60), null))).toMatchObject({
      outcome: 'not-met',
      criteria: [{ reason: 'too-early-after-infusion' }],
    });
  });

  test('nothing recorded about glucocorticoids is unknown', () => {
    expect(dependence(100, null).outcome).toBe('indeterminate');
  });
});

describe('what a reader is shown', () => {
  const treated = prednisone(on(-60), null);
  const of = (cutDay: number, counts: ReturnType<typeof course>, more = {}): Verdict<Held> => {
    const record = subject({ ...counts, medications: [medication(treated)], cutOn: on(cutDay), ...more });
    return steroidDependence(record, plateletResponse(record, protocolWith()));
  };

  test('how many days, from which day on, and the counts in that time', () => {
    const drug = { kind: 'medication', id: `med glucocorticoid ${on(-60)}`, version: 1 };
    const platelets = { kind: 'labResult', id: `plt ${on(90)} 45`, version: 1 };
    // The 60 days up to day 100 begin on day 41; the count of day 28 lies before them.
    expect(of(100, course([-6, '18'], [28, '45'], [90, '45']))).toEqual({
      rule: STEROID_DEPENDENCE_RULE,
      outcome: 'met',
      candidates: [],
      criteria: [
        {
          id: 'glucocorticoid-ongoing',
          held: 'met',
          observed: { value: '60', unit: 'd', date: on(41), dayFromInfusion: null },
          threshold: { comparator: '>=', value: '60', unit: 'd' },
          reason: null,
          sources: [drug],
        },
        {
          id: 'response-while-on-glucocorticoid',
          held: 'met',
          observed: null,
          threshold: null,
          reason: null,
          sources: [platelets],
        },
      ],
      notes: ['dependence-is-a-judgement'],
      sources: [drug, platelets],
    });
  });

  test('the first of the days counts for the response, the day before does not', () => {
    expect(of(100, course([-6, '18'], [41, '45'], [90, '20'])).outcome).toBe('met');
    expect(of(100, course([-6, '18'], [40, '45'], [90, '20'])).outcome).toBe('not-met');
  });

  test('without a count in that time, or with an open one, it stays open', () => {
    expect(of(100, course([-6, '18'], [28, '45']))).toMatchObject({
      outcome: 'indeterminate',
      candidates: ['met', 'not-met'],
      criteria: [{ held: 'met' }, { held: 'indeterminate', reason: 'no-evaluable-count', sources: [] }],
    });
    expect(of(100, course([-6, '18'], [90, '45', 'not-recorded']))).toMatchObject({
      outcome: 'indeterminate',
      criteria: [{ held: 'met' }, { held: 'indeterminate', reason: null }],
    });
  });

  test('nothing recorded: no day is sure, and that is the reason', () => {
    expect(dependence(100, null)).toMatchObject({
      candidates: ['met', 'not-met'],
      criteria: [
        {
          held: 'indeterminate',
          observed: { value: '0' },
          reason: 'glucocorticoids-not-fully-recorded',
          sources: [],
        },
        { held: 'met' },
      ],
    });
  });

  test('a break: the days that were covered, and no reason beside the number', () => {
    // The dose was in force up to, but not including, day 90: days 41 to 89 of the sixty.
    const [ongoing] = dependence(100, prednisone(on(-60), on(90))).criteria;
    expect(ongoing).toMatchObject({ held: 'not-met', reason: null, observed: { value: '49' } });
  });

  test('sixty days that begin on the day of infusion are enough; without infusion it is too early', () => {
    expect(of(59, course([-6, '18'], [28, '45'])).outcome).toBe('met');
    expect(of(100, course([28, '45']), { exposures: [] })).toMatchObject({
      outcome: 'not-met',
      candidates: [],
      criteria: [
        {
          id: 'glucocorticoid-ongoing',
          held: 'not-met',
          observed: null,
          threshold: { comparator: '>=', value: '60', unit: 'd' },
          reason: 'too-early-after-infusion',
          sources: [],
        },
      ],
      sources: [],
    });
  });
});
