/** The platelet count before treatment against which doubling is judged. */
import { firstExposure } from '../calendar/infusion.ts';
import type { Infusion } from '../calendar/infusion.ts';
import { addDays } from '../calendar/calendar-date.ts';
import { completeDay, surelyBefore } from '../calendar/partial-date.ts';
import type { PartialDate } from '../calendar/partial-date.ts';
import { add } from '../number/decimal.ts';
import type { Decimal } from '../number/decimal.ts';
import type { SubjectRecord } from '../record/index.ts';
import { compareMeans, once, showMean } from './mean.ts';
import type { Mean } from './mean.ts';
import type { PlateletResponseOptions } from './options.ts';
import { ANY_COUNT } from './platelet-count.ts';
import { rescueWindowAt } from './rescue.ts';
import type { Rescue } from './rescue.ts';
import type { PlateletSample } from './samples.ts';
import type { PlateletBaseline } from './types.ts';
import type { BaselineMode } from './baseline-mode.ts';

/** The numbers a baseline may be; `high` null where nothing bounds it. */
export interface BaselineRange {
  readonly low: Mean;
  readonly high: Mean | null;
  readonly highIncluded: boolean;
}

export interface Baseline {
  readonly range: BaselineRange;
  readonly view: PlateletBaseline;
}

type Options = Pick<PlateletResponseOptions, 'baselineMode' | 'baselineLookbackDays'>;

/** With more samples of which it is not known whether they count, nothing is known of the baseline. */
const MOST_OPEN_SAMPLES = 10;

/**
 * Baseline of a subject under the mode of the options. A sample counts if it was taken before treatment
 * and outside every rescue window. Where that is not known of a sample, the baseline is drawn with and without it, and
 * the answer is the range of both: it never rests on a guess.
 */
export function baselineOf(
  record: SubjectRecord,
  samples: readonly PlateletSample[],
  infusion: Infusion,
  rescues: readonly Rescue[],
  options: Options,
): Baseline {
  const { start, note } = treatmentStart(record, infusion, options);
  const eligible = samples.flatMap((sample) => {
    const counts = start ? qualifies(sample, start, rescues, options) : false;
    return counts === false ? [] : [{ sample, sure: counts === true }];
  });
  const open = eligible.filter(({ sure }) => !sure);
  const draws: Draw[] = [];
  for (let answers = 0; answers < 2 ** Math.min(open.length, MOST_OPEN_SAMPLES); answers++) {
    const taken = eligible.filter((each) => each.sure || answers & (1 << open.indexOf(each)));
    draws.push(DRAWS[options.baselineMode](taken.map(({ sample }) => sample)));
  }
  if (open.length > MOST_OPEN_SAMPLES) draws.push(UNKNOWN);
  const drawn = draws.reduce(hull);
  return { range: drawn, view: view(drawn, options.baselineMode, note) };
}

/** What the mode measures "before" from. */
function treatmentStart(
  record: SubjectRecord,
  infusion: Infusion,
  { baselineMode }: Options,
): { start: PartialDate | null; note: string | null } {
  if (baselineMode !== 'last-before-lymphodepletion') return { start: infusion.start, note: null };
  const first = firstExposure(record, 'lymphodepletion')?.start;
  if (first && !(infusion.start && surelyBefore(infusion.start, first))) return { start: first, note: null };
  return { start: infusion.start, note: 'no-lymphodepletion-recorded' };
}

/** Whether a sample counts for the baseline; null where that is not known. */
function qualifies(
  { count, date }: PlateletSample,
  start: PartialDate,
  rescues: readonly Rescue[],
  { baselineMode, baselineLookbackDays }: Options,
): boolean | null {
  if (!date || count.problem === 'no-count' || surelyBefore(start, date)) return false;
  const from = baselineMode === 'mean-before-infusion' ? addDays(start.first, -baselineLookbackDays) : '';
  const window = rescueWindowAt(date, rescues);
  if (date.last < from || window?.certain) return false;
  return surelyBefore(date, start) && date.first >= from && !window ? true : null;
}

/** A baseline as drawn from some samples. */
interface Draw extends BaselineRange {
  readonly samples: readonly PlateletSample[];
}

const UNKNOWN: Draw = { low: once(ANY_COUNT.low), high: null, highIncluded: false, samples: [] };

/** A count that could not be read may be any: it is no reason to take an earlier one silently. */
function meanOf(samples: readonly PlateletSample[]): Draw {
  const ranges = samples.map(({ count }) => count.range ?? ANY_COUNT);
  const highs = ranges.flatMap(({ high }) => high ?? []);
  const mean = (counts: readonly Decimal[]): Mean => ({ sum: counts.reduce(add), of: samples.length });
  return {
    low: mean(ranges.map(({ low }) => low)),
    high: highs.length === ranges.length ? mean(highs) : null,
    highIncluded: ranges.every(({ highIncluded }) => highIncluded),
    samples,
  };
}

/** The latest sample; the range of all that may be the latest where their order is not known. */
function lastOf(samples: readonly PlateletSample[]): Draw {
  const latest = samples.filter(
    ({ date }) => !samples.some((other) => date && other.date && surelyBefore(date, other.date)),
  );
  return latest.map((sample) => meanOf([sample])).reduce(hull);
}

const DRAWS: Readonly<Record<BaselineMode, (samples: readonly PlateletSample[]) => Draw>> = {
  'last-before-lymphodepletion': (samples) => (samples.length > 0 ? lastOf(samples) : UNKNOWN),
  'last-before-infusion': (samples) => (samples.length > 0 ? lastOf(samples) : UNKNOWN),
  'mean-before-infusion': (samples) => (samples.length > 0 ? meanOf(samples) : UNKNOWN),
  'mean-of-last-two': (samples) => (samples.length > 1 ? meanOf(samples.slice(-2)) : UNKNOWN),
};

function hull(a: Draw, b: Draw): Draw {
  const highest = !a.high || !b.high ? UNKNOWN : compareMeans(a.high, b.high) < 0 ? b : a;
  return {
    low: compareMeans(a.low, b.low) < 0 ? a.low : b.low,
    high: highest.high,
    highIncluded: highest.highIncluded,
    samples: [...new Set([...a.samples, ...b.samples])],
  };
}

function view(drawn: Draw, mode: BaselineMode, note: string | null): PlateletBaseline {
  const { low, high, highIncluded, samples } = drawn;
  const exact = high !== null && highIncluded && compareMeans(low, high) === 0;
  const known = high !== null || compareMeans(low, UNKNOWN.low) > 0;
  const reasons: readonly (string | false | null)[] = [
    !exact && samples.length === 0 && 'no-qualifying-count',
    !exact && samples.some(({ count }) => !count.range) && 'baseline-count-unreadable',
    !exact && 'baseline-not-exact',
    note,
  ];
  return {
    mode,
    platelets: exact ? showMean(low) : null,
    range: known && !exact ? { low: showMean(low), high: high && showMean(high), highIncluded } : null,
    reason: reasons.find(Boolean) || null,
    date: completeDay(samples.at(-1)?.date ?? null),
    sources: samples.map(({ source }) => source),
  };
}
