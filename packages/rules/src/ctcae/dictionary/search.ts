/** Finds terms as people type them: with slips, abbreviations, plain words, or the name of a class. Pure and quick. */
import { once } from '../../record/once.ts';
import { CLASS_NAMES } from './class-keys.ts';
import type { ClassKey } from './class-keys.ts';
import { slips } from './slips.ts';
import { SYNONYMS } from './synonyms.ts';
import { TERM_INDEX } from './term-index.ts';
import type { IndexEntry } from './term-index.ts';

export interface SearchHit {
  readonly entry: IndexEntry;
  /** What was found: a part of the name, other words for the term, or the name of its class. */
  readonly by: 'name' | 'synonym' | 'class';
  /** The other words that fitted; null where the name or the class did. */
  readonly words: string | null;
}

export interface SearchOptions {
  readonly limit?: number;
  /** Names of the classes in the reader's language, beside NCI's. */
  readonly classNames?: Readonly<Record<ClassKey, string>>;
  /** Codes that come first among equals: favourites of the study, recently used. */
  readonly preferred?: readonly string[];
}

interface Words {
  readonly text: string;
  readonly tokens: readonly string[];
}

interface Searched {
  readonly entry: IndexEntry;
  readonly name: Words;
  readonly others: readonly Words[];
}

/** Lower case without accents or punctuation; plain words for the direction CTCAE names. */
const PLAIN: Readonly<Record<string, string>> = {
  low: 'decreased',
  lowered: 'decreased',
  reduced: 'decreased',
  decrease: 'decreased',
  high: 'increased',
  raised: 'increased',
  elevated: 'increased',
  increase: 'increased',
  haemorrhage: 'hemorrhage',
  bleeding: 'hemorrhage',
  bleed: 'hemorrhage',
  tumour: 'tumor',
};

const tokensOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
    .map(british);

/** haem-, oed-, -aemia and the like as NCI spells them. */
const british = (token: string): string =>
  token
    .replace(/^haem/, 'hem')
    .replace(/^oe(dema|sophag|stro)/, 'e$1')
    .replace(/aemi/, 'emi')
    .replace(/rrhoea/, 'rrhea')
    .replace(/pnoea/, 'pnea');

const wordsOf = (text: string): Words => {
  const tokens = tokensOf(text);
  return { text: tokens.join(' '), tokens };
};

const SEARCHED = once((index: readonly IndexEntry[]): readonly Searched[] =>
  index.map((entry) => ({
    entry,
    name: wordsOf(entry.term),
    others: (SYNONYMS[entry.term] ?? '')
      .split(',')
      .filter((words) => words !== '')
      .map(wordsOf),
  })),
);

/** How well one typed word fits one written word: 0 not at all, 1 exactly. */
function fit(typed: string, written: string): number {
  if (typed === written) return 1;
  if (written.startsWith(typed)) return typed.length > 1 || /\P{ASCII}/u.test(typed) ? 0.9 : 0.5;
  if (/\P{ASCII}/u.test(typed)) return written.includes(typed) || typed.includes(written) ? 0.8 : 0;
  if (typed === `${written}s`) return 0.95;
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  if (allowed === 0 || typed[0] === undefined) return 0;
  const found = slips(typed, written, allowed);
  return found === null ? 0 : 0.7 - 0.1 * found;
}

/** Every typed word must fit some word; fuller and earlier fits are worth more. 0: no hit, 1: the very words. */
function score(typed: Words, written: Words): number {
  if (written.text === typed.text) return 1;
  let sum = 0;
  for (const token of typed.tokens) {
    let best = 0;
    for (const [place, other] of written.tokens.entries()) {
      const value = fit(token, other) - 0.01 * Math.min(place, 5);
      if (value > best) best = value;
    }
    if (best <= 0) return 0;
    sum += best;
  }
  const fitted = sum / typed.tokens.length;
  const share = typed.tokens.length / written.tokens.length;
  return 0.9 * fitted + 0.08 * Math.min(share, 1);
}

const plain = ({ tokens }: Words): Words => {
  const mapped = tokens.map((token) => PLAIN[token] ?? token);
  return { text: mapped.join(' '), tokens: mapped };
};

/** Best hits first; among equals preferred codes, then NCI's order. An empty query finds nothing. */
export function searchIndex(query: string, options: SearchOptions = {}): readonly SearchHit[] {
  const typed = wordsOf(query);
  if (typed.tokens.length === 0) return [];
  const asNamed = plain(typed);
  const preferred = new Set(options.preferred ?? []);
  const classes = new Map(
    Object.entries(CLASS_NAMES).map(([key, name]) => {
      const own = options.classNames?.[key as ClassKey];
      const best = Math.max(score(typed, wordsOf(name)), own ? classScore(query, own) : 0);
      return [key, best * 0.5];
    }),
  );
  const scored = SEARCHED(TERM_INDEX).flatMap(({ entry, name, others }, order) => {
    const byName = Math.max(score(typed, name), score(asNamed, name));
    let [bySynonym, words]: [number, string | null] = [0, null];
    for (const other of others) {
      const value = score(typed, other) * (other.text === typed.text ? 1 : 0.97);
      if (value > bySynonym) [bySynonym, words] = [value, other.text];
    }
    const byClass = classes.get(entry.class) ?? 0;
    const value = Math.max(byName, bySynonym, byClass);
    if (value <= 0) return [];
    const by = value === byName ? 'name' : value === bySynonym ? 'synonym' : 'class';
    const hit: SearchHit = { entry, by, words: by === 'synonym' ? words : null };
    return [{ hit, value: value + (preferred.has(entry.code) ? 0.05 : 0), order }];
  });
  return scored
    .toSorted((a, b) => b.value - a.value || a.order - b.order)
    .slice(0, options.limit ?? 20)
    .map(({ hit }) => hit);
}

/** Chinese is not parted into words: any piece of the name counts. */
function classScore(query: string, name: string): number {
  const wanted = query.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) ? 1 : score(wordsOf(query), wordsOf(name));
}
