/** When something of a subject's course was done, and where that lies from infusion. */
import {
  completeDay,
  daysOfVisit,
  dayFromInfusion,
  infusionOf,
  partialDate,
  type PartialDate,
} from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { hasCome } from '../record/cut.ts';

/** The moment of a record; a record without a date of its own takes the days of its visit. Null where neither says. */
export const whenDone = (
  record: SubjectRecord,
  visitId: string | null,
  date: string | null,
): PartialDate | null => (date === null ? daysOfVisit(record, visitId) : partialDate(date));

/** The day of the visit or assessment, for a rule that needs one day. */
export const dayDone = (when: PartialDate | null): string | null => completeDay(when);

/** Whether it lies after the day that is asked about, and so has not happened yet. */
export const isAfterCut = (when: PartialDate | null, { cut }: SubjectRecord): boolean =>
  when !== null && !hasCome(when.first, cut);

/** Sorts by time as far as it is known, then by id; what has no date comes last. */
export function byTime(
  a: { readonly when: PartialDate | null; readonly id: string },
  b: { readonly when: PartialDate | null; readonly id: string },
): number {
  const key = ({ when, id }: typeof a): string =>
    [when?.first ?? '~', when?.last ?? '~', when?.time ?? '', id].join(' ');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** Day from infusion of a date; null before infusion is known, or for a date that is not one day. */
export function fromInfusion(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
): (date: string | null) => number | null {
  const infusion = infusionOf(record, protocol).date;
  return (date) => (date === null || infusion === null ? null : dayFromInfusion(date, infusion));
}
