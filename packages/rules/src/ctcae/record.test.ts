/** Grades of results inside a subject's record: baseline sample, reported form, calcium by albumin, blood pressure pairs. */
import { describe, expect, it } from 'vitest';
import type { LabResult } from '../record/index.ts';
import { DEFAULT_CTCAE_OPTIONS, gradeLabResult, gradeVitalSign } from './index.ts';
import { given, lab, measured, record, TREATED, vital } from './record.fixture.ts';

const platelets = (collected: string | null, value: string, more: Partial<LabResult> = {}): LabResult =>
  lab('PLAT', collected, measured(value, '10^9/L', '125', '350'), more);

describe('the baseline sample', () => {
  const early = platelets('2026-02-01', '40');
  const last = platelets('2026-03-04', '30');
  const between = platelets('2026-03-08', '20');
  const later = platelets('2026-03-24', '15');

  it('is the last one before lymphodepletion, and counts as a baseline visit itself', () => {
    const all = record([later, last, between, early]);
    expect(gradeLabResult(later, all)).toMatchObject({
      analyte: 'platelets',
      baseline: { id: last.id },
      isBaselineVisit: false,
      grades: [{ grade: 4, baselineGrade: 3, shift: { from: 3, to: 4, worsened: true } }],
      overall: { grade: 4, term: 'Platelet count decreased' },
    });
    expect(gradeLabResult(last, all).isBaselineVisit).toBe(true);
    expect(gradeLabResult(early, all)).toMatchObject({ isBaselineVisit: true, baseline: { id: last.id } });
    expect(gradeLabResult(between, all).isBaselineVisit).toBe(false);
  });

  it('may be the last one before infusion, by choice of the protocol', () => {
    const options = { ...DEFAULT_CTCAE_OPTIONS, baselineSample: 'last-before-infusion' as const };
    expect(gradeLabResult(later, record([early, last, between, later]), options).baseline?.id).toBe(
      between.id,
    );
  });

  it('takes a sample of the day itself only where both times are known and it was first', () => {
    const exposures = [given('study-product', '2026-03-10T10:00')];
    const untimed = platelets('2026-03-10', '31');
    const before = platelets('2026-03-10T09:59', '32');
    const after = platelets('2026-03-10T10:01', '33');
    const baselineOf = (...results: LabResult[]): string | undefined =>
      gradeLabResult(later, record([...results, later], exposures)).baseline?.id;
    expect(baselineOf(early, untimed)).toBe(early.id);
    expect(baselineOf(early, before)).toBe(before.id);
    expect(baselineOf(early, after)).toBe(early.id);
  });

  it('is not one that came after the cut, nor one that is no number', () => {
    const cut = record([early, last, later], [], [], '2026-02-20');
    expect(gradeLabResult(early, cut).baseline?.id).toBe(early.id);
    const clotted = platelets('2026-03-04', 'CLOTTED');
    expect(gradeLabResult(later, record([early, clotted, later])).baseline?.id).toBe(early.id);
  });

  it('treats every sample as a baseline one before any treatment', () => {
    expect(gradeLabResult(later, record([early, later], []))).toMatchObject({
      isBaselineVisit: true,
      grades: [{ grade: 4, shift: null }],
    });
  });

  it('trusts the mark of the source where the protocol says so', () => {
    const marked = platelets('2026-02-15', '28', { supplement: { LBBLFL: 'Y' } });
    const options = { ...DEFAULT_CTCAE_OPTIONS, baselineSample: 'flagged' as const };
    expect(gradeLabResult(later, record([early, marked, last, later]), options).baseline?.id).toBe(marked.id);
  });

  it('is nobody where the day of treatment is not known', () => {
    const unknown = record([early, later], [given('study-product', '2026')]);
    expect(gradeLabResult(later, unknown)).toMatchObject({ baseline: null, isBaselineVisit: false });
  });

  it('grades liver values by the range at baseline', () => {
    const alt = (collected: string, value: string, high: string): LabResult =>
      lab('ALT', collected, measured(value, 'U/L', '5', high));
    const [before, after] = [alt('2026-03-04', '50', '40'), alt('2026-03-24', '74', '60')];
    expect(gradeLabResult(after, record([before, after])).grades[0]).toMatchObject({
      grade: 0,
      baselineGrade: 1,
    });
    expect(gradeLabResult(before, record([before, after])).grades[0]).toMatchObject({ grade: 1 });
  });
});

