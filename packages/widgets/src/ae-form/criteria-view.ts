/** The criteria of a term as finished texts, and grading by what was found. Loaded with the rules. */
import { gradeFromAnswers, summary } from '@trialside/rules/ctcae/dictionary';
import type { CtcaeOptions } from '@trialside/rules/ctcae';
import type { Draw } from './controls.ts';
import { facetsTemplate } from './facets-template.ts';
import type { CriteriaView } from './grade-template.ts';
import type { TermCriteriaText } from './terms.ts';

/** `options`: how the study reads numbers; null for the defaults. */
export function criteriaView(
  criteria: TermCriteriaText,
  draw: Draw,
  options: CtcaeOptions | null,
): CriteriaView {
  const { term, words, mark, official } = criteria;
  const { facets, facetAnswers } = draw.entry.draft;
  const given = gradeFromAnswers(term, facets, facetAnswers ?? {}, options ?? undefined);
  return {
    mark,
    texts: Object.fromEntries(term.grades.map((grade) => [grade, summary(term, grade, words) ?? ''])),
    official: official?.grades ?? {},
    facets: facetsTemplate(criteria, given, draw),
  };
}
