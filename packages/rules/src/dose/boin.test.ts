import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boin, boinDecision } from './boin.ts';
import { boinColumn, boinLambdas } from './boin-boundaries.ts';
import { keyboard, keyboardDecision } from './keyboard.ts';
import type { KeyboardOptions } from './keyboard.ts';
import { estimateMtd } from './mtd.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';
import type { DoseTally } from './tally.ts';

const { tooLowFold, tooHighFold, eliminationCutoff, keyHalfWidth } = DEFAULT_DOSE_FINDING_OPTIONS;
const target = (targetRate: string): KeyboardOptions => ({
  targetRate,
  tooLowFold,
  tooHighFold,
  eliminationCutoff,
  keyHalfWidth,
});

function doses(...counts: string[]): DoseTally[] {
  return counts.map((count, i) => {
    const [, dlts = '0', evaluable = '0', pending = '0'] = /^(\d+)\/(\d+)(?:\+(\d+))?$/.exec(count) ?? [];
    const [e, p] = [Number(evaluable), Number(pending)];
    return { doseLevel: `DL${i + 1}`, dlts: Number(dlts), evaluable: e, pending: p, treated: e + p };
  });
}

const row = (text: string): (number | null)[] =>
  text.split(' ').map((cell) => (cell === '–' ? null : Number(cell)));

