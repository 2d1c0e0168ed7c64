/** Numbers as the tables print them; every one of them was worked out by the rules. */
import { intervalPercent, percentage } from '@trialside/rules/stats';
import type { Voice } from './figure.ts';

export interface Interval {
  readonly x: number;
  readonly n: number;
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

/** "5/9, 55.6 % (95 % 21.2–86.3)". */
export function rateText(interval: Interval, { words }: Voice): string {
  const { x, n, level } = interval;
  const { lower, upper } = intervalPercent(interval);
  return words.rate(x, n, percentage(x, n), lower, upper, String(Math.round(level * 1000) / 10));
}

export interface Bounds {
  readonly low: string | null;
  readonly high: string | null;
}

const minus = (text: string): string => text.replace('-', '−');

/** "12", "9 – 14", "≥9", "≤14". */
export function boundsText(of: Bounds | null | undefined): string {
  if (!of || (of.low === null && of.high === null)) return '–';
  const { low, high } = of;
  if (low === high) return minus(low!);
  if (high === null) return `≥${minus(low!)}`;
  return low === null ? `≤${minus(high)}` : `${minus(low)} – ${minus(high)}`;
}

/** A change with its sign. */
export function changeText(of: Bounds | null | undefined): string {
  const signed = (text: string | null): string | null =>
    text === null || /^(?:-|0$)/.test(text) ? text : `+${text}`;
  return boundsText(of && { low: signed(of.low), high: signed(of.high) });
}

/** "3", or "3 (+1?)" where one more perhaps counts. */
export const countText = ({ sure, perhaps }: { readonly sure: number; readonly perhaps: number }): string =>
  perhaps > 0 ? `${sure} (+${perhaps}?)` : String(sure);

/** "33.3 %", and in Chinese, which sets no space before the sign, "33.3%". */
export const percentText = (text: number | string, { language }: Voice): string =>
  language === 'en' ? `${text} %` : `${text}%`;

/** "3 (33.3 %)", and "3 (33.3 %; +1?)" where one more perhaps counts. */
export function shareText(
  count: { readonly sure: number; readonly perhaps: number },
  of: number,
  voice: Voice,
): string {
  const { sure, perhaps } = count;
  const share = sure === 0 ? null : percentage(sure, of);
  const beside = [
    ...(share === null ? [] : [percentText(share, voice)]),
    ...(perhaps > 0 ? [`+${perhaps}?`] : []),
  ];
  return beside.length > 0 ? `${sure} (${beside.join('; ')})` : String(sure);
}
