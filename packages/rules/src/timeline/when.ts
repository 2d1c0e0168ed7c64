/** Days a recorded date may mean, and how a stretch of time ends at the cut. Nothing is filled in. */
import { dayNumber, partialDate } from '../calendar/index.ts';
import type { YesNo } from '../record/index.ts';
import type { Days, End } from './fact.ts';

/** The days a date text may mean; null where nothing was recorded, or not even the year is known. */
export function daysOf(text: string | null): Days | null {
  const date = partialDate(text);
  if (!date || date.first === '0000-01-01') return null;
  return { first: dayNumber(date.first), last: dayNumber(date.last) };
}

export const onDay = (day: number): Days => ({ first: day, last: day });

export const POINT: End = { kind: 'point' };
export const ONGOING: End = { kind: 'ongoing' };
export const UNKNOWN_END: End = { kind: 'unknown' };
export const endsOn = (days: Days): End => ({ kind: 'known', days });

/**
 * The end of something recorded with an end date and an "ongoing" mark. An end after the cut has not happened: it goes on
 * at the cut. An end that perhaps lies after the cut is kept as the days it may be.
 */
export function endOf(end: string | null, ongoing: YesNo | null, cut: number): End {
  const days = daysOf(end);
  if (days) return days.first > cut ? ONGOING : endsOn(days);
  return ongoing === 'yes' ? ONGOING : UNKNOWN_END;
}

/** Whether it has surely not begun by the cut. */
export const isAfter = (start: Days | null, cut: number): boolean => start !== null && start.first > cut;
