/**
 * Reads a number that a person typed or pasted. It never guesses: 1,5 must not become 15. What can be read in one way
 * only is accepted, what can be read in two is asked, and everything else is refused with a reason.
 */
import { dec, text as canonical } from './decimal.ts';
import type { NumberSeparators } from './separators.ts';

/** Why an entry was refused: keys of the locales. */
export type EntryRefusal =
  | 'empty'
  | 'not-a-number'
  | 'exponent'
  | 'unfinished'
  | 'grouping'
  | 'space-inside'
  | 'digits-of-two-scripts'
  | 'unit-mismatch';

export type Entry =
  /** `value` is canonical decimal text; `written` keeps the zeros that were typed: 1.50 is 1.5, written 1.50. */
  | { readonly kind: 'accepted'; readonly value: string; readonly written: string }
  /** The numbers it may mean, canonical: to be asked about, none of them taken by default. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: EntryRefusal };

/** Marks that steer the direction of text and are not seen. */
const INVISIBLE = /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const SPACE = /[\u0020\u00A0\u2007\u2009\u202F\u3000]/;
const APOSTROPHE = /['\u2018\u2019\u02BC]/;

/** What somewhere stands before a fraction or between groups, in Latin, Arabic and Chinese typing; a space is apart. */
const MARKS = ".,\u066B\u066C\u060C'\u2018\u2019\u02BC\u00B7\u3001\u3002\uFF61\uFF64";
/** A space that separates groups, once it is known to. */
const GROUP_SPACE = '\u202F';

const NUMBER = new RegExp(`^([+-]?)([${MARKS}${GROUP_SPACE}]*\\d[\\d${MARKS}${GROUP_SPACE}]*)(.*)$`, 's');
const ONLY_NUMBERS = new RegExp(`^[\\d\\s${MARKS}]+$`);

/**
 * Reads an entry under the separators of the user's locale. `isUnit` says whether a text behind the number is the unit
 * that the field expects ("45 x10^9/L"); without it nothing may follow the number.
 */
export function parseEntry(
  typed: string,
  separators: NumberSeparators,
  isUnit: (unit: string) => boolean = () => false,
): Entry {
  const seen = Array.from(halfWidth(typed.replace(INVISIBLE, '')).trim());
  if (seen.length === 0) return refused('empty');
  const zeros = seen.map(zeroOf);
  const western = seen.map((char, at) => westernDigit(char, zeros[at] ?? null)).join('');
  const [, sign = '', number, rest = ''] = NUMBER.exec(joinGroups(western, separators)) ?? [];
  if (number === undefined) return refused('not-a-number');
  const scripts = new Set(zeros.slice(0, sign.length + number.length));
  scripts.delete(null);
  if (scripts.size > 1) return refused('digits-of-two-scripts');
  return whatFollows(rest, isUnit) ?? readNumber(number, sign === '-' ? '-' : '', separators);
}

const refused = (reason: EntryRefusal): Entry => ({ kind: 'refused', reason });

/** Full-width forms, as Chinese and Japanese keyboards give them, and the minus signs, as their plain selves. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/^(\s*)[\u2212\uFE63]/, '$1-');

/**
 * The code point of the zero that a decimal digit counts from; null for anything else. Unicode keeps the ten digits of
 * a script together and in order, so the zero is found by walking back; superscripts are no decimal digits.
 */
function zeroOf(char: string): number | null {
  const code = char.codePointAt(0) ?? 0;
  if (!isDigit(code)) return null;
  let first = code;
  while (isDigit(first - 1)) first--;
  return code - ((code - first) % 10);
}

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

const westernDigit = (char: string, zero: number | null): string =>
  zero === null ? char : String((char.codePointAt(0) ?? zero) - zero);

/** Where the locale groups by spaces, the spaces of well-formed groups belong to the number; any other one ends it. */
function joinGroups(text: string, { group }: NumberSeparators): string {
  if (!SPACE.test(group)) return text;
  return text.replace(/^[+-]?\d{1,3}(?:[\u0020\u00A0\u2007\u2009\u202F]\d{3})+(?!\d)/, (groups) =>
    groups.replace(/\s/g, GROUP_SPACE),
  );
}

/** Refuses what stands behind the number, unless it is the unit; null where nothing is wrong. */
function whatFollows(rest: string, isUnit: (unit: string) => boolean): Entry | null {
  const unit = rest.trim();
  if (unit === '' || isUnit(unit)) return null;
  if (/^e[+-]?\d/i.test(rest)) return refused('exponent');
  return refused(ONLY_NUMBERS.test(unit) ? 'space-inside' : 'unit-mismatch');
}

function readNumber(number: string, sign: string, separators: NumberSeparators): Entry {
  const [mark = '', ...others] = number.replace(/\d/g, '').split('');
  const [before = '', after = ''] = number.split(mark || ' ');
  if (mark === '') return accepted(sign, number, '');
  if (/\D$/.test(number)) return refused('unfinished');
  if (others.length > 0) return grouped(number, sign, separators);
  if (mark === separators.decimal) return accepted(sign, before, after);
  if (isGroup(mark, separators) && (mark === GROUP_SPACE || APOSTROPHE.test(mark))) {
    return grouped(number, sign, separators);
  }
  // The mark is the decimal one of other locales, or one that is both: only the person knows.
  const fraction = `${sign}${before || '0'}.${after}`;
  const joined = /^[1-9]/.test(before) ? [`${sign}${before}${after}`] : [];
  return { kind: 'ambiguous', readings: [fraction, ...joined].map((reading) => canonical(dec(reading))) };
}

const isGroup = (mark: string, { group }: NumberSeparators): boolean =>
  mark === group || mark === GROUP_SPACE || (APOSTROPHE.test(mark) && APOSTROPHE.test(group));

/** Groups of digits, all with one mark of the locale, and perhaps a fraction behind its decimal mark. */
function grouped(number: string, sign: string, separators: NumberSeparators): Entry {
  const [whole = '', fraction = '', ...more] = number.split(separators.decimal);
  const marks = new Set(whole.replace(/\d/g, '').split(''));
  const [mark = ''] = marks;
  const wellFormed =
    separators.grouping === 2 ? /^[1-9]\d{0,2}(\D\d{2,3})*\D\d{3}$/ : /^[1-9]\d{0,2}(\D\d{3})+$/;
  if (more.length > 0 || /\D/.test(fraction) || marks.size !== 1) return refused('grouping');
  if (!isGroup(mark, separators) || !wellFormed.test(whole)) return refused('grouping');
  return accepted(sign, whole.replace(/\D/g, ''), fraction);
}

function accepted(sign: string, whole: string, fraction: string): Entry {
  const written = sign + (whole.replace(/^0+(?=\d)/, '') || '0') + (fraction && `.${fraction}`);
  return { kind: 'accepted', value: canonical(dec(written)), written };
}
