/**
 * Repeatable noise. Every stream is seeded by what it is for, so that a change to one story moves no number of another.
 * Only the four basic operations are used: they give the same bits on every machine.
 */
import { createHash } from 'node:crypto';

export interface Noise {
  /** From 0 up to, but not including, 1. */
  unit(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** Bell-shaped, mean 0, standard deviation 1, never beyond 6. */
  bell(): number;
  pick<T>(list: readonly T[]): T;
}

export function noise(...purpose: readonly (string | number)[]): Noise {
  let state = createHash('sha256').update(JSON.stringify(purpose)).digest().readUInt32LE(0);
  // mulberry32
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1));
  return {
    unit,
    whole,
    bell: () => {
      let sum = -6;
      for (let n = 0; n < 12; n += 1) sum += unit();
      return sum;
    },
    pick: (list) => {
      const chosen = list[whole(0, list.length - 1)];
      if (chosen === undefined) throw new RangeError('nothing to pick from');
      return chosen;
    },
  };
}
