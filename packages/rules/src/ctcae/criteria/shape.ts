/** How a term's grades are written down as data: steps from the worst grade down, the first that holds decides. */
import type { AnalyteKey, Unit } from '../../labs/index.ts';
import type { Comparator } from '../../verdict/index.ts';
import type { Fact } from '../facts.ts';
import type { GradeNote, GradeReason, LimitSource, NumericGrade } from '../types.ts';

/** One limit as CTCAE prints it, in every unit it prints; they need not be exact conversions of each other. */
export type PrintedLimit = Readonly<Partial<Record<Unit, string>>>;

interface Comparison {
  readonly is: Comparator;
  /** The comparison as the text prints it, where that leaves a gap which `is` and its limit close for the worse. */
  readonly printed?: Part;
}

/** The value against a printed number. */
export interface LimitPart extends Comparison {
  readonly kind: 'limit';
  readonly limit: PrintedLimit;
}

/** The value against times × a limit of the laboratory, or the baseline, plus a printed difference. */
export interface MultiplePart extends Comparison {
  readonly kind: 'multiple';
  readonly times: string;
  readonly of: LimitSource;
  readonly plus: PrintedLimit | null;
  /** Where the limit is not known: the grade is unknown, or this alternative is left out and noted. */
  readonly ifMissing: 'unknown' | 'left-out';
  /** At the baseline visit a comparison with the baseline says nothing: this is what it counts as there. */
  readonly atBaseline: 'not-met' | 'met';
}

/** Where the baseline lay. An unknown baseline is taken as normal and noted. */
export interface BaselinePart {
  readonly kind: 'baseline';
  readonly was: 'above-uln' | 'not-above-uln' | 'below-lln';
}

/** A yes from the investigator. Not answered: assumed for the worst case, or left out. */
export interface FactPart {
  readonly kind: 'fact';
  readonly fact: Fact;
  readonly ifUnknown: 'worst-case' | 'left-out';
}

export type Part = LimitPart | MultiplePart | BaselinePart | FactPart;

/** Alternatives of one grade; the parts of an alternative hold together. */
export interface Step {
  /** Null: not graded under this term, `reason` says why. */
  readonly grade: Exclude<NumericGrade, 0> | null;
  readonly reason?: GradeReason;
  readonly when: readonly (readonly Part[])[];
}

export interface TermCriteria {
  readonly code: string;
  readonly term: string;
  readonly analytes: readonly AnalyteKey[];
  /** The side of normal the term is about. */
  readonly side: 'low' | 'high';
  /** Worst first. */
  readonly steps: readonly Step[];
  readonly notes: readonly GradeNote[];
  /** Grades with an alternative that asks the investigator nothing, or only what is assumed until answered; mildest first. */
  readonly gradesByNumber: readonly NumericGrade[];
  /** Whether any grade compares with a printed number. Multiples of the own range need no unit we know. */
  readonly needsUnit: boolean;
}

const limitPart =
  (is: Comparator) =>
  (limit: PrintedLimit, printed?: Part): LimitPart => ({
    kind: 'limit',
    is,
    limit,
    ...(printed && { printed }),
  });

export const under: (limit: PrintedLimit, printed?: Part) => LimitPart = limitPart('<');
export const atMost: (limit: PrintedLimit, printed?: Part) => LimitPart = limitPart('<=');
export const above: (limit: PrintedLimit, printed?: Part) => LimitPart = limitPart('>');
export const atLeast: (limit: PrintedLimit, printed?: Part) => LimitPart = limitPart('>=');

type MultipleExtras = Partial<Pick<MultiplePart, 'plus' | 'ifMissing' | 'atBaseline' | 'printed'>>;

const multiplePart =
  (is: Comparator, of: LimitSource) =>
  (times = '1', extras: MultipleExtras = {}): MultiplePart => ({
    kind: 'multiple',
    is,
    times,
    of,
    plus: null,
    ifMissing: 'unknown',
    atBaseline: 'not-met',
    ...extras,
  });

type Multiple = (times?: string, extras?: MultipleExtras) => MultiplePart;
export const underLln: Multiple = multiplePart('<', 'lln');
export const aboveUln: Multiple = multiplePart('>', 'uln');
export const atLeastUln: Multiple = multiplePart('>=', 'uln');
export const aboveBaseline: Multiple = multiplePart('>', 'baseline');
export const atLeastBaseline: Multiple = multiplePart('>=', 'baseline');
export const atMostBaseline: Multiple = multiplePart('<=', 'baseline');
export const underBaseline: Multiple = multiplePart('<', 'baseline');

/** Used where it is known, left out and noted where it is not. */
export const ifKnown: Pick<MultiplePart, 'ifMissing'> = { ifMissing: 'left-out' };

/** Not asked for at the baseline visit. */
export const waivedAtBaseline: Pick<MultiplePart, 'atBaseline'> = { atBaseline: 'met' };

/** Asked; the worse answer is assumed until it comes. */
export const ask = (fact: Fact): FactPart => ({ kind: 'fact', fact, ifUnknown: 'worst-case' });
/** Counts only where the investigator said so. */
export const said = (fact: Fact): FactPart => ({ kind: 'fact', fact, ifUnknown: 'left-out' });

export const baselineWas = (was: BaselinePart['was']): BaselinePart => ({ kind: 'baseline', was });

export const step = (grade: Exclude<NumericGrade, 0>, ...when: (readonly Part[])[]): Step => ({
  grade,
  when,
});

export function term(
  code: string,
  name: string,
  analyte: AnalyteKey | readonly AnalyteKey[],
  side: TermCriteria['side'],
  steps: readonly Step[],
  notes: readonly GradeNote[] = [],
): TermCriteria {
  const analytes = typeof analyte === 'string' ? [analyte] : analyte;
  const parts = steps.flatMap(({ when }) => when.flat());
  return {
    code,
    term: name,
    analytes,
    side,
    steps,
    notes,
    gradesByNumber: gradesByNumber(steps),
    needsUnit: parts.some(
      (part) => part.kind === 'limit' || (part.kind === 'multiple' && part.plus !== null),
    ),
  };
}

const gradesByNumber = (steps: readonly Step[]): readonly NumericGrade[] =>
  steps
    .filter(({ when }) =>
      when.some((parts) => parts.every((part) => part.kind !== 'fact' || part.ifUnknown === 'worst-case')),
    )
    .flatMap(({ grade }) => grade ?? [])
    .toReversed();
