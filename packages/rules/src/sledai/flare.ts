/**
 * The classic SELENA flare index: none, mild/moderate or severe; severe wins. It merges mild and moderate; the revised
 * index (Petri 2011) is a recorded judgement and not computed. Source: Petri 1999; Buyon 2005.
 */
import { compare, dec, subtract, text, type Decimal } from '../number/index.ts';
import { compareFractions, fraction, times, type Fraction } from '../number/fraction.ts';
import { doseText, scaleRange, type DoseRange } from '../therapy/dose-range.ts';
import {
  all,
  any,
  held,
  not,
  type Criterion,
  type Held,
  type RuleRef,
  type Threshold,
  type Verdict,
} from '../verdict/index.ts';
import type { RecordRef } from '../record/index.ts';
import type { FlareCriterion, SledaiReason } from './reasons.ts';
import { pointsText, type PointRange } from './score.ts';

export type FlareOutcome = 'none' | 'mild-moderate' | 'severe' | 'indeterminate';

export const SELENA_FLARE_INDEX: RuleRef = { id: 'selena-flare-index', version: '1' };

/** What is known about the time from the previous assessment to this one. Only what is new or worse counts. */
export interface FlareFacts {
  readonly score: { readonly from: PointRange; readonly to: PointRange };
  /** On the 0 to 3 scale; null where it is not known. */
  readonly pga: { readonly from: Decimal | null; readonly to: Decimal | null };
  /** Prednisone equivalent, mg/day. */
  readonly prednisone: { readonly from: DoseRange; readonly to: DoseRange };
  readonly weightKg: Fraction | null;
  /** Each manifestation of the two lists, by its key. */
  readonly mild: Readonly<Record<string, Held>>;
  readonly severe: Readonly<Record<string, Held>>;
  /** NSAID or antimalarial, and immunosuppressant or biologic, added for lupus activity. */
  readonly mildDrugAdded: Held;
  readonly severeDrugAdded: Held;
  readonly admittedForLupus: Held;
  readonly sources: readonly RecordRef[];
}

const atLeast = ({ minimum, maximum }: PointRange, points: number): Held =>
  held(minimum >= points ? true : maximum < points ? false : null);

const above = (value: Decimal | null, limit: string): Held => held(value && compare(value, dec(limit)) > 0);

function isHigher(a: DoseRange, b: DoseRange): Held {
  if (b.maximum && compareFractions(a.minimum, b.maximum) > 0) return 'met';
  return a.maximum && compareFractions(a.maximum, b.minimum) <= 0 ? 'not-met' : 'indeterminate';
}

function isAtLeast(a: DoseRange, b: DoseRange): Held {
  if (b.maximum && compareFractions(a.minimum, b.maximum) >= 0) return 'met';
  return a.maximum && compareFractions(a.maximum, b.minimum) < 0 ? 'not-met' : 'indeterminate';
}

const HALF: Fraction = fraction(1, 2);

/** Whether the dose is above 0.5 mg per kg and day; a rise to it needs a weight. */
function isAboveHalfMgPerKg(dose: DoseRange, weightKg: Fraction | null): Held {
  if (!weightKg) return 'indeterminate';
  const limit = times(weightKg, HALF);
  return isHigher(dose, { minimum: limit, maximum: limit });
}

