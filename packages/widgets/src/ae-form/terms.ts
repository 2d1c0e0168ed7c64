/** The dictionary of CTCAE as the form needs it: search, classes, and the criteria of one term. Loaded on first use. */
import {
  CLASS_KEYS,
  CLASS_NAMES,
  loadClass,
  searchIndex,
  TERM_INDEX,
  type ClassKey,
  type DictionaryTerm,
  type IndexEntry,
  type Words,
} from '@trialside/rules/ctcae/dictionary';
import type { CtcaeVersion } from '@trialside/rules/ctcae';
import type { OfficialWording } from '@trialside/client';
import type { LocaleName } from '../locales/words.ts';
import type { ChosenTerm } from './chosen-term.ts';

export interface TermHit {
  readonly chosen: ChosenTerm;
  /** The other words that fitted, or the name of the class. */
  readonly note: string;
}

export interface Terms {
  search(query: string, preferred: readonly string[], limit: number): readonly TermHit[];
  byCode(code: string): ChosenTerm | null;
  classes(): readonly { readonly name: string; readonly own: string }[];
}

/** The criteria of a term, with the words to show them in. */
export interface TermCriteriaText {
  readonly term: DictionaryTerm;
  readonly words: Words;
  /** "summary, not CTCAE wording". */
  readonly mark: string;
  /** NCI's own text, where the gateway has it. */
  readonly official: OfficialWording | null;
}

/** Every term of a version; those of 6.0 come when somebody asks for them. */
const indexOf = async (version: CtcaeVersion): Promise<readonly IndexEntry[]> =>
  version === '5.0' ? TERM_INDEX : (await import('@trialside/rules/ctcae/dictionary/v6')).TERM_INDEX_V6;

/** `names` are the classes in the reader's language. */
export function termsWith(
  names: Readonly<Record<ClassKey, string>>,
  synonyms: Readonly<Record<string, string>> = {},
  version: CtcaeVersion = '5.0',
  index: readonly IndexEntry[] = TERM_INDEX,
): Terms {
  const chosen = ({ code, term, class: key }: IndexEntry): ChosenTerm => ({
    version,
    code,
    term,
    bodySystem: CLASS_NAMES[key],
  });
  const classOf = (query: string): ClassKey | null =>
    CLASS_KEYS.find((key) => CLASS_NAMES[key] === query || names[key] === query) ?? null;
  return {
    search(query, preferred, limit) {
      const key = classOf(query);
      if (key) {
        return index
          .filter((entry) => entry.class === key)
          .map((entry) => ({ chosen: chosen(entry), note: '' }));
      }
      return searchIndex(query, { index, limit, classNames: names, synonyms, preferred }).map(
        ({ entry, words, by }) => ({
          chosen: chosen(entry),
          note: words ?? (by === 'class' ? names[entry.class] : ''),
        }),
      );
    },
    byCode: (code) => {
      const entry = index.find((one) => one.code === code);
      return entry ? chosen(entry) : null;
    },
    classes: () => CLASS_KEYS.map((key) => ({ name: CLASS_NAMES[key], own: names[key] })),
  };
}

const NAMES: Readonly<
  Record<LocaleName, () => Promise<{ readonly classNames: Readonly<Record<ClassKey, string>> }>>
> = {
  en: () => import('@trialside/rules/locales/en/ctcae-classes'),
  'zh-CN': () => import('@trialside/rules/locales/zh-CN/ctcae-classes'),
};

/** Words of the language by which terms are found; the English ones are with the index. */
const SYNONYMS = { 'zh-CN': () => import('@trialside/rules/locales/zh-CN/ctcae-search') } as const;

export async function loadTerms(locale: LocaleName, version: CtcaeVersion): Promise<Terms> {
  const [names, words, index] = await Promise.all([
    NAMES[locale](),
    locale === 'en' ? null : SYNONYMS[locale](),
    indexOf(version),
  ]);
  return termsWith(names.classNames, words?.synonyms, version, index);
}

/** Null for a term that is not of the dictionary of that version, or whose class is not coded. */
export async function criteriaOf(
  code: string,
  locale: LocaleName,
  version: CtcaeVersion,
): Promise<TermCriteriaText | null> {
  const entry = (await indexOf(version)).find((one) => one.code === code);
  const loaded = entry && (await loadClass(entry.class, locale, version));
  const term = loaded?.terms.find((one) => one.code === code);
  return loaded && term ? { term, words: loaded.words, mark: loaded.mark, official: null } : null;
}
