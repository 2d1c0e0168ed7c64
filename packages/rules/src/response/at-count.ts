/** The study rule on plain values, for a form or a host page without a record: one count against one baseline. */
import { dec } from '../number/decimal.ts';
import type { Criterion, Held, Verdict } from '../verdict/index.ts';
import { evaluateCount, PLATELET_UNIT } from './evaluate-count.ts';
import { once } from './mean.ts';
import { DEFAULT_PLATELET_RESPONSE_OPTIONS } from './options.ts';
import type { PlateletResponseOptions } from './options.ts';
import { PLATELET_RESPONSE_RULE } from './rule.ts';
import { ANY_COUNT } from './platelet-count.ts';
import type { ResponseCategory } from './types.ts';

/** What is known of one count. Platelets in ×10⁹/L as canonical decimal text ("45", "29.9"); null where not known. */
export interface PlainCount {
  readonly platelets: string | null;
  readonly baseline: string | null;
  readonly activeBleeding: boolean | null;
  /** Whether a rescue treatment excludes the count. */
  readonly afterRescue: boolean | null;
}

/**
 * The category of one count under the study rule. Throws a RangeError for text that is no canonical
 * number: what a person typed goes through `parseEntry` first.
 */
export function responseAtCount(
  { platelets, baseline, activeBleeding, afterRescue }: PlainCount,
  options: PlateletResponseOptions = DEFAULT_PLATELET_RESPONSE_OPTIONS,
): Verdict<ResponseCategory> {
  const count = platelets === null ? null : dec(platelets);
  const before = baseline === null ? null : once(dec(baseline));
  const observed =
    platelets === null ? null : { value: platelets, unit: PLATELET_UNIT, date: null, dayFromInfusion: null };
  return evaluateCount(
    {
      count: {
        range: count && { low: count, high: count, highIncluded: true },
        problem: count ? null : 'no-count',
        shown: platelets,
      },
      observed,
      sources: [],
      baseline: {
        range: { low: before ?? once(ANY_COUNT.low), high: before, highIncluded: before !== null },
        view: {
          mode: options.baselineMode,
          platelets: baseline,
          range: null,
          reason: before ? null : 'no-qualifying-count',
          date: null,
          sources: [],
        },
      },
      outsideRescueWindow: said('outside-rescue-window', afterRescue, 'rescue-not-recorded'),
      noActiveBleeding: said('no-active-bleeding', activeBleeding, 'bleeding-not-recorded'),
      notes: [],
    },
    PLATELET_RESPONSE_RULE,
    options,
  );
}

/** A criterion that somebody answered: it is met where the opposite was denied. */
function said(id: string, opposite: boolean | null, unknown: string): Criterion {
  const held: Held = opposite === null ? 'indeterminate' : opposite ? 'not-met' : 'met';
  return {
    id,
    held,
    observed: null,
    threshold: null,
    reason: opposite === null ? unknown : null,
    sources: [],
  };
}
