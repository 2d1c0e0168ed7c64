/** Refusals are said in both languages, with the same values in the same sentences. */
import { expect, test } from 'vitest';
import { refusals as en } from '../locales/en/refusals.ts';
import { refusals as zh } from '../locales/zh-CN/refusals.ts';
import { fieldSentence, type FieldReason } from './index.ts';

test('every reason has words in both languages, with the same place for what it names', () => {
  expect(Object.keys(zh.fields)).toEqual(Object.keys(en.fields));
  for (const reason of Object.keys(en.fields) as FieldReason[]) {
    expect([reason, zh.fields[reason].includes('{what}')]).toEqual([
      reason,
      en.fields[reason].includes('{what}'),
    ]);
    expect(zh.fields[reason]).toMatch(/\p{Script=Han}/u);
  }
  for (const text of Object.values(zh.refusals)) expect(text).toMatch(/\p{Script=Han}/u);
});

test('what was entered stands in the sentence as it was entered', () => {
  expect(fieldSentence(en, 'unknown-code', 'maybe')).toBe('"maybe" is not one of the answers of this field');
  // A dollar sign means nothing here, although `replace` would read it.
  expect(fieldSentence(zh, 'dose-level-unknown', "DL$&'")).toContain("DL$&'");
  expect(fieldSentence(en, 'required')).toBe('this is needed');
});
