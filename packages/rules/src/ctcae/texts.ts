/** What a locale must say about grades: one text for every key a grade can carry. CTCAE term names stay English. */
import type { AdmiralDifferenceId } from './admiral-differences.ts';
import type { Fact } from './facts.ts';
import type { GradeConflict, GradeNote, GradeReason, LimitSource } from './types.ts';

/** Ids of criteria; a fact is named by its question. */
export type GradeCriterionId =
  | `${'below' | 'at-most' | 'above' | 'at-least'}-${'limit' | LimitSource}`
  | 'baseline-above-uln'
  | 'baseline-not-above-uln'
  | 'baseline-below-lln'
  | 'above-mean-arterial-rise';

/** Reasons of a criterion beyond those of a grade. */
export type CriterionReason = 'worse-answer-assumed' | 'fact-not-given';

export interface CtcaeTexts {
  readonly reasons: Readonly<Record<GradeReason, string>>;
  readonly notes: Readonly<Record<GradeNote, string>>;
  readonly conflicts: Readonly<Record<GradeConflict, string>>;
  readonly criteria: Readonly<Record<GradeCriterionId, string>>;
  readonly criterionReasons: Readonly<Record<CriterionReason, string>>;
  /** Questions to the investigator, answered yes or no. */
  readonly facts: Readonly<Record<Fact, string>>;
  readonly cannotBeGraded: string;
  readonly worstCase: string;
  readonly admiralDifferences: Readonly<Record<AdmiralDifferenceId, string>>;
}
