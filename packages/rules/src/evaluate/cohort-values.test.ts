/** Medians of a cohort by visit: questionnaires and laboratory markers, each in a row of its own kind. */
import { describe, expect, test } from 'vitest';
import { BLANK } from '../record/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { on } from '../response/response.fixture.ts';
import { evaluateCohort } from './cohort.ts';
import { lab, OTHER, STUDY, withCounts } from './evaluate.fixture.ts';

describe('questionnaires of a cohort', () => {
  /** The four items of vitality, 23, 27, 29 and 31, by their usual names in SDTM. */
  const vitality = (instrument: string, day: number, codes: readonly string[]) =>
    codes.map((code, n) => ({
      ...BLANK.questionnaireAnswer,
      version: 1,
      supplement: {},
      id: `${instrument} ${day} ${n}`,
      instrument,
      itemCode: `RAND36-${['23', '27', '29', '31'][n]}`,
      completed: on(day),
      answer: null,
      code,
    }));
  const filled = (code: string, instrument: string, last: readonly string[]): SubjectRecord =>
    withCounts([], {
      code,
      questionnaireAnswers: [
        ...vitality(instrument, -6, ['5', '5', '3', '3']),
        ...vitality(instrument, 28, last),
      ],
    });
  const measures = (...records: SubjectRecord[]) => evaluateCohort(records, STUDY).questionnaires;

  test('one row for each way of scoring, medians by visit and of the change', () => {
    // RAND puts each item on 0 to 100 and takes the mean: 20, 20, 40, 40 is 30; four at their best are 100.
    const answer = measures(
      filled('S1-001', 'RAND-36', ['5', '5', '3', '3']),
      filled('S1-002', 'RAND-36', ['1', '1', '6', '6']),
    );
    expect(answer?.role).toBe(STUDY.endpoints.questionnaires?.role);
    const rows = answer?.measures.filter(({ measure }) => measure === 'VT');
    expect(rows).toEqual([
      {
        instrument: 'RAND-36',
        scoring: 'rand-36/half',
        measure: 'VT',
        byVisit: [
          { visit: 'baseline', value: { n: 2, low: '30', high: '30' }, change: null },
          {
            visit: 'day-28',
            value: { n: 2, low: '65', high: '65' },
            change: { n: 2, low: '35', high: '35' },
          },
        ],
      },
    ]);
  });

  test('two instruments never share a row, and a study without questionnaires has none', () => {
    const mixed = measures(
      filled('S1-001', 'RAND-36', ['5', '5', '3', '3']),
      filled('S1-002', 'SF-36 v1', ['5', '5', '3', '3']),
    );
    const rows = mixed?.measures.filter(({ measure }) => measure === 'VT');
    expect(rows?.map(({ instrument, byVisit }) => [instrument, byVisit[0]?.value?.n])).toEqual([
      ['RAND-36', 1],
      ['SF-36 v1', 1],
    ]);
    expect(evaluateCohort([withCounts([])], OTHER).questionnaires).toBeNull();
  });
});

describe('markers of a cohort', () => {
  const igg = (code: string, now: string, unit: string, before = '10'): SubjectRecord =>
    withCounts([], { code, labResults: [lab('IGG', -6, before, 'g/L'), lab('IGG', 28, now, unit)] });
  const row = (records: readonly SubjectRecord[], protocol = STUDY, analyte = 'igg') =>
    evaluateCohort(records, protocol).laboratoryMarkers?.markers.find((one) => one.analyte === analyte);

  test('a result in a unit nobody knows, or that is no number, is left out and counted by n', () => {
    const records = [igg('S1-001', '6', 'g/L'), igg('S1-002', '6', 'foo'), igg('S1-003', 'PENDING', 'g/L')];
    expect(row(records)).toEqual({
      analyte: 'igg',
      unit: 'g/L',
      changeIn: 'difference',
      byVisit: [
        { visit: 'baseline', value: { n: 3, low: '10', high: '10' }, change: null },
        {
          visit: 'day-28',
          value: { n: 1, low: '6', high: '6' },
          change: { n: 1, low: '-4', high: '-4' },
        },
      ],
    });
  });

  test('a bound without an upper end leaves the change open on that side', () => {
    const change = row([igg('S1-001', '>20', 'g/L')])?.byVisit[1]?.change;
    expect(change).toEqual({ n: 1, low: '10', high: null });
    const back = row([igg('S1-001', '5', 'g/L', '>20')])?.byVisit[1]?.change;
    expect(back).toEqual({ n: 1, low: null, high: '-15' });
  });

  test('titres in steps or as multiples, as the protocol says', () => {
    const ana = withCounts([], {
      labResults: [lab('ANA', -6, '1:640', ''), lab('ANA', 28, '1:160', '')],
    });
    expect(row([ana], STUDY, 'ana')).toMatchObject({
      unit: null,
      changeIn: 'log2-steps',
      byVisit: [{}, { visit: 'day-28', change: { low: '-2', high: '-2' } }],
    });
    const laboratoryMarkers = {
      ...STUDY.endpoints.laboratoryMarkers!,
      options: { ...STUDY.endpoints.laboratoryMarkers!.options, titreChange: 'fold' as const },
    };
    const fold = { ...STUDY, endpoints: { ...STUDY.endpoints, laboratoryMarkers } };
    expect(row([ana], fold, 'ana')).toMatchObject({
      changeIn: 'fold',
      byVisit: [{}, { change: { low: '0.25', high: '0.25' } }],
    });
  });
});
