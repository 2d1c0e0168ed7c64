import { describe, expect, test } from 'vitest';
import { binomialAtMost, posteriorAbove } from './binomial.ts';
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
} from '../number/fraction.ts';
import { dec, text } from '../number/index.ts';

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
    expect(distance(tenth, fraction(1, 2))).toEqual(fraction(2, 5));
    expect(distance(fraction(1, 2), tenth)).toEqual(fraction(2, 5));
    expect(distance(tenth, tenth)).toEqual(fraction(0));
    expect(raised(fraction(2, 3), 3)).toEqual(fraction(8, 27));
    expect(raised(fraction(2, 3), 0)).toEqual(fraction(1));
  });

  test('are shown as text or as the nearest double', () => {
    expect(text(rounded(fraction(2, 3), 4))).toBe('0.6667');
    expect(text(rounded(fraction(-1, 8), 2))).toBe('-0.13');
    expect(asNumber(fraction(1, 3))).toBe(1 / 3);
    expect(asNumber(minus(fraction(1, 3), fraction(1, 2)))).toBeCloseTo(-1 / 6, 15);
  });
});

describe('exact tails', () => {
  test('binomial: at most 1 of 3 with a rate of 1/4 is 27/64 + 27/64', () => {
    expect(binomialAtMost(1, 3, fraction(1, 4))).toEqual(fraction(54, 64));
    expect(binomialAtMost(3, 3, fraction(1, 4))).toEqual(fraction(1));
    expect(binomialAtMost(5, 3, fraction(1, 4))).toEqual(fraction(1));
    expect(binomialAtMost(-1, 3, fraction(1, 4))).toEqual(fraction(0));
  });

  test('posterior after a flat prior, by integrating its density in steps', () => {
    // Density of Beta(1 + x, 1 + n − x) is proportional to p^x (1 − p)^(n − x); the midpoint rule is the other road.
    const integral = (x: number, n: number, from: number): number => {
      const steps = 20_000;
      let above = 0;
      let all = 0;
      for (let i = 0; i < steps; i++) {
        const p = (i + 0.5) / steps;
        const density = p ** x * (1 - p) ** (n - x);
        all += density;
        if (p > from) above += density;
      }
      return above / all;
    };
    expect(asNumber(posteriorAbove(3, 3, fraction(3, 10)))).toBeCloseTo(integral(3, 3, 0.3), 4);
    expect(asNumber(posteriorAbove(2, 6, fraction(1, 4)))).toBeCloseTo(integral(2, 6, 0.25), 4);
    expect(asNumber(posteriorAbove(0, 5, fraction(1, 5)))).toBeCloseTo(integral(0, 5, 0.2), 4);
  });
});
