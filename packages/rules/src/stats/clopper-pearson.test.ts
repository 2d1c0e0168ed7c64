import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clopperPearson } from './clopper-pearson.ts';

/** domain.md 3.5: responders of 12, 95 % limits. */
const OF_TWELVE: readonly (readonly [x: number, lower: number, upper: number])[] = [
  [0, 0.0, 0.26464847],
  [1, 0.00210759, 0.38479617],
  [2, 0.02086253, 0.48413775],
  [3, 0.05486064, 0.57185846],
  [4, 0.09924609, 0.65112449],
  [5, 0.15165223, 0.72333031],
  [6, 0.21094464, 0.78905536],
  [7, 0.27666969, 0.84834777],
  [8, 0.34887551, 0.90075391],
  [9, 0.42814154, 0.94513936],
  [10, 0.51586225, 0.97913747],
  [11, 0.61520383, 0.99789241],
  [12, 0.73535153, 1.0],
];

/**
 * Pr(X ≥ x) for a rate given as a fraction of 2^64, in whole numbers only: the probability times 2^(64n).
 * Independent of the code under test: no logarithm, no floating point.
 */
function exactUpperTail(x: number, n: number, rate: bigint): bigint {
  let sum = 0n;
  let choose = 1n;
  for (let i = 0; i <= n; i++) {
    if (i >= x) sum += choose * rate ** BigInt(i) * (2n ** 64n - rate) ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return sum;
}

const counts = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('exact interval of a rate (domain.md 3.5)', () => {
  test.each(OF_TWELVE)('%i of 12', (x, lower, upper) => {
    const interval = clopperPearson(x, 12);
    expect(Math.abs(interval.lower - lower)).toBeLessThanOrEqual(1e-8);
    expect(Math.abs(interval.upper - upper)).toBeLessThanOrEqual(1e-8);
    expect(interval.estimate).toBe(x / 12);
  });

  test('nobody of n: the upper limit is 1 − (α/2)^(1/n), whatever the level', () => {
    expect(clopperPearson(0, 12, 0.9).upper).toBeCloseTo(1 - 0.05 ** (1 / 12), 12);
    expect(clopperPearson(0, 3, 0.8).upper).toBeCloseTo(1 - 0.1 ** (1 / 3), 12);
    expect(clopperPearson(7, 7, 0.99).lower).toBeCloseTo(0.005 ** (1 / 7), 12);
  });

  test('no subjects: everything is possible and there is no estimate', () => {
    expect(clopperPearson(0, 0)).toMatchObject({ lower: 0, upper: 1, estimate: null });
  });

  test('what is no count of a total is refused', () => {
    expect(() => clopperPearson(13, 12)).toThrow(RangeError);
    expect(() => clopperPearson(-1, 12)).toThrow(RangeError);
    expect(() => clopperPearson(1.5, 12)).toThrow(RangeError);
    expect(() => clopperPearson(13, 12)).toThrow('not a count out of a total: 13 of 12');
    expect(() => clopperPearson(1, 12, 1)).toThrow('not a confidence level: 1');
    expect(() => clopperPearson(1, 12, 0)).toThrow('not a confidence level: 0');
    expect(() => clopperPearson(1, 12, -0.5)).toThrow('not a confidence level: -0.5');
    expect(() => clopperPearson(1, 12, Number.NaN)).toThrow(RangeError);
  });

  test('the lower limit gives the tail α/2 when the binomial is summed in whole numbers', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        fc.pre(x > 0);
        const { lower } = clopperPearson(x, n);
        const rate = BigInt(Math.round(lower * 2 ** 53)) * 2n ** 11n;
        const step = 2n ** 26n; // about 4e-12 of the rate
        const half = 2n ** BigInt(64 * n); // tail < 0.025 is tail × 40 < 1
        expect(exactUpperTail(x, n, rate - step) * 40n < half).toBe(true);
        expect(exactUpperTail(x, n, rate + step) * 40n > half).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('mirror image: lower(x) is 1 − upper(n − x), exactly', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const mirrored = clopperPearson(n - x, n);
        expect(clopperPearson(x, n).upper).toBe(1 - mirrored.lower);
      }),
    );
  });

  test('more responders never lower a limit, and the rate lies inside', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const here = clopperPearson(x, n);
        expect(here.lower).toBeLessThanOrEqual(x / n);
        expect(here.upper).toBeGreaterThanOrEqual(x / n);
        if (x < n) {
          const next = clopperPearson(x + 1, n);
          expect(next.lower).toBeGreaterThan(here.lower);
          expect(next.upper).toBeGreaterThan(here.upper);
        }
      }),
    );
  });

  test('more confidence never narrows it', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const narrow = clopperPearson(x, n, 0.9);
        const wide = clopperPearson(x, n, 0.99);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  test('a large cohort stays accurate', () => {
    // R 4: binom.test(300, 1000)$conf.int
    const { lower, upper } = clopperPearson(300, 1000);
    expect(lower).toBeCloseTo(0.2717211, 6);
    expect(upper).toBeCloseTo(0.3294617, 6);
  });
});
