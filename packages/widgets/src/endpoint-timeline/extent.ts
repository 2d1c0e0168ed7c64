/** How far a fact reaches in the picture: what is certain of it, and what is only possible. */
import type { Fact } from '@trialside/rules/timeline';
import type { Axis } from './axis.ts';

export interface Extent {
  /** What is certain; null where nothing is, as of a start that may lie after the end. */
  readonly core: { readonly left: number; readonly right: number } | null;
  /** Everything it may be. */
  readonly left: number;
  readonly right: number;
  /** It goes on at the cut. */
  readonly ongoing: boolean;
  /** Nobody said when it ended. */
  readonly open: boolean;
}

/** Null for a fact without any day. Pixels are cut at the edges of the view. */
export function extentOf({ start, end }: Fact, { x, width }: Axis, cut: number): Extent | null {
  if (!start) return null;
  const until =
    end.kind === 'known'
      ? end.days
      : end.kind === 'point'
        ? start
        : { first: end.kind === 'unknown' ? start.last : cut, last: Math.max(cut, start.last) };
  const into = (pixel: number): number => Math.min(Math.max(pixel, 0), width);
  const [left, right] = [x(start.first), x(Math.max(until.last, start.first) + 1)];
  if (right < 0 || left > width) return null;
  const core =
    until.first >= start.last ? { left: into(x(start.last)), right: into(x(until.first + 1)) } : null;
  return {
    core,
    left: into(left),
    right: into(right),
    ongoing: end.kind === 'ongoing',
    open: end.kind === 'unknown',
  };
}
