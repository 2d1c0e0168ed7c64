import { describe, expect, test } from 'vitest';
import { BLANK } from '../record/index.ts';
import { medication, on, visited } from '../response/response.fixture.ts';
import { cohortOf, cohortsByDoseLevel, evaluateCohort } from './cohort.ts';
import { subjectFacts } from './subject-facts.ts';
import { lab, OTHER, sledai, STUDY, withCounts } from './evaluate.fixture.ts';
import { medianOf } from './median.ts';

const three = [
  // CR at month 6; PR only; nothing.
  withCounts(
    [
      [-6, '18'],
      [28, '45'],
      [180, '120'],
    ],
    { code: 'S1-001' },
  ),
  withCounts(
    [
      [-6, '18'],
      [28, '45'],
      [180, '20'],
    ],
    { code: 'S1-002' },
  ),
  withCounts(
    [
      [-6, '18'],
      [28, '20'],
      [180, '25'],
    ],
    { code: 'S1-003' },
  ),
];

describe('response of a cohort (domain.md 3.5)', () => {
  const response = () => evaluateCohort(three, STUDY).plateletResponse;

  test('both looks with their exact intervals', () => {
    expect(response()?.early).toMatchObject({ infused: 3, responders: 2, completeResponders: 0 });
    expect(response()?.main).toMatchObject({
      infused: 3,
      pastTimePoint: 3,
      pending: 0,
      indeterminate: 0,
      completeResponders: 1,
      partialResponders: 1,
      nonResponders: 1,
    });
    expect(response()?.main.ofInfused.interval).toMatchObject({ x: 2, n: 3 });
  });

  test('responders whose baseline was at the level of complete response already are counted beside the rate (3.1)', () => {
    const high = withCounts(
      [
        [-6, '150'],
        [28, '150'],
        [180, '150'],
      ],
      { code: 'S1-004' },
    );
    const below = withCounts(
      [
        [-6, '150'],
        [28, '60'],
        [180, '60'],
      ],
      { code: 'S1-005' },
    );
    expect(response()?.counted.fromBaselineAtOrAboveCr).toBe(0);
    expect(evaluateCohort([...three, high, below], STUDY).plateletResponse?.counted).toMatchObject({
      interval: { x: 3, n: 5 },
      fromBaselineAtOrAboveCr: 1,
    });
  });

  test('the endpoint is the one that the protocol counts, and all others stand beside it', () => {
    expect(response()?.atMainVisit.responders).toBe(1);
    expect(response()?.iwg.responders).toBe(1);
    expect(response()?.counted).toMatchObject({ response: 'best', interval: { x: 2, n: 3 } });
    expect(evaluateCohort(three, OTHER).plateletResponse?.counted).toMatchObject({
      response: 'at-main-visit',
      denominator: 'evaluable',
      interval: { x: 0, n: 0 }, // nobody had a count in the third month
    });
  });

  test('duration, time to response and the counts of each visit', () => {
    // One lost the response on day 180, 152 days after day 28; the other is censored then.
    expect(response()?.duration.curve).toMatchObject({ subjects: 2, events: 1 });
    expect(response()?.timeToResponse).toEqual({ n: 2, low: '28', high: '28' });
    expect(response()?.byVisit.find(({ visit }) => visit === 'day-28')?.counts).toEqual({
      CR: 0,
      PR: 2,
      NR: 1,
      NE: 0,
      indeterminate: 0,
    });
  });

  test('who was not infused counts for nothing, and is counted', () => {
    const waiting = withCounts([[-6, '18']], { code: 'S1-004', exposures: [] });
    const cohort = evaluateCohort([...three, waiting], STUDY);
    expect(cohort).toMatchObject({ subjects: 4, infused: 3 });
    expect(cohort.plateletResponse?.main).toMatchObject({ subjects: 4, infused: 3 });
    expect(cohort.adverseEvents?.infused).toBe(3);
    expect(cohort.therapyReduction?.glucocorticoids.indeterminate).toBe(3);
  });
});

