/** How units are shown, the same in every language. Units not listed are shown as they are named. */
import type { Unit } from './units.ts';

const SYMBOLS: Readonly<Partial<Record<Unit, string>>> = {
  '10*9/L': '×10⁹/L',
  '10*12/L': '×10¹²/L',
  '10*6/L': '×10⁶/L',
  '10*6/uL': '×10⁶/µL',
  '10*4/uL': '×10⁴/µL',
  '10*3/uL': '×10³/µL',
  '/uL': '/µL',
  '10*6/mL': '×10⁶/mL',
  '10*3/mL': '×10³/mL',
  'ug/mL': 'µg/mL',
  'ug/dL': 'µg/dL',
  'ug/L': 'µg/L',
  'umol/L': 'µmol/L',
  'meq/L': 'mEq/L',
  'uU/mL': 'µU/mL',
  'ukat/L': 'µkat/L',
  '[IU]/L': 'IU/L',
  '[IU]/mL': 'IU/mL',
  'k[IU]/L': 'kIU/L',
  'm[IU]/L': 'mIU/L',
  'm[IU]/mL': 'mIU/mL',
  'u[IU]/mL': 'µIU/mL',
  '1': '',
  '{fraction}': '',
  '{titer}': '',
  Cel: '°C',
  '[degF]': '°F',
  'mm[Hg]': 'mmHg',
  '[lb_av]': 'lb',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  'mL/s/{1.73_m2}': 'mL/s/1.73 m²',
  'g/(24.h)': 'g/24 h',
  'mg/(24.h)': 'mg/24 h',
  '/[HPF]': '/HPF',
};

/** Empty for a number without a unit. */
export function unitSymbol(unit: Unit): string {
  return SYMBOLS[unit] ?? unit;
}
