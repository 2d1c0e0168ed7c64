/** Medians of numbers that may be bounds: exact where the middle is, and the interval it lies in where it is not. */
import { shown } from '../number/fraction-text.ts';
import type { ShownRange } from '../labs/markers.ts';
import { dec } from '../number/index.ts';
import { compareFractions, fraction, fractionOf, plus, times, type Fraction } from '../number/fraction.ts';

export interface Median {
  /** Values it was drawn from. */
  readonly n: number;
  /** Decimal text to two places; both equal where it is one number, null on a side where nothing bounds it. */
  readonly low: string | null;
  readonly high: string | null;
}

/** An interval as decimal text; null on a side without an end. */
export type TextRange = Pick<ShownRange, 'low' | 'high'>;

const HALF = fraction(1, 2);

/** The middle of ends; a missing end lies below, or above, all others. */
function middle(
  ends: readonly (string | null)[],
  missing: -1 | 1,
  between: 'mean' | 'pair',
): Fraction | null {
  // Of thousands of values many are alike: each is read as a number once.
  const counts = new Map<string | null, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  const values = [...counts]
    .map(([end, count]) => ({ value: end === null ? null : fractionOf(dec(end)), count }))
    .sort(({ value: a }, { value: b }) =>
      a === null || b === null
        ? (a === null ? missing : 0) - (b === null ? missing : 0)
        : compareFractions(a, b),
    );
  const at = (place: number): Fraction | null => {
    let left = place;
    return values.find(({ count }) => (left -= count) < 0)?.value ?? null;
  };
  const [before, after] = [at(Math.ceil(ends.length / 2) - 1), at(Math.floor(ends.length / 2))];
  if (!before || !after) return null;
  return between === 'mean' ? times(plus(before, after), HALF) : missing < 0 ? before : after;
}

/**
 * Null for no values. Every value lies somewhere in its interval, so the median lies between those of the ends. Of an even
 * number it is the mean of the middle pair; `pair` keeps the two apart, since nothing lies between 1:640 and 1:1280.
 */
export function medianOf(values: readonly TextRange[], between: 'mean' | 'pair' = 'mean'): Median | null {
  if (values.length === 0) return null;
  const low = middle(
    values.map((value) => value.low),
    -1,
    between,
  );
  const high = middle(
    values.map((value) => value.high),
    1,
    between,
  );
  return { n: values.length, low: low && shown(low, 2), high: high && shown(high, 2) };
}

export const exactly = (value: string): TextRange => ({ low: value, high: value });
