/**
 * What a timeline does not draw, and why: every record of a subject is a fact, or stands here. A list somebody can read
 * and argue with, instead of records that are missing without a word.
 */
import { dayNumber } from '../calendar/index.ts';
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { RECORD_LISTS, type CourseKind } from '../record/index.ts';
import type { Fact } from './fact.ts';
import { daysOf, isAfter } from './when.ts';

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

type Dated = (record: SubjectRecord) => readonly (readonly [id: string, date: string | null])[];

/**
 * Kinds that have records without a fact even before the cut, with the dates that say which of them lie after it; any
 * other record without one is a fault of ours.
 */
const BY_KIND: Readonly<Partial<Record<CourseKind, readonly [OmissionReason, Dated]>>> = {
  labResult: [
    'not-a-followed-result',
    ({ labResults }) => labResults.map(({ id, collected }) => [id, collected]),
  ],
  vitalSign: [
    'no-lane-for-vital-signs',
    ({ vitalSigns }) => vitalSigns.map(({ id, collected }) => [id, collected]),
  ],
  safetyCase: [
    'sponsor-safety-case',
    ({ safetyCases }) => safetyCases.map(({ id, awareOn }) => [id, awareOn]),
  ],
  questionnaireAnswer: [
    'answer-without-a-score',
    ({ questionnaireAnswers }) => questionnaireAnswers.map(({ id, completed }) => [id, completed]),
  ],
};

/** Every record that no fact was made of, with the reason: it lies after the cut, or no lane is for its kind. */
export function omissionsOf(record: SubjectRecord, facts: readonly Fact[]): readonly Omission[] {
  const shown = new Set(facts.flatMap(({ sources }) => sources.map(({ kind, id }) => `${kind} ${id}`)));
  const cut = dayNumber(record.cut.on);
  return (Object.keys(RECORD_LISTS) as CourseKind[]).flatMap((kind) => {
    const [reason, datesOf] = BY_KIND[kind] ?? ['after-the-cut' as const, null];
    const later = new Set(
      (datesOf?.(record) ?? []).flatMap(([id, date]) => (isAfter(daysOf(date), cut) ? [id] : [])),
    );
    return record[RECORD_LISTS[kind]]
      .filter(({ id }) => !shown.has(`${kind} ${id}`))
      .map(({ id, version }) => ({
        record: { kind, id, version },
        reason: later.has(id) ? 'after-the-cut' : reason,
      }));
  });
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
