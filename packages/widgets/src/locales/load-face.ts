/** The words of the closed badge. English is always there; another language is loaded when it is first wanted. */
import { words as english } from './en/face.ts';
import type { LocaleName, WordOverrides, Words } from './words.ts';

const loaded: Partial<Record<LocaleName, Words>> = { en: english };

/** The words of a language if they are here already, so that nothing flickers, with those of a host in their place. */
export function wordsInHand(
  locale: LocaleName,
  overrides: WordOverrides | null | undefined,
): Words | undefined {
  const words = loaded[locale];
  return words && overrides ? { ...words, ...overrides[locale] } : words;
}

/** Loads the words of another language than English. Rejects where its file cannot be had. */
export async function loadWords(): Promise<void> {
  loaded['zh-CN'] = (await import('./zh-CN/face.ts')).words;
}
