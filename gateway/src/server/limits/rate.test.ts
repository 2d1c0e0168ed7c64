/** Buckets of requests, on a clock of the test's own. */
import { expect, test } from 'vitest';
import { rateLimiter } from './rate.ts';

test('a burst is fine, then one at a time as the minute goes by; others are not held up', () => {
  let now = 0;
  const limiter = rateLimiter(60, 3, () => now);
  expect([1, 2, 3].map(() => limiter.take('a'))).toEqual([0, 0, 0]);
  expect(limiter.take('a')).toBe(1000);
  expect(limiter.take('b')).toBe(0);
  now = 999;
  expect(limiter.look('a')).toBe(1);
  now = 1000;
  expect(limiter.take('a')).toBe(0);
  expect(limiter.take('a')).toBe(1000);
  now = 3_600_000;
  expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 1000]);
});
