import { describe, expect, test } from 'vitest';
import { binomialAtMost, posteriorAbove } from './binomial.ts';
import { asNumber, fraction } from '../number/fraction.ts';

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
