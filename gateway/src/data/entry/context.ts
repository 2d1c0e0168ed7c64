/** What a check of an entry may look at, and how it says what is wrong. */
import type { Exposure, Protocol, Subject, Visit } from '@trialside/rules';
import { EN } from '../locales/en.ts';
import type { EntryReason } from '../locales/reasons.ts';
import type { FieldProblem } from '../write.ts';

/** Where and when something is entered. */
export interface EntryContext {
  /** Calendar date and wall time (YYYY-MM-DDTHH:MM:SS) at the site; in UTC for the study as a whole. */
  readonly today: string;
  readonly now: string;
  readonly timeZone: string;
  readonly protocol: Protocol;
}

/** What is known of the subject already. */
export interface SubjectContext extends EntryContext {
  readonly subject: Subject;
  readonly visits: readonly Visit[];
  readonly exposures: readonly Exposure[];
}

/** `what` stands in the sentence where it says {what}. */
export const problem = (path: readonly string[], reason: EntryReason, what = ''): FieldProblem => ({
  path,
  reason,
  message: EN[reason].replace('{what}', what),
});
