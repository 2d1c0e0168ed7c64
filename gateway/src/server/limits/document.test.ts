/** What a document may ask for (T-08), judged on documents that scanners and strangers send. */
import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { COST_LIMITS, costProblem } from './cost.ts';
import { DOCUMENT_LIMITS, documentProblem } from './document.ts';

const problem = (text: string): string | undefined => documentProblem(parse(text), DOCUMENT_LIMITS)?.message;
const repeated = (n: number, make: (n: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');
const nested = (depth: number): string => '{ a '.repeat(depth - 1) + '{ a }' + ' }'.repeat(depth - 1);

describe('T-08 a document is refused for', () => {
  test.each<[string, string, RegExp]>([
    ['nine levels', nested(9), /more than 8 levels/],
    [
      'nine levels by fragments',
      `{ ...F } ${repeated(9, (n) => `fragment F${n || ''} on Q { a { ${n < 8 ? `...F${n + 1}` : 'b'} } }`)}`,
      /more than 8 levels/,
    ],
    ['depth in a field that only calls itself introspection', `{ a: b { __schema ${nested(9)} } }`, /levels/],
    ['16 aliases', `{ ${repeated(16, (n) => `a${n}: a`)} }`, /more than 15 aliases/],
    ['16 aliases of __typename', `{ ${repeated(16, (n) => `a${n}: __typename`)} }`, /more than 15 aliases/],
    [
      '16 aliases in a fragment called __schema',
      `query __schema { ...__schema } fragment __schema on Query { ${repeated(16, (n) => `a${n}: a`)} }`,
      /more than 15 aliases/,
    ],
    [
      'aliases by using a fragment again and again',
      `{ ${repeated(8, (n) => `f${n} { ...F }`)} } fragment F on T { x: a y: b }`,
      /aliases/,
    ],
    ['five directives on a field', `{ a ${'@aa'.repeat(5)} }`, /more than 4 directives on one place/],
    ['21 directives', `{ ${repeated(21, (n) => `f${n} @include(if: true)`)} }`, /more than 20 directives/],
    ['501 fields', `{ ${repeated(501, (n) => `f${n}`)} }`, /more than 500 fields/],
    ['a fragment that contains itself', '{ ...A } fragment A on Q { a { ...A } }', /A contains itself/],
    [
      'two fragments that contain each other, used by nobody',
      '{ a } fragment A on Q { ...B } fragment B on Q { ...A }',
      /contains itself/,
    ],
    [
      'an argument of seven levels',
      `{ a(b: ${'['.repeat(7)}1${']'.repeat(7)}) }`,
      /more than 6 levels in an argument/,
    ],
  ])('%s', (_what, text, message) => {
    expect(problem(text)).toMatch(message);
  });

  test('nothing else: eight levels, 15 aliases, a usual page', () => {
    expect(problem(nested(8))).toBeUndefined();
    expect(problem(`{ ${repeated(15, (n) => `a${n}: a`)} }`)).toBeUndefined();
    expect(problem('{ a { ...F ...F } } fragment F on T { b c }')).toBeUndefined();
  });

  test('fragments of fragments are judged quickly, however often they multiply', () => {
    const n = 60;
    const text = `{ ...F0 } ${repeated(n, (i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 2} }`)}`;
    expect(problem(text)).toMatch(/more than 500 fields/);
    const unused = `{ a } ${repeated(n, (i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 2} }`)}`;
    expect(problem(unused)).toBeUndefined();
  });

  test('property: what is allowed never has more levels than the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (depth) => {
        expect(problem(nested(depth)) === undefined).toBe(depth <= DOCUMENT_LIMITS.depth);
      }),
      { numRuns: 30 },
    );
  });
});

describe('T-08 the cost of an answer', () => {
  const cost = (text: string, variables = {}) =>
    costProblem(schema, parse(text), null, variables, { ...COST_LIMITS, cost: 1500 })?.message;
  const page = (first: string) =>
    `query ($n: Int) { study(code: "S") { subjects(${first}) { edges { node { code labResults { test } } } } } }`;

  test('is that of its pages, by number or by variable, and of lists inside them', () => {
    // 50 × (edge: node with code, and ten results) is well below; 200 × that is above.
    expect(cost(page('first: 50'))).toBeUndefined();
    expect(cost(page('first: 200'))).toMatch(/more than 1500 fields in the answer/);
    expect(cost(page('first: $n'), { n: 50 })).toBeUndefined();
    expect(cost(page('first: $n'), { n: 200 })).toMatch(/more than 1500 fields/);
  });

  test('a page of millions is refused before anything is counted', () => {
    expect(cost(page('first: 100000000'))).toMatch(/more than 1000 on one page/);
  });
});
