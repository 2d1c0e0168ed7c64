/** What a verdict of the flare index shows of each criterion: value, threshold, and why one is open (domain.md 1). */
import { describe, expect, test } from 'vitest';
import { fraction } from '../number/fraction.ts';
import { dec } from '../number/index.ts';
import { exactDose, UNKNOWN_DOSE, type DoseRange } from '../therapy/index.ts';
import { selenaFlare, type FlareFacts } from './flare.ts';

const mg = (milligrams: number): DoseRange => exactDose(fraction(milligrams));
const between = (minimum: number, maximum: number): DoseRange => ({
  minimum: fraction(minimum),
  maximum: fraction(maximum),
});
const points = (minimum: number, maximum = minimum) => ({ minimum, maximum });

/** Weight 60 kg: the dose of the table, 0.5 mg/kg/day, is 30 mg. */
const QUIET: FlareFacts = {
  score: { from: points(4), to: points(4) },
  pga: { from: dec('0.5'), to: dec('0.5') },
  prednisone: { from: mg(5), to: mg(5) },
  weightKg: fraction(60),
  mild: { arthritis: 'not-met' },
  severe: { cns: 'not-met' },
  mildDrugAdded: 'not-met',
  severeDrugAdded: 'not-met',
  admittedForLupus: 'not-met',
  sources: [{ kind: 'sledaiAssessment', id: 'a', version: 1 }],
};
const judge = (change: Partial<FlareFacts>) => selenaFlare({ ...QUIET, ...change });

const observed = (value: string, unit: string | null) => ({ value, unit, date: null, dayFromInfusion: null });
const limit = (comparator: string, value: string) => ({ comparator, value, unit: '{score}' });

test('every criterion with its value and threshold, severe ones first', () => {
  const verdict = judge({
    score: { from: points(4), to: points(7) },
    prednisone: { from: mg(5), to: mg(10) },
    pga: { from: dec('0.5'), to: dec('1.25') },
    mild: { skin: 'indeterminate', arthritis: 'met', fever: 'not-met' },
    mildDrugAdded: 'indeterminate',
  });
  const line = (
    id: string,
    held: string,
    seen: ReturnType<typeof observed> | null,
    threshold: ReturnType<typeof limit> | null = null,
  ) => ({
    id,
    held,
    observed: seen,
    threshold,
    reason: held === 'indeterminate' ? 'flare-needs-judgement' : null,
    sources: [],
  });
  expect(verdict).toEqual({
    rule: { id: 'selena-flare-index', version: '1' },
    outcome: 'mild-moderate',
    candidates: [],
    criteria: [
      line('flare-severe-score', 'not-met', observed('7', '{score}'), limit('>', '12')),
      line('flare-severe-manifestation', 'not-met', null),
      line('flare-severe-prednisone', 'not-met', observed('10', 'mg/d')),
      line('flare-severe-drug', 'not-met', null),
      line('flare-severe-admission', 'not-met', null),
      line('flare-severe-pga', 'not-met', observed('1.25', '{score}'), limit('>', '2.5')),
      line('flare-mild-score', 'met', observed('7', '{score}'), limit('<=', '12')),
      line('flare-mild-manifestation', 'met', observed('skin arthritis', null)),
      line('flare-mild-prednisone', 'met', observed('10', 'mg/d')),
      line('flare-mild-drug', 'indeterminate', null),
      line('flare-mild-pga', 'not-met', observed('1.25', '{score}'), limit('<=', '2.5')),
    ],
    notes: [],
    sources: [{ kind: 'sledaiAssessment', id: 'a', version: 1 }],
  });
});

test('what nobody knows has no value to show', () => {
  const verdict = judge({
    pga: { from: dec('1'), to: null },
    prednisone: { from: mg(5), to: UNKNOWN_DOSE },
    score: { from: points(4), to: points(4, 12) },
  });
  const seen = Object.fromEntries(verdict.criteria.map((one) => [one.id, one.observed?.value ?? null]));
  expect(seen).toMatchObject({
    'flare-mild-pga': null,
    'flare-mild-prednisone': null,
    'flare-mild-score': '4–12',
  });
  expect(verdict.candidates).toEqual(['none', 'mild-moderate', 'severe']);
});

describe('doses known only between two bounds', () => {
  const said = (change: Partial<FlareFacts>): string => {
    const { outcome, candidates } = judge(change);
    return outcome === 'indeterminate' ? candidates.join(' or ') : outcome;
  };
  const cns = { severe: { cns: 'met' } } as const;

  test.each<[string, Partial<FlareFacts>, string]>([
    [
      '0–10 mg after 5 mg may be a rise',
      { prednisone: { from: mg(5), to: between(0, 10) } },
      'none or mild-moderate',
    ],
    ['0–5 mg after 5 mg is none', { prednisone: { from: mg(5), to: between(0, 5) } }, 'none'],
    ['6–10 mg after 5 mg is a rise', { prednisone: { from: mg(5), to: between(6, 10) } }, 'mild-moderate'],
    [
      'and may be twice as much, which a severe manifestation needs',
      { ...cns, prednisone: { from: mg(5), to: between(6, 10) } },
      'mild-moderate or severe',
    ],
    ['6–9 mg is not', { ...cns, prednisone: { from: mg(5), to: between(6, 9) } }, 'mild-moderate'],
    ['10–12 mg is', { ...cns, prednisone: { from: mg(5), to: between(10, 12) } }, 'severe'],
    [
      '20–30 mg is not above 0.5 mg/kg, 20–31 mg may be',
      { prednisone: { from: mg(5), to: between(20, 31) } },
      'mild-moderate or severe',
    ],
    ['20–30 mg is not', { prednisone: { from: mg(5), to: between(20, 30) } }, 'mild-moderate'],
    [
      'open items that may lift the score from 6 to 13',
      { score: { from: points(6), to: points(6, 13) } },
      'none or mild-moderate or severe',
    ],
    ['and to 12 at the most', { score: { from: points(6), to: points(6, 12) } }, 'none or mild-moderate'],
  ])('%s', (_name, change, expected) => {
    expect(said(change)).toBe(expected);
  });
});
