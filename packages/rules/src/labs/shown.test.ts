/** What charts and tables show of a test: unit symbols, and orientation ranges (domain.md 7). */
import { describe, expect, test } from 'vitest';
import { ORIENTATION_RANGES } from './orientation.ts';
import { unitSymbol } from './unit-symbols.ts';
import { UNIT_NAMES } from './units.ts';
import type { Unit } from './units.ts';

/** Written by hand; every unit that is not here is shown by its own name. */
const SHOWN = `
  10*9/L ×10⁹/L | 10*12/L ×10¹²/L | 10*6/L ×10⁶/L | 10*6/uL ×10⁶/µL | 10*4/uL ×10⁴/µL | 10*3/uL ×10³/µL | /uL /µL
  10*6/mL ×10⁶/mL | 10*3/mL ×10³/mL | ug/mL µg/mL | ug/dL µg/dL | ug/L µg/L | umol/L µmol/L | meq/L mEq/L
  uU/mL µU/mL | ukat/L µkat/L | [IU]/L IU/L | [IU]/mL IU/mL | k[IU]/L kIU/L | m[IU]/L mIU/L | m[IU]/mL mIU/mL
  u[IU]/mL µIU/mL | Cel °C | [degF] °F | mm[Hg] mmHg | [lb_av] lb | mL/min/{1.73_m2} mL/min/1.73 m²
  mL/s/{1.73_m2} mL/s/1.73 m² | g/(24.h) g/24 h | mg/(24.h) mg/24 h | /[HPF] /HPF
`;
const table = new Map(
  SHOWN.trim()
    .split(/\s*[|\n]\s*/)
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

describe('units', () => {
  test.each(UNIT_NAMES)('%s', (unit) => {
    const bare: readonly Unit[] = ['1', '{fraction}', '{titer}'];
    expect(unitSymbol(unit)).toBe(bare.includes(unit) ? '' : (table.get(unit) ?? unit));
  });

  test('the table above names units of ours only', () => {
    for (const unit of table.keys()) expect(UNIT_NAMES).toContain(unit);
  });
});

test('orientation ranges are those of the reference, adults, China for cell counts', () => {
  expect(ORIENTATION_RANGES).toEqual({
    igg: { low: '7', high: '16', unit: 'g/L' },
    iga: { low: '0.7', high: '4.0', unit: 'g/L' },
    igm: { low: '0.4', high: '2.3', unit: 'g/L' },
    ige: { low: null, high: '100', unit: 'k[IU]/L' },
    c3: { low: '0.9', high: '1.8', unit: 'g/L' },
    c4: { low: '0.1', high: '0.4', unit: 'g/L' },
    antiDsDna: { low: null, high: '100', unit: '[IU]/mL' },
    platelets: { low: '125', high: '350', unit: '10*9/L' },
    wbc: { low: '3.5', high: '9.5', unit: '10*9/L' },
  });
});
