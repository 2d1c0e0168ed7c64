/** The order of the lanes, in groups by dose level, and which of them the window shows: cost follows what is visible. */
import type { CohortLane } from '@trialside/rules/timeline';
import type { SortKey } from '../locales/cohort-words.ts';

export const LANE = 24;
export const HEADER = 26;

export interface Placed {
  readonly lane: CohortLane;
  readonly top: number;
}

export interface Group {
  readonly doseLevel: string | null;
  readonly top: number;
  readonly lanes: readonly Placed[];
}

const BY: Readonly<Record<SortKey, (lane: CohortLane) => number>> = {
  'follow-up': ({ throughDay }) => -(throughDay ?? -1),
  response: ({ responseDays }) => -(responseDays ?? -1),
  subject: () => 0,
};

const compareCodes = (a: CohortLane, b: CohortLane): number => (a.subjectCode < b.subjectCode ? -1 : 1);

/** Dose levels in the order of the protocol, then subjects without one; longest first within each. */
export function groupsOf(
  lanes: readonly CohortLane[],
  doseLevels: readonly string[],
  sort: SortKey,
): readonly Group[] {
  const levels: (string | null)[] = [...doseLevels, null];
  let top = 0;
  return levels.flatMap((doseLevel) => {
    const own = lanes
      .filter((lane) => (doseLevels.includes(lane.doseLevel ?? '') ? lane.doseLevel : null) === doseLevel)
      .toSorted((a, b) => BY[sort](a) - BY[sort](b) || compareCodes(a, b));
    if (own.length === 0) return [];
    const group = { doseLevel, top, lanes: own.map((lane, n) => ({ lane, top: top + HEADER + n * LANE })) };
    top += HEADER + own.length * LANE;
    return [group];
  });
}

export const heightOf = (groups: readonly Group[]): number => {
  const last = groups.at(-1);
  return last ? last.top + HEADER + last.lanes.length * LANE : 0;
};

/** Lanes that touch the pixels from `from` to `to`. */
export const visibleLanes = (groups: readonly Group[], from: number, to: number): readonly Placed[] =>
  groups.flatMap(({ lanes }) => lanes.filter(({ top }) => top + LANE >= from && top <= to));
