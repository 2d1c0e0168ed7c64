/** Data errors to ask about, and corrected calcium. Source: reference data "hard cases" 19 and 22; Payne 1973. */
import { describe, expect, it } from 'vitest';
import { correctedCalcium } from './corrected-calcium.ts';
import { minus, plus, times } from '../number/fraction.ts';
import { exact } from '../number/fraction-text.ts';
import { ANALYTES } from './analytes.ts';
import { implausible } from './plausible.ts';

describe('implausible', () => {
  it('asks about zero, negatives and values off by a unit', () => {
    expect(implausible('platelets', exact('0'), '10*9/L')).toBe('implausible-zero');
    expect(implausible('platelets', exact('-5'), '10*9/L')).toBe('implausible-negative');
    expect(implausible('platelets', exact('150000'), '10*9/L')).toBe('implausible-magnitude');
    expect(implausible('platelets', exact('150000'), '/uL')).toBeNull();
    expect(implausible('platelets', exact('1'), '10*9/L')).toBeNull();
    expect(implausible('hemoglobin', exact('120'), 'g/dL')).toBe('implausible-magnitude');
  });

  it('lets the ends of the plausible range stand, in any unit, and asks beyond them', () => {
    const [low, high] = ANALYTES.platelets.plausible;
    for (const [end, beyond] of [
      [low, minus(exact(low), exact('0.000001'))],
      [high, plus(exact(high), exact('0.000001'))],
    ] as const) {
      expect(implausible('platelets', exact(end), '10*9/L')).toBeNull();
      expect(implausible('platelets', times(exact(end), exact('1000')), '/uL')).toBeNull();
      expect(implausible('platelets', beyond, '10*9/L')).toBe('implausible-magnitude');
    }
  });

  it('asks nothing about the sign of a temperature, and nothing where the unit has no conversion', () => {
    expect(implausible('temperature', exact('0'), 'Cel')).toBe('implausible-magnitude');
    expect(implausible('temperature', exact('-5'), null)).toBeNull();
    expect(implausible('platelets', exact('99999999'), 'g/L')).toBeNull();
  });

  it('takes zero where zero is ordinary', () => {
    expect(implausible('eosinophils', exact('0'), '10*9/L')).toBeNull();
    expect(implausible('neutrophils', exact('0'), '10*9/L', { zeroIsOrdinary: true })).toBeNull();
  });

  it('takes an upper bound however small: it is a limit of the method', () => {
    expect(implausible('haptoglobin', exact('0.0001'), 'g/L')).toBe('implausible-magnitude');
    expect(implausible('haptoglobin', exact('0.0001'), 'g/L', { upperBound: true })).toBeNull();
    expect(implausible('platelets', exact('150000'), '10*9/L', { upperBound: true })).toBe(
      'implausible-magnitude',
    );
  });

  it('still checks the sign where the unit is not known', () => {
    expect(implausible('alt', exact('-1'), null)).toBe('implausible-negative');
    expect(implausible('alt', exact('99999999'), null)).toBeNull();
  });
});

describe('correctedCalcium', () => {
  it('adds 0.8 mg/dL per g/dL, or 0.02 mmol/L per g/L, of missing albumin, and keeps the range', () => {
    const calcium = { value: '8.0', unit: 'mg/dL', low: '8.6', high: '10.3' };
    const albumin = { value: '20', unit: 'g/L', low: '35', high: '50' };
    expect(correctedCalcium(calcium, albumin)).toEqual({
      value: '9.6',
      unit: 'mg/dL',
      low: '8.6',
      high: '10.3',
    });
    const molar = { value: '2.00', unit: 'mmol/L', low: '2.15', high: '2.55' };
    expect(correctedCalcium(molar, albumin)?.value).toBe('2.4');
  });

  it('corrects downwards where albumin is high', () => {
    const calcium = { value: '10.0', unit: 'mg/dL', low: null, high: null };
    expect(correctedCalcium(calcium, { value: '5', unit: 'g/dL', low: null, high: null })?.value).toBe('9.2');
  });

  it('does nothing without plain numbers and known units', () => {
    const calcium = { value: '8.0', unit: 'mg/dL', low: null, high: null };
    expect(correctedCalcium(calcium, { value: '<20', unit: 'g/L', low: null, high: null })).toBeNull();
    expect(correctedCalcium(calcium, { value: '20', unit: null, low: null, high: null })).toBeNull();
    const albumin = { value: '20', unit: 'g/L', low: null, high: null };
    expect(correctedCalcium({ ...calcium, unit: null }, albumin)).toBeNull();
    expect(correctedCalcium({ ...calcium, unit: 'mmHg' }, albumin)).toBeNull();
    expect(correctedCalcium({ ...calcium, value: '<8' }, albumin)).toBeNull();
    expect(correctedCalcium({ ...calcium, value: null }, albumin)).toBeNull();
    expect(correctedCalcium(calcium, { ...albumin, value: null })).toBeNull();
  });
});
