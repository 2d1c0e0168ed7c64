/**
 * The CTCAE grade of a number: a laboratory value, a vital sign or another measurement, graded in the unit reported.
 * Source: NCI CTCAE 5.0 (27 November 2017) and 6.0 (2025). What a number cannot settle stays open, with what could.
 */
import type { AnalyteKey } from '../labs/index.ts';
import { criteriaOfTerm } from './criteria/find.ts';
import type { TermCriteria } from './criteria/shape.ts';
import { operandsOf } from './operands.ts';
import type { BaselineValue, LabGradeInput } from './operands.ts';
import { DEFAULT_CTCAE_OPTIONS } from './options.ts';
import type { CtcaeOptions } from './options.ts';
import { refusalOf } from './refusal.ts';
import { CTCAE_RULES } from './rule.ts';
import { settle } from './settle.ts';
import { shiftOf } from './shift.ts';
import type { GradeReason, NumberGrade, NumericGrade } from './types.ts';

/** How much is asked: the comparisons behind a grade are for the one that somebody looks at. */
export interface GradeDetail {
  readonly withCriteria: boolean;
  /** Where many values are graded against one baseline: remembers the grade it had itself. */
  readonly baselineGrade: (input: LabGradeInput, options: CtcaeOptions) => NumericGrade | null;
}

/** Grades only, for the values of one series: all are graded against the same baseline, under the same options. */
export function briefly(): GradeDetail {
  const known = new Map<BaselineValue, Map<string, NumericGrade | null>>();
  return {
    withCriteria: false,
    baselineGrade: (input, options) => {
      const { baseline } = input;
      if (!baseline) return null;
      let grades = known.get(baseline);
      if (!grades) known.set(baseline, (grades = new Map()));
      let grade = grades.get(input.term);
      if (grade === undefined) grades.set(input.term, (grade = gradeOfBaseline(input, options)));
      return grade;
    },
  };
}

export const IN_FULL: GradeDetail = { withCriteria: true, baselineGrade: gradeOfBaseline };

/** Grades one value for one term. Never throws: what cannot be graded has grade null and a reason. */
export function gradeLab(
  input: LabGradeInput,
  options: CtcaeOptions = DEFAULT_CTCAE_OPTIONS,
  detail: GradeDetail = IN_FULL,
): NumberGrade {
  const found = criteriaOfTerm(options.version, input.term);
  const criteria = choose(found, input.analyte);
  if (!criteria) return { ...ungraded(input, options, found[0] ?? null), reason: mismatch(found, input) };
  const analyte = input.analyte ?? criteria.analytes[0];
  if (!analyte) return { ...ungraded(input, options, criteria), reason: 'analyte-needed' };
  const operands = operandsOf(input, analyte);
  const refusal = refusalOf(input, operands, criteria, options);
  const open = { ...ungraded(input, options, criteria), analyte, unit: operands.unit };
  if (refusal && !('confirmable' in refusal)) return { ...open, reason: refusal.reason };
  const graded = settle(input, operands, criteria, options, detail.withCriteria);
  if (refusal) {
    // Nothing is graded until somebody confirms the value; what it would be is shown.
    return { ...open, reason: refusal.reason, candidates: graded.candidates };
  }
  return withBaseline({ ...open, ...graded }, input, options, detail);
}

function choose(found: readonly TermCriteria[], analyte: AnalyteKey | undefined): TermCriteria | null {
  if (analyte) return found.find((criteria) => criteria.analytes.includes(analyte)) ?? null;
  const [only, ...more] = found;
  return only && more.length === 0 && only.analytes.length === 1 ? only : null;
}

/** Why no criteria fit: no numbers for the term, calcium as it is never graded, or not known what was measured. */
function mismatch(found: readonly TermCriteria[], { analyte }: LabGradeInput): GradeReason {
  if (found.length === 0) return 'no-numeric-criteria';
  const ofCalcium = found.some(({ analytes }) => analytes.includes('correctedCalcium'));
  return ofCalcium && analyte === 'calcium' ? 'calcium-not-corrected' : 'analyte-needed';
}

function ungraded(
  { term }: LabGradeInput,
  { version }: CtcaeOptions,
  criteria: TermCriteria | null,
): NumberGrade {
  return {
    rule: CTCAE_RULES[version],
    version,
    code: criteria?.code ?? null,
    term,
    grade: null,
    reason: null,
    candidates: [],
    worstCase: false,
    lowerReading: null,
    openFacts: [],
    gradesByNumber: criteria?.gradesByNumber ?? [],
    criteria: [],
    analyte: null,
    unit: null,
    baselineGrade: null,
    shift: null,
    conflicts: [],
    notes: [],
  };
}

/** The grade the baseline itself had, and the shift from there. */
function withBaseline(
  graded: NumberGrade,
  input: LabGradeInput,
  options: CtcaeOptions,
  { baselineGrade }: GradeDetail,
): NumberGrade {
  if (!input.baseline || input.baseline.value === null || input.isBaselineVisit) return graded;
  const from = baselineGrade(input, options);
  return { ...graded, baselineGrade: from, shift: shiftOf(from, graded) };
}

/** The grade of the baseline by the same term, against the limits that applied to it; null where it has none. */
export function gradeOfBaseline(input: LabGradeInput, options: CtcaeOptions): NumericGrade | null {
  const { baseline } = input;
  if (!baseline) return null;
  return gradeLab(
    {
      term: input.term,
      ...(input.analyte && { analyte: input.analyte }),
      value: baseline.value,
      unit: baseline.unit === undefined ? input.unit : baseline.unit,
      low: baseline.low ?? null,
      high: baseline.high ?? null,
      isBaselineVisit: true,
    },
    options,
    { withCriteria: false, baselineGrade: gradeOfBaseline },
  ).grade;
}
