import { describe, expect, test } from 'vitest';
import {
  at,
  count,
  course,
  criterion,
  decided,
  exposure,
  medication,
  on,
  respond,
} from './response.fixture.ts';
import type { PlateletBaseline } from './types.ts';
import type { BaselineMode } from './baseline-mode.ts';
import type { SubjectRecord } from '../record/index.ts';

const baseline = (
  baselineMode: BaselineMode,
  ...[labResults, more = {}]: [SubjectRecord['labResults'], Partial<SubjectRecord>?]
): PlateletBaseline => respond({ labResults, ...more }, { baselineMode }).baseline;

/** Lymphodepletion runs from day −5, infusion is on day 0 at 10:00. */
const counts = [
  count(on(-40), '30'),
  count(on(-12), '21'),
  count(on(-6), '18'),
  count(on(-3), '9'),
  count(on(28), '45'),
];

describe('baseline platelets (domain.md 3.3)', () => {
  test.each([
    ['last-before-lymphodepletion', '18', -6],
    ['last-before-infusion', '9', -3],
    ['mean-before-infusion', '16', -3], // 21, 18 and 9: day −40 is beyond the look-back of 28 days
    ['mean-of-last-two', '13.5', -3],
  ] as const)('%s is %s', (mode, platelets, day) => {
    expect(baseline(mode, counts)).toMatchObject({
      mode,
      platelets,
      range: null,
      reason: null,
      date: on(day),
    });
  });

  test('the samples it was drawn from are named', () => {
    expect(baseline('mean-of-last-two', counts).sources).toEqual([
      { kind: 'labResult', id: `plt ${on(-6)} 18`, version: 1 },
      { kind: 'labResult', id: `plt ${on(-3)} 9`, version: 1 },
    ]);
  });

  test('the look-back holds its first day', () => {
    const edge = [count(on(-28), '30'), count(on(-29), '90'), count(on(-1), '20')];
    expect(baseline('mean-before-infusion', edge).platelets).toBe('25');
  });

  test('a count that may lie before the look-back leaves the mean a range', () => {
    // the look-back begins on 2 February
    const labResults = [count('2026-02', '30'), count(on(-1), '20')];
    expect(baseline('mean-before-infusion', labResults)).toMatchObject({ range: { low: '20', high: '25' } });
  });

  test('a mean without a finite decimal is shown rounded and compared exactly', () => {
    // (10 + 10 + 25) / 3 = 15; (10 + 10 + 25.1) / 3 = 15.0333…, twice that is 30.0666…
    const mean = (last: string, at28: string): string => {
      const labResults = [count(on(-3), '10'), count(on(-2), '10'), count(on(-1), last), count(on(28), at28)];
      return decided(
        at(
          respond(
            { ...course(), labResults, bleedingAssessments: course([28, '0']).bleedingAssessments },
            { baselineMode: 'mean-before-infusion' },
          ),
          28,
        ),
      );
    };
    expect(mean('25', '30')).toBe('PR');
    expect(mean('25.1', '30.0667')).toBe('PR');
    expect(mean('25.1', '30.0666')).toBe('NR');
    const labResults = [count(on(-3), '10'), count(on(-2), '10'), count(on(-1), '25.1')];
    expect(baseline('mean-before-infusion', labResults).platelets).toBe('15.0333');
  });

  test('a mean with a count that nothing bounds above is not bounded above', () => {
    const labResults = [count(on(-6), '20'), count(on(-3), '>800')];
    expect(baseline('mean-of-last-two', labResults)).toMatchObject({
      platelets: null,
      range: { low: '410', high: null },
    });
  });

  test('a mean of the last two needs two', () => {
    expect(baseline('mean-of-last-two', [count(on(-6), '18')])).toMatchObject({
      platelets: null,
      reason: 'no-qualifying-count',
    });
  });

  test('nothing before treatment: no baseline', () => {
    expect(baseline('last-before-infusion', [count(on(3), '18')])).toEqual({
      mode: 'last-before-infusion',
      platelets: null,
      range: null,
      reason: 'no-qualifying-count',
      date: null,
      sources: [],
    });
  });

  test('without lymphodepletion the last count before infusion is taken, and said so', () => {
    const exposures = [exposure('study-product', on(0, '10:00'))];
    expect(baseline('last-before-lymphodepletion', counts, { exposures })).toMatchObject({
      platelets: '9',
      reason: 'no-lymphodepletion-recorded',
    });
  });

  test('a later lymphodepletion, before a second infusion, plays no part', () => {
    const exposures = [exposure('study-product', on(0, '10:00')), exposure('lymphodepletion', on(200))];
    expect(baseline('last-before-lymphodepletion', counts, { exposures }).platelets).toBe('9');
  });
});