describe('the form that is graded', () => {
  it('is the reported one where both exist', () => {
    const creatinine = lab('CREAT', '2026-03-24', measured('1.6', 'mg/dL', '0.6', '1.6'), {
      standard: measured('141.44', 'umol/L', '53', '141'),
    });
    expect(gradeLabResult(creatinine, record([creatinine])).grades[0]).toMatchObject({
      grade: 0,
      unit: 'mg/dL',
    });
  });

  it('is the standardised one where the reported one lacks its unit or a limit, and says so', () => {
    const noUnit = lab('PLAT', '2026-03-24', measured('100', null), {
      standard: measured('100', '10^9/L', '125', '350'),
    });
    expect(gradeLabResult(noUnit, record([noUnit])).grades[0]).toMatchObject({
      grade: 1,
      notes: ['standardised-value-graded'],
    });
    const noLimit = lab('PLAT', '2026-03-24', measured('100', 'K/uL'), {
      standard: measured('100', '10^9/L', '125', '350'),
    });
    expect(gradeLabResult(noLimit, record([noLimit])).grades[0]?.grade).toBe(1);
  });

  it('is never the standardised one to get around a strange or unreadable result', () => {
    const strange = lab('PLAT', '2026-03-24', measured('1,5', '10^9/L', '125', '350'), {
      standard: measured('1.5', '10^9/L', '125', '350'),
    });
    expect(gradeLabResult(strange, record([strange])).grades[0]).toMatchObject({
      grade: null,
      reason: 'result-unreadable',
    });
  });
});

