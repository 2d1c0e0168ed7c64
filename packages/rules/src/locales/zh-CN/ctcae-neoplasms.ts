/** Simplified Chinese words for the facets of CTCAE's neoplasms terms. */
import type { words as english } from '../en/ctcae-neoplasms.ts';

export const words: Readonly<Record<keyof typeof english, string>> = {
  secondMalignancy: '第二肿瘤',
  'secondMalignancy.acute': '第二肿瘤，急性危及生命',
  blastCrisis: '原始细胞危象',
};
