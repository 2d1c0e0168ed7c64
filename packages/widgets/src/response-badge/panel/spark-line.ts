/**
 * The course of the platelet count since infusion, small: days across, counts up, with the limits and the baseline that the
 * criteria name. Every point is also a row of the table below it.
 */
import type { CountDetail, ResponseDetail } from '@trialside/client';

/** In units of the picture, which is WIDTH wide and HEIGHT high. */
export interface SparkPoint {
  readonly x: number;
  readonly y: number;
  /** solid: counts for the response; hollow: follows a rescue; below, above: reported as a bound. */
  readonly shape: 'solid' | 'hollow' | 'below' | 'above';
}

export interface SparkLine {
  /** Points of the line between exact counts that follow one another; a gap where one is missing. */
  readonly lines: readonly string[];
  readonly points: readonly SparkPoint[];
  readonly limits: readonly { readonly y: number; readonly text: string }[];
  readonly baseline: number | null;
  readonly from: number;
  readonly to: number;
}

export const WIDTH = 400;
export const HEIGHT = 88;
export const LEFT = 30;
const [RIGHT, TOP, BOTTOM] = [6, 6, 20];

/** Criteria whose thresholds are levels of the count. */
const LEVELS: readonly string[] = ['platelets-at-least-cr', 'platelets-at-least-pr'];

/** Null where fewer than two counts can be drawn: one point shows no course. */
export function sparkLine({ counts, baseline }: ResponseDetail): SparkLine | null {
  const drawn = counts.flatMap((count) => {
    const at = heightOf(count);
    return at ? [{ count, ...at }] : [];
  });
  const last = drawn.at(-1)?.count.dayFromInfusion ?? 0;
  const first = Math.min(0, drawn[0]?.count.dayFromInfusion ?? 0);
  if (drawn.length < 2 || last <= first) return null;
  const limits = levelsOf(counts);
  const start = baseline.platelets === null ? null : +baseline.platelets;
  const top =
    Math.max(...drawn.map(({ value }) => value), ...limits.map(({ value }) => value), start ?? 0) * 1.08;
  const x = (day: number): number => round(LEFT + ((day - first) / (last - first)) * (WIDTH - LEFT - RIGHT));
  const y = (value: number): number => round(HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM));
  const points = drawn.map(({ count, value, shape }) => ({
    x: x(count.dayFromInfusion),
    y: y(value),
    shape,
  }));
  return {
    lines: linesThrough(counts, (count) => `${x(count.dayFromInfusion)},${y(+count.platelets!)}`),
    points,
    limits: limits.map(({ text, value }) => ({ text, y: y(value) })),
    baseline: start === null ? null : y(start),
    from: first,
    to: last,
  };
}

const round = (value: number): number => +value.toFixed(1);

/** Where a count stands; null where it is none. */
function heightOf({
  platelets,
  range,
  rescueExcluded,
}: CountDetail): { readonly value: number; readonly shape: SparkPoint['shape'] } | null {
  if (platelets !== null) return { value: +platelets, shape: rescueExcluded ? 'hollow' : 'solid' };
  if (!range) return null;
  return range.high === null ? { value: +range.low, shape: 'above' } : { value: +range.high, shape: 'below' };
}

function levelsOf(
  counts: readonly CountDetail[],
): readonly { readonly text: string; readonly value: number }[] {
  const texts = counts.flatMap(({ verdict }) =>
    verdict.criteria.flatMap(({ id, threshold }) =>
      threshold && LEVELS.includes(id) ? [threshold.value] : [],
    ),
  );
  return [...new Set(texts)].map((text) => ({ text, value: +text }));
}

/** A missed count, or one that is no number, breaks the line: nobody knows what was between. */
function linesThrough(
  counts: readonly CountDetail[],
  place: (count: CountDetail) => string,
): readonly string[] {
  const lines: string[][] = [[]];
  for (const count of counts) {
    if (count.platelets === null) lines.push([]);
    else lines.at(-1)!.push(place(count));
  }
  return lines.filter(({ length }) => length > 1).map((line) => line.join(' '));
}
