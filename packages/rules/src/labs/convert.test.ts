/** Exact conversion. Sources: domain reference section 7, reference data "hard cases" 16 and 17. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFractions } from '../number/fraction.ts';
import { ANALYTES, ANALYTE_KEYS } from './analytes.ts';
import type { AnalyteKey } from './analytes.ts';
import { convertResult } from './convert.ts';
import { decimalText, exact, shown } from '../number/fraction-text.ts';
import { UNIT_NAMES, UNITS } from './units.ts';
import type { Unit } from './units.ts';

function converted(analyte: AnalyteKey, value: string, from: Unit, to: Unit): string | null {
  const result = convertResult(analyte, exact(value), from, to);
  return result && (decimalText(result) ?? `≈${shown(result, 6)}`);
}

describe('convertResult', () => {
  it.each([
    ['platelets', '85000', '/uL', '10*9/L', '85'],
    ['platelets', '45', '10*3/uL', '10*9/L', '45'],
    ['platelets', '45000', '10*3/mL', '10*9/L', '45'],
    ['platelets', '4.5', '10*4/uL', '10*9/L', '45'],
    ['igg', '700', 'mg/dL', 'g/L', '7'],
    ['c3', '0.9', 'g/L', 'mg/dL', '90'],
    ['ige', '1', '[IU]/mL', 'ng/mL', '2.4'],
    ['ige', '1', '[IU]/mL', 'k[IU]/L', '1'],
    ['ige', '2.4', 'ug/L', 'k[IU]/L', '1'],
    ['antiDsDna', '310', '[IU]/mL', 'k[IU]/L', '310'],
    ['creatinine', '1', 'mg/dL', 'umol/L', '88.42'],
    ['creatinine', '1', 'mg/L', 'umol/L', '8.842'],
    ['bilirubin', '1', 'mg/dL', 'umol/L', '17.1'],
    ['calcium', '2', 'mmol/L', 'mg/dL', '8.016'],
    ['calcium', '5', 'meq/L', 'mg/dL', '10.02'],
    ['potassium', '4.1', 'meq/L', 'mmol/L', '4.1'],
    ['magnesium', '2', 'meq/L', 'mmol/L', '1'],
    ['hemoglobin', '8.0', 'g/dL', 'mmol/L', '4.9648'],
    ['hemoglobin', '10.0', 'g/dL', 'mmol/L', '6.206'],
    ['hemoglobin', '80', 'g/L', 'g/dL', '8'],
    ['alt', '1', 'ukat/L', 'U/L', '60'],
    ['alt', '40', '[IU]/L', 'U/L', '40'],
    ['temperature', '100.4', '[degF]', 'Cel', '38'],
    ['temperature', '40', 'Cel', '[degF]', '104'],
    ['weight', '100', '[lb_av]', 'kg', '45.359237'],
    ['urineProteinCreatinine', '1', 'g/g', 'mg/mmol', '113.12'],
  ] as const)('%s %s %s is %s', (analyte, value, from, to, expected) => {
    expect(converted(analyte, value, from, to)).toBe(expected);
  });

  it('never converts between assays, nor without a factor', () => {
    expect(converted('antiDsDna', '310', '[IU]/mL', 'U/mL')).toBeNull();
    expect(converted('fibrinogen', '2', 'g/L', 'umol/L')).toBeNull();
    expect(converted('creatinineClearance', '60', 'mL/min', 'mL/min/{1.73_m2}')).toBeNull();
  });

  it('comes back to the very same number, whichever way it goes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ANALYTE_KEYS),
        fc.constantFrom(...UNIT_NAMES),
        fc.constantFrom(...UNIT_NAMES),
        fc.integer({ min: 1, max: 1_000_000 }),
        (analyte, from, to, thousandths) => {
          const value = exact(`${thousandths}/1000`);
          const there = convertResult(analyte, value, from, to);
          const back = there && convertResult(analyte, there, to, from);
          return !back || compareFractions(back, value) === 0;
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('can bring every unit an analyte takes to its usual one, but between assays', () => {
    for (const key of ANALYTE_KEYS) {
      const { kinds, usualUnit } = ANALYTES[key];
      for (const unit of UNIT_NAMES.filter((name) => kinds.includes(UNITS[name].kind))) {
        const possible = convertResult(key, exact('1'), unit, usualUnit) !== null;
        const otherAssay =
          (key === 'antiDsDna' && UNITS[unit].kind === 'activity') ||
          (key === 'creatinineClearance' && UNITS[unit].kind === 'clearance-per-area');
        expect(possible, `${key} ${unit}`).toBe(!otherAssay);
      }
    }
  });
});
