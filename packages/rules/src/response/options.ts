/** The choices that the study text leaves open for platelet response, each with the default of the study. */
import type { BaselineMode } from './baseline-mode.ts';

/** Kinds of rescue after which a count says nothing about the study product. */
export type RescueKind =
  | 'platelet-transfusion'
  | 'immunoglobulin'
  | 'anti-d'
  | 'glucocorticoid-pulse'
  | 'tpo-agonist';

export interface PlateletResponseOptions {
  /** ×10⁹/L, inclusive. */
  readonly crPlatelets: string;
  /** ×10⁹/L, inclusive. */
  readonly prPlatelets: string;
  /** PR asks for at least this multiple of the baseline, inclusive. */
  readonly prFoldOfBaseline: string;
  readonly baselineMode: BaselineMode;
  /** Look-back of `mean-before-infusion`, in days. */
  readonly baselineLookbackDays: number;
  /** Whether active bleeding rules out CR as it does PR. */
  readonly bleedingBlocksCR: boolean;
  /** WHO bleeding grade from which bleeding counts as active. */
  readonly activeBleedingFromWhoGrade: 1 | 2 | 3 | 4;
  /** Days from the rescue, the day itself included, in which a count is not evaluable. */
  readonly rescueExclusionDays: Readonly<Record<RescueKind, number>>;
  /** Whether a count in the window is NR instead of NE. */
  readonly rescueCountsAsNonResponse: boolean;
  /**
   * Words of an indication, in any language, that say why immunoglobulin was given where its role does not: to raise
   * platelets, or to replace what B-cell depletion takes away. With neither the count stays open.
   */
  readonly immunoglobulinForPlatelets: readonly string[];
  readonly immunoglobulinAsReplacement: readonly string[];
  /** How far, in days, a bleeding assessment may lie from the count it belongs to when they share no visit. */
  readonly bleedingMatchDays: number;
}

export const DEFAULT_PLATELET_RESPONSE_OPTIONS: PlateletResponseOptions = {
  crPlatelets: '100',
  prPlatelets: '30',
  prFoldOfBaseline: '2',
  baselineMode: 'last-before-lymphodepletion',
  baselineLookbackDays: 28,
  bleedingBlocksCR: false,
  activeBleedingFromWhoGrade: 2,
  rescueExclusionDays: {
    'platelet-transfusion': 7,
    immunoglobulin: 28,
    'anti-d': 28,
    'glucocorticoid-pulse': 28,
    'tpo-agonist': 28,
  },
  rescueCountsAsNonResponse: false,
  immunoglobulinForPlatelets: [
    'thrombocytopenia',
    'thrombocytopenic',
    'ITP',
    'bleeding',
    '血小板减少',
    '出血',
  ],
  immunoglobulinAsReplacement: [
    'hypogammaglobulinaemia',
    'hypogammaglobulinemia',
    'agammaglobulinaemia',
    'agammaglobulinemia',
    'immunoglobulin replacement',
    'immunoglobulin deficiency',
    'IgG deficiency',
    'low IgG',
    'immunodeficiency',
    '低丙种球蛋白',
    '低免疫球蛋白',
    '免疫缺陷',
  ],
  bleedingMatchDays: 0,
};

/** Choices of the variant after Rodeghiero 2009. */
export interface IwgOptions {
  /** Days between the two counts that confirm a CR or a response. */
  readonly confirmResponseDays: number;
  /** Days between the two counts that confirm non-response or a loss. */
  readonly confirmLossDays: number;
  readonly baselineMode: BaselineMode;
  /** Last day from infusion on which a response may begin to be due to the treatment; null: the end of the main look. */
  readonly latestResponseDay: number | null;
}

export const DEFAULT_IWG_OPTIONS: IwgOptions = {
  confirmResponseDays: 7,
  confirmLossDays: 1,
  baselineMode: 'last-before-infusion',
  latestResponseDay: null,
};

/** Three readings of "durable": the study text defines none. */
export interface DurableResponseOptions {
  /** Response at this share of the counts in the last weeks of a window. */
  readonly shareOfCounts: string;
  /** Length of that stretch, and of the weekly counts below. */
  readonly weeks: number;
  /** ×10⁹/L, inclusive, to be reached in at least `weeklyAtLeast` of the last `weeks` weeks. */
  readonly weeklyPlatelets: string;
  readonly weeklyAtLeast: number;
  /** Response at every visit for at least this many days without rescue. */
  readonly sustainedDays: number;
}

export const DEFAULT_DURABLE_RESPONSE_OPTIONS: DurableResponseOptions = {
  shareOfCounts: '0.75',
  weeks: 8,
  weeklyPlatelets: '50',
  weeklyAtLeast: 6,
  sustainedDays: 180,
};

/** When ongoing glucocorticoids suggest dependence (Rodeghiero 2009). */
export interface SteroidDependenceOptions {
  /** Days without a break on which a systemic glucocorticoid was in force. */
  readonly ongoingDays: number;
}

export const DEFAULT_STEROID_DEPENDENCE_OPTIONS: SteroidDependenceOptions = { ongoingDays: 60 };
