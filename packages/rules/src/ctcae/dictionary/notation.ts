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

/** One line about one grade: what it says, and how it was written. */
interface Statement {
  readonly grade: Grade;
  readonly text: string;
  readonly line: string;
}

/** The lines of a block by the English names of its terms, patterns written out. */
function readStatements(block: string): ReadonlyMap<string, readonly Statement[]> {
  const terms = new Map<string, Statement[]>();
  let statements: Statement[] | null = null;
  const put = (grade: Grade, text: string, line: string): void => {
    if (!statements) throw misplaced(line);
    statements.push({ grade, text, line });
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
      terms.set(line, (statements = []));
    }
  }
  return terms;
}

const misplaced = (line: string): Error => new Error(`CTCAE notation: "${line}" stands where it cannot`);

const NO_LINES: GradeLines = { 1: [], 2: [], 3: [], 4: [], 5: [] };

/** A block of terms by their English names. Throws on what it cannot read: the tables are ours, and tested. */
export function readBlock(block: string): ReadonlyMap<string, GradeLines> {
  return new Map(
    [...readStatements(block)].map(([term, statements]) => {
      const lines = { ...NO_LINES };
      for (const { grade, text, line } of statements) {
        const more = text.startsWith('| ');
        if (more !== lines[grade].length > 0) throw misplaced(line);
        lines[grade] = [...lines[grade], ...readAlternatives(more ? text.slice(2) : text)];
      }
      return [term, lines];
    }),
  );
}

/**
 * A block that says what a later version changed: a line replaces the grade it names, "2 -" takes it away, "2 | …" adds an
 * alternative; what is not named stays. `before` has the lines of the earlier version.
 */
export function readChanges(
  block: string,
  before: ReadonlyMap<string, GradeLines>,
): ReadonlyMap<string, GradeLines> {
  return new Map(
    [...readStatements(block)].map(([term, statements]) => {
      const lines = { ...(before.get(term) ?? NO_LINES) };
      for (const { grade, text, line } of statements) {
        const more = text.startsWith('| ');
        if (lines[grade].length === 0 && (more || text === '-')) throw misplaced(line);
        const alternatives = text === '-' ? [] : readAlternatives(more ? text.slice(2) : text);
        lines[grade] = more ? [...lines[grade], ...alternatives] : alternatives;
      }
      return [term, lines];
    }),
  );
}
