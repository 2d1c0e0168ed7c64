import { describe, expect, test } from 'vitest';
import { at, course, decided, on, respond } from './response.fixture.ts';
import type { Course } from './response.fixture.ts';
import type { PlateletResponseOptions } from './options.ts';

/** The response at day 28 of a subject with one count before lymphodepletion and one at day 28. */
const day28 = (
  baseline: string,
  platelets: string,
  grade?: Course[number][2],
  options?: Partial<PlateletResponseOptions>,
): string => decided(at(respond(course([-6, baseline], [28, platelets, grade]), options), 28));

describe('the study rule (domain.md 3.1)', () => {
  test.each([
    // CR from exactly 100, and doubling is not asked
    ['15', '100', 'CR'],
    ['15', '99.9', 'PR'],
    ['60', '100', 'CR'],
    ['60', '99.99', 'NR'],
    // PR from exactly 30
    ['10', '30', 'PR'],
    ['10', '29.9', 'NR'],
    ['10', '29.99999999999999999999', 'NR'],
    // at least doubled: exactly 2.0 times is enough
    ['15', '30', 'PR'],
    ['15.1', '30', 'NR'],
    ['15.1', '30.2', 'PR'],
    ['20', '39.9', 'NR'],
    ['20', '40', 'PR'],
    ['48', '95.9', 'NR'],
    ['48', '96', 'PR'],
    // from a baseline of 50 PR cannot be reached
    ['50', '99.9', 'NR'],
    ['50', '100', 'CR'],
    ['49.9', '99.8', 'PR'],
    // a baseline of 0: any positive count has doubled, PR still asks for 30
    ['0', '30', 'PR'],
    ['0', '29', 'NR'],
    ['0', '0', 'NR'],
    // floating point would call this one not doubled: 0.1 + 0.2 and the like
    ['15.05', '30.1', 'PR'],
  ])('from %s to %s is %s', (baseline, platelets, outcome) => {
    expect(day28(baseline, platelets)).toBe(outcome);
  });

  test.each([
    // bleeding binds PR only
    ['18', '45', 0, 'PR'],
    ['18', '45', 1, 'PR'],
    ['18', '45', 2, 'NR'],
    ['18', '45', 4, 'NR'],
    ['18', '120', 2, 'CR'],
    // not recorded is not absent
    ['18', '45', 'not-recorded', 'PR or NR'],
    ['18', '120', 'not-recorded', 'CR'],
    ['18', '20', 'not-recorded', 'NR'],
    ['60', '70', 'not-recorded', 'NR'],
  ] as const)('from %s to %s with bleeding %s is %s', (baseline, platelets, grade, outcome) => {
    expect(day28(baseline, platelets, grade)).toBe(outcome);
  });

  test('where bleeding blocks CR it blocks PR as well: NR', () => {
    const options = { bleedingBlocksCR: true };
    expect(day28('18', '120', 2, options)).toBe('NR');
    expect(day28('18', '120', 0, options)).toBe('CR');
    expect(day28('18', '120', 'not-recorded', options)).toBe('CR or NR');
  });

  test('without a baseline CR is decidable, PR is not, and below 30 it is NR', () => {
    const without = (platelets: string, grade?: Course[number][2]): string =>
      decided(at(respond(course([28, platelets, grade])), 28));
    expect(without('100')).toBe('CR');
    expect(without('45')).toBe('PR or NR');
    expect(without('45', 3)).toBe('NR');
    expect(without('29.9')).toBe('NR');
  });

  test('a verdict shows every criterion with value, unit, date, threshold and sources', () => {
    const { verdict, activeBleeding, platelets } = at(respond(course([-6, '18'], [28, '45', 1])), 28);
    expect(platelets).toBe('45');
    expect(activeBleeding).toBe('not-met');
    expect(verdict.rule).toEqual({ id: 'platelet-response', version: '1.0.0' });
    const observed = { value: '45', unit: '10*9/L', date: on(28), dayFromInfusion: 28 };
    const source = { kind: 'labResult', id: `plt ${on(28)} 45`, version: 1 };
    const baseline = { kind: 'labResult', id: `plt ${on(-6)} 18`, version: 1 };
    const unit = '10*9/L';
    expect(verdict.criteria).toEqual([
      {
        id: 'platelet-count-available',
        held: 'met',
        observed,
        threshold: null,
        reason: null,
        sources: [source],
      },
      {
        id: 'outside-rescue-window',
        held: 'met',
        observed: null,
        threshold: null,
        reason: null,
        sources: [],
      },
      {
        id: 'platelets-at-least-cr',
        held: 'not-met',
        observed,
        threshold: { comparator: '>=', value: '100', unit },
        reason: null,
        sources: [source],
      },
      {
        id: 'platelets-at-least-pr',
        held: 'met',
        observed,
        threshold: { comparator: '>=', value: '30', unit },
        reason: null,
        sources: [source],
      },
      {
        id: 'platelets-at-least-doubled',
        held: 'met',
        observed,
        threshold: { comparator: '>=', value: '36', unit },
        reason: null,
        sources: [source, baseline],
      },
      {
        id: 'no-active-bleeding',
        held: 'met',
        observed: { value: '1', unit: null, date: on(28), dayFromInfusion: 28 },
        threshold: { comparator: '<', value: '2', unit: null },
        reason: null,
        sources: [{ kind: 'bleedingAssessment', id: 'bleed 28', version: 1 }],
      },
    ]);
    expect(verdict.sources).toHaveLength(3);
  });

  test('a baseline that meets CR already is noted, since the category then says nothing about treatment', () => {
    expect(at(respond(course([-6, '100'], [28, '180'])), 28).verdict.notes).toEqual([
      'baseline-at-or-above-cr',
    ]);
    expect(at(respond(course([-6, '99.9'], [28, '180'])), 28).verdict.notes).toEqual([]);
  });
});
