/** Criteria of suggestions and flares, and why something is not known: the keys of the locales. */
import type { Implausible } from '../labs/index.ts';
import type { Criterion } from '../verdict/index.ts';
import type { PgaRefusal } from './pga.ts';

export type SledaiReason =
  | PgaRefusal['reason']
  | Implausible
  | 'result-missing'
  | 'result-not-readable'
  | 'result-only-bounded'
  | 'unit-not-known'
  | 'unit-not-comparable'
  | 'limit-of-normal-missing'
  | 'sample-date-incomplete'
  | 'no-result-in-window'
  | 'complement-not-all-measured'
  | 'previous-proteinuria-missing'
  | 'proteinuria-stable'
  | 'flare-needs-judgement';

export type SuggestionCriterion =
  | 'red-cell-casts-seen'
  | 'urine-red-cells-above-5'
  | 'proteinuria-above-limit'
  | 'proteinuria-new-or-rising'
  | 'urine-white-cells-above-5'
  | 'c3-below-limit'
  | 'c4-below-limit'
  | 'ch50-below-limit'
  | 'anti-dsdna-above-limit'
  | 'farr-binding-above-25-percent'
  | 'temperature-above-38'
  | 'platelets-below-100'
  | 'white-cells-below-3';

/** What a result says about a descriptor. */
export interface SampleCriterion extends Criterion {
  readonly id: SuggestionCriterion;
  readonly reason: SledaiReason | null;
}

export type FlareCriterion =
  | 'flare-mild-score'
  | 'flare-mild-manifestation'
  | 'flare-mild-prednisone'
  | 'flare-mild-drug'
  | 'flare-mild-pga'
  | 'flare-severe-score'
  | 'flare-severe-manifestation'
  | 'flare-severe-prednisone'
  | 'flare-severe-drug'
  | 'flare-severe-admission'
  | 'flare-severe-pga';
