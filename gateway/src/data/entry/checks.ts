/** The checks of single fields: each takes what was entered and answers what is wrong with it, by paths from the field. */
import { clinicalTime, dateAt, partialDate } from '@trialside/rules/calendar';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import { compare, dec, decimal } from '@trialside/rules/number';
import type { FieldProblem } from '../field-problem.ts';
import { problem, type EntryContext } from './context.ts';

export type Check = (value: unknown, context: EntryContext) => readonly FieldProblem[];

const NOTHING: readonly FieldProblem[] = [];

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Null is an answer too: nothing was recorded. An empty text is not. */
export const maybe =
  (check: Check): Check =>
  (value, context) =>
    value === null ? NOTHING : check(value, context);

export const words: Check = (value) =>
  typeof value !== 'string'
    ? [problem([], isBlank(value) ? 'required' : 'not-of-this-shape')]
    : isBlank(value)
      ? [problem([], 'required')]
      : NOTHING;

export const oneOf =
  (codes: readonly (string | number)[]): Check =>
  (value) =>
    isBlank(value)
      ? [problem([], 'required')]
      : codes.includes(value as string | number)
        ? NOTHING
        : [problem([], 'unknown-code', String(value))];

/** A date, perhaps partial, that exists, has begun at the site, and whose time clocks there showed. */
export const date: Check = (value, context) => {
  if (isBlank(value)) return [problem([], 'required')];
  const read = typeof value === 'string' ? partialDate(value) : null;
  if (typeof value !== 'string' || !read) return [problem([], 'date-invalid')];
  if (read.first > context.today) return [problem([], 'date-in-future', value)];
  if (read.time !== null && !clinicalTime(value, context.timeZone)) {
    return [problem([], 'time-not-on-clock', value)];
  }
  const isToday = read.first === context.today && read.last === context.today;
  if (isToday && read.time !== null && read.time > context.now.slice(11, 11 + read.time.length)) {
    return [problem([], 'date-in-future', value)];
  }
  return NOTHING;
};

/** The end of a period, up to but not including the date: it may be the day after today. */
export const endOfPeriod: Check = (value, context) => {
  const read = typeof value === 'string' ? partialDate(value) : null;
  return read ? NOTHING : date(value, context);
};

/** A whole calendar date of any time. */
export const planned: Check = (value) => {
  if (isBlank(value)) return [problem([], 'required')];
  const read = typeof value === 'string' ? partialDate(value) : null;
  if (!read) return [problem([], 'date-invalid')];
  return read.precision === 'day' ? NOTHING : [problem([], 'date-incomplete')];
};

/** A whole calendar date that has come. */
export const day: Check = (value, context) => {
  const found = date(value, context);
  return found.length > 0 ? found : planned(value, context);
};

/** Exact decimal text from `low` to `high`, both included. */
export const number =
  (low: string, high: string): Check =>
  (value) => {
    if (isBlank(value)) return [problem([], 'required')];
    const read = typeof value === 'string' ? decimal(value) : null;
    if (!read) return [problem([], 'number-expected')];
    const isInside = compare(read, dec(low)) >= 0 && compare(read, dec(high)) <= 0;
    return isInside ? NOTHING : [problem([], 'number-out-of-range', `${low} – ${high}`)];
  };

export const whole =
  (low: number, high: number): Check =>
  (value) =>
    isBlank(value)
      ? [problem([], 'required')]
      : !Number.isSafeInteger(value)
        ? [problem([], 'number-expected')]
        : (value as number) >= low && (value as number) <= high
          ? NOTHING
          : [problem([], 'number-out-of-range', `${low} – ${high}`)];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const under = (key: string, found: readonly FieldProblem[]): FieldProblem[] =>
  found.map((one) => ({ ...one, path: [key, ...one.path] }));

/** A LOINC code: digits, a hyphen, and the check digit by Mod 10 of Luhn. */
export const loinc: Check = (value) => {
  const digits = typeof value === 'string' ? /^(\d{1,7})-(\d)$/.exec(value) : null;
  if (!digits) return [problem([], isBlank(value) ? 'required' : 'unknown-code', String(value))];
  const sum = Array.from(digits[1]!)
    .toReversed()
    .reduce((total, digit, n) => {
      const one = Number(digit) * (n % 2 === 0 ? 2 : 1);
      return total + (one > 9 ? one - 9 : one);
    }, 0);
  return (10 - (sum % 10)) % 10 === Number(digits[2])
    ? NOTHING
    : [problem([], 'unknown-code', value as string)];
};

/** Exactly these fields, each checked. */
export const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, context) => {
    if (!isObject(value)) return [problem([], isBlank(value) ? 'required' : 'not-of-this-shape')];
    return [
      ...Object.keys(value)
        .filter((key) => !Object.hasOwn(fields, key))
        .map((key) => problem([key], 'unknown-field')),
      ...Object.entries(fields).flatMap(([key, check]) =>
        // A field that is not there at all was forgotten: null would say that nothing was recorded.
        Object.hasOwn(value, key) ? under(key, check(value[key], context)) : [problem([key], 'required')],
      ),
    ];
  };

export const listOf =
  (check: Check): Check =>
  (value, context) =>
    Array.isArray(value)
      ? value.flatMap((item, n) => under(String(n), check(item, context)))
      : [problem([], 'not-of-this-shape')];

/** Values by key; the keys are checked too. */
export const mapOf =
  (isKey: (key: string) => boolean, check: Check): Check =>
  (value, context) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, item]) =>
          isKey(key) ? under(key, check(item, context)) : [problem([key], 'unknown-field')],
        )
      : [problem([], 'not-of-this-shape')];

/** A protocol that every rule can be asked with. */
export const protocol: Check = (value) => {
  if (!isObject(value)) return [problem([], isBlank(value) ? 'required' : 'not-of-this-shape')];
  const parsed = parseProtocol(value);
  return parsed.ok
    ? NOTHING
    : parsed.problems.map(({ path, reason }) =>
        problem(path.split('.').filter(Boolean), 'protocol-wrong', reason),
      );
};

/** An IANA zone this machine knows: every date of the site is judged by it. */
export const zone: Check = (value) => {
  if (isBlank(value)) return [problem([], 'required')];
  try {
    dateAt(0, value as string);
    return NOTHING;
  } catch {
    return [problem([], 'unknown-code', String(value))];
  }
};
