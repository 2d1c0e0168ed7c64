/**
 * Total calcium corrected for albumin, the form CTCAE grades. Source: Payne 1973 (Br Med J 4:643) as commonly used:
 * + 0.8 mg/dL for each g/dL, or + 0.02 mmol/L for each g/L, that albumin lies below 4 g/dL (40 g/L).
 */
import type { Measurement } from '../record/index.ts';
import { convertResult } from './convert.ts';
import { fractionOf, minus, plus, times } from '../number/fraction.ts';
import { decimalText, exact } from '../number/fraction-text.ts';
import type { Fraction } from '../number/fraction.ts';
import { readUnit } from './notations.ts';
import { readResult } from './result-value.ts';
import type { Unit } from './units.ts';

interface Correction {
  readonly perUnitOfAlbumin: string;
  readonly albuminUnit: Unit;
  readonly normalAlbumin: string;
  readonly unit: Unit;
}

const BY_MASS: Correction = {
  perUnitOfAlbumin: '0.8',
  albuminUnit: 'g/dL',
  normalAlbumin: '4',
  unit: 'mg/dL',
};
const BY_AMOUNT: Correction = {
  perUnitOfAlbumin: '0.02',
  albuminUnit: 'g/L',
  normalAlbumin: '40',
  unit: 'mmol/L',
};

/** Both forms agree only roughly (0.8 mg/dL is 0.1996 mmol/L): the correction is made in the unit calcium came in. */
const CORRECTIONS: Readonly<Partial<Record<Unit, Correction>>> = {
  'mg/dL': BY_MASS,
  'mmol/L': BY_AMOUNT,
  'meq/L': BY_AMOUNT,
};

/**
 * The corrected calcium with the range of the total calcium, in mg/dL or mmol/L. Null where either result is no plain
 * number or its unit is not known.
 */
export function correctedCalcium(calcium: Measurement, albumin: Measurement): Measurement | null {
  const [total, protein] = [readResult(calcium.value), readResult(albumin.value)];
  const [unit, albuminUnit] = [readUnit(calcium.unit, 'calcium'), readUnit(albumin.unit, 'albumin')];
  const correction = unit && CORRECTIONS[unit];
  if (!correction || !unit || !albuminUnit) return null;
  if (total.kind !== 'number' || protein.kind !== 'number') return null;
  const inUnit = (value: Fraction): Fraction | null => convertResult('calcium', value, unit, correction.unit);
  const before = inUnit(fractionOf(total.value));
  const measured = convertResult('albumin', fractionOf(protein.value), albuminUnit, correction.albuminUnit);
  if (!before || !measured) return null;
  const missing = minus(exact(correction.normalAlbumin), measured);
  const value = decimalText(plus(before, times(missing, exact(correction.perUnitOfAlbumin))));
  const limit = (text: string | null): string | null => {
    const read = readResult(text);
    const changed = read.kind === 'number' ? inUnit(fractionOf(read.value)) : null;
    return changed && decimalText(changed);
  };
  if (value === null) return null;
  return { value, unit: correction.unit, low: limit(calcium.low), high: limit(calcium.high) };
}
