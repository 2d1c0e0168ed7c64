/** The order of the lanes, in groups by dose level, and which of them the window shows: cost follows what is visible. */
import type { CohortLane } from '@trialside/rules/timeline';
import type { SortKey } from '../locales/cohort-words.ts';

export const HEADER = 26;

/** How lanes stand: beside their labels, or below them as cards where there is no room. */
export interface Layout {
  readonly isNarrow: boolean;
  /** Pixels from one lane to the next. */
  readonly lane: number;
  /** Pixels left of the plot. */
  readonly gutter: number;
  /** How far below its top a lane is drawn. */
  readonly offset: number;
  /** Where what stands beside the name of a card begins. */
  readonly card: number;
}

/** Narrower than this, lanes are cards. */
const NARROW = 480;
const WIDE: Layout = { isNarrow: false, lane: 24, gutter: 96, offset: 0, card: 0 };
const CARDS: Layout = { isNarrow: true, lane: 56, gutter: 4, offset: 26, card: 92 };

/** Before anything was measured there is room. */
export const layoutOf = (width: number): Layout => (width > 0 && width < NARROW ? CARDS : WIDE);

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

/**
 * Dose levels in the order of the protocol, then subjects without one; longest first within each. `basis`: the lanes by
 * subject whose values the order follows instead of those drawn.
 */
export function groupsOf(
  lanes: readonly CohortLane[],
  doseLevels: readonly string[],
  sort: SortKey,
  layout: Layout,
  basis: ReadonlyMap<string, CohortLane> | null,
): readonly Group[] {
  const levels: (string | null)[] = [...doseLevels, null];
  const key = (lane: CohortLane): number => BY[sort](basis?.get(lane.subjectId) ?? lane);
  let top = 0;
  return levels.flatMap((doseLevel) => {
    const own = lanes
      .filter((lane) => (doseLevels.includes(lane.doseLevel ?? '') ? lane.doseLevel : null) === doseLevel)
      .toSorted((a, b) => key(a) - key(b) || compareCodes(a, b));
    if (own.length === 0) return [];
    const first = top + HEADER;
    const group = { doseLevel, top, lanes: own.map((lane, n) => ({ lane, top: first + n * layout.lane })) };
    top = first + own.length * layout.lane;
    return [group];
  });
}

export const heightOf = (groups: readonly Group[], { lane }: Layout): number => {
  const last = groups.at(-1);
  return last ? last.top + HEADER + last.lanes.length * lane : 0;
};

/** Lanes that touch the pixels from `from` to `to`: found by their place, so that those out of sight cost nothing. */
export const visibleLanes = (groups: readonly Group[], from: number, to: number): readonly Placed[] =>
  groups.flatMap(({ lanes }) => {
    const [first, second] = lanes;
    if (!first) return [];
    const step = second ? second.top - first.top : 1;
    return lanes.slice(
      Math.max(0, Math.floor((from - first.top) / step) - 1),
      Math.max(0, Math.ceil((to - first.top) / step) + 1),
    );
  });
