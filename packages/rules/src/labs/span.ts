/** A result as the interval it may lie in: one point for a number, open to one side for "<10". */
import { any, not } from '../verdict/index.ts';
import type { Comparator, Held } from '../verdict/index.ts';
import { compareFractions, fractionOf, plus, times, ZERO } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import type { ResultValue } from './result-value.ts';

export interface SpanEnd {
  readonly at: Fraction;
  /** Whether the end itself is excluded. */
  readonly open: boolean;
}

/** Null on a side that has no end. */
export interface Span {
  readonly low: SpanEnd | null;
  readonly high: SpanEnd | null;
}

export function point(at: Fraction): Span {
  return { low: { at, open: false }, high: { at, open: false } };
}

/** Results are read once and shared (see `readResult`), so their spans are too. */
const SPANS = new WeakMap<ResultValue, Span | null>();

/** Null for what is no quantity. "<10" reaches down to zero: no quantity measured here is negative. */
export function spanOf(result: ResultValue): Span | null {
  const known = SPANS.get(result);
  if (known !== undefined) return known;
  const span = interval(result);
  SPANS.set(result, span);
  return span;
}

function interval(result: ResultValue): Span | null {
  if (result.kind === 'number') return point(fractionOf(result.value));
  const [comparator, value] =
    result.kind === 'bound'
      ? [result.comparator, result.value]
      : result.kind === 'titre'
        ? [result.comparator, result.reciprocal]
        : [null, null];
  if (value === null) return null;
  const end: SpanEnd = { at: fractionOf(value), open: comparator === '<' || comparator === '>' };
  if (comparator === null) return { low: end, high: end };
  const upper = comparator === '<' || comparator === '<=';
  return upper ? { low: { at: ZERO, open: false }, high: end } : { low: end, high: null };
}

function mapped({ low, high }: Span, change: (at: Fraction) => Fraction): Span {
  const at = low && change(low.at);
  return {
    low: low && at && { at, open: low.open },
    high: high && { at: at && high.at === low?.at ? at : change(high.at), open: high.open },
  };
}

/** Every value multiplied by a positive factor. */
export const timesSpan = (span: Span, factor: Fraction): Span => mapped(span, (at) => times(at, factor));
export const plusSpan = (span: Span, shift: Fraction): Span => mapped(span, (at) => plus(at, shift));
/** Every value through a rising function, such as a unit conversion; null where it answers null. */
export function convertedSpan(span: Span, change: (at: Fraction) => Fraction | null): Span | null {
  const [low, high] = [span.low && change(span.low.at), span.high && change(span.high.at)];
  if ((span.low && !low) || (span.high && !high)) return null;
  return {
    low: span.low && low && { at: low, open: span.low.open },
    high: span.high && high && { at: high, open: span.high.open },
  };
}

function below(a: Span, b: Span): Held {
  if (a.high && b.low) {
    const order = compareFractions(a.high.at, b.low.at);
    if (order < 0 || (order === 0 && (a.high.open || b.low.open))) return 'met';
  }
  if (a.low && b.high && compareFractions(a.low.at, b.high.at) >= 0) return 'not-met';
  return 'indeterminate';
}

const isPoint = ({ low, high }: Span): boolean =>
  low !== null && high !== null && !low.open && !high.open && compareFractions(low.at, high.at) === 0;

function equal(a: Span, b: Span): Held {
  if (any([below(a, b), below(b, a)]) === 'met') return 'not-met';
  return isPoint(a) && isPoint(b) ? 'met' : 'indeterminate';
}

const COMPARE: Readonly<Record<Comparator, (a: Span, b: Span) => Held>> = {
  '<': below,
  '>': (a, b) => below(b, a),
  '<=': (a, b) => not(below(b, a)),
  '>=': (a, b) => not(below(a, b)),
  '=': equal,
};

/** Whether every value of a, or none, stands so to every value of b; indeterminate where it depends on which. */
export function compareSpans(a: Span, comparator: Comparator, b: Span): Held {
  return COMPARE[comparator](a, b);
}
