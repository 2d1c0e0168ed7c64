/** The laboratory thresholds of domain reference section 4.1, edge by edge. A value equal to LLN or ULN is grade 0. */
import { describe, expect, it } from 'vitest';
import { gradeLab } from './index.ts';
import type { BaselineValue, LabGradeInput, NumericGrade } from './index.ts';

type Given = Partial<Omit<LabGradeInput, 'term' | 'value'>>;

const grade = (term: string, value: string, given: Given): NumericGrade | null =>
  gradeLab({ term, value, unit: null, low: null, high: null, ...given }).grade;

describe('counts in 10⁹/L', () => {
  it.each([
    ['125', 0],
    ['124.9', 1],
    ['75.0', 1],
    ['74.9', 2],
    ['50', 2],
    ['49.9', 3],
    ['25', 3],
    ['24.9', 4],
    ['1', 4],
  ] as const)('platelets %s with LLN 125 is grade %s', (value, expected) => {
    expect(grade('Platelet count decreased', value, { unit: '10^9/L', low: '125' })).toBe(expected);
  });

  it.each([
    ['4.0', 0],
    ['3.99', 1],
    ['3.0', 1],
    ['2.99', 2],
    ['2.0', 2],
    ['1.99', 3],
    ['1.0', 3],
    ['0.99', 4],
  ] as const)('white cells %s with LLN 4.0 is grade %s', (value, expected) => {
    expect(grade('White blood cell decreased', value, { unit: '10^9/L', low: '4.0' })).toBe(expected);
  });

  it.each([
    ['1.8', 0],
    ['1.79', 1],
    ['1.5', 1],
    ['1.49', 2],
    ['1.0', 2],
    ['0.99', 3],
    ['0.5', 3],
    ['0.49', 4],
  ] as const)('neutrophils %s with LLN 1.8 is grade %s', (value, expected) => {
    expect(grade('Neutrophil count decreased', value, { unit: '10^9/L', low: '1.8' })).toBe(expected);
  });

  it.each([
    ['1.1', 0],
    ['1.09', 1],
    ['0.8', 1],
    ['0.79', 2],
    ['0.5', 2],
    ['0.49', 3],
    ['0.2', 3],
    ['0.19', 4],
  ] as const)('lymphocytes %s with LLN 1.1 is grade %s', (value, expected) => {
    expect(grade('Lymphocyte count decreased', value, { unit: '10^9/L', low: '1.1' })).toBe(expected);
  });

  it.each([
    ['0.55', 0],
    ['0.54', 1],
    ['0.5', 1],
    ['0.499', 2],
    ['0.2', 2],
    ['0.199', 3],
    ['0.05', 3],
    ['0.049', 4],
  ] as const)('CD4 cells %s with LLN 0.55 is grade %s', (value, expected) => {
    expect(grade('CD4 lymphocytes decreased', value, { unit: '10^9/L', low: '0.55' })).toBe(expected);
  });

  it('reads the same counts per microlitre', () => {
    const perMicrolitre = { unit: '/mm3', low: '125000' };
    expect(grade('Platelet count decreased', '75000', perMicrolitre)).toBe(1);
    expect(grade('Platelet count decreased', '74999', perMicrolitre)).toBe(2);
    expect(grade('CD4 lymphocytes decreased', '49', { unit: 'cells/uL', low: '550' })).toBe(4);
  });
});

describe('haemoglobin', () => {
  it.each([
    ['120', 0],
    ['119', 1],
    ['100', 1],
    ['99', 2],
    ['80', 2],
    ['79', 3],
    ['20', 3],
  ] as const)('%s g/L with LLN 120 is grade %s: a number never gives grade 4', (value, expected) => {
    expect(grade('Anemia', value, { unit: 'g/L', low: '120' })).toBe(expected);
  });

  it('is grade 3 at any value where a transfusion is indicated', () => {
    expect(
      grade('Anemia', '110', { unit: 'g/L', low: '120', facts: { 'transfusion-indicated': 'yes' } }),
    ).toBe(3);
    expect(grade('Anemia', '110', { unit: 'g/L', facts: { 'transfusion-indicated': 'yes' } })).toBe(3);
    expect(
      grade('Anemia', '110', { unit: 'g/L', low: '120', facts: { 'transfusion-indicated': 'no' } }),
    ).toBe(1);
  });
});

