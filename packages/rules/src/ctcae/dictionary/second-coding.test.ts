/**
 * How far two coders who did not see each other's work agree on 60 random terms, and what stands in each cell where they do
 * not. The figures are those before anything was mended.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { agreementOf, cellKey } from './agreement.fixture.ts';
import type { Cell } from './agreement.fixture.ts';
import { CODED_CLASSES, GRADES, TERM_INDEX, loadClass } from './index.ts';
import { readBlock } from './notation.ts';
import { SECOND_CODING, SEED } from './second-coding.fixture.ts';

/** Every cell that differs, by the kind of difference, and whose coding stands after a second look at NCI's text. */
const DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'examples in brackets as what the grade is': {
    'Cervicitis infection 2': 'first: its examples are the anti-infectives that grade 3 gives into the vein',
    'Vaginal infection 2': 'first: as Cervicitis infection',
    'Lymph gland infection 2': 'first: as Cervicitis infection',
    'Ovarian infection 2': 'first: as Cervicitis infection',
    'Nail infection 2': 'first: as Cervicitis infection',
    'Peripheral nerve infection 2': 'first: as Cervicitis infection',
  },
  'an intact function after a semicolon': {
    'Glaucoma 1': 'first: grade 2 has an intact field as well',
    'Muscle weakness lower limb 1': 'first: who is well has no signs either',
    'Muscle weakness left-sided 1': 'first: as the lower limb',
    'Dysphasia 1': 'first: who is well communicates normally too',
  },
  'a facet that one of them leaves out': {
    'Glaucoma 2': 'first: the text names the raised pressure',
    'Glaucoma 3': 'either: the text names the pressure, but a deficit stays when drops have brought it down',
    'Wound dehiscence 4': 'either: a strangulated hernia has symptoms',
    'Muscle weakness lower limb 2': 'first: who is limited has symptoms',
    'Muscle weakness left-sided 2': 'first: as the lower limb',
  },
  'how a number is written': {
    'Night blindness 2':
      'first: a milder end that is not printed begins at zero; who is limited has symptoms',
    'Proteinuria 1': 'first: the sign is the direction in which it gets worse',
    'Proteinuria 3': 'first: as its grade 1',
  },
  'a comma as "and" or as "or"': {
    'Pulmonary hypertension 2': 'either: the text is open, and "and" would grade moderate dyspnea too low',
  },
  'both alike and both mended': {
    'Scoliosis 1': 'neither: who has a straight back has no visible curve, so that alone is no grade',
  },
};

/** Cells of the tables as they stood when the two codings were compared. */
const BEFORE = readBlock(`
Scoliosis
1 curvature>0..<20 | noVisibleCurve
`);

/** The terms that the seed draws, in the order drawn. */
function drawn(): readonly string[] {
  let state = SEED;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296;
  };
  const left = TERM_INDEX.toSorted((a, b) => Number(a.code) - Number(b.code));
  return Array.from({ length: 60 }, () => {
    // The first of what is left takes the place of the one drawn: the same as a shuffle, one place at a time.
    const at = Math.floor(unit() * left.length);
    const [first, found] = [left[0], left[at]];
    if (!first || !found) throw new Error('nothing left to draw');
    left[at] = first;
    left.shift();
    return found.term;
  });
}

const second = readBlock(SECOND_CODING);
let cells: readonly Cell[] = [];

beforeAll(async () => {
  const classes = await Promise.all(CODED_CLASSES.map((key) => loadClass(key)));
  cells = classes
    .flatMap((loaded) => loaded?.terms ?? [])
    .filter(({ term }) => second.has(term))
    .flatMap(({ term, criteria }) =>
      GRADES.map((grade) => ({
        term,
        grade,
        first: criteria[grade],
        second: second.get(term)?.[grade] ?? [],
      })),
    )
    .filter((cell) => cell.first.length + cell.second.length > 0);
});

const asCompared = (): readonly Cell[] =>
  cells.map((cell) => {
    const before = BEFORE.get(cell.term)?.[cell.grade] ?? [];
    return before.length > 0 ? { ...cell, first: before } : cell;
  });

describe('a blind second coding of 60 random terms', () => {
  it('is of the terms that its seed draws', () => {
    expect([...second.keys()].toSorted()).toEqual(drawn().toSorted());
  });

  it('agreed as README.md says', () => {
    expect(agreementOf(asCompared())).toEqual({
      cells: 219,
      cellsAlike: 200,
      cellsButDeath: 189,
      cellsButDeathAlike: 170,
      terms: 60,
      termsAlike: 46,
      both: 431,
      firstOnly: 11,
      secondOnly: 11,
      neither: 1292,
      positiveAgreement: 0.975,
      meanJaccard: 0.967,
      kappaWithinTerms: 0.967,
      facets: 172,
      facetsOfKappaOne: 158,
      facetsOfKappaBelow06: 12,
    });
  });

  it('differs from the tables in the cells that were looked at again, and in no other', () => {
    const judged = Object.values(DIFFERENCES).flatMap((kind) => Object.keys(kind));
    const differing = cells.filter((cell) => cellKey(cell.first) !== cellKey(cell.second));
    expect(differing.map(({ term, grade }) => `${term} ${grade}`).toSorted()).toEqual(judged.toSorted());
  });
});
