/** Units as laboratories write them. Sources: domain reference section 7, reference data "hard cases" 16. */
import { describe, expect, it } from 'vitest';
import { readUnit } from './notations.ts';

describe('readUnit', () => {
  it.each([
    '10^9/L',
    '10*9/L',
    '10**9/L',
    'x10^9/L',
    '×10⁹/L',
    '10⁹/L',
    'x 10^9 / L',
    '10E9/L',
    '10e+9/L',
    '10(9)/L',
    'GI/L',
    'gi/l',
    'G/L',
    'Giga/L',
    '10^9/升',
    '10^9/litre',
  ])('reads %s as 10⁹ per litre for platelets', (notation) => {
    expect(readUnit(notation, 'platelets')).toBe('10*9/L');
  });

  it.each(['10^3/uL', '10*3/µL', '10³/μL', 'THOU/uL', 'K/uL', 'K/mm3', '10^3/mm^3', 'thous/mcL', 'K/cumm'])(
    'reads %s as thousands per microlitre',
    (notation) => {
      expect(readUnit(notation, 'platelets')).toBe('10*3/uL');
    },
  );

  it.each(['/uL', '/mm3', '1/uL', 'cells/uL', 'cells/mcL', '{cells}/uL', '个/μL', '/cumm'])(
    'reads %s as single cells per microlitre',
    (notation) => {
      expect(readUnit(notation, 'cd4')).toBe('/uL');
    },
  );

  it('keeps the trap apart: G/L counts platelets, weighs haemoglobin; g/L never counts', () => {
    expect(readUnit('G/L', 'platelets')).toBe('10*9/L');
    expect(readUnit('g/L', 'platelets')).toBeNull();
    expect(readUnit('G/L', 'hemoglobin')).toBe('g/L');
    expect(readUnit('g/l', 'hemoglobin')).toBe('g/L');
    expect(readUnit('G/L')).toBeNull();
    expect(readUnit('g/L')).toBe('g/L');
  });

  it.each([
    ['MG/DL', 'creatinine', 'mg/dL'],
    ['mg%', 'creatinine', 'mg/dL'],
    ['µmol/L', 'creatinine', 'umol/L'],
    ['UMOL/L', 'bilirubin', 'umol/L'],
    ['mcmol/L', 'bilirubin', 'umol/L'],
    ['mEq/L', 'potassium', 'meq/L'],
    ['IU/L', 'alt', '[IU]/L'],
    ['µkat/L', 'alt', 'ukat/L'],
    ['gm/dL', 'hemoglobin', 'g/dL'],
    ['kIU/L', 'ige', 'k[IU]/L'],
    ['[IU]/mL', 'antiDsDna', '[IU]/mL'],
    ['FRACTION', 'ejectionFraction', '{fraction}'],
    ['1', 'ejectionFraction', '{fraction}'],
    ['NO UNITS', 'inr', '1'],
    ['{INR}', 'inr', '1'],
    ['℃', 'temperature', 'Cel'],
    ['F', 'temperature', '[degF]'],
    ['[degF]', 'temperature', '[degF]'],
    ['mm[Hg]', 'systolicPressure', 'mm[Hg]'],
    ['LB', 'weight', '[lb_av]'],
    ['mL/min/1.73m²', 'egfr', 'mL/min/{1.73_m2}'],
    ['mL/min/{1.73_m2}', 'egfr', 'mL/min/{1.73_m2}'],
    ['秒', 'aptt', 's'],
    ['msec', 'qtc', 'ms'],
    ['g/(24.h)', 'urineProtein24h', 'g/(24.h)'],
  ] as const)('reads %s of %s as %s', (notation, analyte, unit) => {
    expect(readUnit(notation, analyte)).toBe(unit);
  });

  it('takes a missing notation as none only where the analyte has no unit', () => {
    expect(readUnit(null, 'inr')).toBe('1');
    expect(readUnit('', 'ana')).toBe('{titer}');
    expect(readUnit(null, 'platelets')).toBeNull();
    expect(readUnit(' ', 'alt')).toBeNull();
  });

  it('never guesses: unknown letters, and units of another kind, are null', () => {
    for (const notation of ['10^9', 'L', 'per litre', '10^7/L', '10^9/mL', 'plt', '%', 'mg/dL', 'K']) {
      expect(readUnit(notation, 'platelets')).toBeNull();
    }
    expect(readUnit('%', 'lymphocytes')).toBeNull();
  });
});
