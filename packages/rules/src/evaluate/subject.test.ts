import { describe, expect, test } from 'vitest';
import { decided, medication, on, visited } from '../response/response.fixture.ts';
import { evaluateSubject } from './subject.ts';
import { lab, OTHER, sledai, STUDY, withCounts } from './evaluate.fixture.ts';

/** Baseline 18 before lymphodepletion; 45 at day 28 (PR: at least 30 and doubled), 120 at month 6 (CR). */
const responder = withCounts([
  [-6, '18'],
  [28, '45'],
  [180, '120'],
]);

describe('one subject, every endpoint of the study', () => {
  const answer = () => evaluateSubject(responder, STUDY);

  test('says whose answer it is, at which cut and by which protocol', () => {
    expect(answer()).toMatchObject({
      subjectCode: 'S1-001',
      cut: { knownAt: 1, on: on(400) },
      protocol: { id: 'sle-itp-cart', version: '1.0' },
    });
  });

  test('platelet response: both looks, the main visit, and the IWG reading beside it (domain.md 3.1, 3.2, 3.5)', () => {
    const { plateletResponse } = answer();
    expect(plateletResponse?.study.baseline.platelets).toBe('18');
    expect(plateletResponse?.early).toMatchObject({ throughDay: 28, standing: 'PR', pastTimePoint: true });
    expect(plateletResponse?.main).toMatchObject({ throughDay: 194, standing: 'CR' });
    expect(plateletResponse?.atMainVisit).toMatchObject({ standing: 'CR', count: { dayFromInfusion: 180 } });
    expect(plateletResponse?.course.timeToResponse.day).toBe(28);
    expect(plateletResponse?.course.timeToCompleteResponse.day).toBe(180);
    // 45 and 120 are two counts from 30 on, more than 7 days apart: R. Nothing confirms the CR.
    expect(plateletResponse?.iwg.best).toBe('R');
    expect(plateletResponse?.iwgStanding.standing).toBe('PR');
  });

  test('every endpoint that the protocol has is answered, and a verdict names its rule and version', () => {
    const { doseLevel: _unassigned, ...endpoints } = answer();
    expect(Object.values(endpoints)).not.toContain(null);
    expect(answer().plateletResponse?.study.rule).toEqual({ id: 'platelet-response', version: '1.0.0' });
    expect(answer().plateletResponse?.durable.sustained.rule.id).toBe('platelet-response-durable');
    expect(answer().sledai?.rule).toEqual({ id: 'sledai', version: '1' });
  });

  test('an endpoint that the protocol does not have is null, never empty', () => {
    expect(evaluateSubject(responder, OTHER)).toMatchObject({
      sledai: null,
      doris: null,
      lldas: null,
      doseLimitingToxicity: null,
      questionnaires: null,
      therapyReduction: null,
    });
  });
});

describe('the IWG reading of a subject', () => {
  const at = (cutDay: number, ...counts: Parameters<typeof withCounts>[0]) =>
    evaluateSubject(withCounts([[-6, '18'], [-1, '18'], ...counts], { cutOn: on(cutDay) }), STUDY)
      .plateletResponse?.iwgStanding;

  test('is pending while counts can come, and not evaluable where none confirmed another (domain.md 3.2)', () => {
    expect(at(100, [28, '45'])).toMatchObject({ standing: 'NE' }); // PR by the study rule already stands
    expect(at(100, [28, '20'])).toMatchObject({ standing: 'pending', pastTimePoint: false });
    expect(at(300, [28, '20'])).toMatchObject({ standing: 'NE', pastTimePoint: true });
    expect(at(300, [28, '20'], [29, '20'])).toMatchObject({ standing: 'NR' });
    expect(at(300, [28, '120'], [40, '120'])).toMatchObject({ standing: 'CR' });
    expect(at(300)).toMatchObject({ standing: 'NE' });
  });
});

