/** A small cohort worked through by hand: every count of its tables, with who is left out and why. */
import { describe, expect, test } from 'vitest';
import { BLANK } from '../record/index.ts';
import type { Medication, SubjectRecord } from '../record/index.ts';
import { exposure, medication, on } from '../response/response.fixture.ts';
import { evaluateCohort } from './cohort.ts';
import { evaluateSubject } from './subject.ts';
import { OTHER, sledai, STUDY, withCounts } from './evaluate.fixture.ts';

const base = { version: 1, supplement: {} };

/** Infused 300 days later than the others: nothing is over for this one. */
const LATE = [exposure('lymphodepletion', on(295)), exposure('study-product', on(300, '10:00'))];

describe('rates with everything that is still open', () => {
  const pga = { ...BLANK.pgaAssessment, ...base, id: 'pga', assessed: on(180), value: '0.2' };
  const prednisone = medication({
    treatmentClass: 'glucocorticoid',
    genericName: 'prednisone',
    route: 'ORAL',
    start: on(-100),
    end: on(20),
    dosePeriods: [{ from: on(-100), to: on(20), dose: '10', unit: 'mg', frequency: 'QD' }],
  });
  const assessed = (code: string, ...last: Parameters<typeof sledai>): SubjectRecord =>
    withCounts([], {
      code,
      medications: [prednisone],
      sledaiAssessments: [sledai(-6, ['arthritis', 'rash']), sledai(...last)],
      pgaAssessments: [pga],
    });
  const cohort = () =>
    evaluateCohort(
      [
        assessed('S1-001', 180, []),
        assessed('S1-002', 180, ['arthritis']),
        withCounts([], { code: 'S1-003' }),
        withCounts([], { code: 'S1-004', exposures: LATE }),
        withCounts([], { code: 'S1-005', exposures: [] }),
      ],
      STUDY,
    );

  test('DORIS through month 6: one met it, one did not, one was never assessed, one is pending, one not infused', () => {
    expect(cohort().doris?.ever).toMatchObject({
      subjects: 5,
      infused: 4,
      pastTimePoint: 3,
      met: 1,
      notMet: 1,
      indeterminate: 0,
      pending: 1,
      notAssessed: 1,
      ofInfused: { interval: { x: 1, n: 4 }, worstCase: { x: 1, n: 4 }, bestCase: { x: 2, n: 4 } },
      ofEvaluable: { interval: { x: 1, n: 2 }, worstCase: { x: 1, n: 3 }, bestCase: { x: 2, n: 3 } },
      bySubject: [
        { subjectId: 'S1-001', standing: 'met', pastTimePoint: true },
        { subjectId: 'S1-002', standing: 'not-met', pastTimePoint: true },
        { subjectId: 'S1-003', standing: 'not-assessed', pastTimePoint: true },
        { subjectId: 'S1-004', standing: 'pending', pastTimePoint: false },
        { subjectId: 'S1-005', standing: 'not-infused', pastTimePoint: false },
      ],
    });
  });

  test('by visit: every visit that plans SLEDAI, and no other; met, not met, open, not evaluable, not due, gone', () => {
    expect(cohort().doris?.byVisit.map(({ visit, counts }) => [visit, ...Object.values(counts)])).toEqual([
      ['screening', 0, 0, 0, 4, 0, 0],
      ['baseline', 0, 2, 0, 2, 0, 0],
      ['day-28', 0, 0, 0, 4, 0, 0],
      ['month-2', 0, 0, 0, 4, 0, 0],
      ['month-3', 0, 0, 0, 4, 0, 0],
      ['month-6', 1, 1, 0, 1, 1, 0],
      ['month-9', 0, 0, 0, 3, 1, 0],
      ['month-12', 0, 0, 0, 3, 1, 0],
      ['month-18', 0, 0, 0, 0, 4, 0],
      ['month-24', 0, 0, 0, 0, 4, 0],
    ]);
  });

  test('SLEDAI: an open descriptor leaves band, total and fall open', () => {
    // Arthritis 4 + rash 2 at baseline. Proteinuria, 4 points, is open at month 6: from 0 to 4, a fall of 2 to 6.
    const open = evaluateCohort([assessed('S1-001', 180, [], ['proteinuria'])], STUDY).sledai;
    const at = (key: string) => open?.byVisit.find(({ visit }) => visit === key);
    expect(at('baseline')).toEqual({
      visit: 'baseline',
      assessed: 1,
      final: 1,
      bands: { none: 0, light: 1, moderate: 0, heavy: 0 },
      bandOpen: 0,
      total: { n: 1, low: '6', high: '6' },
      change: null,
      improved: { sure: 0, perhaps: 0 },
    });
    expect(at('month-6')).toMatchObject({
      assessed: 1,
      final: 0,
      bands: { none: 1 },
      bandOpen: 0,
      total: { n: 1, low: '0', high: '4' },
      change: { n: 1, low: '-6', high: '-2' },
      improved: { sure: 0, perhaps: 1 },
    });
    const wide = evaluateCohort([assessed('S1-001', 180, ['rash'], ['proteinuria'])], STUDY).sledai;
    // 2 to 6 points: none of the activity bands is certain.
    expect(wide?.byVisit.find(({ visit }) => visit === 'month-6')).toMatchObject({
      bandOpen: 1,
      bands: { none: 0, light: 0, moderate: 0, heavy: 0 },
    });
  });

  test('therapy: who stopped, who is not known, and nobody who was not infused', () => {
    const therapy = cohort().therapyReduction;
    expect(therapy?.glucocorticoids).toEqual({
      ceased: 2,
      reduced: 0,
      unchanged: 0,
      increased: 0,
      started: 0,
      'not-on-therapy': 0,
      indeterminate: 2,
    });
    expect(therapy?.classes).toEqual([
      {
        treatmentClass: 'glucocorticoid',
        counts: {
          ceased: 2,
          reduced: 0,
          unchanged: 0,
          increased: 0,
          started: 0,
          'not-on-therapy': 0,
          indeterminate: 2,
        },
      },
    ]);
    expect(therapy?.glucocorticoidReduction).toEqual({ n: 2, low: '100', high: '100' });
  });

  test('a dose cut to a third: the share to two places', () => {
    const third: Medication = {
      ...prednisone,
      end: null,
      ongoing: 'yes',
      dosePeriods: [
        { from: on(-100), to: on(20), dose: '15', unit: 'mg', frequency: 'QD' },
        { from: on(20), to: null, dose: '5', unit: 'mg', frequency: 'QD' },
      ],
    };
    const one = evaluateCohort([withCounts([], { medications: [third] })], STUDY).therapyReduction;
    expect(one?.glucocorticoids).toMatchObject({ reduced: 1, ceased: 0 });
    expect(one?.glucocorticoidReduction?.low).toMatch(/^66\.6[67]/);
    expect(one?.drugFreeNow).toEqual({ met: 0, 'not-met': 1, indeterminate: 0 });
  });
});

