/**
 * The two time axes of every question put to a study: which entries were known, and on which calendar day it is asked.
 * "Late", "missed" and "window still open" change at midnight with no new data, so both are always explicit.
 */
export interface Cut {
  /** Number of the last change that counts, 0 for the empty study. */
  readonly knownAt: number;
  /** Calendar date at the site, YYYY-MM-DD. */
  readonly on: string;
}
