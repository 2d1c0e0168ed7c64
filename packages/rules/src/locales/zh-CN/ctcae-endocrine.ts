/** Simplified Chinese words for the facets of CTCAE's endocrine terms. */
import type { words as english } from '../en/ctcae-endocrine.ts';

export const words: Readonly<Record<keyof typeof english, string>> = {
  female: '女孩',
  male: '男孩',
  ageYears: '年龄 {} 岁',
  testesVolume: '睾丸体积 {} ml',
  noBreasts: '乳房未发育',
  noTestesGrowth: '睾丸未增大',
  noTannerTwo: '未达 Tanner 2 期',
  hormoneReplacement: '需激素替代',
  heightSd: '身高超过靶身高或父母均值 {} SD',
  thyroidSuppression: '需抑制甲状腺',
  thyroidReplacement: '需补充甲状腺激素',
  pubertySigns: '有青春期体征',
  pubertyMarkers: '有青春期生化指标',
  noPubertyMarkers: '无青春期生化指标',
};
