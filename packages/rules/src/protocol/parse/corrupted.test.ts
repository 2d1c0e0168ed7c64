/**
 * Every single-field slip in a protocol file is either refused, with a path that exists and a reason, or harmless: the rules
 * answer under what was accepted and refuse nothing on the way. A slip that is caught nowhere would change a study silently.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import pilot from '../../../protocols/cdiscpilot01.json' with { type: 'json' };
import study from '../../../protocols/sle-itp-cart.json' with { type: 'json' };
import { lab, sledai, withCounts } from '../../evaluate/evaluate.fixture.ts';
import { evaluateCohort, evaluateSubject } from '../../evaluate/index.ts';
import { parseProtocol, type ProtocolProblem } from './index.ts';

type Path = readonly (string | number)[];
type Owner = Record<string | number, unknown>;

/** Every member of a document, with the way to it. */
function members(value: unknown, way: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = [...way, Array.isArray(value) ? Number(key) : key];
    return [path, ...members(inner, path)];
  });
}

const ownerOf = (document: unknown, path: Path): Owner =>
  path.slice(0, -1).reduce<unknown>((of, key) => (of as Owner)[key], document) as Owner;

type Slip = (owner: Owner, key: string | number) => void;

/** What a hand does to a file. */
const SLIPS: Readonly<Record<string, Slip>> = {
  'left out': (owner, key) => (Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key]),
  null: (owner, key) => (owner[key] = null),
  'of another kind': (owner, key) => {
    const value = owner[key];
    owner[key] = typeof value === 'string' ? 7 : typeof value === 'number' ? String(value) : 'x';
  },
  misspelt: (owner, key) => {
    if (typeof owner[key] === 'string') owner[key] += 'x';
    else owner[`${key}x`] = owner[key];
    if (typeof owner[key] !== 'string' && !Array.isArray(owner)) delete owner[key];
  },
  'beyond reason': (owner, key) => {
    const value = owner[key];
    owner[key] = typeof value === 'number' ? -99_999 : typeof value === 'boolean' ? !value : '';
  },
  'beside something unknown': (owner, key) => {
    if (!Array.isArray(owner)) owner['surprise'] = owner[key];
  },
};

const RECORD = withCounts(
  [
    [-8, '18'],
    [28, '45', 0],
    [90, '120', 0],
    [180, '60', 0],
  ],
  {
    sledaiAssessments: [sledai(-6, ['thrombocytopenia']), sledai(90, [], ['seizure'])],
  },
);
const FULL = {
  ...RECORD,
  labResults: [
    ...RECORD.labResults,
    lab('NEUT', 10, '0.4', '10^9/L', ['1.8', '6.3']),
    lab('C3', 60, '0.6', 'g/L', ['0.9', '1.8']),
  ],
};

/** Whether a path names something of the document, or the place where something is missing. */
function isThere(document: unknown, { path }: ProtocolProblem): boolean {
  if (path === '(the file)') return true;
  const keys = path.split('.');
  let at: unknown = document;
  for (const [n, key] of keys.entries()) {
    if (typeof at !== 'object' || at === null) return n > 0 && n === keys.length - 1;
    at = (at as Owner)[key];
    if (at === undefined) return true;
  }
  return true;
}

function check(file: object, path: Path, slip: string): void {
  const draft = structuredClone(file);
  const owner = ownerOf(draft, path);
  SLIPS[slip]?.(owner, path.at(-1)!);
  const parsed = parseProtocol(draft);
  if (parsed.ok) {
    expect(() => [
      evaluateSubject(FULL, parsed.protocol),
      evaluateCohort([FULL], parsed.protocol),
    ]).not.toThrow();
    return;
  }
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const problem of parsed.problems) {
    expect(problem.reason.trim()).not.toBe('');
    expect(isThere(draft, problem), `${problem.path}: ${problem.reason}`).toBe(true);
  }
}

describe.each([
  ['sle-itp-cart', study],
  ['cdiscpilot01', pilot],
])('%s', (_name, file) => {
  const paths = members(file);
  test('a slip in any one place is refused with its path, or harmless', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...Object.keys(SLIPS)), (path, slip) => {
        check(file, path, slip);
      }),
      { numRuns: process.env['TRIALSIDE_LONG'] ? 4_000 : 150, seed: 11 },
    );
  }, 600_000);

  test('a value of another kind is refused at its place', () => {
    const wrong = paths.filter((path) => typeof ownerOf(file, path)[path.at(-1)!] === 'number');
    for (const path of wrong) {
      const draft = structuredClone(file);
      SLIPS['of another kind']!(ownerOf(draft, path), path.at(-1)!);
      const parsed = parseProtocol(draft);
      expect(parsed.ok, path.join('.')).toBe(false);
      if (!parsed.ok) expect(path.join('.').startsWith(parsed.problems[0]!.path)).toBe(true);
    }
  });
});
