/** Summaries and ticks from numbers as a reader meets them: signs, ranges, multiples, both languages. */
import { describe, expect, it } from 'vitest';
import { facetsOf, loadClass, summary, ticksFromNumber } from './index.ts';
import type { ClassKey, DictionaryTerm, Grade, Words } from './index.ts';

async function termOf(
  key: ClassKey,
  name: string,
  locale: 'en' | 'zh-CN' = 'en',
): Promise<{ readonly term: DictionaryTerm; readonly words: Words }> {
  const loaded = await loadClass(key, locale);
  const term = loaded?.terms.find((one) => one.term === name);
  if (!loaded || !term) throw new Error(`no ${name}`);
  return { term, words: loaded.words };
}

async function line(key: ClassKey, name: string, grade: Grade, locale: 'en' | 'zh-CN' = 'en') {
  const { term, words } = await termOf(key, name, locale);
  return summary(term, grade, words);
}

describe('a summary', () => {
  it('shows ends as they are printed: included, excluded, rising and falling', async () => {
    expect(await line('investigations', 'Platelet count decreased', 2)).toBe('platelets <75.0 – 50.0 ×10⁹/L');
    expect(await line('general', 'Hypothermia', 2)).toBe('temperature ≤35 – >32 °C');
    expect(await line('investigations', 'Weight gain', 1)).toBe('weight ≥5 – <10 % over baseline');
    expect(await line('gastrointestinal', 'Diarrhea', 1)).toMatch(/^stools <4 a day over baseline; /);
    expect(await line('blood', 'Bone marrow hypocellular', 1)).toMatch(/; marrow cells ≤25 % fewer/);
  });

  it('shows limits of the laboratory and multiples of them', async () => {
    expect(await line('investigations', 'CPK increased', 1)).toBe('CK >ULN – 2.5 × ULN');
    expect(await line('investigations', 'Creatinine increased', 2)).toBe(
      'creatinine >1.5 × baseline – 3.0 × baseline; creatinine >1.5 × ULN – 3.0 × ULN',
    );
    expect(await line('investigations', 'Creatinine increased', 3, 'zh-CN')).toBe(
      '肌酐 >3.0 × 基线; 肌酐 >3.0 × ULN – 6.0 × ULN',
    );
  });

  it('joins what holds together by +, alternatives by a semicolon, and is null where the grade does not exist', async () => {
    expect(await line('immune', 'Cytokine release syndrome', 3)).toBe(
      'low blood pressure, held by one vasopressor; low oxygen + needs ≥40 % oxygen',
    );
    expect(await line('investigations', 'Platelet count decreased', 5)).toBeNull();
  });

  it('stands beside a mark that it is not the wording of CTCAE', async () => {
    expect((await loadClass('blood'))?.mark).toBe('Summary, not CTCAE wording');
    expect((await loadClass('blood', 'zh-CN'))?.mark).toBe('摘要，非 CTCAE 原文');
  });
});

it('a facet is listed once with the grades it speaks for, in their order', async () => {
  const { term } = await termOf('ear', 'Hearing impaired');
  expect(facetsOf(term).find(({ id }) => id === 'adult')?.grades).toEqual([1, 2, 3, 4]);
  expect(new Set(facetsOf(term).map(({ id }) => id)).size).toBe(facetsOf(term).length);
});

it('a number answers every facet of its quantity, edges as printed, and no other', async () => {
  const { term } = await termOf('general', 'Hypothermia');
  const at = (value: string) => Object.values(ticksFromNumber(term, 'temperature', value));
  expect(at('35')).toEqual(['present', 'absent', 'absent']);
  expect(at('35.1')).toEqual(['absent', 'absent', 'absent']);
  expect(at('32')).toEqual(['present', 'present', 'absent']);
  expect(at('28.0')).toEqual(['present', 'present', 'present']);
  const { term: obesity } = await termOf('metabolism', 'Obesity');
  expect(ticksFromNumber(obesity, 'bmi', '30')).toEqual({
    'bmi>=25..29.9': 'present',
    'bmi>=30..39.9': 'present',
    'bmi>=40': 'absent',
  });
  expect(ticksFromNumber(obesity, 'bsa', '30')).toEqual({});
  const { term: ck } = await termOf('investigations', 'CPK increased');
  expect(ticksFromNumber(ck, 'ck', '300')).toEqual({});
});
