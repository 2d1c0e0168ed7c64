/** Simplified Chinese words for the facets of CTCAE's ear terms. */
import type { words as english } from '../en/ctcae-ear.ts';

export const words: Readonly<Record<keyof typeof english, string>> = {
  monitored: '纳入听力监测',
  unmonitored: '未纳入听力监测',
  shiftTwo: '相邻 2 个频率平均阈移 {} dB',
  shiftThree: '相邻 3 个频率平均阈移 {} dB',
  shift: '阈移 {} dB',
  shiftAt4: '4 kHz 处阈移 {} dB',
  shift2To4: '2 至 4 kHz 以下阈移 {} dB',
  'sensorineural.above4': '4 kHz 以上感音神经性聋',
  'sensorineural.from2': '2 kHz 及以上感音神经性聋',
  bilateralLoss: '双耳极重度聋，2 kHz 及以上 {} dB',
  lossHl: '听力损失 {} dB HL',
  hearingChange: '自觉听力改变，检查未证实',
  hearingLoss: '听力下降',
  noHearingAid: '无需助听器或治疗',
  hearingAid: '需助听器或治疗',
  deaf: '听力无实用价值',
  cochlearImplant: '需人工耳蜗',
  serousOtitis: '浆液性中耳炎',
  mastoiditis: '乳突炎',
  canalNecrosis: '耳道软组织或骨坏死',
};
