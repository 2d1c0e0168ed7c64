import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DoseTally } from './tally.ts';
import { threePlusThree, threePlusThreeMtd, threePlusThreeTable } from './three-plus-three.ts';

/** "1/3" or "0/2+1" (one pending) at a dose. */
function tally(doseLevel: string, counts: string): DoseTally {
  const [, dlts = '0', evaluable = '0', pending = '0'] = /^(\d+)\/(\d+)(?:\+(\d+))?$/.exec(counts) ?? [];
  const [e, p] = [Number(evaluable), Number(pending)];
  return { doseLevel, dlts: Number(dlts), evaluable: e, pending: p, treated: e + p };
}

const doses = (...counts: string[]): DoseTally[] => counts.map((count, i) => tally(`DL${i + 1}`, count));
const step = (...counts: string[]): string => {
  const { verdict, doseLevel } = threePlusThree(doses(...counts));
  return doseLevel ? `${verdict.outcome} ${doseLevel}` : verdict.outcome;
};

describe('the table of 3+3 (domain.md 5.1)', () => {
  const between = { isLowest: false, aboveClosed: false };
  const highest = { isLowest: false, aboveClosed: true };
  const lowest = { isLowest: true, aboveClosed: false };

  test.each([
    [0, 3, 'escalate', 'expand'],
    [1, 3, 'expand', 'expand'],
    [2, 2, 'de-escalate', 'de-escalate'],
    [2, 3, 'de-escalate', 'de-escalate'],
    [3, 3, 'de-escalate', 'de-escalate'],
    [2, 4, 'de-escalate', 'de-escalate'],
    [2, 5, 'de-escalate', 'de-escalate'],
    [0, 6, 'escalate', 'mtd'],
    [1, 6, 'escalate', 'mtd'],
    [2, 6, 'de-escalate', 'de-escalate'],
    [6, 6, 'de-escalate', 'de-escalate'],
    [0, 0, 'wait', 'wait'],
    [0, 1, 'wait', 'wait'],
    [0, 2, 'wait', 'wait'],
    [1, 1, 'wait', 'wait'],
    [1, 2, 'wait', 'wait'],
    [0, 4, 'wait', 'wait'],
    [0, 5, 'wait', 'wait'],
    [1, 4, 'wait', 'wait'],
    [1, 5, 'wait', 'wait'],
  ] as const)('%i of %i: %s, at the highest dose %s', (dlts, evaluable, inside, atTop) => {
    expect(threePlusThreeTable(dlts, evaluable, between)).toBe(inside);
    expect(threePlusThreeTable(dlts, evaluable, highest)).toBe(atTop);
  });

  test('two DLTs at the lowest dose stop: there is nothing lower', () => {
    expect(threePlusThreeTable(2, 3, lowest)).toBe('stop');
    expect(threePlusThreeTable(0, 3, lowest)).toBe('escalate');
  });
});

describe('3+3 over the doses (domain.md 5.1)', () => {
  test.each([
    [['0/0', '0/0', '0/0'], 'wait'],
    [['0/3', '0/0', '0/0'], 'escalate DL2'],
    [['1/3', '0/0', '0/0'], 'expand DL1'],
    [['1/6', '0/0', '0/0'], 'escalate DL2'],
    [['2/3', '0/0', '0/0'], 'stop'],
    [['0/3', '0/3', '0/3'], 'expand DL3'],
    // 12 subjects as 3 + 3 + 6 and as 6 + 6.
    [['0/3', '0/3', '1/6'], 'mtd DL3'],
    [['1/6', '1/6'], 'mtd DL2'],
    // De-escalation: three treated below are expanded to six, six with at most one are the MTD.
    [['0/3', '2/3', '0/0'], 'expand DL1'],
    [['0/6', '2/6', '0/0'], 'mtd DL1'],
    [['1/6', '2/4', '0/0'], 'mtd DL1'],
    [['0/3', '0/3', '2/3'], 'expand DL2'],
    [['0/3', '1/6', '2/5'], 'mtd DL2'],
    [['0/3', '2/6', '2/3'], 'expand DL1'],
    [['2/6', '2/3', '0/0'], 'stop'],
    // Started above the lowest dose, which nobody has tried.
    [['0/0', '2/3', '0/0'], 'de-escalate DL1'],
    [['0/3', '0/1', '0/0'], 'wait'],
  ])('%j: %s', (counts, expected) => {
    expect(step(...counts)).toBe(expected);
  });

  test('the MTD is named only once it is one', () => {
    expect(threePlusThreeMtd(doses('0/3', '0/3', '1/6'))).toBe('DL3');
    expect(threePlusThreeMtd(doses('0/3', '0/3', '0/3'))).toBeNull();
    expect(threePlusThreeMtd(doses('2/3', '0/0'))).toBeNull();
    expect(threePlusThreeMtd(doses('0/3', '0/3', '1/5+1'))).toBeNull();
  });

  test('excluded are the too toxic dose and all above', () => {
    expect(threePlusThree(doses('0/3', '2/3', '0/0')).excluded).toEqual(['DL2', 'DL3']);
    expect(threePlusThree(doses('0/3', '1/3+1', '0/0')).excluded).toEqual([]);
  });
});

