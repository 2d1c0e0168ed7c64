/** Reads a platelet count as a laboratory reported it, in ×10⁹/L, or says why it cannot be read. */
import { compare, dec, decimal, text } from '../number/decimal.ts';
import type { Decimal } from '../number/decimal.ts';
import type { LabResult, Measurement } from '../record/index.ts';
import { plateletUnitExponent } from './platelet-unit.ts';

/** The numbers a count may be: from `low`, included, to `high`; null where nothing bounds it above. */
export interface CountRange {
  readonly low: Decimal;
  readonly high: Decimal | null;
  readonly highIncluded: boolean;
}

/** Why a result is no evaluable count: keys of the locales. */
export type CountProblem = 'no-count' | 'value-not-a-number' | 'unit-unknown' | 'count-implausible';

export interface PlateletCount {
  /** Null where there is a problem. */
  readonly range: CountRange | null;
  readonly problem: CountProblem | null;
  /** The count in ×10⁹/L as it is shown: "45", "<10". */
  readonly shown: string | null;
}

/** What is known of a count that could not be read. */
export const ANY_COUNT: CountRange = { low: dec('0'), high: null, highIncluded: false };

/** ×10⁹/L. A greater number is a slip of the unit to be asked about, not a response. */
export const PLAUSIBLE_PLATELETS_UP_TO: Decimal = dec('2000');

const VALUE = /^\s*(<=?|>=?|≤|≥)?\s*(\d+(?:\.\d+)?)\s*$/;

/**
 * The count of a result: from the reported value where its unit is known, else from the standardised one. Nothing is
 * guessed: a number that cannot be read, or whose unit is not known, is a problem with its reason.
 */
export function plateletCount({ reported, standard }: LabResult): PlateletCount {
  const count = read(reported);
  if (!standard || count.range || count.problem === 'count-implausible') return count;
  const standardised = read(standard);
  return standardised.problem === 'no-count' ? count : standardised;
}

function read({ value, unit }: Measurement): PlateletCount {
  const [, sign = '', digits = ''] = VALUE.exec(value ?? '') ?? [];
  const number = decimal(digits);
  // Words ("CLUMPED") mean that nothing was counted; digits that we cannot read mean that something was.
  if (!number) return unread(/\d/.test(value ?? '') ? 'value-not-a-number' : 'no-count');
  const exponent = plateletUnitExponent(unit);
  if (exponent === null) return unread('unit-unknown');
  const exact = {
    digits: exponent > 0 ? number.digits * 10n : number.digits,
    scale: number.scale - Math.min(exponent, 0),
  };
  if (compare(exact, PLAUSIBLE_PLATELETS_UP_TO) > 0) return unread('count-implausible');
  return { range: bounded(sign, exact), problem: null, shown: sign + text(exact) };
}

const unread = (problem: CountProblem): PlateletCount => ({ range: null, problem, shown: null });

function bounded(sign: string, number: Decimal): CountRange {
  if (/[<≤]/.test(sign)) return { low: ANY_COUNT.low, high: number, highIncluded: sign !== '<' };
  return { low: number, high: sign ? null : number, highIncluded: true };
}
