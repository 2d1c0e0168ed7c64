import { describe, expect, test } from 'vitest';
import { plateletResponse } from './platelet-response.ts';
import { course, medication, on, protocolWith, subject } from './response.fixture.ts';
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
