/** Simplified Chinese: what a provider says to screen readers. */
import type { ProviderWords } from '../words.ts';

export const words: ProviderWords = {
  changed: ({ subject, before, now }) => `${subject}：血小板疗效由${before}变为${now}。`,
  manyChanged: (count) => `${count} 项结果已更新。`,
  connectionLost: '与研究系统的连接已中断，当前显示最后一次获取的数据。',
  connectionBack: '已恢复与研究系统的连接，数据为最新。',
};
