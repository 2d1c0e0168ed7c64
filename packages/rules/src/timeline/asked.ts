/** What the facts of a subject are made from: its records, the answers of the rules to them, and the protocol. */
import { dayNumber, endsOfParticipation } from '../calendar/index.ts';
import type { SubjectEvaluation } from '../evaluate/index.ts';
import type { Days } from './fact.ts';
import type { Protocol } from '../protocol/index.ts';
import type { RecordKind, RecordRef, SubjectRecord } from '../record/index.ts';

export interface Asked {
  readonly record: SubjectRecord;
  readonly evaluation: SubjectEvaluation;
  readonly protocol: Protocol;
  /** Day number of the calendar date of the cut. */
  readonly cut: number;
  /** The last day anything can be known of: the cut, or the end of participation before it. */
  readonly through: number;
  /** When participation ended, where it did and the day is known to some extent; of several ends the first. */
  readonly ended: Days | null;
  /** Day number of the infusion; null before it is known. */
  readonly infusion: number | null;
}

export const asked = (record: SubjectRecord, evaluation: SubjectEvaluation, protocol: Protocol): Asked => {
  const { date } = evaluation.calendar.infusion;
  const cut = dayNumber(evaluation.cut.on);
  // Who completed the study is not asked any more either.
  const ended =
    endsOfParticipation(record)
      .flatMap(({ date: on }) => (on ? [{ first: dayNumber(on.first), last: dayNumber(on.last) }] : []))
      .toSorted((a, b) => a.last - b.last)[0] ?? null;
  return {
    record,
    evaluation,
    protocol,
    cut,
    through: Math.min(cut, ended?.last ?? cut),
    ended,
    infusion: date === null ? null : dayNumber(date),
  };
};

export const refOf = (
  kind: RecordKind,
  { id, version }: { readonly id: string; readonly version: number },
): RecordRef => ({
  kind,
  id,
  version,
});

/** The day number of a day from infusion; null before the infusion is known. */
export const dayFrom = ({ infusion }: Asked, day: number | null): number | null =>
  infusion === null || day === null ? null : infusion + day;
