/** Every coded class: names and shapes, a word in both languages for every facet, and no word that nothing uses. */
import { beforeAll, describe, expect, it } from 'vitest';
import { facets as sharedWords } from '../../locales/en/ctcae-facets.ts';
import {
  CLASS_KEYS,
  CODED_CLASSES,
  TERM_INDEX,
  facetsOf,
  loadClass,
  summary,
  termsOfClass,
} from './index.ts';
import type { DictionaryTerm, LoadedClass } from './index.ts';

const CLASSES = new Map<string, { en: LoadedClass; zh: LoadedClass }>();
beforeAll(async () => {
  for (const key of CODED_CLASSES) {
    const [en, zh] = await Promise.all([loadClass(key, 'en'), loadClass(key, 'zh-CN')]);
    if (en && zh) CLASSES.set(key, { en, zh });
  }
});

/** Keys of words that the terms use: findings by id, numbers by quantity. */
const used = (terms: readonly DictionaryTerm[]): ReadonlySet<string> =>
  new Set(
    terms
      .flatMap(facetsOf)
      .flatMap((facet) =>
        facet.kind === 'finding'
          ? [facet.id]
          : [facet.quantity, ...(facet.from.of === 'baseline' ? ['baseline'] : [])],
      ),
  );

describe('the index', () => {
  it('holds the 837 terms of version 5.0, each code once', () => {
    expect(TERM_INDEX).toHaveLength(837);
    expect(new Set(TERM_INDEX.map(({ code }) => code)).size).toBe(837);
    expect(TERM_INDEX.every(({ code, term }) => /^10\d{6}$/.test(code) && term.length > 2)).toBe(true);
  });

  it('ends each class with one term to specify', () => {
    expect(CLASS_KEYS).toHaveLength(26);
    for (const key of CLASS_KEYS) {
      expect(termsOfClass(key).filter(({ term }) => term.endsWith('Other, specify'))).toHaveLength(1);
    }
  });
});

describe.each(CODED_CLASSES)('%s', (key) => {
  const loaded = (): { en: LoadedClass; zh: LoadedClass } => {
    const found = CLASSES.get(key);
    if (!found) throw new Error(`${key} is not loaded`);
    return found;
  };

  it('has words in both languages for every facet, a place for the number in those of a quantity', () => {
    const { en, zh } = loaded();
    for (const facet of en.terms.flatMap(facetsOf)) {
      const id = facet.kind === 'finding' ? facet.id : facet.quantity;
      for (const words of [en.words, zh.words]) {
        expect(words[id], id).toBeTruthy();
        expect(words[id]?.includes('{}'), id).toBe(facet.kind === 'number');
      }
    }
  });

  it('has no word that none of its terms uses', () => {
    const { en } = loaded();
    const own = Object.keys(en.words).filter((id) => !(id in sharedWords));
    const needed = used(en.terms);
    // A general word may stand for what several special ones share: ticks of the special ones imply it.
    expect(own.filter((id) => !needed.has(id))).toEqual([]);
  });

  it('ends with death where it has a grade 5', () => {
    for (const term of loaded().en.terms) {
      expect(term.grades.length, term.term).toBeGreaterThan(0);
      if (term.grades.includes(5)) {
        expect(
          term.criteria[5].map((facets) => facets.map(({ id }) => id)),
          term.term,
        ).toEqual([['death']]);
      }
    }
  });

  it('never takes a grade beyond the mildest from what is not there alone', () => {
    for (const term of loaded().en.terms) {
      for (const grade of term.grades.slice(1)) {
        const empty = term.criteria[grade].filter((facets) => facets.every(({ limiting }) => limiting));
        expect(empty, `${term.term} ${grade}`).toEqual([]);
      }
    }
  });

  it('says every grade in both languages, without a hole', () => {
    const { en, zh } = loaded();
    for (const [place, term] of en.terms.entries()) {
      for (const grade of term.grades) {
        const chinese = zh.terms[place];
        const texts = [summary(term, grade, en.words), chinese && summary(chinese, grade, zh.words)];
        for (const text of texts) expect(text, `${term.term} ${grade}`).toMatch(/^[^{}]+$/);
      }
    }
  });
});

it('uses every shared word in some class, once all classes are coded', () => {
  if (CODED_CLASSES.length < 26) return;
  const all = used([...CLASSES.values()].flatMap(({ en }) => en.terms));
  const parents = new Set(
    [...all].flatMap((id) => id.split('.').map((_, n, parts) => parts.slice(0, n + 1).join('.'))),
  );
  expect(Object.keys(sharedWords).filter((id) => !parents.has(id))).toEqual([]);
});