describe('BOIN boundaries (domain.md 5.2)', () => {
  test.each([
    ['0.15', 0.117797, 0.178686],
    ['0.20', 0.157242, 0.238462],
    ['0.25', 0.196801, 0.298392],
    ['0.30', 0.236491, 0.358519],
    ['0.33', 0.260377, 0.394716],
    ['0.35', 0.276334, 0.418908],
    ['0.40', 0.31636, 0.47965],
  ])('target %s: λe %f, λd %f', (rate, escalate, deescalate) => {
    const lambdas = boinLambdas(target(rate));
    expect(lambdas.escalate).toBeCloseTo(escalate, 6);
    expect(lambdas.deescalate).toBeCloseTo(deescalate, 6);
  });

  test.each([
    ['0.20', '0 0 0 0 0 0 1 1 1 1 1 1', '1 1 1 1 2 2 2 2 3 3 3 3', '– – 2 3 3 3 4 4 4 5 5 5'],
    ['0.25', '0 0 0 0 0 1 1 1 1 1 2 2', '1 1 1 2 2 2 3 3 3 3 4 4', '– – 3 3 3 4 4 4 5 5 6 6'],
    ['0.30', '0 0 0 0 1 1 1 1 2 2 2 2', '1 1 2 2 2 3 3 3 4 4 4 5', '– – 3 3 4 4 5 5 5 6 6 7'],
    ['0.33', '0 0 0 1 1 1 1 2 2 2 2 3', '1 1 2 2 2 3 3 4 4 4 5 5', '– – 3 3 4 4 5 5 6 6 7 7'],
  ])('target %s: the decision table for 1 to 12 subjects', (rate, escalate, deescalate, eliminate) => {
    const columns = Array.from({ length: 12 }, (_, i) => boinColumn(i + 1, target(rate)));
    expect(columns.map((column) => column.escalateAtMost)).toEqual(row(escalate));
    expect(columns.map((column) => column.deescalateAtLeast)).toEqual(row(deescalate));
    expect(columns.map((column) => column.eliminateAtLeast)).toEqual(row(eliminate));
  });

  test('the decision of one dose is what its column says', () => {
    for (const rate of ['0.15', '0.20', '0.30', '0.40']) {
      for (let n = 1; n <= 12; n++) {
        const column = boinColumn(n, target(rate));
        for (let dlts = 0; dlts <= n; dlts++) {
          const expected =
            column.eliminateAtLeast !== null && dlts >= column.eliminateAtLeast
              ? 'eliminate'
              : dlts >= column.deescalateAtLeast
                ? 'de-escalate'
                : dlts <= column.escalateAtMost
                  ? 'escalate'
                  : 'stay';
          expect(boinDecision(dlts, n, target(rate))).toBe(expected);
        }
      }
    }
  });

  test('rates out of order are refused', () => {
    expect(() => boinLambdas(target('0.8'))).toThrow(RangeError);
    expect(() => boinLambdas(target('0'))).toThrow(RangeError);
    expect(() => boinLambdas({ ...target('0.3'), tooLowFold: '1' })).toThrow(RangeError);
    expect(() => boinLambdas({ ...target('0.3'), eliminationCutoff: '1' })).toThrow(RangeError);
    expect(() => boinLambdas({ ...target('0.3'), eliminationCutoff: '0' })).toThrow(RangeError);
  });

  const rates = fc
    .integer({ min: 5, max: 60 })
    .map((percent) => target(`0.${String(percent).padStart(2, '0')}`));

  test('boundaries rise with the number of subjects, by at most one at a time, and never cross', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 3, max: 30 }), (options, n) => {
        const [here, next] = [boinColumn(n, options), boinColumn(n + 1, options)];
        for (const [a, b] of [
          [here.escalateAtMost, next.escalateAtMost],
          [here.eliminateAtLeast ?? n + 1, next.eliminateAtLeast ?? n + 2],
        ] as const) {
          expect(b).toBeGreaterThanOrEqual(a);
          expect(b).toBeLessThanOrEqual(a + 1);
        }
        expect(next.deescalateAtLeast).toBeGreaterThanOrEqual(here.deescalateAtLeast);
        expect(here.escalateAtMost).toBeLessThan(here.deescalateAtLeast);
        expect(here.eliminateAtLeast ?? n + 1).toBeGreaterThanOrEqual(here.deescalateAtLeast);
      }),
      { numRuns: 60 },
    );
  });

  test('a higher target never makes a decision more cautious', () => {
    const order = ['escalate', 'stay', 'de-escalate', 'eliminate'];
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 59 }),
        fc.integer({ min: 1, max: 15 }),
        fc.nat(15),
        (percent, n, some) => {
          const dlts = some % (n + 1);
          const at = (p: number): number =>
            order.indexOf(boinDecision(dlts, n, target(`0.${String(p).padStart(2, '0')}`)));
          expect(at(percent + 1)).toBeLessThanOrEqual(at(percent));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('BOIN over the doses (domain.md 5.2)', () => {
  const options = target('0.30');
  test.each([
    [['0/3', '0/0', '0/0'], 'DL1', 'escalate', 'DL2'],
    [['1/3', '0/0', '0/0'], 'DL1', 'stay', 'DL1'],
    // At the lowest dose "lower" means stay, unless it is eliminated.
    [['2/3', '0/0', '0/0'], 'DL1', 'stay', 'DL1'],
    [['3/3', '0/0', '0/0'], 'DL1', 'stop', null],
    [['0/3', '2/3', '0/0'], 'DL2', 'de-escalate', 'DL1'],
    [['0/3', '3/3', '0/0'], 'DL2', 'eliminate', 'DL1'],
    // At the highest dose "higher" means stay.
    [['0/3', '0/3', '0/3'], 'DL3', 'stay', 'DL3'],
    // The dose above was eliminated before: no way back up.
    [['0/6', '3/3', '0/0'], 'DL1', 'stay', 'DL1'],
    [['0/3', '0/0', '0/0'], 'DL2', 'wait', null],
  ] as const)('%j at %s: %s %s', (counts, at, action, doseLevel) => {
    const answer = boin(doses(...counts), at, options);
    expect(answer.verdict.outcome).toBe(action);
    expect(answer.doseLevel).toBe(doseLevel);
  });

  test('an eliminated dose excludes itself and all above', () => {
    expect(boin(doses('0/3', '3/3', '0/0'), 'DL2', options).excluded).toEqual(['DL2', 'DL3']);
  });

  test('a pending subject that could change the decision makes it wait', () => {
    const answer = boin(doses('0/2+1', '0/0'), 'DL1', options);
    expect(answer.verdict).toMatchObject({ outcome: 'wait', candidates: ['escalate', 'stay'] });
    expect(answer).toMatchObject({ at: 'DL1', doseLevel: null, excluded: [] });
    expect(answer.verdict).toMatchObject({
      criteria: [
        {
          id: 'dlts-among-evaluable',
          held: 'indeterminate',
          observed: { value: '0/2', unit: null, date: null, dayFromInfusion: null },
          threshold: null,
          reason: 'subjects-pending',
          sources: [],
        },
      ],
      notes: ['pending-could-change-decision'],
      sources: [],
    });
    // 4 of 4 eliminates, and so does 4 of 5; 3 of 3 does, but 3 of 5 would not.
    expect(boin(doses('4/4+1', '0/0'), 'DL1', options).verdict.outcome).toBe('stop');
    expect(boin(doses('3/3+2', '0/0'), 'DL1', options).verdict.candidates).toEqual(['stop', 'stay']);
  });

  test('a settled decision shows the counts it was made from, and nothing open', () => {
    const { verdict } = boin(doses('0/3', '1/3'), 'DL2', options);
    expect(verdict).toMatchObject({ outcome: 'stay', candidates: [], notes: [], sources: [] });
    expect(verdict.criteria).toEqual([
      {
        id: 'dlts-among-evaluable',
        held: 'met',
        observed: { value: '1/3', unit: null, date: null, dayFromInfusion: null },
        threshold: null,
        reason: null,
        sources: [],
      },
    ]);
  });

  test('only what is excluded however the pending subjects turn out is excluded', () => {
    // 3 of 3 eliminates DL2; with two more without a DLT, 3 of 5, it would not.
    expect(boin(doses('0/3', '3/3+2', '0/0'), 'DL2', options).excluded).toEqual([]);
    expect(boin(doses('0/3', '4/4+1', '0/0'), 'DL2', options).excluded).toEqual(['DL2', 'DL3']);
  });

  test('a dose that the protocol does not have is refused', () => {
    expect(() => boin(doses('0/3'), 'DL9', options)).toThrow('no such dose level: DL9');
    const nobody = boin(doses('0/0'), null, options);
    expect(nobody.verdict).toMatchObject({ outcome: 'wait', criteria: [] });
  });
});

describe('MTD by isotonic regression (domain.md 5.2)', () => {
  const options = target('0.30');

  test('rates that rise already stay as they are: (x + 0.05)/(n + 0.1)', () => {
    const answer = estimateMtd(doses('0/3', '1/6', '2/6'), options);
    // 0.05/3.1, 1.05/6.1, 2.05/6.1
    expect(answer.rates).toEqual([
      { doseLevel: 'DL1', rate: '0.0161' },
      { doseLevel: 'DL2', rate: '0.1721' },
      { doseLevel: 'DL3', rate: '0.3361' },
    ]);
    expect(answer).toMatchObject({ doseLevel: 'DL3', reason: null, provisional: false });
  });

  test('rates that fall are pooled, weighted by their inverse variance', () => {
    // 1.05/3.1 = 0.338710 with weight 3.1² × 4.1 / (1.05 × 2.05) = 18.304762,
    // 1.05/6.1 = 0.172131 with weight 6.1² × 7.1 / (1.05 × 5.05) = 49.823762; mean 0.216887.
    const answer = estimateMtd(doses('1/3', '1/6', '0/0'), options);
    expect(answer.rates).toEqual([
      { doseLevel: 'DL1', rate: '0.2169' },
      { doseLevel: 'DL2', rate: '0.2169' },
    ]);
    // Equal and below the target: the higher dose.
    expect(answer.doseLevel).toBe('DL2');
  });

  test('a tie above the target goes to the lower dose', () => {
    expect(estimateMtd(doses('3/6', '3/6'), options).doseLevel).toBe('DL1');
  });

  test('an eliminated dose is out, with all above; the lowest eliminated leaves none', () => {
    // 4 of 6 eliminates at 0.30.
    const answer = estimateMtd(doses('0/3', '4/6', '0/3'), options);
    expect(answer.doseLevel).toBe('DL1');
    expect(answer.rates).toHaveLength(1);
    expect(estimateMtd(doses('4/6', '0/3'), options)).toMatchObject({
      doseLevel: null,
      reason: 'lowest-dose-eliminated',
    });
    expect(estimateMtd(doses('0/0', '0/0'), options)).toMatchObject({
      doseLevel: null,
      reason: 'no-dose-tried',
    });
  });

  test('pending subjects make it provisional', () => {
    expect(estimateMtd(doses('0/3', '1/3+1'), options).provisional).toBe(true);
  });

  test('fitted rates never fall with the dose, and keep the weighted mean', () => {
    const counts = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(12)).map(([n, x]) => `${x % (n + 1)}/${n}`),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(counts, (given) => {
        const { rates } = estimateMtd(doses(...given), options);
        rates.forEach(({ rate }, i) => {
          if (i > 0) expect(Number(rate)).toBeGreaterThanOrEqual(Number(rates[i - 1]?.rate));
        });
      }),
    );
  });
});

