/**
 * The occasions at which remission can be judged: each SLEDAI assessment, and each PGA that has no SLEDAI beside it, since
 * a missing SLEDAI is an open criterion and not a missing visit.
 */
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import type { ScoredAssessment } from '../sledai/course.ts';
import { pgaAt, type PgaAtVisit } from '../sledai/pga-at.ts';
import { dayDone, fromInfusion, isAfterCut, whenDone } from '../sledai/when.ts';

export interface Occasion {
  readonly visitId: string | null;
  /** YYYY-MM-DD; null where it is not one day. */
  readonly date: string | null;
  readonly dayFromInfusion: number | null;
  /** As the asked version reads it; null where only a PGA was given. */
  readonly sledai: ScoredAssessment | null;
  readonly pga: PgaAtVisit;
}

/** The occasions of a subject up to the cut, oldest first, for its scored assessments. */
export function occasionsOf(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  course: readonly ScoredAssessment[],
  pgaMatchDays: number,
): readonly Occasion[] {
  const dayOf = fromInfusion(record, protocol);
  const scored = course.map((one): Occasion => {
    const { visitId } = one.assessment;
    return {
      visitId,
      date: one.date,
      dayFromInfusion: one.dayFromInfusion,
      sledai: one,
      pga: pgaAt(record, visitId, one.date, pgaMatchDays),
    };
  });
  const taken = new Set(scored.flatMap(({ pga }) => pga.sources.map(({ id }) => id)));
  const alone = record.pgaAssessments
    .filter(({ id }) => !taken.has(id))
    .map((assessment) => ({ assessment, when: whenDone(record, assessment.visitId, assessment.assessed) }))
    .filter(({ when }) => !isAfterCut(when, record))
    .map(({ assessment: { visitId }, when }): Occasion => {
      const date = dayDone(when);
      return {
        visitId,
        date,
        dayFromInfusion: dayOf(date),
        sledai: null,
        pga: pgaAt(record, visitId, date, pgaMatchDays),
      };
    });
  // Two PGAs of one visit or date are one occasion.
  const key = ({ visitId, date }: Occasion): string => visitId ?? date ?? '';
  const once = new Map(alone.map((occasion) => [key(occasion), occasion]));
  return [...scored, ...once.values()].toSorted((a, b) => {
    const [x, y] = [a.date ?? '~', b.date ?? '~'];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
