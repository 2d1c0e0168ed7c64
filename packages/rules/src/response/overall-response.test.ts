import { describe, expect, test } from 'vitest';
import { overallResponse } from './overall-response.ts';
import { count, course, disposition, exposure, on, protocolWith, subject } from './response.fixture.ts';
import type { Course } from './response.fixture.ts';
import type { SubjectRecord } from '../record/index.ts';

const one = (cutDay: number, ...entries: Course): SubjectRecord =>
  subject({ ...course([-6, '18'], ...entries), cutOn: on(cutDay) });

const CR = one(400, [28, '120']);
const PR = one(400, [28, '45']);
const NR = one(400, [28, '20']);
const NE = subject({ exposures: [exposure('study-product', on(0))], cutOn: on(400) });
const OPEN = one(400, [28, '45', 'not-recorded']);
const PENDING = one(100, [28, '20']);
const EARLY_PR = one(100, [28, '45']);
const SCREENED = subject({ exposures: [] });
const OPEN_DEPTH = subject({
  labResults: [count(on(-6), '18'), count(on(28), '>99')],
  bleedingAssessments: course([28, '0']).bleedingAssessments,
});

const orr = (...records: readonly SubjectRecord[]) => overallResponse(records, protocolWith());

describe('overall response rate (domain.md 3.1, 3.5)', () => {
  test('every subject stands somewhere, and the counts say where', () => {
    const answer = orr(CR, PR, NR, NE, OPEN, PENDING, EARLY_PR, SCREENED);
    expect(answer).toMatchObject({
      subjects: 8,
      infused: 7,
      pastTimePoint: 5,
      pending: 1,
      indeterminate: 1,
      completeResponders: 1,
      partialResponders: 2,
      nonResponders: 1,
      notEvaluable: 1,
      responders: 3,
    });
    expect(answer.bySubject.map(({ standing }) => standing)).toEqual([
      'CR',
      'PR',
      'NR',
      'NE',
      'indeterminate',
      'pending',
      'PR',
      'not-infused',
    ]);
  });

  test('of all infused, NE is no responder; of the evaluable it is left out', () => {
    const { ofInfused, ofEvaluable } = orr(CR, NR, NE);
    expect([ofInfused.interval.x, ofInfused.interval.n]).toEqual([1, 3]);
    expect([ofEvaluable.interval.x, ofEvaluable.interval.n]).toEqual([1, 2]);
  });

  test('the worst and the best case of what is open', () => {
    const { ofInfused, ofEvaluable } = orr(CR, NR, NE, OPEN, PENDING);
    expect([ofInfused.worstCase.x, ofInfused.worstCase.n]).toEqual([1, 5]);
    expect([ofInfused.bestCase.x, ofInfused.bestCase.n]).toEqual([3, 5]);
    expect([ofEvaluable.interval.x, ofEvaluable.interval.n]).toEqual([1, 3]); // pending: not yet evaluable
    expect([ofEvaluable.worstCase.x, ofEvaluable.worstCase.n]).toEqual([1, 4]);
    expect([ofEvaluable.bestCase.x, ofEvaluable.bestCase.n]).toEqual([3, 4]);
  });

  test('the interval is exact: 7 of 12', () => {
    const records = [
      ...Array<SubjectRecord>(4).fill(CR),
      ...Array<SubjectRecord>(3).fill(PR),
      ...Array<SubjectRecord>(5).fill(NR),
    ];
    const { interval } = orr(...records).ofInfused;
    expect(interval.lower).toBeCloseTo(0.27666969, 8);
    expect(interval.upper).toBeCloseTo(0.84834777, 8);
    expect(overallResponse(records, protocolWith(), 'main', 0.9).ofInfused.interval.lower).toBeGreaterThan(
      interval.lower,
    );
  });

  test('a responder of open depth is a responder', () => {
    expect(orr(OPEN_DEPTH)).toMatchObject({ responders: 1, respondersOfOpenDepth: 1, indeterminate: 0 });
  });

  test('the early look ends with day 28, the main look with the window of its visit, another on its day', () => {
    const at = (day: number): SubjectRecord => one(400, [28, '20'], [day, '120']);
    const responders = (record: SubjectRecord, look: Parameters<typeof overallResponse>[2]): number =>
      overallResponse([record], protocolWith(), look).responders;
    expect(responders(one(400, [28, '45']), 'early')).toBe(1);
    expect(responders(one(400, [29, '45']), 'early')).toBe(0);
    expect([responders(at(194), 'main'), responders(at(195), 'main')]).toEqual([1, 0]);
    expect([responders(at(183), { throughDay: 183 }), responders(at(184), { throughDay: 183 })]).toEqual([
      1, 0,
    ]);
  });

  test('a look is over on the day after its last one', () => {
    const standing = (cutDay: number): string | undefined =>
      overallResponse([one(cutDay, [28, '20'])], protocolWith()).bySubject[0]?.standing;
    expect(standing(194)).toBe('pending');
    expect(standing(195)).toBe('NR');
  });

  test('after death nobody is pending', () => {
    const alive = one(100, [28, '20']);
    const dead = { ...alive, subject: { ...alive.subject, died: 'yes' as const, deathDate: on(60) } };
    expect(orr(dead)).toMatchObject({ pending: 0, nonResponders: 1, pastTimePoint: 0 });
  });

  test('nor after withdrawal', () => {
    const withdrawn = {
      ...one(100, [28, '20']),
      dispositions: [disposition('WITHDRAWAL BY SUBJECT', on(60))],
    };
    expect(orr(withdrawn)).toMatchObject({ pending: 0, nonResponders: 1, pastTimePoint: 0 });
  });

  test('an infusion of unknown date is infused and undecided', () => {
    const partial = subject({ exposures: [exposure('study-product', '2026-03')] });
    expect(orr(partial)).toMatchObject({ infused: 1, indeterminate: 1, pastTimePoint: 0 });
  });

  test('nobody: no rate, and everything possible', () => {
    const { ofInfused } = orr(SCREENED);
    expect(ofInfused.interval).toMatchObject({ n: 0, estimate: null, lower: 0, upper: 1 });
  });
});
