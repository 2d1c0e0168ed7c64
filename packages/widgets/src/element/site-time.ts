/** Times as they are shown (TIM-03): the wall time, the zone it belongs to, and the same in UTC. A date stays a date. */
import { instantsOf, wallTimeAt } from '@trialside/rules/calendar';
import { formatDate } from './format-date.ts';

/**
 * Writes dates and times of a record, ISO 8601 text in the wall time of the site: "29 Jun 2026 08:30 Asia/Shanghai
 * (00:30 UTC)". Where the wall time may mean more than one minute, as in the hour that comes twice, UTC is a span; where
 * clocks at the site never showed it, there is none. Without a zone nothing is said of one.
 */
export const siteTime =
  (languageTag: string, timeZone: string | null | undefined) =>
  (text: string): string => {
    const [, hour, minute, offset] = TIME.exec(text) ?? [];
    if (!hour || !timeZone) return formatDate(text, languageTag);
    const moments = [minute ?? ':00', minute ?? ':59'].flatMap((its) =>
      // An offset that was written decides between the two of an hour that comes twice.
      instantsOf(`${hour}${its}:00`, timeZone).filter(
        (at) => !offset || at === Date.parse(`${hour}${its}${offset}`),
      ),
    );
    return written(text, timeZone, languageTag, moments);
  };

const TIME = /^(.{10}T\d\d)(:\d\d)?[\d:.]*(Z|[+-]\d\d:?\d\d)?$/;

/** Writes a moment, in milliseconds since 1970, in a zone: that of the desk where none is given. Empty for null. */
export const momentIn =
  (languageTag: string, zone?: string | null) =>
  (at: number | null): string => {
    if (at === null) return '';
    const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    return written(wallTimeAt(at, timeZone).slice(0, 16), timeZone, languageTag, [at]);
  };

function written(wall: string, timeZone: string, languageTag: string, moments: readonly number[]): string {
  const minutes = moments.map((at) => {
    const utc = new Date(at).toISOString();
    // The day is said only where it is another one in UTC.
    const day = wall.startsWith(utc.slice(0, 10)) ? '' : `${formatDate(utc.slice(0, 10), languageTag)} `;
    return day + utc.slice(11, 16);
  });
  const ends = [...new Set([minutes[0], minutes.at(-1)])].join(' – ');
  return `${formatDate(wall, languageTag)} ${timeZone}${ends && ` (${ends} UTC)`}`;
}
