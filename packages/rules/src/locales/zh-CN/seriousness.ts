/** Simplified Chinese texts for the seriousness of an adverse event. */
import type { AdverseEventTexts } from '../../adverse-events/texts.ts';

export const seriousness: AdverseEventTexts['seriousness'] = {
  criteria: {
    'serious-death': '导致死亡',
    'serious-lifeThreatening': '事件发生时危及生命',
    'serious-hospitalisation': '需要住院或延长住院时间',
    'serious-disability': '导致永久或显著的残疾',
    'serious-congenitalAnomaly': '先天性异常或出生缺陷',
    'serious-otherMedicallyImportant': '其他重要医学事件',
  },
  outcomes: {
    serious: '严重',
    'not-serious': '非严重',
    indeterminate: '未能确定：标准未记录',
  },
  reasons: {
    'grade-5-is-death': '5 级即死亡',
    'outcome-is-fatal': '转归为死亡',
    'not-recorded': '未记录',
  },
  notes: {
    'planned-admission-is-not-serious-by-itself': '为回输和观察而计划的住院本身不构成严重不良事件',
  },
  conflicts: {
    'serious-without-criterion': '录入为严重，但各项标准均回答为否',
    'criterion-without-serious': '录入为非严重，但有标准成立',
  },
};
