/** Simplified Chinese words for the facets of CTCAE's immune terms. */
import type { words as english } from '../en/ctcae-immune.ts';

export const words: Readonly<Record<keyof typeof english, string>> = {
  bronchospasm: '支气管痉挛',
  clinicalSequelae: '因其后果',
  allergicEdema: '过敏性水肿或血管性水肿',
  autoimmunity: '自身免疫表现',
  'autoimmunity.nonEssential': '自身免疫累及非重要器官或功能',
  'autoimmunity.majorOrgan': '自身免疫累及重要器官',
  noOrganDysfunction: '器官功能正常',
  'hypotension.fluids': '低血压，补液可纠正',
  'hypotension.onePressor': '低血压，需一种升压药维持',
  'arthralgia.moderate': '中度关节痛',
  'arthralgia.severe': '重度关节痛',
  arthritis: '重度关节炎',
  rash: '皮疹',
  'rash.extensive': '广泛皮疹',
  urticaria: '荨麻疹',
};