describe('samples of the infusion day', () => {
  const on0 = (time: string | undefined, infusedAt: string | undefined = '10:00'): PlateletBaseline =>
    baseline('last-before-infusion', [count(on(-3), '9'), count(on(0, time), '14')], {
      exposures: [exposure('study-product', on(0, infusedAt))],
    });

  test('count if taken before infusion', () => {
    expect(on0('09:59').platelets).toBe('14');
    expect(on0('08').platelets).toBe('14');
    expect(on0('10:01').platelets).toBe('9');
  });

  test('leave the baseline open where the times do not tell', () => {
    const open = {
      platelets: null,
      range: { low: '9', high: '14', highIncluded: true },
      reason: 'baseline-not-exact',
    };
    expect(on0(undefined)).toMatchObject(open);
    expect(on0('10:00')).toMatchObject(open);
    expect(on0('10')).toMatchObject(open);
    const exposures = [exposure('study-product', on(0))];
    const labResults = [count(on(-3), '9'), count(on(0, '08:00'), '14')];
    expect(baseline('last-before-infusion', labResults, { exposures })).toMatchObject(open);
  });

  test('and an open baseline decides where both readings agree', () => {
    const outcome = (platelets: string): string => {
      const labResults = [count(on(-3), '9'), count(on(0), '14'), count(on(28), platelets)];
      const { bleedingAssessments } = course([28, '0']);
      return decided(
        at(respond({ labResults, bleedingAssessments }, { baselineMode: 'last-before-infusion' }), 28),
      );
    };
    expect(outcome('30')).toBe('PR');
    expect(outcome('29')).toBe('NR');
    const wide = [count(on(-3), '18'), count(on(0), '24'), count(on(28), '40')];
    const { bleedingAssessments } = course([28, '0']);
    expect(
      decided(
        at(respond({ labResults: wide, bleedingAssessments }, { baselineMode: 'last-before-infusion' }), 28),
      ),
    ).toBe('PR or NR');
  });

  test('the first day of lymphodepletion is treated alike', () => {
    const labResults = [count(on(-6), '18'), count(on(-5, '07:30'), '16')];
    const exposures = [exposure('lymphodepletion', on(-5, '09:00')), exposure('study-product', on(0))];
    expect(baseline('last-before-lymphodepletion', labResults, { exposures }).platelets).toBe('16');
    expect(baseline('last-before-lymphodepletion', labResults)).toMatchObject({
      range: { low: '16', high: '18' },
    });
  });

  test('two untimed counts of the last day: nobody knows which was the last', () => {
    const labResults = [count(on(-6), '18', { id: 'a' }), count(on(-6), '22', { id: 'b' })];
    expect(baseline('last-before-infusion', labResults).range).toEqual({
      low: '18',
      high: '22',
      highIncluded: true,
    });
    const timed = [count(on(-6, '08:00'), '18', { id: 'a' }), count(on(-6, '15:00'), '22', { id: 'b' })];
    expect(baseline('last-before-infusion', timed).platelets).toBe('22');
  });

  test('a partial date that ends before treatment is before it', () => {
    const month = on(-40).slice(0, 7);
    expect(baseline('last-before-infusion', [count(month, '18')]).platelets).toBe('18');
    expect(
      baseline('last-before-infusion', [count(on(-3).slice(0, 7), '18'), count(on(-20), '12')]),
    ).toMatchObject({
      platelets: null,
    });
  });
});

describe('rescue before treatment (domain.md 3.3, 3.4)', () => {
  test('a count within the window of a rescue is no baseline', () => {
    const transfusion = medication({ treatmentClass: 'platelet-transfusion', start: on(-8), end: on(-8) });
    expect(baseline('last-before-lymphodepletion', counts, { medications: [transfusion] }).platelets).toBe(
      '21',
    );
  });

  test('where the rescue has only a month, the baseline is a range', () => {
    const labResults = [count('2026-01-10', '12'), count('2026-02-20', '18')];
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: '2026-02' })];
    expect(baseline('last-before-lymphodepletion', labResults, { medications })).toMatchObject({
      platelets: null,
      range: { low: '12', high: '18' },
    });
  });

  test('all counts after rescue: PR stays open, with the reason', () => {
    const medications = [medication({ treatmentClass: 'immunoglobulin', role: 'rescue', start: on(-7) })];
    const response = respond({ ...course([-6, '18'], [28, '45']), medications });
    expect(response.baseline.reason).toBe('no-qualifying-count');
    expect(criterion(at(response, 28), 'platelets-at-least-doubled')).toMatchObject({
      held: 'indeterminate',
      reason: 'no-qualifying-count',
    });
    expect(decided(at(response, 28))).toBe('PR or NR');
  });
});
