/** How a whole evaluation is put together: the order of records, markers and their baseline, looks that are still open. */
import { describe, expect, test } from 'vitest';
import { BLANK } from '../record/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { count, exposure, medication, on, visited } from '../response/response.fixture.ts';
import { lab, sledai, STUDY, withCounts } from './evaluate.fixture.ts';
import { bySubject, inStableOrder } from './stable-order.ts';
import { evaluateSubject } from './subject.ts';

describe('the order of records', () => {
  const ids = (labResults: SubjectRecord['labResults']): readonly string[] =>
    inStableOrder(withCounts([], { labResults })).labResults.map(({ id }) => id);
  const at = (id: string, collected: string | null) => count(collected, '45', { id });

  test('by date, then by id; what has no date comes last', () => {
    expect(ids([at('c', on(9)), at('a', on(10)), at('b', on(9))])).toEqual(['b', 'c', 'a']);
    expect(ids([at('a', null), at('b', on(10))])).toEqual(['b', 'a']);
    expect(ids([at('b', null), at('a', null), at('c', on(1))])).toEqual(['c', 'a', 'b']);
  });

  test('two versions under one id: the earlier one first', () => {
    const [first, second] = [at('a', on(1)), { ...at('a', on(1)), version: 2 }];
    const order = (...list: SubjectRecord['labResults']) =>
      inStableOrder(withCounts([], { labResults: list })).labResults.map(({ version }) => version);
    expect(order(second, first)).toEqual([1, 2]);
    expect(order(first, second)).toEqual([1, 2]);
  });

  test('a list in order is kept as it is, and nothing is ever put in order in place', () => {
    const sorted = withCounts([], { labResults: [at('a', on(1)), at('b', on(1)), at('a', on(2))] });
    expect(inStableOrder(sorted).labResults).toBe(sorted.labResults);
    const given = [at('b', on(2)), at('a', on(1))];
    expect(ids(given)).toEqual(['a', 'b']);
    expect(given.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('subjects by their code, and by id where two have one code', () => {
    const of = (code: string, id: string): SubjectRecord => {
      const record = withCounts([], { code });
      return { ...record, subject: { ...record.subject, id } };
    };
    const order = (...records: SubjectRecord[]) => bySubject(records).map(({ subject }) => subject.id);
    const [a, b, c] = [of('S1-001', 'z'), of('S1-002', 'a'), of('S1-002', 'b')];
    for (const list of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
      [c, a, b],
    ])
      expect(order(...list)).toEqual(['z', 'a', 'b']);
  });
});

describe('laboratory markers', () => {
  const markers = (more: Parameters<typeof withCounts>[1], analyte = 'igg') =>
    evaluateSubject(withCounts([], more), STUDY).laboratoryMarkers?.markers.find(
      (marker) => marker.analyte === analyte,
    );
  const ref = (id: string) => ({ kind: 'labResult', id, version: 1 });

  test('each sample with its record, its visit, its day and its change', () => {
    const visits = [visited('day-28', on(28), 'v')];
    const labResults = [
      lab('IGG', -6, '10', 'g/L', ['7', '16']),
      { ...lab('IGG', 28, '5', 'g/L', ['7', '16']), visitId: 'v' },
    ];
    const igg = markers({ visits, labResults });
    expect(igg).toMatchObject({
      baseline: ref('IGG -6'),
      samples: [
        { source: ref('IGG -6'), visitId: null, protocolVisit: null, dayFromInfusion: -6, change: null },
        { source: ref('IGG 28'), visitId: 'v', protocolVisit: 'day-28', dayFromInfusion: 28, flag: 'below' },
      ],
      immunoglobulinGiven: [],
    });
    expect(igg?.samples[1]?.change?.percent?.low).toBe('-50');
  });

  test('what is no quantity is shown and is no baseline; without a sample there is none', () => {
    const labResults = [
      lab('IGG', -10, '10', 'g/L'),
      lab('IGG', -6, 'HEMOLYZED', 'g/L'),
      lab('IGG', 28, '5', 'g/L'),
    ];
    const igg = markers({ labResults });
    expect(igg?.baseline).toEqual(ref('IGG -10'));
    expect(igg?.samples.map(({ point }) => point !== null)).toEqual([true, false, true]);
    expect(markers({})).toEqual({ analyte: 'igg', baseline: null, samples: [], immunoglobulinGiven: [] });
    expect(markers({ labResults: [lab('IGG', 28, '5', 'g/L')] })).toMatchObject({
      baseline: null,
      samples: [{ change: null }],
    });
  });

  test('up to the cut, the day of the cut included', () => {
    const labResults = [lab('IGG', 28, '5', 'g/L'), lab('IGG', 29, '6', 'g/L')];
    expect(markers({ labResults, cutOn: on(28) })?.samples.map(({ source }) => source.id)).toEqual([
      'IGG 28',
    ]);
    const undated = { ...lab('IGG', 28, '5', 'g/L'), collected: null };
    expect(markers({ labResults: [undated], cutOn: on(28) })?.samples).toMatchObject([
      { dayFromInfusion: null },
    ]);
  });

  test('another specimen or another test is another matter', () => {
    const urine = { ...lab('IGG', 28, '5', 'g/L'), supplement: { LBSPEC: 'URINE' } };
    const labResults = [lab('IGG', 27, '9', 'g/L'), urine, lab('XYZ', 28, '1', 'g/L')];
    expect(markers({ labResults })?.samples.map(({ reported }) => reported.value)).toEqual(['9']);
  });

  test('immunoglobulin given up to the cut marks the line of IgG, and no other line', () => {
    const given = (id: string, start: string | null, treatmentClass: 'immunoglobulin' | 'anti-d') => ({
      ...medication({ treatmentClass, start }),
      id,
    });
    const medications = [
      given('on the day', on(60), 'immunoglobulin'),
      given('before', on(10), 'immunoglobulin'),
      given('undated', null, 'immunoglobulin'),
      given('later', on(61), 'immunoglobulin'),
      given('other', on(10), 'anti-d'),
    ];
    const more = { medications, cutOn: on(60) };
    expect(markers(more)?.immunoglobulinGiven).toEqual(
      ['before', 'on the day', 'undated'].map((id) => ({ kind: 'medication', id, version: 1 })),
    );
    expect(markers(more, 'iga')?.immunoglobulinGiven).toEqual([]);
  });
});

describe('the main visit and the looks', () => {
  const response = (entries: Parameters<typeof withCounts>[0], more = {}) =>
    evaluateSubject(withCounts(entries, more), STUDY).plateletResponse;

  test('of two counts in the window the one closer to day 180 stands, of two as close the later', () => {
    const atMain = response([
      [-6, '18'],
      [170, '120'],
      [181, '45'],
      [190, '20'],
    ])?.atMainVisit;
    expect(atMain).toMatchObject({ standing: 'PR', count: { dayFromInfusion: 181 }, pastTimePoint: true });
    const alike = response([
      [-6, '18'],
      [179, '120'],
      [181, '20'],
    ])?.atMainVisit;
    expect(alike).toMatchObject({ standing: 'NR', subjectId: 'S1-001', count: { dayFromInfusion: 181 } });
  });

  test('before the window is over nobody is evaluated by it, and without infusion nobody ever', () => {
    const early = response([[28, '45']], { cutOn: on(100) });
    expect(early?.atMainVisit).toEqual({
      subjectId: 'S1-001',
      standing: 'pending',
      pastTimePoint: false,
      count: null,
    });
    const never = response([[-6, '18']], { exposures: [] });
    expect(never).toMatchObject({
      main: { standing: 'not-infused', throughDay: null, pastTimePoint: false },
      early: { throughDay: null },
      atMainVisit: { standing: 'not-infused', count: null },
      iwgStanding: { subjectId: 'S1-001', standing: 'not-infused', pastTimePoint: false },
    });
  });

  test('an infusion of an unknown day leaves everything open', () => {
    const exposures = [exposure('study-product', '2026-03')];
    const answer = evaluateSubject(withCounts([[28, '45']], { exposures }), STUDY);
    expect(answer.plateletResponse?.main.throughDay).toBeNull();
    expect(answer.doris).toMatchObject({ standing: 'indeterminate', throughDay: null, pastTimePoint: false });
    expect(answer.therapyReduction?.throughDay).toBeNull();
  });
});

describe('remission', () => {
  test('at the visit that the look ends with, and the last day of its window still open', () => {
    const visits = [visited('day-28', on(28), 'v1'), visited('month-6', on(180), 'v6')];
    const sledaiAssessments = [
      { ...sledai(28, ['rash']), visitId: 'v1' },
      { ...sledai(180, ['arthritis']), visitId: 'v6' },
      sledai(200, []),
    ];
    const doris = (cutOn: string) =>
      evaluateSubject(withCounts([], { visits, sledaiAssessments, cutOn }), STUDY).doris;
    expect(doris(on(400))).toMatchObject({
      throughDay: 194,
      standing: 'not-met',
      pastTimePoint: true,
      atVisit: { visitId: 'v6', dayFromInfusion: 180 },
    });
    expect(doris(on(194))).toMatchObject({ pastTimePoint: false, standing: 'pending' });
    expect(doris(on(195))?.pastTimePoint).toBe(true);
    expect(doris(on(100))?.atVisit).toBeNull();
  });

  test('nobody assessed, nobody infused', () => {
    expect(evaluateSubject(withCounts([]), STUDY).doris?.standing).toBe('not-assessed');
    expect(evaluateSubject(withCounts([], { exposures: [] }), STUDY).doris?.standing).toBe('not-infused');
  });

  test('SLEDAI names its baseline, its visit and the PGA it stands with', () => {
    const visits = [visited('month-6', on(180), 'v6')];
    const pga = {
      ...BLANK.pgaAssessment,
      version: 1,
      supplement: {},
      id: 'p',
      assessed: on(-6),
      value: '0.5',
    };
    const { sledai: scores } = evaluateSubject(
      withCounts([], {
        visits,
        sledaiAssessments: [sledai(-6, ['rash']), { ...sledai(180, []), visitId: 'v6' }],
        pgaAssessments: [pga],
      }),
      STUDY,
    );
    expect(
      scores?.course.map(({ isBaseline, protocolVisit, flare }) => [
        isBaseline,
        protocolVisit,
        flare === null,
      ]),
    ).toEqual([
      [true, null, true],
      [false, 'month-6', false],
    ]);
    expect(scores?.course[0]?.pga).toMatchObject({
      pgaScore0to3: '0.5',
      reason: null,
      sources: [{ id: 'p' }],
    });
    expect(scores?.course[1]?.pga).toMatchObject({ pgaScore0to3: null, converted: false });
    expect(scores?.course[1]?.pga.reason).not.toBeNull();
  });
});
