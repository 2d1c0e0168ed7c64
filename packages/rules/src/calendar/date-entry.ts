/**
 * Reads a date as a person types it into a form, perhaps partial, perhaps with a time. What can be read in two ways is
 * asked about and never guessed: 03/04/2026 is two days.
 */
import { addDays } from './calendar-date.ts';
import { partialDate } from './partial-date.ts';

/** What short forms are counted from. */
export interface DateAnchors {
  /** Calendar date at the site, YYYY-MM-DD. */
  readonly today: string;
  /** Day of infusion, YYYY-MM-DD; null where it is not known. */
  readonly infusion: string | null;
}

export type DateEntryReason = 'not-a-date' | 'no-such-day' | 'infusion-not-known' | 'two-digit-year';

export type DateEntry =
  | { readonly kind: 'empty' }
  /** ISO 8601 text, cut from the right where parts are not known. */
  | { readonly kind: 'date'; readonly date: string }
  /** Two readings: the person chooses. */
  | { readonly kind: 'choose'; readonly dates: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: DateEntryReason };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const UNKNOWN = '(?:un|unk|uk|xx|\\?\\?)';

const YEAR_FIRST = new RegExp(`^(\\d{4})(?:-(\\d{1,2}|${UNKNOWN})(?:-(\\d{1,2}|${UNKNOWN}))?)?$`);
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const NAMED = new RegExp(`^(?:(\\d{1,2}|${UNKNOWN})-?)?(${MONTHS.join('|')})[a-z]*-?(\\d{4})$`);
const YEAR_LAST = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const SHORT_YEAR = /^\d{1,2}-\d{1,2}-\d{2}$/;
const STUDY = /^(?:d|day)?([+-]\d{1,4}|\d{1,3})$/;
const CLOCK = /^(.*?)[t ]+([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

const padded = (part: string): string => part.padStart(2, '0');
const isKnown = (part: string | undefined): part is string => part !== undefined && /^\d/.test(part);

/**
 * Accepts 2026-03-12, 2026/3/12, 2026.3, 20260312, 2026年3月12日, 12 Mar 2026, UN-MAR-2026, a time after any whole date,
 * "today" (t, 今天), "yesterday" (y, 昨天), and D+12 or D-3 counted from the infusion. Never throws.
 */
export function readDateEntry(typed: string, anchors: DateAnchors): DateEntry {
  // Full-width digits and signs of an input method are the same characters.
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return { kind: 'empty' };
  const [, before, hour, minute, second] = CLOCK.exec(plain) ?? [];
  const time =
    hour === undefined ? '' : `T${padded(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
  const read = readDay((before ?? plain).trim(), anchors);
  if (time === '' || read.kind === 'refused' || read.kind === 'empty') return read;
  const whole = (date: string): boolean => date.length === 10;
  if (read.kind === 'choose') return { kind: 'choose', dates: read.dates.map((date) => date + time) };
  return whole(read.date) ? { kind: 'date', date: read.date + time } : refused('not-a-date');
}

const refused = (reason: DateEntryReason): DateEntry => ({ kind: 'refused', reason });

function readDay(text: string, { today, infusion }: DateAnchors): DateEntry {
  if (['t', 'today', '今天'].includes(text)) return { kind: 'date', date: today };
  if (['y', 'yesterday', '昨天'].includes(text)) return { kind: 'date', date: addDays(today, -1) };
  const chinese = text
    .replace(/年|月(?=\d)/g, '-')
    .replace(/[月日]$/, '')
    .replace(/-$/, '');
  const parts = chinese.replaceAll(/\s*[-/.,\s]\s*/g, '-');
  const study = STUDY.exec(text.replaceAll(/\s+/g, ''));
  if (study && /^d|^[+-]/.test(text)) {
    return infusion
      ? { kind: 'date', date: addDays(infusion, Number(study[1])) }
      : refused('infusion-not-known');
  }
  const compact = COMPACT.exec(parts);
  if (compact) return dated(compact[1]!, compact[2], compact[3]);
  const first = YEAR_FIRST.exec(parts);
  if (first) return dated(first[1]!, first[2], first[3]);
  const named = NAMED.exec(parts);
  if (named) return dated(named[3]!, String(MONTHS.indexOf(named[2]!) + 1), named[1]);
  const last = YEAR_LAST.exec(parts);
  if (last) return eitherWay(last[3]!, last[1]!, last[2]!);
  return refused(SHORT_YEAR.test(parts) ? 'two-digit-year' : 'not-a-date');
}

function dated(year: string, month: string | undefined, day: string | undefined): DateEntry {
  // A day of an unknown month says more than this field can keep without a guess.
  if (!isKnown(month) && isKnown(day)) return refused('not-a-date');
  const date = [
    year,
    ...(isKnown(month) ? [padded(month), ...(isKnown(day) ? [padded(day)] : [])] : []),
  ].join('-');
  return partialDate(date) ? { kind: 'date', date } : refused('no-such-day');
}

/** Day first in most of the world, month first in some of it. */
function eitherWay(year: string, one: string, other: string): DateEntry {
  const readings = [dated(year, other, one), dated(year, one, other)].flatMap((read) =>
    read.kind === 'date' ? [read.date] : [],
  );
  const dates = [...new Set(readings)];
  if (dates.length === 0) return refused('no-such-day');
  return dates.length === 1 ? { kind: 'date', date: dates[0]! } : { kind: 'choose', dates };
}
