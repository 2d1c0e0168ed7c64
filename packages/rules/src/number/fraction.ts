/**
 * Exact fractions, for decisions that a rounding error must not turn: a posterior probability against its cutoff, a
 * survival of exactly one half, the distance of a toxicity rate from its target.
 */
import { divide } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** Numerator / denominator, in lowest terms, the denominator positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n && (x > SAFE || y > SAFE)) [x, y] = [y, x % y];
  if (y === 0n) return x;
  // Whole numbers this small are exact as doubles too, where the remainder is far quicker.
  let [m, n] = [Number(x), Number(y)];
  while (n !== 0) [m, n] = [n, m % n];
  return BigInt(m);
}

/** Throws a RangeError where the denominator is zero. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  let top = BigInt(numerator);
  let bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError('division by zero');
  if (bottom === 1n) return { numerator: top, denominator: bottom };
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const divisor = greatestCommonDivisor(top, bottom);
  return { numerator: top / divisor, denominator: bottom / divisor };
}

/** The same number as a fraction. */
export const fractionOf = (value: Decimal): Fraction => fraction(value.digits, 10n ** BigInt(value.scale));

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** a + b, exactly. */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? fraction(a.numerator + b.numerator, a.denominator)
    : fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** a − b, exactly. */
export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator });

/** a × b, exactly. */
export const times = (a: Fraction, b: Fraction): Fraction =>
  isOne(b) ? a : fraction(a.numerator * b.numerator, a.denominator * b.denominator);

const isOne = ({ numerator, denominator }: Fraction): boolean => numerator === denominator;

/** a / b. Throws a RangeError where b is zero. */
export const over = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** a to the power of a whole number from 0. */
export const raised = (a: Fraction, exponent: number): Fraction => ({
  numerator: a.numerator ** BigInt(exponent),
  denominator: a.denominator ** BigInt(exponent),
});

/** |a − b|, exactly. */
export const distance = (a: Fraction, b: Fraction): Fraction => {
  const difference = minus(a, b);
  return difference.numerator < 0n ? minus(ZERO, difference) : difference;
};

/** Negative where a < b, 0 where equal, positive where a > b. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest double, for drawing and for logarithms; never for a decision. Exact to about 2^-100. */
export function asNumber(value: Fraction): number {
  const bits = 100n;
  return Number((value.numerator << bits) / value.denominator) / 2 ** Number(bits);
}

/** To `places` decimals, halves away from zero. */
export const rounded = (value: Fraction, places: number): Decimal =>
  divide({ digits: value.numerator, scale: 0 }, { digits: value.denominator, scale: 0 }, places);
