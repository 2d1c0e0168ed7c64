/**
 * What the numbers of a subject say about adverse events: one finding for each CTCAE term whose values became worse than
 * at baseline, or cannot be graded. A suggestion with every sample behind it; whether it is an adverse event, and when it
 * began, is the investigator's judgement.
 */
import { partialDate } from '../calendar/index.ts';
import type { GradePeriod, LabResult, Measurement, RecordRef, VitalSign } from '../record/index.ts';
import type { CtcaeGrade } from '../record/index.ts';
import type { CtcaeTermKey, GradeReason, NumericGrade } from '../ctcae/index.ts';
import { laboratoryGradesOf, vitalSignGradesOf, type GradedResult, type GradeRow } from './grades.ts';
import type { Question } from './question.ts';

/** One sample and its grade by one term. */
export interface GradedPoint extends Pick<
  GradeRow,
  'grade' | 'reason' | 'baselineGrade' | 'candidates' | 'worstCase' | 'openFacts' | 'notes' | 'conflicts'
> {
  readonly source: RecordRef;
  readonly collected: string | null;
  readonly dayFromInfusion: number | null;
  /** As reported, with the limits that applied. */
  readonly reported: Measurement;
  /** The sample is the baseline or lies before it. */
  readonly isBaseline: boolean;
}

export interface GradableFinding {
  readonly term: CtcaeTermKey;
  /** Every sample of the term, oldest first; undated ones last. */
  readonly points: readonly GradedPoint[];
  readonly baseline: GradedPoint | null;
  /** The latest stretch worse than baseline; null where no sample is. */
  readonly episode: FindingEpisode | null;
  /** Samples that cannot be graded, and why. */
  readonly ungraded: readonly { readonly source: RecordRef; readonly reason: GradeReason }[];
}

/** Consecutive samples worse than baseline. */
export interface FindingEpisode {
  readonly worst: CtcaeGrade;
  /** Sample with the worst grade; of several the first. */
  readonly worstPoint: GradedPoint;
  /** When the first sample of the stretch was collected. */
  readonly from: string | null;
  /** When the first sample that was no longer worse was collected; null while the last sample still is. */
  readonly until: string | null;
  /** The course of the grade, each change with the sample that shows it. */
  readonly periods: readonly GradePeriod[];
  readonly sources: readonly RecordRef[];
}

/** Findings of a subject up to the cut: those with an episode first, the worst and then the latest first. */
export function gradableFindings(question: Question): readonly GradableFinding[] {
  const { record } = question;
  const measured = new Map<string, LabResult | VitalSign>(
    [...record.labResults, ...record.vitalSigns].map((one) => [one.id, one]),
  );
  const byTerm = new Map<string, { readonly term: CtcaeTermKey; readonly points: GradedPoint[] }>();
  for (const result of [...laboratoryGradesOf(question), ...vitalSignGradesOf(question)]) {
    for (const row of result.grades) {
      if (row.code === null) continue;
      const { version, code, term } = row;
      const found = byTerm.get(code) ?? { term: { version, code, term }, points: [] };
      byTerm.set(code, found);
      found.points.push(point(result, row, measured.get(result.source.id)!.reported));
    }
  }
  return [...byTerm.values()]
    .map(({ term, points }) => finding(term, points.toSorted(inTime)))
    .filter(({ episode, ungraded }) => episode !== null || ungraded.length > 0)
    .toSorted(byWeight);
}

const inTime = (a: GradedPoint, b: GradedPoint): number =>
  compareText(a.collected ?? '9999', b.collected ?? '9999') || compareText(a.source.id, b.source.id);

const byWeight = (a: GradableFinding, b: GradableFinding): number =>
  (b.episode?.worst ?? 0) - (a.episode?.worst ?? 0) ||
  compareText(b.episode?.from ?? '', a.episode?.from ?? '') ||
  compareText(a.term.term, b.term.term);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function point(result: GradedResult, row: GradeRow, reported: Measurement): GradedPoint {
  return {
    grade: row.grade,
    reason: row.reason,
    baselineGrade: row.baselineGrade,
    candidates: row.candidates,
    worstCase: row.worstCase,
    openFacts: row.openFacts,
    notes: row.notes,
    conflicts: row.conflicts,
    source: result.source,
    collected: result.collected,
    dayFromInfusion: result.dayFromInfusion,
    reported,
    isBaseline: result.isBaselineVisit,
  };
}

function finding(term: CtcaeTermKey, points: readonly GradedPoint[]): GradableFinding {
  return {
    term,
    points,
    baseline: points.findLast(({ isBaseline, grade }) => isBaseline && grade !== null) ?? null,
    episode: episodeOf(points),
    ungraded: points.flatMap(({ source, reason }) => (reason === null ? [] : [{ source, reason }])),
  };
}

/** Worse than at baseline; an unknown baseline grade hides nothing, so any grade counts. */
const isWorse = ({ grade, baselineGrade, isBaseline }: GradedPoint): boolean =>
  !isBaseline && grade !== null && grade > (baselineGrade ?? 0);

/** Samples without a grade neither begin a stretch nor end it. */
function episodeOf(points: readonly GradedPoint[]): FindingEpisode | null {
  const graded = points.filter(({ grade, collected }) => grade !== null && partialDate(collected) !== null);
  const last = graded.findLastIndex(isWorse);
  if (last === -1) return null;
  const before = graded.findLastIndex((one, n) => n < last && !isWorse(one));
  const stretch = graded.slice(before + 1, last + 1);
  const worst = stretch.reduce((a, b) => (b.grade! > a.grade! ? b : a));
  return {
    worst: worst.grade as CtcaeGrade,
    worstPoint: worst,
    from: stretch[0]!.collected,
    until: graded[last + 1]?.collected ?? null,
    periods: stretch
      .filter(({ grade }, n) => n === 0 || grade !== stretch[n - 1]!.grade)
      .map(({ grade, collected }) => ({ from: collected, grade: grade as NumericGrade })),
    sources: stretch.map(({ source }) => source),
  };
}
