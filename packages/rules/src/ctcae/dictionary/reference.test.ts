/**
 * The coding against NCI's published text: codes, classes, the grades that exist, and every number of every cell in both
 * directions. Runs where the reference lies beside the checkout.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criteriaOfTerm } from '../criteria/find.ts';
import { CLASS_NAMES, CODED_CLASSES, GRADES, TERM_INDEX, TERM_INDEX_V6, loadClass } from './index.ts';
import type { DictionaryTerm, Facet, Grade, Words } from './index.ts';
import { NUMBER_EXCEPTIONS, NUMBER_EXCEPTIONS_V6 } from './number-exceptions.fixture.ts';

const FOLDER = new URL('../../../../../../shared/reference/', import.meta.url);
const FILES = {
  '5.0': { file: new URL('ctcae-v5.json', FOLDER), index: TERM_INDEX, exceptions: NUMBER_EXCEPTIONS },
  '6.0': { file: new URL('ctcae-v6.json', FOLDER), index: TERM_INDEX_V6, exceptions: NUMBER_EXCEPTIONS_V6 },
} as const;
const present = existsSync(FILES['5.0'].file);
if (!present) console.log('skipped: no CTCAE reference beside the checkout');

type Row = Readonly<Record<'code' | 'soc' | 'term' | `grade${Grade}`, string | null>>;

/** "From above zero" goes without saying. Digits that name a thing and count nothing: units, analytes, the grades of other terms. */
const NAMES = /x ?10(?:e|\^)9|10e9|mm3|m2|\bCD4\b|\bO2\b|FEV1%?|\bB12\b|FVC|\bT[0-9]\b|Grade [1-5]/g;

const normal = (number: string): string => String(Math.abs(Number(number)));

export function numbersIn(text: string): ReadonlySet<string> {
  const plain = text.replaceAll(/(\d),(\d{3})/g, '$1$2').replaceAll(NAMES, ' ');
  return new Set((plain.match(/\d+(?:\.\d+)?/g) ?? []).map(normal).filter((number) => number !== '0'));
}

/** The numbers of a facet, and those its words carry ("in 24 h"). */
function numbersOf(facet: Facet, words: Words): readonly string[] {
  const text = words[facet.kind === 'number' ? facet.quantity : facet.id] ?? '';
  const spelled = [...numbersIn(text.replace('10⁹', ''))];
  if (facet.kind === 'finding') return spelled;
  const ends = [facet.from.value, facet.to?.value ?? null];
  return [...spelled, ...ends.flatMap((value) => (value === null || value === '0' ? [] : [normal(value)]))];
}

/** The same number in the other units that CTCAE prints beside ours: counts per mm³, °F. */
function alsoPrinted(facet: Facet): readonly string[] {
  if (facet.kind === 'finding') return [];
  const ends = [facet.from.value, facet.to?.value ?? null].flatMap((value) => value ?? []);
  if (['neutrophils', 'wbc', 'lymphocytes', 'platelets', 'cd4'].includes(facet.quantity)) {
    return ends.map((value) => normal((Number(value) * 1000).toFixed(6)));
  }
  if (facet.quantity !== 'temperature') return [];
  return ends
    .map((value) => normal((Number(value) * 1.8 + 32).toFixed(1)))
    .flatMap((f) => [f, normal(Number(f).toFixed(0))]);
}

/** Numbers in other units, as the tables of the numeric rules print them for the term. */
function numericRules(term: DictionaryTerm): ReadonlySet<string> {
  const limits = criteriaOfTerm(term.version, term.term)
    .flatMap(({ steps }) => steps.flatMap(({ when }) => when.flat()))
    .flatMap((part) => [part, ...('printed' in part && part.printed ? [part.printed] : [])])
    .flatMap((part) => (part.kind === 'limit' ? Object.values(part.limit) : []));
  return new Set(limits.map(normal));
}

describe.runIf(present).each(['5.0', '6.0'] as const)('against the published CTCAE %s', (version) => {
  const { file, index, exceptions } = FILES[version];
  const rows: readonly Row[] = present ? (JSON.parse(readFileSync(file, 'utf8')) as Row[]) : [];

  it('has every term with its code and class', () => {
    const ours = index.map(({ code, term, class: key }) => `${code} ${term}, ${CLASS_NAMES[key]}`);
    expect(ours.toSorted()).toEqual(rows.map(({ code, term, soc }) => `${code} ${term}, ${soc}`).toSorted());
  });

  it.each(CODED_CLASSES)('%s: the grades that exist, and the numbers of each', async (key) => {
    const loaded = await loadClass(key, 'en', version);
    const wrong: string[] = [];
    for (const term of loaded?.terms ?? []) {
      const row = rows.find(({ code }) => code === term.code);
      const shape = GRADES.filter((grade) => row?.[`grade${grade}`]);
      if (shape.join() !== term.grades.join()) wrong.push(`${term.term}: grades ${shape.join()}`);
      const others = numericRules(term);
      for (const grade of term.grades) {
        const printed = numbersIn(row?.[`grade${grade}`] ?? '');
        const facets = term.criteria[grade].flat();
        const ours = facets.flatMap((facet) =>
          numbersOf(facet, loaded?.words ?? {}).map((number) => ({ number, also: alsoPrinted(facet) })),
        );
        const known = new Set(ours.flatMap(({ number, also }) => [number, ...also]));
        const printedElsewhere = ours.length > 0 ? others : new Set<string>();
        const missing = [...printed].filter((n) => !known.has(n) && !printedElsewhere.has(n));
        const added = ours
          .filter(({ number, also }) => ![number, ...also].some((n) => printed.has(n)))
          .map(({ number }) => number);
        const excepted = exceptions[`${term.term} ${grade}`]?.numbers ?? [];
        const found = [...missing.map((n) => `-${n}`), ...added.map((n) => `+${n}`)];
        const differing = found.filter((n) => !excepted.includes(n));
        const idle = excepted.filter((n) => !found.includes(n));
        if (differing.length + idle.length > 0) {
          wrong.push(
            `${term.term} ${grade}: ${differing.join(' ')}${idle.length ? ` idle ${idle.join(' ')}` : ''} | ${facets.map(({ id }) => id).join(' ')}`,
          );
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