describe('multiples of the upper limit or of the baseline', () => {
  const normal: BaselineValue = { value: '30', low: '5', high: '40' };
  const abnormal: BaselineValue = { value: '50', low: '5', high: '40' };

  it.each([
    ['40', 0],
    ['40.1', 1],
    ['120', 1],
    ['120.1', 2],
    ['200', 2],
    ['200.1', 3],
    ['800', 3],
    ['800.1', 4],
  ] as const)('ALT %s with ULN 40 and normal baseline is grade %s', (value, expected) => {
    const given = { unit: 'U/L', high: '40', baseline: normal };
    expect(grade('Alanine aminotransferase increased', value, given)).toBe(expected);
    expect(grade('Aspartate aminotransferase increased', value, given)).toBe(expected);
  });

  it.each([
    ['74.9', 0],
    ['75', 1],
    ['150', 1],
    ['150.1', 2],
    ['250', 2],
    ['250.1', 3],
    ['1000', 3],
    ['1000.1', 4],
  ] as const)('ALT %s with abnormal baseline 50 is grade %s', (value, expected) => {
    const given = { unit: 'U/L', high: '40', baseline: abnormal };
    expect(grade('Alanine aminotransferase increased', value, given)).toBe(expected);
  });

  it.each([
    ['20', 0],
    ['20.1', 1],
    ['30', 1],
    ['30.1', 2],
    ['60', 2],
    ['60.1', 3],
    ['200', 3],
    ['200.1', 4],
  ] as const)('bilirubin %s with ULN 20 and normal baseline is grade %s', (value, expected) => {
    const given = { unit: 'umol/L', high: '20', baseline: { value: '12', low: '3', high: '20' } };
    expect(grade('Blood bilirubin increased', value, given)).toBe(expected);
  });

  it.each([
    ['24', 0],
    ['24.1', 1],
    ['36', 1],
    ['36.1', 2],
    ['72.1', 3],
    ['240.1', 4],
  ] as const)('bilirubin %s with abnormal baseline 24 is grade %s', (value, expected) => {
    const given = { unit: 'umol/L', high: '20', baseline: { value: '24', low: '3', high: '20' } };
    expect(grade('Blood bilirubin increased', value, given)).toBe(expected);
  });

  it.each([
    ['100', 0],
    ['100.1', 1],
    ['150', 1],
    ['150.1', 2],
    ['300', 2],
    ['300.1', 3],
    ['600', 3],
    ['600.1', 4],
  ] as const)('creatinine %s with ULN 100 and baseline 100 is grade %s', (value, expected) => {
    const given = { unit: 'umol/L', high: '100', baseline: { value: '100', low: '45', high: '100' } };
    expect(grade('Creatinine increased', value, given)).toBe(expected);
  });

  it.each([
    ['75', 0],
    ['75.1', 2],
    ['150', 2],
    ['150.1', 3],
    ['599', 3],
    ['600.1', 4],
  ] as const)(
    'creatinine %s takes the worse of ULN 100 and a low baseline of 50: grade %s',
    (value, expected) => {
      const given = { unit: 'umol/L', high: '100', baseline: { value: '50', low: '45', high: '100' } };
      expect(grade('Creatinine increased', value, given)).toBe(expected);
    },
  );
});

describe('fibrinogen', () => {
  it.each([
    ['2.0', 0],
    ['1.99', 1],
    ['1.5', 1],
    ['1.49', 2],
    ['1.0', 2],
    ['0.99', 3],
    ['0.5', 3],
    ['0.49', 4],
  ] as const)('%s g/L with LLN 2.0 and no baseline is grade %s', (value, expected) => {
    expect(grade('Fibrinogen decreased', value, { unit: 'g/L', low: '2.0' })).toBe(expected);
  });

  it.each([
    ['2.4', 0],
    ['2.0', 0],
    ['1.99', 3],
    ['1.01', 3],
    ['1.0', 4],
  ] as const)('%s g/L with LLN 2.0 and a baseline of 4.0 counts the fall: grade %s', (value, expected) => {
    const given = { unit: 'g/L', low: '2.0', baseline: { value: '4.0', low: '2.0', high: '4.0' } };
    expect(grade('Fibrinogen decreased', value, given)).toBe(expected);
  });

  it('counts a fall of exactly 25, 50 and 75 % to the worse grade, and only below normal', () => {
    const from = (baseline: string): Given => ({
      unit: 'g/L',
      low: '3.0',
      baseline: { value: baseline, low: '3.0', high: '9.0' },
    });
    expect(grade('Fibrinogen decreased', '2.9', from('3.8'))).toBe(1);
    expect(grade('Fibrinogen decreased', '2.7', from('3.6'))).toBe(2);
    expect(grade('Fibrinogen decreased', '2.5', from('5.0'))).toBe(3);
    expect(grade('Fibrinogen decreased', '2.0', from('8.0'))).toBe(4);
    expect(grade('Fibrinogen decreased', '3.0', from('8.0'))).toBe(0);
  });

  it('is grade 4 below 0.5 g/L or 50 mg/dL whatever the limit', () => {
    expect(grade('Fibrinogen decreased', '0.49', { unit: 'g/L' })).toBe(4);
    expect(grade('Fibrinogen decreased', '49', { unit: 'mg/dL' })).toBe(4);
    expect(grade('Fibrinogen decreased', '50', { unit: 'mg/dL' })).toBeNull();
  });
});

describe('what is missing', () => {
  it('keeps grades 2 to 4 decidable without LLN where they are absolute; 0 and 1 are not', () => {
    expect(grade('Platelet count decreased', '74', { unit: '10^9/L' })).toBe(2);
    expect(
      gradeLab({ term: 'Platelet count decreased', value: '80', unit: '10^9/L', low: null, high: null }),
    ).toMatchObject({ grade: null, reason: 'lower-limit-missing', candidates: [0, 1] });
  });

  it('grades nothing without a value or a unit', () => {
    const nothing = { term: 'Platelet count decreased', unit: '10^9/L', low: '125', high: '350' };
    expect(gradeLab({ ...nothing, value: null })).toMatchObject({ grade: null, reason: 'value-missing' });
    expect(gradeLab({ ...nothing, value: '40', unit: null })).toMatchObject({
      grade: null,
      reason: 'unit-missing',
    });
    expect(grade('Alanine aminotransferase increased', '100', { unit: null, high: '40' })).toBeNull();
  });
});
