/** The PGA that belongs to a visit or a date. */
import { daysBetween } from '../calendar/index.ts';
import { compare } from '../number/index.ts';
import type { PgaAssessment, RecordRef, SubjectRecord } from '../record/index.ts';
import { readPga, type PgaReading, type PgaRefusal } from './pga.ts';
import { dayDone, isAfterCut, whenDone } from './when.ts';

export interface PgaAtVisit {
  readonly reading: PgaReading | PgaRefusal;
  readonly assessment: PgaAssessment | null;
  readonly sources: readonly RecordRef[];
}

/**
 * The PGA of the same visit, else the nearest within `matchDays` of the date. Of several the worst decides; one that
 * cannot be read decides only where there is no other.
 */
export function pgaAt(
  record: SubjectRecord,
  visitId: string | null,
  date: string | null,
  matchDays = 0,
): PgaAtVisit {
  const known = record.pgaAssessments
    .map((assessment) => ({ assessment, when: whenDone(record, assessment.visitId, assessment.assessed) }))
    .filter(({ when }) => !isAfterCut(when, record))
    .map(({ assessment, when }) => {
      const day = dayDone(when);
      const distance = day === null || date === null ? Infinity : Math.abs(daysBetween(day, date));
      return { assessment, distance, reading: readPga(assessment.value, assessment.scale) };
    });
  const sameVisit = known.filter(({ assessment }) => visitId !== null && assessment.visitId === visitId);
  const nearest = Math.min(...known.map(({ distance }) => distance));
  const matched =
    sameVisit.length > 0
      ? sameVisit
      : known.filter(({ distance }) => distance === nearest && distance <= matchDays);
  const [first, ...others] = matched;
  if (!first) return { reading: { reason: 'pga-missing' }, assessment: null, sources: [] };
  const worst = others.reduce((a, b) => (isWorse(b.reading, a.reading) ? b : a), first);
  return {
    reading: worst.reading,
    assessment: worst.assessment,
    sources: matched.map(({ assessment }) => ({
      kind: 'pgaAssessment',
      id: assessment.id,
      version: assessment.version,
    })),
  };
}

function isWorse(a: PgaReading | PgaRefusal, b: PgaReading | PgaRefusal): boolean {
  if ('reason' in a) return false;
  return 'reason' in b || compare(a.pgaScore0to3, b.pgaScore0to3) > 0;
}