describe('activity, numbers and safety of a cohort', () => {
  const pga = (day: number) => ({
    id: `pga ${day}`,
    version: 1,
    supplement: {},
    visitId: null,
    assessed: on(day),
    value: '0.2',
    scale: '0-3' as const,
  });
  const none = medication({
    treatmentClass: 'glucocorticoid',
    genericName: 'prednisone',
    route: 'ORAL',
    end: on(20),
  });
  const stopped = {
    ...none,
    start: on(-100),
    dosePeriods: [{ from: on(-100), to: on(20), dose: '10', unit: 'mg', frequency: 'QD' }],
  };
  const members = (['S1-001', 'S1-002'] as const).map((code, n) =>
    withCounts([], {
      code,
      medications: [stopped],
      sledaiAssessments: [sledai(-6, ['arthritis', 'rash']), sledai(180, n === 0 ? [] : ['arthritis'])],
      pgaAssessments: [pga(180)],
      labResults: [
        lab('IGG', -6, n === 0 ? '10' : '1200', n === 0 ? 'g/L' : 'mg/dL'),
        lab('IGG', 180, n === 0 ? '6' : '<400', n === 0 ? 'g/L' : 'mg/dL'),
        lab('ANA', -6, n === 0 ? '1:640' : '1:1280', ''),
        lab('ANA', 180, n === 0 ? '1:320' : '1:320', ''),
        lab('PLAT', -6, '40', '10^9/L', ['125', '350']),
        lab('PLAT', 7, n === 0 ? '20' : '60', '10^9/L', ['125', '350']),
      ],
    }),
  );
  const cohort = () => evaluateCohort(members, STUDY);

  test('DORIS: who ever met it through the month-6 window', () => {
    expect(cohort().doris?.ever).toMatchObject({ infused: 2, met: 1, notMet: 1, pending: 0 });
    expect(cohort().doris?.ever.ofInfused.interval).toMatchObject({ x: 1, n: 2 });
    expect(cohort().doris?.byVisit.find(({ visit }) => visit === 'month-6')?.counts).toEqual({
      met: 1,
      'not-met': 1,
      indeterminate: 0,
      'not-evaluable': 0,
      'not-due': 0,
      'not-expected': 0,
    });
  });

  test('at every visit each infused subject is in one count: missed, not due yet, or gone', () => {
    const gone = {
      ...members[1]!,
      dispositions: [
        { ...BLANK.disposition, id: 'd', version: 1, event: 'WITHDRAWAL BY SUBJECT', date: on(250) },
      ],
    };
    const waiting = {
      ...members[0]!,
      exposures: [],
      subject: { ...members[0]!.subject, id: 'w', code: 'w' },
    };
    const at = (cutOn: string) =>
      evaluateCohort(
        [{ ...members[0]!, sledaiAssessments: [], pgaAssessments: [] }, gone, waiting].map((record) => ({
          ...record,
          cut: { ...record.cut, on: cutOn },
        })),
        STUDY,
      );
    const counts = (cutOn: string, key: string) =>
      at(cutOn).lldas?.byVisit.find(({ visit }) => visit === key)?.counts;
    const none = {
      met: 0,
      'not-met': 0,
      indeterminate: 0,
      'not-evaluable': 0,
      'not-due': 0,
      'not-expected': 0,
    };
    expect(counts(on(400), 'month-6')).toMatchObject({ 'not-evaluable': 1, 'not-due': 0, 'not-expected': 0 });
    expect(counts(on(400), 'month-12')).toEqual({ ...none, 'not-evaluable': 1, 'not-expected': 1 });
    expect(counts(on(300), 'month-12')).toEqual({ ...none, 'not-due': 1, 'not-expected': 1 });
    for (const { counts: all } of at(on(300)).doris!.byVisit)
      expect(Object.values(all).reduce((sum, n) => sum + n, 0)).toBe(2);
  });

  test('each dose level by itself, empty ones too, and every subject in exactly one', () => {
    const levels = ['DL1', 'DL3', 'DL9'].map((doseLevel, n) => {
      const record = members[n % 2]!;
      return subjectFacts(
        { ...record, subject: { ...record.subject, id: `${n}`, code: `${n}`, doseLevel } },
        STUDY,
      );
    });
    const cut = members[0]!.cut;
    const cohorts = cohortsByDoseLevel(levels, STUDY, cut);
    expect(cohorts.map(({ doseLevel, subjects }) => [doseLevel, subjects])).toEqual([
      ...STUDY.doseLevels.map(({ code }) => [code, code === 'DL1' || code === 'DL3' ? 1 : 0]),
      [null, 1],
    ]);
    expect(cohorts[0]!.plateletResponse).toEqual(cohortOf([levels[0]!], STUDY, cut).plateletResponse);
  });

  test('SLEDAI by visit: bands, medians and the fall of 4 points', () => {
    expect(cohort().sledai?.byVisit.find(({ visit }) => visit === 'month-6')).toEqual({
      visit: 'month-6',
      assessed: 2,
      final: 2,
      bands: { none: 2, light: 0, moderate: 0, heavy: 0 },
      bandOpen: 0,
      total: { n: 2, low: '2', high: '2' },
      change: { n: 2, low: '-4', high: '-4' },
      improved: { sure: 1, perhaps: 0 },
    });
  });

  test('medians of markers: one unit for all laboratories, and a bound stays a bound', () => {
    const marker = (name: string) =>
      cohort()
        .laboratoryMarkers?.markers.find(({ analyte }) => analyte === name)
        ?.byVisit.find(({ visit }) => visit === 'month-6');
    // 6 and below 4 g/L: the median lies from 3 to 5. Changes: −4, and from −12 to −8: −8 to −6.
    expect(marker('igg')).toEqual({
      visit: 'month-6',
      value: { n: 2, low: '3', high: '5' },
      change: { n: 2, low: '-8', high: '-6' },
    });
    expect(marker('ana')).toMatchObject({
      value: { low: '320', high: '320' },
      change: { low: '-1.5', high: '-1.5' },
    });
  });

  test('a late sample of a visit stands for that visit, an unscheduled one only for a window that holds it', () => {
    const sampled = (visitId: string | null) => {
      const late = { ...lab('IGG', 205, '6', 'g/L'), visitId };
      const visits = [visited('month-6', on(205), 'v6')];
      const record = withCounts([], { visits, labResults: [lab('IGG', -6, '10', 'g/L'), late] });
      return evaluateCohort([record], STUDY)
        .laboratoryMarkers?.markers.find(({ analyte }) => analyte === 'igg')
        ?.byVisit.map(({ visit }) => visit);
    };
    expect(sampled('v6')).toEqual(['baseline', 'month-6']);
    expect(sampled(null)).toEqual(['baseline']);
  });

  test('no titre is invented between two titres', () => {
    const baseline = cohort()
      .laboratoryMarkers?.markers.find(({ analyte }) => analyte === 'ana')
      ?.byVisit.find(({ visit }) => visit === 'baseline');
    expect(baseline?.value).toEqual({ n: 2, low: '640', high: '1280' });
  });

  test('the worst grade after infusion against that of the baseline', () => {
    const rows = cohort().adverseEvents?.laboratoryShifts.filter(({ term }) => term.startsWith('Platelet'));
    expect(rows).toEqual([
      { term: 'Platelet count decreased', from: 3, to: 2, subjects: 1 },
      { term: 'Platelet count decreased', from: 3, to: 4, subjects: 1 },
    ]);
    expect(cohort().adverseEvents?.significantLabs.subjects).toEqual({ sure: 1, perhaps: 0 });
  });

  test('therapy: glucocorticoids stopped in both', () => {
    expect(cohort().therapyReduction?.glucocorticoids).toMatchObject({ ceased: 2 });
    expect(cohort().therapyReduction?.glucocorticoidReduction).toEqual({ n: 2, low: '100', high: '100' });
  });
});

