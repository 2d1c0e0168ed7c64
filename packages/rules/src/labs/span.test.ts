/** Intervals and their comparison: what holds for every value, for none, or depends on which (domain.md, principles). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFractions, fraction, times } from '../number/fraction.ts';
import { exact } from '../number/fraction-text.ts';
import type { Comparator } from '../verdict/index.ts';
import { readResult } from './result-value.ts';
import { compareSpans, convertedSpan, plusSpan, point, spanOf, timesSpan } from './span.ts';
import type { Span } from './span.ts';

const read = (text: string): Span => {
  const span = spanOf(readResult(text));
  if (!span) throw new Error(`no quantity: ${text}`);
  return span;
};
const between = (low: string, high: string): Span => ({
  low: { at: exact(low), open: false },
  high: { at: exact(high), open: false },
});
const end = (at: string, open: boolean) => ({ at: exact(at), open });

describe('a result as an interval', () => {
  test.each<[string, Span]>([
    ['5', { low: end('5', false), high: end('5', false) }],
    ['<5', { low: end('0', false), high: end('5', true) }],
    ['<=5', { low: end('0', false), high: end('5', false) }],
    ['>5', { low: end('5', true), high: null }],
    ['>=5', { low: end('5', false), high: null }],
    ['1:80', { low: end('80', false), high: end('80', false) }],
    ['<1:80', { low: end('0', false), high: end('80', true) }],
  ])('%s', (text, span) => {
    expect(read(text)).toEqual(span);
  });

  test.each(['', 'NEGATIVE', '5,0'])('%j is no quantity', (text) => {
    expect(spanOf(readResult(text))).toBeNull();
    expect(spanOf(readResult(text))).toBeNull();
  });
});

describe('comparison', () => {
  test.each<[string, Comparator, string, string]>([
    ['5', '<', '5', 'not-met'],
    ['5', '<=', '5', 'met'],
    ['5', '>', '5', 'not-met'],
    ['5', '>=', '5', 'met'],
    ['5', '=', '5', 'met'],
    ['5', '=', '5.1', 'not-met'],
    ['5.1', '=', '5', 'not-met'],
    ['4', '<', '5', 'met'],
    ['4', '>', '5', 'not-met'],
    ['<5', '<', '5', 'met'],
    ['<=5', '<', '5', 'indeterminate'],
    ['<=5', '<=', '5', 'met'],
    ['<5', '>=', '5', 'not-met'],
    ['>5', '>', '5', 'met'],
    ['>=5', '>', '5', 'indeterminate'],
    ['>=5', '>=', '5', 'met'],
    ['>5', '<', '5', 'not-met'],
    ['>5', '<=', '5', 'not-met'],
    ['<5', '<', '4', 'indeterminate'],
    ['>5', '>', '6', 'indeterminate'],
    ['<5', '>', '6', 'not-met'],
    ['>6', '<', '5', 'not-met'],
    ['>6', '=', '5', 'not-met'],
    ['<5', '=', '6', 'not-met'],
    ['<5', '=', '4', 'indeterminate'],
    ['>=5', '=', '5', 'indeterminate'],
    ['5', '=', '<=5', 'indeterminate'],
  ])('%s %s %s: %s', (a, comparator, b, expected) => {
    expect(compareSpans(read(a), comparator, read(b))).toBe(expected);
  });

  test('two bounds that reach past each other say nothing', () => {
    expect(compareSpans(between('1', '3'), '<', between('2', '4'))).toBe('indeterminate');
    expect(compareSpans(between('1', '3'), '=', between('1', '3'))).toBe('indeterminate');
    expect(compareSpans(between('1', '2'), '<', between('3', '4'))).toBe('met');
    expect(compareSpans(between('1', '2'), '<', between('2', '4'))).toBe('indeterminate');
    expect(compareSpans(between('2', '4'), '<', between('1', '2'))).toBe('not-met');
  });

  test('narrowing an interval never contradicts what was said of it', () => {
    const whole = fc.integer({ min: 0, max: 20 });
    const comparators = fc.constantFrom<Comparator>('<', '<=', '>', '>=', '=');
    fc.assert(
      fc.property(whole, whole, whole, whole, comparators, (one, other, inside, limit, comparator) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const value = low + (inside % (high - low + 1));
        const wide = compareSpans(between(String(low), String(high)), comparator, point(fraction(limit)));
        const narrow = compareSpans(point(fraction(value)), comparator, point(fraction(limit)));
        if (wide !== 'indeterminate') expect(narrow).toBe(wide);
        const order = Math.sign(value - limit);
        const truth = {
          '<': order < 0,
          '<=': order <= 0,
          '>': order > 0,
          '>=': order >= 0,
          '=': order === 0,
        };
        expect(narrow).toBe(truth[comparator] ? 'met' : 'not-met');
      }),
      { seed: 31 },
    );
  });
});

describe('an interval moved', () => {
  test('by a factor or a shift, its ends as open as before', () => {
    expect(timesSpan(read('<5'), fraction(2))).toEqual({ low: end('0', false), high: end('10', true) });
    expect(timesSpan(read('>5'), fraction(2))).toEqual({ low: end('10', true), high: null });
    expect(plusSpan(read('5'), fraction(3))).toEqual({ low: end('8', false), high: end('8', false) });
    expect(plusSpan(between('1', '2'), fraction(3))).toEqual(between('4', '5'));
    expect(plusSpan({ low: null, high: end('2', true) }, fraction(3))).toEqual({
      low: null,
      high: end('5', true),
    });
  });

  test('into another unit; where one end has no conversion there is none', () => {
    const doubled = (at: ReturnType<typeof exact>) => times(at, fraction(2));
    expect(convertedSpan(between('1', '2'), doubled)).toEqual(between('2', '4'));
    expect(convertedSpan(read('>5'), doubled)).toEqual({ low: end('10', true), high: null });
    expect(convertedSpan({ low: null, high: end('2', true) }, doubled)).toEqual({
      low: null,
      high: end('4', true),
    });
    expect(convertedSpan(read('>5'), () => null)).toBeNull();
    const onlyLarge = (at: ReturnType<typeof exact>) => (compareFractions(at, fraction(1)) > 0 ? at : null);
    expect(convertedSpan(between('1', '2'), onlyLarge)).toBeNull();
    const onlySmall = (at: ReturnType<typeof exact>) => (compareFractions(at, fraction(1)) > 0 ? null : at);
    expect(convertedSpan(between('1', '2'), onlySmall)).toBeNull();
  });
});
