/** Finds terms as people type them: with slips, abbreviations, plain words, or the name of a class. Pure and quick. */
import { once } from '../../record/once.ts';
import { CLASS_KEYS, CLASS_NAMES } from './class-keys.ts';
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
  /** Terms to search: those of 5.0 where nothing is given. */
  readonly index?: readonly IndexEntry[];
  /** Names of the classes in the reader's language, beside NCI's. */
  readonly classNames?: Readonly<Record<ClassKey, string>>;
  /** Words of the reader's language by term, separated by commas, beside the English ones (`locales`, `ctcae-search`). */
  readonly synonyms?: Synonyms;
  /** Codes that come first among equals: favourites of the study, recently used. */
  readonly preferred?: readonly string[];
}

type Synonyms = Readonly<Record<string, string>>;
const NONE: Synonyms = {};

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

const SEARCHED = once((index: readonly IndexEntry[], more: Synonyms): readonly Searched[] =>
  index.map((entry) => ({
    entry,
    name: wordsOf(entry.term),
    others: `${SYNONYMS[entry.term] ?? ''},${more[entry.term] ?? ''}`
      .split(',')
      .filter((words) => words !== '')
      .map(wordsOf),
  })),
);

/** How well one typed word fits one written word: 0 not at all, 1 exactly. */
function fit(typed: string, written: string): number {
  if (typed === written) return 1;
  const isAscii = /^\p{ASCII}*$/u.test(typed);
  if (written.startsWith(typed)) return typed.length > 1 || !isAscii ? 0.9 : 0.5;
  if (!isAscii) return written.includes(typed) || typed.includes(written) ? 0.8 : 0;
  const allowed = typed.length >= 7 ? 2 : typed.length >= 4 ? 1 : 0;
  const found = allowed === 0 ? null : slips(typed, written, allowed);
  return found === null ? 0 : 0.7 - 0.1 * found;
}

type Fits = (typed: string, written: string) => number;

/** The same words stand in many terms: each is compared once in a search. */
function fits(): Fits {
  const known = new Map<string, Map<string, number>>();
  return (typed, written) => {
    let ofTyped = known.get(typed);
    if (!ofTyped) known.set(typed, (ofTyped = new Map()));
    let value = ofTyped.get(written);
    if (value === undefined) ofTyped.set(written, (value = fit(typed, written)));
    return value;
  };
}

/** Every typed word must fit some word; fuller and earlier fits are worth more. 0: no hit, 1: the very words. */
function score(typed: Words, written: Words, fitOf: Fits): number {
  if (written.text === typed.text) return 1;
  let sum = 0;
  for (const token of typed.tokens) {
    let best = 0;
    for (const [place, other] of written.tokens.entries()) {
      const value = fitOf(token, other) - 0.01 * Math.min(place, 5);
      if (value > best) best = value;
    }
    if (best <= 0) return 0;
    sum += best;
  }
  const share = typed.tokens.length / written.tokens.length;
  return (0.9 * sum) / typed.tokens.length + 0.08 * Math.min(share, 1);
}

const plain = ({ tokens }: Words): Words => {
  const mapped = tokens.map((token) => PLAIN[token] ?? token);
  return { text: mapped.join(' '), tokens: mapped };
};

/** Best hits first; among equals preferred codes, then NCI's order. An empty query finds nothing. */
export function searchIndex(query: string, options: SearchOptions = {}): readonly SearchHit[] {
  const typed = wordsOf(query);
  if (typed.tokens.length === 0) return [];
  const fitOf = fits();
  const asNamed = plain(typed);
  const isSame = asNamed.text === typed.text;
  const preferred = new Set(options.preferred ?? []);
  const classes = classScores(query, typed, options.classNames ?? null, fitOf);
  const scored = SEARCHED(options.index ?? TERM_INDEX, options.synonyms ?? NONE).flatMap(
    ({ entry, name, others }, order) => {
      const byName = Math.max(score(typed, name, fitOf), isSame ? 0 : score(asNamed, name, fitOf));
      let [bySynonym, words]: [number, string | null] = [0, null];
      for (const other of others) {
        const value = score(typed, other, fitOf) * (other.text === typed.text ? 1 : 0.97);
        if (value > bySynonym) [bySynonym, words] = [value, other.text];
      }
      const byClass = classes.get(entry.class) ?? 0;
      const value = Math.max(byName, bySynonym, byClass);
      if (value <= 0) return [];
      const by = value === byName ? 'name' : value === bySynonym ? 'synonym' : 'class';
      const hit: SearchHit = { entry, by, words: by === 'synonym' ? words : null };
      return [{ hit, value: value + (preferred.has(entry.code) ? 0.05 : 0), order }];
    },
  );
  return scored
    .toSorted((a, b) => b.value - a.value || a.order - b.order)
    .slice(0, options.limit ?? 20)
    .map(({ hit }) => hit);
}

const CLASS_WORDS = once((names: Readonly<Record<ClassKey, string>>) =>
  CLASS_KEYS.map((key) => ({ key, name: names[key].toLowerCase(), words: wordsOf(names[key]) })),
);

/** A class is worth half of a term. Chinese is not parted into words: any piece of a name counts. */
function classScores(
  query: string,
  typed: Words,
  names: Readonly<Record<ClassKey, string>> | null,
  fitOf: Fits,
): ReadonlyMap<ClassKey, number> {
  const wanted = query.trim().toLowerCase();
  const scores = new Map<ClassKey, number>();
  for (const [classNames, isOwn] of [
    [CLASS_NAMES, false],
    [names, true],
  ] as const) {
    for (const { key, name, words } of classNames ? CLASS_WORDS(classNames) : []) {
      const value = isOwn && name.includes(wanted) ? 1 : score(typed, words, fitOf);
      scores.set(key, Math.max(scores.get(key) ?? 0, value * 0.5));
    }
  }
  return scores;
}
