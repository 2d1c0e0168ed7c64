/** How often somebody may ask: a bucket of tokens for each, refilled evenly. */

export interface RateLimiter {
  /** 0 where one more is fine, otherwise the milliseconds to wait. Counts the request only where it is fine. */
  take(key: string): number;
  /** The same question without counting. */
  look(key: string): number;
}

const MOST = 50_000;

export function rateLimiter(perMinute: number, burst: number, now: () => number = Date.now): RateLimiter {
  const perMs = perMinute / 60_000;
  const buckets = new Map<string, { left: number; at: number }>();
  const filled = (key: string): number => {
    const bucket = buckets.get(key);
    return bucket ? Math.min(burst, bucket.left + (now() - bucket.at) * perMs) : burst;
  };
  const wait = (left: number): number => (left >= 1 ? 0 : Math.ceil((1 - left) / perMs - 1e-6));
  return {
    look: (key) => wait(filled(key)),
    take(key) {
      const left = filled(key);
      const ms = wait(left);
      // The one who asked longest ago is the one to forget: by then the bucket is full again, or nearly.
      buckets.delete(key);
      buckets.set(key, { left: ms === 0 ? left - 1 : left, at: now() });
      if (buckets.size > MOST) buckets.delete(buckets.keys().next().value!);
      return ms;
    },
  };
}
