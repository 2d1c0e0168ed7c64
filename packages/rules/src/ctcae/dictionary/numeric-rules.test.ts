/** The numbers of the dictionary and those of the numeric rules of `ctcae/criteria` are the same comparisons, grade by grade. */
import { expect, it } from 'vitest';
import { criteriaOfTerm } from '../criteria/find.ts';
import type { Part } from '../criteria/shape.ts';
import { CODED_CLASSES, loadClass } from './index.ts';
import type { DictionaryTerm, Grade, NumericFacet } from './index.ts';

const plain = (number: string): string => String(Number(number));

/** A comparison in every unit it is printed in: "<75 ", ">3uln". */
const ofRule = (part: Part): readonly string[] => {
  if (part.kind === 'limit') return Object.values(part.limit).map((value) => `${part.is}${plain(value)}`);
  return part.kind === 'multiple' && part.plus === null ? [`${part.is}${plain(part.times)}${part.of}`] : [];
};

const ofFacet = ({ is, from }: NumericFacet): string => `${is}${plain(from.value ?? '1')}${from.of ?? ''}`;

const rulesOf = ({ version, term }: DictionaryTerm, grade: Grade): ReadonlySet<string> => {
  const steps = criteriaOfTerm(version, term).flatMap((rules) => rules.steps);
  const parts = steps.filter((step) => step.grade === grade).flatMap(({ when }) => when.flat());
  // Where the text leaves a gap the rule closes it, and keeps what is printed beside.
  const printed = parts.flatMap((part) => ('printed' in part && part.printed ? [part.printed] : []));
  return new Set([...parts, ...printed].flatMap(ofRule));
};

/** Comparisons that the rules make in another way, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'Lipase increased 2 >2uln': 'without symptoms: the rule begins at 1.5 and asks',
  'Lipase increased 2 >3uln': 'version 6.0: the same',
  'Serum amylase increased 2 >2uln': 'without symptoms: the rule begins at 1.5 and asks',
  'Hypertension 2 >=130': 'adolescents: the rules are for adults',
  'Hypertension 2 >=80': 'version 6.0, adolescents',
};

it.each(['5.0', '6.0'] as const)('version %s', async (version) => {
  const classes = await Promise.all(CODED_CLASSES.map((key) => loadClass(key, 'en', version)));
  const odd: string[] = [];
  let compared = 0;
  for (const term of classes.flatMap((loaded) => loaded?.terms ?? []).filter(({ byNumber }) => byNumber)) {
    const analytes: readonly string[] = criteriaOfTerm(version, term.term).flatMap((rules) => rules.analytes);
    for (const grade of term.grades) {
      const rules = rulesOf(term, grade);
      for (const facet of term.criteria[grade].flat()) {
        if (facet.kind !== 'number' || !analytes.includes(facet.quantity)) continue;
        compared += 1;
        const cell = `${term.term} ${grade} ${ofFacet(facet)}`;
        if (!rules.has(ofFacet(facet)) && !(cell in OTHERWISE)) odd.push(cell);
      }
    }
  }
  expect(odd).toEqual([]);
  expect(compared).toBeGreaterThan(150);
});
