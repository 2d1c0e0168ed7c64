/** Round numbers along an axis. */

/** Multiples of 1, 2 or 5 times a power of ten from `low` to `high`, about `count` of them. */
export function linearTicks(low: number, high: number, count: number): readonly number[] {
  const rough = (high - low) / Math.max(count, 1) || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  // Whole numbers of steps: 0.1 three times over is not 0.3.
  for (let n = Math.ceil(low / step); n * step <= high + step / 1e6; n += 1)
    ticks.push(Number((n * step).toPrecision(12)));
  return ticks;
}

/** 1 and 3 times every power of ten from `low` to `high`, both above zero. */
export function logTicks(low: number, high: number): readonly number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1)
    for (const one of [1, 3]) {
      const at = Number((one * 10 ** power).toPrecision(12));
      if (at >= low && at <= high) ticks.push(at);
    }
  return ticks;
}
