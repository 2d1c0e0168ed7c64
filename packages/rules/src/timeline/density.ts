/** Many lanes at once: how many subjects stood in which response on each day, where a lane would be thinner than a line. */
import type { CohortLane, LaneMarkType } from './cohort-lane.ts';

/** In the order they are stacked, from the ground up. `followed`: followed, and no count tells of that day. */
export const DENSITY_STATES = ['CR', 'PR', 'NR', 'NE', 'indeterminate', 'followed'] as const;
export type DensityState = (typeof DENSITY_STATES)[number];

/** Subjects on one day from infusion; who is not followed to that day is in none. */
export type DensityAtDay = Readonly<Record<DensityState, number>>;

type Lane = Pick<CohortLane, 'throughDay' | 'runs' | 'marks'>;

/** The days from 0 to the last one asked for. Every subject followed on a day is in exactly one of its counts. */
export function laneDensity(lanes: readonly Lane[], lastDay: number): readonly DensityAtDay[] {
  const changes = DENSITY_STATES.map(() => new Int32Array(lastDay + 2));
  const add = (state: DensityState, from: number, to: number, sign: 1 | -1): void => {
    const [first, last] = [Math.max(from, 0), Math.min(to, lastDay)];
    if (first > last) return;
    const counts = changes[DENSITY_STATES.indexOf(state)]!;
    counts[first]! += sign;
    counts[last + 1]! -= sign;
  };
  for (const { throughDay, runs } of lanes) {
    if (throughDay === null) continue;
    add('followed', 0, throughDay, 1);
    let free = 0;
    for (const { outcome, from, to } of runs) {
      const state = DENSITY_STATES.find((one) => one === outcome);
      // Of two runs that share a day the earlier one has it.
      const [first, last] = [Math.max(from, free), Math.min(to, throughDay)];
      if (!state || first > last) continue;
      free = last + 1;
      add(state, first, last, 1);
      add('followed', first, last, -1);
    }
  }
  const now = DENSITY_STATES.map(() => 0);
  return Array.from({ length: lastDay + 1 }, (_, day) => {
    const counts = DENSITY_STATES.map((_state, n) => (now[n] = now[n]! + changes[n]![day]!));
    return Object.fromEntries(
      DENSITY_STATES.map((state, n) => [state, counts[n]!]),
    ) as unknown as DensityAtDay;
  });
}

/** How many marks of each type may lie on each day; one that may be on several days is counted on its first. */
export function markDensity(
  lanes: readonly Lane[],
  lastDay: number,
): Readonly<Partial<Record<LaneMarkType, readonly number[]>>> {
  const found: Partial<Record<LaneMarkType, number[]>> = {};
  for (const { marks } of lanes)
    for (const { type, first } of marks) {
      const counts = (found[type] ??= Array.from({ length: lastDay + 1 }, () => 0));
      const day = Math.min(Math.max(first, 0), lastDay);
      counts[day]! += 1;
    }
  return found;
}
