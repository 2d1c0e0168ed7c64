/** The days over which therapy is followed: the baseline it is compared with, and the observation from infusion on. */
import { completeDay, dayNumber, firstExposure } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import type { TherapyReductionOptions } from './options.ts';
import type { TherapyReason } from './reasons.ts';

export interface Observation {
  readonly record: SubjectRecord;
  /** Day number of the infusion; null before it. */
  readonly zero: number | null;
  /** Days from infusion to the end of observation. */
  readonly observed: number | null;
  /** Day number that the current dose is from; null where nothing is known. */
  readonly currentDay: number | null;
  /** Day numbers whose mean is the baseline; empty where there is none. */
  readonly baselineDays: readonly number[];
  readonly options: TherapyReductionOptions;
}

/** The baseline days, or why there are none: a key of the locales. */
export function baselineDays(
  record: SubjectRecord,
  { baseline }: TherapyReductionOptions,
): {
  readonly days: readonly number[];
  readonly reason: TherapyReason | null;
} {
  const isMean = baseline === 'mean-of-28-days-before-leukapheresis';
  const exposure = firstExposure(record, isMean ? 'leukapheresis' : 'lymphodepletion');
  const name = isMean ? 'leukapheresis' : 'lymphodepletion';
  if (!exposure) return { days: [], reason: `no-${name}-recorded` };
  const date = completeDay(exposure.start);
  if (date === null) return { days: [], reason: `${name}-date-incomplete` };
  const day = dayNumber(date);
  return { days: Array.from({ length: isMean ? 28 : 1 }, (_, back) => day - 1 - back), reason: null };
}
