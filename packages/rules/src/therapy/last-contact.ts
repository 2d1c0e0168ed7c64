/** The last day on which anything is known of a subject: what a duration is censored at. */
import { partialDate } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { hasCome } from '../record/cut.ts';

/**
 * YYYY-MM-DD of the latest recorded date up to the cut, or of death; null where nothing has a date. A partial date counts
 * by the first day it may mean: contact until then is certain.
 */
export function lastContact(record: SubjectRecord): string | null {
  const { cut, subject } = record;
  const known = (dates: readonly (string | null)[]): readonly string[] =>
    dates.flatMap((date) => partialDate(date)?.first ?? []).filter((day) => hasCome(day, cut));
  const [death] = known([subject.deathDate]);
  if (death) return death;
  const dates = known([
    subject.informedConsent,
    ...record.visits.flatMap(({ start, end }) => [start, end]),
    ...[...record.labResults, ...record.vitalSigns].map(({ collected }) => collected),
    ...[
      ...record.sledaiAssessments,
      ...record.pgaAssessments,
      ...record.bleedingAssessments,
      ...record.toxicityAssessments,
    ].map(({ assessed }) => assessed),
    ...[...record.adverseEvents, ...record.exposures, ...record.medications].flatMap(({ start, end }) => [
      start,
      end,
    ]),
    ...record.medications.flatMap(({ dosePeriods }) => dosePeriods.flatMap(({ from, to }) => [from, to])),
    ...record.questionnaireAnswers.map(({ completed }) => completed),
    ...record.dispositions.map(({ date }) => date),
  ]);
  return dates.toSorted().at(-1) ?? null;
}
