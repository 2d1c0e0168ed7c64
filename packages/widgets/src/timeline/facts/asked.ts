/** What the facts of a subject are made from: its records, the answers of the rules to them, and the protocol. */
import { dayNumber } from '@trialside/rules/calendar';
import type { SubjectEvaluation } from '@trialside/rules/evaluate';
import type { Protocol } from '@trialside/rules/protocol';
import type { RecordKind, RecordRef, SubjectRecord } from '@trialside/rules/record';

export interface Asked {
  readonly record: SubjectRecord;
  readonly evaluation: SubjectEvaluation;
  readonly protocol: Protocol;
  /** Day number of the calendar date of the cut. */
  readonly cut: number;
  /** Day number of the infusion; null before it is known. */
  readonly infusion: number | null;
}

export const asked = (record: SubjectRecord, evaluation: SubjectEvaluation, protocol: Protocol): Asked => {
  const { date } = evaluation.calendar.infusion;
  return {
    record,
    evaluation,
    protocol,
    cut: dayNumber(evaluation.cut.on),
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
