/**
 * Calendar dates (YYYY-MM-DD) and whole-day arithmetic on them. A calendar date has no time zone: the one place that
 * uses the built-in Date reads and writes UTC, so that neither the clock nor the zone of the machine matters.
 */
import { remembered } from '../number/remembered.ts';

const MS_PER_DAY = 86_400_000;

/** A study has few days, and every window is counted on them. */
const DAYS_OF_A_STUDY = 4000;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month, 1 = January, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

/** Whether a text is a day that exists, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whole days since 1970-01-01 of a valid calendar date. Check texts of unknown origin with `isCalendarDate` first. */
export const dayNumber: (date: string) => number = remembered(
  (date) => Date.parse(`${date}T00:00Z`) / MS_PER_DAY,
  DAYS_OF_A_STUDY,
);

/** The calendar date of a day number: the reverse of `dayNumber`, for years 0000 to 9999. */
export const calendarDate: (day: number) => string = remembered(
  (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10),
  DAYS_OF_A_STUDY,
);

/** The calendar date some days later, or earlier where `days` is negative. */
export const addDays = (date: string, days: number): string => calendarDate(dayNumber(date) + days);

/** Days from one calendar date to another; negative where `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The same day of the month some months later, or the last day of that month where it is shorter. */
export function addMonths(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
