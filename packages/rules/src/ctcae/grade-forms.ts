/** Grades one sample that may be known in two forms, as reported and as standardised. The reported form comes first. */
import { readResult, readUnit } from '../labs/index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import type { Measurement, RecordRef } from '../record/index.ts';
import type { FactAnswers } from './facts.ts';
import { gradeLab } from './grade-lab.ts';
import type { GradeDetail } from './grade-lab.ts';
import type { BaselineValue, LabGradeInput } from './operands.ts';
import type { CtcaeOptions } from './options.ts';
import type { GradeNote, GradeReason, NumberGrade } from './types.ts';

/** A sample ready to be graded. */
export interface GradedSample {
  readonly analyte: AnalyteKey;
  /** As reported, then as standardised. */
  readonly forms: readonly Measurement[];
  readonly notes: readonly GradeNote[];
}

export interface SampleContext {
  readonly baseline: GradedSample | null;
  readonly isBaselineVisit: boolean;
  readonly facts: FactAnswers;
  readonly date: string | null;
  readonly sources: readonly RecordRef[];
}

/**
 * Where the standardised form may serve: the reported one lacks a unit or a limit. A reported value that is strange or
 * unreadable is asked about instead.
 */
const LACKING: readonly (GradeReason | null)[] = [
  'value-missing',
  'unit-missing',
  'unit-not-known',
  'unit-not-comparable',
  'lower-limit-missing',
  'upper-limit-missing',
];

export function gradeForms(
  term: string,
  sample: GradedSample,
  context: SampleContext,
  options: CtcaeOptions,
  detail?: GradeDetail,
): NumberGrade {
  const [reported = NOTHING, ...others] = sample.forms;
  const first = gradeLab(inputOf(term, sample, reported, 0, context), options, detail);
  if (!LACKING.includes(first.reason)) return noted(first, sample.notes);
  for (const [index, form] of others.entries()) {
    const next = gradeLab(inputOf(term, sample, form, index + 1, context), options, detail);
    if (next.grade !== null) return noted(next, [...sample.notes, 'standardised-value-graded']);
  }
  return noted(first, sample.notes);
}

const NOTHING: Measurement = { value: null, unit: null, low: null, high: null };

function noted(grade: NumberGrade, notes: readonly GradeNote[]): NumberGrade {
  return notes.length === 0 ? grade : { ...grade, notes: [...grade.notes, ...notes] };
}

function inputOf(
  term: string,
  { analyte }: GradedSample,
  form: Measurement,
  index: number,
  { baseline, isBaselineVisit, facts, date, sources }: SampleContext,
): LabGradeInput {
  return {
    term,
    analyte,
    ...form,
    baseline: isBaselineVisit || !baseline ? null : baselineForm(baseline, analyte, index),
    isBaselineVisit,
    facts,
    date,
    sources,
  };
}

/** The form of the baseline that matches, or else one that can be read. */
function baselineForm(baseline: GradedSample, analyte: AnalyteKey, index: number): BaselineValue | null {
  if (baseline.analyte !== analyte) return null;
  const matching = baseline.forms[index];
  const forms = matching ? [matching, ...baseline.forms] : baseline.forms;
  return forms.find((form) => isMeasured(form, analyte)) ?? null;
}

/** Whether a form has a quantity in a unit that is known for the analyte. */
export function isMeasured({ value, unit }: Measurement, analyte: AnalyteKey): boolean {
  const { kind } = readResult(value);
  return (kind === 'number' || kind === 'bound') && readUnit(unit, analyte) !== null;
}
