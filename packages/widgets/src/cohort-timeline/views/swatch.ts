/** What stands beside a word of the legend, in a field of 18 by 14 pixels. */
import type { PicturePath } from '../../picture/marks.ts';

const LINES = /^(?:curve|limit|interval|may|line|median|guide)/;
const DIAMOND = 'M9 1l6 6l-6 6l-6 -6z';
const CROSS = 'M9 2v10M6 7h6';

/** Looks that are neither lines nor fields. */
const SIGNS: Readonly<Record<string, string>> = {
  censored: 'M9 2v10',
  'open-bound': CROSS,
  excluded: CROSS,
  estimate: DIAMOND,
  'may-end': DIAMOND,
};

export const swatchOf = (look: string): readonly PicturePath[] => [
  { look, d: SIGNS[look] ?? (LINES.test(look) ? 'M1 7h16' : 'M2 2h14v10h-14z') },
  ...(look === 'bar-PR' ? [{ look: 'bar-hatch', d: 'M4 12l10 -10M10 12l6 -6M2 8l6 -6' }] : []),
];
