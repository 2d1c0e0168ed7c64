/** The platelet results of a subject, each with its count and the days it may be from, in time order. */
import { completeDay, partialDate } from '../calendar/partial-date.ts';
import { daysOfVisit } from '../calendar/visit-date.ts';
import type { PartialDate } from '../calendar/partial-date.ts';
import type { Protocol } from '../protocol/index.ts';
import type { LabResult, RecordRef, SubjectRecord } from '../record/index.ts';
import { plateletCount } from './platelet-count.ts';
import type { PlateletCount } from './platelet-count.ts';
import { hasCome } from '../record/cut.ts';

export interface PlateletSample {
  readonly visitId: string | null;
  readonly source: RecordRef;
  readonly count: PlateletCount;
  /** Null where no date is recorded, of the sample or of its visit. */
  readonly date: PartialDate | null;
  /** True where the sample carries no full date and its visit gave it one. */
  readonly datedByVisit: boolean;
}

/** All platelet results up to `record.cut.on`, oldest first, whatever the order of the record. */
export function plateletSamples(record: SubjectRecord, protocol: Protocol): PlateletSample[] {
  const tests = protocol.analytes['platelets'] ?? [];
  return record.labResults
    .filter((result) => tests.includes(result.test))
    .map((result): PlateletSample => {
      const collected = partialDate(result.collected);
      const visited = completeDay(collected) === null ? visitDay(record, result, collected) : null;
      return {
        visitId: result.visitId,
        source: { kind: 'labResult', id: result.id, version: result.version },
        count: plateletCount(result),
        date: visited ?? collected,
        datedByVisit: visited !== null,
      };
    })
    .filter(({ date }) => !date || hasCome(date.first, record.cut))
    .sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));
}

/** The day of the visit a result belongs to, where it is one day and agrees with what is known of the sample's date. */
function visitDay(
  record: SubjectRecord,
  { visitId }: LabResult,
  collected: PartialDate | null,
): PartialDate | null {
  const date = daysOfVisit(record, visitId);
  const day = completeDay(date);
  if (day === null || (collected && (day < collected.first || day > collected.last))) return null;
  return date;
}

// Samples of one day without a time come first, so that a timed one is the later; the id makes the order complete.
const timeKey = ({ date, source }: PlateletSample): string =>
  [date?.first, date?.last, date?.time, source.id].join(' ');
