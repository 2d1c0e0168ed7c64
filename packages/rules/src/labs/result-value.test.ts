/** Strict reading of result texts. Source: reference data "hard cases" 21 and 22. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, text } from '../number/index.ts';
import { readResult } from './result-value.ts';

const brief = (value: string | null): string => {
  const read = readResult(value);
  switch (read.kind) {
    case 'number':
      return text(read.value);
    case 'bound':
      return `${read.comparator} ${text(read.value)}`;
    case 'titre':
      return `${read.comparator ?? ''}1:${text(read.reciprocal)}`;
    case 'word':
      return `word ${read.word}`;
    case 'unreadable':
    case 'missing':
      return read.kind;
  }
};

describe('readResult', () => {
  it.each([
    ['18', '18'],
    [' 18.50 ', '18.5'],
    ['１．５', '1.5'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['0', '0'],
    ['<10', '< 10'],
    ['< 10', '< 10'],
    ['＜10', '< 10'],
    ['≤10', '<= 10'],
    ['<=10', '<= 10'],
    ['>1000', '> 1000'],
    ['≥ 800.0', '>= 800'],
    ['1:160', '1:160'],
    ['1：160', '1:160'],
    ['1/160', '1:160'],
    ['<1:80', '<1:80'],
    ['≥1:1280', '>=1:1280'],
    ['TRACE', 'word TRACE'],
    ['Not Detected', 'word Not Detected'],
    ['阴性', 'word 阴性'],
    ['', 'missing'],
    ['   ', 'missing'],
    [null, 'missing'],
  ])('reads %j as %s', (given, expected) => {
    expect(brief(given)).toBe(expected);
  });

  it.each([
    '1,5',
    '1,500',
    '1 500',
    '1.5.0',
    '1e3',
    '.5',
    '5.',
    '+5',
    '45 L',
    '45*',
    '45 x10^9/L',
    '5-10',
    '1+',
    '2:160',
    '1:0',
    '<<10',
    '10>',
    'H 45',
    '<LLOQ2',
    '--3',
    '٤٥ ',
    '4⁵',
    '10⁹',
    '½',
    '④',
  ])('does not misread %j', (given) => {
    expect(readResult(given).kind).toBe('unreadable');
  });

  it('reads any canonical number as itself, and any bound as its bound', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('', '<', '>', '<=', '>='),
        (whole, fraction, comparator) => {
          const number = `${whole}.${fraction}`;
          const read = readResult(`${comparator}${number}`);
          if (read.kind !== 'number' && read.kind !== 'bound') return false;
          return text(read.value) === text(dec(number)) && (read.kind === 'bound') === (comparator !== '');
        },
      ),
      { seed: 11 },
    );
  });
});
