/**
 * CTCAE grades of every laboratory result and vital sign of a subject, with the grade at baseline and the shift. Short
 * rows: the comparisons behind a grade are one call away (`gradeLabResult`, `gradeVitalSign`), and only for the one
 * somebody asks about.
 */
import { partialDate } from '../calendar/index.ts';
import { briefly } from '../ctcae/grade-lab.ts';
import {
  labResultGrader,
  PARTNERS,
  vitalSignGrader,
  type NumberGrade,
  type OverallGrade,
  type SampleGrades,
} from '../ctcae/index.ts';
import { analyteOfBodyTest, type AnalyteKey } from '../labs/index.ts';
import { ctcaeOptionsOf } from '../protocol/index.ts';
import type { LabResult, RecordRef, VitalSign } from '../record/index.ts';
import { dayOf, plannedKey, type Question } from './question.ts';
import { resultsByAnalyte } from './laboratory.ts';
import { hasCome } from '../record/cut.ts';

/** A grade without the comparisons behind it. */
export type GradeRow = Pick<
  NumberGrade,
  | 'rule'
  | 'version'
  | 'code'
  | 'term'
  | 'grade'
  | 'reason'
  | 'candidates'
  | 'worstCase'
  | 'lowerReading'
  | 'openFacts'
  | 'baselineGrade'
  | 'shift'
  | 'conflicts'
  | 'notes'
>;

export interface GradedResult {
  readonly source: RecordRef;
  readonly analyte: AnalyteKey;
  readonly visitId: string | null;
  readonly protocolVisit: string | null;
  readonly collected: string | null;
  readonly dayFromInfusion: number | null;
  /** One for each term that the test belongs to. */
  readonly grades: readonly GradeRow[];
  readonly overall: OverallGrade | null;
  readonly baseline: RecordRef | null;
  readonly isBaselineVisit: boolean;
}

/** Results up to the cut that a term of the version is graded by, by analyte and then in time. */
export function laboratoryGradesOf(
  question: Question,
  results: ReadonlyMap<AnalyteKey, readonly LabResult[]> = resultsByAnalyte(question),
): readonly GradedResult[] {
  const { record, protocol } = question;
  const options = ctcaeOptionsOf(protocol);
  const albumins = results.get('albumin') ?? [];
  return [...results].flatMap(([analyte, samples]) => {
    const series = { results: samples, albumins };
    const grade = labResultGrader(analyte, series, record, options, briefly());
    return samples.flatMap((result) =>
      row(question, result, { kind: 'labResult', id: result.id, version: result.version }, grade(result)),
    );
  });
}

/** Vital signs up to the cut that a term of the version is graded by, by analyte and then in time. */
export function vitalSignGradesOf(question: Question): readonly GradedResult[] {
  const { record, protocol } = question;
  const options = ctcaeOptionsOf(protocol);
  const groups = new Map<AnalyteKey, VitalSign[]>();
  for (const sign of record.vitalSigns) {
    const analyte = analyteOfBodyTest(sign.test);
    if (analyte === null || !hasCome(partialDate(sign.collected)?.first ?? '', record.cut)) continue;
    const list = groups.get(analyte);
    if (list) list.push(sign);
    else groups.set(analyte, [sign]);
  }
  return [...groups].flatMap(([analyte, signs]) => {
    const partner = PARTNERS[analyte];
    const partners = (partner && groups.get(partner)) ?? [];
    const grade = vitalSignGrader(analyte, { signs, partners }, record, options, briefly());
    return signs.flatMap((sign) =>
      row(question, sign, { kind: 'vitalSign', id: sign.id, version: sign.version }, grade(sign)),
    );
  });
}

function row(
  question: Question,
  { visitId, collected }: Pick<LabResult, 'visitId' | 'collected'>,
  source: RecordRef,
  { analyte, grades, overall, baseline, isBaselineVisit }: SampleGrades<LabResult | VitalSign>,
): readonly GradedResult[] {
  if (analyte === null || grades.length === 0) return [];
  return [
    {
      source,
      analyte,
      visitId,
      protocolVisit: plannedKey(question, visitId),
      collected,
      dayFromInfusion: dayOf(question, collected),
      grades: grades.map(gradeRow),
      overall,
      baseline: baseline && { kind: source.kind, id: baseline.id, version: baseline.version },
      isBaselineVisit,
    },
  ];
}

const gradeRow = (grade: NumberGrade): GradeRow => ({
  rule: grade.rule,
  version: grade.version,
  code: grade.code,
  term: grade.term,
  grade: grade.grade,
  reason: grade.reason,
  candidates: grade.candidates,
  worstCase: grade.worstCase,
  lowerReading: grade.lowerReading,
  openFacts: grade.openFacts,
  baselineGrade: grade.baselineGrade,
  shift: grade.shift,
  conflicts: grade.conflicts,
  notes: grade.notes,
});
