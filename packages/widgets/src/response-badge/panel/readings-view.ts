/** The study's reading of the counts and that of Rodeghiero 2009, side by side: each with its own baseline. */
import type { CountDetail, ResponseDetail } from '@trialside/client';
import type { PanelWords } from '../../locales/panel-words.ts';
import type { Words } from '../../locales/words.ts';
import { markOf, type Mark } from './mark.ts';
import type { BaselineView } from './baseline-view.ts';

export interface ReadingView {
  readonly name: string;
  /** At the count that the criteria are those of; null where this reading has none there. */
  readonly mark: Mark | null;
  readonly baseline: BaselineView;
  /** Over all counts. */
  readonly overall: string;
}

/** Null where nobody has worked out the other one. `at` is the count that the criteria are those of. */
export function readingsView(
  { counts, iwg, best, state, baseline }: ResponseDetail,
  at: CountDetail,
  words: Words,
  { response, studyRule, iwgRule, iwgResponse }: PanelWords,
  baselineOf: (baseline: Omit<ResponseDetail['baseline'], 'sources'>) => BaselineView,
): readonly ReadingView[] | null {
  if (!iwg) return null;
  // Both readings list the same counts in the same order; a date alone may name two of one day.
  const there =
    iwg.counts[counts.findLastIndex((one) => one.date === at.date && one.platelets === at.platelets)];
  const mark = there ? markOf(there.verdict, words) : null;
  return [
    {
      name: studyRule,
      mark: markOf(at.verdict, words),
      baseline: baselineOf(baseline),
      overall: response.states[best ?? state],
    },
    {
      name: iwgRule,
      // The paper calls R what the study calls PR.
      mark: mark && {
        ...mark,
        code: mark.code.replace('PR', 'R'),
        meaning: mark.look === 'PR' ? iwgResponse : mark.meaning,
      },
      baseline: baselineOf(iwg.baseline),
      overall: response.iwgCategories[iwg.best] ?? iwg.best,
    },
  ];
}
