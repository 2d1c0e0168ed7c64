/** Simplified Chinese: the words that printed source documents share. */
import type { PrintWords } from '../print-words.ts';

export const words: PrintWords = {
  study: '研究',
  site: '研究中心',
  subject: '受试者',
  printed: (when) => `打印于 ${when}`,
  synthetic: '合成数据',
  history: '录入与更正记录',
  columns: { change: '变更', what: '内容', who: '人员', when: '时间', why: '原因' },
  actions: { create: '录入', amend: '更正', void: '作废', redact: '删除个人信息' },
  roles: {
    investigator: '研究者',
    'sub-investigator': '助理研究者',
    coordinator: '研究协调员',
    cra: '监查员',
    'medical-monitor': '医学监查员',
    sponsor: '申办者',
    'data-manager': '数据管理员',
    'qa-auditor': 'QA 稽查员',
    dsmb: '数据安全监察委员会',
    operator: '研究系统操作员',
  },
  version: (record, version) => `${record}，第 ${version} 版`,
  historyUnread: '打印时未能读取录入人员和时间；研究的稽查轨迹中有此记录。',
  meanwhile: {
    changed: ({ what, action, who, role, when, change, why }) =>
      `${what.join('；')}：${who}${role && `（${role}）`}于 ${when} ${action}，变更 ${change}${why.map((part) => `：${part}`).join('')}`,
    unread: '未能读取由谁、何时、因何更改；研究的稽查轨迹中有此记录。',
  },
  signatures: '签名',
  unsigned: '打印时尚未在研究系统中签名。',
  byHand: { name: '姓名', signature: '签名', date: '日期' },
  cannotPrint: '本页不允许打开打印对话框。请用浏览器或门户的打印功能：表单会完整打印。',
  sledai: {
    title: 'SLEDAI 评分与医师总体评估：源文件',
    assessment: 'SLEDAI',
    window: '时间窗',
    items: '项目',
    columns: {
      item: '项目',
      weight: '权重',
      answer: '回答',
      points: '得分',
      before: '上次',
      data: '检验数据与原因',
    },
    criteria: { criterion: '标准', observed: '实测', needs: '界值', held: '判定' },
    shownAtEntry: (total, clinical) => `保存时显示：总分 ${total}，临床总分 ${clinical}。`,
  },
};
