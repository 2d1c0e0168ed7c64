/** Which day and time it is at a site, and what moments a time there means. The instant is always passed in, and the zone is an IANA name such as Asia/Shanghai. */
import { addDays } from './calendar-date.ts';

/** A moment as milliseconds since 1970-01-01T00:00Z, or as ISO 8601 text that ends in Z or an offset. */
export type Instant = number | string;

const formats = new Map<string, Intl.DateTimeFormat>();

// Building a format costs more than using it, and a cohort asks for the same zone thousands of times.
function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function milliseconds(instant: Instant): number {
  if (typeof instant === 'number') return instant;
  // Without a zone the built-in parser would take the machine's own.
  const value = /(?:Z|[+-]\d\d:?\d\d)$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(value)) throw new RangeError(`not an instant with its zone: ${JSON.stringify(instant)}`);
  return value;
}

/** Wall time at a site, YYYY-MM-DDTHH:MM:SS. Throws a RangeError for an unknown zone or an instant without a zone. */
export function wallTimeAt(instant: Instant, timeZone: string): string {
  const at: Record<string, string> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(milliseconds(instant))) at[type] = value;
  return `${at['year']?.padStart(4, '0')}-${at['month']}-${at['day']}T${at['hour']}:${at['minute']}:${at['second']}`;
}

/** The calendar date at a site: "today" of a cut. 16:00Z is already tomorrow in Shanghai. */
export const dateAt = (instant: Instant, timeZone: string): string =>
  wallTimeAt(instant, timeZone).slice(0, 10);

const HOUR = 3_600_000;

/** YYYY-MM-DDTHH:MM:SS as if it were UTC, in milliseconds. */
const asUtc = (wall: string): number => Date.parse(`${wall}Z`);

const offsetAt = (instant: number, timeZone: string): number =>
  asUtc(wallTimeAt(instant, timeZone)) - Math.floor(instant / 1000) * 1000;

/**
 * The instants, in milliseconds, at which clocks at a site showed YYYY-MM-DDTHH:MM:SS: one; two in the hour that comes
 * twice; none in the hour that is skipped.
 */
export function instantsOf(wall: string, timeZone: string): readonly number[] {
  const nominal = asUtc(wall);
  const offsets = new Set([-26, 0, 26].map((hours) => offsetAt(nominal + hours * HOUR, timeZone)));
  return [...offsets]
    .map((offset) => nominal - offset)
    .filter((instant) => wallTimeAt(instant, timeZone) === wall)
    .sort((a, b) => a - b);
}

/**
 * The first instant of a calendar date at a site, in milliseconds since 1970-01-01T00:00Z. Where the clocks skip
 * midnight it is the moment the date begins, such as 01:00.
 */
export function startOfDayAt(date: string, timeZone: string): number {
  // Every zone lies within a day of UTC, so the start is somewhere in these two days.
  let before = Date.parse(`${date}T00:00Z`) - 86_400_000;
  let after = before + 2 * 86_400_000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dateAt(middle, timeZone) < date) before = middle;
    else after = middle;
  }
  return after;
}

/** The last millisecond of a calendar date at a site: "as known on 1 May" means up to here. */
export const endOfDayAt = (date: string, timeZone: string): number =>
  startOfDayAt(addDays(date, 1), timeZone) - 1;
