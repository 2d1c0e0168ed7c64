/** How a dose stands to the dose at baseline: a status, the reduction in percent, and whether it is below. */
import { compareFractions, fraction, minus, ONE, over, times, type Fraction } from '../number/fraction.ts';
import type { Held } from '../verdict/index.ts';
import type { LineOnDay } from './therapy-line.ts';

export type LineStatus = 'ceased' | 'reduced' | 'unchanged' | 'increased' | 'started' | 'not-on-therapy';

const isLess = (a: Fraction, b: Fraction | null): boolean => b === null || compareFractions(a, b) < 0;

/** Units that are both known and differ cannot be compared. */
const unitsDiffer = (a: LineOnDay, b: LineOnDay): boolean =>
  a.unit !== null && b.unit !== null && a.unit !== b.unit;

/** All statuses that what is known allows; one where it is certain. */
export function possibleStatuses(baseline: LineOnDay, current: LineOnDay): readonly LineStatus[] {
  const mayBe = (line: LineOnDay, taken: boolean): boolean => line.inForce !== (taken ? 'not-met' : 'met');
  const found: LineStatus[] = [];
  if (mayBe(baseline, true)) {
    if (mayBe(current, false)) found.push('ceased');
    if (mayBe(current, true)) found.push(...possibleOrders(baseline, current));
  }
  if (mayBe(baseline, false)) {
    if (mayBe(current, true)) found.push('started');
    if (mayBe(current, false)) found.push('not-on-therapy');
  }
  return found;
}

/** Both taken: which of reduced, unchanged and increased are possible. */
function possibleOrders(baseline: LineOnDay, current: LineOnDay): readonly LineStatus[] {
  if (baseline.entry !== '' && baseline.entry === current.entry) return ['unchanged'];
  if (unitsDiffer(baseline, current)) return ['reduced', 'unchanged', 'increased'];
  const [b, c] = [baseline.perDay, current.perDay];
  const canBeLess = isLess(c.minimum, b.maximum);
  const canBeMore = isLess(b.minimum, c.maximum);
  const isExact = !canBeLess && !canBeMore;
  const canBeSame = isExact || !(isSurelyLess(c.maximum, b.minimum) || isSurelyLess(b.maximum, c.minimum));
  return [
    ...(canBeLess ? (['reduced'] as const) : []),
    ...(canBeSame ? (['unchanged'] as const) : []),
    ...(canBeMore ? (['increased'] as const) : []),
  ];
}

const isSurelyLess = (maximum: Fraction | null, minimum: Fraction): boolean =>
  maximum !== null && compareFractions(maximum, minimum) < 0;

/** Reduction in percent of the baseline dose; 100 is ceased, negative is increased. Null on a side without a bound. */
export interface ReductionRange {
  readonly minimum: Fraction | null;
  readonly maximum: Fraction | null;
}

/** Null where the baseline may be zero or the doses cannot be compared: the percentage is then undefined. */
export function reductionPercent(baseline: LineOnDay, current: LineOnDay): ReductionRange | null {
  const { minimum, maximum } = baseline.perDay;
  if (minimum.numerator === 0n || unitsDiffer(baseline, current)) return null;
  const percent = (dose: Fraction, of: Fraction): Fraction =>
    times(minus(ONE, over(dose, of)), fraction(100));
  return {
    minimum: current.perDay.maximum && percent(current.perDay.maximum, minimum),
    // Without an upper bound of the baseline the share that is left may be as small as one likes.
    maximum: maximum ? percent(current.perDay.minimum, maximum) : fraction(100),
  };
}

/** Whether nothing is taken although something was at baseline. */
export function isCeased(baseline: LineOnDay, current: LineOnDay): Held {
  if (baseline.inForce === 'not-met' || current.inForce === 'met') return 'not-met';
  return baseline.inForce === 'met' && current.inForce === 'not-met' ? 'met' : 'indeterminate';
}

/** Whether less is taken than at baseline, nothing included. */
export function isBelow(baseline: LineOnDay, current: LineOnDay): Held {
  const statuses = possibleStatuses(baseline, current);
  const below = statuses.filter((status) => status === 'ceased' || status === 'reduced');
  return below.length === 0 ? 'not-met' : below.length === statuses.length ? 'met' : 'indeterminate';
}
