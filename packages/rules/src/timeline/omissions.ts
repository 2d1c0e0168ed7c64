/**
 * What a timeline does not draw, and why: every record of a subject is a fact, or stands here. A list somebody can read
 * and argue with, instead of records that are missing without a word.
 */
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { RECORD_LISTS, type CourseKind } from '../record/index.ts';
import type { Fact } from './fact.ts';

/** The keys of the locales that say why. */
export type OmissionReason =
  | 'after-the-cut'
  | 'not-a-followed-result'
  | 'no-lane-for-vital-signs'
  | 'sponsor-safety-case'
  | 'answer-without-a-score';

export interface Omission {
  readonly record: RecordRef;
  readonly reason: OmissionReason;
}

/** Kinds that have records without a fact even before the cut; any other record without one is a fault of ours. */
const BY_KIND: Readonly<Partial<Record<CourseKind, OmissionReason>>> = {
  labResult: 'not-a-followed-result',
  vitalSign: 'no-lane-for-vital-signs',
  safetyCase: 'sponsor-safety-case',
  questionnaireAnswer: 'answer-without-a-score',
};

/** Every record that no fact was made of. Those of kinds that always have one must lie after the cut. */
export function omissionsOf(record: SubjectRecord, facts: readonly Fact[]): readonly Omission[] {
  const shown = new Set(facts.flatMap(({ sources }) => sources.map(({ kind, id }) => `${kind} ${id}`)));
  return (Object.keys(RECORD_LISTS) as CourseKind[]).flatMap((kind) =>
    record[RECORD_LISTS[kind]]
      .filter(({ id }) => !shown.has(`${kind} ${id}`))
      .map(({ id, version }) => ({
        record: { kind, id, version },
        reason: BY_KIND[kind] ?? 'after-the-cut',
      })),
  );
}

export interface OmittedCount {
  readonly reason: OmissionReason;
  readonly count: number;
}

/** How many records are left out for each reason, in the order of the reasons' first record. */
export function omittedCounts(omissions: readonly Omission[]): readonly OmittedCount[] {
  const counts = new Map<OmissionReason, number>();
  for (const { reason } of omissions) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