describe('tests with two terms, other tests, calcium', () => {
  it('says what can be said over both sides', () => {
    const noUpper = lab('HGB', '2026-03-24', measured('130', 'g/L', '120', null));
    expect(gradeLabResult(noUpper, record([noUpper])).overall).toMatchObject({
      grade: null,
      reason: 'upper-limit-missing',
    });
    const low = lab('HGB', '2026-03-24', measured('90', 'g/L', '120', null));
    expect(gradeLabResult(low, record([low])).overall).toMatchObject({ grade: 2, term: 'Anemia' });
  });

  it('has no grade for a test CTCAE does not number, and none for urine', () => {
    const igg = lab('IGG', '2026-03-24', measured('3', 'g/L', '7', '16'));
    expect(gradeLabResult(igg, record([igg]))).toMatchObject({ analyte: 'igg', grades: [], overall: null });
    const urine = lab('PH', '2026-03-24', measured('5', 'NO UNITS'), { category: 'URINALYSIS' });
    expect(gradeLabResult(urine, record([urine]))).toMatchObject({ analyte: null, grades: [] });
    const unknown = lab('XYZ', '2026-03-24', measured('5', 'g/L'));
    expect(gradeLabResult(unknown, record([unknown]))).toMatchObject({ analyte: null });
  });

  it('grades total calcium only when told to correct it, with the albumin of the same sample', () => {
    const calcium = lab('CA', '2026-03-24T08:00', measured('1.80', 'mmol/L', '2.15', '2.55'));
    const albumin = lab('ALB', '2026-03-24T08:00', measured('30', 'g/L', '35', '50'));
    const other = lab('ALB', '2026-03-23T08:00', measured('20', 'g/L', '35', '50'));
    const all = record([calcium, other, albumin]);
    expect(gradeLabResult(calcium, all).grades.map(({ reason }) => reason)).toEqual([
      'calcium-not-corrected',
      'calcium-not-corrected',
    ]);
    const options = { ...DEFAULT_CTCAE_OPTIONS, calciumCorrection: 'payne-1973' as const };
    // 1.80 + 0.02 × (40 − 30) = 2.00: not below 2.0.
    expect(gradeLabResult(calcium, all, options).grades.map(({ term, grade }) => [term, grade])).toEqual([
      ['Hypercalcemia', 0],
      ['Hypocalcemia', 1],
    ]);
    expect(gradeLabResult(calcium, record([calcium, other]), options).overall?.grade).toBeNull();
  });

  it('passes on the answers of the investigator, and knows a fasting sample', () => {
    const potassium = lab('K', '2026-03-24', measured('3.2', 'mmol/L', '3.5', '5.1'));
    const graded = gradeLabResult(potassium, record([potassium]), DEFAULT_CTCAE_OPTIONS, {
      symptomatic: 'no',
    });
    expect(graded.overall).toMatchObject({ grade: 1, worstCase: false });
    const glucose = lab('GLUC', '2026-03-24', measured('9', 'mmol/L', '3.9', '6.1'), {
      supplement: { LBFAST: 'N' },
    });
    const v6 = { ...DEFAULT_CTCAE_OPTIONS, version: '6.0' as const };
    expect(gradeLabResult(glucose, record([glucose]), v6).overall).toMatchObject({ grade: 0 });
  });

  it('knows the test codes of the protocol', () => {
    const local = lab('PLT-LOCAL', '2026-03-24', measured('20', '10^9/L', '125', '350'));
    const options = { ...DEFAULT_CTCAE_OPTIONS, testCodes: { platelets: ['PLT-LOCAL'] } };
    expect(gradeLabResult(local, record([local])).analyte).toBeNull();
    expect(gradeLabResult(local, record([local]), options).overall?.grade).toBe(4);
  });

  it('names the records it drew from', () => {
    const [before, after] = [platelets('2026-03-04', '30'), platelets('2026-03-24', '15')];
    const [grade] = gradeLabResult(after, record([before, after])).grades;
    expect(grade?.criteria[0]?.sources).toEqual([
      { kind: 'labResult', id: after.id, version: 1 },
      { kind: 'labResult', id: before.id, version: 1 },
    ]);
  });
});

describe('vital signs', () => {
  it('grades temperature on both sides', () => {
    const hot = vital('TEMP', '2026-03-12', '102.4', 'F');
    expect(gradeVitalSign(hot, record([], TREATED, [hot])).overall).toMatchObject({
      grade: 2,
      term: 'Fever',
    });
  });

  it('grades weight against the baseline weight', () => {
    const [before, after] = [
      vital('WEIGHT', '2026-03-01', '60', 'kg'),
      vital('WEIGHT', '2026-06-01', '66', 'kg'),
    ];
    const all = record([], TREATED, [before, after]);
    expect(gradeVitalSign(after, all).overall).toMatchObject({ grade: 2, term: 'Weight gain' });
    expect(gradeVitalSign(before, all).overall).toMatchObject({ grade: 0 });
  });

  it('grades a blood pressure as a pair of one reading', () => {
    const lying = [
      vital('SYSBP', '2026-03-12', '118', 'mmHg', { position: 'SUPINE' }),
      vital('DIABP', '2026-03-12', '92', 'mmHg', { position: 'SUPINE' }),
    ];
    const standing = vital('DIABP', '2026-03-12', '70', 'mmHg', { position: 'STANDING' });
    const all = record([], TREATED, [standing, ...lying]);
    const [systolic] = lying;
    if (!systolic) throw new Error('no reading');
    const facts = { 'pressure-previously-normal': 'yes' } as const;
    expect(gradeVitalSign(systolic, all, DEFAULT_CTCAE_OPTIONS, facts).grades).toMatchObject([
      { term: 'Hypertension', grade: 2 },
    ]);
  });

  it('has no grade for a pulse', () => {
    const pulse = vital('PULSE', '2026-03-12', '120', 'BEATS/MIN');
    expect(gradeVitalSign(pulse, record([], TREATED, [pulse]))).toMatchObject({ analyte: null, grades: [] });
  });
});
