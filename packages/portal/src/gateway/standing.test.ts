import { expect, test } from 'vitest';
import { dayOf, standing, type Disposition } from './standing.ts';
import { printedDose, type Phase } from './study.ts';

const phase = (key: string, fromDay: number | null, toDay: number | null): Phase => ({
  key,
  name: { en: key, 'zh-CN': key },
  fromDay,
  toDay,
});
const phases = [phase('before', null, -1), phase('follow-up', 0, 374), phase('survival', 375, 748)];
const disposition = (category: string, standardEvent: string | null, date: string | null): Disposition => ({
  category,
  standardEvent,
  event: 'AS REPORTED',
  date,
});
const consent = disposition('PROTOCOL MILESTONE', 'INFORMED CONSENT OBTAINED', '2026-01-02');
const death = disposition('DISPOSITION EVENT', 'DEATH', '2026-03-04');

test.each([
  [0, 'follow-up'],
  [374, 'follow-up'],
  [375, 'survival'],
  [748, 'survival'],
  [749, 'After the last planned visit'],
])('on day %i from infusion: %s', (day, name) => {
  expect(standing([consent], day, phases)('en')).toBe(name);
});

test('without an infusion no phase is guessed', () => {
  expect(standing([consent], null, phases)('en')).toBe('Before infusion');
});

test('how participation ended goes before any phase, and no day is counted after it', () => {
  expect(standing([consent, death], 400, phases)('en')).toBe('Died 2026-03-04');
  expect(standing([consent, death], 400, phases)('zh-CN')).toBe('死亡 2026-03-04');
  expect(dayOf([consent, death], 400)('en')).toBe('');
});

test('an end without a standard name or a date is told as reported', () => {
  expect(standing([disposition('DISPOSITION EVENT', null, null)], 3, phases)('en')).toBe('AS REPORTED');
});

test.each([
  [276, 'D+276'],
  [0, 'D+0'],
  [-3, 'D−3'],
  [null, ''],
])('day %s is written %s', (day, text) => {
  expect(dayOf([consent], day)('en')).toBe(text);
});

test('a dose is printed with its unit', () => {
  const level = { code: 'x', name: { en: '', zhCN: '' } };
  expect(printedDose({ ...level, dose: '0.25', unit: '10^6 cells/kg' })).toBe('0.25 × 10⁶ cells/kg');
  expect(printedDose({ ...level, dose: '54', unit: 'mg' })).toBe('54 mg');
});
