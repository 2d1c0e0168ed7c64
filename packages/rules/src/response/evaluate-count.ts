/** The response at one platelet count: which category, or between which ones, and why. */
import { dec, isZero } from '../number/decimal.ts';
import type { Decimal } from '../number/decimal.ts';
import type { RecordRef } from '../record/index.ts';
import { held } from '../verdict/verdict.ts';
import type { Criterion, Held, Observed, RuleRef, Threshold, Verdict } from '../verdict/index.ts';
import type { Baseline } from './baseline.ts';
import { amongst, ORDER } from './best-response.ts';
import { compareMeans, once, showMean, timesFold } from './mean.ts';
import type { Mean } from './mean.ts';
import type { PlateletResponseOptions } from './options.ts';
import type { CountRange, PlateletCount } from './platelet-count.ts';
import type { ResponseCategory } from './types.ts';

/** Platelets in the unit of every threshold and answer (UCUM). */
export const PLATELET_UNIT = '10*9/L';

/** Everything that bears on the response at one count. */
export interface CountFacts {
  readonly count: PlateletCount;
  /** The count as the criteria show it; null where there is none. */
  readonly observed: Observed | null;
  /** Of the count itself; none where a visit has no count. */
  readonly sources: readonly RecordRef[];
  readonly baseline: Baseline;
  readonly outsideRescueWindow: Criterion;
  readonly noActiveBleeding: Criterion;
  readonly notes: readonly string[];
}

type Options = Pick<
  PlateletResponseOptions,
  'crPlatelets' | 'prPlatelets' | 'prFoldOfBaseline' | 'bleedingBlocksCR' | 'rescueCountsAsNonResponse'
>;

/**
 * Decides one count under the options. Study text: CR from 100; PR from 30 and at least doubled from baseline, without
 * active bleeding; else NR. What cannot be decided keeps every category still possible.
 */
export function evaluateCount(facts: CountFacts, rule: RuleRef, options: Options): Verdict<ResponseCategory> {
  const { count, baseline, outsideRescueWindow, noActiveBleeding } = facts;
  const cr = once(dec(options.crPlatelets));
  const criteria: Criterion[] = [
    criterion('platelet-count-available', held(count.range !== null), null, count.problem, facts),
  ];
  const possible = new Set<ResponseCategory>();
  if (count.range) {
    const fold = dec(options.prFoldOfBaseline);
    const { low, high } = baseline.range;
    const reachesCr = atLeast(count.range, cr);
    const reachesPr = atLeast(count.range, once(dec(options.prPlatelets)));
    // From a baseline of 0 any positive count has doubled, and 0 itself has not.
    const doubled =
      count.range.high && isZero(count.range.high)
        ? 'not-met'
        : atLeast(count.range, timesFold(low, fold), high && timesFold(high, fold));
    criteria.push(
      outsideRescueWindow,
      criterion('platelets-at-least-cr', reachesCr, atLeastText(options.crPlatelets), null, facts),
      criterion('platelets-at-least-pr', reachesPr, atLeastText(options.prPlatelets), null, facts),
      doubledFromBaseline(doubled, fold, facts),
      noActiveBleeding,
    );
    const addUnlessBleeding = (category: ResponseCategory, noBleeding: Held): void => {
      if (noBleeding !== 'not-met') possible.add(category);
      if (noBleeding !== 'met') possible.add('NR');
    };
    if (reachesCr !== 'not-met')
      addUnlessBleeding('CR', options.bleedingBlocksCR ? noActiveBleeding.held : 'met');
    if (reachesCr !== 'met') {
      // Each part is an interval, so parts that are possible one by one are possible together, except that no count
      // below CR has doubled from a baseline of half of CR or more.
      const prExists = compareMeans(cr, timesFold(low, fold)) > 0;
      if (reachesPr !== 'not-met' && doubled !== 'not-met' && prExists)
        addUnlessBleeding('PR', noActiveBleeding.held);
      if (reachesPr !== 'met' || doubled !== 'met') possible.add('NR');
    }
    if (outsideRescueWindow.held === 'not-met') possible.clear();
    if (outsideRescueWindow.held !== 'met') possible.add(options.rescueCountsAsNonResponse ? 'NR' : 'NE');
  }
  return {
    rule,
    ...amongst(ORDER.filter((category) => possible.has(category))),
    criteria,
    notes:
      compareMeans(baseline.range.low, cr) < 0 ? facts.notes : [...facts.notes, 'baseline-at-or-above-cr'],
    sources: [...new Set(criteria.flatMap(({ sources }) => sources))],
  };
}

/** Whether a count reaches a threshold, each perhaps known only within bounds. */
function atLeast({ low, high, highIncluded }: CountRange, from: Mean, to: Mean | null = from): Held {
  if (to && compareMeans(once(low), to) >= 0) return 'met';
  if (!high) return 'indeterminate';
  const highest = compareMeans(once(high), from);
  return highest < 0 || (highest === 0 && !highIncluded) ? 'not-met' : 'indeterminate';
}

const criterion = (
  id: string,
  answer: Held,
  threshold: Threshold | null,
  reason: string | null,
  { observed, sources }: CountFacts,
): Criterion => ({ id, held: answer, observed, threshold, reason, sources });

const atLeastText = (value: string): Threshold => ({ comparator: '>=', value, unit: PLATELET_UNIT });

function doubledFromBaseline(doubled: Held, fold: Decimal, facts: CountFacts): Criterion {
  const { view, range } = facts.baseline;
  const known = view.platelets !== null;
  const asked = atLeastText(showMean(timesFold(range.low, fold)));
  const threshold: Threshold = asked.value === '0' ? { ...asked, comparator: '>' } : asked;
  return {
    ...criterion(
      'platelets-at-least-doubled',
      doubled,
      known ? threshold : null,
      known ? null : view.reason,
      facts,
    ),
    sources: [...facts.sources, ...view.sources],
  };
}
