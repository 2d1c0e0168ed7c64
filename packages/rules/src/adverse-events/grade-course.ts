/**
 * How the grade of one event ran over time, and what that proves: how long it stayed at a grade, and whether it was at
 * that grade on a day. Dates may be partial and grades may be bounds, so every answer is a range or three-valued.
 */
import { daysBetween, partialDate } from '../calendar/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import type { AdverseEvent, CtcaeGrade, Cut } from '../record/index.ts';
import { any } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { hasCome, isOver } from '../record/cut.ts';

/** A stretch with one grade, up to the next stretch. The two bounds are equal where the grade is known. */
export interface GradeStretch {
  /** Null where its start is not known. */
  readonly from: PartialDate | null;
  readonly atLeast: number;
  readonly atMost: number;
}

export interface GradeCourse {
  /** Oldest first. */
  readonly stretches: readonly GradeStretch[];
  /** Grade that was surely reached at some time, though perhaps nobody recorded when. */
  readonly reached: number;
  /** When the event ended; null while it goes on at the cut, or where its end is not known. */
  readonly end: PartialDate | null;
  /** The event goes on at the cut, for certain. */
  readonly ongoing: boolean;
  /** The cut that it runs up to. */
  readonly cut: Cut;
}

/** Highest grade that the record gives for an event; null where it gives none. */
export function worstGrade(event: AdverseEvent): CtcaeGrade | null {
  const grades = [event.grade ?? 0, ...event.gradePeriods.map(({ grade }) => grade)];
  const worst = Math.max(...grades);
  return worst === 0 ? null : (worst as CtcaeGrade);
}

/** The end of an event at a cut: what ends after it goes on at it. */
export function endAt(
  event: AdverseEvent,
  cut: Cut,
): { readonly end: PartialDate | null; readonly ongoing: boolean } {
  const end = partialDate(event.end);
  if (end && hasCome(end.first, cut)) return { end, ongoing: false };
  return { end: null, ongoing: end !== null || event.ongoing === 'yes' };
}

/**
 * The course of an event's CTCAE grade up to the cut. Without recorded periods only the worst grade is known: the event
 * was at that grade at some time, and at any lower one for the rest.
 */
export function gradeCourse(event: AdverseEvent, cut: Cut): GradeCourse {
  const start = partialDate(event.start);
  const worst = worstGrade(event);
  const highest = Math.max(...event.gradePeriods.map(({ grade }) => grade));
  const periods = event.gradePeriods.map(({ from, grade }, i) => ({
    // The first period starts with the event where it has no date of its own.
    from: partialDate(from) ?? (i === 0 ? start : null),
    atLeast: grade,
    // A worst grade that no period shows was reached at some time that nobody recorded.
    atMost: worst !== null && worst > highest ? worst : grade,
  }));
  const known = periods.filter(({ from }) => !from || hasCome(from.first, cut));
  const whole = { from: start, atLeast: worst === 1 ? 1 : 0, atMost: worst ?? 5 };
  return { stretches: periods.length > 0 ? known : [whole], reached: worst ?? 0, ...endAt(event, cut), cut };
}

/** A length of time between two bounds; `most` is null where there is no upper bound. */
export interface TimeRange {
  readonly least: number;
  readonly most: number | null;
}

/**
 * First and last minute that a date may mean, as minutes since a fixed day, in the wall time it was written in: a change of
 * the clocks in between is not counted. A date alone is the whole day.
 */
function minutes(date: PartialDate): { readonly first: number; readonly last: number } {
  const [hour, minute] = date.time?.split(':') ?? [];
  const within = (hourOr: string, minuteOr: string): number =>
    Number(hour ?? hourOr) * 60 + Number(minute ?? minuteOr);
  const day = (text: string): number => daysBetween('2000-01-01', text) * 24 * 60;
  return { first: day(date.first) + within('0', '0'), last: day(date.last) + within('23', '59') };
}

/** Either clock time in minutes, or calendar days. */
export type TimeMeasure = 'minutes' | 'days';

function lengthBetween(from: PartialDate | null, to: PartialDate, measure: TimeMeasure): TimeRange {
  if (measure === 'days') {
    const most = from && daysBetween(from.first, to.last);
    return { least: from ? Math.max(0, daysBetween(from.last, to.first)) : 0, most };
  }
  const end = minutes(to);
  const start = from && minutes(from);
  return { least: start ? Math.max(0, end.first - start.last) : 0, most: start && end.last - start.first };
}

const wholeDay = (date: string): PartialDate => ({
  first: date,
  last: date,
  precision: 'day',
  time: null,
  offset: null,
});

/**
 * The longest time the event stayed at `grade` or above, in one piece. `least` counts stretches that surely were,
 * `most` those that may have been; a piece that still runs at the cut has no upper bound. An event that never reached the
 * grade has 0 to 0.
 */
export function longestAtGrade(course: GradeCourse, grade: number, measure: TimeMeasure): TimeRange {
  const { stretches, end, ongoing, cut } = course;
  let least = 0;
  let most: number | null = 0;
  const piece = (start: number, belongs: (stretch: GradeStretch) => boolean): TimeRange => {
    const stop = stretches.findIndex((stretch, i) => i > start && !belongs(stretch));
    const from = stretches[start]?.from ?? null;
    const until = stop === -1 ? end : (stretches[stop]?.from ?? null);
    if (until) return lengthBetween(from, until, measure);
    const sofar = stop === -1 && ongoing ? lengthBetween(from, wholeDay(cut.on), measure).least : 0;
    return { least: sofar, most: null };
  };
  stretches.forEach((stretch, i) => {
    if (stretch.atLeast >= grade) least = Math.max(least, piece(i, ({ atLeast }) => atLeast >= grade).least);
    if (stretch.atMost >= grade) {
      const longest = piece(i, ({ atMost }) => atMost >= grade).most;
      most = most === null || longest === null ? null : Math.max(most, longest);
    }
  });
  return { least, most };
}

/** Whether the event was still, or again, at `grade` or above after the end of a calendar date. */
export function atGradeAfter(course: GradeCourse, grade: number, date: string): Held {
  const { stretches, reached, end, ongoing, cut } = course;
  const start = stretches[0]?.from;
  if (start && start.first > date && reached >= grade) return 'met';
  return any(
    stretches.map(({ from, atLeast, atMost }, i): Held => {
      if (atMost < grade) return 'not-met';
      const last = i === stretches.length - 1;
      const until = last ? end : (stretches[i + 1]?.from ?? null);
      if (until && until.last <= date) return 'not-met';
      const surelyThere =
        (from && from.first > date) || (until ? until.first > date : last && ongoing && isOver(date, cut));
      return surelyThere && atLeast >= grade ? 'met' : 'indeterminate';
    }),
  );
}
