/** The shape of a CTCAE term and of a grade drawn from a number. A grade always carries the version it was made with. */
import type { AnalyteKey, Implausible, Unit } from '../labs/index.ts';
import type { Criterion, RuleRef } from '../verdict/index.ts';
import type { Fact } from './facts.ts';

export type CtcaeVersion = '5.0' | '6.0';

/** A term of one version. `code` is the eight-digit code NCI prints; `term` stays English in every locale. */
export interface CtcaeTermKey {
  readonly version: CtcaeVersion;
  readonly code: string;
  readonly term: string;
}

/** What a number can give: 0 is "not this event"; 5 (death) is never drawn from a number. */
export type NumericGrade = 0 | 1 | 2 | 3 | 4;

/** Why a number cannot be graded: keys of the locales. */
export type GradeReason =
  | Implausible
  | 'value-missing'
  | 'result-is-text'
  | 'result-unreadable'
  | 'unit-missing'
  | 'unit-not-known'
  | 'unit-not-comparable'
  | 'lower-limit-missing'
  | 'upper-limit-missing'
  | 'baseline-missing'
  | 'bound-undecided'
  | 'calcium-not-corrected'
  | 'analyte-needed'
  | 'no-numeric-criteria'
  | 'reported-under-another-term';

/** What a reader must know beside the grade: keys of the locales. */
export type GradeNote =
  | 'baseline-taken-as-normal'
  | 'baseline-not-comparable'
  | 'graded-without-baseline'
  | 'graded-without-upper-limit'
  | 'baseline-visit-against-limits'
  | 'gap-in-text'
  | 'outside-range-but-grade-0'
  | 'unit-not-known-multiples-only'
  | 'range-unreadable'
  | 'increase-read-as-above-upper-limit'
  | 'drop-read-as-percentage-points'
  | 'adult-limits-only'
  | 'standardised-value-graded'
  | 'calcium-corrected-for-albumin';

/** Two things that do not fit together and must not be hidden: keys of the locales. */
export type GradeConflict = 'inside-normal-range' | 'range-reversed' | 'baseline-flag-differs';

export type LimitSource = 'lln' | 'uln' | 'baseline';

/** One comparison of a grade. All criteria of one grade and alternative must hold; one alternative is enough. */
export interface GradeCriterion extends Criterion {
  readonly grade: NumericGrade | null;
  readonly alternative: number;
  /** The threshold as a multiple of a limit or of the baseline; null where it is a printed number or a fact. */
  readonly multiple: {
    readonly times: string;
    readonly of: LimitSource;
    readonly plus: string | null;
  } | null;
  readonly fact: Fact | null;
}

export interface GradeShift {
  readonly from: NumericGrade;
  readonly to: NumericGrade;
  /** An adverse event needs a worsening from baseline. Null where only the assumed worse answer makes it one. */
  readonly worsened: boolean | null;
}

export interface NumberGrade {
  readonly rule: RuleRef;
  readonly version: CtcaeVersion;
  /** Null only where the term is not one of ours. */
  readonly code: string | null;
  readonly term: string;
  /** Null: cannot be graded, which is not grade 0; `reason` says why and `candidates` what is still possible. */
  readonly grade: NumericGrade | null;
  readonly reason: GradeReason | null;
  /**
   * The possible grades, mildest first: the grade alone where it is certain; more where it is open, a worst case, or
   * where a part was left out (`notes`) that could make it worse.
   */
  readonly candidates: readonly NumericGrade[];
  /** True where the grade assumes the worse answer to a question nobody answered (`openFacts`). */
  readonly worstCase: boolean;
  /** The mildest grade the other answer would give; null where the grade is no worst case. */
  readonly lowerReading: NumericGrade | null;
  readonly openFacts: readonly Fact[];
  /** The grades a number alone can give for the term; higher ones are the investigator's judgement. */
  readonly gradesByNumber: readonly NumericGrade[];
  readonly criteria: readonly GradeCriterion[];
  readonly analyte: AnalyteKey | null;
  /** Unit the value was read in; null where it was not known. */
  readonly unit: Unit | null;
  readonly baselineGrade: NumericGrade | null;
  readonly shift: GradeShift | null;
  readonly conflicts: readonly GradeConflict[];
  readonly notes: readonly GradeNote[];
}
