/** The order of the lanes in their groups, and which of them the window shows: cost follows what is visible. */
import type { CourseLane } from '@trialside/client';
import type { CohortWords, GroupKey, SortKey } from '../locales/cohort-words.ts';

/** Pixels of one line above the lanes of a group, and what stands free around its lines. */
const LINE = 18;
const AROUND = 8;

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
  readonly lane: CourseLane;
  readonly top: number;
}

export interface Group {
  /** Code of the dose level, or standing in the main look; null for those without. */
  readonly key: string | null;
  /** Its name, and below it what there is to say of it. */
  readonly lines: readonly string[];
  readonly top: number;
  /** Where its lanes begin. */
  readonly first: number;
  readonly lanes: readonly Placed[];
}

/** Lanes of one group, in their order. */
export interface Gathered {
  readonly key: string | null;
  readonly lanes: readonly CourseLane[];
}

export interface Arrangement {
  readonly by: GroupKey;
  readonly sort: SortKey;
  /** Codes in the order of the protocol. */
  readonly doseLevels: readonly string[];
  /** The lanes by subject whose values the order follows instead of those drawn; null where it follows these. */
  readonly basis: ReadonlyMap<string, CourseLane> | null;
}

const BY: Readonly<Record<SortKey, (lane: CourseLane) => number>> = {
  'follow-up': ({ throughDay }) => -(throughDay ?? -1),
  response: ({ responseDays }) => -(responseDays ?? -1),
  subject: () => 0,
};

type Standing = keyof CohortWords['standings'];
const STANDINGS: readonly Standing[] = [
  'CR',
  'PR',
  'CR-or-PR',
  'NR',
  'NE',
  'indeterminate',
  'pending',
  'not-infused',
];

const compareCodes = (a: CourseLane, b: CourseLane): number => (a.subjectCode < b.subjectCode ? -1 : 1);

/** Codes of dose levels that the protocol does not have count as none. */
export function keyOf(
  { standing, doseLevel }: CourseLane,
  { by, doseLevels }: Pick<Arrangement, 'by' | 'doseLevels'>,
): string | null {
  if (by === 'none') return null;
  if (by === 'response') return STANDINGS.find((one) => one === standing) ?? null;
  return doseLevels.find((code) => code === doseLevel) ?? null;
}

/** Groups in the order of the protocol or from CR down, those without one last; longest first within each. */
export function gathered(lanes: readonly CourseLane[], arrangement: Arrangement): readonly Gathered[] {
  const { by, sort, doseLevels, basis } = arrangement;
  const keys = { 'dose-level': doseLevels, response: STANDINGS, none: [] }[by];
  const then = (lane: CourseLane): CourseLane => basis?.get(lane.subjectId) ?? lane;
  const found = new Map<string | null, CourseLane[]>([...keys, null].map((key) => [key, []]));
  for (const lane of lanes) found.get(keyOf(then(lane), arrangement))!.push(lane);
  return [...found].flatMap(([key, own]) =>
    own.length === 0
      ? []
      : [
          {
            key,
            lanes: own.toSorted((a, b) => BY[sort](then(a)) - BY[sort](then(b)) || compareCodes(a, b)),
          },
        ],
  );
}

/** Each group below the one before it. `linesOf` says what stands above its lanes. */
export function placed(
  groups: readonly Gathered[],
  { lane: tall }: Layout,
  linesOf: (group: Gathered) => readonly string[],
): readonly Group[] {
  let top = 0;
  return groups.map((group) => {
    const lines = linesOf(group);
    const first = top + AROUND + LINE * lines.length;
    const here = { ...group, lines, top, first };
    top = first + group.lanes.length * tall;
    return { ...here, lanes: group.lanes.map((lane, n) => ({ lane, top: first + n * tall })) };
  });
}

/** Where the lines above the lanes of a group are written. */
export const baseline = (top: number, line: number): number => top + 17 + line * LINE;

/** A line beside the lanes of a group, from its first to its last: not through what stands above them. */
export const along = ({ first, lanes }: Group, { lane }: Layout, x: number): string =>
  `M${Math.round(x * 10) / 10} ${first}v${lanes.length * lane}`;

export const heightOf = (groups: readonly Group[], { lane }: Layout): number => {
  const last = groups.at(-1);
  return last ? last.first + last.lanes.length * lane : 0;
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
