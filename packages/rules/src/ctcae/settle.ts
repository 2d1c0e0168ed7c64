/** From the walk through a term's steps to one grade: certain, a worst case, or open with a reason. */
import { compareSpans } from '../labs/span.ts';
import type { Observed } from '../verdict/index.ts';
import type { TermCriteria } from './criteria/shape.ts';
import { decide } from './decide.ts';
import type { Decision, Evidence, Outcome } from './decide.ts';
import type { LabGradeInput, Operands } from './operands.ts';
import type { CtcaeOptions } from './options.ts';
import type { GradeConflict, GradeNote, GradeReason, NumberGrade, NumericGrade } from './types.ts';

export type Settled = Pick<
  NumberGrade,
  | 'grade'
  | 'reason'
  | 'candidates'
  | 'worstCase'
  | 'lowerReading'
  | 'openFacts'
  | 'criteria'
  | 'conflicts'
  | 'notes'
>;

/** Reasons from what is most useful to supply. */
const REASON_ORDER: readonly GradeReason[] = [
  'unit-not-comparable',
  'lower-limit-missing',
  'upper-limit-missing',
  'baseline-missing',
  'bound-undecided',
];

/** The grade of a value that may be graded, or what keeps it open. */
export function settle(
  input: LabGradeInput,
  operands: Operands,
  criteria: TermCriteria,
  options: CtcaeOptions,
  withCriteria: boolean,
): Settled {
  const evidence = withCriteria ? evidenceOf(input) : null;
  const worst = decide(criteria.steps, operands, options, 'worst', evidence);
  const best =
    worst.assumed.length === 0 ? worst : decide(criteria.steps, operands, options, 'best', evidence);
  const [outcome] = worst.possible;
  const settled = worst.possible.length === 1 && outcome !== undefined;
  const grade = settled && typeof outcome === 'number' ? outcome : null;
  const others = grades(best.possible).filter((other) => other !== grade);
  const worstCase = grade !== null && others.length > 0;
  return {
    grade,
    reason: grade !== null ? null : settled ? (outcome as GradeReason) : firstReason(worst),
    candidates: grades([...worst.conceivable, ...best.conceivable]),
    worstCase,
    lowerReading: worstCase ? (others[0] ?? null) : null,
    openFacts: worstCase ? worst.assumed : [],
    criteria: worst.criteria,
    conflicts: [...operands.conflicts, ...rangeConflicts(grade, criteria, operands)],
    notes: notesOf(grade, worst, criteria, operands),
  };
}

/** Mildest first, each once. */
function grades(outcomes: readonly Outcome[]): NumericGrade[] {
  const numbers = outcomes.filter((outcome) => typeof outcome === 'number');
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

function firstReason({ missing }: Decision): GradeReason {
  return REASON_ORDER.find((reason) => missing.includes(reason)) ?? 'bound-undecided';
}

function evidenceOf(input: LabGradeInput): Evidence {
  const observed: Observed = {
    value: input.value ?? '',
    unit: input.unit,
    date: input.date ?? null,
    dayFromInfusion: input.dayFromInfusion ?? null,
  };
  const { baseline } = input;
  return {
    observed,
    baseline:
      baseline && baseline.value !== null
        ? { value: baseline.value, unit: baseline.unit ?? input.unit, date: null, dayFromInfusion: null }
        : null,
    sources: input.sources ?? [],
  };
}

/** Whether the value surely lies on the normal side of the limit the term is about; null where it is not known. */
function withinOwnLimit({ side }: TermCriteria, { value, lln, uln }: Operands): boolean | null {
  const limit = side === 'low' ? lln : uln;
  if (!value || !limit) return null;
  const beyond = compareSpans(value, side === 'low' ? '<' : '>', limit);
  return beyond === 'indeterminate' ? null : beyond === 'not-met';
}

function rangeConflicts(
  grade: NumericGrade | null,
  criteria: TermCriteria,
  operands: Operands,
): GradeConflict[] {
  return grade !== null && grade > 0 && withinOwnLimit(criteria, operands) ? ['inside-normal-range'] : [];
}

function notesOf(
  grade: NumericGrade | null,
  { notes }: Decision,
  criteria: TermCriteria,
  operands: Operands,
): GradeNote[] {
  const found = new Set<GradeNote>([...criteria.notes, ...operands.notes, ...notes]);
  if (!operands.unit) found.add('unit-not-known-multiples-only');
  if (grade === 0 && withinOwnLimit(criteria, operands) === false) found.add('outside-range-but-grade-0');
  return [...found];
}
