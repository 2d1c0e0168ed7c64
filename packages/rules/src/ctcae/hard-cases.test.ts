/** The hard cases of the reference data (CTCAE 5.0 laboratory grading), by number. Expectations by hand. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CTCAE_OPTIONS, gradeLab, overallGrade } from './index.ts';
import type { CtcaeOptions, FactAnswers, LabGradeInput, NumberGrade } from './index.ts';

const graded = (
  term: string,
  value: string,
  unit: string | null,
  given: Partial<LabGradeInput> = {},
  options?: CtcaeOptions,
): NumberGrade => gradeLab({ term, value, unit, low: null, high: null, ...given }, options);

const PLATELETS = 'Platelet count decreased';
const ALT = 'Alanine aminotransferase increased';

it('1: a missing limit of normal leaves grade 1 open, and the worse grades as they are', () => {
  expect(graded(PLATELETS, '80', '10^9/L')).toMatchObject({
    grade: null,
    reason: 'lower-limit-missing',
    candidates: [0, 1],
  });
  expect(graded(PLATELETS, '74', '10^9/L').grade).toBe(2);
});

it('2: the printed edge of a range belongs to the milder grade', () => {
  expect(graded(PLATELETS, '75.0', '10^9/L', { low: '125' }).grade).toBe(1);
  expect(graded(PLATELETS, '50', '10^9/L').grade).toBe(2);
  expect(graded(PLATELETS, '25', '10^9/L').grade).toBe(3);
  expect(graded(PLATELETS, '24.9', '10^9/L').grade).toBe(4);
  // 3.0 × 1.1 is 3.3 exactly; in binary floating point it is not.
  expect(graded(ALT, '3.3', 'ukat/L', { high: '1.1' }).grade).toBe(1);
  expect(graded(ALT, '3.31', 'ukat/L', { high: '1.1' }).grade).toBe(2);
});

it('3: a value inside normal yet under a printed limit is graded, and the conflict shown', () => {
  expect(graded('Neutrophil count decreased', '1.45', '10^9/L', { low: '1.4', high: '7' })).toMatchObject({
    grade: 2,
    conflicts: ['inside-normal-range'],
  });
  expect(graded('Neutrophil count decreased', '1.39', '10^9/L', { low: '1.4' }).conflicts).toEqual([]);
});

describe('4: terms against an abnormal baseline', () => {
  const oldRange = { value: '45', low: '5', high: '40' };

  it('takes the range that applied at baseline, not the range of today', () => {
    expect(graded(ALT, '67.4', 'U/L', { high: '60', baseline: oldRange })).toMatchObject({
      grade: 0,
      notes: ['outside-range-but-grade-0'],
    });
    expect(graded(ALT, '67.5', 'U/L', { high: '60', baseline: oldRange }).grade).toBe(1);
    expect(graded(ALT, '67.4', 'U/L', { high: '60', baseline: { ...oldRange, high: '50' } }).grade).toBe(1);
  });

  it('starts bilirubin right above the baseline, the others later', () => {
    const baseline = { value: '30', low: '3', high: '20' };
    expect(graded('Blood bilirubin increased', '30', 'umol/L', { high: '20', baseline }).grade).toBe(0);
    expect(graded('Blood bilirubin increased', '30.1', 'umol/L', { high: '20', baseline }).grade).toBe(1);
    const alp = { value: '200', low: '40', high: '130' };
    expect(graded('Alkaline phosphatase increased', '399', 'U/L', { high: '130', baseline: alp }).grade).toBe(
      0,
    );
    expect(graded('Alkaline phosphatase increased', '400', 'U/L', { high: '130', baseline: alp }).grade).toBe(
      1,
    );
  });

  it('needs no upper limit where the baseline was abnormal', () => {
    expect(graded(ALT, '150', 'U/L', { baseline: oldRange }).grade).toBe(2);
  });

  it('takes an unknown baseline as normal and says so, a baseline of 40 at ULN 40 as normal', () => {
    expect(graded(ALT, '50', 'U/L', { high: '40' })).toMatchObject({
      grade: 1,
      notes: ['baseline-taken-as-normal'],
    });
    const atLimit = { value: '40', low: '5', high: '40' };
    expect(graded(ALT, '50', 'U/L', { high: '40', baseline: atLimit })).toMatchObject({
      grade: 1,
      notes: [],
    });
  });

  it('does not grade where the baseline is flagged high but has no value', () => {
    expect(graded(ALT, '90', 'U/L', { high: '40', baseline: { value: null, flag: 'high' } })).toMatchObject({
      grade: null,
      reason: 'baseline-missing',
    });
  });

  it('shows where a flag contradicts value and range', () => {
    const baseline = { value: '30', low: '5', high: '40', flag: 'high' } as const;
    expect(graded(ALT, '42', 'U/L', { high: '40', baseline })).toMatchObject({
      grade: 1,
      conflicts: ['baseline-flag-differs'],
    });
  });

  it('knows a baseline as normal from its upper limit alone', () => {
    expect(graded(ALT, '50', 'U/L', { high: '40', baseline: { value: '30', high: '40' } })).toMatchObject({
      grade: 1,
      notes: [],
    });
  });

  it('takes no multiple of a baseline that is zero, negative or absurd', () => {
    for (const value of ['0', '-2', '0.001', '88000']) {
      expect(
        graded('Creatinine increased', '1.0', 'mg/dL', { high: '1.2', baseline: { value } }),
      ).toMatchObject({ grade: 0, notes: ['baseline-not-comparable', 'graded-without-baseline'] });
    }
  });

  it('takes the baseline in another unit exactly', () => {
    const baseline = { value: '1', unit: 'ukat/L', low: '0.1', high: '0.7' };
    expect(graded(ALT, '90', 'U/L', { high: '40', baseline }).grade).toBe(1);
    expect(graded(ALT, '89.9', 'U/L', { high: '40', baseline }).grade).toBe(0);
  });
});

it('5: the baseline visit is graded against the limits of normal', () => {
  const visit = graded(ALT, '90', 'U/L', { high: '40', isBaselineVisit: true });
  expect(visit).toMatchObject({ grade: 1, notes: ['baseline-visit-against-limits'], shift: null });
  expect(graded(ALT, '130', 'U/L', { high: '40', isBaselineVisit: true }).grade).toBe(2);
  const itself = { value: '130', low: '5', high: '40' };
  expect(graded(ALT, '130', 'U/L', { high: '40', isBaselineVisit: true, baseline: itself }).grade).toBe(2);
});

it('6: creatinine is the worse of both, and works with either missing', () => {
  const creatinine = (value: string, given: Partial<LabGradeInput>): NumberGrade =>
    graded('Creatinine increased', value, 'mg/dL', given);
  expect(creatinine('1.6', { high: '1.2', baseline: { value: '1.0' } }).grade).toBe(2);
  expect(creatinine('1.9', { high: '1.2' })).toMatchObject({
    grade: 2,
    candidates: [2, 3],
    notes: ['graded-without-baseline'],
  });
  expect(creatinine('1.3', { high: '1.2' }).grade).toBe(1);
  expect(creatinine('1.6', { baseline: { value: '1.0' } })).toMatchObject({
    grade: 2,
    notes: ['graded-without-upper-limit'],
  });
  expect(creatinine('3.1', { baseline: { value: '1.0' } }).grade).toBe(3);
  expect(creatinine('1.4', { baseline: { value: '1.0' } })).toMatchObject({
    grade: null,
    reason: 'upper-limit-missing',
    candidates: [0, 1, 2, 3, 4],
  });
  expect(creatinine('7.3', { high: '1.2', baseline: { value: '7.0' } }).grade).toBe(4);
});

describe('7: INR is absolute; the baseline counts on anticoagulation only', () => {
  const inr = (value: string, facts: FactAnswers, baseline: string | null): NumberGrade =>
    graded('INR increased', value, null, {
      high: '1.1',
      facts,
      baseline: baseline === null ? null : { value: baseline },
    });

  it.each([
    ['1.2', 0],
    ['1.21', 1],
    ['1.5', 1],
    ['1.51', 2],
    ['2.5', 2],
    ['2.51', 3],
  ] as const)('%s without anticoagulation is grade %s', (value, expected) => {
    expect(inr(value, { 'on-anticoagulation': 'no' }, '1.0')).toMatchObject({
      grade: expected,
      worstCase: false,
    });
  });

  it('compares with the baseline on anticoagulation', () => {
    expect(inr('1.1', { 'on-anticoagulation': 'yes' }, '1.0').grade).toBe(1);
    expect(inr('1.0', { 'on-anticoagulation': 'yes' }, '1.0').grade).toBe(0);
    expect(inr('2.51', { 'on-anticoagulation': 'yes' }, '1.0').grade).toBe(3);
  });

  it('says that it is a worst case where nobody asked', () => {
    expect(inr('1.1', {}, '1.0')).toMatchObject({
      grade: 1,
      worstCase: true,
      lowerReading: 0,
      openFacts: ['on-anticoagulation'],
    });
  });

  it('cannot be graded at 1.2 without a baseline, unless anticoagulation is ruled out', () => {
    expect(inr('1.2', {}, null)).toMatchObject({ grade: null, reason: 'baseline-missing' });
    expect(inr('1.2', { 'on-anticoagulation': 'no' }, null).grade).toBe(0);
    expect(inr('1.3', {}, null).grade).toBe(1);
  });
});

describe('8: two terms, one value', () => {
  it('is 0 over both sides only where both are known to be 0', () => {
    const anemia = graded('Anemia', '130', 'g/L', { low: '120' });
    const increased = graded('Hemoglobin increased', '130', 'g/L');
    expect(increased.grade).toBeNull();
    expect(overallGrade([anemia, increased])).toMatchObject({ grade: null, reason: 'upper-limit-missing' });
    const both = graded('Hemoglobin increased', '130', 'g/L', { high: '160' });
    expect(overallGrade([anemia, both])).toMatchObject({ grade: 0, reason: null, term: null });
  });

  it('is the grade of the one side that has one, whatever the other', () => {
    const anemia = graded('Anemia', '70', 'g/L');
    const increased = graded('Hemoglobin increased', '70', 'g/L');
    expect(overallGrade([anemia, increased])).toMatchObject({ grade: 3, term: 'Anemia' });
    expect(overallGrade([])).toBeNull();
  });

  it('starts increased lymphocytes above 4, without grade 1 or 4 and without regard to ULN', () => {
    const lymphocytes = (value: string): NumberGrade =>
      graded('Lymphocyte count increased', value, '10^9/L', { high: '4.8' });
    expect(lymphocytes('4.0').grade).toBe(0);
    expect(lymphocytes('4.1')).toMatchObject({ grade: 2, conflicts: ['inside-normal-range'] });
    expect(lymphocytes('20').grade).toBe(2);
    expect(lymphocytes('20.1')).toMatchObject({ grade: 3, gradesByNumber: [2, 3] });
  });
});

it.each([
  ['16.0', 0],
  ['16.1', 1],
  ['18.0', 1],
  ['18.1', 2],
  ['20.0', 2],
  ['20.1', 3],
] as const)('9: haemoglobin %s g/dL with ULN 16.0 is increased grade %s', (value, expected) => {
  expect(graded('Hemoglobin increased', value, 'g/dL', { high: '16.0' })).toMatchObject({
    grade: expected,
    notes: ['increase-read-as-above-upper-limit'],
  });
  // 1 g/dL is 10 g/L: the difference of the text converts exactly.
  const tenfold = String(Number(value) * 10);
  expect(graded('Hemoglobin increased', tenfold, 'g/L', { high: '160' }).grade).toBe(expected);
});

it('11: a subject who starts at grade 3 keeps the baseline grade beside every later one', () => {
  const baseline = { value: '30', low: '125', high: '350' };
  expect(graded(PLATELETS, '28', '10^9/L', { low: '125', baseline })).toMatchObject({
    grade: 3,
    baselineGrade: 3,
    shift: { from: 3, to: 3, worsened: false },
  });
  expect(graded(PLATELETS, '20', '10^9/L', { low: '125', baseline }).shift).toEqual({
    from: 3,
    to: 4,
    worsened: true,
  });
  expect(graded(PLATELETS, '150', '10^9/L', { low: '125', baseline }).shift).toEqual({
    from: 3,
    to: 0,
    worsened: false,
  });
  expect(graded(PLATELETS, '150', '10^9/L', { low: '125' }).gradesByNumber).toEqual([1, 2, 3, 4]);
});

it('12: high glucose and phosphate are not numeric in 5.0; low glucose is', () => {
  for (const term of ['Hyperglycemia', 'Hypophosphatemia', 'Hyperphosphatemia']) {
    expect(graded(term, '30', 'mmol/L', { high: '5.5' })).toMatchObject({
      grade: null,
      reason: 'no-numeric-criteria',
    });
  }
  expect(graded('Hypoglycemia', '2.9', 'mmol/L').grade).toBe(2);
  expect(graded('Hypoglycemia', '54', 'mg/dL').grade).toBe(2);
  expect(graded('Hypoglycemia', '55', 'mg/dL', { low: '70' }).grade).toBe(1);
});

describe('13: same number, two grades by symptoms', () => {
  it.each([
    ['Hypokalemia', '3.2', 'mmol/L', { low: '3.5' }, 'symptomatic', 2, 1],
    ['Hyponatremia', '127', 'mmol/L', { low: '135' }, 'symptomatic', 3, 2],
    ['Lipase increased', '150', 'U/L', { high: '60' }, 'symptomatic', 3, 2],
    ['Lipase increased', '301', 'U/L', { high: '60' }, 'symptomatic', 4, 3],
    ['Serum amylase increased', '301', 'U/L', { high: '60' }, 'symptomatic', 4, 3],
    ['Hyperuricemia', '500', 'umol/L', { high: '420' }, 'physiologic-consequences', 3, 1],
  ] as const)('%s %s', (term, value, unit, range, fact, worse, better) => {
    expect(graded(term, value, unit, range)).toMatchObject({
      grade: worse,
      worstCase: true,
      lowerReading: better,
      openFacts: [fact],
      candidates: [better, worse],
    });
    const answered = (answer: 'yes' | 'no'): NumberGrade =>
      graded(term, value, unit, { ...range, facts: { [fact]: answer } });
    expect(answered('yes')).toMatchObject({ grade: worse, worstCase: false, lowerReading: null });
    expect(answered('no')).toMatchObject({ grade: better, worstCase: false, openFacts: [] });
  });

  it('asks nothing where the answer cannot change the grade', () => {
    expect(graded('Lipase increased', '90', 'U/L', { high: '60' })).toMatchObject({
      grade: 1,
      worstCase: false,
      openFacts: [],
    });
    expect(graded('Hyponatremia', '124', 'mmol/L', { low: '135' })).toMatchObject({
      grade: 3,
      worstCase: false,
    });
  });

  it('calls no shift a worsening that only the worse answer would make one', () => {
    const baseline = { value: '3.4', low: '3.5', high: '5.1' };
    const later = graded('Hypokalemia', '3.2', 'mmol/L', {
      low: '3.5',
      baseline,
      facts: { symptomatic: null },
    });
    expect(later.shift).toEqual({ from: 2, to: 2, worsened: false });
    const fromNormal = { value: '3.6', low: '3.5', high: '5.1' };
    expect(graded('INR increased', '1.1', null, { baseline: { value: '1.0' } }).shift?.worsened).toBeNull();
    expect(graded('Hypokalemia', '3.2', 'mmol/L', { low: '3.5', baseline: fromNormal }).shift?.worsened).toBe(
      true,
    );
  });
});

describe('14: gaps in the text go to the worse grade, as 6.0 prints it, and are noted', () => {
  const milder: CtcaeOptions = { ...DEFAULT_CTCAE_OPTIONS, gaps: 'milder' };
  const asymptomatic = { facts: { symptomatic: 'no' } } as const;

  it.each([
    ['Hyponatremia', '130', 'mmol/L', { low: '135', ...asymptomatic }, 1, 1],
    ['Hyponatremia', '129.5', 'mmol/L', { low: '135', ...asymptomatic }, 2, 1],
    ['Hyponatremia', '129', 'mmol/L', { low: '135', ...asymptomatic }, 2, 2],
    ['Hyponatremia', '124.5', 'mmol/L', { low: '135', ...asymptomatic }, 3, 2],
    ['Chronic kidney disease', '60', 'mL/min/1.73m2', { low: '90', analyte: 'egfr' }, 1, 1],
    ['Chronic kidney disease', '59.5', 'mL/min/1.73m2', { low: '90', analyte: 'egfr' }, 2, 1],
    ['Chronic kidney disease', '29.5', 'mL/min/1.73m2', { low: '90', analyte: 'egfr' }, 3, 2],
    ['Chronic kidney disease', '14.9', 'mL/min/1.73m2', { low: '90', analyte: 'egfr' }, 4, 4],
  ] as const)('%s %s', (term, value, unit, given, worse, better) => {
    const usual = graded(term, value, unit, given);
    expect(usual.grade).toBe(worse);
    expect(usual.notes.includes('gap-in-text')).toBe(worse !== better);
    expect(graded(term, value, unit, given, milder).grade).toBe(better);
  });
});

it('15: what only the text grades never comes from a number', () => {
  expect(graded('Anemia', '20', 'g/L')).toMatchObject({ grade: 3, gradesByNumber: [1, 2, 3] });
  expect(graded('Hypoalbuminemia', '5', 'g/L')).toMatchObject({ grade: 3, gradesByNumber: [1, 2, 3] });
  expect(graded('Anemia', '130', 'g/L', { facts: { 'transfusion-indicated': 'yes' } }).grade).toBe(3);
  expect(graded('Hypotension', '80', 'mmHg')).toMatchObject({ grade: null, reason: 'no-numeric-criteria' });
});

describe('16: units', () => {
  it.each(['10^9/L', '10^3/uL', 'GI/L', 'THOU/uL', 'K/uL', 'G/L', 'k/mm3', '10*9/l'])(
    'reads platelets 24.9 %s as grade 4',
    (unit) => {
      expect(graded(PLATELETS, '24.9', unit).grade).toBe(4);
    },
  );

  it('grades nothing in a unit it does not know', () => {
    expect(graded(PLATELETS, '24', 'per glass')).toMatchObject({ grade: null, reason: 'unit-not-known' });
    expect(graded(PLATELETS, '24', 'g/L')).toMatchObject({ grade: null, reason: 'unit-not-known' });
  });

  it('takes G/L as grams where haemoglobin is weighed', () => {
    expect(graded('Anemia', '79', 'G/L').grade).toBe(3);
  });

  it('compares multiples within an unknown unit, and says so', () => {
    expect(graded(ALT, '130', 'E/L', { high: '40' })).toMatchObject({
      grade: 2,
      notes: expect.arrayContaining(['unit-not-known-multiples-only']),
    });
  });

  it('takes mEq/L of potassium and sodium as mmol/L', () => {
    expect(graded('Hyperkalemia', '6.1', 'mEq/L').grade).toBe(3);
    expect(graded('Hypernatremia', '151', 'mEq/L').grade).toBe(2);
  });

  it('grades fixed limits in the unit reported, where both unit systems are printed', () => {
    expect(graded('Cholesterol high', '300', 'mg/dL', { high: '200' }).grade).toBe(1);
    expect(graded('Cholesterol high', '301', 'mg/dL').grade).toBe(2);
    expect(graded('Cholesterol high', '7.75', 'mmol/L', { high: '5.2' }).grade).toBe(1);
    expect(graded('Cholesterol high', '7.76', 'mmol/L').grade).toBe(2);
  });
});

it('17: haemoglobin is graded by the limits of the unit reported', () => {
  expect(graded('Anemia', '8.0', 'g/dL').grade).toBe(2);
  expect(graded('Anemia', '7.9', 'g/dL').grade).toBe(3);
  expect(graded('Anemia', '4.96', 'mmol/L').grade).toBe(2);
  expect(graded('Anemia', '4.9', 'mmol/L').grade).toBe(2);
  expect(graded('Anemia', '4.89', 'mmol/L').grade).toBe(3);
  expect(graded('Anemia', '6.2', 'mmol/L', { low: '7.1' }).grade).toBe(1);
  expect(graded('Anemia', '6.19', 'mmol/L', { low: '7.1' }).grade).toBe(2);
});

it('18: a rounded conversion of the range invents a grade; the reported one does not', () => {
  expect(graded('Creatinine increased', '1.6', 'mg/dL', { high: '1.6' }).grade).toBe(0);
  expect(graded('Creatinine increased', '141.44', 'umol/L', { high: '141' }).grade).toBe(1);
});

describe('19: calcium', () => {
  it('is not graded as an uncorrected total', () => {
    expect(graded('Hypocalcemia', '1.4', 'mmol/L', { analyte: 'calcium' })).toMatchObject({
      grade: null,
      reason: 'calcium-not-corrected',
    });
    expect(graded('Anemia', '80', 'g/L', { analyte: 'calcium' }).reason).toBe('analyte-needed');
    expect(graded('Hypocalcemia', '1.4', 'mmol/L')).toMatchObject({ grade: null, reason: 'analyte-needed' });
  });

  it.each([
    ['Hypocalcemia', 'correctedCalcium', '2.0', 'mmol/L', { low: '2.15' }, 1],
    ['Hypocalcemia', 'correctedCalcium', '1.99', 'mmol/L', {}, 2],
    ['Hypocalcemia', 'correctedCalcium', '1.74', 'mmol/L', {}, 3],
    ['Hypocalcemia', 'correctedCalcium', '1.49', 'mmol/L', {}, 4],
    ['Hypocalcemia', 'correctedCalcium', '6.9', 'mg/dL', {}, 3],
    ['Hypercalcemia', 'correctedCalcium', '11.6', 'mg/dL', {}, 2],
    ['Hypercalcemia', 'correctedCalcium', '13.6', 'mg/dL', {}, 4],
    ['Hypocalcemia', 'ionizedCalcium', '0.9', 'mmol/L', {}, 2],
    ['Hypocalcemia', 'ionizedCalcium', '0.79', 'mmol/L', {}, 4],
    ['Hypercalcemia', 'ionizedCalcium', '1.5', 'mmol/L', { high: '1.32' }, 1],
    ['Hypercalcemia', 'ionizedCalcium', '1.61', 'mmol/L', {}, 3],
    // 4.0 mg/dL of ionised calcium is 0.998 mmol/L: converted exactly, since CTCAE prints mmol/L only.
    ['Hypocalcemia', 'ionizedCalcium', '4.0', 'mg/dL', {}, 2],
  ] as const)('%s from %s %s %s', (term, analyte, value, unit, range, expected) => {
    expect(graded(term, value, unit, { analyte, ...range }).grade).toBe(expected);
  });
});

describe('20: eosinophils', () => {
  it('need more than ULN and more than the baseline', () => {
    const eosinophils = (value: string, given: Partial<LabGradeInput>): NumberGrade =>
      graded('Eosinophilia', value, '10^9/L', given);
    expect(eosinophils('0.8', { high: '0.5', baseline: { value: '0.3' } }).grade).toBe(1);
    expect(eosinophils('0.8', { high: '0.5', baseline: { value: '0.8' } }).grade).toBe(0);
    expect(eosinophils('0.5', { high: '0.5', baseline: { value: '0.3' } }).grade).toBe(0);
    expect(eosinophils('0.8', { high: '0.5' })).toMatchObject({ grade: null, reason: 'baseline-missing' });
    expect(eosinophils('0.4', { high: '0.5' }).grade).toBe(0);
    expect(eosinophils('0.8', { high: '0.5', isBaselineVisit: true }).grade).toBe(1);
    expect(eosinophils('0', { high: '0.5' }).grade).toBe(0);
    expect(eosinophils('0.8', { high: '0.5', facts: { 'steroids-initiated': 'yes' } }).grade).toBe(3);
  });
});

describe('21: results as text', () => {
  it('lets a bound decide where it can', () => {
    expect(graded(PLATELETS, '<10', '10^9/L').grade).toBe(4);
    expect(graded(PLATELETS, '<25', '10^9/L').grade).toBe(4);
    expect(graded(PLATELETS, '<=25', '10^9/L')).toMatchObject({ grade: null, candidates: [3, 4] });
    expect(graded(PLATELETS, '<30', '10^9/L')).toMatchObject({
      grade: null,
      reason: 'bound-undecided',
      candidates: [3, 4],
    });
    expect(graded(PLATELETS, '>1000', '10^9/L', { low: '125' }).grade).toBe(0);
    expect(graded(ALT, '>1000', 'U/L', { high: '40' }).grade).toBe(4);
    expect(graded(ALT, '>500', 'U/L', { high: '40' })).toMatchObject({ grade: null, candidates: [3, 4] });
  });

  it.each(['TRACE', 'NEGATIVE', '1:160'])('does not grade %s', (value) => {
    expect(graded(PLATELETS, value, '10^9/L')).toMatchObject({ grade: null, reason: 'result-is-text' });
  });

  it.each(['1,5', '45 x10^9/L', '1e3', '45*'])('does not misread %s', (value) => {
    expect(graded(PLATELETS, value, '10^9/L')).toMatchObject({ grade: null, reason: 'result-unreadable' });
  });
});

describe('22: zero, negatives and absurd magnitudes are asked about', () => {
  it.each([
    ['0', 'implausible-zero', [4]],
    ['0.00', 'implausible-zero', [4]],
    ['-5', 'implausible-negative', []],
    ['150000', 'implausible-magnitude', [0]],
  ] as const)('platelets %s', (value, reason, candidates) => {
    expect(graded(PLATELETS, value, '10^9/L', { low: '125' })).toMatchObject({
      grade: null,
      reason,
      candidates,
    });
  });

  it('grades what somebody confirmed, but never a negative', () => {
    expect(graded(PLATELETS, '0', '10^9/L', { confirmed: true }).grade).toBe(4);
    expect(graded(PLATELETS, '-5', '10^9/L', { confirmed: true }).grade).toBeNull();
  });

  it('lets a protocol say that zero neutrophils are ordinary after lymphodepletion', () => {
    const options: CtcaeOptions = { ...DEFAULT_CTCAE_OPTIONS, zeroIsOrdinary: ['neutrophils'] };
    expect(graded('Neutrophil count decreased', '0.00', '10^9/L').grade).toBeNull();
    expect(graded('Neutrophil count decreased', '0.00', '10^9/L', {}, options).grade).toBe(4);
  });
});

it('does not use a range whose limits are reversed or unreadable', () => {
  expect(graded(PLATELETS, '100', '10^9/L', { low: '350', high: '125' })).toMatchObject({
    grade: null,
    reason: 'lower-limit-missing',
    conflicts: ['range-reversed'],
  });
  expect(graded(PLATELETS, '100', '10^9/L', { low: '125-350' })).toMatchObject({
    grade: null,
    notes: ['range-unreadable'],
  });
});

it('shows every criterion with value, threshold and unit, up to the one that decided', () => {
  const { criteria } = graded(ALT, '130', 'U/L', {
    high: '40',
    baseline: { value: '30', low: '5', high: '40' },
    date: '2026-03-01',
    dayFromInfusion: 14,
    sources: [{ kind: 'labResult', id: 'l1', version: 1 }],
  });
  const decisive = criteria.filter((criterion) => criterion.grade === 2 && criterion.alternative === 0);
  expect(decisive).toEqual([
    {
      id: 'baseline-not-above-uln',
      held: 'met',
      observed: { value: '30', unit: 'U/L', date: null, dayFromInfusion: null },
      threshold: null,
      reason: null,
      sources: [{ kind: 'labResult', id: 'l1', version: 1 }],
      grade: 2,
      alternative: 0,
      multiple: null,
      fact: null,
    },
    {
      id: 'above-uln',
      held: 'met',
      observed: { value: '130', unit: 'U/L', date: '2026-03-01', dayFromInfusion: 14 },
      threshold: { comparator: '>', value: '120', unit: 'U/L' },
      reason: null,
      sources: [{ kind: 'labResult', id: 'l1', version: 1 }],
      grade: 2,
      alternative: 0,
      multiple: { times: '3.0', of: 'uln', plus: null },
      fact: null,
    },
  ]);
  expect(criteria.map((criterion) => criterion.grade)).not.toContain(1);
});
