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
    const [last] = await db.all(
      { statement: db.statements.lastChangeBefore, params: { study: study.id, at } },
      null,
    );
    return (last?.['seq'] as number | undefined) ?? 0;
  }
  return study.head;
}
