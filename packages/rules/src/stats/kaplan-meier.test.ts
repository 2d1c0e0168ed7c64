import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atRiskAt, kaplanMeier, survivalAt } from './kaplan-meier.ts';
import type { Observation } from './kaplan-meier.ts';

const ended = (...times: number[]): Observation[] => times.map((time) => ({ time, event: true }));
const censored = (...times: number[]): Observation[] => times.map((time) => ({ time, event: false }));

/** Weeks of remission under 6-mercaptopurine and placebo (Freireich 1963, Blood 21:699): every textbook's example. */
const MERCAPTOPURINE = [
  ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...censored(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
];
const PLACEBO = ended(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

/** The same curve by another road: each censored subject's share of 1/n goes to those still observed (Efron 1967). */
function redistributed(observations: readonly Observation[]): Map<number, number> {
  const order = [...observations].sort((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  const mass = order.map(() => 1 / order.length);
  order.forEach(({ event }, i) => {
    const right = order.length - i - 1;
    if (event || right === 0) return;
    for (let j = i + 1; j < order.length; j++) mass[j] = (mass[j] ?? 0) + (mass[i] ?? 0) / right;
    mass[i] = 0;
  });
  const curve = new Map<number, number>();
  let survival = 1;
  order.forEach(({ time, event }, i) => {
    if (event) survival -= mass[i] ?? 0;
    curve.set(time, survival);
  });
  return curve;
}

const groups = fc.array(fc.record({ time: fc.integer({ min: 0, max: 15 }), event: fc.boolean() }), {
  minLength: 1,
  maxLength: 25,
});

describe('survival curve', () => {
  test.each([
    [6, 21, 3, 0.8571, 0.6197, 0.9516],
    [7, 17, 1, 0.8067, 0.5631, 0.9228],
    [10, 15, 1, 0.7529, 0.5032, 0.8894],
    [13, 12, 1, 0.6902, 0.4316, 0.8491],
    [16, 11, 1, 0.6275, 0.3675, 0.8049],
    [22, 7, 1, 0.5378, 0.2678, 0.7468],
    [23, 6, 1, 0.4482, 0.1881, 0.6801],
  ])(
    '6-mercaptopurine at week %i: the printed survival and log-log limits',
    (time, atRisk, events, s, lower, upper) => {
      const step = kaplanMeier(MERCAPTOPURINE).steps.find((candidate) => candidate.time === time);
      expect(step).toMatchObject({ atRisk, events });
      expect(step?.survival).toBeCloseTo(s, 4);
      expect(step?.lower).toBeCloseTo(lower, 4);
      expect(step?.upper).toBeCloseTo(upper, 4);
    },
  );

  test('medians with their intervals; an upper limit that is not reached stays open', () => {
    expect(kaplanMeier(MERCAPTOPURINE).median).toEqual({ time: 23, lower: 13, upper: null });
    expect(kaplanMeier(PLACEBO).median).toEqual({ time: 8, lower: 4, upper: 11 });
  });

  test('a curve that stays on one half has its median in the middle of that stretch', () => {
    expect(kaplanMeier(ended(2, 4, 6, 8)).median.time).toBe(5);
    expect(kaplanMeier([...ended(2, 4), ...censored(7, 7)]).median.time).toBe(4);
    // 5/6 × 4/5 × 3/4 must be one half to the last digit.
    expect(kaplanMeier(ended(1, 2, 3, 5, 6, 7)).median.time).toBe(4);
  });

  test('a curve above one half has no median', () => {
    expect(kaplanMeier([...ended(3), ...censored(5, 5)]).median).toMatchObject({ time: null, upper: null });
    expect(kaplanMeier([]).median).toEqual({ time: null, lower: null, upper: null });
  });

  test('nobody left: survival 0 and no interval', () => {
    expect(kaplanMeier(ended(1, 2)).steps.at(-1)).toMatchObject({ survival: 0, lower: null, upper: null });
  });

  test('a curve that falls to 0 at once has a median without limits (R survival 3: survfit prints NA for both)', () => {
    expect(kaplanMeier(ended(3, 3)).median).toEqual({ time: 3, lower: null, upper: null });
  });

  test('each step tells how many were at risk, had the event and were censored', () => {
    const curve = kaplanMeier([...ended(6, 6, 7), ...censored(6, 7, 9)]);
    expect(curve).toMatchObject({ subjects: 6, events: 3 });
    expect(curve.steps).toMatchObject([
      { time: 6, atRisk: 6, events: 2, censored: 1 },
      { time: 7, atRisk: 3, events: 1, censored: 1 },
      { time: 9, atRisk: 1, events: 0, censored: 1 },
    ]);
  });

  test('before any event survival is 1; after the last observation nothing is known unless it is 0', () => {
    const curve = kaplanMeier([...ended(3), ...censored(1, 5)]);
    expect(survivalAt(curve, 0)).toMatchObject({ survival: 1 });
    expect(survivalAt(curve, 2)).toMatchObject({ survival: 1 });
    expect(survivalAt(curve, 3)).toMatchObject({ survival: 0.5 });
    expect(survivalAt(curve, 4.9)).toMatchObject({ survival: 0.5 });
    expect(survivalAt(curve, 5)).toMatchObject({ survival: 0.5 });
    expect(survivalAt(curve, 6)).toBeNull();
    expect(survivalAt(kaplanMeier(ended(3)), 6)).toMatchObject({ survival: 0 });
    expect(survivalAt(kaplanMeier([]), 0)).toBeNull();
  });

  test('at risk at a time: all of the printed table of 6-mercaptopurine, and nobody after the last', () => {
    const curve = kaplanMeier(MERCAPTOPURINE);
    // Freireich 1963: 21 at the start, 17 at week 7, 15 at week 10, 6 at week 23.
    expect([0, 6, 7, 10, 23, 35, 36].map((time) => atRiskAt(curve, time))).toEqual([21, 21, 17, 15, 6, 1, 0]);
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 16 }), (group, time) => {
        expect(atRiskAt(kaplanMeier(group), time)).toBe(group.filter((one) => one.time >= time).length);
      }),
    );
  });

  test('a time that is none is refused', () => {
    expect(() => kaplanMeier(ended(-1))).toThrow('not a time of observation: -1');
    expect(() => kaplanMeier(ended(Number.NaN))).toThrow(RangeError);
  });

  test('equals the curve by redistribution to the right', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const other = redistributed(group);
        for (const step of kaplanMeier(group).steps) {
          expect(step.survival).toBeCloseTo(other.get(step.time) ?? Number.NaN, 10);
        }
      }),
    );
  });

  test('without censoring it is the share still without the event', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const all = group.map(({ time }) => ({ time, event: true }));
        for (const { time, survival } of kaplanMeier(all).steps) {
          const left = all.filter((observation) => observation.time > time).length;
          expect(survival).toBe(left / all.length);
        }
      }),
    );
  });

  test('the order of subjects does not matter, and limits hold the curve between them', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(0.9 as const, 0.95 as const, 0.99 as const), (group, level) => {
        const curve = kaplanMeier(group, level);
        expect(kaplanMeier([...group].reverse(), level)).toEqual(curve);
        let previous = 1;
        for (const { survival, lower, upper } of curve.steps) {
          expect(survival).toBeLessThanOrEqual(previous);
          previous = survival;
          if (lower === null || upper === null) continue;
          expect(lower).toBeLessThanOrEqual(survival);
          expect(upper).toBeGreaterThanOrEqual(survival);
        }
      }),
    );
  });
});
