/** Of very many values those that can make a difference to a pixel. Table and files have them all. */
import type { Fact } from '@trialside/rules/timeline';
import { valueOf } from './chart-values.ts';

type Point = readonly [x: number, y: number];

/** Of each group the first, lowest, highest and last, in their order. */
function extremes<T, Group>(
  all: readonly T[],
  groupOf: (one: T) => Group,
  heightOf: (one: T) => number,
): readonly T[] {
  const groups = new Map<Group, number[]>();
  const heights = all.map(heightOf);
  const height = (n: number | undefined): number => heights[n!]!;
  for (let n = 0; n < all.length; n += 1) {
    const group = groupOf(all[n]!);
    const kept = groups.get(group);
    if (!kept) groups.set(group, [n, n, n, n]);
    else {
      if (height(n) < height(kept[1])) kept[1] = n;
      if (height(n) > height(kept[2])) kept[2] = n;
      kept[3] = n;
    }
  }
  return [...new Set([...groups.values()].flat())].toSorted((a, b) => a - b).map((n) => all[n]!);
}

/** A curve with no more points than pixels can show: the line through those of each column covers the same pixels. */
export const reduced = (points: readonly Point[]): readonly Point[] =>
  extremes(
    points,
    ([x]) => Math.floor(x),
    ([, y]) => y,
  );

/** More facts than this in a row are thinned before they are drawn. */
const MANY = 2_000;
const THINNED = new WeakMap<readonly Fact[], readonly Fact[]>();

/** The same of facts, for each day, which is the finest thing the axis knows, and each kind of value on it. */
export function thinnedOf(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length <= MANY) return facts;
  const known = THINNED.get(facts);
  if (known) return known;
  const thinned = extremes(
    facts,
    (fact) => {
      const value = valueOf(fact);
      return `${fact.start?.first} ${fact.start?.last} ${fact.flags.join()} ${value?.high === value?.low}`;
    },
    (fact) => valueOf(fact)?.low ?? 0,
  );
  THINNED.set(facts, thinned);
  return thinned;
}
