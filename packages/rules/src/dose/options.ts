/** The choices of dose finding that the study text leaves open, each with the default of the study. */
import { DEFAULT_DLT_CATALOGUE } from './dlt-catalogue.ts';
import type { DltDefinition } from './dlt-catalogue.ts';

export type DoseFindingDesign = '3+3' | 'boin' | 'keyboard';

export interface DoseFindingOptions {
  readonly design: DoseFindingDesign;
  /** Target rate of dose-limiting toxicity, between 0 and 1; 3+3 does not use it. */
  readonly targetRate: string;
  /** Rate that is too low, as a multiple of the target (BOIN: φ1). */
  readonly tooLowFold: string;
  /** Rate that is too high, as a multiple of the target (BOIN: φ2). */
  readonly tooHighFold: string;
  /** A dose is eliminated where the posterior probability of a rate above the target exceeds this. */
  readonly eliminationCutoff: string;
  /** Half the width of the target interval (keyboard). */
  readonly keyHalfWidth: string;
  /** Last day of the DLT window; infusion = 0, the day itself included. */
  readonly dltWindowLastDay: number;
  /** Least days between the first and the second subject of a new dose. */
  readonly staggerDays: number;
  /** What is suggested as dose-limiting; the decision is the investigator's or the committee's. */
  readonly dltCatalogue: readonly DltDefinition[];
}

export const DEFAULT_DOSE_FINDING_OPTIONS: DoseFindingOptions = {
  design: '3+3',
  targetRate: '0.30',
  tooLowFold: '0.6',
  tooHighFold: '1.4',
  eliminationCutoff: '0.95',
  keyHalfWidth: '0.05',
  dltWindowLastDay: 28,
  staggerDays: 14,
  dltCatalogue: DEFAULT_DLT_CATALOGUE,
};
