/** The choices of adverse-event reporting that the study text leaves open, each with the default of the study. */
import type { Causality, CausalityBySource } from '../record/index.ts';
import { DEFAULT_SPECIAL_INTEREST } from './special-interest-kinds.ts';
import type { SpecialInterest } from './special-interest-kinds.ts';

/** Which words the five categories of causality are shown with; the categories are the same. */
export type CausalityWording = 'who-umc' | 'china';

export interface AdverseEventOptions {
  /** Last day of the primary window; infusion = 0, the day itself included. */
  readonly windowLastDay: number;
  /** Categories that count as related. */
  readonly relatedCategories: readonly Causality[];
  /** What counts as study treatment for "treatment-related". */
  readonly studyTreatment: readonly (keyof CausalityBySource)[];
  /** Whether a missing causality counts as related in summaries. */
  readonly missingCountsAsRelated: boolean;
  readonly causalityWording: CausalityWording;
  readonly specialInterest: readonly SpecialInterest[];
  /** Calendar days from awareness to the first expedited report. */
  readonly expeditedFatalDays: number;
  readonly expeditedOtherDays: number;
  /** Further days for the follow-up report of a fatal or life-threatening case. */
  readonly expeditedFollowUpDays: number;
  /** Grade from which a laboratory value worse than baseline is suggested as clinically significant. */
  readonly significantLabFromGrade: 1 | 2 | 3 | 4;
}

export const DEFAULT_ADVERSE_EVENT_OPTIONS: AdverseEventOptions = {
  windowLastDay: 28,
  relatedCategories: ['definite', 'probable', 'possible'],
  studyTreatment: ['studyProduct', 'lymphodepletion'],
  missingCountsAsRelated: true,
  causalityWording: 'who-umc',
  specialInterest: DEFAULT_SPECIAL_INTEREST,
  expeditedFatalDays: 7,
  expeditedOtherDays: 15,
  expeditedFollowUpDays: 8,
  significantLabFromGrade: 3,
};
