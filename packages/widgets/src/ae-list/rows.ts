/** The events of a subject as rows of a table, and which of them a filter lets through. Pure; run by what is loaded later. */
import {
  classifyEvents,
  DEFAULT_ADVERSE_EVENT_OPTIONS,
  endAt,
  worstGrade,
  type ClassifiedEvent,
} from '@trialside/rules/adverse-events';
import { completeDay, dayFromInfusion, infusionOf, partialDate } from '@trialside/rules/calendar';
import { gradingCounts, question, type GradingCounts } from '@trialside/rules/evaluate';
import type { AdverseEvent } from '@trialside/rules/record';
import { findingFor } from '../ae-form/judge.ts';
import type { Known } from '../element/subject-data.ts';
import type { SignedBy } from './signed.ts';

export interface EventRow {
  readonly event: AdverseEvent;
  /** Null for an event that begins after the cut. */
  readonly classified: ClassifiedEvent | null;
  readonly grade: number | null;
  readonly ongoing: boolean;
  readonly dayFromInfusion: number | null;
  /** Grade that the results of the subject give for its term over the time of the event; null where they give none. */
  readonly byNumbers: number | null;
}

export interface Filters {
  readonly fromGrade: number;
  readonly serious: boolean;
  readonly related: boolean;
  readonly ongoing: boolean;
  readonly emergent: boolean;
  readonly interest: boolean;
  readonly queries: boolean;
  readonly unsigned: boolean;
}

/** What stands beside an event and is not of its record. */
export interface Beside {
  /** Questions that wait for the site, and those that wait for whoever asked. */
  readonly open: number;
  readonly answered: number;
  /** Null where it is not known. */
  readonly signed: SignedBy | null;
}

/** Latest start first; events without a date stand last. */
export function eventRows(known: Known): readonly EventRow[] {
  const { record, protocol } = known;
  const options = protocol.endpoints.adverseEvents?.options ?? DEFAULT_ADVERSE_EVENT_OPTIONS;
  const classified = new Map(classifyEvents(record, protocol, options).map((one) => [one.event.id, one]));
  const infusion = infusionOf(record, protocol).date;
  return record.adverseEvents
    .map((event): EventRow => {
      const day = completeDay(partialDate(event.start));
      return {
        event,
        classified: classified.get(event.id) ?? null,
        grade: worstGrade(event),
        ongoing: endAt(event, record.cut).ongoing,
        dayFromInfusion: day && infusion ? dayFromInfusion(day, infusion) : null,
        byNumbers: gradeByNumbers(event, known),
      };
    })
    .toSorted((a, b) => compare(b.event.start ?? '', a.event.start ?? '') || compare(a.event.id, b.event.id));
}

/** How far the results of the subject can be graded, and why not further. */
export const countsOf = ({ record, protocol }: Known): GradingCounts =>
  gradingCounts(question(record, protocol));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The worst grade of the term's own results collected from the start of the event to its end. */
export function gradeByNumbers(event: AdverseEvent, known: Known): number | null {
  const finding = findingFor(event, known);
  const [start, end] = [partialDate(event.start), partialDate(event.end)];
  if (!finding || !start) return null;
  const grades = finding.points.flatMap(({ collected, grade }) => {
    const at = partialDate(collected);
    const isInside = at !== null && at.last >= start.first && (end === null || at.first <= end.last);
    return isInside && grade !== null ? [grade] : [];
  });
  return grades.length > 0 ? Math.max(...grades) : null;
}

/** Whether a row passes. What is not known is not left out: an event that may be meant stays in sight. */
export function passes(row: EventRow, filters: Filters, { open, answered, signed }: Beside): boolean {
  const { classified, grade } = row;
  const may = (held: string | undefined): boolean => held !== 'not-met';
  return (
    (filters.fromGrade === 0 || grade === null || grade >= filters.fromGrade) &&
    (!filters.serious || may(classified?.seriousness.counted)) &&
    (!filters.related || (classified?.relatedness.counted ?? true)) &&
    (!filters.ongoing || row.ongoing) &&
    (!filters.emergent || may(classified?.emergent)) &&
    (!filters.interest ||
      row.event.specialInterest === 'yes' ||
      (classified?.specialInterest.length ?? 0) > 0) &&
    (!filters.queries || open + answered > 0) &&
    (!filters.unsigned || (signed?.names.length ?? 0) === 0)
  );
}
