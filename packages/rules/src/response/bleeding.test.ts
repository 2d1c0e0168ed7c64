import { describe, expect, test } from 'vitest';
import { at, bleeding, count, criterion, decided, on, respond } from './response.fixture.ts';
import type { BleedingAssessment } from '../record/index.ts';
import type { PlateletResponseOptions } from './options.ts';

/** Platelets 45 from 18 at day 28, at visit v28: PR if nothing bleeds. */
const with45 = (
  bleedingAssessments: readonly BleedingAssessment[],
  options?: Partial<PlateletResponseOptions>,
) =>
  at(
    respond(
      { labResults: [count(on(-6), '18'), count(on(28), '45', { visitId: 'v28' })], bleedingAssessments },
      options,
    ),
    28,
  );

describe('active bleeding at a count (domain.md 3.5)', () => {
  test.each([
    [0, null, 'PR'],
    [1, null, 'PR'],
    [2, null, 'NR'],
    [3, 'no', 'NR'], // a "no" never takes a grade away
    [0, 'yes', 'NR'], // a "yes" adds to it
    [null, 'yes', 'NR'],
    [null, 'no', 'PR'],
    [null, null, 'PR or NR'],
  ] as const)('grade %s, marked %s: %s', (grade, active, outcome) => {
    expect(decided(with45([bleeding(on(28), grade, { active })]))).toBe(outcome);
  });

  test('the grade from which bleeding is active is the protocol’s', () => {
    expect(decided(with45([bleeding(on(28), 1)], { activeBleedingFromWhoGrade: 1 }))).toBe('NR');
    expect(decided(with45([bleeding(on(28), 2)], { activeBleedingFromWhoGrade: 3 }))).toBe('PR');
  });

  test('an assessment at the same visit is taken before one of the same date', () => {
    const sameVisit = bleeding(on(29), 0, { visitId: 'v28' });
    const sameDate = bleeding(on(28), 3);
    expect(decided(with45([sameVisit, sameDate]))).toBe('PR');
    expect(decided(with45([sameDate]))).toBe('NR');
  });

  test('one that says nothing does not stand in the way of one that does', () => {
    expect(decided(with45([bleeding(on(28), null, { visitId: 'v28' }), bleeding(on(28), 0)]))).toBe('PR');
  });

  test('the day after is another day, unless the protocol allows it', () => {
    expect(decided(with45([bleeding(on(29), 0)]))).toBe('PR or NR');
    expect(decided(with45([bleeding(on(29), 0)], { bleedingMatchDays: 1 }))).toBe('PR');
    expect(decided(with45([bleeding(on(30), 0)], { bleedingMatchDays: 1 }))).toBe('PR or NR');
    expect(decided(with45([bleeding(on(30), 3), bleeding(on(27), 0)], { bleedingMatchDays: 2 }))).toBe('PR');
  });

  test('of several the worst decides', () => {
    const found = with45([
      bleeding(on(28), 0, { id: 'a' }),
      bleeding(on(28), 3, { id: 'b' }),
      bleeding(on(28), 2, { id: 'c' }),
    ]);
    expect(decided(found)).toBe('NR');
    expect(criterion(found, 'no-active-bleeding')).toMatchObject({
      held: 'not-met',
      observed: { value: '3' },
      sources: [{ kind: 'bleedingAssessment', id: 'b', version: 1 }],
    });
    expect(found.activeBleeding).toBe('met');
  });

  test('not recorded is said so', () => {
    const found = with45([]);
    expect(found.activeBleeding).toBe('indeterminate');
    expect(criterion(found, 'no-active-bleeding')).toMatchObject({
      held: 'indeterminate',
      reason: 'bleeding-not-recorded',
    });
    expect(criterion(with45([bleeding(on(28), 0, { active: 'yes' })]), 'no-active-bleeding').reason).toBe(
      'bleeding-marked-active',
    );
  });
});
