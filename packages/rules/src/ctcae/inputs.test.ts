/** How what was reported is read before it is graded: range, baseline, units, answers. Hard cases of the reference data. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CTCAE_OPTIONS, gradeLab } from './index.ts';
import type { CtcaeVersion, FactAnswers, LabGradeInput, NumberGrade } from './index.ts';
import { briefly } from './grade-lab.ts';
import type { GradeDetail } from './grade-lab.ts';
import { CTCAE_RULES } from './rule.ts';

const PLATELETS = 'Platelet count decreased';
const ALT = 'Alanine aminotransferase increased';
const CREATININE = 'Creatinine increased';

const input = (
  term: string,
  value: string | null,
  unit: string | null,
  given: Partial<LabGradeInput> = {},
): LabGradeInput => ({ term, value, unit, low: null, high: null, ...given });

const graded = (...given: Parameters<typeof input>): NumberGrade => gradeLab(input(...given));

describe('what cannot be graded says nothing beyond its reason', () => {
  const nothing = {
    rule: CTCAE_RULES['5.0'],
    version: '5.0',
    grade: null,
    candidates: [],
    worstCase: false,
    lowerReading: null,
    openFacts: [],
    criteria: [],
    baselineGrade: null,
    shift: null,
    conflicts: [],
    notes: [],
  };

  it('a term without numbers', () => {
    expect(graded('Nausea', '3', 'mmol/L')).toEqual({
      ...nothing,
      code: null,
      term: 'Nausea',
      reason: 'no-numeric-criteria',
      gradesByNumber: [],
      analyte: null,
      unit: null,
    });
  });

  it('a value that is no number', () => {
    const baseline = { value: '40' };
    expect(graded(PLATELETS, 'CLOTTED', '10^9/L', { low: '125', baseline })).toEqual({
      ...nothing,
      code: '10035528',
      term: PLATELETS,
      reason: 'result-is-text',
      gradesByNumber: [1, 2, 3, 4],
      analyte: 'platelets',
      unit: '10*9/L',
    });
    expect(graded(PLATELETS, '1:80', '10^9/L').reason).toBe('result-is-text');
    expect(graded(PLATELETS, '4O', '10^9/L').reason).toBe('result-unreadable');
    expect(graded(PLATELETS, '1,5', '10^9/L').reason).toBe('result-unreadable');
  });

  it('a unit that is only blanks is a missing one', () => {
    expect(graded(PLATELETS, '40', '  ').reason).toBe('unit-missing');
    expect(graded(PLATELETS, '40', 'foo').reason).toBe('unit-not-known');
  });

  it('a term graded from several tests needs to know which', () => {
    expect(graded('Chronic kidney disease', '50', 'mL/min/1.73m2')).toMatchObject({
      grade: null,
      reason: 'analyte-needed',
      code: '10064848',
      gradesByNumber: [1, 2, 3, 4],
    });
    expect(graded('Chronic kidney disease', '50', 'mL/min/1.73m2', { analyte: 'egfr' }).grade).toBe(2);
  });

  it('a value that has to be asked about shows what it would be', () => {
    expect(graded(PLATELETS, '0', '10^9/L', { low: '125' })).toMatchObject({
      grade: null,
      reason: 'implausible-zero',
      candidates: [4],
      criteria: [],
    });
    expect(graded(PLATELETS, '0', '10^9/L', { low: '125', confirmed: true }).grade).toBe(4);
    expect(graded(PLATELETS, '-4', '10^9/L', { low: '125', confirmed: true }).grade).toBeNull();
  });
});

describe('the range', () => {
  const notesOf = (low: string | null, high: string | null): readonly string[] =>
    graded(PLATELETS, '40', '10^9/L', { low, high }).notes;

  it('is noted where it is written and cannot be read, not where it is blank', () => {
    expect(notesOf('see report', '350')).toEqual(['range-unreadable']);
    expect(notesOf('125', 'n/a?')).toEqual(['range-unreadable']);
    expect(notesOf(' ', ' ')).toEqual([]);
    expect(notesOf(null, null)).toEqual([]);
    expect(notesOf('125', '350')).toEqual([]);
  });

  it('is used for nothing where its limits stand the wrong way round', () => {
    expect(graded(PLATELETS, '100', '10^9/L', { low: '350', high: '125' })).toMatchObject({
      grade: null,
      reason: 'lower-limit-missing',
      conflicts: ['range-reversed'],
    });
    expect(graded(PLATELETS, '100', '10^9/L', { low: '125', high: '125' })).toMatchObject({
      grade: 1,
      conflicts: [],
    });
  });

  it('conflicts with a grade only where there is one', () => {
    expect(graded(PLATELETS, '200', '10^9/L', { low: '125' })).toMatchObject({ grade: 0, conflicts: [] });
    expect(graded(PLATELETS, '70', '10^9/L', { low: '60' })).toMatchObject({
      grade: 2,
      conflicts: ['inside-normal-range'],
    });
  });

  it('a bound counts by the end it states', () => {
    expect(graded(PLATELETS, '<=10', '10^9/L', { low: '125' })).toMatchObject({ grade: 4, reason: null });
    expect(graded(PLATELETS, '>=150', '10^9/L', { low: '125' })).toMatchObject({ grade: 0, reason: null });
  });
});

describe('the baseline', () => {
  it('contradicts its flag only where both are known and differ', () => {
    const conflicts = (baseline: NonNullable<LabGradeInput['baseline']>): readonly string[] =>
      graded(ALT, '42', 'U/L', { high: '40', baseline }).conflicts;
    const value = '30';
    expect(conflicts({ value, low: '5', high: '40', flag: 'high' })).toEqual(['baseline-flag-differs']);
    expect(conflicts({ value, low: '5', high: '40', flag: 'normal' })).toEqual([]);
    expect(conflicts({ value, high: '40', flag: 'normal' })).toEqual([]);
    expect(conflicts({ value, low: '5', high: '40' })).toEqual([]);
    expect(conflicts({ value, flag: 'high' })).toEqual([]);
    expect(conflicts({ value: null, flag: 'high' })).toEqual([]);
  });

  it('is noted as not comparable only where it has a value', () => {
    const flagged = graded(ALT, '90', 'U/L', { high: '40', baseline: { value: null, flag: 'normal' } });
    expect(flagged).toMatchObject({ grade: 1, notes: [] });
    const text = graded(ALT, '90', 'U/L', { high: '40', baseline: { value: 'HEMOLYZED', flag: 'normal' } });
    expect(text).toMatchObject({ grade: 1, notes: ['baseline-not-comparable'], shift: null });
  });

  it('is read as a bound too: below 5 is normal, and no basis for a multiple', () => {
    const baseline = { value: '<5', low: '5', high: '40' };
    expect(graded(ALT, '130', 'U/L', { high: '40', baseline })).toMatchObject({
      grade: 2,
      baselineGrade: 0,
      notes: expect.not.arrayContaining(['baseline-taken-as-normal']),
    });
    // From 50 upwards: 160 is above 3 × 50, and not for certain above 3 times what it really was.
    const above = { value: '>50', low: '5', high: '40' };
    expect(graded(ALT, '160', 'U/L', { high: '40', baseline: above })).toMatchObject({
      grade: null,
      reason: 'bound-undecided',
      candidates: [0, 1, 2],
    });
  });

  it('of an absurd size serves once somebody confirmed it, of zero never', () => {
    const of = (value: string, confirmed: boolean): NumberGrade =>
      graded(CREATININE, '1.0', 'mg/dL', { high: '1.2', confirmed, baseline: { value } });
    expect(of('0.001', false).grade).toBe(0);
    expect(of('0.001', true).grade).toBe(3);
    expect(of('0', true)).toMatchObject({
      grade: 0,
      notes: ['baseline-not-comparable', 'graded-without-baseline'],
    });
  });

  it('has its own grade in its own unit, and no shift where either grade is open', () => {
    const inMicrolitres = { value: '60000', unit: '/uL', low: '125000' };
    expect(graded(PLATELETS, '40', '10^9/L', { low: '125', baseline: inMicrolitres })).toMatchObject({
      grade: 3,
      baselineGrade: 2,
      shift: { from: 2, to: 3, worsened: true },
    });
    const noLimit = { value: '100' };
    expect(graded(PLATELETS, '40', '10^9/L', { low: '125', baseline: noLimit }).shift).toBeNull();
    const low = { value: '60', low: '125' };
    expect(graded(PLATELETS, '100', '10^9/L', { baseline: low })).toMatchObject({
      grade: null,
      baselineGrade: 2,
      shift: null,
    });
  });
});

describe('answers', () => {
  const amylase = (version: CtcaeVersion, facts: FactAnswers): NumberGrade =>
    gradeLab(input('Serum amylase increased', '150', 'U/L', { high: '60', facts }), {
      ...DEFAULT_CTCAE_OPTIONS,
      version,
    });

  it('6.0 asks for moderate symptoms: none at all are none of those, mild ones leave it open', () => {
    // 2.5 times the limit: grade 3 with moderate symptoms, otherwise 2.
    expect(amylase('6.0', { symptomatic: 'no' })).toMatchObject({ grade: 2, worstCase: false });
    expect(amylase('6.0', { symptomatic: 'yes' })).toMatchObject({
      grade: 3,
      worstCase: true,
      lowerReading: 2,
      openFacts: ['symptoms-moderate-or-worse'],
    });
  });

  it('5.0 asks for symptoms: moderate ones are some, and without moderate ones it stays open', () => {
    expect(amylase('5.0', { 'symptoms-moderate-or-worse': 'yes' })).toMatchObject({
      grade: 3,
      worstCase: false,
    });
    expect(amylase('5.0', { 'symptoms-moderate-or-worse': 'no' })).toMatchObject({
      grade: 3,
      worstCase: true,
      openFacts: ['symptomatic'],
    });
  });
});

describe('many values against one baseline', () => {
  it('have the same grades and shifts without the comparisons, each term and baseline its own', () => {
    const detail: GradeDetail = briefly();
    const baselines = [
      { value: '60', low: '125', high: '350' },
      { value: '400', low: '125', high: '350' },
      null,
    ];
    const seen = baselines.flatMap((baseline) =>
      [PLATELETS, 'Thrombocytosis', ALT].flatMap((term) =>
        ['20', '40', '900'].map((value) => {
          const unit = term === ALT ? 'U/L' : '10^9/L';
          const one = input(term, value, unit, { low: '125', high: '350', baseline });
          const brief = gradeLab(one, DEFAULT_CTCAE_OPTIONS, detail);
          expect(brief).toEqual({ ...gradeLab(one), criteria: [] });
          return brief.baselineGrade;
        }),
      ),
    );
    expect(new Set(seen)).toContain(2);
    expect(new Set(seen)).toContain(0);
    const again = { value: '60', low: '125' };
    expect(
      detail.baselineGrade(input(PLATELETS, '20', '10^9/L', { baseline: again }), DEFAULT_CTCAE_OPTIONS),
    ).toBe(2);
    expect(detail.baselineGrade(input(PLATELETS, '20', '10^9/L'), DEFAULT_CTCAE_OPTIONS)).toBeNull();
  });
});
