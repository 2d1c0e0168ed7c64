/** TIM-02: what was written stays; what moment it was follows from the zone of the site. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { clinicalTime } from './clinical-time.ts';
import { instantsOf } from './site-time.ts';

const span = (text: string, zone: string): unknown => {
  const time = clinicalTime(text, zone);
  return time && [time.precision, time.earliest, time.latest];
};

test('TIM-02: midnight in Shanghai is 16:00 UTC of the day before', () => {
  expect(span('2026-03-02T00:00', 'Asia/Shanghai')).toEqual([
    'time',
    '2026-03-01T16:00:00.000Z',
    '2026-03-01T16:00:59.999Z',
  ]);
  expect(span('2026-03-01', 'Asia/Shanghai')).toEqual([
    'day',
    '2026-02-28T16:00:00.000Z',
    '2026-03-01T15:59:59.999Z',
  ]);
});

test('TIM-02: the precision that was written is kept', () => {
  expect(span('2026-03-01T14:30:05', 'Asia/Shanghai')).toEqual([
    'time',
    '2026-03-01T06:30:05.000Z',
    '2026-03-01T06:30:05.999Z',
  ]);
  expect(span('2026-03-01T14', 'Asia/Shanghai')).toEqual([
    'time',
    '2026-03-01T06:00:00.000Z',
    '2026-03-01T06:59:59.999Z',
  ]);
  expect(span('2026-02', 'Asia/Shanghai')).toEqual([
    'month',
    '2026-01-31T16:00:00.000Z',
    '2026-02-28T15:59:59.999Z',
  ]);
  expect(span('2025', 'Europe/Berlin')).toEqual([
    'year',
    '2024-12-31T23:00:00.000Z',
    '2025-12-31T22:59:59.999Z',
  ]);
  expect(clinicalTime('-', 'Europe/Berlin')).toMatchObject({ local: '-', precision: 'none' });
  expect(clinicalTime('2026-02-30', 'Europe/Berlin')).toBeNull();
});

// Berlin 2026: 29 March 02:00 becomes 03:00; 25 October 03:00 becomes 02:00.
test('TIM-02: the hour that is skipped is no time, the hour that comes twice is two', () => {
  expect(clinicalTime('2026-03-29T02:30', 'Europe/Berlin')).toBeNull();
  expect(clinicalTime('2026-03-29T03:00', 'Europe/Berlin')?.earliest).toBe('2026-03-29T01:00:00.000Z');
  expect(span('2026-10-25T02:30', 'Europe/Berlin')).toEqual([
    'time',
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:59.999Z',
  ]);
  expect(span('2026-10-25T02:30+02:00', 'Europe/Berlin')).toEqual([
    'time',
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T00:30:59.999Z',
  ]);
  expect(clinicalTime('2026-10-25T02:30+05:00', 'Europe/Berlin')).toBeNull();
  // A day of 23 and one of 25 hours.
  expect(span('2026-03-29', 'Europe/Berlin')).toEqual([
    'day',
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T21:59:59.999Z',
  ]);
  expect(span('2026-10-25', 'Europe/Berlin')).toEqual([
    'day',
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T22:59:59.999Z',
  ]);
});

test('TIM-02: every instant is among the instants of the wall time it shows, in any zone', () => {
  const zones = [
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ];
  const seconds = fc.integer({ min: Date.UTC(2000) / 1000, max: Date.UTC(2035) / 1000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom(...zones), (second, zone) => {
      const wall = wallOf(second * 1000, zone);
      expect(instantsOf(wall, zone)).toContain(second * 1000);
    }),
    { numRuns: 500, seed: 7 },
  );
});

/** By another way than the code under test: the Swedish locale writes ISO dates. */
const wallOf = (instant: number, timeZone: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
