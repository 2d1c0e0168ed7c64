/** Every platelet count of a subject after infusion, judged one by one, and the planned visits that had none. */
import { addDays, daysBetween } from '../calendar/calendar-date.ts';
import type { Infusion } from '../calendar/infusion.ts';
import { completeDay, partialDate, surelyBefore } from '../calendar/partial-date.ts';
import { visitForDay, windowHasPassed } from '../calendar/schedule.ts';
import { visitOf } from '../calendar/visit-date.ts';
import type { PlannedVisit } from '../calendar/schedule.ts';
import { text } from '../number/decimal.ts';
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { not } from '../verdict/verdict.ts';
import type { RuleRef } from '../verdict/index.ts';
import type { Baseline } from './baseline.ts';
import { bleedingAt, noActiveBleeding } from './bleeding.ts';
import { evaluateCount, PLATELET_UNIT } from './evaluate-count.ts';
import type { CountFacts } from './evaluate-count.ts';
import type { PlateletResponseOptions } from './options.ts';
import type { CountRange, PlateletCount } from './platelet-count.ts';
import { outsideRescueWindow, rescueWindowAt, tpoAgonistInForce } from './rescue.ts';
import type { Rescue } from './rescue.ts';
import type { PlateletSample } from './samples.ts';
import type { CountResponse, PlateletRange, UnplacedCount } from './types.ts';
import { hasCome } from '../record/cut.ts';

/** What the counts of one subject are judged against. */
export interface CountContext {
  readonly record: SubjectRecord;
  readonly rule: RuleRef;
  readonly options: PlateletResponseOptions;
  /** The infusion, and its date: counts can only be judged where that is known. */
  readonly infusion: Infusion;
  readonly infusionDate: string;
  readonly planned: readonly PlannedVisit[];
  readonly baseline: Baseline;
  readonly rescues: readonly Rescue[];
}

export interface JudgedCounts {
  readonly counts: readonly CountResponse[];
  readonly unplaced: readonly UnplacedCount[];
}

/** Judges the samples after infusion, and each missed visit as NE; oldest first. */
export function judgeCounts(samples: readonly PlateletSample[], context: CountContext): JudgedCounts {
  const counts: CountResponse[] = [];
  const unplaced: UnplacedCount[] = [];
  const counted = new Set<string | null>();
  for (const sample of samples) {
    const { source, date, count, visitId, datedByVisit } = sample;
    const day = completeDay(date);
    const { start } = context.infusion;
    if (date && start && surelyBefore(date, start)) continue;
    const visit = protocolVisit(visitId, day, context);
    counted.add(visit);
    if (!date || day === null) unplaced.push({ source, reason: 'date-incomplete' });
    else if (start && !surelyBefore(start, date))
      unplaced.push({ source, reason: 'infusion-day-time-unknown' });
    else {
      const notes = datedByVisit ? ['dated-by-visit'] : [];
      counts.push(judge({ visitId, visit, day, time: date.time, count, sources: [source], notes }, context));
    }
  }
  for (const visit of context.planned) {
    const lastDate = addDays(context.infusionDate, visit.windowTo);
    const missed =
      visit.targetDay > 0 && !counted.has(visit.key) && windowHasPassed(context.record, lastDate);
    if (missed) counts.push(judge(without(visit, context), context));
  }
  // Stable: the samples of one day stay in time order.
  return { counts: counts.sort((a, b) => a.dayFromInfusion - b.dayFromInfusion), unplaced };
}

/** The planned visit a sample belongs to: that of its own visit, else the one whose window holds its day. */
function protocolVisit(visitId: string | null, day: string | null, context: CountContext): string | null {
  const own = visitOf(context.record, visitId)?.protocolVisit;
  if (own) return own;
  return day === null
    ? null
    : (visitForDay(context.planned, daysBetween(context.infusionDate, day))?.key ?? null);
}

interface Judged {
  readonly visitId: string | null;
  readonly visit: string | null;
  readonly day: string;
  readonly time: string | null;
  readonly count: PlateletCount;
  readonly sources: readonly RecordRef[];
  readonly notes: readonly string[];
}

/** A planned visit without a count: dated when the subject came, else when it was due. */
function without({ key, targetDay }: PlannedVisit, { record, infusionDate }: CountContext): Judged {
  const visit = record.visits.find(
    ({ protocolVisit: planned, start }) => planned === key && hasCome(start ?? '', record.cut),
  );
  return {
    visitId: visit?.id ?? null,
    visit: key,
    day: completeDay(partialDate(visit?.start ?? null)) ?? addDays(infusionDate, targetDay),
    time: null,
    count: { range: null, problem: 'no-count', shown: null },
    sources: [],
    notes: [],
  };
}

function judge(
  { visitId, visit, day, time, count, sources, notes }: Judged,
  context: CountContext,
): CountResponse {
  const { record, rule, options, infusionDate, baseline, rescues } = context;
  const dayFromInfusion = daysBetween(infusionDate, day);
  const bleeding = bleedingAt(record, visitId, day, options);
  const window = rescueWindowAt({ first: day, last: day }, rescues);
  const { range, shown } = count;
  const exact = range && range.low === range.high;
  const facts: CountFacts = {
    count,
    observed:
      shown === null
        ? null
        : {
            value: shown,
            unit: PLATELET_UNIT,
            date: time === null ? day : `${day}T${time}`,
            dayFromInfusion,
          },
    sources,
    baseline,
    outsideRescueWindow: outsideRescueWindow(window, day, dayFromInfusion),
    noActiveBleeding: noActiveBleeding(bleeding, day, dayFromInfusion, options),
    notes: tpoAgonistInForce(record, day) ? [...notes, 'tpo-agonist-in-force'] : notes,
  };
  return {
    visitId,
    protocolVisit: visit,
    date: day,
    dayFromInfusion,
    platelets: exact ? shown : null,
    range: exact ? null : shownRange(range),
    rescueExcluded: window?.certain ?? false,
    activeBleeding: not(facts.noActiveBleeding.held),
    verdict: evaluateCount(facts, rule, options),
  };
}

const shownRange = (range: CountRange | null): PlateletRange | null =>
  range && { low: text(range.low), high: range.high && text(range.high), highIncluded: range.highIncluded };
