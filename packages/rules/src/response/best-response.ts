/** Best response over a window of days: CR before PR before NR before NE. */
import type { CountResponse, ResponseCategory } from './types.ts';

export interface BestResponse {
  /** indeterminate where open counts leave more than one possible; NE where the window holds no evaluable count. */
  readonly outcome: ResponseCategory;
  /** What is still possible where it is indeterminate, best first; empty otherwise. */
  readonly candidates: readonly ResponseCategory[];
}

/** Best first. */
export const ORDER: readonly ResponseCategory[] = ['CR', 'PR', 'NR', 'NE'];

/** The categories a count may have: its candidates, or its one outcome. */
export const possibleCategories = ({ verdict }: CountResponse): readonly ResponseCategory[] =>
  verdict.candidates.length > 0 ? verdict.candidates : [verdict.outcome];

/** Every category that a count may have fulfils it. */
export const surely = (count: CountResponse, is: (category: ResponseCategory) => boolean): boolean =>
  possibleCategories(count).every(is);

/** Some category that a count may have fulfils it. */
export const perhaps = (count: CountResponse, is: (category: ResponseCategory) => boolean): boolean =>
  possibleCategories(count).some(is);

/** Best response among the counts of days `from` to `to` from infusion, both inclusive. */
export function bestResponse(counts: readonly CountResponse[], from: number, to: number): BestResponse {
  const possible = counts
    .filter(({ dayFromInfusion }) => dayFromInfusion >= from && dayFromInfusion <= to)
    .map((count) => possibleCategories(count).map((category) => ORDER.indexOf(category)));
  // The best can be no worse than the best of all that is certain: each count at its worst.
  const worst = Math.min(ORDER.length - 1, ...possible.map((ranks) => Math.max(...ranks)));
  const candidates = ORDER.filter(
    (_, rank) => rank === worst || (rank < worst && possible.flat().includes(rank)),
  );
  return amongst(candidates);
}

/** One category is the outcome; of several it cannot be told which, and none at all is not evaluable. */
export function amongst(candidates: readonly ResponseCategory[]): BestResponse {
  const [only = 'NE', ...others] = candidates;
  return others.length > 0 ? { outcome: 'indeterminate', candidates } : { outcome: only, candidates: [] };
}
