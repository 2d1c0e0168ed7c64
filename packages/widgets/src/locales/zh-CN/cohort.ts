/** Simplified Chinese: the words of the swimmer plot. */
import { response } from '@trialside/rules/locales/zh-CN/response';
import type { CohortWords } from '../cohort-words.ts';

export const words: CohortWords = {
  response,
  title: (subjects, infused) => `队列：${subjects} 例受试者，${infused} 例已回输`,
  synthetic: '合成数据',
  marks: {
    'dose-limiting': '剂量限制性毒性',
    serious: '严重不良事件',
    'grade-3': '3 级及以上不良事件',
    crs: 'CRS',
    icans: 'ICANS',
    rescue: '挽救治疗或输血',
    death: '死亡',
    left: '退出研究',
  },
  columns: { subject: '受试者', best: '最佳疗效', duration: '缓解时长', grade: '最重分级', sledai: 'SLEDAI' },
  standings: {
    CR: 'CR',
    PR: 'PR',
    'CR-or-PR': 'CR 或 PR',
    NR: 'NR',
    NE: 'NE',
    indeterminate: '?',
    pending: '待定',
    'not-infused': '未回输',
  },
  sort: { label: '排序', 'follow-up': '随访时长', response: '缓解时长', subject: '受试者' },
  day: (days) => `D${days > 0 ? '+' : ''}${days}`,
  month: (months) => `M${months}`,
  days: (days, ongoing) => `${ongoing ? '≥' : ''}${days} 天`,
  grade: (grade) => `${grade} 级`,
  doseLevel: (name, subjects, dlt, evaluable) =>
    `${name}：${subjects} 例，可评价 ${evaluable} 例中 ${dlt} 例 DLT`,
  noDoseLevel: '尚未分配剂量组',
  rate: (responders, of, percent, lower, upper, level) =>
    `总缓解 ${responders}/${of}：${percent}%（${level}% 区间 ${lower}–${upper}%）`,
  beside: (infused, reached, pending, indeterminate) =>
    `已回输 ${infused} 例，已过时间点 ${reached} 例，待定 ${pending} 例，无法判定 ${indeterminate} 例`,
  between: (first, last) => `${first} 至 ${last}`,
  lane: {
    followed: (day) => `随访至 ${day}`,
    ongoing: '持续中',
    ended: { death: '死亡', left: '退出研究', completed: '完成研究' },
    notInfused: '未回输',
    run: (name, from, to) => `${name} ${from} 至 ${to}`,
  },
  table: { show: '以表格显示', hide: '收起表格', caption: '同一内容的表格', what: '病程' },
  open: (subject) => `打开 ${subject}`,
  legend: '图例',
  cut: (change, date) => `截至第 ${change} 次变更，日期 ${date}`,
  retry: '重试',
  state: {
    notConnected: '未连接到研究。',
    loading: '正在读取队列…',
    role: '您的角色不能查看单个受试者。',
    signedOut: '您已退出登录。',
    offline: '无法连接网关。',
    error: '无法显示队列。',
    empty: '尚无受试者。',
  },
};
