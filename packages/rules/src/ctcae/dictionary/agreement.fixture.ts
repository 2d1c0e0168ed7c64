/** Figures of agreement between two codings of the same cells of CTCAE. */
import type { Alternative, Facet, FacetId, Grade } from './types.ts';

/** One grade of one term, as each coder has it. */
export interface Cell {
  readonly term: string;
  readonly grade: Grade;
  readonly first: readonly Alternative[];
  readonly second: readonly Alternative[];
}

/** The same for cells that say the same, in whatever order. */
export const cellKey = (
  alternatives: readonly Alternative[],
  idOf: (facet: Facet) => string = ({ id }) => id,
): string =>
  alternatives
    .map((facets) =>
      facets
        .map((facet) => idOf(facet))
        .toSorted()
        .join(' & '),
    )
    .toSorted()
    .join(' | ');

const idsOf = (alternatives: readonly Alternative[]): ReadonlySet<FacetId> =>
  new Set(alternatives.flat().map(({ id }) => id));

/** How often a facet stands in a cell, by who has it there. */
interface Counts {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/** Whether each coder has it: of every cell, each of the facets asked about. */
function count(cells: readonly Cell[], facets: (cell: Cell) => Iterable<FacetId>): Counts {
  const counts = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  for (const cell of cells) {
    const [first, second] = [idsOf(cell.first), idsOf(cell.second)];
    for (const id of facets(cell)) {
      if (first.has(id)) counts[second.has(id) ? 'both' : 'firstOnly'] += 1;
      else counts[second.has(id) ? 'secondOnly' : 'neither'] += 1;
    }
  }
  return counts;
}

/** Cohen, Educ Psychol Meas 1960;20:37–46. Never 0/0 here: of every facet counted one coder at least has one. */
function kappaOf({ both, firstOnly, secondOnly, neither }: Counts): number {
  const all = both + firstOnly + secondOnly + neither;
  const first = both + firstOnly;
  const other = both + secondOnly;
  const byChance = (first * other + (all - first) * (all - other)) / all ** 2;
  return ((both + neither) / all - byChance) / (1 - byChance);
}

const rounded = (value: number): number => Number(value.toFixed(3));
const unionOf = (cells: readonly Cell[]): ReadonlySet<FacetId> =>
  new Set(cells.flatMap(({ first, second }) => [...idsOf(first), ...idsOf(second)]));

function jaccardOf({ first, second }: Cell): number {
  const [one, other] = [idsOf(first), idsOf(second)];
  return [...one].filter((id) => other.has(id)).length / new Set([...one, ...other]).size;
}

/**
 * Of cells alike (same alternatives of same facets), of facets in cells, and of terms. `kappaWithinTerms` asks of each cell
 * about every facet that either coder has at any grade of its term: with all facets of a class it would be higher, since
 * nearly all are rightly absent. `facetsOfKappa…` count the facets by their own kappa over all cells.
 */
export function agreementOf(cells: readonly Cell[]): Readonly<Record<string, number>> {
  const alike = cells.filter(({ first, second }) => cellKey(first) === cellKey(second));
  const terms = [...new Set(cells.map(({ term }) => term))];
  const unlike = new Set(cells.filter((cell) => !alike.includes(cell)).map(({ term }) => term));
  const ofTerm = new Map(terms.map((name) => [name, unionOf(cells.filter(({ term }) => term === name))]));
  const counts = count(cells, ({ term }) => ofTerm.get(term) ?? []);
  const facets = [...unionOf(cells)];
  const kappas = facets.map((id) => kappaOf(count(cells, () => [id])));
  return {
    cells: cells.length,
    cellsAlike: alike.length,
    cellsButDeath: cells.filter(({ grade }) => grade < 5).length,
    cellsButDeathAlike: alike.filter(({ grade }) => grade < 5).length,
    terms: terms.length,
    termsAlike: terms.length - unlike.size,
    ...counts,
    positiveAgreement: rounded((2 * counts.both) / (2 * counts.both + counts.firstOnly + counts.secondOnly)),
    meanJaccard: rounded(cells.reduce((sum, cell) => sum + jaccardOf(cell), 0) / cells.length),
    kappaWithinTerms: rounded(kappaOf(counts)),
    facets: facets.length,
    facetsOfKappaOne: kappas.filter((kappa) => rounded(kappa) === 1).length,
    facetsOfKappaBelow06: kappas.filter((kappa) => kappa < 0.6).length,
  };
}