describe('the cohort as a whole', () => {
  test('records of different cuts are no cohort', () => {
    const [first, second] = three;
    const later = { ...second!, cut: { knownAt: 1, on: on(401) } };
    expect(() => evaluateCohort([first!, later], STUDY)).toThrow(RangeError);
    expect(evaluateCohort([first!, later], STUDY, { knownAt: 1, on: on(300) }).cut?.on).toBe(on(300));
  });

  test('nobody is a cohort too', () => {
    const empty = evaluateCohort([], STUDY);
    expect(empty).toMatchObject({ subjects: 0, infused: 0, cut: null });
    expect(empty.plateletResponse?.main.ofInfused.interval).toMatchObject({ x: 0, n: 0, lower: 0, upper: 1 });
  });
});

test.each([
  [
    [
      ['1', '1'],
      ['2', '2'],
      ['9', '9'],
    ],
    { n: 3, low: '2', high: '2' },
  ],
  [
    [
      ['1', '1'],
      ['2', '2'],
    ],
    { n: 2, low: '1.5', high: '1.5' },
  ],
  [
    [
      ['0', '10'],
      ['4', '4'],
      ['30', '30'],
    ],
    { n: 3, low: '4', high: '10' },
  ],
  [
    [
      ['5', null],
      ['4', '4'],
      ['3', '3'],
    ],
    { n: 3, low: '4', high: '4' },
  ],
  [
    [
      ['5', null],
      ['4', null],
      ['3', '3'],
    ],
    { n: 3, low: '4', high: null },
  ],
  [[], null],
] as const)('the median of %j lies in %j', (values, median) => {
  expect(medianOf(values.map(([low, high]) => ({ low, high })))).toEqual(median);
});
