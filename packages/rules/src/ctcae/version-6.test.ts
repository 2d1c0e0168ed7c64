/** CTCAE 6.0 where it differs. Sources: domain reference 4.1 and the reference data, "v5 and v6 are not interchangeable". */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CTCAE_OPTIONS, gradeLab, numericTerms } from './index.ts';
import type { CtcaeOptions, LabGradeInput, NumberGrade } from './index.ts';

const V6: CtcaeOptions = { ...DEFAULT_CTCAE_OPTIONS, version: '6.0' };

const graded = (
  term: string,
  value: string,
  unit: string,
  given: Partial<LabGradeInput> = {},
  options: CtcaeOptions = V6,
): NumberGrade => gradeLab({ term, value, unit, low: null, high: null, ...given }, options);

describe('a grade carries its version', () => {
  it('grades neutrophils 0.7 as 3 in 5.0 and as 2 in 6.0', () => {
    expect(graded('Neutrophil count decreased', '0.7', '10^9/L', {}, DEFAULT_CTCAE_OPTIONS)).toMatchObject({
      version: '5.0',
      grade: 3,
    });
    expect(graded('Neutrophil count decreased', '0.7', '10^9/L')).toMatchObject({ version: '6.0', grade: 2 });
  });

  it.each([
    ['1.5', 0],
    ['1.49', 1],
    ['1.0', 1],
    ['0.99', 2],
    ['0.5', 2],
    ['0.49', 3],
    ['0.1', 3],
    ['0.09', 4],
  ] as const)('neutrophils %s are grade %s without any limit of normal', (value, expected) => {
    expect(graded('Neutrophil count decreased', value, '10^9/L').grade).toBe(expected);
  });

  it.each([
    ['125', 0],
    ['75', 1],
    ['50', 2],
    ['49.9', 3],
    ['10', 3],
    ['9.9', 4],
  ] as const)('platelets %s are thrombocytopenia grade %s', (value, expected) => {
    expect(graded('Thrombocytopenia', value, '10^9/L', { low: '125' }).grade).toBe(expected);
  });

  it('has no term of the other version', () => {
    expect(graded('Platelet count decreased', '20', '10^9/L')).toMatchObject({ grade: null, code: null });
    const five = numericTerms('5.0').map(({ term }) => term);
    expect(five).not.toContain('Thrombocytopenia');
    expect(numericTerms('6.0').map(({ term }) => term)).not.toContain('CPK increased');
  });
});

describe('glucose', () => {
  it('is numeric again, and asks whether it was fasting', () => {
    expect(graded('Hyperglycemia', '9.0', 'mmol/L')).toMatchObject({
      grade: 2,
      worstCase: true,
      lowerReading: 0,
      openFacts: ['fasting'],
    });
    const fasting = { facts: { fasting: 'yes' }, high: '5.6' } as const;
    expect(graded('Hyperglycemia', '5.6', 'mmol/L', fasting).grade).toBe(0);
    expect(graded('Hyperglycemia', '8.9', 'mmol/L', fasting).grade).toBe(1);
    expect(graded('Hyperglycemia', '161', 'mg/dL', fasting).grade).toBe(2);
    expect(graded('Hyperglycemia', '13.9', 'mmol/L', fasting).grade).toBe(2);
    expect(graded('Hyperglycemia', '13.91', 'mmol/L').grade).toBe(3);
    expect(graded('Hyperglycemia', '501', 'mg/dL').grade).toBe(4);
    expect(graded('Hyperglycemia', '9.0', 'mmol/L', { facts: { fasting: 'no' } }).grade).toBe(0);
  });
});

describe('liver values against an abnormal baseline', () => {
  it.each([
    ['49.9', 0],
    ['50', 1],
    ['75', 1],
    ['75.1', 2],
    ['100.1', 3],
    ['200.1', 4],
  ] as const)('ALT %s from 50 is grade %s', (value, expected) => {
    const given = { high: '40', baseline: { value: '50', low: '5', high: '40' } };
    expect(graded('Alanine aminotransferase increased', value, 'U/L', given).grade).toBe(expected);
  });

  it('asks alkaline phosphatase for more than both', () => {
    const at = (value: string, baseline: string): NumberGrade =>
      graded('Alkaline phosphatase increased', value, 'U/L', { high: '130', baseline: { value: baseline } });
    expect(at('150', '140').grade).toBe(1);
    expect(at('140', '140').grade).toBe(0);
    expect(at('130', '100').grade).toBe(0);
    expect(at('900', '100')).toMatchObject({ grade: 1, gradesByNumber: [1] });
  });
});

describe('other changes', () => {
  it('creatinine counts the baseline only where that was below normal', () => {
    const at = (baseline: string): NumberGrade =>
      graded('Creatinine increased', '1.0', 'mg/dL', {
        high: '1.2',
        baseline: { value: baseline, low: '0.5', high: '1.2' },
      });
    expect(at('0.6').grade).toBe(0);
    expect(at('0.4').grade).toBe(2);
  });

  it('creatinine clearance below 10 belongs to another term', () => {
    const at = (value: string): NumberGrade => graded('Creatinine clearance decreased', value, 'mL/min');
    expect(at('50').grade).toBe(0);
    expect(at('49').grade).toBe(2);
    expect(at('26').grade).toBe(2);
    expect(at('25').grade).toBe(3);
    expect(at('10').grade).toBe(3);
    expect(at('9.9')).toMatchObject({ grade: null, reason: 'reported-under-another-term' });
  });

  it('closes the gap of sodium in its own text, without a note', () => {
    expect(
      graded('Hyponatremia', '129.5', 'mmol/L', { low: '135', facts: { symptomatic: 'no' } }),
    ).toMatchObject({ grade: 2, notes: [] });
  });

  it('grades lipase from 3.0 and amylase by how bad the symptoms are', () => {
    expect(graded('Lipase increased', '150', 'U/L', { high: '60' }).grade).toBe(2);
    const amylase = (facts: LabGradeInput['facts']): NumberGrade =>
      graded('Serum amylase increased', '300', 'U/L', { high: '100', facts: facts ?? {} });
    expect(amylase({ 'symptoms-moderate-or-worse': 'no' }).grade).toBe(2);
    expect(amylase({ 'symptoms-moderate-or-worse': 'yes' }).grade).toBe(3);
    expect(amylase({ symptomatic: 'no' })).toMatchObject({ grade: 2, worstCase: false });
  });
});
