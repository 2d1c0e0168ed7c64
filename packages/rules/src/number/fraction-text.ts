/** Exact fractions from and to text: constants such as "88.42" and "5/9", and what a reader is shown. */
import { dec, text } from './decimal.ts';
import { fraction, fractionOf, over, rounded } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** Constants come from tables and are asked for again and again; there are only so many of them. */
const READ = new Map<string, Fraction>();

/** A constant: a decimal, or one decimal over another. Throws a RangeError on anything else. Not for data. */
export function exact(constant: string): Fraction {
  const known = READ.get(constant);
  if (known) return known;
  const [top = '', bottom = '1'] = constant.split('/');
  const value = over(fractionOf(dec(top)), fractionOf(dec(bottom)));
  READ.set(constant, value);
  return value;
}

/** The same number as decimal text, or null where its decimals have no end. */
export function decimalText(value: Fraction): string | null {
  const { numerator, denominator } = fraction(value.numerator, value.denominator);
  let rest = denominator;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return null;
  const scale = Math.max(twos, fives);
  return text({ digits: (numerator * 10n ** BigInt(scale)) / denominator, scale });
}

/** For the eye only: decimal text, rounded to `places` (halves away from zero) where it is longer. */
export const shown = (value: Fraction, places: number): string => text(rounded(value, places));
