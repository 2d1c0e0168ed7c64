/** REC-05: what stands behind a suggestion, in words: the result as the laboratory wrote it, its limit and its day. */
import { expect, test } from 'vitest';
import type { DescriptorKey } from '@trialside/rules/sledai';
import { madeUpSledaiSubject, type MadeUpResult } from '../../testing/sledai-subject.ts';
import { words as english } from '../locales/en/sledai.ts';
import { words as face } from '../locales/en/face.ts';
import { words as more } from '../locales/en/judgement.ts';
import { words as chinese } from '../locales/zh-CN/sledai.ts';
import { words as chineseFace } from '../locales/zh-CN/face.ts';
import { words as chineseMore } from '../locales/zh-CN/judgement.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { judge } from './judge.ts';
import { judgementView } from './judgement-view.ts';

const english_ = { form: english, face, more };
const chinese_ = { form: chinese, face: chineseFace, more: chineseMore };

function evidence(
  key: DescriptorKey,
  results: readonly Omit<MadeUpResult, 'day'>[],
  words: typeof english_ = english_,
  tag = 'en-GB',
): string {
  const record = madeUpSledaiSubject({ results: results.map((one) => ({ day: 27, ...one })) });
  const draft = { ...EMPTY_DRAFT, assessed: record.cut.on };
  const { suggestions } = judgementView(judge(record, PROTOCOL, draft, null), words, {
    languageTag: tag,
    timeZone: record.site.timeZone,
  });
  return (suggestions[key]?.evidence ?? '').replaceAll('\u00A0', ' ');
}

const C3 = { test: 'C3', unit: 'g/L', low: '0.90', high: '1.80' };

test('the laboratory’s own limit is called by its side, and no zero is dropped', () => {
  expect(evidence('low_complement', [{ ...C3, value: '0.62' }])).toMatch(
    /^C3 0\.62 g\/L, lower limit 0\.90 g\/L · \d+ \w+ \d{4} · D\+27$/,
  );
  // C4 is needed as well before "absent" is suggested.
  const c4 = { test: 'C4', value: '0.20', unit: 'g/L', low: '0.10', high: '0.40' };
  expect(evidence('low_complement', [{ ...C3, value: '1.00' }, c4])).toMatch(
    /^C[34] (1\.00|0\.20) g\/L, lower limit/,
  );
  expect(
    evidence('increased_dna_binding', [{ test: 'ADSDNA', value: '310.0', unit: 'IU/mL', high: '100' }]),
  ).toMatch(/^Anti-dsDNA 310\.0 IU\/mL, upper limit 100 IU\/mL · /);
});

test('a limit of the definition says when it scores', () => {
  const count = { test: 'PLAT', value: '18', unit: '10^9/L' };
  expect(evidence('thrombocytopenia', [count])).toMatch(/^Platelets 18 ×10⁹\/L, scores if < 100 ×10⁹\/L · /);
});

test('a result in another unit than that of the definition is shown as compared and as written', () => {
  const count = { test: 'PLAT', value: '18000', unit: '/uL' };
  expect(evidence('thrombocytopenia', [count])).toMatch(/^Platelets 18 ×10⁹\/L \(18000 \/uL\), scores if/);
});

test('Chinese says the same', () => {
  expect(evidence('low_complement', [{ ...C3, value: '0.62' }], chinese_, 'zh-CN')).toMatch(
    /^C3 0\.62 g\/L，下限 0\.90 g\/L · \d{4}年\d+月\d+日 · D\+27$/,
  );
});
