/** Simplified Chinese: the words of what the record says about an entry. */
import { refusals } from '@trialside/rules/locales/zh-CN/refusals';
import { remission } from '@trialside/rules/locales/zh-CN/remission';
import { therapy } from '@trialside/rules/locales/zh-CN/therapy';
import type { JudgementWords } from '../judgement-words.ts';

export const words: JudgementWords = {
  refusals,
  remission,
  therapy,
  day: (day) => `D${day > 0 ? '+' : day < 0 ? '−' : ''}${Math.abs(day)}`,
};
