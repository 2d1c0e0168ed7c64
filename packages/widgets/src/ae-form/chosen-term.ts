/** A term as it is chosen. `code` is null for an event that CTCAE has no term for, or that stays uncoded. */
import type { CtcaeVersion } from '@trialside/rules/ctcae';

export interface ChosenTerm {
  readonly version: CtcaeVersion;
  readonly code: string | null;
  readonly term: string;
  readonly bodySystem: string | null;
}
