/** Lanes as one path for each look over all that are visible. */
import type { LaneMark } from '@trialside/rules/timeline';
import type { Placed } from './lanes.ts';

export interface LaneText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly look: string;
}

export interface LaneScene {
  readonly paths: readonly { readonly look: string; readonly d: string }[];
  readonly texts: readonly LaneText[];
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
const box = (left: number, top: number, width: number, height: number): string =>
  `M${round(left)} ${round(top)}h${round(Math.max(width, 1))}v${height}h${round(-Math.max(width, 1))}z`;

/** Lines at 45 degrees inside a bar, apart enough to read the letters on it. */
function hatch(left: number, right: number, top: number): string {
  let d = '';
  for (let at = left + 6; at + 10 < right; at += 6) d += `M${round(at)} ${top + 10}l10 -10`;
  return d;
}

/** Signs above or on the lane, each with a shape of its own around its middle, and how far that is below the lane's top. */
const SIGNS: Readonly<Record<LaneMark['type'], readonly [number, (x: number, y: number) => string]>> = {
  'dose-limiting': [17.5, (x, y) => `M${round(x - 5)} ${y + 4.5}h10l-5 -9z`],
  serious: [17.5, (x, y) => `M${round(x - 4)} ${y - 4}h8v8h-8z`],
  'grade-3': [18, (x, y) => `M${round(x)} ${y - 3}v6`],
  crs: [4, (x, y) => `M${round(x - 3)} ${y}l3 -3l3 3l-3 3z`],
  icans: [4, (x, y) => `M${round(x - 3)} ${y - 3}h6l-3 6z`],
  rescue: [4, (x, y) => `M${round(x - 3)} ${y}h6m-3 -3v6`],
  death: [12, (x, y) => `M${round(x)} ${y - 7}v14m-5 -9h10`],
  left: [12, (x, y) => `M${round(x - 4)} ${y - 4}l8 8m0 -8l-8 8`],
};

/** `x` is the left edge of a day from infusion. */
export function laneScene(lanes: readonly Placed[], x: (day: number) => number): LaneScene {
  const paths = new Map<string, string[]>();
  const texts: LaneText[] = [];
  const draw = (look: string, d: string): void => {
    const parts = paths.get(look);
    if (parts) parts.push(d);
    else paths.set(look, [d]);
  };
  for (const { lane, top } of lanes) {
    if (lane.throughDay === null) continue;
    const end = x(lane.throughDay + 1);
    draw('followed', box(x(0), top + 8, end - x(0), 8));
    for (const { outcome, from, to } of lane.runs) {
      draw(`run-${outcome}`, box(x(from), top + 7, x(to + 1) - x(from), 10));
      const isNamed = x(to + 1) - x(from) > 24;
      // Not through its letters.
      if (outcome === 'PR') draw('hatch', hatch(x(from) + (isNamed ? 16 : 0), x(to + 1), top + 7));
      if (isNamed) {
        texts.push({
          x: x(from) + 3,
          y: top + 16,
          text: outcome === 'indeterminate' ? '?' : outcome,
          look: `on-${outcome}`,
        });
      }
    }
    if (lane.ended === null) draw('goes-on', `M${round(end)} ${top + 6}l8 6l-8 6z`);
    if (lane.ended === 'completed') draw('completed', `M${round(end + 2)} ${top + 5}v14`);
    for (const { type, first, last } of lane.marks) {
      // What may have begun before the infusion is drawn from there on, and said with all its days.
      const left = x(Math.max(first, 0));
      // On one of several days: drawn over all of them.
      if (last > first) draw('perhaps', box(left, top + 20, x(last + 1) - left, 1));
      const [middle, sign] = SIGNS[type];
      draw(type, sign((left + x(last + 1)) / 2, top + middle));
    }
    // What has no day has no place in the lane: it stands behind its end.
    if (lane.undated.length > 0) texts.push({ x: end + 12, y: top + 16, text: '?', look: 'undated' });
  }
  return { paths: [...paths].map(([look, parts]) => ({ look, d: parts.join('') })), texts };
}

/** Each sign alone, for the legend. */
export const signAt = (type: LaneMark['type'], x: number, y: number): string => SIGNS[type][1](x, y);
export const SIGN_TYPES: readonly LaneMark['type'][] = Object.keys(SIGNS) as LaneMark['type'][];
