/** Exact fractions, from text and to it: no decision on a rate or a dose passes through a binary double. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dec, text } from './index.ts';
import {
  asNumber,
  compareFractions,
  distance,
  fraction,
  fractionOf,
  minus,
  over,
  plus,
  raised,
  rounded,
  times,
} from './fraction.ts';
import { decimalText, exact, shown } from './fraction-text.ts';

describe('exact fractions', () => {
  test('are kept in lowest terms with a positive denominator', () => {
    expect(fraction(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0, -4)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => fraction(1, 0)).toThrow('division by zero');
  });

  test('a tenth three times is three tenths', () => {
    const tenth = fractionOf(dec('0.1'));
    expect(compareFractions(plus(plus(tenth, tenth), tenth), fractionOf(dec('0.3')))).toBe(0);
    expect(over(tenth, fraction(-1, 5))).toEqual(fraction(-1, 2));
    expect(over(fraction(1, 2), fraction(3, 4))).toEqual(fraction(2, 3));
    expect(times(fraction(2, 3), fraction(3, 5))).toEqual(fraction(2, 5));
    expect(minus(fraction(1, 2), fraction(1, 3))).toEqual(fraction(1, 6));
    expect(distance(tenth, fraction(1, 2))).toEqual(fraction(2, 5));
    expect(distance(fraction(1, 2), tenth)).toEqual(fraction(2, 5));
    expect(distance(tenth, tenth)).toEqual(fraction(0));
    expect(raised(fraction(2, 3), 3)).toEqual(fraction(8, 27));
    expect(raised(fraction(2, 3), 0)).toEqual(fraction(1));
  });

  test('compare as they stand on the line', () => {
    expect(compareFractions(fraction(1, 3), fraction(1, 2))).toBe(-1);
    expect(compareFractions(fraction(1, 2), fraction(1, 3))).toBe(1);
    expect(compareFractions(fraction(2, 4), fraction(1, 2))).toBe(0);
    expect(compareFractions(fraction(-1, 2), fraction(-1, 3))).toBe(-1);
  });

  test('are shown as text or as the nearest double', () => {
    expect(text(rounded(fraction(2, 3), 4))).toBe('0.6667');
    expect(text(rounded(fraction(-1, 8), 2))).toBe('-0.13');
    expect(asNumber(fraction(1, 3))).toBe(1 / 3);
    expect(asNumber(minus(fraction(1, 3), fraction(1, 2)))).toBeCloseTo(-1 / 6, 15);
  });

  test('keep the laws of arithmetic', () => {
    const any = fc
      .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 }))
      .map(([top, bottom]) => fraction(top, bottom));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(minus(plus(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(times(over(a, b), b)).toEqual(a);
        expect(Math.sign(asNumber(minus(a, b)))).toBe(compareFractions(a, b));
      }),
      { seed: 46 },
    );
  });
});

describe('fractions and text', () => {
  test('a constant is a decimal, or one over another; anything else is refused', () => {
    expect(exact('88.42')).toEqual(fraction(8842, 100));
    expect(exact('5/9')).toEqual(fraction(5, 9));
    expect(exact('0.5/0.25')).toEqual(fraction(2));
    expect(exact('5/9')).toBe(exact('5/9'));
    for (const wrong of ['', 'x', '1,5', '5/', '/9', '1/0']) expect(() => exact(wrong)).toThrow(RangeError);
  });

  test.each([
    ['1/8', '0.125'],
    ['3/20', '0.15'],
    ['-7/1000', '-0.007'],
    ['6/3', '2'],
    ['3/6', '0.5'],
    ['0', '0'],
    ['1/3', null],
    ['1/6', null],
    ['1/7', null],
  ])('%s is written %s', (constant, written) => {
    expect(decimalText(exact(constant))).toBe(written);
  });

  test('what is too long for the eye is rounded, halves away from zero', () => {
    expect(shown(exact('2/3'), 4)).toBe('0.6667');
    expect(shown(exact('-1/8'), 2)).toBe('-0.13');
    expect(shown(exact('1/8'), 6)).toBe('0.125');
  });
});
