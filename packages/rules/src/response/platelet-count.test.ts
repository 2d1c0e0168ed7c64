import { describe, expect, test } from 'vitest';
import { conversionFactor, readUnit } from '../labs/index.ts';
import { text } from '../number/index.ts';
import { plateletCount } from './platelet-count.ts';
import { plateletUnitExponent } from './platelet-unit.ts';
import { at, count, criterion, decided, on, respond } from './response.fixture.ts';
import type { LabResult } from '../record/index.ts';

const read = (
  value: string | null,
  unit: string | null,
  standard?: [string | null, string | null],
): string => {
  const result: LabResult = count(on(28), value, {
    unit,
    standard: standard ? { value: standard[0], unit: standard[1], low: null, high: null } : null,
  });
  const { shown, problem } = plateletCount(result);
  return shown ?? problem ?? '';
};

describe('the unit of a platelet count (domain.md 3.5, 7)', () => {
  test.each([
    '10^9/L',
    '10*9/L',
    '10**9/L',
    'x10^9/L',
    'X 10^9/L',
    '×10⁹/L',
    '10⁹/L',
    '×10^9/L',
    'x10E9/L',
    '10(9)/L',
    'x10(9)/L',
    '109/L', // the superscript was lost on the way; it can mean nothing else
    '103/uL',
    'GI/L',
    'G/L',
    'G/l',
    'Gpt/L',
    'THOU/uL',
    'THOU/mm3',
    'K/uL',
    'k/µL',
    'K/mcL',
    'K/μL',
    '10^3/uL',
    '10*3/uL',
    '10³/µL',
    'x10^3/µL',
    '10^3/mm3',
    '10³/mm³',
    '10^6/mL',
    '/nL',
    '１０^９／Ｌ',
  ])('%s is ×10⁹/L', (unit) => {
    expect(plateletUnitExponent(unit)).toBe(0);
  });

  test.each(['/uL', '/µL', '/mm3', '/mm³', 'cells/uL', '#/uL', '1/uL', '/cumm', '/ mm3', '/㎣'])(
    '%s is a thousandth',
    (unit) => {
      expect(plateletUnitExponent(unit)).toBe(-3);
    },
  );

  test('10^4/uL, used in Japan, is tenfold', () => {
    expect(plateletUnitExponent('10^4/μL')).toBe(1);
    expect(read('2.5', '10^4/uL')).toBe('25');
  });

  test.each([
    null,
    '',
    'g/L', // grams: the one unit whose case matters
    'mg/dL',
    '%',
    '/L',
    '10^9',
    '10^12/L',
    '10^9/uL',
    'T/L',
    'constructor/L',
    'L',
    'fL',
  ])('%j is not known', (unit) => {
    expect(plateletUnitExponent(unit)).toBeNull();
  });
});

test('the units of the laboratory folder say the same', () => {
  const notations = ['10^9/L', 'x10(9)/L', '×10⁹/L', '109/L', 'GI/L', 'G/L', 'g/L', 'K/uL', 'k/µL', 'THOU/uL', '10³/µL', '10^3/mm3', '/uL', '/mm³', 'cells/uL', '10^4/uL', '10^6/mL', 'mg/dL', '%', 'pcs', '']; // prettier-ignore
  for (const notation of notations) {
    const unit = readUnit(notation, 'platelets');
    const factor = unit && conversionFactor('platelets', unit, '10*9/L');
    const mine = plateletUnitExponent(notation);
    const expected = mine === null ? null : mine < 0 ? [1n, 1000n] : [10n ** BigInt(mine), 1n];
    expect([notation, factor && [factor.numerator, factor.denominator]]).toEqual([notation, expected]);
  }
});

describe('reading a count', () => {
  test.each([
    ['85000', '/uL', '85'],
    ['29999', '/mm3', '29.999'],
    ['30000', '/uL', '30'],
    ['45', 'K/uL', '45'],
    [' 45.50 ', '10^9/L', '45.5'],
    ['007', '10^9/L', '7'],
    ['<10', '10^9/L', '<10'],
    ['< 10', '10^9/L', '<10'],
    ['<=10', '10^9/L', '<=10'],
    ['≥800', '10^9/L', '≥800'],
    ['<10000', '/uL', '<10'],
    ['0', '10^9/L', '0'],
    ['2000', '10^9/L', '2000'],
  ])('%s %s is read as %s', (value, unit, shown) => {
    expect(read(value, unit)).toBe(shown);
  });

  test.each([
    [null, '10^9/L', 'no-count'],
    ['', '10^9/L', 'no-count'],
    ['NOT DONE', '10^9/L', 'no-count'],
    ['CLUMPED', '10^9/L', 'no-count'],
    ['1,5', '10^9/L', 'value-not-a-number'],
    ['1,500', '/uL', 'value-not-a-number'],
    ['1e3', '10^9/L', 'value-not-a-number'],
    ['-5', '10^9/L', 'value-not-a-number'],
    ['4⁵', '10^9/L', 'value-not-a-number'],
    ['45 (clumps)', '10^9/L', 'value-not-a-number'],
    ['10-20', '10^9/L', 'value-not-a-number'],
    ['45', null, 'unit-unknown'],
    ['45', 'g/L', 'unit-unknown'],
    ['85000', '10^9/L', 'count-implausible'],
    ['2000.1', '10^9/L', 'count-implausible'],
  ])('%j %j is not read: %s', (value, unit, problem) => {
    expect(read(value, unit)).toBe(problem);
  });

  test('the reported value is preferred, the standardised one stands in where it cannot be read', () => {
    expect(read('29999', '/uL', ['30', '10^9/L'])).toBe('29.999'); // the source rounded
    expect(read('45', 'pieces', ['45', '10^9/L'])).toBe('45');
    expect(read('1,500', '/uL', ['1.5', '10^9/L'])).toBe('1.5');
    expect(read(null, null, ['45', '10^9/L'])).toBe('45');
    expect(read('45', null, ['45', null])).toBe('unit-unknown');
    expect(read('45', null, [null, null])).toBe('unit-unknown');
    expect(read(null, null, [null, null])).toBe('no-count');
    // The reported unit is known and the number absurd: one of the two is wrong, so neither is used.
    expect(read('85000', '10^9/L', ['85', '10^9/L'])).toBe('count-implausible');
  });

  test('a bound keeps what it says', () => {
    const below = plateletCount(count(on(1), '<10')).range;
    expect(below && [text(below.low), below.high && text(below.high), below.highIncluded]).toEqual([
      '0',
      '10',
      false,
    ]);
    const above = plateletCount(count(on(1), '>800')).range;
    expect(above && [text(above.low), above.high]).toEqual(['800', null]);
  });
});

