/** A dose that is known exactly, within bounds, or not at all. Amounts are exact fractions; nothing unknown counts as 0. */
import { text } from '../number/index.ts';
import type { Held } from '../verdict/index.ts';
import { compareFractions, plus, rounded, times, ZERO, type Fraction } from '../number/fraction.ts';

export interface DoseRange {
  readonly minimum: Fraction;
  /** Null where there is no upper bound. */
  readonly maximum: Fraction | null;
}

export const NO_DOSE: DoseRange = { minimum: ZERO, maximum: ZERO };
export const UNKNOWN_DOSE: DoseRange = { minimum: ZERO, maximum: null };

export const exactDose = (amount: Fraction): DoseRange => ({ minimum: amount, maximum: amount });

export const addRanges = (a: DoseRange, b: DoseRange): DoseRange => ({
  minimum: plus(a.minimum, b.minimum),
  maximum: a.maximum && b.maximum && plus(a.maximum, b.maximum),
});

export const sumRanges = (ranges: readonly DoseRange[]): DoseRange => ranges.reduce(addRanges, NO_DOSE);

/** `factor` is not negative. */
export const scaleRange = ({ minimum, maximum }: DoseRange, factor: Fraction): DoseRange => ({
  minimum: times(minimum, factor),
  maximum: maximum && times(maximum, factor),
});

/** From nothing up to the dose: what may or may not have been given. */
export const upToDose = ({ maximum }: DoseRange): DoseRange => ({ minimum: ZERO, maximum });

/** The smallest range that holds them all. */
export function spanRanges(ranges: readonly DoseRange[]): DoseRange {
  return ranges.reduce((a, b) => ({
    minimum: compareFractions(b.minimum, a.minimum) < 0 ? b.minimum : a.minimum,
    maximum: a.maximum && b.maximum && (compareFractions(b.maximum, a.maximum) > 0 ? b.maximum : a.maximum),
  }));
}

export const isExactDose = ({ minimum, maximum }: DoseRange): boolean =>
  maximum !== null && compareFractions(minimum, maximum) === 0;

export const isNoDose = ({ maximum }: DoseRange): boolean => maximum !== null && maximum.numerator === 0n;

/** Decimal text where the fraction ends ("1.25"), else four decimals marked as rounded ("≈6.6667"). */
export function amountText(amount: Fraction): string {
  let rest = amount.denominator;
  while (rest % 10n === 0n) rest /= 10n;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  const places = amount.denominator.toString(2).length;
  return rest === 1n ? text(rounded(amount, places)) : `≈${text(rounded(amount, 4))}`;
}

/** "5", "2.5–5", "≥5"; null where nothing at all is known. */
export function doseText(range: DoseRange): string | null {
  if (!range.maximum) return range.minimum.numerator === 0n ? null : `≥${amountText(range.minimum)}`;
  if (isExactDose(range)) return amountText(range.minimum);
  return `${amountText(range.minimum)}–${amountText(range.maximum)}`;
}

/** Whether a dose is within a limit: three-valued, because bounds may lie on both sides of it. */
export function isWithin(dose: DoseRange, limit: Fraction, isLimitIncluded = true): Held {
  const passes = (amount: Fraction): boolean => compareFractions(amount, limit) < (isLimitIncluded ? 1 : 0);
  if (dose.maximum && passes(dose.maximum)) return 'met';
  return passes(dose.minimum) ? 'indeterminate' : 'not-met';
}
