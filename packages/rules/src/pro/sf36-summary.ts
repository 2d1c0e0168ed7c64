/**
 * Physical and mental component summary (PCS, MCS) and norm-based scale scores (Ware 1994): 50 is the norm population, 10 its
 * standard deviation. All eight scales of MOS scoring are needed; RAND scoring differs in two scales and does not feed them.
 */
import { text } from '../number/index.ts';
import { exact } from '../number/fraction-text.ts';
import { minus, over, rounded } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import { US_1990_V1, US_1990_WEIGHTS, US_1998_V2 } from './sf36-norms.ts';
import type { PerScale, Sf36Norms, Sf36Weights } from './sf36-norms.ts';
import { SF36_SCALES } from './sf36-scales.ts';
import type { Sf36Answers, Sf36Method, Sf36Scale } from './sf36-scales.ts';
import { exactScore } from './sf36-score.ts';
import type { MissingRule } from './sf36-score.ts';

export interface Sf36Summary {
  /** Decimal text, rounded to 5 places; null with a reason. */
  readonly pcs: string | null;
  readonly mcs: string | null;
  /** 50 + 10 z of each scale; null for a scale without a score. */
  readonly normBased: Readonly<Record<Sf36Scale, string | null>>;
  readonly norms: string;
  readonly weights: string;
  /** Why there is no summary: a key of the locales. */
  readonly reason: 'rand-scoring-has-no-summary' | 'norms-of-another-version' | 'scale-missing' | null;
}

/** z of each scale; null where the scale has no score. */
type Standardised = Readonly<Record<Sf36Scale, Fraction | null>>;

function standardised(scores: Readonly<Record<Sf36Scale, Fraction | null>>, norms: Sf36Norms): Standardised {
  const z = (scale: Sf36Scale): Fraction | null => {
    const score = scores[scale];
    if (!score) return null;
    return over(minus(score, exact(norms.mean[scale])), exact(norms.sd[scale]));
  };
  return perScale(z);
}

function perScale<T>(of: (scale: Sf36Scale) => T): Record<Sf36Scale, T> {
  return {
    PF: of('PF'),
    RP: of('RP'),
    BP: of('BP'),
    GH: of('GH'),
    VT: of('VT'),
    SF: of('SF'),
    RE: of('RE'),
    MH: of('MH'),
  };
}

/** Only shown, so it need not be in lowest terms. */
const onNorm = ({ numerator, denominator }: Fraction): string =>
  text(rounded({ numerator: 50n * denominator + 10n * numerator, denominator }, 5));

function weighted(z: Standardised, weights: PerScale): string | null {
  let [numerator, denominator] = [0n, 1n];
  for (const scale of SF36_SCALES) {
    const value = z[scale];
    if (!value) return null;
    const weight = exact(weights[scale]);
    const [top, bottom] = [value.numerator * weight.numerator, value.denominator * weight.denominator];
    numerator = numerator * bottom + top * denominator;
    denominator *= bottom;
  }
  return onNorm({ numerator, denominator });
}

/** The norms that a scoring is set against where nothing else is said. */
export const DEFAULT_NORMS: Readonly<Record<Exclude<Sf36Method, 'rand-36'>, Sf36Norms>> = {
  'sf-36-v1': US_1990_V1,
  'sf-36-v2': US_1998_V2,
};

/** PCS and MCS of one questionnaire. */
export function summarySf36(
  answers: Sf36Answers,
  method: Sf36Method,
  missing: MissingRule = 'half',
  norms: Sf36Norms = DEFAULT_NORMS[method === 'rand-36' ? 'sf-36-v1' : method],
  weights: Sf36Weights = US_1990_WEIGHTS,
): Sf36Summary {
  const names = { norms: norms.id, weights: weights.id };
  if (method !== norms.method) {
    const reason = method === 'rand-36' ? 'rand-scoring-has-no-summary' : 'norms-of-another-version';
    return { pcs: null, mcs: null, normBased: perScale(() => null), ...names, reason };
  }
  const z = standardised(
    perScale((scale) => exactScore(scale, answers, method, missing).value),
    norms,
  );
  const [pcs, mcs] = [weighted(z, weights.pcs), weighted(z, weights.mcs)];
  const normBased = perScale((scale) => {
    const value = z[scale];
    return value && onNorm(value);
  });
  return { pcs, mcs, normBased, ...names, reason: pcs === null ? 'scale-missing' : null };
}