describe('CRS on the scale that the protocol summarises (domain.md 4.5)', () => {
  const crs = {
    id: 'crs',
    version: 1,
    supplement: {},
    visitId: null,
    kind: 'CRS' as const,
    assessed: on(2),
    inputs: {
      fever: 'yes',
      feverOtherCause: 'no',
      hypotension: 'yes',
      vasopressors: '1',
      vasopressin: 'yes',
      oxygen: 'none',
      lifeThreatening: 'no',
    },
    grade: null,
    adverseEventId: null,
    shownAtEntry: null,
  };
  const worst = (crsScale: 'astct-2019' | 'ctcae-5.0') => {
    const adverseEvents = { ...STUDY.endpoints.adverseEvents!, crsScale };
    const protocol = { ...STUDY, endpoints: { ...STUDY.endpoints, adverseEvents } };
    const answer = evaluateSubject(withCounts([], { toxicityAssessments: [crs] }), protocol);
    return answer.adverseEvents?.crs;
  };

  test('the other scale stands beside it and is never mixed in', () => {
    expect(worst('astct-2019')).toMatchObject({
      scale: 'ASTCT-2019',
      worstOnScale: { atLeast: 3, atMost: 3 },
    });
    expect(worst('ctcae-5.0')).toMatchObject({ scale: 'CTCAE-5.0', worstOnScale: { atLeast: 3, atMost: 3 } });
    expect(worst('ctcae-5.0')?.assessments[0]?.derived?.scale).toBe('ASTCT-2019');
  });
});

describe('lupus activity', () => {
  const record = withCounts([[-6, '18']], {
    sledaiAssessments: [
      sledai(-6, ['thrombocytopenia', 'low_complement', 'increased_dna_binding']),
      sledai(28, ['thrombocytopenia'], ['proteinuria']),
      sledai(180, []),
    ],
    pgaAssessments: [28, 180].map((day) => ({
      id: `pga ${day}`,
      version: 1,
      supplement: {},
      visitId: null,
      assessed: on(day),
      value: '0.2',
      scale: '0-3' as const,
    })),
    medications: [medication({ genericName: 'hydroxychloroquine', treatmentClass: 'antimalarial' })],
  });
  const asked = () => evaluateSubject(record, STUDY);

  test('SLEDAI with its baseline, band and change (domain.md 1)', () => {
    const { sledai: scores } = asked();
    expect(scores?.baseline?.score).toMatchObject({ total: { minimum: 5, maximum: 5 }, band: 'light' });
    expect(scores?.course.map(({ score, change }) => [score.total, change?.points ?? null])).toEqual([
      [{ minimum: 5, maximum: 5 }, null],
      // Proteinuria is open: 1 or 5 points, so −4 to 0.
      [
        { minimum: 1, maximum: 5 },
        { minimum: -4, maximum: 0 },
      ],
      [
        { minimum: 0, maximum: 0 },
        { minimum: -5, maximum: -5 },
      ],
    ]);
    expect(scores?.course.map(({ change }) => change?.improved ?? null)).toEqual([
      null,
      'indeterminate',
      'met',
    ]);
    expect(scores?.course[2]?.pga).toMatchObject({ pgaScore0to3: '0.2', converted: false });
    expect(scores?.course[2]?.flare?.outcome).toBeDefined();
    expect(scores?.throughDay).toBe(748);
  });

  test('DORIS and LLDAS at each occasion, and where the subject stands through the month-6 window (domain.md 2)', () => {
    const { doris, lldas } = asked();
    // Platelets below 100 are clinical SLEDAI 1: never DORIS. At day 180 only the unknown glucocorticoid is open.
    expect(doris?.throughDay).toBe(194);
    expect(doris?.course.map(({ dayFromInfusion, verdict }) => [dayFromInfusion, verdict.outcome])).toEqual([
      [-6, 'not-met'],
      [28, 'not-met'],
      [180, 'indeterminate'],
    ]);
    expect(doris).toMatchObject({ standing: 'indeterminate', pastTimePoint: true });
    expect(lldas?.course[1]?.verdict.criteria.find(({ id }) => id === 'lldas-sledai')?.held).toBe(
      'indeterminate',
    );
  });

  test('before the look is over a subject without the state is pending', () => {
    const early = evaluateSubject(record, STUDY, { knownAt: 1, on: on(60) });
    expect(early.doris).toMatchObject({ standing: 'pending', pastTimePoint: false });
    expect(early.sledai?.course).toHaveLength(2);
  });
});

