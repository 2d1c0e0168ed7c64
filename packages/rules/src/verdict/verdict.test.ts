/** Three-valued logic as domain.md (general principles) sets it down: unknown is never "no". */
import { describe, expect, test } from 'vitest';
import { all, any, held, not } from './verdict.ts';
import type { Held } from './verdict.ts';

const TABLE: readonly (readonly [a: Held, b: Held, both: Held, either: Held])[] = [
  ['met', 'met', 'met', 'met'],
  ['met', 'not-met', 'not-met', 'met'],
  ['met', 'indeterminate', 'indeterminate', 'met'],
  ['not-met', 'not-met', 'not-met', 'not-met'],
  ['not-met', 'indeterminate', 'not-met', 'indeterminate'],
  ['indeterminate', 'indeterminate', 'indeterminate', 'indeterminate'],
];

describe('three-valued logic', () => {
  test.each(TABLE)('%s and %s: together %s, either %s', (a, b, both, either) => {
    expect(all([a, b])).toBe(both);
    expect(all([b, a])).toBe(both);
    expect(any([a, b])).toBe(either);
    expect(any([b, a])).toBe(either);
  });

  test('of nothing: all of it holds, none of it is met', () => {
    expect(all([])).toBe('met');
    expect(any([])).toBe('not-met');
  });

  test('the opposite of unknown is unknown', () => {
    expect((['met', 'not-met', 'indeterminate'] as const).map(not)).toEqual([
      'not-met',
      'met',
      'indeterminate',
    ]);
    expect([true, false, null].map(held)).toEqual(['met', 'not-met', 'indeterminate']);
  });
});
