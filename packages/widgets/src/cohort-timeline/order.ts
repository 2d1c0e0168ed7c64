/** Whether a cohort that is followed stands in another order by now than on the screen. */
import type { CohortLane } from '@trialside/rules/timeline';
import type { SortKey } from '../locales/cohort-words.ts';
import { filtered, type LaneFilter } from './filter.ts';
import type { Follower } from './follow.ts';
import { groupsOf, type Group, type Layout } from './lanes.ts';

const MONTH = 30;

/** Last day from infusion that any lane reaches; a month at least. */
export const lastDayOf = (lanes: readonly CohortLane[]): number =>
  lanes.reduce((last, { throughDay }) => Math.max(last, throughDay ?? 0), MONTH);

const ids = (groups: readonly Group[]): string =>
  groups.map(({ lanes }) => lanes.map(({ lane }) => lane.subjectId).join()).join(';');

/** True also where the ruler has become too short by a month. */
export function wouldMove(
  groups: readonly Group[],
  { basis, latest }: Pick<Follower, 'basis' | 'latest'>,
  filter: LaneFilter,
  sort: SortKey,
  layout: Layout,
): boolean {
  if (!basis || !latest) return false;
  const { lanes, doseLevels } = latest;
  const codes = doseLevels.map(({ code }) => code);
  const now = groupsOf(filtered(lanes, filter, doseLevels), codes, sort, layout, null);
  return ids(now) !== ids(groups) || lastDayOf(lanes) > lastDayOf([...basis.values()]) + MONTH;
}
