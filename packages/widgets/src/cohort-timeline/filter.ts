/** Which lanes a reader wants to see: by dose level, response and how the follow-up stands. */
import type { CourseLane } from '@trialside/client';

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

/** Somebody still waits for an answer about the subject. */
export const QUERIED = 'open-queries';
export const isQueried = ({ openQueries }: CourseLane): boolean => (openQueries ?? 0) > 0;

const hasMark = ({ marks, undated }: CourseLane, wanted: string): boolean =>
  [...marks, ...undated].some(({ type }) => type === wanted);

export const statusOf = ({ throughDay, ended }: CourseLane): LaneStatus =>
  throughDay === null ? 'not-infused' : (ended ?? 'followed');

/** Codes of dose levels that the protocol does not have count as none. */
export const levelOf = ({ doseLevel }: CourseLane, levels: readonly { readonly code: string }[]): string =>
  levels.some(({ code }) => code === doseLevel) ? doseLevel! : '-';

export const filtered = (
  lanes: readonly CourseLane[],
  { doseLevel, standing, status }: LaneFilter,
  levels: readonly { readonly code: string }[],
): readonly CourseLane[] =>
  lanes.filter(
    (lane) =>
      (doseLevel === '' || levelOf(lane, levels) === doseLevel) &&
      (standing === '' || lane.standing === standing) &&
      (status === '' ||
        statusOf(lane) === status ||
        hasMark(lane, status) ||
        (status === QUERIED && isQueried(lane))),
  );

export const isFiltered = (filter: LaneFilter): boolean =>
  Object.values(filter).some((value) => value !== '');
