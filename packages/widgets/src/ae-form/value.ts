/** The entry as a page or a form gets it, and the draft behind what a page gives. */
import { ADVERSE_EVENT_FIELDS, EMPTY_ADVERSE_EVENT, type AdverseEventDraft } from '@trialside/client';

/** Every field of an adverse event as the form holds it; what nobody answered is null. */
export type AeValue = AdverseEventDraft;

/** Throws a TypeError for a field that an adverse event does not have, so that a misspelt answer is not lost. */
export function draftOf(value: Partial<AeValue>): AdverseEventDraft {
  const unknown = Object.keys(value).find((key) => !ADVERSE_EVENT_FIELDS.some((field) => field === key));
  // Some pages have a `find` that answers null where there is none.
  if (typeof unknown === 'string') throw new TypeError(`an adverse event has no field "${unknown}"`);
  return { ...EMPTY_ADVERSE_EVENT, ...value };
}
