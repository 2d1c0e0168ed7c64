/**
 * The time axis: days to pixels and back. Split, it gives the days around the infusion most of the room, with a visible
 * break where the scale changes; linear, every day is as wide as any other.
 */

/** The days in view, as day numbers, both inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type AxisMode = 'split' | 'linear';

export interface Segment extends Span {
  readonly left: number;
  readonly right: number;
}

export interface Axis {
  readonly segments: readonly Segment[];
  readonly width: number;
  /** Left edge of a day; days out of view lie beyond the edges. */
  readonly x: (day: number) => number;
  /** The day under a pixel. */
  readonly dayAt: (x: number) => number;
}

/** Days around the anchor that are wide in a split axis, and their share of the width. */
const DENSE_DAYS = 28;
const DENSE_SHARE = 0.46;
const EARLIER_SHARE = 0.12;

/** `anchor` is day 0; null where it is not known, and then nothing is split. */
export function axisOf(view: Span, mode: AxisMode, anchor: number | null, width: number): Axis {
  const segments = segmentsOf(view, mode, anchor, width);
  const [first, last] = [segments[0]!, segments.at(-1)!];
  return {
    segments,
    width,
    x(day) {
      const segment = day < first.from ? first : (segments.find(({ to }) => day <= to + 1) ?? last);
      return segment.left + (day - segment.from) * pixelsPerDay(segment);
    },
    dayAt(x) {
      const segment = segments.find(({ right }) => x <= right) ?? last;
      return Math.floor(segment.from + (x - segment.left) / pixelsPerDay(segment));
    },
  };
}

export const pixelsPerDay = ({ from, to, left, right }: Segment): number => (right - left) / (to + 1 - from);

function segmentsOf(view: Span, mode: AxisMode, anchor: number | null, width: number): readonly Segment[] {
  const whole = [{ ...view, left: 0, right: width }];
  if (mode === 'linear' || anchor === null) return whole;
  const dense = {
    from: Math.max(view.from, anchor - DENSE_DAYS),
    to: Math.min(view.to, anchor + DENSE_DAYS),
  };
  const days = view.to + 1 - view.from;
  // Where these days are most of the picture anyway there is nothing to gain.
  if (dense.to < dense.from || (dense.to + 1 - dense.from) / days > DENSE_SHARE) return whole;
  const [before, after] = [dense.from - view.from, view.to - dense.to];
  const left = before === 0 ? 0 : after === 0 ? width * (1 - DENSE_SHARE) : width * EARLIER_SHARE;
  const right = after === 0 ? width : left + width * DENSE_SHARE;
  return [
    ...(before > 0 ? [{ from: view.from, to: dense.from - 1, left: 0, right: left }] : []),
    { ...dense, left, right },
    ...(after > 0 ? [{ from: dense.to + 1, to: view.to, left: right, right: width }] : []),
  ];
}

export interface Tick {
  readonly x: number;
  readonly day: number;
  /** Days from the anchor, or nominal months of 30 days; null where the calendar is all there is. */
  readonly unit: 'day' | 'month' | 'date';
  readonly count: number;
}

const DAY_STEPS = [1, 2, 7, 14, 28];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24];
const NOMINAL_MONTH = 30;
const LABEL = 46;

/** Where the ruler is labelled: in days where there is room for them, in months further out. */
export function ticksOf(axis: Axis, anchor: number | null): readonly Tick[] {
  const ticks = axis.segments.flatMap((segment) => ticksIn(segment, anchor));
  const kept: Tick[] = [];
  for (const tick of ticks.toSorted((a, b) => a.x - b.x || Math.abs(a.count) - Math.abs(b.count))) {
    const last = kept.at(-1);
    if (!last || tick.x - last.x >= LABEL * 0.8) kept.push(tick);
    // The infusion is always labelled.
    else if (tick.day === anchor) kept.splice(-1, 1, tick);
  }
  return kept;
}

function ticksIn(segment: Segment, anchor: number | null): readonly Tick[] {
  const wide = pixelsPerDay(segment);
  const dayStep = DAY_STEPS.find((step) => step * wide >= LABEL);
  const monthStep = MONTH_STEPS.find((step) => step * NOMINAL_MONTH * wide >= LABEL) ?? 24;
  const [step, unit] = dayStep ? [dayStep, 'day' as const] : [monthStep * NOMINAL_MONTH, 'month' as const];
  const origin = anchor ?? segment.from;
  const ticks: Tick[] = [];
  for (let n = Math.ceil((segment.from - origin) / step); origin + n * step <= segment.to; n += 1) {
    const day = origin + n * step;
    const count = unit === 'day' ? n * step : (n * step) / NOMINAL_MONTH;
    ticks.push({
      x: segment.left + (day - segment.from) * wide,
      day,
      unit: anchor === null ? 'date' : n === 0 ? 'day' : unit,
      count,
    });
  }
  return ticks;
}
