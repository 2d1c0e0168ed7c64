/** The Bayesian optimal interval design: the decision after the latest cohort. */
import { againstBoundaries, eliminates, targetRates } from './boin-boundaries.ts';
import type { BoinOptions } from './boin-boundaries.ts';
import { modelAssisted } from './model-assisted.ts';
import type { ColumnDecision } from './model-assisted.ts';
import type { DoseRecommendation } from './recommendation.ts';
import type { DoseTally } from './tally.ts';

export const BOIN_RULE = { id: 'dose.boin', version: '1' } as const;

/** What x DLTs among n evaluable subjects ask for at their own dose, n from 1. Errors as `targetRates`. */
export function boinDecision(dlts: number, evaluable: number, options: BoinOptions): ColumnDecision {
  const rates = targetRates(options);
  return eliminates(dlts, evaluable, rates) ? 'eliminate' : againstBoundaries(dlts, evaluable, rates);
}

/**
 * What BOIN suggests after the subjects treated at dose `at`. Doses in ascending order, all planned ones. Throws a
 * RangeError where counts contradict each other, `at` is no dose, or the rates are out of order. Waits where a pending
 * subject could change the answer.
 */
export function boin(
  tallies: readonly DoseTally[],
  at: string | null,
  options: BoinOptions,
): DoseRecommendation {
  return modelAssisted(BOIN_RULE, 'boin', tallies, at, (dlts, evaluable) =>
    boinDecision(dlts, evaluable, options),
  );
}
