/** Whether a subject was still in the study: after death or withdrawal no visit is due and no count will come. */
import type { Disposition, Subject, SubjectRecord } from '../record/index.ts';
import { partialDate } from './partial-date.ts';

/** Whether the subject may have died on or before a date. */
export function diedBy({ died, deathDate }: Subject, date: string): boolean {
  return died === 'yes' && (partialDate(deathDate)?.first ?? '') <= date;
}

/**
 * Whether the subject may have left the study on or before a date, by death or by a disposition that says so: withdrawn,
 * lost to follow-up and the like. To have completed is not to have left.
 */
export const leftBy = ({ subject, dispositions }: SubjectRecord, date: string): boolean =>
  diedBy(subject, date) ||
  dispositions.some((each) => endsParticipation(each) && (partialDate(each.date)?.first ?? '') <= date);

/** Milestones and other events have categories of their own. */
const endsParticipation = ({ category, standardEvent }: Disposition): boolean =>
  /^(disposition event)?$/i.test(category ?? '') && standardEvent !== 'COMPLETED';
