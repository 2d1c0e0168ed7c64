/** What laboratory results and vital signs share: a measurement as reported, and beside it the standardised one. */
import type { Measurement } from '@trialside/rules';

export const measurement: Measurement = { value: null, unit: null, low: null, high: null };

/** Null where the source gives nothing in standard units. */
export function standardOrNone<T extends { readonly standard: Measurement | null }>(draft: T): T {
  const says = draft.standard && Object.values(draft.standard).some((part) => part !== null);
  return says ? draft : { ...draft, standard: null };
}
