/** Planned visits on the calendar of one subject, and which of them an assessment belongs to. */
import type { PlannedAssessment, Protocol, ScheduledVisit } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { addDays, addMonths, daysBetween } from './calendar-date.ts';
import { leftBy } from './participation.ts';
import { hasCome } from '../record/cut.ts';

/** A planned visit with its days for one subject; all days from infusion, inclusive. */
export interface PlannedVisit {
  readonly key: string;
  readonly targetDay: number;
  readonly windowFrom: number;
  readonly windowTo: number;
}

const NOMINAL_MONTH = 30;

/**
 * The target and window of a visit for a subject infused on a date. Under `calendar` months a target that is a whole
 * number of nominal months (60, 90, 180 …) moves to the same day of that calendar month, and its window with it.
 */
export function plannedVisit(
  visit: ScheduledVisit,
  infusion: string,
  monthLength: Protocol['monthLength'],
): PlannedVisit {
  const { key, targetDay, windowFrom, windowTo } = visit;
  const monthly = monthLength === 'calendar' && targetDay > 0 && targetDay % NOMINAL_MONTH === 0;
  const moved = monthly
    ? daysBetween(infusion, addMonths(infusion, targetDay / NOMINAL_MONTH)) - targetDay
    : 0;
  return { key, targetDay: targetDay + moved, windowFrom: windowFrom + moved, windowTo: windowTo + moved };
}

/** All planned visits of a subject, by target day. */
export const plannedVisits = (
  protocol: Pick<Protocol, 'schedule' | 'monthLength'>,
  infusion: string,
): readonly PlannedVisit[] =>
  protocol.schedule
    .map((visit) => plannedVisit(visit, infusion, protocol.monthLength))
    .sort((a, b) => a.targetDay - b.targetDay);

/** The protocol with only those visits at which something is planned. */
export const withPlanned = <P extends Pick<Protocol, 'schedule'>>(
  protocol: P,
  assessment: PlannedAssessment,
): P => ({
  ...protocol,
  schedule: protocol.schedule.filter(({ planned }) => planned.includes(assessment)),
});

/**
 * The visit an unscheduled assessment counts for: the nearest whose window holds the day, the earlier one on a tie.
 * Null where no window holds it: the assessment stays unscheduled.
 */
export function visitForDay(planned: readonly PlannedVisit[], day: number): PlannedVisit | null {
  let nearest: PlannedVisit | null = null;
  for (const visit of planned) {
    if (day < visit.windowFrom || day > visit.windowTo) continue;
    if (!nearest || Math.abs(day - visit.targetDay) < Math.abs(day - nearest.targetDay)) nearest = visit;
  }
  return nearest;
}

/** Of several assessments of one visit the closest to its target counts, and of two as close the later one. */
export function closestToTarget<T>(
  { targetDay }: Pick<PlannedVisit, 'targetDay'>,
  assessments: readonly T[],
  dayOf: (assessment: T) => number | null,
): T | null {
  let best: { readonly assessment: T; readonly day: number } | null = null;
  for (const assessment of assessments) {
    const day = dayOf(assessment);
    if (day === null) continue;
    const nearer = best ? Math.abs(day - targetDay) - Math.abs(best.day - targetDay) : -1;
    if (nearer < 0 || (nearer === 0 && best && day >= best.day)) best = { assessment, day };
  }
  return best?.assessment ?? null;
}

export interface AssignedAssessments<T> {
  /** The one that counts for each visit, by the key of the visit. */
  readonly byVisit: ReadonlyMap<string, T>;
  /** Those that no window holds, or that have no day: still used where time to an event or the worst value is asked. */
  readonly unscheduled: readonly T[];
}

/** Gives each assessment to a visit. `dayOf` answers in days from infusion, null where it is not known. */
export function assignToVisits<T>(
  planned: readonly PlannedVisit[],
  assessments: readonly T[],
  dayOf: (assessment: T) => number | null,
): AssignedAssessments<T> {
  const held = new Map<PlannedVisit, T[]>();
  const unscheduled: T[] = [];
  for (const assessment of assessments) {
    const day = dayOf(assessment);
    const visit = day === null ? null : visitForDay(planned, day);
    if (visit) held.set(visit, [...(held.get(visit) ?? []), assessment]);
    else unscheduled.push(assessment);
  }
  const byVisit = new Map<string, T>();
  for (const [visit, candidates] of held) {
    const chosen = closestToTarget(visit, candidates, dayOf);
    if (chosen !== null) byVisit.set(visit.key, chosen);
  }
  return { byVisit, unscheduled };
}

/**
 * Whether a window that ends on a date went by while the subject was in the study: what was not done in it was missed.
 * The window is over on the day after its last one.
 */
export const windowHasPassed = (record: SubjectRecord, lastDate: string): boolean =>
  hasCome(addDays(lastDate, 1), record.cut) && !leftBy(record, lastDate);
