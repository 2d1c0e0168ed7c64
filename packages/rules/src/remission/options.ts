/** The choices that the papers and the study text leave open about DORIS and LLDAS, each with the default of the study. */
import type { SledaiDefinition } from '../sledai/definition.ts';
import type { DescriptorKey } from '../sledai/descriptors.ts';
import { SLEDAI_DEFINITIONS } from '../sledai/definition.ts';
import {
  DEFAULT_DOSE_CEILINGS,
  DEFAULT_GLUCOCORTICOID_OPTIONS,
  type DoseCeiling,
  type GlucocorticoidOptions,
} from '../therapy/options.ts';

/** An upper limit as exact decimal text, and whether a value equal to it still passes. */
export interface UpperLimit {
  readonly value: string;
  readonly included: boolean;
}

/** What DORIS and LLDAS ask alike. */
export interface RemissionOptions {
  /** The version of SLEDAI that the criteria are read under. */
  readonly definition: SledaiDefinition;
  /** PGA on the 0 to 3 scale. */
  readonly pga: UpperLimit;
  /** Days a PGA may lie from the assessment where they share no visit. */
  readonly pgaMatchDays: number;
  /** Prednisone equivalent, mg/day. */
  readonly prednisone: UpperLimit;
  readonly glucocorticoids: GlucocorticoidOptions;
  /** Whether a drug of unknown class leaves a criterion about drugs open; otherwise it is only noted. */
  readonly unclassifiedLeavesOpen: boolean;
}

export interface DorisOptions extends RemissionOptions {
  /** Any dose is allowed, or only one without start, increase or switch in the days before. */
  readonly stability: 'any-dose' | 'no-change';
  readonly stabilityDays: number;
  /** Lymphodepletion belongs to the study treatment and no longer matters after this day from infusion. */
  readonly lymphodepletionMattersUntilDay: number;
}

/** van Vollenhoven 2021, with the study text's ≤5 mg where the paper prints both ≤5 and <5. */
export const DEFAULT_DORIS_OPTIONS: DorisOptions = {
  definition: SLEDAI_DEFINITIONS['selena-sledai'],
  pga: { value: '0.5', included: false },
  pgaMatchDays: 0,
  prednisone: { value: '5', included: true },
  glucocorticoids: DEFAULT_GLUCOCORTICOID_OPTIONS,
  unclassifiedLeavesOpen: true,
  stability: 'no-change',
  stabilityDays: 28,
  lymphodepletionMattersUntilDay: 28,
};

/** What "new activity" is held against, and what counts as new. */
export type NewActivityMode = 'clinical-descriptors-only' | 'any-descriptor' | 'flare-index' | 'score-rise';
export type PreviousAssessment = 'last-final' | 'last-scheduled-final' | 'baseline';

export interface LldasOptions extends RemissionOptions {
  /** Points, inclusive. */
  readonly sledaiAtMost: number;
  readonly majorOrganDescriptors: readonly DescriptorKey[];
  readonly newActivity: NewActivityMode;
  readonly previousAssessment: PreviousAssessment;
  readonly doseCeilings: readonly DoseCeiling[];
  /** What is taken where nobody recorded whether a drug was tolerated. */
  readonly unrecordedTolerance: 'unknown' | 'tolerated';
  /** Whether the study product itself counts as an investigational drug. */
  readonly studyProductIsInvestigational: boolean;
}

/** Renal, nervous system, cardiopulmonary, vasculitis and fever: the list of the paper, without low blood counts. */
export const MAJOR_ORGAN_DESCRIPTORS: readonly DescriptorKey[] = [
  'seizure',
  'psychosis',
  'organic_brain_syndrome',
  'visual_disturbance',
  'cranial_nerve_disorder',
  'lupus_headache',
  'cerebrovascular_accident',
  'vasculitis',
  'urinary_casts',
  'hematuria',
  'proteinuria',
  'pyuria',
  'pleurisy',
  'pericarditis',
  'fever',
];

/** Franklyn 2016 and Golder 2016, read as the study text does. */
export const DEFAULT_LLDAS_OPTIONS: LldasOptions = {
  definition: SLEDAI_DEFINITIONS['selena-sledai'],
  pga: { value: '1', included: true },
  pgaMatchDays: 0,
  prednisone: { value: '7.5', included: true },
  glucocorticoids: DEFAULT_GLUCOCORTICOID_OPTIONS,
  unclassifiedLeavesOpen: true,
  sledaiAtMost: 4,
  majorOrganDescriptors: MAJOR_ORGAN_DESCRIPTORS,
  newActivity: 'clinical-descriptors-only',
  previousAssessment: 'last-final',
  doseCeilings: DEFAULT_DOSE_CEILINGS,
  unrecordedTolerance: 'unknown',
  studyProductIsInvestigational: false,
};
