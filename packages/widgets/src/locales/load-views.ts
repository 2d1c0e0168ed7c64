/** Loads the words of the views of the cohort in one language. */
import type { ViewWords } from './view-words.ts';
import type { LocaleName } from './words.ts';

export const loadViewWords = async (language: LocaleName): Promise<ViewWords> =>
  (language === 'zh-CN' ? await import('./zh-CN/views.ts') : await import('./en/views.ts')).words;
