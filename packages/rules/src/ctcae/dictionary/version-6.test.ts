/** Version 6.0 beside 5.0: every term coded, what changed, and what a subject's event would be in either. */
import { beforeAll, describe, expect, it } from 'vitest';
import { words as laterWords } from '../../locales/en/ctcae-v6.ts';
import {
  CODED_CLASSES,
  NEAREST_IN_SIX,
  TERM_INDEX,
  TERM_INDEX_V6,
  compareTerms,
  facetsOf,
  gradeFromFacets,
  loadClass,
  summary,
} from './index.ts';
import type { DictionaryTerm, LoadedClass } from './index.ts';

const five = new Map<string, DictionaryTerm>();
const six = new Map<string, DictionaryTerm>();
let classes: readonly { readonly en: LoadedClass; readonly zh: LoadedClass }[] = [];

beforeAll(async () => {
  const load = async (key: (typeof CODED_CLASSES)[number]) => {
    const [before, en, zh] = await Promise.all([
      loadClass(key),
      loadClass(key, 'en', '6.0'),
      loadClass(key, 'zh-CN', '6.0'),
    ]);
    for (const term of before?.terms ?? []) five.set(term.code, term);
    for (const term of en?.terms ?? []) six.set(term.code, term);
    return en && zh ? [{ en, zh }] : [];
  };
  classes = (await Promise.all(CODED_CLASSES.map(load))).flat();
});

const named = (terms: ReadonlyMap<string, DictionaryTerm>, name: string): DictionaryTerm => {
  const found = [...terms.values()].find(({ term }) => term === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

it('has 850 terms, 790 of them those of 5.0, and says so of each', () => {
  expect(TERM_INDEX_V6).toHaveLength(850);
  expect([...six.keys()].toSorted()).toEqual(TERM_INDEX_V6.map(({ code }) => code).toSorted());
  expect([...six.keys()].filter((code) => five.has(code))).toHaveLength(790);
  expect([...six.values()].every(({ version }) => version === '6.0')).toBe(true);
});

it('has words in both languages for every facet, and none that is not used', () => {
  const used = new Set<string>();
  for (const { en, zh } of classes) {
    for (const term of en.terms) {
      for (const facet of facetsOf(term)) {
        const id = facet.kind === 'number' ? facet.quantity : facet.id;
        used.add(id);
        for (const { words } of [en, zh]) {
          expect(words[id], `${term.term}: ${id}`).toBeTruthy();
          expect(words[id]?.includes('{}'), `${term.term}: ${id}`).toBe(facet.kind === 'number');
        }
      }
    }
  }
  expect(Object.keys(laterWords).filter((id) => !used.has(id))).toEqual([]);
});

it('gives every alternative that is ticked the grade it stands for', () => {
  const others = [...six.values()].flatMap((term) =>
    term.grades.flatMap((grade) =>
      term.criteria[grade]
        .map((alternative) => alternative.map(({ id }) => id))
        .filter((ids) => {
          const ticks = Object.fromEntries(ids.map((id) => [id, 'present' as const]));
          return gradeFromFacets(term, ticks).atLeast !== grade;
        })
        .map((ids) => `${term.term} ${grade} ${ids.join(' & ')}`),
    ),
  );
  expect(others).toEqual([]);
});

describe('what changed', () => {
  it('neutrophils: the same count is a grade milder, from 0.1 to 1.5', () => {
    const { same, grades } = compareTerms(
      named(five, 'Neutrophil count decreased'),
      named(six, 'Neutrophil count decreased'),
    );
    expect(same).toBe(false);
    expect(
      grades.map(({ grade, change, onlyAfter }) => [grade, change, onlyAfter.flat().map(({ id }) => id)]),
    ).toEqual([
      [1, 'changed', ['neutrophils<1.5..1.0']],
      [2, 'changed', ['neutrophils<1.0..0.5']],
      [3, 'changed', ['neutrophils<0.5..0.1']],
      [4, 'changed', ['neutrophils<0.1']],
    ]);
  });

  it('grades come and go: alkaline phosphatase keeps only its first, dysphasia has a fourth', () => {
    const changes = (name: string) =>
      compareTerms(named(five, name), named(six, name)).grades.map(
        ({ grade, change }) => `${grade} ${change}`,
      );
    expect(changes('Alkaline phosphatase increased')).toEqual([
      '1 changed',
      '2 removed',
      '3 removed',
      '4 removed',
    ]);
    expect(changes('Dysphasia').at(-1)).toBe('4 added');
    expect(changes('Asystole')).toEqual(['1 removed', '3 added', '4 same', '5 same']);
  });

  it('beside the activities of an adult stand those of a child', () => {
    const term = named(six, 'Headache');
    const english = classes.find(({ en }) => en.key === 'nervous')?.en;
    expect(summary(term, 3, english?.words ?? {})).toBe(
      "severe pain; limits self-care; severe impact on a child's usual activities",
    );
    expect(compareTerms(named(five, 'Headache'), term).grades[0]).toMatchObject({ grade: 1, change: 'same' });
  });

  it('terms move between classes, and two terms are not compared', () => {
    expect(compareTerms(named(five, 'Cyanosis'), named(six, 'Cyanosis'))).toMatchObject({
      same: true,
      movedClass: true,
    });
    expect(() => compareTerms(named(five, 'Fever'), named(six, 'Headache'))).toThrow('two terms');
  });

  it('a term that is gone points to one there is', () => {
    const [before, after] = [TERM_INDEX, TERM_INDEX_V6].map(
      (index) => new Set(index.map(({ term }) => term)),
    );
    for (const [gone, nearest] of Object.entries(NEAREST_IN_SIX)) {
      expect([before?.has(gone), after?.has(gone), after?.has(nearest)], gone).toEqual([true, false, true]);
    }
  });
});
