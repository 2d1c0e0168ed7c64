/** The CTCAE grades of a laboratory result of a subject: every term its test belongs to, against the subject's baseline. */
import { analyteOf, correctedCalcium } from '../labs/index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import type { LabResult, RecordRef, SubjectRecord } from '../record/index.ts';
import { baselineChoice } from './baseline-sample.ts';
import { criteriaOfAnalyte } from './criteria/find.ts';
import type { FactAnswers } from './facts.ts';
import { gradeForms, isMeasured } from './grade-forms.ts';
import type { GradedSample } from './grade-forms.ts';
import { IN_FULL } from './grade-lab.ts';
import type { GradeDetail } from './grade-lab.ts';
import { DEFAULT_CTCAE_OPTIONS } from './options.ts';
import type { CtcaeOptions } from './options.ts';
import { overallGrade } from './overall.ts';
import type { OverallGrade } from './overall.ts';
import type { NumberGrade } from './types.ts';

export interface SampleGrades<Source> {
  /** Null where the test is not one of ours. */
  readonly analyte: AnalyteKey | null;
  /** One per term; empty where no term of the version is graded by this test. */
  readonly grades: readonly NumberGrade[];
  /** Over both sides of normal; null without any term. */
  readonly overall: OverallGrade | null;
  readonly baseline: Source | null;
  /** The sample is the baseline or lies before it, and was graded against the limits of normal. */
  readonly isBaselineVisit: boolean;
}

/**
 * Grades the value and range as reported; the standardised ones serve only where the reported ones lack a unit or a
 * limit, and the grade says so: rounded conversions of ranges invent grades. `facts` are the investigator's answers.
 */
export function gradeLabResult(
  result: LabResult,
  record: SubjectRecord,
  options: CtcaeOptions = DEFAULT_CTCAE_OPTIONS,
  facts: FactAnswers = {},
): SampleGrades<LabResult> {
  const analyte = analyteOfResult(result, options);
  if (!analyte) return { analyte, grades: [], overall: null, baseline: null, isBaselineVisit: false };
  const of = (key: AnalyteKey): readonly LabResult[] =>
    record.labResults.filter((other) => analyteOfResult(other, options) === key);
  const series = { results: of(analyte), albumins: analyte === 'calcium' ? of('albumin') : [] };
  return labResultGrader(analyte, series, record, options, IN_FULL)(result, facts);
}

/** The results of one analyte, in the order of the record, and what calcium is corrected by. */
export interface LabSeries {
  readonly results: readonly LabResult[];
  readonly albumins: readonly LabResult[];
}

/** Grades the results of one analyte one after the other: the baseline they share is looked for once. */
export function labResultGrader(
  analyte: AnalyteKey,
  { results, albumins }: LabSeries,
  record: SubjectRecord,
  options: CtcaeOptions,
  detail: GradeDetail,
): (result: LabResult, facts?: FactAnswers) => SampleGrades<LabResult> {
  const usable = results.filter((result) => formsOf(result).some((form) => isMeasured(form, analyte)));
  const baselineOf = baselineChoice(usable, record, options);
  const terms = criteriaOfAnalyte(options.version, analyte === 'calcium' ? 'correctedCalcium' : analyte);
  const prepare = (result: LabResult): GradedSample => prepared(result, analyte, albumins, options);
  const samples = new Map<LabResult, GradedSample>();
  return (result, facts = {}) => {
    const { sample: baseline, isBaselineVisit } = baselineOf(result);
    if (baseline && !samples.has(baseline)) samples.set(baseline, prepare(baseline));
    const sample = samples.get(result) ?? prepare(result);
    const context = {
      baseline: (baseline && samples.get(baseline)) ?? null,
      isBaselineVisit,
      facts: { ...fastingOf(result), ...facts },
      date: result.collected,
      sources: [result, ...(baseline && !isBaselineVisit ? [baseline] : [])].map(labRef),
    };
    const grades = terms.map(({ term }) => gradeForms(term, sample, context, options, detail));
    return { analyte, grades, overall: overallGrade(grades), baseline, isBaselineVisit };
  };
}

const labRef = ({ id, version }: LabResult): RecordRef => ({ kind: 'labResult', id, version });

function analyteOfResult(
  { test, category, supplement }: LabResult,
  { testCodes }: CtcaeOptions,
): AnalyteKey | null {
  return analyteOf({ test, category, specimen: supplement['LBSPEC'] ?? null }, testCodes);
}

const formsOf = ({ reported, standard }: LabResult): GradedSample['forms'] =>
  standard ? [reported, standard] : [reported];

const FASTING: Readonly<Record<string, FactAnswers>> = { Y: { fasting: 'yes' }, N: { fasting: 'no' } };

const fastingOf = ({ supplement }: LabResult): FactAnswers => FASTING[supplement['LBFAST'] ?? ''] ?? {};

function prepared(
  result: LabResult,
  analyte: AnalyteKey,
  albumins: readonly LabResult[],
  options: CtcaeOptions,
): GradedSample {
  const uncorrected = { analyte, forms: formsOf(result), notes: [] };
  if (analyte !== 'calcium' || options.calciumCorrection === 'none') return uncorrected;
  const albumin = albumins.find((other) => isSameSample(other, result));
  const corrected = albumin
    ? formsOf(result).flatMap((form) => {
        const measured = formsOf(albumin).find((other) => isMeasured(other, 'albumin'));
        return (measured && correctedCalcium(form, measured)) ?? [];
      })
    : [];
  return corrected.length === 0
    ? uncorrected
    : { analyte: 'correctedCalcium', forms: corrected, notes: ['calcium-corrected-for-albumin'] };
}

function isSameSample(a: LabResult, b: LabResult): boolean {
  return a.collected !== null && a.collected === b.collected;
}
