/**
 * A curve with no more points than pixels can show: of all points in one column the first, lowest, highest and last. The
 * line through them covers the same pixels.
 */

import type { Fact } from '@trialside/rules/timeline';
import { valueOf } from './chart-values.ts';

type Point = readonly [x: number, y: number];

export function reduced(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  let start = 0;
  for (let n = 1; n <= points.length; n += 1) {
    const column = Math.floor(points[start]![0]);
    if (n < points.length && Math.floor(points[n]![0]) === column) continue;
    if (n - start <= 4) kept.push(...points.slice(start, n));
    else keepFour(points, start, n - 1, kept);
    start = n;
  }
  return kept;
}

function keepFour(points: readonly Point[], first: number, last: number, kept: Point[]): void {
  let [lowest, highest] = [first, first];
  for (let n = first; n <= last; n += 1) {
    if (points[n]![1] < points[lowest]![1]) lowest = n;
    if (points[n]![1] > points[highest]![1]) highest = n;
  }
  for (const n of [...new Set([first, lowest, highest, last])].toSorted((a, b) => a - b))
    kept.push(points[n]!);
}

/** More facts than this in a row are thinned before they are drawn. */
const MANY = 2_000;
const THINNED = new WeakMap<readonly Fact[], readonly Fact[]>();

/**
 * Of very many facts in one row those that can make a difference to a pixel: of each day, and of each kind of value on it,
 * the first, lowest, highest and last. A day is the finest thing the axis knows. The table and the exports have them all.
 */
export function thinnedOf(facts: readonly Fact[]): readonly Fact[] {
  if (facts.length <= MANY) return facts;
  const known = THINNED.get(facts);
  if (known) return known;
  const days = new Map<string, { readonly fact: Fact; readonly value: number; readonly n: number }[]>();
  for (const [n, fact] of facts.entries()) {
    const value = valueOf(fact);
    const key = `${fact.start?.first} ${fact.start?.last} ${fact.flags.join()} ${value?.high === value?.low}`;
    const kept = days.get(key);
    const one = { fact, n, value: value?.low ?? 0 };
    if (!kept) days.set(key, [one, one, one, one]);
    else {
      if (one.value < kept[1]!.value) kept[1] = one;
      if (one.value > kept[2]!.value) kept[2] = one;
      kept[3] = one;
    }
  }
  const kept = [...days.values()].flat().toSorted((a, b) => a.n - b.n);
  const thinned = kept.filter(({ n }, at) => n !== kept[at - 1]?.n).map(({ fact }) => fact);
  THINNED.set(facts, thinned);
  return thinned;
}
