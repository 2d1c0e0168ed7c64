/** Dates are written in the language of the reader, and no part is made up. */
import { expect, test } from 'vitest';
import { formatDate } from './format-date.ts';

test.each([
  ['2026-06-29', 'en-GB', '29 Jun 2026'],
  ['2026-06-29', 'en-US', 'Jun 29, 2026'],
  ['2026-06-29', 'zh-CN', '2026年6月29日'],
  ['2026-06-29T08:30', 'en-GB', '29 Jun 2026 08:30'],
  ['2026-06-29T08:30:05', 'zh-CN', '2026年6月29日 08:30'],
  ['2026-06', 'en-GB', 'Jun 2026'],
  ['2026-06', 'zh-CN', '2026年6月'],
  ['2026', 'en-GB', '2026'],
  // A part missing in the middle has no form in words.
  ['2026---29', 'en-GB', '2026---29'],
])('%s in %s is %s', (text, tag, written) => {
  expect(formatDate(text, tag)).toBe(written);
});
