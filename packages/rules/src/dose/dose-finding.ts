/** What the configured design suggests for a cohort, from its records. */
import type { AdverseEventOptions } from '../adverse-events/options.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { boin } from './boin.ts';
import { keyboard } from './keyboard.ts';
import { estimateMtd } from './mtd.ts';
import type { MtdEstimate } from './mtd.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';
import type { DoseFindingDesign, DoseFindingOptions } from './options.ts';
import type { DoseRecommendation } from './recommendation.ts';
import { cohortTallies } from './tallies.ts';
import type { CohortTallies } from './tallies.ts';
import { threePlusThree } from './three-plus-three.ts';

type Design = (
  tallies: CohortTallies['tallies'],
  at: string | null,
  options: DoseFindingOptions,
) => DoseRecommendation;

export const DESIGNS: Readonly<Record<DoseFindingDesign, Design>> = {
  '3+3': (tallies) => threePlusThree(tallies),
  boin,
  keyboard,
};

export interface DoseFinding extends CohortTallies {
  readonly recommendation: DoseRecommendation;
  /** BOIN and keyboard: the MTD as it would be estimated now. Null for 3+3, whose recommendation names it. */
  readonly mtdEstimate: MtdEstimate | null;
}

/**
 * The state of dose finding at the cut. BOIN and keyboard judge the dose of the subject infused last. A suggestion for the
 * committee; it is never a recommended dose.
 */
export function doseFinding(
  records: readonly SubjectRecord[],
  protocol: Pick<Protocol, 'timeAnchor' | 'doseLevels'>,
  options: DoseFindingOptions = DEFAULT_DOSE_FINDING_OPTIONS,
  adverseEventOptions?: AdverseEventOptions,
): DoseFinding {
  return findingOf(cohortTallies(records, protocol, options, adverseEventOptions), options);
}

/** The same from the tallies of the cohort. */
export function findingOf(
  cohort: CohortTallies,
  options: DoseFindingOptions = DEFAULT_DOSE_FINDING_OPTIONS,
): DoseFinding {
  const { tallies, latestDose } = cohort;
  const at = tallies.some(({ doseLevel }) => doseLevel === latestDose) ? latestDose : null;
  return {
    ...cohort,
    recommendation: DESIGNS[options.design](tallies, at, options),
    mtdEstimate: options.design === '3+3' ? null : estimateMtd(tallies, options),
  };
}
