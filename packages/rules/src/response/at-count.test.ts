import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { responseAtCount } from './at-count.ts';
import { at, bleeding, count, on, respond } from './response.fixture.ts';

const plain = { platelets: '45', baseline: '18', activeBleeding: false, afterRescue: false };

describe('one count without a record (domain.md 3.1)', () => {
  test.each([
    [{}, 'PR', []],
    [{ platelets: '100' }, 'CR', []],
    [{ platelets: '29.9' }, 'NR', []],
    [{ platelets: '35.9' }, 'NR', []],
    [{ activeBleeding: true }, 'NR', []],
    [{ activeBleeding: null }, 'indeterminate', ['PR', 'NR']],
    [{ baseline: null }, 'indeterminate', ['PR', 'NR']],
    [{ baseline: null, platelets: '100' }, 'CR', []],
    [{ platelets: null }, 'NE', []],
    [{ afterRescue: true }, 'NE', []],
    [{ afterRescue: null }, 'indeterminate', ['PR', 'NE']],
  ] as const)('%o', (change, outcome, candidates) => {
    expect(responseAtCount({ ...plain, ...change })).toMatchObject({ outcome, candidates });
  });

  test('text that is no number is refused', () => {
    expect(() => responseAtCount({ ...plain, platelets: '1,5' })).toThrow(RangeError);
    expect(() => responseAtCount({ ...plain, baseline: '' })).toThrow(RangeError);
  });

  test('it is the same rule: a record with the same facts gives the same answer', () => {
    const number = fc
      .integer({ min: 0, max: 2000 })
      .map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`);
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom(true, false, null),
        (platelets, baseline, activeBleeding) => {
          const record = respond({
            labResults: [count(on(-6), baseline), count(on(28), platelets)],
            bleedingAssessments: activeBleeding === null ? [] : [bleeding(on(28), activeBleeding ? 3 : 0)],
          });
          const expected = at(record, 28).verdict;
          const answer = responseAtCount({ platelets, baseline, activeBleeding, afterRescue: false });
          expect([answer.outcome, answer.candidates, answer.notes]).toEqual([
            expected.outcome,
            expected.candidates,
            expected.notes,
          ]);
          expect(answer.criteria.map(({ id, held }) => [id, held])).toEqual(
            expected.criteria.map(({ id, held }) => [id, held]),
          );
        },
      ),
    );
  });
});

describe('what a reader is shown', () => {
  const shown = (change: Partial<Parameters<typeof responseAtCount>[0]>, id: string): unknown =>
    responseAtCount({ ...plain, ...change }).criteria.find((each) => each.id === id);

  test('the count with its unit, and nothing where there is none', () => {
    expect(shown({}, 'platelets-at-least-pr')).toMatchObject({
      observed: { value: '45', unit: '10*9/L', date: null, dayFromInfusion: null },
      reason: null,
      sources: [],
    });
    expect(responseAtCount({ ...plain, platelets: null }).criteria).toEqual([
      {
        id: 'platelet-count-available',
        held: 'not-met',
        observed: null,
        threshold: null,
        reason: 'no-count',
        sources: [],
      },
    ]);
    expect(responseAtCount({ ...plain, baseline: null }).criteria.map(({ reason }) => reason)).toContain(
      'no-qualifying-count',
    );
    expect(responseAtCount(plain).criteria.map(({ reason }) => reason)).not.toContain('no-qualifying-count');
    expect(responseAtCount(plain).sources).toEqual([]);
  });

  test.each([
    [false, 'met', null],
    [true, 'not-met', null],
    [null, 'indeterminate', 'bleeding-not-recorded'],
  ] as const)('bleeding %s', (activeBleeding, held, reason) => {
    expect(shown({ activeBleeding }, 'no-active-bleeding')).toEqual({
      id: 'no-active-bleeding',
      held,
      observed: null,
      threshold: null,
      reason,
      sources: [],
    });
  });

  test.each([
    [false, 'met', null],
    [true, 'not-met', null],
    [null, 'indeterminate', 'rescue-not-recorded'],
  ] as const)('rescue %s', (afterRescue, held, reason) => {
    expect(shown({ afterRescue }, 'outside-rescue-window')).toEqual({
      id: 'outside-rescue-window',
      held,
      observed: null,
      threshold: null,
      reason,
      sources: [],
    });
  });
});
