/**
 * The boundaries of BOIN (Liu & Yuan 2015, J R Stat Soc C 64:507; Yuan 2016, Clin Cancer Res 22:4291). The logarithms of
 * the published formulas are only for showing: x/n ≤ λ is decided on powers of exact fractions, so no count can fall on
 * the wrong side of a boundary by rounding.
 */
import { dec } from '../number/index.ts';
import { posteriorAbove } from '../stats/binomial.ts';
import {
  ONE,
  ZERO,
  asNumber,
  compareFractions,
  fractionOf,
  minus,
  over,
  raised,
  times,
} from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import type { DoseFindingOptions } from './options.ts';

/** The rates that a design compares: too low < target < too high, and the cutoff of elimination. */
export interface TargetRates {
  readonly target: Fraction;
  readonly tooLow: Fraction;
  readonly tooHigh: Fraction;
  readonly cutoff: Fraction;
}

export type BoinOptions = Pick<
  DoseFindingOptions,
  'targetRate' | 'tooLowFold' | 'tooHighFold' | 'eliminationCutoff'
>;

/** Throws a RangeError unless 0 < too low < target < too high < 1 and the cutoff lies between 0 and 1. */
export function targetRates(options: BoinOptions): TargetRates {
  const target = fractionOf(dec(options.targetRate));
  const tooLow = times(target, fractionOf(dec(options.tooLowFold)));
  const tooHigh = times(target, fractionOf(dec(options.tooHighFold)));
  const cutoff = fractionOf(dec(options.eliminationCutoff));
  const rising = [ZERO, tooLow, target, tooHigh, ONE];
  const ordered = rising.every((rate, i) => i === 0 || compareFractions(rising[i - 1] ?? ZERO, rate) < 0);
  if (!ordered || compareFractions(cutoff, ZERO) <= 0 || compareFractions(cutoff, ONE) >= 0) {
    throw new RangeError(`rates of dose-limiting toxicity out of order: target ${options.targetRate}`);
  }
  return { target, tooLow, tooHigh, cutoff };
}

/** The two ratios whose logarithms, divided, make one boundary: λ = ln(ofRest) / ln(ofOdds). */
interface Boundary {
  readonly ofRest: Fraction;
  readonly ofOdds: Fraction;
}

function boundary(low: Fraction, high: Fraction): Boundary {
  const [restOfLow, restOfHigh] = [minus(ONE, low), minus(ONE, high)];
  return {
    ofRest: over(restOfLow, restOfHigh),
    ofOdds: over(times(high, restOfLow), times(low, restOfHigh)),
  };
}

/** x/n against λ, exactly: x/n ≤ λ is the same as ofOdds^x ≤ ofRest^n. */
const compareRate = (x: number, n: number, { ofRest, ofOdds }: Boundary): -1 | 0 | 1 =>
  compareFractions(raised(ofOdds, x), raised(ofRest, n));

const shown = ({ ofRest, ofOdds }: Boundary): number =>
  Math.log(asNumber(ofRest)) / Math.log(asNumber(ofOdds));

/** λe and λd for showing, as proportions. */
export function boinLambdas(options: BoinOptions): {
  readonly escalate: number;
  readonly deescalate: number;
} {
  const { target, tooLow, tooHigh } = targetRates(options);
  return { escalate: shown(boundary(tooLow, target)), deescalate: shown(boundary(target, tooHigh)) };
}

/** Whether x DLTs in n eliminate a dose: at least three subjects, and Pr(rate > target) above the cutoff. */
export const eliminates = (x: number, n: number, { target, cutoff }: TargetRates): boolean =>
  n >= 3 && compareFractions(posteriorAbove(x, n, target), cutoff) > 0;

/** What a number of DLTs among the evaluable subjects of one dose asks for, by the two boundaries alone. */
export function againstBoundaries(
  dlts: number,
  evaluable: number,
  { tooLow, target, tooHigh }: TargetRates,
): 'escalate' | 'stay' | 'de-escalate' {
  if (compareRate(dlts, evaluable, boundary(target, tooHigh)) >= 0) return 'de-escalate';
  return compareRate(dlts, evaluable, boundary(tooLow, target)) <= 0 ? 'escalate' : 'stay';
}

/** One column of the decision table, in numbers of DLTs. */
export interface BoinColumn {
  readonly evaluable: number;
  readonly escalateAtMost: number;
  readonly deescalateAtLeast: number;
  /** Null where no number of DLTs among so few eliminates the dose. */
  readonly eliminateAtLeast: number | null;
}

/** The decision table for one number of evaluable subjects, from 1. Errors as `targetRates`. */
export function boinColumn(evaluable: number, options: BoinOptions): BoinColumn {
  const rates = targetRates(options);
  const counts = Array.from({ length: evaluable + 1 }, (_, x) => x);
  const eliminate = counts.find((x) => eliminates(x, evaluable, rates)) ?? null;
  const asks = (x: number): string => againstBoundaries(x, evaluable, rates);
  // λd < 1, so all of n always reach it; λe > 0, so none of n never passes it.
  const deescalate = counts.find((x) => asks(x) === 'de-escalate') ?? evaluable;
  return {
    evaluable,
    escalateAtMost: counts.findLast((x) => asks(x) === 'escalate') ?? 0,
    deescalateAtLeast: eliminate === null ? deescalate : Math.min(deescalate, eliminate),
    eliminateAtLeast: eliminate,
  };
}
