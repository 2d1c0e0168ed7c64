/** The two ways to number the days of a study. They differ by one after the anchor, so no field is ever just "day". */
import { daysBetween } from './calendar-date.ts';
import { completeDay, partialDate } from './partial-date.ts';

/** Days from infusion between two calendar dates: infusion = 0, the day before = −1. */
export const dayFromInfusion = (date: string, infusion: string): number => daysBetween(infusion, date);

/**
 * CDISC study day: the reference date is day 1, the day before it −1, and there is no day 0. Null where either date is
 * missing or partial. Source: CDISC SDTM Implementation Guide, study day variables.
 */
export function studyDay(date: string | null, reference: string | null): number | null {
  const [day, first] = [completeDay(partialDate(date)), completeDay(partialDate(reference))];
  if (day === null || first === null) return null;
  const days = daysBetween(first, day);
  return days >= 0 ? days + 1 : days;
}
