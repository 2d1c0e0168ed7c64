/** Which analyte a record is about. Source: CDISC test codes; the pilot data's urine pH. */
import { describe, expect, it } from 'vitest';
import { ANALYTES, ANALYTE_KEYS } from './analytes.ts';
import { analyteOf, analyteOfBodyTest, analyteOfLoinc } from './find-analyte.ts';

describe('analyteOf', () => {
  it('finds an analyte by its test code, whatever the letter case', () => {
    expect(analyteOf({ test: 'PLAT', category: 'HEMATOLOGY' })).toBe('platelets');
    expect(analyteOf({ test: 'plat', category: null })).toBe('platelets');
    expect(analyteOf({ test: 'LYMLE', category: 'HEMATOLOGY' })).toBeNull();
    expect(analyteOf({ test: 'XYZ', category: null })).toBeNull();
  });

  it('takes the codes of a source before the CDISC ones', () => {
    const codes = { platelets: ['PLT-OPT'], somethingElse: ['WBC'] };
    expect(analyteOf({ test: 'PLT-OPT', category: null }, codes)).toBe('platelets');
    expect(analyteOf({ test: 'WBC', category: null }, codes)).toBe('wbc');
    expect(analyteOf({ test: 'PLT-OPT', category: 'URINALYSIS' }, codes)).toBeNull();
  });

  it('does not take urine, or another fluid, for blood', () => {
    expect(analyteOf({ test: 'GLUC', category: 'URINALYSIS' })).toBeNull();
    expect(analyteOf({ test: 'GLUC', category: null, specimen: 'CEREBROSPINAL FLUID' })).toBeNull();
    expect(analyteOf({ test: 'GLUC', category: 'CHEMISTRY', specimen: 'SERUM OR PLASMA' })).toBe('glucose');
    expect(analyteOf({ test: 'PROTEXR', category: 'URINALYSIS' })).toBe('urineProtein24h');
    expect(analyteOf({ test: 'PROTEXR', category: null, specimen: 'SERUM' })).toBeNull();
  });

  it('takes pH for blood only where blood is said', () => {
    expect(analyteOf({ test: 'PH', category: 'URINALYSIS' })).toBeNull();
    expect(analyteOf({ test: 'PH', category: null })).toBeNull();
    expect(analyteOf({ test: 'PH', category: 'BLOOD GAS' })).toBe('bloodPh');
    expect(analyteOf({ test: 'PH', category: 'CHEMISTRY', specimen: 'ARTERIAL BLOOD' })).toBe('bloodPh');
  });

  it('keeps laboratory and vital sign codes apart', () => {
    expect(analyteOf({ test: 'WEIGHT', category: null })).toBeNull();
    expect(analyteOfBodyTest('TEMP')).toBe('temperature');
    expect(analyteOfBodyTest('PLAT')).toBeNull();
  });

  it('finds an analyte by LOINC, and an estimated filtration rate is not a platelet count', () => {
    expect(analyteOfLoinc('777-3')).toBe('platelets');
    expect(analyteOfLoinc('33914-3')).toBe('egfr');
    expect(analyteOfLoinc('0-0')).toBeNull();
  });

  it('gives no code to two analytes', () => {
    const codes = ANALYTE_KEYS.flatMap((key) => [...ANALYTES[key].tests, ...ANALYTES[key].loinc]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has a LOINC code whose check digit is right', () => {
    for (const code of ANALYTE_KEYS.flatMap((key) => ANALYTES[key].loinc)) {
      const [number = '', check] = code.split('-');
      const sum = number
        .split('')
        .toReversed()
        .reduce((total, digit, index) => {
          const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
          return total + (doubled > 9 ? doubled - 9 : doubled);
        }, 0);
      expect(String((10 - (sum % 10)) % 10), code).toBe(check);
    }
  });
});

it('every LOINC code has the check digit that LOINC gives it, so none is mistyped', () => {
  // Modulus 10 over the digits, doubling every second one from the right (LOINC User's Guide, appendix on check digits).
  const checkDigit = (digits: string): number => {
    const sum = digits
      .split('')
      .toReversed()
      .reduce((total, digit, n) => {
        const value = Number(digit) * (n % 2 === 0 ? 2 : 1);
        return total + (value > 9 ? value - 9 : value);
      }, 0);
    return (10 - (sum % 10)) % 10;
  };
  for (const key of ANALYTE_KEYS)
    for (const code of ANALYTES[key].loinc) {
      const [digits = '', check = ''] = code.split('-');
      expect(`${key} ${code} ${checkDigit(digits)}`).toBe(`${key} ${code} ${check}`);
    }
});
