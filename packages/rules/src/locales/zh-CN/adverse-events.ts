/** Simplified Chinese texts for adverse events. */
import type { AdverseEventTexts } from '../../adverse-events/texts.ts';
import { seriousness } from './seriousness.ts';

export const adverseEvents: AdverseEventTexts = {
  seriousness,
  causality: {
    categories: {
      'who-umc': {
        definite: '肯定',
        probable: '很可能',
        possible: '可能',
        unlikely: '不太可能',
        unrelated: '无关',
      },
      china: {
        definite: '肯定有关',
        probable: '很可能有关',
        possible: '可能有关',
        unlikely: '可能无关',
        unrelated: '肯定无关',
      },
    },
    causes: {
      studyProduct: 'CAR-T 细胞产品',
      lymphodepletion: '清淋化疗',
      procedure: '白细胞单采或其他操作',
      disease: '基础疾病',
      concomitant: '合并用药',
    },
    related: '与研究治疗有关',
    notRelated: '与研究治疗无关',
    assumedRelated: '缺少因果关系判断：按有关计入',
    fromReportedWords: '取自来源数据的单一判断，未按原因拆分',
  },
  emergence: {
    outcomes: {
      emergent: '治疗期出现',
      'not-emergent': '非治疗期出现',
      indeterminate: '可能为治疗期出现',
    },
    criteria: { 'starts-or-worsens-from-infusion': '回输起发生或加重' },
    reasons: {
      'starts-after-infusion': '回输后发生',
      'starts-on-infusion-day': '回输当日发生，且不早于回输',
      'starts-before-infusion': '回输前已发生，之后未加重',
      'worse-after-infusion': '回输前已有，之后加重',
      'perhaps-worse-after-infusion': '回输前已有；是否加重未记录',
      'ends-before-infusion': '回输前已结束',
      'start-missing': '缺少开始日期：按治疗期出现计入',
      'start-partial': '开始日期不完整，可能在回输之前或之后',
      'end-before-start': '结束日期早于开始日期：请核对',
      'not-infused': '受试者未回输',
    },
  },
  window: {
    inside: '在主要观察期内',
    outside: '不在主要观察期内',
    open: '可能在主要观察期内',
  },
  specialInterest: {
    crs: '细胞因子释放综合征',
    icans: 'ICANS',
    'iec-hs': 'IEC-HS',
    infection: '3 级及以上感染',
    'prolonged-cytopenia': '第 28 天后仍为 3 级及以上的血细胞减少',
    hypogammaglobulinaemia: '低丙种球蛋白血症',
    'second-malignancy': '第二肿瘤',
  },
  incidence: {
    selections: {
      'primary-window': '主要观察期',
      emergent: '治疗期出现',
      serious: '严重',
      related: '与研究治疗有关',
      'grade-3-or-more': '3 级及以上',
      'special-interest': '特别关注',
      'pre-infusion': '回输前',
    },
    columns: {
      term: '术语',
      bodySystem: '系统器官分类',
      subjects: '受试者数',
      events: '事件数',
      maximumGrade: '最高级别',
      ungraded: '未分级',
      serious: '严重',
      related: '有关',
      gradeAtLeast3: '3 级及以上',
    },
    anyEvent: '任何事件',
    notCoded: '未编码',
    perhaps: '另有 {count} 例可能计入：缺少日期或回答',
    ofInfused: '共 {count} 例已回输',
  },
  expedited: {
    states: {
      'not-due': '无需快速报告',
      due: '待报告',
      sent: '已按时报告',
      'sent-late': '已报告，逾期',
      overdue: '已逾期',
      indeterminate: '未记录获知日期',
    },
    aware: '申办者获知日期',
    due: '报告截止日期',
    followUpDue: '随访报告截止日期',
  },
  labs: {
    flagged: '研究者判断有临床意义',
    suggested: '建议：3 级及以上，且较基线加重',
    differs: '标记与建议不一致',
  },
};
