/**
 * Three readings of "durable response". The study text defines none, so none of them is an endpoint: each is shown
 * under its own name.
 */
import { addDays, dayNumber } from '../calendar/calendar-date.ts';
import { compare, dec, multiply } from '../number/decimal.ts';
import type { SubjectRecord } from '../record/index.ts';
import { all, any } from '../verdict/index.ts';
import type { Criterion, Held, RuleRef, Verdict } from '../verdict/index.ts';
import { perhaps, surely } from './best-response.ts';
import { DEFAULT_DURABLE_RESPONSE_OPTIONS } from './options.ts';
import type { DurableResponseOptions, PlateletResponseOptions } from './options.ts';
import { rescuesOf } from './rescue.ts';
import type { Rescue } from './rescue.ts';
import { isResponse, tellingCounts } from './response-course.ts';
import { DURABLE_RESPONSE_RULE } from './rule.ts';
import type { CountResponse, PlateletResponse } from './types.ts';
import { isOver } from '../record/cut.ts';

export interface DurableResponse {
  /** Response at a share of the counts in the last weeks of a window. */
  readonly shareOfCounts: Verdict<Held>;
  /** A platelet count reached in most of the last weeks, as registration trials of TPO agonists asked. */
  readonly weeklyCounts: Verdict<Held>;
  /** Response at every visit over months, without rescue. */
  readonly sustained: Verdict<Held>;
}

/**
 * The three readings for a subject. `windowEnd` is the last day, from infusion, of the window of the first two; they
 * stay open until the cut has passed it.
 */
export function durableResponse(
  record: SubjectRecord,
  response: PlateletResponse,
  rule: PlateletResponseOptions,
  windowEnd: number,
  options: DurableResponseOptions = DEFAULT_DURABLE_RESPONSE_OPTIONS,
): DurableResponse {
  const infused = response.infusion.date === null ? null : dayNumber(response.infusion.date);
  const { date } = response.infusion;
  const isPast = date !== null && isOver(addDays(date, windowEnd), record.cut);
  const counts = tellingCounts(response);
  return {
    shareOfCounts: verdict([shareOfCounts(counts, windowEnd, options)], isPast),
    weeklyCounts: verdict([weeklyCounts(counts, windowEnd, options)], isPast),
    sustained: verdict([sustained(response.counts, infused, rescuesOf(record, rule), options)], true),
  };
}

/** Until the window is over, counts may still come. */
function verdict(criteria: readonly Criterion[], isOver: boolean): Verdict<Held> {
  const rule: RuleRef = DURABLE_RESPONSE_RULE;
  const asked: readonly Criterion[] = isOver ? criteria : criteria.map(stillOpen);
  const outcome = all(asked.map(({ held }) => held));
  return {
    rule,
    outcome,
    candidates: outcome === 'indeterminate' ? ['met', 'not-met'] : [],
    criteria: asked,
    notes: [],
    sources: asked.flatMap(({ sources }) => sources),
  };
}

const stillOpen = (criterion: Criterion): Criterion => ({
  ...criterion,
  held: 'indeterminate',
  reason: 'window-still-open',
});

const sourcesOf = (counts: readonly CountResponse[]): Criterion['sources'] =>
  counts.flatMap(({ verdict: { criteria } }) => criteria[0]?.sources ?? []);

const isNotEvaluable = (category: string): boolean => category === 'NE';
const isNonResponse = (category: string): boolean => category === 'NR';

function shareOfCounts(
  counts: readonly CountResponse[],
  windowEnd: number,
  { shareOfCounts: share, weeks }: DurableResponseOptions,
): Criterion {
  const last = counts.filter(
    ({ dayFromInfusion }) => dayFromInfusion > windowEnd - 7 * weeks && dayFromInfusion <= windowEnd,
  );
  // The share at its lowest: an open count is a non-response where it can be, else not evaluable where it can be.
  const lowest = last.filter((count) => perhaps(count, isNonResponse) || !perhaps(count, isNotEvaluable));
  const certain = last.filter((count) => surely(count, isResponse));
  const highest = last.filter((count) => perhaps(count, isResponse) || !perhaps(count, isNotEvaluable));
  const possible = last.filter((count) => perhaps(count, isResponse));
  const reaches = (part: number, of: number): boolean =>
    of > 0 && compare(dec(String(part)), multiply(dec(share), dec(String(of)))) >= 0;
  return {
    id: 'response-at-share-of-counts',
    held: reaches(certain.length, lowest.length)
      ? 'met'
      : highest.length === 0 || reaches(possible.length, highest.length)
        ? 'indeterminate'
        : 'not-met',
    observed:
      last.length > 0
        ? { value: `${certain.length}/${last.length}`, unit: null, date: null, dayFromInfusion: windowEnd }
        : null,
    threshold: { comparator: '>=', value: share, unit: null },
    reason: last.length === 0 ? 'no-evaluable-count' : null,
    sources: sourcesOf(last),
  };
}

