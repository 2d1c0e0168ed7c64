/** Loads one class at a time: its terms, and its words in one language. */
import type { ClassKey } from './class-keys.ts';
import type { DictionaryTerm, Words } from './types.ts';
import { readClass } from './read-class.ts';

export type DictionaryLocale = 'en' | 'zh-CN';

export interface LoadedClass {
  readonly key: ClassKey;
  readonly terms: readonly DictionaryTerm[];
  /** The words of every facet of the class, those that all classes share included. */
  readonly words: Words;
  /** To be shown wherever a summary stands: "summary, not CTCAE wording". */
  readonly mark: string;
}

interface TableModule {
  readonly TABLE: readonly string[];
}

interface WordsModule {
  readonly words: Words;
}

// Written out, so that a bundler can see each part.
const TABLES: Readonly<Partial<Record<ClassKey, () => Promise<TableModule>>>> = {
  blood: () => import('./classes/blood.ts'),
  immune: () => import('./classes/immune.ts'),
  investigations: () => import('./classes/investigations.ts'),
};

type WordsOf = Readonly<Record<DictionaryLocale, () => Promise<WordsModule>>>;

const WORDS: Readonly<Partial<Record<ClassKey, WordsOf>>> = {
  blood: {
    en: () => import('../../locales/en/ctcae-blood.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-blood.ts'),
  },
  immune: {
    en: () => import('../../locales/en/ctcae-immune.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-immune.ts'),
  },
  investigations: {
    en: () => import('../../locales/en/ctcae-investigations.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-investigations.ts'),
  },
};

const SHARED = {
  en: () => import('../../locales/en/ctcae-facets.ts'),
  'zh-CN': () => import('../../locales/zh-CN/ctcae-facets.ts'),
} as const;

/** Which classes can be loaded. */
export const CODED_CLASSES = Object.keys(TABLES) as readonly ClassKey[];

/** Null where the class is not coded (`CODED_CLASSES`). */
export async function loadClass(key: ClassKey, locale: DictionaryLocale = 'en'): Promise<LoadedClass | null> {
  const table = TABLES[key];
  if (!table) return null;
  const [{ TABLE }, own, shared] = await Promise.all([table(), WORDS[key]?.[locale](), SHARED[locale]()]);
  return {
    key,
    terms: readClass(key, TABLE),
    words: { ...shared.facets, ...own?.words },
    mark: shared.mark,
  };
}
