/**
 * The two time axes of every question put to a study: which entries were known, and on which calendar day it is asked.
 * "Late", "missed" and "window still open" change at midnight with no new data, so both are always explicit.
 */
export interface Cut {
  /** Number of the last change that counts, 0 for the empty study. */
  readonly knownAt: number;
  /** Calendar date at the site, YYYY-MM-DD. */
  readonly on: string;
}

/**
 * Whether a date, YYYY-MM-DD, has come by the day that is asked about; that day itself has. Rules ask this (or `isOver`)
 * rather than compare with `on`, so that it is known on which other days they would have answered the same.
 */
export const hasCome = (date: string, cut: Cut): boolean =>
  (cut as Partial<WatchedCut> & Cut).had?.(date) ?? date <= cut.on;

/** Whether a date, YYYY-MM-DD, lies before the day that is asked about. */
export const isOver = (date: string, cut: Cut): boolean => hasCome(justAfter(date), cut);

/** The text that comes next: no date lies between the two. */
const justAfter = (date: string): string => `${date}\u0000`;

/** The days, as dates compare, from `from` up to but not including `until` (null: without end). */
export interface Span {
  readonly from: string;
  readonly until: string | null;
}

/** Whether a day lies in a span. */
export const holdsOn = ({ from, until }: Span, on: string): boolean =>
  from <= on && (until === null || on < until);

interface WatchedCut extends Cut {
  had(date: string): boolean;
}

/**
 * What a pure function answers at a cut, and the days on which it answers the same with nothing else known. Every
 * comparison with the day narrows them to the days on which that comparison would have come out alike; to read `on` narrows
 * them to that one day. The answer must not keep the cut it is given: to read its day afterwards throws an Error.
 */
export function whileSame<T>(
  asked: Cut,
  answer: (cut: Cut) => T,
): { readonly answer: T; readonly span: Span } {
  const { knownAt, on } = asked;
  let [from, until]: [string, string | null] = ['', null];
  let isOpen = true;
  const narrow = (date: string): boolean => {
    if (!isOpen) throw new Error('an answer kept the cut that it was asked at, and reads its day too late');
    const came = date <= on;
    if (came && date > from) from = date;
    if (!came && (until === null || date < until)) until = date;
    return came;
  };
  const cut: Cut = {
    knownAt,
    get on() {
      narrow(on);
      narrow(justAfter(on));
      return on;
    },
  };
  // Not enumerable: a copy of the cut with another day is a cut like any other.
  const answered = answer(Object.defineProperty(cut, 'had', { value: narrow }));
  isOpen = false;
  return { answer: answered, span: { from, until } };
}
