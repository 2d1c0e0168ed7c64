/**
 * Cells that NCI words alike are coded alike, by whoever coded them: 3,185 cells have 1,085 texts. Runs where the
 * reference lies beside the checkout.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellKey } from './agreement.fixture.ts';
import { CODED_CLASSES, GRADES, loadClass } from './index.ts';
import type { DictionaryTerm, Facet, Grade } from './index.ts';

const FILE = new URL('../../../../../../shared/reference/ctcae-v5.json', import.meta.url);
const present = existsSync(FILE);

type Row = Readonly<Record<'term' | `grade${Grade}`, string | null>>;

/** A cell that rightly differs from others of the same words, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'Anal mucositis 2': 'mild symptoms are its grade 1, so its "symptomatic" means more',
  'Rectal mucositis 2': 'mild symptoms are its grade 1, so its "symptomatic" means more',
  'Small intestinal mucositis 2': 'mild symptoms are its grade 1, so its "symptomatic" means more',
  'Conjunctivitis 2': 'mild symptoms are its grade 1, so its "symptomatic" means more',
  'Night blindness 2': 'symptoms alone are its grade 1',
  'Bronchospasm 2': 'mild symptoms are its grade 1, so its "symptomatic" means more',
  'Capillary leak syndrome 3': 'a treatment is its grade 2 as well',
  'Cerebrospinal fluid leakage 3': 'a medical treatment is its grade 2 as well',
};

/** Terms of one text differ in what is measured: the analyte is left out where a limit of it is what the text says. */
const idOf = (facet: Facet, analyte: string | null): string =>
  facet.kind === 'number' && facet.quantity === analyte ? facet.id.slice(analyte.length) : facet.id;

const analyteOf = ({ byNumber, criteria }: DictionaryTerm): string | null => {
  const numbers = GRADES.flatMap((grade) => criteria[grade].flat()).filter(
    (facet) => facet.kind === 'number',
  );
  return byNumber || numbers.some(({ from }) => from.of !== null) ? (numbers[0]?.quantity ?? null) : null;
};

describe.runIf(present)('cells of the same words', () => {
  it('have the same coding', async () => {
    const rows = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Row[];
    const classes = await Promise.all(CODED_CLASSES.map((key) => loadClass(key)));
    const terms = new Map(
      classes.flatMap((loaded) => (loaded?.terms ?? []).map((term) => [term.term, term])),
    );
    const codings = new Map<string, Map<string, string>>();
    for (const row of rows) {
      const term = terms.get(row.term ?? '');
      for (const grade of GRADES) {
        const text = row[`grade${grade}`];
        const cell = `${row.term} ${grade}`;
        if (!term || !text || cell in EXCEPTIONS) continue;
        const found = codings.get(text) ?? new Map<string, string>();
        const analyte = analyteOf(term);
        codings.set(
          text,
          found.set(
            cellKey(term.criteria[grade], (facet) => idOf(facet, analyte)),
            cell,
          ),
        );
      }
    }
    expect(codings.size).toBeGreaterThan(1000);
    expect([...codings.values()].filter((found) => found.size > 1).map((found) => [...found])).toEqual([]);
  });
});
