/** The texts of both languages cover every reading, entry and band that a rule can name, and none is left in English. */
import { describe, expect, test } from 'vitest';
import { remission as remissionEn } from '../locales/en/remission.ts';
import { sledai as en } from '../locales/en/sledai.ts';
import { therapy as therapyEn } from '../locales/en/therapy.ts';
import { remission as remissionZh } from '../locales/zh-CN/remission.ts';
import { sledai as zh } from '../locales/zh-CN/sledai.ts';
import { therapy as therapyZh } from '../locales/zh-CN/therapy.ts';
import { STUDY_BANDS } from './bands.ts';
import { READINGS, SLEDAI_DEFINITIONS } from './definition.ts';
import { DESCRIPTORS } from './descriptors.ts';
import { FLARE_ENTRIES } from './flare-entries.ts';
import { wordingOf } from './texts.ts';

describe.each([
  ['en', en],
  ['zh-CN', zh],
])('%s', (_locale, texts) => {
  test('every reading of every descriptor has its words', () => {
    for (const { key } of DESCRIPTORS) {
      const reading = READINGS[key];
      expect(Object.keys(texts.descriptors[key].readings).toSorted(), key).toEqual(
        reading ? [reading.narrow, reading.wide].toSorted() : [],
      );
    }
  });

  test('every flare entry and every band of the study has its words', () => {
    expect(Object.keys(texts.flareEntries).toSorted()).toEqual([...FLARE_ENTRIES].toSorted());
    expect(Object.keys(texts.bands).toSorted()).toEqual(STUDY_BANDS.map(({ key }) => key).toSorted());
  });

  test('the wording follows the version', () => {
    const of = (instrument: 'selena-sledai' | 'sledai-2k', key: 'proteinuria' | 'seizure') =>
      wordingOf(key, SLEDAI_DEFINITIONS[instrument], texts);
    expect(of('selena-sledai', 'proteinuria').counts[1]).toBe(
      texts.descriptors.proteinuria.readings['new-or-rising'],
    );
    expect(of('sledai-2k', 'proteinuria').counts[1]).toBe(
      texts.descriptors.proteinuria.readings['above-limit'],
    );
    expect(of('selena-sledai', 'seizure').excludes).toHaveLength(2);
    expect(of('sledai-2k', 'seizure').excludes).toHaveLength(1);
  });
});

/** All texts of a dictionary by their path. */
function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

// Names that are the same in both languages.
const SAME = /^\/instruments\/|^\/criteria\/lldas-sledai$/;

test.each([
  ['sledai', en, zh],
  ['remission', remissionEn, remissionZh],
  ['therapy', therapyEn, therapyZh],
])('%s says the same things in Chinese, in Chinese characters', (_name, english, chinese) => {
  const [a, b] = [leaves(english), leaves(chinese)];
  expect(b.map(([path]) => path)).toEqual(a.map(([path]) => path));
  for (const [path, text] of b.filter(([one]) => !SAME.test(one)))
    expect(text, path).toMatch(/\p{Script=Han}/u);
  for (const [path, text] of a) expect(text, path).not.toMatch(/\p{Script=Han}/u);
});
