/**
 * Reads the notation of the tables. A block holds terms, each a line with its name and below it a line for every grade
 * that exists: "3 adl.selfCare | hospital". `|` is or, `&` is and; "bsa>=10..<30" is a number with its far end;
 * "@other" takes the grades of a pattern, "3 | oxygen" adds to what a pattern said of 3. A line with # is a remark.
 */
import { PATTERNS } from './patterns.ts';
import { GRADES } from './types.ts';
import type { Alternative, Bound, Facet, Grade, NumericFacet } from './types.ts';

export type GradeLines = Readonly<Record<Grade, readonly Alternative[]>>;

const NUMBER = /^([A-Za-z][A-Za-z0-9]*)(<=|>=|<|>|=)([^.]+?(?:\.\d+[a-z]*)?)(?:\.\.(<?)(.+))?$/;
const BOUND = /^(-?\d+(?:\.\d+)?)?(uln|lln|baseline)?$/;
const FINDING = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;
/** Of a name or one of its parts: it says what is not there. */
const LIMITING = /(^|\.)(no[A-Z0-9]|asymptomatic\b|observation\b)/;

function bound(text: string, token: string): Bound {
  const found = BOUND.exec(text);
  if (!found || text === '') throw new Error(`CTCAE notation: "${text}" in "${token}" is no number or limit`);
  return { value: found[1] ?? null, of: (found[2] as Bound['of']) ?? null };
}

export function readFacet(token: string): Facet {
  const number = NUMBER.exec(token);
  if (number) {
    const [, quantity = '', is = '', from = '', exclusive, to] = number;
    return {
      kind: 'number',
      id: token,
      quantity,
      is: is as NumericFacet['is'],
      from: bound(from, token),
      to: to === undefined ? null : { ...bound(to, token), inclusive: exclusive !== '<' },
      limiting: false,
    };
  }
  if (!FINDING.test(token)) throw new Error(`CTCAE notation: "${token}" is no facet`);
  return { kind: 'finding', id: token, limiting: LIMITING.test(token) };
}

const readAlternatives = (text: string): readonly Alternative[] =>
  text.split('|').map((alternative) => alternative.split('&').map((token) => readFacet(token.trim())));

/** A block of terms by their English names. Throws on what it cannot read: the tables are ours, and tested. */
export function readBlock(block: string): ReadonlyMap<string, GradeLines> {
  const terms = new Map<string, GradeLines>();
  let lines: Record<Grade, readonly Alternative[]> | null = null;
  const put = (grade: Grade, text: string, line: string): void => {
    const more = text.startsWith('| ');
    if (!lines || more !== lines[grade].length > 0) {
      throw new Error(`CTCAE notation: "${line}" stands where it cannot`);
    }
    lines[grade] = [...lines[grade], ...readAlternatives(more ? text.slice(2) : text)];
  };
  for (const line of block.split('\n').map((raw) => raw.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, digit, criteria] = /^([1-5]) (.+)$/.exec(line) ?? [];
    if (digit && criteria) put(Number(digit) as Grade, criteria, line);
    else if (line.startsWith('@')) {
      const pattern = PATTERNS[line.slice(1)];
      if (!pattern) throw new Error(`CTCAE notation: there is no pattern ${line}`);
      for (const grade of GRADES) {
        const text = pattern[grade];
        if (text) put(grade, text, line);
      }
    } else {
      if (terms.has(line)) throw new Error(`CTCAE notation: "${line}" stands twice`);
      terms.set(line, (lines = { 1: [], 2: [], 3: [], 4: [], 5: [] }));
    }
  }
  return terms;
}
