import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROTOCOL, assessment, medication, on, recordOf } from '../adverse-events/record.fixture.ts';
import type { SubjectRecord, ToxicityAssessment } from '../record/index.ts';
import { gradeAssessment } from './assessment.ts';
import { toxicityCourse } from './episode.ts';

const crs = (
  day: number,
  grade: ToxicityAssessment['grade'],
  inputs: Record<string, string> = {},
): ToxicityAssessment => assessment('CRS', on(day), { grade, inputs });

const course = (
  assessments: readonly ToxicityAssessment[],
  lists: Partial<SubjectRecord> = {},
  cut = on(60),
) => toxicityCourse(recordOf({ toxicityAssessments: assessments, ...lists }, {}, cut), 'CRS', PROTOCOL);

describe('one assessment', () => {
  test('the grade of the investigator wins; a difference from the inputs shows', () => {
    const inputs = { fever: 'yes', hypotension: 'yes', vasopressors: '0', vasopressin: 'no', oxygen: 'none' };
    expect(gradeAssessment(crs(2, 3, inputs))).toMatchObject({
      entered: 3,
      derived: { grade: 2, scale: 'ASTCT-2019' },
      ctcae: { grade: 2, scale: 'CTCAE-5.0' },
      atLeast: 3,
      atMost: 3,
      differs: true,
    });
    expect(gradeAssessment(crs(2, 2, inputs)).differs).toBe(false);
    expect(gradeAssessment(crs(2, null, inputs))).toMatchObject({ atLeast: 2, atMost: 2, differs: false });
  });

  test('an entered grade among several possible ones is no difference', () => {
    expect(gradeAssessment(crs(2, 3, { fever: 'yes', oxygen: 'none' })).differs).toBe(false);
  });

  test('inputs that cannot be read leave everything open, and say which', () => {
    expect(gradeAssessment(crs(2, null, { oxygen: 'mask' }))).toMatchObject({
      derived: null,
      problems: [{ key: 'oxygen' }],
      atLeast: 0,
      atMost: 5,
    });
  });

  test('the CTCAE scale stands beside CRS only', () => {
    expect(gradeAssessment(assessment('ICANS', on(2))).ctcae).toBeNull();
    expect(gradeAssessment(assessment('IEC-HS', on(2))).derived?.scale).toBe('Hines-2023');
  });
});

