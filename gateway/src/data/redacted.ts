/** How a change names what it redacted. */
import type { Value } from './append.ts';

/** What stands where a value was taken away: on the old and on the new side of its entry. */
export interface Redacted {
  readonly old: Value;
  readonly fresh: Value;
}

/** The field of a "redact" entry: the place it speaks of, as change/entry/field. */
export const redactedField = (seq: number, n: number, path: string): string => `${seq}/${n}/${path}`;
