/** Loads the words of the timeline in one language. */
import type { LocaleName } from './words.ts';
import type { TimelineWords } from './timeline-words.ts';

export const loadTimelineWords = async (language: LocaleName): Promise<TimelineWords> =>
  (language === 'zh-CN' ? await import('./zh-CN/timeline.ts') : await import('./en/timeline.ts')).words;
