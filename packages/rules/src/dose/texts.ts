/** Every text that dose finding needs in a locale, by key. */
import type { DoseDecisionKind } from './decision.ts';
import type { DltStatus } from './dlt-evaluability.ts';
import type { DltOutcome } from './dlt-suggestion.ts';
import type { MtdEstimate } from './mtd.ts';
import type { DoseFindingDesign } from './options.ts';
import type { DoseAction } from './recommendation.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** Ids of the default catalogue; a protocol that adds its own brings their names. */
export type DefaultDltId =
  | 'crs-grade-4'
  | 'crs-grade-3-over-72-hours'
  | 'icans-grade-3-over-72-hours'
  | 'related-non-haematological-grade-3-over-7-days'
  | 'grade-4-cytopenia-beyond-day-28'
  | 'death-not-due-to-disease';

export interface DoseTexts {
  readonly designs: Texts<DoseFindingDesign>;
  readonly actions: Texts<DoseAction>;
  readonly statuses: Texts<DltStatus>;
  readonly suggestions: Texts<DltOutcome>;
  /** Definitions of the default catalogue. */
  readonly dlt: Texts<DefaultDltId>;
  readonly criteria: Texts<
    'dlts-among-evaluable' | 'dlt-in-window' | 'left-before-window-end' | 'window-over'
  >;
  readonly reasons: Texts<
    | 'subjects-pending'
    | 'dlt-not-decided'
    | 'dlt-not-settled-by-record'
    | 'death-without-event'
    | 'grade-without-event'
    | 'completed-before-window-end'
    | NonNullable<MtdEstimate['reason']>
  >;
  readonly notes: Texts<
    'pending-could-change-decision' | 'too-many-pending' | 'death-without-event' | 'grade-without-event'
  >;
  readonly decisions: Texts<DoseDecisionKind>;
  readonly columns: Texts<
    | 'doseLevel'
    | 'treated'
    | 'evaluable'
    | 'dlts'
    | 'pending'
    | 'notEvaluable'
    | 'worstCrs'
    | 'worstIcans'
    | 'relatedGradeAtLeast3'
    | 'serious'
    | 'response'
    | 'decision'
  >;
  /** Flag and suggestion of a DLT differ. */
  readonly differs: string;
  readonly noRecommendedDose: string;
  readonly aboveMtd: string;
  readonly provisional: string;
  /** With {date}: the first day of the next infusion at a new dose. */
  readonly nextSubjectFrom: string;
  readonly staggerNotKept: string;
}
