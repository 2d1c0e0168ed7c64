import { describe, expect, test } from 'vitest';
import { plausibilityWarnings } from './plausibility.ts';
import type { PlausibleRange } from './plausibility.ts';

const warn = (value: string, range: Partial<PlausibleRange>): readonly string[] =>
  plausibilityWarnings(value, { low: null, high: null, previous: null, ...range });

describe('plausibility (design, idea 8)', () => {
  test.each([
    ['0', ['below-plausible']],
    ['0.9', ['below-plausible']],
    ['1', []],
    ['2000', []],
    ['2000.1', ['above-plausible']],
  ])('%s within 1 to 2000', (value, warnings) => {
    expect(warn(value, { low: '1', high: '2000' })).toEqual(warnings);
  });

  test.each([
    ['45', '4.5', ['tenfold-rise']],
    ['44.9', '4.5', []],
    ['4.5', '45', ['tenfold-fall']],
    ['4.6', '45', []],
    ['150', '1.5', ['tenfold-rise']],
    ['45', '0', []],
    ['0', '45', []],
    ['-1', '20', []],
    ['-20', '-2', ['tenfold-rise']],
    ['0.3', '0.03', ['tenfold-rise']], // 0.03 × 10 is less than 0.3 in doubles
  ])('%s after %s', (value, previous, warnings) => {
    expect(warn(value, { previous })).toEqual(warnings);
  });

  test('all of it at once', () => {
    expect(warn('5000', { low: '1', high: '2000', previous: '50' })).toEqual([
      'above-plausible',
      'tenfold-rise',
    ]);
  });
});
