/** The words of what the record says about an entry: criteria of DORIS and LLDAS, and why something is not known. */
import type { RefusalTexts } from '@trialside/rules/refusals';
import type { RemissionTexts } from '@trialside/rules/remission';
import type { TherapyTexts } from '@trialside/rules/therapy';
import type { LocaleName } from './words.ts';

export interface JudgementWords {
  readonly remission: RemissionTexts;
  readonly therapy: TherapyTexts;
  /** "D+28", "D0", "D−3". */
  readonly day: (dayFromInfusion: number) => string;
  /** Why the gateway refuses a field. */
  readonly refusals: RefusalTexts;
}

const LOADERS: Readonly<Record<LocaleName, () => Promise<{ readonly words: JudgementWords }>>> = {
  en: () => import('./en/judgement.ts'),
  'zh-CN': () => import('./zh-CN/judgement.ts'),
};

/** Rejects where the file of the language cannot be had. */
export const loadJudgementWords = async (locale: LocaleName): Promise<JudgementWords> =>
  (await LOADERS[locale]()).words;
