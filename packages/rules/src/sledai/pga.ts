/**
 * The physician global assessment on its 0 to 3 scale; other visual scales are converted exactly and marked.
 * Source: PISCOS consensus (Piga 2022) for the meaning and the categories.
 */
import { compare, dec, decimal, multiply, type Decimal } from '../number/decimal.ts';
import type { PgaAssessment } from '../record/index.ts';

export type PgaScale = PgaAssessment['scale'];
export type PgaCategory = 'below-mild' | 'mild' | 'moderate' | 'severe';

/** Top of each scale and what one point of it is worth on the 0 to 3 scale. */
const SCALES: Readonly<Record<PgaScale, { readonly top: Decimal; readonly factor: Decimal }>> = {
  '0-3': { top: dec('3'), factor: dec('1') },
  '0-10': { top: dec('10'), factor: dec('0.3') },
  '0-100': { top: dec('100'), factor: dec('0.03') },
};

export interface PgaReading {
  /** 0 to 3, exact. */
  readonly pgaScore0to3: Decimal;
  /** True where it was entered on another scale. */
  readonly converted: boolean;
}

/** Why a value is no PGA: a key of the locales. */
export interface PgaRefusal {
  readonly reason: 'pga-missing' | 'pga-not-a-number' | 'pga-out-of-range';
}

/** Reads a PGA as written, in canonical digits ("0.5"). What lies outside its scale is refused, not clamped. */
export function readPga(value: string | null, scale: PgaScale): PgaReading | PgaRefusal {
  if (value === null || value === '') return { reason: 'pga-missing' };
  const entered = decimal(value);
  if (!entered) return { reason: 'pga-not-a-number' };
  const { top, factor } = SCALES[scale];
  if (entered.digits < 0n || compare(entered, top) > 0) return { reason: 'pga-out-of-range' };
  return { pgaScore0to3: multiply(entered, factor), converted: scale !== '0-3' };
}

/** Mild from 0.5 to 1, moderate above 1 to 2, severe above 2. */
export function pgaCategory(pgaScore0to3: Decimal): PgaCategory {
  if (compare(pgaScore0to3, dec('2')) > 0) return 'severe';
  if (compare(pgaScore0to3, dec('1')) > 0) return 'moderate';
  return compare(pgaScore0to3, dec('0.5')) >= 0 ? 'mild' : 'below-mild';
}