function weeklyCounts(
  counts: readonly CountResponse[],
  windowEnd: number,
  { weeks, weeklyPlatelets, weeklyAtLeast }: DurableResponseOptions,
): Criterion {
  // One count a week, the last one; a week without an evaluable count is unknown.
  const weekly = Array.from({ length: weeks }, (_, back) => {
    const to = windowEnd - 7 * back;
    return counts.findLast(({ dayFromInfusion }) => dayFromInfusion > to - 7 && dayFromInfusion <= to);
  });
  const reached = weekly.map((count) => (count ? reaches(count, weeklyPlatelets) : 'indeterminate'));
  const met = reached.filter((held) => held === 'met').length;
  const open = reached.filter((held) => held === 'indeterminate').length;
  return {
    id: 'platelets-in-most-weeks',
    held: met >= weeklyAtLeast ? 'met' : met + open < weeklyAtLeast ? 'not-met' : 'indeterminate',
    observed: { value: String(met), unit: null, date: null, dayFromInfusion: windowEnd },
    threshold: { comparator: '>=', value: String(weeklyAtLeast), unit: null },
    reason: open > 0 ? 'weeks-without-count' : null,
    sources: sourcesOf(weekly.flatMap((count) => count ?? [])),
  };
}

function reaches(count: CountResponse, threshold: string): Held {
  if (perhaps(count, isNotEvaluable)) return 'indeterminate';
  const limit = dec(threshold);
  const low = count.platelets ?? count.range?.low;
  const high = count.platelets ?? count.range?.high;
  if (low !== undefined && compare(dec(low), limit) >= 0) return 'met';
  if (high === undefined || high === null) return 'indeterminate';
  const highest = compare(dec(high), limit);
  return highest < 0 || (highest === 0 && count.range?.highIncluded === false) ? 'not-met' : 'indeterminate';
}

function sustained(
  counts: readonly CountResponse[],
  infused: number | null,
  rescues: readonly Rescue[],
  { sustainedDays }: DurableResponseOptions,
): Criterion {
  const stretches = counts.flatMap((first, index) =>
    stretchFrom(first, counts.slice(index + 1), sustainedDays),
  );
  const judged = stretches.map(({ held, from, to }) => ({
    held: all([
      held,
      infused === null ? 'indeterminate' : noRescueBetween(infused + from, infused + to, rescues),
    ]),
    from,
    to,
  }));
  const best =
    judged.find(({ held }) => held === 'met') ?? judged.find(({ held }) => held === 'indeterminate');
  return {
    id: 'response-sustained-without-rescue',
    held: any(judged.map(({ held }) => held)),
    observed: best
      ? { value: String(best.to - best.from), unit: 'd', date: null, dayFromInfusion: best.from }
      : null,
    threshold: { comparator: '>=', value: String(sustainedDays), unit: 'd' },
    reason: null,
    sources: best
      ? sourcesOf(counts.filter(({ dayFromInfusion: day }) => day >= best.from && day <= best.to))
      : [],
  };
}

interface Stretch {
  readonly held: Held;
  readonly from: number;
  readonly to: number;
}

/** The shortest stretch of visits from one on that is long enough, with a response at each; none where it is broken. */
function stretchFrom(first: CountResponse, later: readonly CountResponse[], days: number): Stretch[] {
  const from = first.dayFromInfusion;
  let held = atVisit(first);
  for (const count of later) {
    held = all([held, atVisit(count)]);
    if (held === 'not-met') return [];
    if (count.dayFromInfusion - from >= days) return [{ held, from, to: count.dayFromInfusion }];
  }
  return [];
}

/** A visit after rescue is no response without rescue; a visit without a count is unknown. */
function atVisit(count: CountResponse): Held {
  if (count.rescueExcluded || count.dayFromInfusion <= 0) return 'not-met';
  if (surely(count, isResponse)) return 'met';
  return perhaps(count, isResponse) || perhaps(count, isNotEvaluable) ? 'indeterminate' : 'not-met';
}

function noRescueBetween(from: number, to: number, rescues: readonly Rescue[]): Held {
  const given = rescues.map(({ firstDay, lastDay, certain }): Held => {
    if (firstDay[0] > to || lastDay[1] < from) return 'met';
    return certain && firstDay[1] <= to && lastDay[0] >= from ? 'not-met' : 'indeterminate';
  });
  return all(given);
}
