/**
 * Clinical times keep what was written: the wall time at the site, its zone and its precision. What moment that was is
 * derived here, with both answers where the clocks went back and none where they skipped the time.
 */
import { partialDate, type DatePrecision } from './partial-date.ts';
import { endOfDayAt, instantsOf, startOfDayAt } from './site-time.ts';

export interface ClinicalTime {
  /** As written. */
  readonly local: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly precision: DatePrecision;
  /** First and last moment it may mean, RFC 3339 UTC: the same second twice only where the second was written. */
  readonly earliest: string;
  readonly latest: string;
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** Null where nothing was recorded, it is no date, or clocks at the site never showed that time. */
export function clinicalTime(text: string | null, timeZone: string): ClinicalTime | null {
  const date = partialDate(text);
  if (text === null || !date) return null;
  const said = { local: text, timeZone, precision: date.precision };
  if (date.precision === 'none') return { ...said, ...daysOf(date.first, date.last, timeZone) };
  const span = date.time === null ? null : clockSpan(text, date.first, date.time, date.offset, timeZone);
  if (date.time !== null && !span) return null;
  return { ...said, ...(span ?? daysOf(date.first, date.last, timeZone)) };
}

const daysOf = (first: string, last: string, timeZone: string) => ({
  // The calendar has no day before year 0 or after 9999 to ask a zone about.
  earliest: first <= '0000-01-01' ? `${first}T00:00:00.000Z` : iso(startOfDayAt(first, timeZone)),
  latest: last >= '9999-12-31' ? `${last}T23:59:59.999Z` : iso(endOfDayAt(last, timeZone)),
});

/** "14", "14:30" or "14:30:05" on a day: from its first to its last moment. */
function clockSpan(text: string, day: string, time: string, offset: string | null, timeZone: string) {
  const whole = `${day}T${time.slice(0, 8)}`;
  const first = whole + '0000-00-00T00:00:00'.slice(whole.length);
  const last = whole + '0000-00-00T23:59:59'.slice(whole.length);
  const starts = momentsOf(first, offset, timeZone);
  const ends = momentsOf(last, offset, timeZone);
  // An hour or minute of which only a part was skipped still has moments.
  const [earliest, latest] = [starts[0] ?? ends[0], ends.at(-1) ?? starts.at(-1)];
  return earliest === undefined || latest === undefined
    ? null
    : { earliest: iso(earliest), latest: iso(latest + 999) };
}

/** An offset that was written decides between the two; one that the site does not have is no time there. */
function momentsOf(wall: string, offset: string | null, timeZone: string): readonly number[] {
  const instants = instantsOf(wall, timeZone);
  if (offset === null) return instants;
  const said = Date.parse(`${wall}${offset}`);
  return instants.filter((instant) => instant === said);
}
