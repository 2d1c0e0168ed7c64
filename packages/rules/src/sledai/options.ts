/** The choices that a study makes about SLEDAI, each with the default of this study. */
import { SLEDAI_DEFINITIONS, type SledaiDefinition } from './definition.ts';
import { STUDY_BANDS, type SledaiBand } from './bands.ts';

export interface SledaiOptions {
  /** The version that the answers are recorded under. */
  readonly definition: SledaiDefinition;
  readonly bands: readonly SledaiBand[];
  /** Which assessment a change is counted from. */
  readonly baseline: 'last-before-lymphodepletion' | 'last-before-infusion';
  /** Fall of the total, in points, shown as an improvement (the SLEDAI part of SRI-4), inclusive. */
  readonly improvementPoints: number;
  /** From lymphodepletion through this day from infusion, a finding asks whether lupus caused it. */
  readonly attributionUntilDay: number;
  /** Complement components that must be measured before "not low" is suggested. */
  readonly complementNeeded: readonly ('c3' | 'c4' | 'ch50')[];
}

export const DEFAULT_SLEDAI_OPTIONS: SledaiOptions = {
  definition: SLEDAI_DEFINITIONS['selena-sledai'],
  bands: STUDY_BANDS,
  baseline: 'last-before-lymphodepletion',
  improvementPoints: 4,
  attributionUntilDay: 28,
  complementNeeded: ['c3', 'c4'],
};
