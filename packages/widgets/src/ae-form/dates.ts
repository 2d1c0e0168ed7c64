/** Dates of the form: how a typed one is read, counted from what is known of the subject. */
import { readDateEntry, type DateAnchors, type DateEntry } from '@trialside/rules/calendar';

export type Anchors = DateAnchors;

export const readDate: (typed: string, anchors: Anchors) => DateEntry = readDateEntry;

/** The date that a typed text is, where it is one and only one; null otherwise. */
export function oneDate(typed: string, anchors: Anchors): string | null {
  const read = readDateEntry(typed, anchors);
  return read.kind === 'date' ? read.date : null;
}
