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
  const usual = unit && convertResult(analyte, value, unit, facts.usualUnit);
  if (!usual) return null;
  const [low, high] = facts.plausible;
  const tooSmall = !upperBound && compareFractions(usual, exact(low)) < 0;
  return tooSmall || compareFractions(usual, exact(high)) > 0 ? 'implausible-magnitude' : null;
}
