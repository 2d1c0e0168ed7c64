/** What the reader has set: the days in view, the scales, what is left out, and the facts under the cursor and pinned. */
import type { Course } from '@trialside/client';
import type { AxisMode, Span } from './axis.ts';
import type { ChartScale } from './chart-scale.ts';

export interface View {
  /** Null: the whole course. */
  readonly span: Span | null;
  readonly mode: AxisMode;
  readonly scale: ChartScale;
  /** Lanes and entries of the legend (see signs.ts) that are left out. */
  readonly hidden: ReadonlySet<string>;
  /** Key of the fact the keys and the pointer are on; null on none. */
  readonly cursor: string | null;
  /** Facts whose explanation stays open, in the order they were pinned. */
  readonly pins: readonly string[];
  /** Records of the criterion the reader is on, as "kind id"; null: those of everything pinned. */
  readonly lit: readonly string[] | null;
  /** Key of the fact that days are counted from; null: the infusion. */
  readonly anchor: string | null;
  /** Days that are being chosen. */
  readonly brush: Span | null;
  readonly table: boolean;
  readonly legend: boolean;
  /** Whether what plays the course as sound is open. */
  readonly sound: boolean;
  readonly page: number;
  /** Of the table; null: in the order of the lanes. */
  readonly sort: Sort | null;
}

export type SortKey = 'lane' | 'what' | 'from' | 'to';

export interface Sort {
  readonly by: SortKey;
  readonly isDown: boolean;
}

/** Questionnaires have a row for each of many scales: they are opened when somebody asks for them. */
export const FIRST_VIEW: View = {
  span: null,
  mode: 'split',
  scale: 'log',
  hidden: new Set(['questionnaires']),
  cursor: null,
  pins: [],
  lit: null,
  anchor: null,
  brush: null,
  table: false,
  legend: true,
  sound: false,
  page: 0,
  sort: null,
};

const MARGIN = 7;
const SHORTEST = 7;

/**
 * From the first to the last day of anything that is drawn, or the last visit that is still to come, whichever is later:
 * after somebody left, the picture ends.
 */
export function wholeSpan({ facts, through, infusion }: Course): Span {
  let [first, last] = [Math.min(through, infusion ?? through), Math.max(through, infusion ?? through)];
  for (const { lane, start, end, what } of facts) {
    if (lane === 'phases' || (what.type === 'visit' && what.timing === 'not-expected')) continue;
    if (start) [first, last] = [Math.min(first, start.first), Math.max(last, start.last)];
    if (end.kind === 'known') last = Math.max(last, end.days.last);
  }
  // A course that began long before the study would press all that follows into a corner.
  const earliest = infusion === null ? first : Math.max(first, infusion - 90);
  return { from: earliest - MARGIN, to: last + MARGIN };
}

/** `factor` below 1 shows fewer days; the day in `around` stays where it is. */
export function zoomed(span: Span, whole: Span, factor: number, around: number): Span {
  const days = Math.max(
    SHORTEST,
    Math.min(Math.round((span.to + 1 - span.from) * factor), whole.to + 1 - whole.from),
  );
  const share = (around - span.from) / (span.to + 1 - span.from);
  return within({ from: Math.round(around - share * days), to: 0 }, days, whole);
}

export const moved = (span: Span, whole: Span, days: number): Span =>
  within({ from: span.from + days, to: 0 }, span.to + 1 - span.from, whole);

/** The days a reader chose, in whichever direction; never fewer than can be told apart. */
export function chosen({ from, to }: Span, whole: Span): Span {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const days = Math.max(last + 1 - first, SHORTEST);
  return within({ from: first - Math.floor((days - (last + 1 - first)) / 2), to: 0 }, days, whole);
}

function within({ from }: Span, days: number, whole: Span): Span {
  const first = Math.max(whole.from, Math.min(from, whole.to + 1 - days));
  return { from: first, to: first + days - 1 };
}
