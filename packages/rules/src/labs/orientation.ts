/**
 * Usual adult ranges of the study's markers, for orientation on a chart that has no laboratory range. General
 * professional knowledge; no rule ever uses them. The laboratory's own range always wins.
 */
import type { AnalyteKey } from './analytes.ts';
import type { Unit } from './units.ts';

export interface OrientationRange {
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: Unit;
}

export const ORIENTATION_RANGES: Readonly<Partial<Record<AnalyteKey, OrientationRange>>> = {
  igg: { low: '7', high: '16', unit: 'g/L' },
  iga: { low: '0.7', high: '4.0', unit: 'g/L' },
  igm: { low: '0.4', high: '2.3', unit: 'g/L' },
  ige: { low: null, high: '100', unit: 'k[IU]/L' },
  c3: { low: '0.9', high: '1.8', unit: 'g/L' },
  c4: { low: '0.1', high: '0.4', unit: 'g/L' },
  antiDsDna: { low: null, high: '100', unit: '[IU]/mL' },
  platelets: { low: '125', high: '350', unit: '10*9/L' },
  wbc: { low: '3.5', high: '9.5', unit: '10*9/L' },
};