describe('response by visit', () => {
  test('the last count of a visit stands for it; days before infusion and visits without platelets are none', () => {
    const response = evaluateCohort(
      [
        withCounts(
          [
            [-6, '18'],
            [26, '45'],
            [28, '120'],
            [60, '45', 'not-recorded'],
            [180, '20'],
          ],
          { code: 'S1-001' },
        ),
        withCounts([[-6, '18']], { code: 'S1-002', exposures: LATE.slice(1) }),
      ],
      STUDY,
    ).plateletResponse;
    const rows = response?.byVisit.map(({ visit, counts }) => [visit, ...Object.values(counts)].join(' '));
    // CR, PR, NR, NE, open. The second subject is at day 100: its first visits were missed.
    expect(rows?.slice(0, 3)).toEqual(['day-1 0 0 0 2 0', 'day-4 0 0 0 2 0', 'day-7 0 0 0 2 0']);
    expect(rows?.find((row) => row.startsWith('day-28'))).toBe('day-28 1 0 0 1 0');
    expect(rows?.find((row) => row.startsWith('month-2'))).toBe('month-2 0 0 0 1 1');
    expect(rows?.find((row) => row.startsWith('month-6'))).toBe('month-6 0 0 1 0 0');
    expect(rows?.some((row) => row.startsWith('contact'))).toBe(false);
    expect(response?.timeToResponse).toEqual({ n: 1, low: '26', high: '26' });
    expect(response?.timeToCompleteResponse).toEqual({ n: 1, low: '28', high: '28' });
    // PR or CR from day 26 to the loss on day 180, with an open count on day 60; CR from day 28 on.
    expect(response?.duration).toMatchObject({ curve: { subjects: 1, events: 1 }, open: 1 });
    expect(response?.durationOfCompleteResponse.curve).toMatchObject({ subjects: 1 });
    // Two days lie between the first counts, and the third is open: nothing is confirmed after Rodeghiero 2009.
    expect(response?.iwgDuration.curve.subjects).toBe(0);
  });

  test.each([
    ['study', 'best', 'infused', { x: 1, n: 2 }],
    ['study', 'best', 'evaluable', { x: 1, n: 1 }],
    ['study', 'at-main-visit', 'infused', { x: 0, n: 2 }],
    ['study', 'at-main-visit', 'evaluable', { x: 0, n: 1 }],
    ['iwg-2009', 'best', 'infused', { x: 1, n: 2 }],
  ] as const)('the endpoint counts %s, %s, of the %s', (rule, response, denominator, interval) => {
    const plateletResponse = {
      ...STUDY.endpoints.plateletResponse!,
      counted: { rule, response, denominator },
    };
    const protocol = { ...STUDY, endpoints: { ...STUDY.endpoints, plateletResponse } };
    const lost = withCounts(
      [
        [-6, '18'],
        [28, '45'],
        [40, '45'],
        [180, '20'],
      ],
      { code: 'S1-001' },
    );
    const pending = withCounts([], { code: 'S1-002', exposures: LATE });
    expect(evaluateCohort([lost, pending], protocol).plateletResponse?.counted).toMatchObject({
      rule,
      response,
      denominator,
      interval,
    });
  });
});

