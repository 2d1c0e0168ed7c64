/** The criteria of a grade in our own short words. Always shown with the mark that this is not CTCAE's wording. */
import type { Bound, DictionaryTerm, Facet, FacetId, Grade, NumericFacet, Words } from './types.ts';

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=' } as const;
const LIMITS = { uln: 'ULN', lln: 'LLN' } as const;

function boundText({ value, of }: Bound, words: Words): string {
  if (of === null) return value ?? '';
  const limit = of === 'baseline' ? (words['baseline'] ?? 'baseline') : LIMITS[of];
  return value === null ? limit : `${value} × ${limit}`;
}

/** "<75–50", "≥10 to <30 %": a lower end of zero goes without saying. */
function rangeText({ is, from, to }: NumericFacet, words: Words): string {
  if (!to) return `${SIGNS[is]}${boundText(from, words)}`;
  if (from.value === '0' && from.of === null) return `${to.inclusive ? '≤' : '<'}${boundText(to, words)}`;
  const end = to.inclusive ? '' : is.startsWith('<') ? '>' : '<';
  return `${SIGNS[is]}${boundText(from, words)} – ${end}${boundText(to, words)}`;
}

/** A facet in the words of a loaded class. A facet without words shows its id: the tests see to it that none is. */
export function facetText(facet: Facet, words: Words): string {
  if (facet.kind === 'finding') return words[facet.id] ?? facet.id;
  return (words[facet.quantity] ?? `${facet.quantity} {}`).replace('{}', rangeText(facet, words));
}

/** The alternatives of a grade, each as the texts of its facets; empty where the grade does not exist. */
export const alternativeTexts = (
  term: DictionaryTerm,
  grade: Grade,
  words: Words,
): readonly (readonly string[])[] =>
  term.criteria[grade].map((alternative) => alternative.map((facet) => facetText(facet, words)));

/** One line: what holds together joined by " + ", alternatives by "; " as in CTCAE. Null where the grade does not exist. */
export function summary(term: DictionaryTerm, grade: Grade, words: Words): string | null {
  const texts = alternativeTexts(term, grade, words).map((parts) => parts.join(' + '));
  return texts.length > 0 ? texts.join('; ') : null;
}

/** A facet of a term with the grades it speaks for. */
export type FacetUse = Facet & { readonly grades: readonly Grade[] };

/** Every facet of a term, each once, in the order of the grades. */
export function facetsOf(term: DictionaryTerm): readonly FacetUse[] {
  const uses = new Map<FacetId, { facet: Facet; grades: Grade[] }>();
  for (const grade of term.grades) {
    for (const facet of term.criteria[grade].flat()) {
      const use = uses.get(facet.id) ?? { facet, grades: [] };
      if (!use.grades.includes(grade)) use.grades.push(grade);
      uses.set(facet.id, use);
    }
  }
  return [...uses.values()].map(({ facet, grades }) => ({ ...facet, grades }));
}
