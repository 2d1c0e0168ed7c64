/** Where a result lies against its own laboratory's range, and whether it crossed a limit since another one. */
import { readResult } from './result-value.ts';
import { compareSpans, spanOf } from './span.ts';
import type { Span } from './span.ts';

/** `not-above` and `not-below`: only one limit is known and it is kept. */
export type RangeFlag = 'below' | 'within' | 'above' | 'not-above' | 'not-below' | 'unknown';

/** A result with its own range, all in one unit. */
export interface RangedValue {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

/** A limit of a range: a plain number, or null. */
export function limitSpan(text: string | null): Span | null {
  const read = readResult(text);
  return read.kind === 'number' ? spanOf(read) : null;
}

/** A value equal to a limit is within. A bound that may lie on either side of a limit is unknown. */
export function rangeFlag({ value, low, high }: RangedValue): RangeFlag {
  const span = spanOf(readResult(value));
  const [lower, upper] = [limitSpan(low), limitSpan(high)];
  if (!span || (lower && upper && compareSpans(lower, '>', upper) === 'met')) return 'unknown';
  const under = lower ? compareSpans(span, '<', lower) : null;
  const over = upper ? compareSpans(span, '>', upper) : null;
  if (under === 'met') return 'below';
  if (over === 'met') return 'above';
  if (under === 'not-met' && over === 'not-met') return 'within';
  if (under === null && over === 'not-met') return 'not-above';
  return over === null && under === 'not-met' ? 'not-below' : 'unknown';
}

export type RangeCrossing =
  | 'below-to-within'
  | 'below-to-above'
  | 'within-to-below'
  | 'within-to-above'
  | 'above-to-within'
  | 'above-to-below';

const CROSSINGS: Readonly<Partial<Record<`${RangeFlag} ${RangeFlag}`, RangeCrossing>>> = {
  'below within': 'below-to-within',
  'below above': 'below-to-above',
  'within below': 'within-to-below',
  'within above': 'within-to-above',
  'above within': 'above-to-within',
  'above below': 'above-to-below',
  'not-above above': 'within-to-above',
  'above not-above': 'above-to-within',
  'not-below below': 'within-to-below',
  'below not-below': 'below-to-within',
};

/** Each result against its own range; null where no limit was crossed or it cannot be said. */
export function rangeCrossing(before: RangeFlag, after: RangeFlag): RangeCrossing | null {
  return CROSSINGS[`${before} ${after}`] ?? null;
}
