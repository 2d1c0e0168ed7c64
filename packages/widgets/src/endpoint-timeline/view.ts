/** What the reader has set: the days in view, the scales, the lanes, and the fact under the cursor. */
import type { Course } from '@trialside/client';
import type { LaneKey } from '@trialside/rules/timeline';
import type { AxisMode, Span } from './axis.ts';
import type { ChartScale } from './chart-marks.ts';

export interface View {
  /** Null: the whole course. */
  readonly span: Span | null;
  readonly mode: AxisMode;
  readonly scale: ChartScale;
  readonly hidden: ReadonlySet<LaneKey>;
  /** Key of the fact the keys and the pointer are on; null on none. */
  readonly cursor: string | null;
  /** Whether its details stay while the pointer goes elsewhere. */
  readonly pinned: boolean;
  readonly table: boolean;
}

/** Questionnaires have a row for each of many scales: they are opened when somebody asks for them. */
export const FIRST_VIEW: View = {
  span: null,
  mode: 'split',
  scale: 'log',
  hidden: new Set<LaneKey>(['questionnaires']),
  cursor: null,
  pinned: false,
  table: false,
};

const MARGIN = 7;
const SHORTEST = 7;

/** From the first to the last day of anything that is drawn, or the last planned visit, whichever is later. */
export function wholeSpan({ facts, cut, infusion }: Course): Span {
  const days = facts
    .filter(({ lane }) => lane !== 'phases')
    .flatMap(({ start, end }) => [
      ...(start ? [start.first, start.last] : []),
      ...(end.kind === 'known' ? [end.days.last] : []),
    ]);
  const all = [...days, cut, ...(infusion === null ? [] : [infusion])];
  // A course that began long before the study would press all that follows into a corner.
  const earliest = infusion === null ? Math.min(...all) : Math.max(Math.min(...all), infusion - 90);
  return { from: earliest - MARGIN, to: Math.max(...all) + MARGIN };
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

function within({ from }: Span, days: number, whole: Span): Span {
  const first = Math.max(whole.from, Math.min(from, whole.to + 1 - days));
  return { from: first, to: first + days - 1 };
}
