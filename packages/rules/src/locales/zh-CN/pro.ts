/** Simplified Chinese texts for questionnaires. No item wording. */
import type { ProTexts } from '../../pro/texts.ts';

export const pro: ProTexts = {
  sf36Scales: {
    PF: '生理功能',
    RP: '生理职能',
    BP: '躯体疼痛',
    GH: '总体健康',
    VT: '活力',
    SF: '社会功能',
    RE: '情感职能',
    MH: '精神健康',
  },
  summaries: { PCS: '躯体健康总评（PCS）', MCS: '心理健康总评（MCS）' },
  normBased: '{scale}（常模标准化）',
  healthTransition: '健康变化（不属任何维度）',
  methods: {
    'rand-36': 'RAND-36 计分',
    'sf-36-v1': 'SF-36 第 1 版，MOS 计分',
    'sf-36-v2': 'SF-36 第 2 版，MOS 计分',
  },
  norms: {
    'us-1990-v1': '美国 1990 年常模，第 1 版',
    'us-1998-v1': '美国 1998 年常模，第 1 版',
    'us-1998-v2': '美国 1998 年常模，第 2 版',
  },
  missing: {
    half: '至少回答一半条目',
    any: '回答任一条目即可',
  },
  itpPaqScales: {
    symptoms: '症状',
    bother: '困扰（身体健康）',
    'fatigue-sleep': '疲劳与睡眠',
    activity: '活动',
    fear: '恐惧',
    psychological: '心理健康',
    work: '工作',
    social: '社交活动',
    reproductive: '女性生殖健康',
    menstrual: '月经症状',
    fertility: '生育',
    'overall-quality-of-life': '总体生活质量',
  },
  reasons: {
    'too-few-answers': '回答的条目过少',
    'not-applicable': '不适用于该受试者',
    'scale-missing': '需要全部八个维度',
    'rand-scoring-has-no-summary': 'RAND 计分不用于计算 PCS 和 MCS',
    'norms-of-another-version': '常模属于另一版本',
  },
  notes: {
    'sf36-version-assumed': '未记录版本：按第 1 版 MOS 计分',
    'unknown-items': '部分条目编码不属于该量表',
    'contradicted-items': '部分条目有两个不同的回答：按缺失处理',
    'itp-paq-table-not-loaded': '未计分：许可持有人尚未导入编码表',
    'itp-paq-table-not-valid': '未计分：导入的编码表有误',
    'instrument-not-known': '未计分：量表未知',
  },
  tableProblems: {
    'item-listed-twice': '条目重复列出',
    'unknown-scale': '没有这个维度',
    'range-not-valid': '回答编码的范围无效',
    'reproductive-scale-and-its-parts': '生殖健康既列为一个维度，又列出其组成部分',
    'unusual-number-of-items': '条目数与已发表的不同',
  },
  guideLines: {
    name: '已发表的重要差异：仅供参考，不作为合格与否的标准',
    sources: {
      'Strand 2005': 'Strand 2005',
      'Colangelo 2009': 'Colangelo 2009',
      'Mathias 2009': 'Mathias 2009',
    },
  },
  separateSeries: '不同版本或计分方式分开显示',
  higherIsBetter: '分值越高越好',
};
