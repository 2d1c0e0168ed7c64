/**
 * Exact decimal numbers. Clinical thresholds are compared exactly, so no value passes through a binary double.
 * A Decimal is digits / 10^scale; records and answers carry the same number as text.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const CANONICAL = /^([+-]?\d+)(?:\.(\d+))?$/;

/**
 * Reads a number written the one canonical way: digits, a full stop, digits. No exponent, no separators, no spaces.
 * Returns null for anything else: what people and laboratories write goes through the parsers in this folder first.
 */
export function decimal(text: string): Decimal | null {
  const [, whole, fraction = ''] = CANONICAL.exec(text) ?? [];
  return whole === undefined ? null : { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** The same for a constant in code or a checked protocol. Throws a RangeError where `decimal` answers null. */
export function dec(text: string): Decimal {
  const value = decimal(text);
  if (!value) throw new RangeError(`not a decimal number: ${JSON.stringify(text)}`);
  return value;
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** Both numbers over one common scale. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * power(scale - a.scale), b.digits * power(scale - b.scale), scale];
}

/** Negative where a < b, 0 where equal (1.50 equals 1.5), positive where a > b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x + y, scale };
}

/** a − b, exactly. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return { digits: x - y, scale };
}

/** a × b, exactly. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/**
 * a / b to `places` decimals, halves away from zero. For what is shown (percentages, means), never for a comparison:
 * compare a with b × threshold instead. Throws a RangeError where b is zero, as every division of whole numbers does.
 */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const [x, y] = aligned(a, b);
  const [numerator, denominator] = y < 0n ? [-x * power(places), -y] : [x * power(places), y];
  // Division of whole numbers drops the rest, so that half of the denominator rounds away from zero.
  const half = numerator < 0n ? -denominator : denominator;
  return { digits: (numerator * 2n + half) / (denominator * 2n), scale: places };
}

/** Canonical text without trailing zeros: 1.50 is written 1.5. */
export function text(value: Decimal): string {
  const digits = String(value.digits)
    .replace('-', '')
    .padStart(value.scale + 1, '0');
  const point = digits.length - value.scale;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return (value.digits < 0n ? '-' : '') + digits.slice(0, point) + (fraction && `.${fraction}`);
}

export const isLess = (a: Decimal, b: Decimal): boolean => compare(a, b) < 0;
export const isAtLeast = (a: Decimal, b: Decimal): boolean => compare(a, b) >= 0;
export const isZero = (a: Decimal): boolean => a.digits === 0n;
