/** CTCAE 5.0, counts of blood cells and platelets. */
import { belowNormal } from '../builders.ts';
import { above, step, term } from '../shape.ts';
import type { TermCriteria } from '../shape.ts';

export const CELL_COUNTS: readonly TermCriteria[] = [
  term(
    '10007839',
    'CD4 lymphocytes decreased',
    'cd4',
    'low',
    belowNormal(
      { '10*9/L': '0.5', '/uL': '500' },
      { '10*9/L': '0.2', '/uL': '200' },
      { '10*9/L': '0.05', '/uL': '50' },
    ),
  ),
  term(
    '10025256',
    'Lymphocyte count decreased',
    'lymphocytes',
    'low',
    belowNormal(
      { '10*9/L': '0.8', '/uL': '800' },
      { '10*9/L': '0.5', '/uL': '500' },
      { '10*9/L': '0.2', '/uL': '200' },
    ),
  ),
  term('10025258', 'Lymphocyte count increased', 'lymphocytes', 'high', [
    step(3, [above({ '10*9/L': '20', '/uL': '20000' })]),
    step(2, [above({ '10*9/L': '4', '/uL': '4000' })]),
  ]),
  term(
    '10029366',
    'Neutrophil count decreased',
    'neutrophils',
    'low',
    belowNormal(
      { '10*9/L': '1.5', '/uL': '1500' },
      { '10*9/L': '1.0', '/uL': '1000' },
      { '10*9/L': '0.5', '/uL': '500' },
    ),
  ),
  term(
    '10035528',
    'Platelet count decreased',
    'platelets',
    'low',
    belowNormal(
      { '10*9/L': '75.0', '/uL': '75000' },
      { '10*9/L': '50.0', '/uL': '50000' },
      { '10*9/L': '25.0', '/uL': '25000' },
    ),
  ),
  term(
    '10049182',
    'White blood cell decreased',
    'wbc',
    'low',
    belowNormal(
      { '10*9/L': '3.0', '/uL': '3000' },
      { '10*9/L': '2.0', '/uL': '2000' },
      { '10*9/L': '1.0', '/uL': '1000' },
    ),
  ),
];
