/** The overview of many lanes counts every followed subject once a day, and nobody who is not followed (domain.md 3). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LaneRun } from './cohort-lane.ts';
import { DENSITY_STATES, laneDensity, markDensity } from './density.ts';

const run = (outcome: string, from: number, to: number): LaneRun => ({ outcome, from, to, ongoing: false });

test('two subjects: what each day holds', () => {
  const days = laneDensity(
    [
      { throughDay: 4, marks: [], runs: [run('NR', 1, 2), run('CR', 3, 4)] },
      { throughDay: 2, marks: [], runs: [run('PR', 2, 2)] },
      { throughDay: null, marks: [], runs: [] },
    ],
    5,
  );
  const told = days.map((day) =>
    DENSITY_STATES.flatMap((state) => (day[state] > 0 ? [`${state} ${day[state]}`] : [])).join(', '),
  );
  expect(told).toEqual(['followed 2', 'NR 1, followed 1', 'PR 1, NR 1', 'CR 1', 'CR 1', '']);
});

test('marks by day; one before or after the picture stands at its edge', () => {
  const lane = (first: number) => ({
    throughDay: 9,
    runs: [],
    marks: [{ type: 'serious' as const, first, last: first + 3, grade: 3, name: 'Fever' }],
  });
  expect(markDensity([lane(-2), lane(1), lane(1), lane(50)], 3)).toEqual({ serious: [1, 2, 0, 1] });
});

test('on every day as many as are followed, whatever their runs are', () => {
  const runs = fc.array(
    fc.tuple(fc.constantFrom('CR', 'PR', 'NR', 'NE', 'indeterminate', 'other'), fc.nat(40), fc.nat(12)),
    { maxLength: 5 },
  );
  const lanes = fc.array(
    fc.record({ throughDay: fc.option(fc.nat(40)), runs }).map(({ throughDay, runs: drawn }) => ({
      throughDay,
      marks: [],
      runs: drawn
        .map(([outcome, from, days]) => run(outcome, from, from + days))
        .toSorted((a, b) => a.from - b.from),
    })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(lanes, fc.nat(50), (drawn, lastDay) => {
      laneDensity(drawn, lastDay).forEach((counts, day) => {
        const all = DENSITY_STATES.reduce((sum, state) => sum + counts[state], 0);
        expect(all).toBe(drawn.filter(({ throughDay }) => throughDay !== null && throughDay >= day).length);
        for (const state of DENSITY_STATES) expect(counts[state]).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});