describe('episodes (domain.md 4.5: onset day, worst grade, duration, tocilizumab and steroid use)', () => {
  test('one episode: from the first grade above 0 to the first grade 0', () => {
    const { episodes, worst } = course([crs(0, 0), crs(2, 1), crs(3, 2), crs(4, 1), crs(5, 0), crs(7, 0)]);
    expect(episodes).toHaveLength(1);
    expect(episodes[0]).toMatchObject({
      onset: on(2),
      onsetDayFromInfusion: 2,
      worst: { atLeast: 2, atMost: 2 },
      resolved: on(5),
      lastActive: on(4),
      ongoing: false,
      durationDays: 3,
    });
    expect(worst).toEqual({ atLeast: 2, atMost: 2 });
  });

  test('going on at the cut: no end and no duration', () => {
    expect(course([crs(2, 1), crs(3, 2)]).episodes[0]).toMatchObject({
      resolved: null,
      ongoing: true,
      durationDays: null,
      lastActive: on(3),
    });
  });

  test('an assessment after the cut has not happened', () => {
    expect(course([crs(2, 1), crs(5, 0)], {}, on(4)).episodes[0]).toMatchObject({
      ongoing: true,
      resolved: null,
    });
  });

  test('without an infusion date, or with a partial onset, there is no day from infusion', () => {
    expect(course([crs(2, 1)], { exposures: [] }).episodes[0]).toMatchObject({
      onset: on(2),
      onsetDayFromInfusion: null,
    });
    const partial = assessment('CRS', '2025-03', { grade: 1 });
    expect(course([partial, crs(40, 0)]).episodes[0]).toMatchObject({
      onset: '2025-03',
      onsetDayFromInfusion: null,
      durationDays: null,
    });
  });

  test('two episodes', () => {
    const { episodes } = course([crs(1, 1), crs(2, 0), crs(6, 3), crs(9, 0)]);
    expect(episodes.map(({ onset, durationDays, worst }) => [onset, durationDays, worst.atMost])).toEqual([
      [on(1), 1, 1],
      [on(6), 3, 3],
    ]);
  });

  test('no CRS: assessed at grade 0; not assessed is not the same', () => {
    expect(course([crs(1, 0)])).toMatchObject({ episodes: [], worst: { atLeast: 0, atMost: 0 } });
    expect(course([])).toMatchObject({ episodes: [], worst: null });
  });

  test('an assessment that may be 0 or more does not end an episode, nor begin one', () => {
    const open = crs(4, null, { fever: 'yes', oxygen: 'nasal-cannula', hypotension: 'no' });
    expect(course([crs(2, 1), open, crs(6, 0)]).episodes[0]).toMatchObject({
      durationDays: 4,
      worst: { atLeast: 2, atMost: 3 },
    });
    const unclear = crs(1, null, { temperatureCelsius: '38.5', hypotension: 'no', oxygen: 'none' });
    expect(course([unclear, crs(2, 1), crs(4, 0)]).episodes[0]?.onset).toBe(on(2));
    expect(course([crs(0, 1), unclear, crs(4, 0)]).episodes[0]).toMatchObject({
      onset: on(0),
      resolved: on(4),
    });
  });

  test('two assessments of one day go by their times', () => {
    const early = assessment('CRS', `${on(5)}T08:00`, { grade: 2 });
    const late = assessment('CRS', `${on(5)}T20:00`, { grade: 0 });
    expect(course([late, early]).episodes[0]).toMatchObject({ onset: `${on(5)}T08:00`, durationDays: 0 });
  });

  test('without a date an assessment is in no episode and still counts for the worst grade', () => {
    const answer = course([crs(2, 1), crs(3, 0), assessment('CRS', null, { grade: 4 })]);
    expect(answer.undated).toHaveLength(1);
    expect(answer.worst).toEqual({ atLeast: 4, atMost: 4 });
  });

  test('once tocilizumab was given, hypotension without fever is still this CRS: from the records', () => {
    const quiet = { temperatureCelsius: '36.9', feverOtherCause: 'no', vasopressin: 'no', oxygen: 'none' };
    const assessments = [
      crs(2, null, { ...quiet, temperatureCelsius: '39.0', hypotension: 'no', vasopressors: '0' }),
      crs(4, null, { ...quiet, hypotension: 'yes', vasopressors: '1' }),
      crs(6, null, { ...quiet, hypotension: 'no', vasopressors: '0' }),
    ];
    const treated = course(assessments, { medications: [medication({ start: on(3), end: on(3) })] });
    expect(treated.episodes[0]).toMatchObject({
      worst: { atLeast: 3, atMost: 3 },
      durationDays: 4,
      tocilizumab: [{ name: 'tocilizumab', start: on(3), overlap: 'sure' }],
      steroids: [],
    });
    expect(treated.assessments.map(({ fromRecords }) => fromRecords)).toEqual([
      [],
      ['earlierFever', 'antipyreticOrAnticytokineGiven'],
      ['earlierFever', 'antipyreticOrAnticytokineGiven'],
    ]);
    // Nothing recorded of a treatment: an antipyretic may have been given, so grade 3 or none.
    expect(course(assessments).assessments[1]).toMatchObject({ atLeast: 0, atMost: 3 });
    // Given only after the assessment.
    const later = course(assessments, { medications: [medication({ start: on(5), end: on(5) })] });
    expect(later.assessments[1]).toMatchObject({ atLeast: 0, atMost: 3 });
    // Some time this month: perhaps before it, perhaps after.
    const sometime = course(assessments, { medications: [medication({ start: '2025-03', end: null })] });
    expect(sometime.assessments[1]).toMatchObject({ atLeast: 0, atMost: 3 });
    // Known by its name, by its class, or as a steroid for toxicity.
    for (const over of [
      { treatmentClass: null },
      { genericName: 'anakinra' },
      { genericName: 'dexamethasone', treatmentClass: 'glucocorticoid' as const },
    ]) {
      const given = course(assessments, { medications: [medication({ ...over, start: on(3), end: on(3) })] });
      expect(given.assessments[1]).toMatchObject({ atLeast: 3, atMost: 3 });
    }
    const other = medication({
      genericName: 'paracetamol',
      treatmentClass: 'other',
      start: on(3),
      end: on(3),
    });
    expect(course(assessments, { medications: [other] }).assessments[1]).toMatchObject({
      atLeast: 0,
      atMost: 3,
    });
    // The answer of the assessment itself wins over the records.
    const denied = assessments.map((item) => ({
      ...item,
      inputs: { ...item.inputs, antipyreticOrAnticytokineGiven: 'no' },
    }));
    const against = course(denied, { medications: [medication({ start: on(3), end: on(3) })] });
    expect(against.assessments[1]).toMatchObject({ atLeast: 0, atMost: 0 });
  });

  test('a grade that was entered says that there was fever, even where no temperature was', () => {
    const assessments = [
      crs(2, 1),
      crs(4, null, { fever: 'no', hypotension: 'yes', vasopressors: '0', vasopressin: 'no', oxygen: 'none' }),
    ];
    const medications = [medication({ start: on(3), end: on(3) })];
    expect(course(assessments, { medications }).assessments[1]).toMatchObject({ atLeast: 2, atMost: 2 });
  });

  test('steroids for toxicity that overlap the episode are listed; others are not', () => {
    const steroid = medication({
      id: 'dexa',
      genericName: 'dexamethasone',
      treatmentClass: 'glucocorticoid',
      start: on(3),
      end: on(4),
    });
    const medications = [
      steroid,
      { ...steroid, id: 'maintenance', role: 'concomitant' as const },
      { ...steroid, id: 'before', start: on(-3), end: on(-1) },
      { ...steroid, id: 'after', start: on(9), end: on(10) },
      { ...steroid, id: 'undated', start: null, end: null },
      { ...steroid, id: 'this month', start: '2025-03', end: null },
      { ...steroid, id: 'ended this month', start: on(-3), end: '2025-03' },
      { ...steroid, id: 'ended last month', start: on(-30), end: '2025-02' },
      { ...steroid, id: 'next month', start: '2025-04', end: null },
      { ...steroid, id: 'end partial', start: on(3), end: '2025-03' },
      { ...steroid, id: 'since before', start: on(-3), end: null, ongoing: 'yes' as const },
    ];
    const found = course([crs(2, 2), crs(5, 0)], { medications }).episodes[0]?.steroids;
    expect(found?.map(({ source, overlap }) => [source.id, overlap])).toEqual([
      ['dexa', 'sure'],
      ['undated', 'perhaps'],
      ['this month', 'perhaps'],
      ['ended this month', 'perhaps'],
      ['end partial', 'perhaps'],
      ['since before', 'sure'],
    ]);
  });

  test('the order of records does not matter', () => {
    const sameTime = { ...crs(5, 2), id: 'another at the same time' };
    const assessments = [crs(0, 0), crs(2, 1), crs(3, 2), crs(5, 0), sameTime, crs(8, 1)];
    const expected = course(assessments);
    fc.assert(
      fc.property(fc.shuffledSubarray(assessments, { minLength: assessments.length }), (order) => {
        expect(course(order)).toEqual(expected);
      }),
    );
  });
});
