/** A mean of counts kept as a fraction, since a third has no exact decimal. */
import { compare, divide, multiply, text } from '../number/decimal.ts';
import type { Decimal } from '../number/decimal.ts';

/** `sum` / `of`, in ×10⁹/L. */
export interface Mean {
  readonly sum: Decimal;
  readonly of: number;
}

const whole = (value: number): Decimal => ({ digits: BigInt(value), scale: 0 });

/** One number, as a mean of itself. */
export const once = (sum: Decimal): Mean => ({ sum, of: 1 });

export const timesFold = ({ sum, of }: Mean, fold: Decimal): Mean => ({ sum: multiply(sum, fold), of });

/** Negative, zero or positive as the first is less than, equal to or greater than the second, exactly. */
export const compareMeans = (a: Mean, b: Mean): number =>
  compare(multiply(a.sum, whole(b.of)), multiply(b.sum, whole(a.of)));

const SHOWN_PLACES = 4;

/** As it is shown: exact, or to 4 places where it is a mean without a finite decimal. */
export const showMean = ({ sum, of }: Mean): string =>
  text(of === 1 ? sum : divide(sum, whole(of), SHOWN_PLACES));
