/** Exact tails of the binomial distribution, and through them of the beta distribution with whole parameters. */
import { ONE, fraction } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';

/** Pr(X ≤ x) for X ~ Binomial(n, rate), exactly. 0 where x is negative, 1 where x ≥ n. */
export function binomialAtMost(x: number, n: number, rate: Fraction): Fraction {
  if (x >= n) return ONE;
  // Over the common denominator the sum is one of whole numbers.
  const { numerator: hit, denominator } = rate;
  const miss = denominator - hit;
  let sum = 0n;
  let choose = 1n;
  for (let i = 0; i <= x; i++) {
    sum += choose * hit ** BigInt(i) * miss ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return fraction(sum, denominator ** BigInt(n));
}

/**
 * Pr(p > rate) for p ~ Beta(1 + x, 1 + n − x): what x toxicities in n say about the rate after a flat prior. Exact, since
 * a beta tail with whole parameters is a binomial one: Pr(p > rate) = Pr(Binomial(n + 1, rate) ≤ x).
 */
export const posteriorAbove = (x: number, n: number, rate: Fraction): Fraction =>
  binomialAtMost(x, n + 1, rate);
