/** Loads the words of the swimmer plot in one language. */
import type { CohortWords } from './cohort-words.ts';
import type { LocaleName } from './words.ts';

export const loadCohortWords = async (language: LocaleName): Promise<CohortWords> =>
  (language === 'zh-CN' ? await import('./zh-CN/cohort.ts') : await import('./en/cohort.ts')).words;
