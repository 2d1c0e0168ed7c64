/** The days of a visit: all that is known of when something was done that carries no date of its own. */
import type { SubjectRecord, Visit } from '../record/index.ts';
import { partialDate, someDay } from './partial-date.ts';
import type { PartialDate } from './partial-date.ts';

/** A visit of the record; null where the id is none of them. */
export const visitOf = ({ visits }: Pick<SubjectRecord, 'visits'>, visitId: string | null): Visit | null =>
  visits.find(({ id }) => id === visitId) ?? null;

/**
 * From the first to the last day the visit took, without a time: when in the visit it was is not known. Null where the
 * visit has no readable dates or ends before it starts.
 */
export function daysOfVisit(
  record: Pick<SubjectRecord, 'visits'>,
  visitId: string | null,
): PartialDate | null {
  const visit = visitOf(record, visitId);
  const start = partialDate(visit?.start ?? null);
  const end = visit?.end ? partialDate(visit.end) : start;
  if (!start || !end || end.last < start.first) return null;
  return someDay(start.first, end.last > start.last ? end.last : start.last);
}
