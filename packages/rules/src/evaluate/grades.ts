/**
 * CTCAE grades of every laboratory result and vital sign of a subject, with the grade at baseline and the shift. Short
 * rows: the comparisons behind a grade are one call away (`gradeLabResult`, `gradeVitalSign`), and only for the one
 * somebody asks about.
 */
import { firstExposure, partialDate } from '../calendar/index.ts';
import {
  gradeLabResult,
  gradeVitalSign,
  type CtcaeOptions,
  type NumberGrade,
  type OverallGrade,
  type SampleGrades,
} from '../ctcae/index.ts';
import { analyteOfBodyTest, type AnalyteKey } from '../labs/index.ts';
import { ctcaeOptionsOf } from '../protocol/index.ts';
import type { LabResult, RecordRef, SubjectRecord, VitalSign } from '../record/index.ts';
import { dayOf, plannedKey, type Question } from './question.ts';
import { resultsByAnalyte } from './laboratory.ts';

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

/** A record cut down to the samples that can be the baseline of one analyte, for grading one sample after the other. */
interface Group<S> {
  readonly analyte: AnalyteKey;
  readonly samples: readonly S[];
}

/** Results up to the cut that a term of the version is graded by, by analyte and then in time. */
export function laboratoryGradesOf(
  question: Question,
  results: ReadonlyMap<AnalyteKey, readonly LabResult[]> = resultsByAnalyte(question),
): readonly GradedResult[] {
  const { record, protocol } = question;
  const options = ctcaeOptionsOf(protocol);
  const albumins = options.calciumCorrection === 'none' ? [] : (results.get('albumin') ?? []);
  const groups = [...results].map(([analyte, samples]) => ({ analyte, samples }));
  const placeOf = places(record.labResults);
  return groups.flatMap((group) => {
    const before = mayBeBaseline(group, record, options);
    const companions = group.analyte === 'calcium' ? albumins : [];
    return group.samples.flatMap((result) => {
      const labResults = inPlace([...before, ...companions, result], placeOf);
      const graded = gradeLabResult(result, { ...record, labResults }, options);
      return row(question, result, { kind: 'labResult', id: result.id, version: result.version }, graded);
    });
  });
}

export function vitalSignGradesOf(question: Question): readonly GradedResult[] {
  const { record, protocol } = question;
  const options = ctcaeOptionsOf(protocol);
  const groups = new Map<AnalyteKey, VitalSign[]>();
  for (const sign of record.vitalSigns) {
    const analyte = analyteOfBodyTest(sign.test);
    if (analyte === null || (partialDate(sign.collected)?.first ?? '') > record.cut.on) continue;
    const list = groups.get(analyte);
    if (list) list.push(sign);
    else groups.set(analyte, [sign]);
  }
  const pressures = [...(groups.get('systolicPressure') ?? []), ...(groups.get('diastolicPressure') ?? [])];
  const beforePressures = mayBeBaseline({ analyte: 'systolicPressure', samples: pressures }, record, options);
  const placeOf = places(record.vitalSigns);
  return [...groups].flatMap(([analyte, samples]) => {
    const isPressure = analyte === 'systolicPressure' || analyte === 'diastolicPressure';
    const before = isPressure ? beforePressures : mayBeBaseline({ analyte, samples }, record, options);
    const byReading = isPressure ? readings(pressures) : null;
    return samples.flatMap((sign) => {
      const sameReading = byReading?.get(readingKey(sign)) ?? [];
      const vitalSigns = inPlace([...before, ...sameReading, sign], placeOf);
      const graded = gradeVitalSign(sign, { ...record, vitalSigns }, options);
      return row(question, sign, { kind: 'vitalSign', id: sign.id, version: sign.version }, graded);
    });
  });
}

const places = <S>(samples: readonly S[]): ReadonlyMap<S, number> =>
  new Map(samples.map((sample, n) => [sample, n]));

/** Each sample once, in the order of the record: of two that may be the later one the order decides. */
const inPlace = <S>(samples: readonly S[], placeOf: ReadonlyMap<S, number>): readonly S[] =>
  [...new Set(samples)].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));

/**
 * The samples that can be the baseline of their test: none that surely lies after the start of treatment can. The others
 * need not be looked at again for every sample that is graded.
 */
function mayBeBaseline<S extends { readonly collected: string | null }>(
  { samples }: Group<S>,
  record: SubjectRecord,
  options: CtcaeOptions,
): readonly S[] {
  if (options.baselineSample === 'flagged') return samples.filter(isFlagged);
  const lymphodepletion =
    options.baselineSample === 'last-before-lymphodepletion'
      ? firstExposure(record, 'lymphodepletion')
      : null;
  const first = lymphodepletion ?? firstExposure(record, 'study-product');
  if (!first) return samples;
  return samples.filter(({ collected }) => (partialDate(collected)?.first ?? '') <= first.start.last);
}

const isFlagged = (sample: object): boolean =>
  Object.values((sample as Pick<LabResult, 'supplement'>).supplement).includes('Y');

const readingKey = ({ visitId, collected, position, supplement }: VitalSign): string =>
  JSON.stringify([visitId, collected, position, supplement['VSTPT'] ?? null]);

function readings(signs: readonly VitalSign[]): ReadonlyMap<string, readonly VitalSign[]> {
  const found = new Map<string, VitalSign[]>();
  for (const sign of signs) {
    const key = readingKey(sign);
    found.set(key, [...(found.get(key) ?? []), sign]);
  }
  return found;
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
