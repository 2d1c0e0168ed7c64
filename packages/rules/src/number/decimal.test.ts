import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  dec,
  decimal,
  divide,
  isAtLeast,
  isLess,
  isZero,
  multiply,
  subtract,
  text,
} from './decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => ({ digits, scale }));

describe('exact decimals', () => {
  test.each([
    ['1.50', '1.5'],
    ['-0', '0'],
    ['007', '7'],
    ['+3', '3'],
    ['-0.10', '-0.1'],
    ['123456789012345678901234567890.000000000001', '123456789012345678901234567890.000000000001'],
  ])('%s is %s', (written, canonical) => {
    expect(text(dec(written))).toBe(canonical);
  });

  test.each(['', '.', '1.', '.5', '1,5', '1e3', ' 1', '1 ', '٣', '--1', 'NaN', 'Infinity', '1_000'])(
    '%j is no canonical number',
    (written) => {
      expect(decimal(written)).toBeNull();
      expect(() => dec(written)).toThrow(`not a decimal number: ${JSON.stringify(written)}`);
    },
  );

  test('where doubles fail', () => {
    expect(compare(add(dec('0.1'), dec('0.2')), dec('0.3'))).toBe(0);
    expect(compare(dec('29.99999999999999999999'), dec('30'))).toBe(-1);
    expect(text(multiply(dec('1.1'), dec('3')))).toBe('3.3');
  });

  test('division rounds halves away from zero and refuses zero', () => {
    expect(text(divide(dec('1'), dec('8'), 2))).toBe('0.13');
    expect(text(divide(dec('-1'), dec('8'), 2))).toBe('-0.13');
    expect(text(divide(dec('2'), dec('3'), 4))).toBe('0.6667');
    expect(text(divide(dec('1'), dec('-8'), 2))).toBe('-0.13');
    expect(text(divide(dec('-1'), dec('-8'), 2))).toBe('0.13');
    expect(text(divide(dec('0'), dec('-8'), 2))).toBe('0');
    expect(() => divide(dec('1'), dec('0.0'), 2)).toThrow(RangeError);
  });

  test('a threshold is exact: 30 is at least 30 and not less than it, however it is written', () => {
    expect([isLess(dec('30.0'), dec('30')), isAtLeast(dec('30.0'), dec('30'))]).toEqual([false, true]);
    expect([isLess(dec('29.9'), dec('30')), isAtLeast(dec('29.9'), dec('30'))]).toEqual([true, false]);
    expect([isLess(dec('30.1'), dec('30')), isAtLeast(dec('30.1'), dec('30'))]).toEqual([false, true]);
    expect([isZero(dec('0.00')), isZero(dec('0.01'))]).toEqual([true, false]);
  });

  test('arithmetic keeps the laws that doubles break', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(compare(add(add(a, b), c), add(a, add(b, c)))).toBe(0);
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      }),
    );
  });

  test('text and number are the same thing', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(compare(dec(text(value)), value)).toBe(0);
        expect(text(dec(text(value)))).toBe(text(value));
      }),
    );
  });
});
