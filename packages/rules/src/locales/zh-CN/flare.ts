/** Simplified Chinese names of the criteria of a flare. */
import type { SledaiTexts } from '../../sledai/texts.ts';

export const flareCriteria: SledaiTexts['flareCriteria'] = {
  'flare-mild-score': 'SLEDAI 升高 3 分或以上，且不超过 12 分',
  'flare-mild-manifestation': '出现轻中度清单中新发或加重的表现',
  'flare-mild-prednisone': '泼尼松加量，且不超过 0.5 mg/kg/天',
  'flare-mild-drug': '因狼疮活动加用非甾体抗炎药或抗疟药',
  'flare-mild-pga': 'PGA 升高 1.0 或以上，且不超过 2.5',
  'flare-severe-score': 'SLEDAI 升至 12 分以上',
  'flare-severe-manifestation': '出现重度清单中新发或加重的表现，并需泼尼松剂量加倍、超过 0.5 mg/kg/天或住院',
  'flare-severe-prednisone': '泼尼松加至超过 0.5 mg/kg/天',
  'flare-severe-drug': '因狼疮活动加用免疫抑制剂或生物制剂',
  'flare-severe-admission': '因狼疮活动住院',
  'flare-severe-pga': 'PGA 升至 2.5 以上',
};
