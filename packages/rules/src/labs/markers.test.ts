/** Markers against baseline. Source: domain reference section 7. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../record/index.ts';
import { markerChange, markerPoint } from './markers.ts';
import { rangeCrossing, rangeFlag } from './range-flag.ts';

const result = (
  value: string | null,
  unit: string | null,
  low: string | null = null,
  high: string | null = null,
): Measurement => ({ value, unit, low, high });

const exactly = (value: string): object => ({ low: value, high: value, lowOpen: false, highOpen: false });

describe('markerChange', () => {
  it('gives difference, percent and fold of two numbers', () => {
    const change = markerChange('igg', result('12', 'g/L', '7', '16'), result('4.5', 'g/L', '7', '16'));
    expect(change).toMatchObject({
      unit: 'g/L',
      difference: exactly('-7.5'),
      percent: exactly('-62.5'),
      fold: exactly('0.38'),
      direction: 'fall',
      benefit: 'neutral',
      crossing: 'within-to-below',
      reason: null,
    });
  });

  it('compares across units exactly, and each result with its own range', () => {
    const change = markerChange('c3', result('60', 'mg/dL', '90', '180'), result('0.9', 'g/L', '0.9', '1.8'));
    expect(change).toMatchObject({
      difference: exactly('0.3'),
      percent: exactly('50'),
      benefit: 'better',
      crossing: 'below-to-within',
    });
  });

  it('calls a falling anti-dsDNA better and a falling C4 worse', () => {
    expect(markerChange('antiDsDna', result('310', 'IU/mL'), result('90', 'kIU/L')).benefit).toBe('better');
    expect(markerChange('c4', result('0.2', 'g/L'), result('0.1', 'g/L')).benefit).toBe('worse');
    expect(markerChange('c4', result('0.2', 'g/L'), result('20', 'mg/dL')).benefit).toBe('unchanged');
  });

  it('has no percent of a baseline of zero, but keeps the difference', () => {
    const change = markerChange('antiDsDna', result('0', 'IU/mL'), result('12', 'IU/mL'));
    expect(change).toMatchObject({ difference: exactly('12'), percent: null, fold: null, direction: 'rise' });
  });

  it('makes the change a bound where a result is one: from above 800 to 100 is a fall of more than 87.5 %', () => {
    const change = markerChange('antiDsDna', result('>800', 'IU/mL'), result('100', 'IU/mL'));
    expect(change.percent).toEqual({ low: '-100', high: '-87.5', lowOpen: true, highOpen: true });
    expect(change.difference).toEqual({ low: null, high: '-700', lowOpen: false, highOpen: true });
    expect(change.benefit).toBe('better');
  });

  it('does not say a direction that two bounds do not give', () => {
    const change = markerChange('ige', result('<10', 'IU/mL'), result('<20', 'IU/mL'));
    expect(change).toMatchObject({ direction: 'unknown', benefit: 'unknown' });
    expect(change.difference).toEqual({ low: '-10', high: '20', lowOpen: true, highOpen: true });
    expect(change.percent).toMatchObject({ low: '-100', high: null });
  });

  it('counts titres in steps and fold, never in percent', () => {
    const change = markerChange('ana', result('1:1280', null), result('1:160', null));
    expect(change).toMatchObject({
      difference: null,
      percent: null,
      fold: exactly('0.13'),
      log2Steps: exactly('-3'),
      benefit: 'better',
    });
    expect(markerChange('ana', result('1:100', null), result('1:320', null)).log2Steps).toEqual(
      exactly('1.68'),
    );
    expect(markerChange('ana', result('1:320', null), result('<1:80', null)).log2Steps).toEqual({
      low: null,
      high: '-2',
      lowOpen: false,
      highOpen: true,
    });
  });

  it.each([
    ['antiDsDna', result('310', 'IU/mL'), result('90', 'U/mL'), 'unit-not-comparable'],
    ['igg', result('12', 'g/L'), result('4', null), 'unit-not-known'],
    ['igg', result(null, 'g/L'), result('4', 'g/L'), 'value-missing'],
    ['igg', result('12', 'g/L'), result('HEMOLYZED', 'g/L'), 'result-is-text'],
    ['igg', result('12', 'g/L'), result('1,5', 'g/L'), 'result-unreadable'],
    ['ana', result('1:160', null), result('4.2', null), 'titre-and-number'],
  ] as const)('says why there is no change of %s', (analyte, before, after, reason) => {
    expect(markerChange(analyte, before, after)).toMatchObject({ reason, difference: null, percent: null });
  });

  it('is the opposite the other way round', () => {
    const grams = fc.integer({ min: 1, max: 5000 }).map((hundredths) => String(hundredths / 100));
    fc.assert(
      fc.property(grams, grams, (a, b) => {
        const [there, back] = [
          markerChange('igg', result(a, 'g/L'), result(b, 'g/L')),
          markerChange('igg', result(b, 'g/L'), result(a, 'g/L')),
        ];
        return Number(there.difference?.low) + Number(back.difference?.low) === 0;
      }),
      { seed: 3 },
    );
  });
});

describe('rangeFlag', () => {
  it.each([
    ['7', '7', '16', 'within'],
    ['16', '7', '16', 'within'],
    ['6.99', '7', '16', 'below'],
    ['16.01', '7', '16', 'above'],
    ['<10', '15', '20', 'below'],
    ['<10', '5', '20', 'unknown'],
    ['>800', null, '100', 'above'],
    ['90', null, '100', 'not-above'],
    ['90', '80', null, 'not-below'],
    ['90', null, null, 'unknown'],
    ['TRACE', '1', '2', 'unknown'],
    ['1:160', null, '80', 'above'],
    ['5', '9', '3', 'unknown'],
  ] as const)('%s in %s–%s is %s', (value, low, high, flag) => {
    expect(rangeFlag({ value, low, high })).toBe(flag);
  });

  it('names a crossed limit, and none where a side is not known', () => {
    expect(rangeCrossing('below', 'above')).toBe('below-to-above');
    expect(rangeCrossing('not-above', 'above')).toBe('within-to-above');
    expect(rangeCrossing('within', 'within')).toBeNull();
    expect(rangeCrossing('unknown', 'above')).toBeNull();
  });
});

describe('markerPoint', () => {
  it('draws a bound at its limit with an open mark and keeps the qualifier', () => {
    expect(markerPoint('<10')).toEqual({ at: '10', mark: 'open', qualifier: '<' });
    expect(markerPoint('>1:1280')).toEqual({ at: '1280', mark: 'open', qualifier: '>' });
    expect(markerPoint('12.50')).toEqual({ at: '12.5', mark: 'exact', qualifier: null });
    expect(markerPoint('TRACE')).toBeNull();
  });
});
