/** The sentences of a provider, loaded when there is first something to say in another language than English. */
import { words as english } from './en/provider.ts';
import type { LocaleName, ProviderWords } from './words.ts';

/** English where the file of the language cannot be had. */
export const providerWords = async (locale: LocaleName): Promise<ProviderWords> =>
  locale === 'zh-CN'
    ? import('./zh-CN/provider.ts').then(
        ({ words }) => words,
        () => english,
      )
    : english;
