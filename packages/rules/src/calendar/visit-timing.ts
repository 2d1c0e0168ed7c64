/** How each planned visit of a subject went: early, on time, late, missed, or not yet due. */
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord, Visit } from '../record/index.ts';
import { addDays, dayNumber } from './calendar-date.ts';
import { infusionOf } from './infusion.ts';
import { completeDay, partialDate } from './partial-date.ts';
import { leftWhen } from './participation.ts';
import { assignToVisits, closestToTarget, plannedVisits, windowHasPassed } from './schedule.ts';
import type { PlannedVisit } from './schedule.ts';
import { hasCome } from '../record/cut.ts';

/**
 * `due`: the window is open and nobody came yet. `not-expected`: the subject died or left before the window was over. `unknown`:
 * the day of the infusion or of the visit is not known, and `reason` says which.
 */
export type VisitTiming =
  | 'not-due'
  | 'due'
  | 'early'
  | 'on-time'
  | 'late'
  | 'missed'
  | 'not-expected'
  | 'unknown';

export interface VisitOnCalendar extends PlannedVisit {
  readonly timing: VisitTiming;
  /** A key of the locales where the timing is unknown. */
  readonly reason: 'not-infused' | 'infusion-date-incomplete' | 'visit-date-incomplete' | null;
  /** YYYY-MM-DD; null where the subject has no known infusion date to count from. */
  readonly targetDate: string | null;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** The visit that took place; null where none did. */
  readonly visit: Visit | null;
  /** True where an unscheduled visit stands in because its day lies in this window. */
  readonly assigned: boolean;
}

/** Every planned visit in order of its target day. A visit dated after the cut has not taken place. */
export function visitsOnCalendar(record: SubjectRecord, protocol: Protocol): readonly VisitOnCalendar[] {
  const infusion = infusionOf(record, protocol);
  const visits = record.visits.filter(({ start }) => hasCome(partialDate(start)?.first ?? '', record.cut));
  const own = (key: string): Visit[] => visits.filter(({ protocolVisit }) => protocolVisit === key);
  const { date } = infusion;
  if (date === null) {
    return protocol.schedule
      .toSorted((a, b) => a.targetDay - b.targetDay)
      .map(({ key, targetDay, windowFrom, windowTo }) => ({
        key,
        targetDay,
        windowFrom,
        windowTo,
        timing: 'unknown',
        reason: infusion.reason,
        targetDate: null,
        firstDate: null,
        lastDate: null,
        visit: own(key)[0] ?? null,
        assigned: false,
      }));
  }
  const planned = plannedVisits(protocol, date);
  const dayOf = (visit: Visit): number | null => {
    const day = completeDay(partialDate(visit.start));
    return day === null ? null : dayNumber(day) - dayNumber(date);
  };
  const unscheduled = visits.filter(({ protocolVisit }) => protocolVisit === null);
  const unfilled = planned.filter(({ key }) => own(key).length === 0);
  const { byVisit } = assignToVisits(unfilled, unscheduled, dayOf);
  return planned.map((plan) => {
    const visit =
      closestToTarget(plan, own(plan.key), dayOf) ?? own(plan.key)[0] ?? byVisit.get(plan.key) ?? null;
    const [firstDate, lastDate] = [addDays(date, plan.windowFrom), addDays(date, plan.windowTo)];
    const timing = visit ? timingOf(visit, firstDate, lastDate) : timingWithout(record, firstDate, lastDate);
    return {
      ...plan,
      timing,
      reason: timing === 'unknown' ? 'visit-date-incomplete' : null,
      targetDate: addDays(date, plan.targetDay),
      firstDate,
      lastDate,
      visit,
      assigned: visit !== null && visit.protocolVisit === null,
    };
  });
}

function timingOf(visit: Visit, firstDate: string, lastDate: string): VisitTiming {
  const at = partialDate(visit.start);
  if (!at) return 'unknown';
  if (at.last < firstDate) return 'early';
  if (at.first > lastDate) return 'late';
  return at.first >= firstDate && at.last <= lastDate ? 'on-time' : 'unknown';
}

function timingWithout(record: SubjectRecord, firstDate: string, lastDate: string): VisitTiming {
  if (leftWhen(record, (day) => day <= lastDate && hasCome(day, record.cut))) return 'not-expected';
  if (windowHasPassed(record, lastDate)) return 'missed';
  return hasCome(firstDate, record.cut) ? 'due' : 'not-due';
}