describe('3+3 with subjects whose window is open', () => {
  test('three of four without DLT: the fourth may still change it, so it waits and says between what', () => {
    const answer = threePlusThree(doses('0/2+1', '0/0'));
    expect(answer.verdict).toMatchObject({
      outcome: 'wait',
      candidates: ['wait', 'escalate', 'expand'],
      notes: ['pending-could-change-decision'],
    });
    expect(answer.possible).toContainEqual({ action: 'escalate', doseLevel: 'DL2' });
    expect(answer.possible).toContainEqual({ action: 'expand', doseLevel: 'DL1' });
    expect(answer.verdict.criteria[0]).toMatchObject({ held: 'indeterminate', reason: 'subjects-pending' });
  });

  test('two DLTs decide whatever the pending subject does', () => {
    expect(step('0/6', '2/2+1', '0/0')).toBe('mtd DL1');
    expect(step('2/2+4', '0/0')).toBe('stop');
  });

  test('a hundred pending subjects at every dose wait, at once', () => {
    const answer = threePlusThree(doses('0/3+100', '0/3+100', '0/3+100'));
    expect(answer.verdict).toMatchObject({ outcome: 'wait', notes: ['too-many-pending'] });
    expect(answer).toMatchObject({ possible: [], excluded: [], doseLevel: null });
  });

  test.each([
    { treated: 3, evaluable: 3, dlts: 4, pending: 0 },
    { treated: 3, evaluable: 3, dlts: 0, pending: 1 },
    { treated: 3, evaluable: 1.5, dlts: 0, pending: 0 },
    { treated: 3, evaluable: 3, dlts: -1, pending: 0 },
  ])('counts that contradict each other are refused: %j', (counts) => {
    expect(() => threePlusThree([{ doseLevel: 'DL1', ...counts }])).toThrow(RangeError);
  });

  const anyTally = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }))
    .map(([evaluable, dlts, pending]) => ({
      doseLevel: '',
      evaluable,
      dlts: Math.min(dlts, evaluable),
      pending,
      treated: evaluable + pending,
    }));

  test('whatever a pending subject turns out to be, the answer was among the possible ones', () => {
    fc.assert(
      fc.property(
        fc.array(anyTally, { minLength: 1, maxLength: 3 }),
        fc.nat(2),
        fc.boolean(),
        (given, which, dlt) => {
          const before = given.map((item, i) => ({ ...item, doseLevel: `DL${i + 1}` }));
          const index = which % before.length;
          const chosen = before[index];
          fc.pre(chosen !== undefined && chosen.pending > 0);
          const after = before.map((item, i) =>
            i === index
              ? {
                  ...item,
                  pending: item.pending - 1,
                  evaluable: item.evaluable + 1,
                  dlts: item.dlts + Number(dlt),
                }
              : item,
          );
          const [earlier, later] = [threePlusThree(before), threePlusThree(after)];
          for (const possible of later.possible) expect(earlier.possible).toContainEqual(possible);
          for (const dose of earlier.excluded) expect(later.excluded).toContain(dose);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('one DLT more never leads to a higher dose', () => {
    const height = (counts: readonly DoseTally[]): number => {
      const { verdict, doseLevel } = threePlusThree(counts);
      if (verdict.outcome === 'stop') return -1;
      return counts.findIndex((item) => item.doseLevel === doseLevel);
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(3, 6),
        fc.constantFrom('0/3', '1/6'),
        (x, n, below) => {
          fc.pre(x < n);
          const at = (dlts: number): DoseTally[] => doses(below, `${dlts}/${n}`, '0/0');
          expect(height(at(x + 1))).toBeLessThanOrEqual(height(at(x)));
        },
      ),
    );
  });
});
