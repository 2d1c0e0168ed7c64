/** What choosing a term does to an entry. Everything it fills in stands in a field that the person sees and can change. */
import type { AdverseEventDraft } from '@trialside/client';
import { isOtherSpecify } from '@trialside/rules/adverse-events';
import type { GradableFinding } from '@trialside/rules/evaluate';
import type { TermOption } from './term-options.ts';
import type { ChosenTerm } from './chosen-term.ts';

/** Another term: what was graded by the old one no longer holds. */
export function withTerm(
  draft: AdverseEventDraft,
  { version, code, term, bodySystem }: ChosenTerm,
): AdverseEventDraft {
  const old = draft.ctcae?.term ?? '';
  const isOwn = draft.term.trim() !== '' && draft.term !== old;
  return {
    ...draft,
    // What somebody reported in words of their own stays.
    term: isOwn ? draft.term : isOtherSpecify(term) ? '' : term,
    ctcae: code === null ? null : { version, code, term },
    bodySystem,
    ...(code !== null && draft.ctcae?.code === code && draft.ctcae.version === version
      ? {}
      : {
          facets: [],
          facetAnswers: null,
          gradedFrom: [],
          grade: null,
          gradeScale: null,
          gradeBeside: null,
          gradePeriods: [],
        }),
  };
}

/** The grade, its course and its dates as the results show them. A date that was entered stays. */
export function withFinding(
  draft: AdverseEventDraft,
  { term, episode }: GradableFinding,
  bodySystem: string | null,
): AdverseEventDraft {
  const chosen = withTerm(draft, { ...term, bodySystem });
  if (!episode) return chosen;
  const { worst, periods, sources, from, until } = episode;
  return {
    ...chosen,
    grade: worst,
    gradeScale: 'ctcae',
    gradePeriods: periods.length > 1 ? periods : [],
    gradedFrom: sources,
    start: chosen.start ?? from,
    end: chosen.end ?? until,
    ongoing: (chosen.end ?? until) === null ? 'yes' : 'no',
  };
}

/** The entry after an option was chosen; null where choosing only leads on, as a class does. */
export function afterChoice(
  draft: AdverseEventDraft,
  option: TermOption,
  bodySystemOf: (code: string) => string | null,
): AdverseEventDraft | null {
  switch (option.kind) {
    case 'finding':
      return withFinding(draft, option.finding, bodySystemOf(option.finding.term.code));
    case 'term':
      return withTerm(draft, option.chosen);
    case 'free':
      return {
        ...withTerm(draft, { version: '5.0', code: null, term: option.text, bodySystem: null }),
        term: option.text,
      };
    case 'class':
      return null;
  }
}
