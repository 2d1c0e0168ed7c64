/**
 * The files a page loads, as they are published: what the build takes out of texts must not be what they mean. Once it took
 * the line breaks out of the dictionary, and no term had criteria; sources and their tests were right.
 */
import { describe, expect, test } from 'vitest';
import { summary, TERM_INDEX, TERM_INDEX_V6 } from '@trialside/rules/ctcae/dictionary';
import type * as TermsFile from '../src/ae-form/terms-file.ts';

const load = async (): Promise<typeof TermsFile> =>
  (await import(
    new URL('../dist/esm/chunks/ae-form-terms-file.js', import.meta.url).href
  )) as typeof TermsFile;

describe.each([
  ['5.0', TERM_INDEX],
  ['6.0', TERM_INDEX_V6],
] as const)('the published dictionary of CTCAE %s', (version, index) => {
  test.each(['en', 'zh-CN'] as const)('has words for every grade of every term, in %s', async (locale) => {
    const { criteriaOf } = await load();
    expect(index.length).toBeGreaterThan(800);
    for (const { code, term } of index) {
      const text = await criteriaOf(code, locale, version);
      const said = text?.term.grades.map((grade) => summary(text.term, grade, text.words) ?? '') ?? [];
      expect(said.length, `${code} ${term}`).toBeGreaterThan(0);
      expect(said.slice(0, -1), `${code} ${term}`).not.toContain('');
    }
  });
});
