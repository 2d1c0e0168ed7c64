/** Simplified Chinese texts for visits and phases. */
import type { CalendarTexts } from '../../calendar/texts.ts';

export const calendar: CalendarTexts = {
  timings: {
    'not-due': '未到期',
    due: '窗口期内，待访视',
    early: '提前',
    'on-time': '按时',
    late: '延迟',
    missed: '缺失',
    'not-expected': '无需访视',
    unknown: '未知',
  },
  timingReasons: {
    'not-infused': '截至该日尚未回输',
    'infusion-date-incomplete': '回输日期不完整',
    'visit-date-incomplete': '访视日期不完整',
  },
  phaseReasons: {
    'not-infused': '截至该日尚未回输',
    'infusion-date-incomplete': '回输日期不完整',
    'between-phases': '方案中没有包含该日的阶段',
    died: '该日之前已死亡',
  },
  assigned: '窗口期内的计划外访视',
};
