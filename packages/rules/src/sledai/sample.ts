/**
 * One laboratory or vital sign result held against a limit: an absolute one, or the result's own limit of normal.
 * Three-valued: what cannot be read, converted or compared says why, and is never taken for normal.
 */
import type { PartialDate } from '../calendar/index.ts';
import {
  ANALYTES,
  convertResult,
  implausible,
  readResult,
  readUnit,
  type AnalyteKey,
  type Implausible,
  type Unit,
} from '../labs/index.ts';
import { decimalText, shown } from '../number/fraction-text.ts';
import { limitSpan } from '../labs/range-flag.ts';
import { compareSpans, convertedSpan, point, spanOf, type Span } from '../labs/span.ts';
import { decimal, dec } from '../number/index.ts';
import type { Measurement, RecordRef } from '../record/index.ts';
import { compareFractions, fractionOf, type Fraction } from '../number/fraction.ts';
import type { SampleCriterion, SledaiReason, SuggestionCriterion } from './reasons.ts';
import type { Held, Observed, Threshold } from '../verdict/index.ts';

/** A result of one analyte. */
export interface Sample {
  readonly source: RecordRef;
  readonly when: PartialDate | null;
  /** As recorded. */
  readonly date: string | null;
  readonly dayFromInfusion: number | null;
  readonly reported: Measurement;
  readonly standard: Measurement | null;
}

/** A criterion with the interval it compared, so that the worst of several can be found. */
export interface Judged {
  readonly criterion: SampleCriterion;
  readonly span: Span | null;
  /** The earlier result it was held against, where the rule asks for a change. */
  readonly earlier: Observed | null;
}

const RANGE = /^(\d+(?:\.\d+)?)\s*[-–~～]\s*(\d+(?:\.\d+)?)$/;

/** A result as an interval; sediment is also reported as "5-10". */
export function readSpan(value: string | null): Span | null {
  const range = RANGE.exec(value?.trim() ?? '');
  const [low, high] = [decimal(range?.[1] ?? ''), decimal(range?.[2] ?? '')];
  if (!low || !high) return spanOf(readResult(value));
  const ends = { low: { at: fractionOf(low), open: false }, high: { at: fractionOf(high), open: false } };
  return compareFractions(ends.low.at, ends.high.at) <= 0 ? ends : null;
}

const number = (value: Fraction): string => decimalText(value) ?? `≈${shown(value, 4)}`;

/** "85", "<10", ">300", "5–10". */
export function spanText({ low, high }: Span): string {
  if (low && high && compareFractions(low.at, high.at) === 0) return number(low.at);
  if (!high) return low ? `${low.open ? '>' : '≥'}${number(low.at)}` : '';
  const isFromZero = !low || low.at.numerator === 0n;
  return isFromZero ? `${high.open ? '<' : '≤'}${number(high.at)}` : `${number(low.at)}–${number(high.at)}`;
}

interface Read {
  readonly span: Span;
  readonly unit: Unit;
}

/** The first of the reported and the standard result that can be read in the wanted unit, or why neither can. */
export function readIn(
  sample: Sample,
  analyte: AnalyteKey | null,
  wanted: Unit,
): Read | { readonly reason: SledaiReason } {
  let reason: SledaiReason = 'result-missing';
  for (const measurement of [sample.reported, sample.standard]) {
    if (!measurement || measurement.value === null) continue;
    const read = readOne(measurement, analyte, wanted);
    if (!('reason' in read)) return read;
    // What is said about the reported result comes first.
    if (reason === 'result-missing') reason = read.reason;
  }
  return { reason };
}

function readOne(
  measurement: Measurement,
  analyte: AnalyteKey | null,
  wanted: Unit,
): Read | { readonly reason: SledaiReason } {
  const span = readSpan(measurement.value);
  if (!span) return { reason: 'result-not-readable' };
  const unit = analyte ? readUnit(measurement.unit, analyte) : readUnit(measurement.unit);
  if (!unit) return { reason: 'unit-not-known' };
  const doubt = analyte && doubtAbout(span, analyte, unit);
  if (doubt) return { reason: doubt };
  const converted = analyte
    ? convertedSpan(span, (value) => convertResult(analyte, value, unit, wanted))
    : unit === wanted
      ? span
      : null;
  return converted ? { span: converted, unit: wanted } : { reason: 'unit-not-comparable' };
}

/** Why a result cannot be what it says it is; for a bound, its end decides. */
function doubtAbout({ low, high }: Span, analyte: AnalyteKey, unit: Unit | null): Implausible | null {
  const upperBound = high !== null && (!low || (low.at.numerator === 0n && high.at.numerator !== 0n));
  const end = upperBound ? high : (low ?? high);
  return end && implausible(analyte, end.at, unit, { upperBound });
}

/** What a sample says under an absolute limit. */
export function judgeAbsolute(
  id: SuggestionCriterion,
  sample: Sample,
  analyte: AnalyteKey | null,
  comparator: '<' | '>',
  limit: string,
  unit: Unit,
): Judged {
  const threshold: Threshold = { comparator, value: limit, unit };
  const read = readIn(sample, analyte, unit);
  if ('reason' in read) return unreadable(id, sample, threshold, read.reason);
  const held = compareSpans(read.span, comparator, point(fractionOf(dec(limit))));
  return judged(id, sample, threshold, held, read.span, unit);
}

/** What a sample says against its own limit of normal, low or high. A value equal to the limit is not beyond it. */
export function judgeOwnLimit(
  id: SuggestionCriterion,
  sample: Sample,
  side: 'low' | 'high',
  analyte: AnalyteKey | null,
): Judged {
  const comparator = side === 'low' ? '<' : '>';
  const ranged = [sample.reported, sample.standard].find(
    (measurement) => measurement && measurement.value !== null && limitSpan(measurement[side]) !== null,
  );
  if (!ranged) return unreadable(id, sample, null, 'limit-of-normal-missing');
  const threshold: Threshold = { comparator, value: ranged[side] ?? '', unit: ranged.unit };
  const [span, limit] = [readSpan(ranged.value), limitSpan(ranged[side])];
  if (!span || !limit) return unreadable(id, sample, threshold, 'result-not-readable');
  const doubt = analyte && doubtAbout(span, analyte, readUnit(ranged.unit, analyte));
  if (doubt) return unreadable(id, sample, threshold, doubt);
  return judged(id, sample, threshold, compareSpans(span, comparator, limit), span, ranged.unit);
}

/** What stands in a criterion of a sample that could not be judged: the result as it was recorded. */
export function unreadable(
  id: SuggestionCriterion,
  sample: Sample,
  threshold: Threshold | null,
  reason: SledaiReason,
): Judged {
  const { value, unit } =
    sample.reported.value === null && sample.standard ? sample.standard : sample.reported;
  const { date, dayFromInfusion, source } = sample;
  const observed = value === null ? null : { value, unit, date, dayFromInfusion };
  return {
    criterion: { id, held: 'indeterminate', observed, threshold, reason, sources: [source] },
    span: null,
    earlier: null,
  };
}

export function judged(
  id: SuggestionCriterion,
  { date, dayFromInfusion, source }: Sample,
  threshold: Threshold,
  held: Held,
  span: Span,
  unit: string | null,
): Judged {
  const observed = { value: spanText(span), unit, date, dayFromInfusion };
  const reason = held === 'indeterminate' ? 'result-only-bounded' : null;
  return { criterion: { id, held, observed, threshold, reason, sources: [source] }, span, earlier: null };
}

export const usualUnit = (analyte: AnalyteKey): Unit => ANALYTES[analyte].usualUnit;
