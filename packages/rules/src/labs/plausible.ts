/** Results that cannot be: zero where nothing living has zero, negatives, and values off by a unit. Ask, never grade. */
import { ANALYTES } from './analytes.ts';
import type { AnalyteKey } from './analytes.ts';
import { convertResult } from './convert.ts';
import { compareFractions, ZERO } from '../number/fraction.ts';
import { exact } from '../number/fraction-text.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Unit } from './units.ts';

export type Implausible = 'implausible-zero' | 'implausible-negative' | 'implausible-magnitude';

export interface PlausibilityQuestion {
  /** Overrides what the analyte says of a result of exactly zero. */
  readonly zeroIsOrdinary?: boolean;
  /** The value is an upper bound ("<0.05"): however small, it is a limit of the method and no slip. */
  readonly upperBound?: boolean;
}

/**
 * Why a result needs a question before it is used; null where it may stand. `unit` null where the unit is not one of
 * ours: then only the sign is checked.
 */
export function implausible(
  analyte: AnalyteKey,
  value: Fraction,
  unit: Unit | null,
  { zeroIsOrdinary, upperBound = false }: PlausibilityQuestion = {},
): Implausible | null {
  const facts = ANALYTES[analyte];
  const sign = facts.kinds.includes('temperature') ? 1 : compareFractions(value, ZERO);
  if (sign < 0) return 'implausible-negative';
  if (sign === 0) return (zeroIsOrdinary ?? facts.zeroIsOrdinary) ? null : 'implausible-zero';
  const limits = unit && plausibleIn(analyte, unit);
  if (!limits) return null;
  const tooSmall = !upperBound && compareFractions(value, limits.low) < 0;
  return tooSmall || compareFractions(value, limits.high) > 0 ? 'implausible-magnitude' : null;
}

interface Limits {
  readonly low: Fraction;
  readonly high: Fraction;
}

const LIMITS = new Map<AnalyteKey, Map<Unit, Limits | null>>();

/** The plausible range in the unit reported: constants, like the tables they come from. */
function plausibleIn(analyte: AnalyteKey, unit: Unit): Limits | null {
  let known = LIMITS.get(analyte);
  if (!known) LIMITS.set(analyte, (known = new Map()));
  let limits = known.get(unit);
  if (limits === undefined) known.set(unit, (limits = convertedLimits(analyte, unit)));
  return limits;
}

function convertedLimits(analyte: AnalyteKey, unit: Unit): Limits | null {
  const { plausible, usualUnit } = ANALYTES[analyte];
  const [low, high] = plausible.map((limit) => convertResult(analyte, exact(limit), usualUnit, unit));
  return low && high ? { low, high } : null;
}
