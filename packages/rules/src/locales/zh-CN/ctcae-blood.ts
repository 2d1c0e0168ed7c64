/** Simplified Chinese words for the facets of CTCAE's blood and lymphatic terms. */
import type { words as english } from '../en/ctcae-blood.ts';

export const words: Readonly<Record<keyof typeof english, string>> = {
  hemoglobin: '血红蛋白 {} g/dL',
  hemoglobinFall: '血红蛋白下降 {} g/dL',
  neutrophils: '中性粒细胞 {} ×10⁹/L',
  eosinophils: '嗜酸性粒细胞 {}',
  wbc: '白细胞 {} ×10⁹/L',
  methemoglobin: '高铁血红蛋白 {}',
  cellularityLoss: '骨髓细胞较同龄减少 {} %',
  'hypocellular.mild': '骨髓细胞轻度减少',
  'hypocellular.moderate': '骨髓细胞中度减少',
  'hypocellular.severe': '骨髓细胞重度减少',
  aplastic: '骨髓再生不良',
  hemolysisByTests: '检验提示溶血',
  leukostasis: '白细胞淤滞表现',
};
