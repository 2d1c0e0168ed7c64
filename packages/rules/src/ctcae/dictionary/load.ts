/** Loads one class at a time: its terms, and its words in one language. */
import type { CtcaeVersion } from '../types.ts';
import type { ClassKey } from './class-keys.ts';
import type { DictionaryTerm, Words } from './types.ts';
import { readClass } from './read-class.ts';

export type DictionaryLocale = 'en' | 'zh-CN';

export interface LoadedClass {
  readonly key: ClassKey;
  readonly version: CtcaeVersion;
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
  cardiac: () => import('./classes/cardiac.ts'),
  congenital: () => import('./classes/congenital.ts'),
  ear: () => import('./classes/ear.ts'),
  endocrine: () => import('./classes/endocrine.ts'),
  eye: () => import('./classes/eye.ts'),
  gastrointestinal: () => import('./classes/gastrointestinal.ts'),
  general: () => import('./classes/general.ts'),
  hepatobiliary: () => import('./classes/hepatobiliary.ts'),
  immune: () => import('./classes/immune.ts'),
  infections: () => import('./classes/infections.ts'),
  injury: () => import('./classes/injury.ts'),
  investigations: () => import('./classes/investigations.ts'),
  metabolism: () => import('./classes/metabolism.ts'),
  musculoskeletal: () => import('./classes/musculoskeletal.ts'),
  neoplasms: () => import('./classes/neoplasms.ts'),
  nervous: () => import('./classes/nervous.ts'),
  pregnancy: () => import('./classes/pregnancy.ts'),
  psychiatric: () => import('./classes/psychiatric.ts'),
  renal: () => import('./classes/renal.ts'),
  reproductive: () => import('./classes/reproductive.ts'),
  respiratory: () => import('./classes/respiratory.ts'),
  skin: () => import('./classes/skin.ts'),
  social: () => import('./classes/social.ts'),
  surgical: () => import('./classes/surgical.ts'),
  vascular: () => import('./classes/vascular.ts'),
};

type WordsOf = Readonly<Record<DictionaryLocale, () => Promise<WordsModule>>>;

const WORDS: Readonly<Partial<Record<ClassKey, WordsOf>>> = {
  blood: {
    en: () => import('../../locales/en/ctcae-blood.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-blood.ts'),
  },
  cardiac: {
    en: () => import('../../locales/en/ctcae-cardiac.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-cardiac.ts'),
  },
  ear: {
    en: () => import('../../locales/en/ctcae-ear.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-ear.ts'),
  },
  endocrine: {
    en: () => import('../../locales/en/ctcae-endocrine.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-endocrine.ts'),
  },
  eye: {
    en: () => import('../../locales/en/ctcae-eye.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-eye.ts'),
  },
  gastrointestinal: {
    en: () => import('../../locales/en/ctcae-gastrointestinal.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-gastrointestinal.ts'),
  },
  general: {
    en: () => import('../../locales/en/ctcae-general.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-general.ts'),
  },
  hepatobiliary: {
    en: () => import('../../locales/en/ctcae-hepatobiliary.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-hepatobiliary.ts'),
  },
  immune: {
    en: () => import('../../locales/en/ctcae-immune.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-immune.ts'),
  },
  infections: {
    en: () => import('../../locales/en/ctcae-infections.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-infections.ts'),
  },
  injury: {
    en: () => import('../../locales/en/ctcae-injury.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-injury.ts'),
  },
  investigations: {
    en: () => import('../../locales/en/ctcae-investigations.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-investigations.ts'),
  },
  metabolism: {
    en: () => import('../../locales/en/ctcae-metabolism.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-metabolism.ts'),
  },
  musculoskeletal: {
    en: () => import('../../locales/en/ctcae-musculoskeletal.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-musculoskeletal.ts'),
  },
  neoplasms: {
    en: () => import('../../locales/en/ctcae-neoplasms.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-neoplasms.ts'),
  },
  nervous: {
    en: () => import('../../locales/en/ctcae-nervous.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-nervous.ts'),
  },
  pregnancy: {
    en: () => import('../../locales/en/ctcae-pregnancy.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-pregnancy.ts'),
  },
  psychiatric: {
    en: () => import('../../locales/en/ctcae-psychiatric.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-psychiatric.ts'),
  },
  renal: {
    en: () => import('../../locales/en/ctcae-renal.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-renal.ts'),
  },
  reproductive: {
    en: () => import('../../locales/en/ctcae-reproductive.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-reproductive.ts'),
  },
  respiratory: {
    en: () => import('../../locales/en/ctcae-respiratory.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-respiratory.ts'),
  },
  skin: {
    en: () => import('../../locales/en/ctcae-skin.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-skin.ts'),
  },
  vascular: {
    en: () => import('../../locales/en/ctcae-vascular.ts'),
    'zh-CN': () => import('../../locales/zh-CN/ctcae-vascular.ts'),
  },
};

const SHARED = {
  en: () => import('../../locales/en/ctcae-facets.ts'),
  'zh-CN': () => import('../../locales/zh-CN/ctcae-facets.ts'),
} as const;

/** Which classes can be loaded. */
export const CODED_CLASSES = Object.keys(TABLES) as readonly ClassKey[];

const IN_SIX = {
  en: () => import('../../locales/en/ctcae-v6.ts'),
  'zh-CN': () => import('../../locales/zh-CN/ctcae-v6.ts'),
} as const;

/** Null where the class is not coded (`CODED_CLASSES`). */
export async function loadClass(
  key: ClassKey,
  locale: DictionaryLocale = 'en',
  version: CtcaeVersion = '5.0',
): Promise<LoadedClass | null> {
  const table = TABLES[key];
  if (!table) return null;
  const six = version === '6.0';
  const [{ TABLE }, own, shared, later, reader] = await Promise.all([
    table(),
    WORDS[key]?.[locale](),
    SHARED[locale](),
    six ? IN_SIX[locale]() : null,
    six ? import('./v6/index.ts') : null,
  ]);
  return {
    key,
    version,
    terms: reader ? reader.readClassInSix(key, TABLE) : readClass(key, TABLE),
    words: { ...shared.facets, ...own?.words, ...later?.words },
    mark: shared.mark,
  };
}
