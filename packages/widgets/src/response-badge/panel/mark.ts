/** The mark of one count: colour and shape by its category, letters that say it too. */
import type { CountDetail } from '@trialside/client';
import type { Words } from '../../locales/words.ts';
import type { Face } from '../face.ts';

export type Mark = Pick<Face, 'look' | 'code' | 'meaning'>;

export const markOf = (
  { outcome, candidates }: Pick<CountDetail['verdict'], 'outcome' | 'candidates'>,
  words: Words,
): Mark => ({
  look: outcome,
  code: outcome === 'indeterminate' ? words.oneOf(candidates) : outcome,
  meaning: words.meaning[outcome],
});
