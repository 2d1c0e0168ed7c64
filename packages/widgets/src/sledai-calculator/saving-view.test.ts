/** I-10: what the gateway refuses is said by the names of the form, in the language of the person. */
import { expect, test } from 'vitest';
import { refusals } from '@trialside/rules/locales/en/refusals';
import { refusals as chineseRefusals } from '@trialside/rules/locales/zh-CN/refusals';
import { words as english } from '../locales/en/sledai.ts';
import { words as chinese } from '../locales/zh-CN/sledai.ts';
import type { Known } from '../element/subject-data.ts';
import { blockerOf } from './blockers.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { Entry } from './entry.ts';
import { Saving } from './saving.ts';
import { savingView } from './saving-view.ts';

const FIELDS = [
  { path: ['sledai', 'fields', 'assessed'], reason: 'date-in-future', what: '2031-01-01' },
  { path: ['pga', 'fields', 'value'], reason: 'number-out-of-range', what: '0 – 3' },
  { path: ['sledai', 'fields', 'items', 'arthritis'], reason: 'unknown-code', what: 'maybe' },
  { path: ['reason', 'text'], reason: 'reason-too-short', what: '3' },
  { path: ['sledai'], reason: 'a-reason-of-tomorrow', what: '' },
];

test('TIM-03: what is said of another assessment has its zone where it is a time, and a date stays a date', () => {
  const known = { record: { site: { timeZone: 'Asia/Shanghai' } } } as Known;
  const speech = { language: 'en', languageTag: 'en-GB', refusals, judgement: null } as const;
  const { date } = savingView(new Saving(() => {}), new Entry(() => {}), known, null, english, speech);
  expect(date('2026-03-01T07:30')).toBe('1 Mar 2026 07:30 Asia/Shanghai (28 Feb 2026 23:30 UTC)');
  expect(date('2026-03-01')).toBe('1 Mar 2026');
});

function refused(words: typeof english, texts: typeof refusals): readonly (readonly [string, string])[] {
  const saving = new Saving(() => {});
  saving.state = { kind: 'invalid', fields: FIELDS };
  const speech = { language: 'en', languageTag: 'en', refusals: texts, judgement: null } as const;
  return savingView(saving, new Entry(() => {}), null, null, words, speech).refused;
}

test('by name and sentence, in either language', () => {
  expect(refused(english, refusals).map(([name]) => name)).toEqual([
    'Assessed on',
    'Physician global assessment',
    'Arthritis',
    'In words',
    'sledai',
  ]);
  const sentences = refused(chinese, chineseRefusals).map(([, sentence]) => sentence);
  for (const sentence of sentences.slice(0, -1)) expect(sentence).toMatch(/[\u4e00-\u9fff]/);
  // A reason that this version has no words for is shown by its key.
  expect(sentences.at(-1)).toBe('a-reason-of-tomorrow');
});

const ATTEMPT = {
  draft: { ...EMPTY_DRAFT, pga: '0.5', assessed: '2026-03-02' },
  clean: EMPTY_DRAFT,
  sent: [],
  view: { groups: [], openCount: 0 } as never,
  hasPgaProblem: false,
  differences: [],
  openConfirmed: false,
  elsewhereConfirmed: false,
  isAmendment: false,
  reason: { code: '', text: '' },
};

test('an unanswered entry for another date is asked about before another is saved', () => {
  const sent = { ...EMPTY_DRAFT, assessed: '2026-03-01' };
  expect(blockerOf({ ...ATTEMPT, sent: [sent] })).toEqual({ kind: 'elsewhere', date: '2026-03-01' });
  expect(blockerOf({ ...ATTEMPT, sent: [sent], elsewhereConfirmed: true })).toBeNull();
  expect(blockerOf({ ...ATTEMPT, sent: [{ ...sent, assessed: '2026-03-02' }] })).toBeNull();
});

test('a record whose day is not fully known is corrected without inventing one', () => {
  const reason = { code: 'other', text: 'read again' };
  const draft = { ...ATTEMPT.draft, assessed: '' };
  expect(blockerOf({ ...ATTEMPT, draft, clean: draft, isAmendment: true, reason })).toBeNull();
  expect(blockerOf({ ...ATTEMPT, draft, clean: ATTEMPT.draft, isAmendment: true, reason })?.kind).toBe(
    'date',
  );
});

test('a reason of two Chinese characters is sent: how much it must say the gateway knows (AUD-04)', () => {
  const with_ = (text: string) =>
    blockerOf({ ...ATTEMPT, isAmendment: true, reason: { code: 'transcription-error', text } });
  expect(with_('笔误')).toBeNull();
  expect(with_(' ')).toEqual({ kind: 'reason' });
});
