/** Timing by interleaved pairs: both sides run in turn, so that whatever else the machine does hits both alike. */
import { writeFileSync } from 'node:fs';

export interface Measured {
  readonly what: string;
  /** Median of the ratios of the pairs: time of the subject over time of the yardstick, or as `what` says. */
  readonly ratio: number;
  /** The bound it is held to, and whether a larger or smaller ratio is better; null where it is only reported. */
  readonly bound: string | null;
  readonly note: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
};

const time = (fn: () => unknown, times: number): number => {
  const begun = process.hrtime.bigint();
  for (let n = 0; n < times; n += 1) fn();
  return Number(process.hrtime.bigint() - begun) / times;
};

/** Median ratio subject : yardstick over `pairs` pairs, and the median nanoseconds of each. */
export function compare(
  subject: () => unknown,
  yardstick: () => unknown,
  { pairs = 15, times = 1 } = {},
): { readonly ratio: number; readonly subjectNs: number; readonly yardstickNs: number } {
  time(subject, times);
  time(yardstick, times);
  const a: number[] = [];
  const b: number[] = [];
  for (let n = 0; n < pairs; n += 1) {
    // The order changes with every pair: neither always runs on a warm cache.
    if (n % 2 === 0) {
      a.push(time(subject, times));
      b.push(time(yardstick, times));
    } else {
      b.push(time(yardstick, times));
      a.push(time(subject, times));
    }
  }
  return { ratio: median(a.map((value, n) => value / b[n]!)), subjectNs: median(a), yardstickNs: median(b) };
}

/** The same for work that answers later. `subject` and `yardstick` each do `units` pieces of work a call. */
export async function compareAsync(
  subject: () => Promise<unknown>,
  yardstick: () => unknown,
  { pairs = 15, units = 1 } = {},
): Promise<{ readonly ratio: number; readonly subjectNs: number; readonly yardstickNs: number }> {
  const timed = async (fn: () => unknown): Promise<number> => {
    const begun = process.hrtime.bigint();
    await fn();
    return Number(process.hrtime.bigint() - begun) / units;
  };
  await timed(subject);
  await timed(yardstick);
  const a: number[] = [];
  const b: number[] = [];
  for (let n = 0; n < pairs; n += 1) {
    // One after the other, always: what runs second must not find half of the first still running.
    const order = n % 2 === 0 ? [subject, yardstick] : [yardstick, subject];
    for (const fn of order) (fn === subject ? a : b).push(await timed(fn));
  }
  return { ratio: median(a.map((value, n) => value / b[n]!)), subjectNs: median(a), yardstickNs: median(b) };
}

export const peakMemoryMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Whether a ratio keeps a bound such as `≤ 1.3` or `≥ 0.35×`. */
function holds(ratio: number, bound: string | null): boolean {
  const [, sign, limit] = /^([≤≥]) *([\d.]+)/.exec(bound ?? '') ?? [];
  if (sign === undefined) return true;
  return sign === '≤' ? ratio <= Number(limit) : ratio >= Number(limit);
}

/**
 * Prints the lines and leaves them where `npm run bench` collects them. Names what is over its budget; where all of it
 * `mustHold`, the process then ends as failed.
 */
export function report(lines: readonly Measured[], mustHold = false): void {
  for (const { what, ratio, bound, note } of lines) {
    const limit = bound === null ? '' : `  (budget ${bound})`;
    process.stdout.write(`${what}: ${ratio.toFixed(2)}×${limit}  ${note}\n`);
  }
  const broken = lines.filter(({ ratio, bound }) => !holds(ratio, bound));
  for (const { what, ratio, bound } of broken)
    process.stderr.write(`over its budget of ${bound}: ${what}: ${ratio.toFixed(2)}×\n`);
  if (broken.length > 0 && mustHold) process.exitCode = 1;
  const file = process.argv[2];
  if (file) writeFileSync(file, `${JSON.stringify(lines, null, 2)}\n`);
}