describe('the cohort as a whole', () => {
  test('names its protocol; has every endpoint of the study, and none that a protocol does not have', () => {
    const cohort = evaluateCohort([withCounts([])], STUDY);
    expect(cohort.protocol).toEqual({ id: 'sle-itp-cart', version: '1.0' });
    expect(cohort.lldas?.role).toBe(STUDY.endpoints.lldas?.role);
    expect(cohort.lldas?.ever).toMatchObject({ infused: 1, notAssessed: 1 });
    expect(cohort.doseFinding?.role).toBe(STUDY.endpoints.doseFinding?.role);
    // Nobody gave this subject a dose level, and no committee has entered a dose.
    expect(cohort.doseFinding?.summaries).toMatchObject({ unassigned: ['S1-001'], recommendedDose: null });
    expect(cohort.doseFinding?.summaries.doses).toHaveLength(STUDY.doseLevels.length);
    expect(evaluateCohort([withCounts([])], OTHER)).toMatchObject({
      sledai: null,
      doris: null,
      lldas: null,
      doseFinding: null,
      questionnaires: null,
      therapyReduction: null,
      laboratoryMarkers: { markers: [{ analyte: 'igg' }] },
    });
    const nothing = {
      ...OTHER.endpoints,
      plateletResponse: null,
      adverseEvents: null,
      laboratoryMarkers: null,
    };
    const bare = { ...OTHER, endpoints: nothing };
    expect(evaluateCohort([withCounts([])], bare)).toMatchObject({
      plateletResponse: null,
      adverseEvents: null,
      laboratoryMarkers: null,
    });
    expect(evaluateSubject(withCounts([]), bare)).toMatchObject({
      plateletResponse: null,
      adverseEvents: null,
      laboratoryMarkers: null,
    });
  });

  test('records of another cut are refused by the name of the subject, of another date or another change', () => {
    const first = withCounts([], { code: 'S1-001' });
    const second = withCounts([], { code: 'S1-002' });
    for (const cut of [
      { knownAt: 1, on: on(401) },
      { knownAt: 2, on: on(400) },
    ])
      expect(() => evaluateCohort([first, { ...second, cut }], STUDY)).toThrow(/S1-002/);
  });
});
