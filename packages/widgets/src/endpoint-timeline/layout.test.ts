/** Where days stand in the picture, which ticks are labelled, and how curves keep their shape with few points. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf, ticksOf, type AxisMode } from './axis.ts';
import { reduced } from './reduce.ts';
import { moved, zoomed } from './view.ts';

const views = fc
  .record({ from: fc.integer({ min: -400, max: 800 }), days: fc.integer({ min: 7, max: 900 }) })
  .map(({ from, days }) => ({ from, to: from + days - 1 }));
const modes = fc.constantFrom<AxisMode>('split', 'linear');
const anchors = fc.option(fc.integer({ min: -100, max: 400 }));
const widths = fc.integer({ min: 200, max: 1600 });

describe('the axis', () => {
  test('is monotone, fills its width, and says which day a pixel is', () => {
    fc.assert(
      fc.property(views, modes, anchors, widths, (view, mode, anchor, width) => {
        const { x, dayAt } = axisOf(view, mode, anchor, width);
        expect(x(view.from)).toBeCloseTo(0, 6);
        expect(x(view.to + 1)).toBeCloseTo(width, 6);
        for (let day = view.from; day <= view.to; day += 1) {
          expect(x(day + 1)).toBeGreaterThan(x(day));
          expect(dayAt((x(day) + x(day + 1)) / 2)).toBe(day);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('gives the four weeks on each side of the infusion nearly half of two years', () => {
    const { x } = axisOf({ from: -60, to: 730 }, 'split', 0, 1000);
    expect(x(29) - x(-28)).toBeCloseTo(460, 0);
    expect(axisOf({ from: -60, to: 730 }, 'linear', 0, 1000).x(0)).toBeCloseTo((60 / 791) * 1000, 6);
  });

  test('labels the infusion, and no two labels cover each other', () => {
    fc.assert(
      fc.property(views, modes, anchors, widths, (view, mode, anchor, width) => {
        const axis = axisOf(view, mode, anchor, width);
        const ticks = ticksOf(axis, anchor);
        for (let n = 1; n < ticks.length; n += 1) expect(ticks[n]!.x).toBeGreaterThan(ticks[n - 1]!.x);
        if (anchor !== null && anchor >= view.from && anchor <= view.to) {
          expect(ticks.some(({ day }) => day === anchor)).toBe(true);
        }
      }),
    );
  });
});

test('zooming keeps the day under the pointer, and never leaves the course', () => {
  const whole = { from: -60, to: 730 };
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 4, noNaN: true }),
      fc.integer({ min: -60, max: 730 }),
      (factor, day) => {
        const once = zoomed(whole, whole, 0.3, 200);
        const next = zoomed(once, whole, factor, day);
        expect(next.from).toBeGreaterThanOrEqual(whole.from);
        expect(next.to).toBeLessThanOrEqual(whole.to);
        expect(moved(next, whole, 10_000).to).toBe(whole.to);
      },
    ),
  );
});

test('a reduced curve touches the same pixels: first, last, lowest and highest of every column stay', () => {
  const points = fc
    .array(
      fc.tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true })),
      {
        minLength: 1,
        maxLength: 2000,
      },
    )
    .map((all) => all.toSorted((a, b) => a[0] - b[0]));
  fc.assert(
    fc.property(points, (all) => {
      const kept = reduced(all);
      const extremes = (some: readonly (readonly [number, number])[], column: number) => {
        const own = some.filter(([x]) => Math.floor(x) === column).map(([, y]) => y);
        return [own[0], own.at(-1), Math.min(...own), Math.max(...own)];
      };
      for (const column of new Set(all.map(([x]) => Math.floor(x)))) {
        expect(extremes(kept, column)).toEqual(extremes(all, column));
      }
      expect(kept.length).toBeLessThanOrEqual(51 * 4);
    }),
    { numRuns: 40 },
  );
});
