/** From the table of a class to its terms. */
import { criteriaOfTerm } from '../criteria/find.ts';
import type { ClassKey } from './class-keys.ts';
import type { CtcaeVersion } from '../types.ts';
import { readBlock } from './notation.ts';
import type { GradeLines } from './notation.ts';
import { termsOfClass } from './term-index.ts';
import type { IndexEntry } from './term-index.ts';
import { GRADES } from './types.ts';
import type { DictionaryTerm } from './types.ts';

/** In the order of the index. Throws where table and index do not name the same terms. */
export const readClass = (key: ClassKey, blocks: readonly string[]): readonly DictionaryTerm[] =>
  termsOf('5.0', key, termsOfClass(key), readLines(blocks));

export const readLines = (blocks: readonly string[]): ReadonlyMap<string, GradeLines> =>
  new Map(blocks.flatMap((block) => [...readBlock(block)]));

export function termsOf(
  version: CtcaeVersion,
  key: ClassKey,
  entries: readonly IndexEntry[],
  lines: ReadonlyMap<string, GradeLines>,
): readonly DictionaryTerm[] {
  const names = new Set(entries.map(({ term }) => term));
  const stray = [...lines.keys()].find((name) => !names.has(name));
  // Some pages have a `find` that answers null where there is none.
  if (typeof stray === 'string')
    throw new Error(`CTCAE ${version} has no term "${stray}" in this class (${key})`);
  return entries.map(({ code, term }) => {
    const criteria = lines.get(term);
    if (!criteria) throw new Error(`The table of the class ${key} lacks "${term}"`);
    return {
      version,
      code,
      term,
      class: key,
      otherSpecify: term.endsWith('Other, specify'),
      grades: GRADES.filter((grade) => criteria[grade].length > 0),
      criteria,
      byNumber: criteriaOfTerm(version, term).length > 0,
    };
  });
}
