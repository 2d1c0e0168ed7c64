/** AUD-04: how much has to be said for a change, in any script. */
import { expect, test } from 'vitest';
import { reasonProblems } from './reasons.ts';

const said = (text: string | null): string =>
  reasonProblems({ code: 'other', text }, true)
    .map(({ reason }) => reason)
    .join() || 'enough';

test.each<[what: string, text: string | null, expected: string]>([
  ['笔误, slip of the pen', '笔误', 'enough'],
  ['漏填, left out', '漏填', 'enough'],
  ['three Latin letters', 'dup', 'enough'],
  ['letters and digits', 'v 2b', 'enough'],
  ['Hangul syllables', '오타', 'enough'],
  ['katakana', 'ミス', 'enough'],
  ['composed and decomposed letters count alike', 'e\u0301te\u0301', 'enough'],
  ['one Chinese character', '错', 'reason-too-short'],
  ['two Latin letters', 'ok', 'reason-too-short'],
  ['dots', '......', 'reason-too-short'],
  ['a dash and a blank', ' — ', 'reason-too-short'],
  ['fullwidth marks', '？？？。。。', 'reason-too-short'],
  ['letters that are only accents', 'a\u0301\u0301\u0301', 'reason-too-short'],
  ['pictures', '👍👍👍', 'reason-too-short'],
  ['nothing', '', 'reason-too-short'],
  ['no text', null, 'reason-too-short'],
])('%s', (_what, text, expected) => {
  expect(said(text)).toBe(expected);
});

test('a first entry needs none, and a code that says enough by itself needs no words', () => {
  expect(reasonProblems(null, false)).toEqual([]);
  expect(reasonProblems({ code: 'follow-up', text: null }, true)).toEqual([]);
  expect(reasonProblems({ code: 'other', text: null }, false)).toEqual([]);
});
