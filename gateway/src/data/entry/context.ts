/** What a check of an entry may look at, and how it says what is wrong. */
import type { Exposure, Protocol, Subject, Visit } from '@trialside/rules';

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

export { problem } from '../field-problem.ts';
