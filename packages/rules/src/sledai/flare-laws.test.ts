/** Laws of the flare index: what was open never contradicts its answer, and worse facts never make a milder flare. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction } from '../number/fraction.ts';
import type { Decimal } from '../number/index.ts';
import { exactDose, UNKNOWN_DOSE } from '../therapy/index.ts';
import type { Held } from '../verdict/index.ts';
import { selenaFlare, type FlareFacts, type FlareOutcome } from './flare.ts';

const tenths = (value: number): Decimal => ({ digits: BigInt(value), scale: 1 });
const mg = (value: number | null) => (value === null ? UNKNOWN_DOSE : exactDose(fraction(value)));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const truth = maybe(fc.boolean());

/** Null is not known. */
interface Drawn {
  readonly from: number;
  readonly to: number;
  /** Points that open items may add to the later score. */
  readonly open: number;
  readonly pga: readonly [number | null, number | null];
  readonly dose: readonly [number | null, number | null];
  readonly weight: number | null;
  readonly facts: readonly (boolean | null)[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  from: fc.integer({ min: 0, max: 20 }),
  to: fc.integer({ min: 0, max: 20 }),
  open: fc.constantFrom(0, 0, 1, 8),
  pga: fc.tuple(maybe(fc.integer({ min: 0, max: 30 })), maybe(fc.integer({ min: 0, max: 30 }))),
  dose: fc.tuple(maybe(fc.integer({ min: 0, max: 60 })), maybe(fc.integer({ min: 0, max: 60 }))),
  weight: maybe(fc.integer({ min: 40, max: 120 })),
  facts: fc.array(truth, { minLength: 5, maxLength: 5 }),
});

const held = (value: boolean | null | undefined): Held =>
  value === true ? 'met' : value === false ? 'not-met' : 'indeterminate';

function factsOf({ from, to, open, pga, dose, weight, facts }: Drawn): FlareFacts {
  const [mild, severe, mildDrug, severeDrug, admitted] = facts.map(held);
  return {
    score: { from: { minimum: from, maximum: from }, to: { minimum: to, maximum: to + open } },
    pga: {
      from: pga[0] === null ? null : tenths(pga[0]),
      to: pga[1] === null ? null : tenths(pga[1]),
    },
    prednisone: { from: mg(dose[0]), to: mg(dose[1]) },
    weightKg: weight === null ? null : fraction(weight),
    mild: { arthritis: mild ?? 'indeterminate' },
    severe: { cns: severe ?? 'indeterminate' },
    mildDrugAdded: mildDrug ?? 'indeterminate',
    severeDrugAdded: severeDrug ?? 'indeterminate',
    admittedForLupus: admitted ?? 'indeterminate',
    sources: [],
  };
}

/** Every outcome that is still possible. */
function possible(of: Drawn): readonly FlareOutcome[] {
  const { outcome, candidates } = selenaFlare(factsOf(of));
  return outcome === 'indeterminate' ? candidates : [outcome];
}

const RANK: Readonly<Record<FlareOutcome, number>> = {
  none: 0,
  'mild-moderate': 1,
  severe: 2,
  indeterminate: -1,
};

describe('the flare index, whatever the facts', () => {
  test('answering what is open stays among the candidates, and with everything answered one is left', () => {
    fc.assert(
      fc.property(drawn, drawn, fc.nat(8), (before, answers, points) => {
        const first = before.pga.map((one, n) => one ?? answers.pga[n] ?? 5);
        const doses = before.dose.map((one, n) => one ?? answers.dose[n] ?? 5);
        const after: Drawn = {
          ...before,
          to: before.to + (points % (before.open + 1)),
          open: 0,
          pga: [first[0] ?? 0, first[1] ?? 0],
          dose: [doses[0] ?? 0, doses[1] ?? 0],
          weight: before.weight ?? answers.weight ?? 70,
          facts: before.facts.map((one, n) => one ?? answers.facts[n] ?? false),
        };
        const [settled, ...others] = possible(after);
        expect(others).toEqual([]);
        expect(possible(before)).toContain(settled);
      }),
      { seed: 41, numRuns: 1000 },
    );
  });

  test('more points, a higher PGA or one more finding never make a flare milder', () => {
    const known = drawn.map((one): Drawn => ({
      ...one,
      open: 0,
      pga: [one.pga[0] ?? 5, one.pga[1] ?? 5],
      dose: [one.dose[0] ?? 5, one.dose[1] ?? 5],
      weight: one.weight ?? 70,
      facts: one.facts.map((fact) => fact ?? false),
    }));
    fc.assert(
      fc.property(known, fc.nat(6), fc.nat(10), (one, which, more) => {
        const worse: Drawn =
          which === 5
            ? { ...one, to: one.to + more }
            : which === 6
              ? { ...one, pga: [one.pga[0], (one.pga[1] ?? 0) + more] }
              : { ...one, facts: one.facts.map((fact, n) => fact === true || n === which) };
        const [before, after] = [possible(one)[0], possible(worse)[0]];
        expect(RANK[after ?? 'indeterminate']).toBeGreaterThanOrEqual(RANK[before ?? 'indeterminate']);
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
