/** Simplified Chinese words for the facets of CTCAE's hepatobiliary terms. */
import type { words as english } from '../en/ctcae-hepatobiliary.ts';

export const words: Readonly<Record<keyof typeof english, string>> = {
  gutAltered: '胃肠功能改变',
  'gutAltered.severe': '胃肠功能严重改变',
  'intervention.operative.nonEmergent': '需非急诊手术',
  asterixis: '扑翼样震颤',
  'encephalopathy.mild': '轻度脑病',
  'encephalopathy.severe': '中重度脑病',
  coma: '昏迷',
  drugInducedInjury: '药物性肝损伤',
  'portalFlow.decreased': '门静脉血流减少',
  'portalFlow.reversed': '门静脉血流逆向',
  varices: '静脉曲张',
  ascites: '腹水',
  bilirubin: '胆红素 {} mg/dL',
  minorTreatment: '需血制品、利尿剂或吸氧',
  coagulationModifier: '需调节凝血药物',
  flowReversed: '超声示血流逆向',
};
