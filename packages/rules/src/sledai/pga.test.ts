/** PGA: exact conversion between scales and the categories of section 1. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, dec, text } from '../number/decimal.ts';
import { pgaCategory, readPga, type PgaScale } from './pga.ts';

const read = (value: string | null, scale: PgaScale) => {
  const reading = readPga(value, scale);
  return 'reason' in reading ? reading.reason : [text(reading.pgaScore0to3), reading.converted];
};

describe('scales (section 1: × 0.3 and × 0.03, marked as converted)', () => {
  test.each<[string, PgaScale, unknown]>([
    ['0.49', '0-3', ['0.49', false]],
    ['3', '0-3', ['3', false]],
    ['1.6', '0-10', ['0.48', true]],
    ['10', '0-10', ['3', true]],
    ['33', '0-100', ['0.99', true]],
    ['33.3', '0-100', ['0.999', true]],
    ['0', '0-100', ['0', true]],
    ['3.1', '0-3', 'pga-out-of-range'],
    ['10.01', '0-10', 'pga-out-of-range'],
    ['-0.1', '0-3', 'pga-out-of-range'],
    ['0,5', '0-3', 'pga-not-a-number'],
    ['mild', '0-3', 'pga-not-a-number'],
    ['', '0-3', 'pga-missing'],
  ])('%s on %s', (value, scale, expected) => {
    expect(read(value, scale)).toEqual(expected);
  });

  test('a missing value is missing, not 0', () => {
    expect(read(null, '0-3')).toBe('pga-missing');
  });

  test('one judgement on three scales is one number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const of100 = readPga(text({ digits: BigInt(tenths), scale: 1 }), '0-100');
        const of10 = readPga(text({ digits: BigInt(tenths), scale: 2 }), '0-10');
        if ('reason' in of100 || 'reason' in of10) throw new Error('refused');
        expect(compare(of100.pgaScore0to3, of10.pgaScore0to3)).toBe(0);
      }),
      { seed: 101 },
    );
  });
});

test.each([
  ['0.49', 'below-mild'],
  ['0.5', 'mild'],
  ['1', 'mild'],
  ['1.01', 'moderate'],
  ['2', 'moderate'],
  ['2.01', 'severe'],
  ['3', 'severe'],
])('PGA %s is %s (section 1: mild 0.5–1, moderate >1–2, severe >2–3)', (value, category) => {
  expect(pgaCategory(dec(value))).toBe(category);
});
