/** Finds the language to speak and its words. English is always there; another one is loaded when first wanted. */
import { words as english } from './en/face.ts';
import type { LocaleName, WordOverrides, Words } from './words.ts';

/** The language we have for a BCP 47 tag: Chinese for zh in any form, English for everything else. */
export const localeFor = (tag: string): LocaleName => (/^zh\b/i.test(tag) ? 'zh-CN' : 'en');

const loaded: Partial<Record<LocaleName, Words>> = { en: english };

/** The words of a language if they are here already, so that nothing flickers. */
export const wordsInHand = (locale: LocaleName): Words | undefined => loaded[locale];

/** Loads the words of another language than English. Rejects where its file cannot be had. */
export async function loadWords(): Promise<void> {
  loaded['zh-CN'] = (await import('./zh-CN/face.ts')).words;
}

/** Words with those of a host in their place. */
export const withOverrides = (
  words: Words,
  locale: LocaleName,
  overrides: WordOverrides | null | undefined,
): Words => (overrides ? { ...words, ...overrides[locale] } : words);
