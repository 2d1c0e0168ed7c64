/** The criteria of a term and what the ticked facets give, as finished texts. Loaded with the dictionary. */
import { facetsOf, facetText, gradeFromFacets, summary } from '@trialside/rules/ctcae/dictionary';
import type { AeWords } from '../locales/ae-words.ts';
import type { CriteriaView } from './grade-template.ts';
import type { TermCriteriaText } from './terms.ts';

export function criteriaView(
  { term, words, mark, official }: TermCriteriaText,
  ticked: readonly string[],
  say: AeWords,
): CriteriaView {
  const given = gradeFromFacets(term, Object.fromEntries(ticked.map((id) => [id, 'present' as const])));
  return {
    mark,
    texts: Object.fromEntries(term.grades.map((grade) => [grade, summary(term, grade, words) ?? ''])),
    official: official?.grades ?? {},
    facets: facetsOf(term)
      .filter(({ limiting }) => !limiting)
      .map((facet) => ({ id: facet.id, text: facetText(facet, words), grades: say.ofGrades(facet.grades) })),
    byTicks:
      ticked.length === 0
        ? ''
        : given.grade !== null
          ? say.ticksGive(given.grade)
          : given.atLeast !== null
            ? say.ticksGiveAtLeast(given.atLeast)
            : say.ticksGiveNothing,
    gradeByTicks: given.grade ?? given.atLeast,
  };
}
