/** Simplified Chinese words for the facets of CTCAE's pregnancy terms. */
import type { words as english } from '../en/ctcae-pregnancy.ts';

export const words: Readonly<Record<keyof typeof english, string>> = {
  weightPercentile: '胎儿体重位于同孕龄第 {} 百分位',
  fetalLoss: '胎儿丢失',
  liveBirthWeeks: '孕 {} 周活产',
};
