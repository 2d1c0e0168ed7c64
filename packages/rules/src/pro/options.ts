/** The choices that the study leaves open for questionnaires, each with the default of the study. */
import type { ItpPaqTable } from './itp-paq-table.ts';
import { DEFAULT_NORMS } from './sf36-summary.ts';
import { US_1990_WEIGHTS } from './sf36-norms.ts';
import type { Sf36Norms, Sf36Weights } from './sf36-norms.ts';
import type { Sf36Method } from './sf36-scales.ts';
import type { MissingRule } from './sf36-score.ts';

export interface ProOptions {
  readonly missing: MissingRule;
  /** How a form is scored whose name says "SF-36" and no version. */
  readonly unnamedSf36: Sf36Method;
  /** Norms for PCS and MCS by the scoring they belong to. */
  readonly sf36Norms: Readonly<Record<Exclude<Sf36Method, 'rand-36'>, Sf36Norms>>;
  readonly sf36Weights: Sf36Weights;
  /** The recode table of ITP-PAQ as the licence holder loaded it; null until then, and nothing is scored. */
  readonly itpPaqTable: ItpPaqTable | null;
}

export const DEFAULT_PRO_OPTIONS: ProOptions = {
  missing: 'half',
  unnamedSf36: 'sf-36-v1',
  sf36Norms: DEFAULT_NORMS,
  sf36Weights: US_1990_WEIGHTS,
  itpPaqTable: null,
};