describe('keyboard', () => {
  const options = target('0.30');

  /** The same by numerical integration of the posterior over each key. */
  function strongest(dlts: number, n: number, rate: number): string {
    const mass = (from: number, to: number): number => {
      let sum = 0;
      for (let i = 0; i < 400; i++) {
        const p = from + ((i + 0.5) * (to - from)) / 400;
        sum += p ** dlts * (1 - p) ** (n - dlts);
      }
      return sum;
    };
    let best = { side: 'stay', mass: mass(rate - 0.05, rate + 0.05) };
    for (let low = rate - 0.15; low > -1e-9; low -= 0.1) {
      const m = mass(low, low + 0.1);
      if (m > best.mass) best = { side: 'escalate', mass: m };
    }
    for (let low = rate + 0.05; low + 0.1 < 1 + 1e-9; low += 0.1) {
      const m = mass(low, low + 0.1);
      if (m > best.mass) best = { side: 'de-escalate', mass: m };
    }
    return best.side;
  }

  test('0/3 goes up, 1/3 stays, 2/3 goes down, 3/3 eliminates at a target of 0.30', () => {
    expect([0, 1, 2, 3].map((dlts) => keyboardDecision(dlts, 3, options))).toEqual([
      'escalate',
      'stay',
      'de-escalate',
      'eliminate',
    ]);
  });

  test('equals the strongest key by integration', () => {
    for (const rate of ['0.20', '0.25', '0.30']) {
      for (let n = 1; n <= 9; n++) {
        for (let dlts = 0; dlts <= n; dlts++) {
          const decision = keyboardDecision(dlts, n, target(rate));
          if (decision !== 'eliminate')
            expect(`${dlts}/${n} ${decision}`).toBe(`${dlts}/${n} ${strongest(dlts, n, Number(rate))}`);
        }
      }
    }
  });

  test('the target key wins over an equally strong one above it', () => {
    // 1 of 2 is symmetric about one half, between the keys 0.4–0.5 and 0.5–0.6.
    expect(keyboardDecision(1, 2, target('0.45'))).toBe('stay');
  });

  test('walks over the doses as BOIN does', () => {
    expect(keyboard(doses('0/3', '0/0'), 'DL1', options)).toMatchObject({
      design: 'keyboard',
      doseLevel: 'DL2',
    });
    expect(() => keyboardDecision(0, 3, { ...options, keyHalfWidth: '0.4' })).toThrow(
      'target key beyond 0 or 1: half width 0.4',
    );
    expect(() => keyboardDecision(0, 3, { ...target('0.70'), keyHalfWidth: '0.4' })).toThrow(RangeError);
    // A key that reaches 0 exactly is still inside.
    expect(keyboardDecision(0, 3, { ...options, keyHalfWidth: '0.3' })).toBe('stay');
    expect(() => keyboardDecision(0, 3, { ...options, keyHalfWidth: '0' })).toThrow(RangeError);
  });
});

