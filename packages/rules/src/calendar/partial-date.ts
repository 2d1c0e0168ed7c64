/**
 * Dates as records carry them: ISO 8601 text that may be cut from the right ("2014-03") or lack a part in the middle
 * (SDTM "2014---15"). Read as the interval of days it may mean, never filled in. Source: CDISC SDTM Implementation
 * Guide, date and time variables.
 */
import { remembered } from '../number/remembered.ts';
import { dayNumber, daysInMonth } from './calendar-date.ts';

/** How much of the date is known. `none`: not even the year. */
export type DatePrecision = 'time' | 'day' | 'month' | 'year' | 'none';

/** The days a date text may mean, both inclusive, YYYY-MM-DD; the same day twice where the date is complete. */
export interface PartialDate {
  readonly first: string;
  readonly last: string;
  readonly precision: DatePrecision;
  /** Wall time as far as it is known from the left: "14", "14:30", "14:30:05"; null where the hour is not known. */
  readonly time: string | null;
  /** "Z" or "+08:00" where the text carries one; records in the wall time of their site carry none. */
  readonly offset: string | null;
}

// Each part is digits or a hyphen for "not known". Hours to 23; minutes and seconds to 59.
const DATE = /^(\d{4}|-)(?:-(\d\d|-)(?:-(\d\d|-)(?:T(.+))?)?)?$/;
const TIME =
  /^((?:[01]\d|2[0-3])|-)(?::([0-5]\d|-)(?::([0-5]\d(?:\.\d+)?|-))?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/;

const known = (part: string | undefined): part is string => part !== undefined && part !== '-';

/** Every rule reads the dates of a record anew, and there are only so many of them. */
const read: (text: string) => PartialDate | null = remembered(readDate, 4000);

/** Reads one date or date-time, or an interval "first/last". Null where nothing was recorded or it is no date. */
export const partialDate = (text: string | null): PartialDate | null => (text === null ? null : read(text));

function readDate(text: string): PartialDate | null {
  const ends = text.split('/');
  if (ends.length > 1) return uncertain(ends);
  const [whole, year = '-', month, day, clock] = DATE.exec(text) ?? [];
  const time = clock === undefined ? null : TIME.exec(clock);
  if (whole === undefined || (clock !== undefined && !time)) return null;
  const span = days(year, month, day);
  if (!span) return null;
  const [, hour, minute, second, offset = null] = time ?? [];
  return {
    ...span,
    precision: !known(year)
      ? 'none'
      : !known(month)
        ? 'year'
        : !known(day)
          ? 'month'
          : known(hour)
            ? 'time'
            : 'day',
    time: known(hour) ? hour + (known(minute) ? `:${minute}${known(second) ? `:${second}` : ''}` : '') : null,
    offset,
  };
}

/** First and last day that a year, month and day allow; null where no such day exists. */
function days(year: string, month?: string, day?: string): { first: string; last: string } | null {
  // 2000 is a leap year: without a year, 29 February may exist.
  const y = known(year) ? year : '2000';
  const [m1, m2] = known(month) ? [month, month] : ['01', '12'];
  const longest = known(month) ? daysInMonth(Number(y), Number(month)) : 31;
  const [d1, d2] = known(day) ? [day, day] : ['01', String(longest)];
  if (m1 < '01' || m1 > '12' || d1 < '01' || Number(d2) > longest) return null;
  return known(year) ? { first: `${y}-${m1}-${d1}`, last: `${y}-${m2}-${d2}` } : EVER;
}

const EVER = { first: '0000-01-01', last: '9999-12-31' };

function uncertain([from = '', to = '', ...more]: readonly string[]): PartialDate | null {
  const [a, b] = [partialDate(from), partialDate(to)];
  if (!a || !b || more.length > 0 || a.first > b.last) return null;
  return someDay(a.first, b.last);
}

/** Some day from the first to the last; without a time. */
export const someDay = (first: string, last: string): PartialDate => ({
  first,
  last,
  precision: first === last ? 'day' : 'none',
  time: null,
  offset: null,
});

/** The day of a complete date; null where it is partial. */
export const completeDay = (date: PartialDate | null): string | null =>
  date && date.first === date.last ? date.first : null;

/**
 * Whether one moment surely lies before another. False means "not surely": swap the arguments to learn whether it
 * surely lies after. Two times of one day are compared as far as both are known.
 */
export function surelyBefore(a: PartialDate, b: PartialDate): boolean {
  if (a.last !== b.first) return a.last < b.first;
  return a.first === a.last && b.first === b.last && timeSurelyBefore(a.time, b.time);
}

function timeSurelyBefore(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a < b && !b.startsWith(a);
}

/** How long the uncertainty is, in days: 1 for a complete date. */
export const spanInDays = (date: PartialDate): number => dayNumber(date.last) - dayNumber(date.first) + 1;
