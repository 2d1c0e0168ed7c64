/** What the hashes are made of: the same content gives the same bytes, whoever built the object and in which order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './chain.ts';
import { storableProblems } from './storable.ts';

test.each<[unknown, string]>([
  [{ b: 1, a: [2, 'x', null, { d: true, c: false }] }, '{"a":[2,"x",null,{"c":false,"d":true}],"b":1}'],
  [{ b: undefined, a: 1 }, '{"a":1}'],
  [[undefined, [1, undefined]], '[null,[1,null]]'],
  [[], '[]'],
  [{}, '{}'],
  [undefined, 'null'],
  ['\u2028 "quoted" \\ 血小板', '"\u2028 \\"quoted\\" \\\\ 血小板"'],
  [[['a', null, 'b'], []], '[["a",null,"b"],[]]'],
])('%j', (value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

test('it is JSON of the same value, with the keys of every object in order', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      // A minus before zero is not kept by JSON.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      const shuffled = JSON.parse(text, (_key, item: unknown) =>
        item !== null && typeof item === 'object' && !Array.isArray(item)
          ? Object.fromEntries(Object.entries(item).toReversed())
          : item,
      ) as unknown;
      expect(canonicalJson(shuffled)).toBe(text);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('AUD-01: what a database would change is named by its place, and everything else passes', () => {
  const odd = {
    ok: '血小板 \u{1F600}',
    list: ['fine', { deep: 'a\0b' }],
    ['k\uD800']: 1,
    half: 'x\uDC00',
    big: 2 ** 60,
    no: Number.NaN,
  };
  expect(storableProblems(odd).map(({ path, reason }) => [path.join('.'), reason])).toEqual([
    ['list.1.deep', 'nul-character'],
    ['k\uD800', 'broken-character'],
    ['half', 'broken-character'],
    ['big', 'not-a-number'],
    ['no', 'not-a-number'],
  ]);
  expect(storableProblems([null, true, 1.5, '\u{1F600}', undefined, {}])).toEqual([]);
});
