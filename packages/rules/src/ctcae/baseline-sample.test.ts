/** Which sample is the baseline, beyond the plain cases of record.test: marks of the source, the day of the cut, calcium. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CTCAE_OPTIONS, gradeLabResult } from './index.ts';
import type { CtcaeOptions, SampleGrades } from './index.ts';
import type { LabResult } from '../record/index.ts';
import { given, lab, measured, record, TREATED } from './record.fixture.ts';

const FLAGGED: CtcaeOptions = { ...DEFAULT_CTCAE_OPTIONS, baselineSample: 'flagged' };
const PAYNE: CtcaeOptions = { ...DEFAULT_CTCAE_OPTIONS, calciumCorrection: 'payne-1973' };

const platelets = (collected: string | null, value: string, more: Partial<LabResult> = {}): LabResult =>
  lab('PLAT', collected, measured(value, '10^9/L', '125', '350'), more);

describe('marked by the source', () => {
  const early = platelets('2026-02-01', '40');
  const marked = platelets('2026-02-15', '28', { supplement: { LBBLFL: 'Y' } });
  const last = platelets('2026-03-04', '30');
  const of = (sample: LabResult): SampleGrades<LabResult> =>
    gradeLabResult(sample, record([early, marked, last]), FLAGGED);

  it('makes the marked sample and earlier ones baseline visits, and no later one, whatever was treated when', () => {
    expect(of(early).isBaselineVisit).toBe(true);
    expect(of(marked)).toMatchObject({ isBaselineVisit: true, baseline: { id: marked.id } });
    // Before lymphodepletion, yet after the marked one.
    expect(of(last)).toMatchObject({ isBaselineVisit: false, grades: [{ baselineGrade: 3 }] });
  });

  it('without a mark there is no baseline and no baseline visit, and another mark than Y is none', () => {
    const unsure = platelets('2026-02-15', '28', { supplement: { LBBLFL: 'N' } });
    const all = record([early, unsure, last]);
    expect(gradeLabResult(last, all, FLAGGED)).toMatchObject({ baseline: null, isBaselineVisit: false });
    expect(gradeLabResult(early, all, FLAGGED).isBaselineVisit).toBe(false);
  });

  it('a marked sample whose day is not known is no baseline', () => {
    const undated = platelets(null, '28', { supplement: { LBBLFL: 'Y' } });
    expect(gradeLabResult(last, record([undated, last]), FLAGGED).baseline).toBeNull();
    expect(gradeLabResult(undated, record([undated, last]), FLAGGED).isBaselineVisit).toBe(false);
  });
});

describe('by time', () => {
  it('counts a sample of the day of the cut, and none of the day after', () => {
    const [early, onTheDay] = [platelets('2026-02-01', '40'), platelets('2026-02-20', '30')];
    const at = (on: string): string | undefined =>
      gradeLabResult(early, record([early, onTheDay], [], [], on)).baseline?.id;
    expect(at('2026-02-20')).toBe(onTheDay.id);
    expect(at('2026-02-19')).toBe(early.id);
  });

  it('is not known for a sample without a day, nor where treatment began on a day nobody knows', () => {
    const [undated, early] = [platelets(null, '28'), platelets('2026-02-01', '40')];
    expect(gradeLabResult(undated, record([undated, early])).isBaselineVisit).toBe(false);
    expect(gradeLabResult(undated, record([undated, early], [])).isBaselineVisit).toBe(false);
    const unknown = record([early], [given('study-product', '2026')]);
    expect(gradeLabResult(early, unknown)).toMatchObject({
      baseline: null,
      isBaselineVisit: false,
      grades: [{ grade: 3, baselineGrade: null, shift: null }],
    });
  });

  it('of several before treatment is the last, in whatever order they stand in the record', () => {
    const [first, second, later] = [
      platelets('2026-02-01', '40'),
      platelets('2026-02-20', '80'),
      platelets('2026-03-24', '15'),
    ];
    for (const all of [
      [first, second, later],
      [later, second, first],
    ])
      expect(gradeLabResult(later, record(all)).baseline?.id).toBe(second.id);
  });
});

describe('forms of a sample', () => {
  it('compares like with like: the standardised value with the standardised baseline', () => {
    const creatinine = (
      collected: string,
      reported: string,
      unit: string | null,
      standard: string,
    ): LabResult =>
      lab('CREAT', collected, measured(reported, unit, null, unit && '1.2'), {
        standard: measured(standard, 'umol/L', '53', '106'),
      });
    const before = creatinine('2026-03-01', '1.0', 'mg/dL', '88.4');
    const after = creatinine('2026-03-24', '1.8', null, '159.12');
    const [grade] = gradeLabResult(after, record([before, after])).grades;
    // 159.12 is 1.8 × 88.4: above 1.5 times the baseline.
    expect(grade).toMatchObject({
      grade: 2,
      unit: 'umol/L',
      baselineGrade: 0,
      notes: ['standardised-value-graded'],
    });
    const both = lab('CREAT', '2026-03-24', measured('1.8', null), {});
    expect(gradeLabResult(both, record([before, both])).grades[0]).toMatchObject({
      grade: null,
      reason: 'unit-missing',
      notes: [],
    });
  });

  it('without a grade says nothing about a baseline', () => {
    const unknown = lab('XYZ', '2026-03-24', measured('5', 'g/L'));
    expect(gradeLabResult(unknown, record([unknown]))).toEqual({
      analyte: null,
      grades: [],
      overall: null,
      baseline: null,
      isBaselineVisit: false,
    });
  });

  it('the specimen decides what a test code is: glucose in urine is not graded as blood', () => {
    const urine = lab('GLUC', '2026-03-24', measured('30', 'mmol/L', '3.9', '6.1'), {
      supplement: { LBSPEC: 'URINE' },
    });
    expect(gradeLabResult(urine, record([urine])).overall).toBeNull();
  });
});

describe('calcium by albumin', () => {
  const calcium = lab('CA', '2026-03-24T08:00', measured('1.80', 'mmol/L', '2.15', '2.55'));
  const albumin = lab('ALB', '2026-03-24T08:00', measured('30', 'g/L', '35', '50'));

  it('is noted at the grade; what is not corrected is not graded, and carries no such note', () => {
    const [, corrected] = gradeLabResult(calcium, record([calcium, albumin]), PAYNE).grades;
    expect(corrected).toMatchObject({ term: 'Hypocalcemia', grade: 1, analyte: 'correctedCalcium' });
    expect(corrected?.notes).toContain('calcium-corrected-for-albumin');
    for (const all of [[calcium], [calcium, lab('ALB', '2026-03-24T08:00', measured('PENDING', 'g/L'))]]) {
      const [, plain] = gradeLabResult(calcium, record(all), PAYNE).grades;
      expect(plain).toMatchObject({ grade: null, reason: 'calcium-not-corrected', notes: [] });
    }
  });

  it('takes no albumin of a sample whose time is not known either', () => {
    const undated = lab('CA', null, measured('1.80', 'mmol/L', '2.15', '2.55'));
    const other = lab('ALB', null, measured('30', 'g/L', '35', '50'));
    expect(gradeLabResult(undated, record([undated, other]), PAYNE).overall?.grade).toBeNull();
  });

  it('is compared with a corrected baseline only', () => {
    const before = lab('CA', '2026-03-01', measured('2.00', 'mmol/L', '2.15', '2.55'));
    const all = [before, calcium, albumin];
    const [, plain] = gradeLabResult(calcium, record(all, TREATED), PAYNE).grades;
    expect(plain).toMatchObject({ grade: 1, baselineGrade: null, shift: null });
    const withAlbumin = [...all, lab('ALB', '2026-03-01', measured('30', 'g/L', '35', '50'))];
    // 2.00 + 0.02 × 10 = 2.20: normal.
    expect(gradeLabResult(calcium, record(withAlbumin, TREATED), PAYNE).grades[1]).toMatchObject({
      grade: 1,
      baselineGrade: 0,
      shift: { from: 0, to: 1, worsened: true },
    });
  });
});
