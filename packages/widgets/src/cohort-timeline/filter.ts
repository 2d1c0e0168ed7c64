/** Which lanes a reader wants to see: by dose level, response and how the follow-up stands. */
import type { CohortLane } from '@trialside/rules/timeline';

/** Empty text: whatever it is. */
export interface LaneFilter {
  readonly doseLevel: string;
  readonly standing: string;
  readonly status: string;
}

export const NO_FILTER: LaneFilter = { doseLevel: '', standing: '', status: '' };

export const STATUSES = ['not-infused', 'followed', 'death', 'left', 'completed'] as const;
export type LaneStatus = (typeof STATUSES)[number];

/** Marks that a status of the filter may ask for besides. */
export const WITH_MARKS = ['dose-limiting', 'serious'] as const;

export const statusOf = ({ throughDay, ended }: CohortLane): LaneStatus =>
  throughDay === null ? 'not-infused' : (ended ?? 'followed');

/** Codes of dose levels that the protocol does not have count as none. */
export const levelOf = ({ doseLevel }: CohortLane, levels: readonly { readonly code: string }[]): string =>
  levels.some(({ code }) => code === doseLevel) ? doseLevel! : '-';

export const filtered = (
  lanes: readonly CohortLane[],
  { doseLevel, standing, status }: LaneFilter,
  levels: readonly { readonly code: string }[],
): readonly CohortLane[] =>
  lanes.filter(
    (lane) =>
      (doseLevel === '' || levelOf(lane, levels) === doseLevel) &&
      (standing === '' || lane.standing === standing) &&
      (status === '' || statusOf(lane) === status || lane.marks.some(({ type }) => type === status)),
  );

export const isFiltered = (filter: LaneFilter): boolean =>
  Object.values(filter).some((value) => value !== '');
