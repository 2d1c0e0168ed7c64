/** Dates as people type them (TIM-02): what is read, what is asked about, what is refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, partialDate, readDateEntry } from './index.ts';

const anchors = { today: '2026-06-29', infusion: '2026-06-01' };
const read = (typed: string): unknown => {
  const entry = readDateEntry(typed, anchors);
  return entry.kind === 'date'
    ? entry.date
    : entry.kind === 'choose'
      ? entry.dates
      : ((entry as { reason?: string }).reason ?? entry.kind);
};

test.each([
  ['2026-03-12', '2026-03-12'],
  ['2026/3/5', '2026-03-05'],
  ['2026.3', '2026-03'],
  ['2026', '2026'],
  ['20260312', '2026-03-12'],
  ['２０２６－０３－１２', '2026-03-12'],
  ['2026年3月12日', '2026-03-12'],
  ['2026年3月', '2026-03'],
  ['2026年', '2026'],
  ['12 Mar 2026', '2026-03-12'],
  ['12MAR2026', '2026-03-12'],
  ['March 2026', '2026-03'],
  ['UN-MAR-2026', '2026-03'],
  ['2026-03-UNK', '2026-03'],
  ['2026-UN-UN', '2026'],
  ['2026-03-12 9:05', '2026-03-12T09:05'],
  ['2026-03-12T14:30', '2026-03-12T14:30'],
  ['t', '2026-06-29'],
  ['昨天', '2026-06-28'],
  ['D+12', '2026-06-13'],
  ['d5', '2026-06-06'],
  ['-3', '2026-05-29'],
  ['D+2 08:00', '2026-06-03T08:00'],
  // Only one of the two readings is a day.
  ['25/03/2026', '2026-03-25'],
  ['03/25/2026', '2026-03-25'],
  // Two readings: asked.
  ['03/04/2026', ['2026-04-03', '2026-03-04']],
  ['5.5.2026', '2026-05-05'],
  ['2026-02-30', 'no-such-day'],
  ['2026-13', 'no-such-day'],
  ['3/4/26', 'two-digit-year'],
  ['2026-03 14:30', 'not-a-date'],
  ['last week', 'not-a-date'],
  ['2026-UN-12', 'not-a-date'],
  ['', 'empty'],
  ['  ', 'empty'],
] as const)('%j is %j', (typed, expected) => {
  expect(read(typed)).toEqual(expected);
});

test('days from an infusion that is not known are refused by name', () => {
  expect(readDateEntry('D+3', { ...anchors, infusion: null })).toEqual({
    kind: 'refused',
    reason: 'infusion-not-known',
  });
});

test('whatever is typed, the answer is a date that exists, a question, or a refusal', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 24 }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789/.-: TDUN年月日')), maxLength: 18 }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const entry = readDateEntry(text, anchors);
      const dates = entry.kind === 'date' ? [entry.date] : entry.kind === 'choose' ? entry.dates : [];
      for (const date of dates) expect(partialDate(date)).not.toBeNull();
    }),
  );
});

test('a whole date in any of its spellings is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
      const date = addDays('2000-01-01', days);
      const [year, month, day] = date.split('-');
      for (const spelling of [
        `${year}/${Number(month)}/${Number(day)}`,
        `${year}${month}${day}`,
        `${year}年${month}月${day}日`,
      ]) {
        expect(read(spelling)).toBe(date);
      }
    }),
  );
});
