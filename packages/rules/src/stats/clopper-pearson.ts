/**
 * The exact interval of a rate (Clopper & Pearson 1934), found by bisecting the binomial tails.
 * A tail of the binomial is monotone in the rate, so bisection cannot miss; a beta quantile from a library would cost
 * 18 kB (jstat) or 39 kB (stdlib, 224 packages) compressed, neither of which can be shaken, for these forty lines.
 */

/** A rate x of n with its interval. All three numbers are proportions from 0 to 1. */
export interface ExactInterval {
  readonly x: number;
  readonly n: number;
  /** Confidence level, two-sided, such as 0.95. */
  readonly level: number;
  /** x / n; null where n is 0. */
  readonly estimate: number | null;
  readonly lower: number;
  readonly upper: number;
}

/** ln(n choose x). A sum of logarithms: n is a number of subjects, so it stays short and keeps full accuracy. */
function logChoose(n: number, x: number): number {
  let sum = 0;
  for (let i = 1; i <= x; i++) sum += Math.log((n - i + 1) / i);
  return sum;
}

/**
 * Pr(X ≥ x) for X ~ Binomial(n, rate), where rate < x/n: there the terms only fall, so the sum is stable. It ends with the
 * term that no longer changes it, at the latest with the one after n, which is 0.
 */
function upperTail(x: number, n: number, rate: number, logChooseNX: number): number {
  let term = Math.exp(logChooseNX + x * Math.log(rate) + (n - x) * Math.log1p(-rate));
  let sum = 0;
  for (let i = x; sum + term !== sum; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (rate / (1 - rate));
  }
  return sum;
}

/** The rate under which x or more of n happens with probability `tail`; below x/n for every tail up to a half. */
function lowerLimit(x: number, n: number, tail: number): number {
  if (x === 0) return 0;
  const logChooseNX = logChoose(n, x);
  let low = 0;
  let high = x / n;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (upperTail(x, n, middle, logChooseNX) < tail) low = middle;
    else high = middle;
  }
}

/**
 * The exact two-sided interval of x responders of n. The upper limit is the mirror of the lower one, so
 * lower(x) = 1 − upper(n − x) holds to the last digit. With n = 0 nothing is known: 0 to 1.
 * Throws a RangeError unless x and n are whole numbers, 0 ≤ x ≤ n, and 0 < level < 1.
 * Source: Clopper & Pearson 1934, Biometrika 26:404.
 */
export function clopperPearson(x: number, n: number, level: number = 0.95): ExactInterval {
  if (!Number.isSafeInteger(x) || !Number.isSafeInteger(n) || x < 0 || x > n) {
    throw new RangeError(`not a count out of a total: ${x} of ${n}`);
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
  const tail = (1 - level) / 2;
  return {
    x,
    n,
    level,
    estimate: n === 0 ? null : x / n,
    lower: lowerLimit(x, n, tail),
    upper: 1 - lowerLimit(n - x, n, tail),
  };
}
