/** The search as people type: abbreviations, slips, plain words, classes in both languages; and quick enough for a frame. */
import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { classNames as chinese } from '../../locales/zh-CN/ctcae-classes.ts';
import { synonyms as chineseWords } from '../../locales/zh-CN/ctcae-search.ts';
import { NAMES_V5 } from './names/v5.ts';
import { TERM_INDEX, searchIndex } from './index.ts';
import { slips } from './slips.ts';
import { SYNONYMS } from './synonyms.ts';

const first = (query: string): string | undefined => searchIndex(query)[0]?.entry.term;
const found = (query: string): readonly string[] => searchIndex(query).map(({ entry }) => entry.term);

it.each([
  ['plt', 'Platelet count decreased'],
  ['PLT', 'Platelet count decreased'],
  ['ANC', 'Neutrophil count decreased'],
  ['CRS', 'Cytokine release syndrome'],
  ['neutropenia', 'Neutrophil count decreased'],
  ['nuetropenia', 'Neutrophil count decreased'],
  ['low platelets', 'Platelet count decreased'],
  ['platelets low', 'Platelet count decreased'],
  ['thrombocytopenia', 'Platelet count decreased'],
  ['anaemia', 'Anemia'],
  ['alt', 'Alanine aminotransferase increased'],
  ['febrile neutropenia', 'Febrile neutropenia'],
  ['fevr', 'Fever'],
  ['diarrhoea', 'Diarrhea'],
  ['dyspnoea', 'Dyspnea'],
  ['oedema limbs', 'Edema limbs'],
  ['haematuria', 'Hematuria'],
  ['high potassium', 'Hyperkalemia'],
  ['hypokalaemia', 'Hypokalemia'],
  ['nosebleed', 'Epistaxis'],
  ['uti', 'Urinary tract infection'],
  ['pneumonia', 'Lung infection'],
  ['icans', 'Encephalopathy'],
  ['headake', 'Headache'],
  ['infusion reaction', 'Infusion related reaction'],
  ['qtc', 'Electrocardiogram QT corrected interval prolonged'],
])('%s finds %s first', (query, term) => {
  expect(first(query)).toBe(term);
});

it.each([
  ['血小板减少', 'Platelet count decreased'],
  ['发热', 'Fever'],
  ['细胞因子', 'Cytokine release syndrome'],
  ['plt', 'Platelet count decreased'],
])('%s finds %s first in Chinese', (query, term) => {
  expect(searchIndex(query, { synonyms: chineseWords })[0]?.entry.term).toBe(term);
});

it('finds every term first by its own name', () => {
  expect(TERM_INDEX.filter(({ term }) => first(term) !== term)).toEqual([]);
});

it('finds terms by the first letters of their names', () => {
  const missed = TERM_INDEX.filter((_, n) => n % 12 === 0).filter(
    ({ term, code }) =>
      !searchIndex(term.slice(0, 9), { limit: 99 }).some(({ entry }) => entry.code === code),
  );
  expect(missed.map(({ term }) => term)).toEqual([]);
});

describe('classes', () => {
  it('finds the terms of a class by its name, in either language', () => {
    const hits = searchIndex('血液', { classNames: chinese, limit: 40 });
    expect(hits.filter(({ by }) => by === 'class').map(({ entry }) => entry.class)).toContain('blood');
    expect(
      searchIndex('investigations', { limit: 60 }).filter(({ entry }) => entry.class === 'investigations'),
    ).toHaveLength(42);
  });
});

it('says by what it found, for a reader who typed other words', () => {
  expect(searchIndex('plt')[0]).toMatchObject({ by: 'synonym', words: 'plt' });
  expect(searchIndex('fever')[0]).toMatchObject({ by: 'name', words: null });
});

it('puts favourites first among what fits as well', () => {
  const stomach = TERM_INDEX.find(({ term }) => term === 'Stomach pain')!;
  expect(
    searchIndex('pain', { preferred: [stomach.code] }).findIndex(({ entry }) => entry === stomach),
  ).toBeLessThan(searchIndex('pain', { limit: 99 }).findIndex(({ entry }) => entry === stomach));
});

it('finds nothing for nothing, and for letters that mean nothing', () => {
  expect(found('')).toEqual([]);
  expect(found('   ')).toEqual([]);
  expect(found('zzzzqqq')).toEqual([]);
});

it('knows a synonym only for terms that exist', () => {
  const names = new Set(TERM_INDEX.map(({ term }) => term));
  const known = [...Object.keys(SYNONYMS), ...Object.keys(chineseWords)];
  expect(known.filter((term) => !names.has(term))).toEqual([]);
});

it('is small: names, codes and words of the search are no more than 12 kB', () => {
  expect(gzipSync(JSON.stringify([NAMES_V5, SYNONYMS]), { level: 9 }).length).toBeLessThan(12_000);
});

it.each([
  ['nuetropenia', 'neutropenia', 1],
  ['fevr', 'fever', 1],
  ['feverr', 'fever', 1],
  ['favor', 'fever', 2],
  ['abcd', 'fever', null],
])('%s is %s with %s slips', (one, other, expected) => {
  expect(slips(one, other, 2)).toBe(expected);
});

/**
 * A frame is 16 ms, of which a slow machine does a quarter: the yardstick is work of known size in the same run, sorting
 * 100,000 numbers, which takes this machine and any other a fraction of a second.
 */
it('searches all terms in a fraction of the time of sorting 100,000 numbers', () => {
  const queries = ['nuetropenia', 'low platelets', 'p', 'gastrointestinal hemorrhage', 'infection'];
  for (const query of queries) searchIndex(query);
  const time = (work: () => void): number => {
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  const numbers = Array.from({ length: 100_000 }, (_, n) => (n * 7919) % 100_003);
  const yardstick = time(() => void numbers.toSorted((a, b) => a - b));
  const slowest = Math.max(...queries.map((query) => time(() => void searchIndex(query))));
  console.log(`search ${slowest.toFixed(2)} ms, yardstick ${yardstick.toFixed(2)} ms`);
  expect(slowest / yardstick).toBeLessThan(0.5);
});
