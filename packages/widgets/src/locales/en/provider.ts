/** English: what a provider says to screen readers. */
import type { ProviderWords } from '../words.ts';

export const words: ProviderWords = {
  changed: ({ subject, before, now }) => `${subject}: platelet response is now ${now}, was ${before}.`,
  manyChanged: (count) => `${count} results have changed.`,
  connectionLost: 'Connection to the study lost. Last known values are shown.',
  connectionBack: 'Connected to the study again. Values are current.',
};
