/** Simplified Chinese: the words every widget needs before it can show anything. */
import type { Words } from '../words.ts';

export const words: Words = {
  meaning: {
    CR: '完全缓解',
    PR: '部分缓解',
    NR: '未缓解',
    NE: '不可评价',
    indeterminate: '尚无法判定',
    pending: '待评价',
    lost: '缓解丧失',
  },
  oneOf: (names) => names.join(' 或 '),
  platelets: (value) => `${value}\u00A0×10⁹/L`,
  day: (day) => `D${day > 0 ? '+' : day < 0 ? '−' : ''}${Math.abs(day)}`,
  noCount: '未检测',
  lost: '缓解丧失',
  pending: '待评价',
  reason: {
    'not-infused': '未回输',
    'no-count-yet': '尚无计数',
    'no-evaluable-count': '无可评价的计数',
    'rescued-since-latest': '此后有挽救治疗',
  },
  range: ({ low, high, highIncluded }) =>
    high === null ? `≥${low}` : low === '0' ? `${highIncluded ? '≤' : '<'}${high}` : `${low}–${high}`,
  notExact: '仅报告界值',
  idle: '未指定受试者',
  notConnected: '未连接',
  loading: '读取中…',
  noSubject: '未找到',
  noValue: '不适用',
  role: '无权限',
  signedOut: '已退出登录',
  offline: '离线',
  error: '暂不可用',
  incomplete: '数据不完整',
  detailMissing: '详情无法读取',
  asOf: (time) => `截至 ${time}`,
  offlineAsOf: (time) => `离线，截至 ${time}`,
};
