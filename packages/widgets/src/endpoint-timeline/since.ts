/** The earlier cut that a course is compared with, as a page or a reader names it. */
import type { CutChoice } from '@trialside/client';
import { isCalendarDate } from '@trialside/rules/calendar';

/**
 * "2026-09-01": as known at the end of that day, and asked on it. "1234": as known at that change number, asked today. Null
 * for any other text.
 */
export function cutOf(text: string): CutChoice | null {
  if (/^\d{1,15}$/.test(text)) return { knownAt: Number(text) };
  return isCalendarDate(text) ? { knownOn: text, on: text } : null;
}
