/** The lanes as they stand on the screen, and whether a cohort that is followed stands in another order by now. */
import type { CohortCourse, CourseLane } from '@trialside/client';
import type { CohortWords, GroupKey, SortKey } from '../locales/cohort-words.ts';
import type { LocaleName } from '../locales/words.ts';
import { filtered, type LaneFilter } from './filter.ts';
import type { Follower } from './follow.ts';
import { gathered, layoutOf, placed, type Gathered, type Group } from './lanes.ts';
import { linesOf } from './strip.ts';

const MONTH = 30;

/** Last day from infusion that any lane reaches; a month at least. */
export const lastDayOf = (lanes: readonly CourseLane[]): number =>
  lanes.reduce((last, { throughDay }) => Math.max(last, throughDay ?? 0), MONTH);

export interface Wanted {
  readonly cohort: CohortCourse;
  readonly filter: LaneFilter;
  readonly by: GroupKey;
  readonly sort: SortKey;
  /** Pixels; 0 before anything was measured. */
  readonly width: number;
  readonly words: CohortWords;
  readonly language: LocaleName;
  readonly tag: string;
  readonly basis: Follower['basis'];
}

export interface Ordered {
  /** Those that the filter leaves. */
  readonly lanes: readonly CourseLane[];
  readonly groups: readonly Group[];
  /** Last day from infusion that the ruler reaches. */
  readonly last: number;
}

const gatheredOf = (
  { lanes, doseLevels }: CohortCourse,
  { filter, by, sort }: Pick<Wanted, 'filter' | 'by' | 'sort'>,
  basis: Follower['basis'],
): readonly Gathered[] =>
  gathered(filtered(lanes, filter, doseLevels), {
    by,
    sort,
    doseLevels: doseLevels.map(({ code }) => code),
    basis,
  });

function orderedOf(wanted: Wanted): Ordered {
  const { cohort, width, basis } = wanted;
  const groups = gatheredOf(cohort, wanted, basis);
  return {
    lanes: groups.flatMap(({ lanes }) => lanes),
    groups: placed(groups, layoutOf(width), (group) => linesOf(group, wanted)),
    last: lastDayOf(basis ? [...basis.values()] : cohort.lanes),
  };
}

/** Filtered and put in order once, and not at every step of a scroll: that costs by what exists, a step by what is visible. */
export function createOrder(): (wanted: Wanted) => Ordered {
  let made: { readonly by: readonly unknown[]; readonly ordered: Ordered } | null = null;
  return (wanted) => {
    const by = Object.values(wanted);
    if (made && by.every((part, n) => part === made!.by[n])) return made.ordered;
    made = { by, ordered: orderedOf(wanted) };
    return made.ordered;
  };
}

const ids = (groups: readonly Gathered[]): string =>
  groups.map(({ key, lanes }) => `${key}:${lanes.map(({ subjectId }) => subjectId).join()}`).join(';');

/** True also where the ruler has become too short by a month. */
export function wouldMove({ basis, latest }: Pick<Follower, 'basis' | 'latest'>, wanted: Wanted): boolean {
  if (!basis || !latest) return false;
  return (
    ids(gatheredOf(latest, wanted, null)) !== ids(gatheredOf(wanted.cohort, wanted, basis)) ||
    lastDayOf(latest.lanes) > lastDayOf([...basis.values()]) + MONTH
  );
}