describe('what a count that is not one number decides', () => {
  const outcome = (value: string, unit: string | null = '10^9/L', baseline = '20'): string =>
    decided(at(respond({ labResults: [count(on(-6), baseline), count(on(28), value, { unit })] }), 28));

  test.each([
    ['<10', 'NR'],
    ['<30', 'NR'],
    ['<=30', 'NR'], // 30 is not twice 20
    ['<100', 'PR or NR'],
    ['<=100', 'CR or PR or NR'],
    ['>99', 'CR or PR or NR'],
    ['>100', 'CR'],
    ['>=100', 'CR'],
    ['>800', 'CR'],
  ])('%s is %s', (value, expected) => {
    expect(outcome(value)).toBe(expected);
  });

  test('no count below CR has doubled from 50 or more, so PR is no candidate', () => {
    expect(outcome('>40', '10^9/L', '60')).toBe('CR or NR');
    expect(outcome('>40', '10^9/L', '49')).toBe('CR or PR or NR');
  });

  test('from a baseline of 0, 0 has not doubled and asks for more than 0', () => {
    const day28 = at(respond({ labResults: [count(on(-6), '0'), count(on(28), '0')] }), 28);
    expect(criterion(day28, 'platelets-at-least-doubled')).toMatchObject({
      held: 'not-met',
      threshold: { comparator: '>', value: '0' },
    });
  });

  test('a bounded baseline decides doubling where it can', () => {
    expect(decided(at(respond({ labResults: [count(on(-6), '<15'), count(on(28), '30')] }), 28))).toBe(
      'PR or NR',
    ); // bleeding
    expect(outcome('30', '10^9/L', '<10')).toBe('PR or NR'); // bleeding is not recorded
    const response = respond({ labResults: [count(on(-6), '<10'), count(on(28), '45')] });
    expect(criterion(at(response, 28), 'platelets-at-least-doubled')).toMatchObject({
      held: 'met',
      threshold: null,
      reason: 'baseline-not-exact',
    });
    expect(response.baseline).toMatchObject({
      platelets: null,
      range: { low: '0', high: '10', highIncluded: false },
      reason: 'baseline-not-exact',
      date: on(-6),
    });
    const open = respond({ labResults: [count(on(-6), '<25'), count(on(28), '45')] });
    expect(criterion(at(open, 28), 'platelets-at-least-doubled').held).toBe('indeterminate');
  });

  test('an unknown unit is not evaluable, with the reason', () => {
    const day28 = at(
      respond({ labResults: [count(on(-6), '20'), count(on(28), '45', { unit: 'pcs' })] }),
      28,
    );
    expect(day28.platelets).toBeNull();
    expect(day28.verdict.outcome).toBe('NE');
    expect(criterion(day28, 'platelet-count-available')).toMatchObject({
      held: 'not-met',
      reason: 'unit-unknown',
      sources: [{ kind: 'labResult', id: `plt ${on(28)} 45`, version: 1 }],
    });
  });

  test('an unreadable last count is no reason to take an earlier baseline silently', () => {
    const labResults = [count(on(-12), '20'), count(on(-6), '18', { unit: 'pcs' }), count(on(28), '45')];
    const response = respond({ labResults });
    expect(response.baseline).toMatchObject({
      platelets: null,
      range: null,
      reason: 'baseline-count-unreadable',
    });
    expect(decided(at(response, 28))).toBe('PR or NR');
  });

  test('other tests are no platelets, and a result that says "not done" is no baseline', () => {
    const labResults = [
      count(on(-12), '20'),
      count(on(-6), null),
      count(on(28), '45'),
      count(on(28), '4.5', { test: 'WBC' }),
    ];
    const response = respond({ labResults });
    expect(response.baseline.platelets).toBe('20');
    expect(response.counts).toHaveLength(1 + 1); // and month 6, missed by the cut
  });
});
