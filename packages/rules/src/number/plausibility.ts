/** Warnings about a number that was read correctly but may be a slip: they ask, they never refuse. */
import { compare, dec, isZero, multiply } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** Keys of the locales. */
export type PlausibilityWarning = 'below-plausible' | 'above-plausible' | 'tenfold-rise' | 'tenfold-fall';

/** What a value is held against, all in its unit, as canonical decimal text; null where there is nothing. */
export interface PlausibleRange {
  /** Lowest and highest plausible value, both inclusive. */
  readonly low: string | null;
  readonly high: string | null;
  /** The last value before this one. */
  readonly previous: string | null;
}

const TEN: Decimal = dec('10');

/**
 * The warnings for a value in canonical decimal text: outside its range, or ten times the previous value or more, or a
 * tenth of it or less, as a slipped decimal mark gives. Throws a RangeError for text that is no canonical number.
 */
export function plausibilityWarnings(value: string, range: PlausibleRange): readonly PlausibilityWarning[] {
  const number = dec(value);
  const warnings: PlausibilityWarning[] = [];
  if (range.low !== null && compare(number, dec(range.low)) < 0) warnings.push('below-plausible');
  if (range.high !== null && compare(number, dec(range.high)) > 0) warnings.push('above-plausible');
  const previous = range.previous === null ? null : dec(range.previous);
  // From or to zero every jump is endless; between signs a ratio says nothing.
  if (!previous || isZero(previous) || isZero(number) || number.digits < 0n !== previous.digits < 0n)
    return warnings;
  if (compare(size(number), multiply(size(previous), TEN)) >= 0) warnings.push('tenfold-rise');
  if (compare(multiply(size(number), TEN), size(previous)) <= 0) warnings.push('tenfold-fall');
  return warnings;
}

const size = ({ digits, scale }: Decimal): Decimal => ({ digits: digits < 0n ? -digits : digits, scale });
