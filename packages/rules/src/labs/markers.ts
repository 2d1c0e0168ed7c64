/**
 * Change of a laboratory marker from its baseline: difference, percent, fold and titre steps, each as the interval it
 * must lie in where a result is only a bound. Source: study endpoints over 24 months (markers against baseline).
 */
import type { Measurement } from '../record/index.ts';
import { ANALYTES } from './analytes.ts';
import type { AnalyteKey } from './analytes.ts';
import { convertResult } from './convert.ts';
import { compareFractions, minus, ONE, over, times, ZERO } from '../number/fraction.ts';
import { decimalText, exact, shown } from '../number/fraction-text.ts';
import type { Fraction } from '../number/fraction.ts';
import { readUnit } from './notations.ts';
import { rangeCrossing, rangeFlag } from './range-flag.ts';
import type { RangeCrossing } from './range-flag.ts';
import { readResult } from './result-value.ts';
import type { BoundComparator } from './result-value.ts';
import { convertedSpan, spanOf } from './span.ts';
import type { Span, SpanEnd } from './span.ts';
import type { Unit } from './units.ts';

/** Decimal text for the ends; null where there is no end. Both ends are equal where the value is known exactly. */
export interface ShownRange {
  readonly low: string | null;
  readonly high: string | null;
  /** Whether the end itself is excluded: "below −87.5 %". */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export type MarkerReason =
  | 'value-missing'
  | 'result-is-text'
  | 'result-unreadable'
  | 'unit-not-known'
  | 'unit-not-comparable'
  | 'titre-and-number';

export type MarkerDirection = 'rise' | 'fall' | 'none' | 'unknown';
export type MarkerBenefit = 'better' | 'worse' | 'unchanged' | 'neutral' | 'unknown';

export interface MarkerChange {
  /** Unit of the difference: that of the later result; null for titres. */
  readonly unit: Unit | null;
  readonly difference: ShownRange | null;
  /** To one decimal. Null for titres, and where the baseline is zero. */
  readonly percent: ShownRange | null;
  /** Later over baseline, to two decimals. */
  readonly fold: ShownRange | null;
  /** Titres only: dilution steps, 1 for a doubling, to two decimals. */
  readonly log2Steps: ShownRange | null;
  readonly direction: MarkerDirection;
  /** By the wished direction of the analyte; neutral where it has none (immunoglobulins are expected to fall). */
  readonly benefit: MarkerBenefit;
  readonly crossing: RangeCrossing | null;
  /** Why there is no change to show: a key of the locales. */
  readonly reason: MarkerReason | null;
}

type Reading = { readonly span: Span; readonly titre: boolean } | { readonly reason: MarkerReason };

const PROBLEMS = {
  missing: 'value-missing',
  word: 'result-is-text',
  unreadable: 'result-unreadable',
} as const satisfies Record<string, MarkerReason>;

function readMarker(value: string | null): Reading {
  const result = readResult(value);
  const span = spanOf(result);
  if (span) return { span, titre: result.kind === 'titre' };
  return { reason: PROBLEMS[result.kind as keyof typeof PROBLEMS] };
}

/** Compares `later` with `baseline`, each as reported with its own unit and range. */
export function markerChange(analyte: AnalyteKey, baseline: Measurement, later: Measurement): MarkerChange {
  const crossing = rangeCrossing(rangeFlag(baseline), rangeFlag(later));
  const none = (reason: MarkerReason): MarkerChange => ({ ...NOTHING, crossing, reason });
  const [before, after] = [readMarker(baseline.value), readMarker(later.value)];
  if ('reason' in before) return none(before.reason);
  if ('reason' in after) return none(after.reason);
  if (before.titre !== after.titre) return none('titre-and-number');
  if (before.titre) return titreChange(analyte, before.span, after.span, crossing);
  const [from, unit] = [readUnit(baseline.unit, analyte), readUnit(later.unit, analyte)];
  if (!from || !unit) return none('unit-not-known');
  const aligned = convertedSpan(before.span, (at) => convertResult(analyte, at, from, unit));
  if (!aligned) return none('unit-not-comparable');
  const ratio = quotientSpan(after.span, aligned);
  const direction = directionOf(aligned, after.span);
  return {
    unit,
    difference: showRange(differenceSpan(after.span, aligned), (at) => decimalText(at) ?? shown(at, 6)),
    percent: ratio && showRange(ratio, (at) => shown(times(minus(at, ONE), HUNDRED), 1)),
    fold: ratio && showRange(ratio, (at) => shown(at, 2)),
    log2Steps: null,
    direction,
    benefit: benefitOf(analyte, direction),
    crossing,
    reason: null,
  };
}

const NOTHING: MarkerChange = {
  unit: null,
  difference: null,
  percent: null,
  fold: null,
  log2Steps: null,
  direction: 'unknown',
  benefit: 'unknown',
  crossing: null,
  reason: null,
};

const HUNDRED = exact('100');

function titreChange(
  analyte: AnalyteKey,
  before: Span,
  after: Span,
  crossing: RangeCrossing | null,
): MarkerChange {
  const ratio = quotientSpan(after, before);
  const direction = directionOf(before, after);
  return {
    ...NOTHING,
    fold: ratio && showRange(ratio, (at) => shown(at, 2)),
    log2Steps: ratio && showRange(ratio, log2Text),
    direction,
    benefit: benefitOf(analyte, direction),
    crossing,
  };
}

/** Only ever shown, so a binary double serves; a power of two comes out whole. */
function log2Text(ratio: Fraction): string | null {
  if (ratio.numerator === 0n) return null;
  const steps = Math.log2(Number(ratio.numerator)) - Math.log2(Number(ratio.denominator));
  return String(Number(steps.toFixed(2)) + 0);
}

function differenceSpan(after: Span, before: Span): Span {
  const end = (a: SpanEnd | null, b: SpanEnd | null): SpanEnd | null =>
    a && b && { at: minus(a.at, b.at), open: a.open || b.open };
  return { low: end(after.low, before.high), high: end(after.high, before.low) };
}

/** After over before; null where before is exactly zero. No end where the divisor may be zero. */
function quotientSpan(after: Span, before: Span): Span | null {
  if (before.high && compareFractions(before.high.at, ZERO) <= 0) return null;
  const end = (a: SpanEnd | null, b: SpanEnd | null): SpanEnd | null =>
    a && b && compareFractions(b.at, ZERO) > 0 ? { at: over(a.at, b.at), open: a.open || b.open } : null;
  const low = end(after.low, before.high) ?? { at: ZERO, open: before.high === null };
  return { low, high: end(after.high, before.low) };
}

function showRange(span: Span, write: (at: Fraction) => string | null): ShownRange {
  return {
    low: span.low && write(span.low.at),
    high: span.high && write(span.high.at),
    lowOpen: span.low?.open ?? false,
    highOpen: span.high?.open ?? false,
  };
}

function directionOf(before: Span, after: Span): MarkerDirection {
  const { low, high } = differenceSpan(after, before);
  const lowest = low && compareFractions(low.at, ZERO);
  const highest = high && compareFractions(high.at, ZERO);
  if (low && lowest !== null && (lowest > 0 || (lowest === 0 && low.open))) return 'rise';
  if (high && highest !== null && (highest < 0 || (highest === 0 && high.open))) return 'fall';
  return lowest === 0 && highest === 0 ? 'none' : 'unknown';
}

function benefitOf(analyte: AnalyteKey, direction: MarkerDirection): MarkerBenefit {
  const wished = ANALYTES[analyte].benefit;
  if (direction === 'unknown') return 'unknown';
  if (direction === 'none') return 'unchanged';
  if (wished === null) return 'neutral';
  return direction === wished ? 'better' : 'worse';
}

/** How a result is drawn: at its number, with an open mark where it is only a bound. */
export interface MarkerPoint {
  /** Decimal text in the unit as reported; the reciprocal for a titre. */
  readonly at: string;
  readonly mark: 'exact' | 'open';
  /** Kept beside the mark, and never averaged away. */
  readonly qualifier: BoundComparator | null;
}

/** Null where the result is no quantity. */
export function markerPoint(value: string | null): MarkerPoint | null {
  const result = readResult(value);
  const span = spanOf(result);
  const end = span && (span.high ?? span.low);
  const at = end && decimalText(end.at);
  if (!at) return null;
  const qualifier = result.kind === 'bound' || result.kind === 'titre' ? result.comparator : null;
  return { at, mark: qualifier ? 'open' : 'exact', qualifier };
}
