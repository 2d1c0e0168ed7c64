/**
 * Counts with percentages as tables of trials print them: "5 (41.7%)". Percentages are exact quotients rounded once, to
 * one decimal, halves away from zero. None of the subjects is "0", all of them is "12 (100%)": so a rounded 0.0% or
 * 100.0% always means "some" and "not all".
 */
import { dec, divide, multiply } from '../number/index.ts';
import type { Decimal } from '../number/index.ts';
import type { ExactInterval } from './clopper-pearson.ts';

/** All the decimals that the scale asks for, trailing zeros too: 41.70 at scale 2. For numbers that are not negative. */
function fixedText({ digits, scale }: Decimal): string {
  const all = digits.toString().padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  return whole + (scale > 0 ? `.${all.slice(-scale)}` : '');
}

function checkCount(count: number, total: number): void {
  if (Number.isSafeInteger(count) && Number.isSafeInteger(total) && count >= 0 && count <= total) return;
  throw new RangeError(`not a count out of a total: ${count} of ${total}`);
}

/**
 * The percentage without its sign, such as "41.7"; null where the total is 0. Throws a RangeError unless both are whole
 * numbers and 0 ≤ count ≤ total.
 */
export function percentage(count: number, total: number, places: number = 1): string | null {
  checkCount(count, total);
  if (total === 0) return null;
  const hundredfold = { digits: BigInt(count) * 100n, scale: 0 };
  return fixedText(divide(hundredfold, { digits: BigInt(total), scale: 0 }, places));
}

/** "5 (41.7%)", "0", "12 (100%)". Errors as `percentage`. */
export function countAndPercent(count: number, total: number, places: number = 1): string {
  const percent = percentage(count, total, places);
  return count === 0 ? '0' : `${count} (${count === total ? '100' : percent}%)`;
}

/** The limits of an interval as percentages without sign: 0.15165223 is "15.2". */
export function intervalPercent(
  interval: Pick<ExactInterval, 'lower' | 'upper'>,
  places: number = 1,
): { readonly lower: string; readonly upper: string } {
  const printed = (limit: number): string => {
    // Twelve decimals hold all that the limit is accurate to; from there on the rounding is exact.
    const percent = multiply(dec(limit.toFixed(12)), dec('100'));
    return fixedText(divide(percent, dec('1'), places));
  };
  return { lower: printed(interval.lower), upper: printed(interval.upper) };
}