describe('safety from numbers', () => {
  const range = ['125', '350'] as const;
  const record = withCounts([], {
    labResults: [
      lab('PLAT', -6, '60', '10^9/L', range),
      lab('PLAT', 7, '40', '10^9/L', range),
      lab('PLAT', 14, '60', '10^9/L', range),
      lab('IGG', -6, '10', 'g/L', ['7', '16']),
      lab('IGG', 28, '5', 'g/L', ['7', '16']),
    ],
  });
  const asked = () => evaluateSubject(record, STUDY);

  test('each value with its grade, that of the baseline and the shift (domain.md 4.1)', () => {
    const { adverseEvents } = asked();
    const rows = adverseEvents?.laboratoryGrades
      .filter(({ analyte }) => analyte === 'platelets')
      .map(({ dayFromInfusion, grades, isBaselineVisit }) => [
        dayFromInfusion,
        grades[0]?.grade,
        isBaselineVisit,
        grades[0]?.shift?.worsened ?? null,
      ]);
    expect(rows).toEqual([
      [-6, 2, true, null],
      [7, 3, false, true],
      [14, 2, false, false],
    ]);
    expect(adverseEvents?.laboratoryGrades[0]?.grades[0]).toMatchObject({
      term: 'Platelet count decreased',
      version: '5.0',
      rule: { id: 'ctcae-5.0-by-number', version: '1' },
    });
  });

  test('grade 3 and worse than baseline is suggested as significant, and only that (domain.md 10)', () => {
    const { adverseEvents } = asked();
    expect(adverseEvents?.significantLabs.map(({ source, suggested }) => [source.id, suggested])).toEqual([
      ['PLAT 7', 'met'],
    ]);
  });

  test('markers against their baseline, with the flag of their own laboratory (domain.md 7)', () => {
    const igg = asked().laboratoryMarkers?.markers.find(({ analyte }) => analyte === 'igg');
    expect(igg?.samples.map(({ flag, change }) => [flag, change?.percent?.low ?? null])).toEqual([
      ['within', null],
      ['below', '-50'],
    ]);
  });
});

describe('what was planned', () => {
  test('a visit misses only what it plans, and not before its window is over', () => {
    const record = withCounts([[28, '45']], { visits: [visited('month-6', on(180), 'v6')], cutOn: on(190) });
    const { visits } = evaluateSubject(record, STUDY).calendar;
    const at = (key: string) => visits.find((visit) => visit.key === key);
    const stateOf = (key: string, name: string) =>
      at(key)?.assessments.find(({ assessment }) => assessment === name)?.state;
    expect(stateOf('day-28', 'platelets')).toBe('done');
    expect(stateOf('day-28', 'sledai')).toBe('missed');
    expect(stateOf('month-6', 'platelets')).toBe('due'); // came on day 180; the window ends on day 194
    expect(stateOf('month-9', 'platelets')).toBe('not-due');
    expect(at('contact-month-15')?.assessments.map(({ assessment }) => assessment)).toEqual(['contact']);
    const later = evaluateSubject(record, STUDY, { knownAt: 1, on: on(195) }).calendar.visits;
    expect(
      later
        .find(({ key }) => key === 'month-6')
        ?.assessments.find(({ assessment }) => assessment === 'platelets')?.state,
    ).toBe('missed');
  });
});

describe('the cut', () => {
  test('another date asks the same record about another day', () => {
    const early = evaluateSubject(responder, STUDY, { knownAt: 1, on: on(60) });
    expect(early.plateletResponse?.main).toMatchObject({ standing: 'PR', pastTimePoint: false });
    expect(early.cut.on).toBe(on(60));
  });

  test('a record cannot answer for another change of the study', () => {
    expect(() => evaluateSubject(responder, STUDY, { knownAt: 2, on: on(60) })).toThrow(RangeError);
  });
});

describe('a study that is nothing like it', () => {
  test('follows its own thresholds, months, visits and CTCAE version', () => {
    // Infused on 2 March: calendar month 3 is 2 June, day 92. Baseline 20, so a response needs 60 and not 50.
    const record = withCounts([
      [-2, '20'],
      [14, '55'],
      [92, '100'],
    ]);
    const { plateletResponse, adverseEvents, calendar } = evaluateSubject(record, OTHER);
    expect(plateletResponse?.study.counts.map(decided)).toEqual(['NR', 'PR']);
    expect(plateletResponse?.main.throughDay).toBe(99);
    expect(plateletResponse?.early).toMatchObject({ throughDay: 14, standing: 'NR' });
    expect(calendar.visits.map(({ key, targetDay }) => [key, targetDay])).toEqual([
      ['start', 0],
      ['week-2', 14],
      ['call', 31], // one calendar month after 2 March
      ['month-3', 92],
    ]);
    expect(calendar.phase.phase?.key).toBe('off-drug');
    expect(adverseEvents?.laboratoryGrades[0]?.grades[0]?.version).toBe('6.0');
  });

  test('where bleeding rules out a complete response, it does', () => {
    const bled = withCounts([
      [-2, '20'],
      [92, '160', 3],
    ]);
    expect(evaluateSubject(bled, OTHER).plateletResponse?.main.standing).toBe('NR');
    expect(evaluateSubject(bled, STUDY).plateletResponse?.main.standing).toBe('CR');
  });
});
