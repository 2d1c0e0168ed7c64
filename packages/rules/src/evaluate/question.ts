/** What is asked: one record, in its stable order, under one protocol, at one cut. */
import { completeDay, dayFromInfusion, infusionOf, partialDate } from '../calendar/index.ts';
import type { Infusion } from '../calendar/index.ts';
import { plannedVisits } from '../calendar/schedule.ts';
import type { PlannedVisit } from '../calendar/schedule.ts';
import type { Protocol } from '../protocol/index.ts';
import type { Cut, SubjectRecord, Visit } from '../record/index.ts';
import { inStableOrder } from './stable-order.ts';

export interface Question {
  readonly record: SubjectRecord;
  readonly protocol: Protocol;
  readonly infusion: Infusion;
  /** The planned visits of this subject; empty before the day of infusion is known. */
  readonly planned: readonly PlannedVisit[];
  readonly visits: ReadonlyMap<string, Visit>;
}

/**
 * A record is what was known at one change of the study, so it can be asked about another calendar date but not about
 * another change. Throws a RangeError for a cut whose `knownAt` is not that of the record.
 */
export function question(given: SubjectRecord, protocol: Protocol, cut: Cut = given.cut): Question {
  if (cut.knownAt !== given.cut.knownAt) {
    throw new RangeError(
      `the record is known at change ${given.cut.knownAt} and cannot answer for change ${cut.knownAt}`,
    );
  }
  const record = inStableOrder({ ...given, cut });
  const infusion = infusionOf(record, protocol);
  return {
    record,
    protocol,
    infusion,
    planned: infusion.date === null ? [] : plannedVisits(protocol, infusion.date),
    visits: new Map(record.visits.map((visit) => [visit.id, visit])),
  };
}

/** Last day from infusion of a visit's window; null before the day of infusion is known. */
export const lastDayOf = ({ planned }: Question, visit: string): number | null =>
  planned.find(({ key }) => key === visit)?.windowTo ?? null;

/** Day from infusion of a date text; null where either is not one day. */
export function dayOf({ infusion }: Question, date: string | null): number | null {
  const day = completeDay(partialDate(date));
  return day === null || infusion.date === null ? null : dayFromInfusion(day, infusion.date);
}

/** Key of the planned visit that a visit of the record is; null for an unscheduled one. */
export const plannedKey = ({ visits }: Question, visitId: string | null): string | null =>
  (visitId === null ? null : visits.get(visitId)?.protocolVisit) ?? null;
