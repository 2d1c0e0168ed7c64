/** What is wrong with one field of what was asked for: a reason that has words in every language, and the sentence in English. */
import { refusals } from '@trialside/rules/locales/en/refusals';
import { fieldSentence, type FieldReason } from '@trialside/rules/refusals';

export interface FieldProblem {
  readonly path: readonly string[];
  /** Key of the locales. */
  readonly reason: FieldReason;
  /** What stands in the sentence where it says {what}; empty where nothing does. */
  readonly what: string;
  readonly message: string;
}

export const problem = (path: readonly string[], reason: FieldReason, what = ''): FieldProblem => ({
  path,
  reason,
  what,
  message: fieldSentence(refusals, reason, what),
});