describe('whatever the pending subjects turn out to be', () => {
  const options = target('0.30');
  const tally = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.nat(6), fc.nat(2))
    .map(([evaluable, dlts, pending]) => `${Math.min(dlts, evaluable)}/${evaluable}+${pending}`);

  test.each([
    ['BOIN', boin],
    ['keyboard', keyboard],
  ] as const)(
    '%s: the answer was among the possible ones, and what was excluded stays so',
    (_name, design) => {
      fc.assert(
        fc.property(
          fc.array(tally, { minLength: 1, maxLength: 3 }),
          fc.nat(2),
          fc.constantFrom('dlt', 'none', 'left'),
          (counts, which, outcome) => {
            const before = doses(...counts);
            const index = which % before.length;
            fc.pre((before[index]?.pending ?? 0) > 0);
            const after = before.map((one, n) =>
              n === index
                ? {
                    ...one,
                    pending: one.pending - 1,
                    evaluable: one.evaluable + (outcome === 'left' ? 0 : 1),
                    dlts: one.dlts + (outcome === 'dlt' ? 1 : 0),
                  }
                : one,
            );
            const [earlier, later] = [design(before, 'DL1', options), design(after, 'DL1', options)];
            for (const step of later.possible) expect(earlier.possible).toContainEqual(step);
            for (const dose of earlier.excluded) expect(later.excluded).toContain(dose);
          },
        ),
        { seed: 43, numRuns: 60 },
      );
    },
  );
});
