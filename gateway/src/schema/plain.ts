/** Small shapes that many types share. */
import type { LocalizedText } from '@trialside/rules';
import { builder } from './builder.ts';
import { enumeration } from './enums.ts';

export const LocalizedTextType = builder.objectRef<LocalizedText>('LocalizedText').implement({
  description: 'A text of the protocol in each language it is written in.',
  fields: (t) => ({
    en: t.exposeString('en', { description: 'English.' }),
    zhCN: t.string({ description: 'Simplified Chinese.', resolve: (value) => value['zh-CN'] }),
  }),
});

export const DatePrecision = enumeration('DatePrecision', 'How far a date is known.', {
  none: 'Not even the year.',
  year: 'To the year.',
  month: 'To the month.',
  day: 'To the day.',
  time: 'To the day and a time.',
});