/** Judges the index. Where the outcome is indeterminate the candidates say between what. */
export function selenaFlare(facts: FlareFacts): Verdict<FlareOutcome> {
  const { score, pga, prednisone, weightKg } = facts;
  const rise = {
    minimum: score.to.minimum - score.from.maximum,
    maximum: score.to.maximum - score.from.minimum,
  };
  const isHeavy = atLeast(score.to, 13);
  const pgaRise = pga.from && pga.to ? subtract(pga.to, pga.from) : null;
  const isPgaHigh = above(pga.to, '2.5');
  const isDoseRaised = isHigher(prednisone.to, prednisone.from);
  const isDoseHigh = isAboveHalfMgPerKg(prednisone.to, weightKg);
  const isDoubled = all([isDoseRaised, isAtLeast(prednisone.to, scaleRange(prednisone.from, fraction(2)))]);
  const needs = any([isDoubled, all([isDoseRaised, isDoseHigh]), facts.admittedForLupus]);

  const points = (threshold: Threshold): Shown => ({
    value: pointsText(score.to),
    unit: '{score}',
    threshold,
  });
  const dose: Shown = { value: doseText(prednisone.to), unit: 'mg/d', threshold: null };
  const visual = (threshold: Threshold): Shown => ({
    value: pga.to && text(pga.to),
    unit: '{score}',
    threshold,
  });
  const limit = (comparator: Threshold['comparator'], value: string): Threshold => ({
    comparator,
    value,
    unit: '{score}',
  });

  const hasRisen = atLeast(rise, 3);
  const isPgaRaised = held(pgaRise && compare(pgaRise, dec('1')) >= 0);
  const mild: readonly Part[] = [
    ['flare-mild-score', all([hasRisen, not(isHeavy)]), points(limit('<=', '12'))],
    ['flare-mild-manifestation', any(Object.values(facts.mild)), listed(facts.mild)],
    ['flare-mild-prednisone', all([isDoseRaised, not(isDoseHigh)]), dose],
    ['flare-mild-drug', facts.mildDrugAdded, null],
    ['flare-mild-pga', all([isPgaRaised, not(isPgaHigh)]), visual(limit('<=', '2.5'))],
  ];
  const severe: readonly Part[] = [
    ['flare-severe-score', all([atLeast(rise, 1), isHeavy]), points(limit('>', '12'))],
    ['flare-severe-manifestation', all([any(Object.values(facts.severe)), needs]), listed(facts.severe)],
    ['flare-severe-prednisone', all([isDoseRaised, isDoseHigh]), dose],
    ['flare-severe-drug', facts.severeDrugAdded, null],
    ['flare-severe-admission', facts.admittedForLupus, null],
    [
      'flare-severe-pga',
      all([held(pgaRise && compare(pgaRise, dec('0')) > 0), isPgaHigh]),
      visual(limit('>', '2.5')),
    ],
  ];
  const anyOf = (parts: readonly Part[]): Held => any(parts.map(([, one]) => one));
  // What has surely risen is one or the other, also where nobody knows whether it passed the limit of the severe row.
  const either = any([hasRisen, isDoseRaised, isPgaRaised, anyOf(mild), anyOf(severe)]);
  const candidates = outcomes(either, anyOf(mild), anyOf(severe));
  return {
    rule: SELENA_FLARE_INDEX,
    outcome: candidates.length === 1 ? (candidates[0] ?? 'indeterminate') : 'indeterminate',
    candidates: candidates.length === 1 ? [] : candidates,
    criteria: [...severe, ...mild].map(criterion),
    notes: [],
    sources: facts.sources,
  };
}

interface Shown {
  readonly value: string | null;
  readonly unit: string | null;
  readonly threshold: Threshold | null;
}

type Part = readonly [id: FlareCriterion, result: Held, shown: Shown | null];

/** The manifestations that are present or open, by key. */
function listed(manifestations: Readonly<Record<string, Held>>): Shown {
  const keys = Object.keys(manifestations).filter((key) => manifestations[key] !== 'not-met');
  return { value: keys.length > 0 ? keys.join(' ') : null, unit: null, threshold: null };
}

function criterion([id, result, shown]: Part): Criterion {
  const observed = shown?.value
    ? { value: shown.value, unit: shown.unit, date: null, dayFromInfusion: null }
    : null;
  const reason: SledaiReason | null = result === 'indeterminate' ? 'flare-needs-judgement' : null;
  return { id, held: result, observed, threshold: shown?.threshold ?? null, reason, sources: [] };
}

/** Severe wins. */
function outcomes(either: Held, mild: Held, severe: Held): readonly FlareOutcome[] {
  if (severe === 'met') return ['severe'];
  const possible: FlareOutcome[] = [];
  if (either !== 'met') possible.push('none');
  if (mild !== 'not-met') possible.push('mild-moderate');
  if (severe !== 'not-met') possible.push('severe');
  return possible;
}
