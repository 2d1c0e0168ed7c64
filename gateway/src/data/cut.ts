/** From what a caller asks ("as known on 1 May") to a change number and a date. */
import { addDays, isCalendarDate, startOfDayAt } from '@trialside/rules/calendar';
import type { Database } from './database.ts';

/** Every part may be missing: then it is now, and today at the site. */
export interface CutRequest {
  readonly knownAt?: number | null | undefined;
  /** End of that day at the study's first site; not together with `knownAt`. */
  readonly knownOn?: string | null | undefined;
  readonly on?: string | null | undefined;
}

export const NOW: CutRequest = {};

/** The cut asked for does not exist; the message says what does. */
export class InvalidCut extends Error {
  override name = 'InvalidCut';
}

export async function resolveKnownAt(
  db: Database,
  study: { readonly id: string; readonly head: number; readonly timeZone: string },
  request: CutRequest,
): Promise<number> {
  const { knownAt = null, knownOn = null, on = null } = request;
  for (const [name, value] of Object.entries({ knownOn, on })) {
    if (value !== null && !isCalendarDate(value))
      throw new InvalidCut(`${name}: "${value}" is not a calendar date (YYYY-MM-DD)`);
  }
  if (knownAt !== null && knownOn !== null) throw new InvalidCut('give knownAt or knownOn, not both');
  if (knownAt !== null) {
    if (!Number.isSafeInteger(knownAt) || knownAt < 0 || knownAt > study.head) {
      throw new InvalidCut(`knownAt: there is no change ${knownAt}; the last one is ${study.head}`);
    }
    return knownAt;
  }
  if (knownOn !== null) {
    const at = new Date(startOfDayAt(addDays(knownOn, 1), study.timeZone)).toISOString();
    return lastChangeBefore(db, study, at);
  }
  return study.head;
}

/** Number of the last change before an instant; 0 for none. Times never go back, so it is found by halves, without an index. */
async function lastChangeBefore(
  db: Database,
  study: { readonly id: string; readonly head: number },
  at: string,
): Promise<number> {
  let before = 0;
  let after = study.head + 1;
  while (after - before > 1) {
    const seq = Math.floor((before + after) / 2);
    const [row] = await db.all({ statement: db.statements.changeAt, params: { study: study.id, seq } }, null);
    if (!row) throw new Error(`change ${seq} is missing: the log is not whole`);
    if ((row['at'] as string) < at) before = seq;
    else after = seq;
  }
  return before;
}
