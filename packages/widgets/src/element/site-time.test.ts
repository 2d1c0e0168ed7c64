/** TIM-03: a time is shown with the zone it belongs to and with UTC; a date, whole or partial, gets neither. */
import { expect, test } from 'vitest';
import { momentIn, siteTime } from './site-time.ts';

test.each([
  ['2026-06-29T08:30', 'Asia/Shanghai', 'en-GB', '29 Jun 2026 08:30 Asia/Shanghai (00:30 UTC)'],
  ['2026-06-29T08:30:05', 'Asia/Shanghai', 'zh-CN', '2026年6月29日 08:30 Asia/Shanghai (00:30 UTC)'],
  // Before eight in the morning in Shanghai it is still yesterday in UTC.
  ['2026-06-29T07:59', 'Asia/Shanghai', 'en-GB', '29 Jun 2026 07:59 Asia/Shanghai (28 Jun 2026 23:59 UTC)'],
  [
    '2026-06-29T07:59',
    'Asia/Shanghai',
    'zh-CN',
    '2026年6月29日 07:59 Asia/Shanghai (2026年6月28日 23:59 UTC)',
  ],
  // Only the hour was written: no minute of it is made up.
  ['2026-06-29T14', 'Asia/Kathmandu', 'en-GB', '29 Jun 2026 14 Asia/Kathmandu (08:15 – 09:14 UTC)'],
  // Berlin 2026: 25 October 03:00 becomes 02:00, 29 March 02:00 becomes 03:00.
  ['2026-10-25T02:30', 'Europe/Berlin', 'en-GB', '25 Oct 2026 02:30 Europe/Berlin (00:30 – 01:30 UTC)'],
  ['2026-10-25T02:30+01:00', 'Europe/Berlin', 'en-GB', '25 Oct 2026 02:30 Europe/Berlin (01:30 UTC)'],
  ['2026-03-29T02:30', 'Europe/Berlin', 'en-GB', '29 Mar 2026 02:30 Europe/Berlin'],
])('TIM-03: %s in %s, %s, is %s', (text, zone, tag, shown) => {
  expect(siteTime(tag, zone)(text)).toBe(shown);
});

test.each([
  ['2026-06-29', '29 Jun 2026'],
  ['2026-06', 'Jun 2026'],
  ['2026', '2026'],
  ['2026---29', '2026---29'],
  ['2026-06-29T-:15', '2026-06-29T-:15'],
])('TIM-03: the date %s stays %s, without a zone', (text, shown) => {
  expect(siteTime('en-GB', 'Asia/Shanghai')(text)).toBe(shown);
});

test('TIM-03: a moment is shown where it is asked for, with UTC', () => {
  const at = Date.UTC(2026, 5, 28, 23, 59, 30);
  expect(momentIn('en-GB', 'Asia/Shanghai')(at)).toBe(
    '29 Jun 2026 07:59 Asia/Shanghai (28 Jun 2026 23:59 UTC)',
  );
  expect(momentIn('zh-CN', 'America/New_York')(at)).toBe('2026年6月28日 19:59 America/New_York (23:59 UTC)');
  expect(momentIn('en-GB', 'UTC')(at)).toBe('28 Jun 2026 23:59 UTC (23:59 UTC)');
  expect(momentIn('en-GB')(null)).toBe('');
});
