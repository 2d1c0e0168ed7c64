/** Beyond the laboratory. Sources: domain reference 4.1 (fever) and NCI CTCAE 5.0 (the other terms), edge by edge. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CTCAE_OPTIONS, gradeBloodPressure, gradeLab } from './index.ts';
import type { FactAnswers, LabGradeInput, NumberGrade } from './index.ts';
import type { Measurement } from '../record/index.ts';

const graded = (term: string, value: string, unit: string, given: Partial<LabGradeInput> = {}): NumberGrade =>
  gradeLab({ term, value, unit, low: null, high: null, ...given });

describe('Fever and hypothermia', () => {
  it.each([
    ['37.9', 0],
    ['38.0', 1],
    ['39.0', 1],
    ['39.1', 2],
    ['40.0', 2],
  ] as const)('%s °C is fever grade %s', (value, expected) => {
    expect(graded('Fever', value, '°C').grade).toBe(expected);
  });

  it('above 40.0 °C is 3 up to 24 hours and 4 beyond: asked, and the worse until answered', () => {
    expect(graded('Fever', '40.1', 'C')).toMatchObject({
      grade: 4,
      worstCase: true,
      lowerReading: 3,
      openFacts: ['over-24-hours'],
    });
    expect(graded('Fever', '40.1', 'C', { facts: { 'over-24-hours': 'no' } }).grade).toBe(3);
    expect(graded('Fever', '40.1', 'C', { facts: { 'over-24-hours': 'yes' } }).grade).toBe(4);
  });

  it.each([
    ['100.3', 0],
    ['100.4', 1],
    ['102.2', 1],
    ['102.3', 2],
    ['104.0', 2],
  ] as const)('%s °F is fever grade %s', (value, expected) => {
    expect(graded('Fever', value, 'F').grade).toBe(expected);
  });

  it.each([
    ['35.1', 0],
    ['35', 2],
    ['32.1', 2],
    ['32', 3],
    ['28.1', 3],
    ['28', 4],
  ] as const)('%s °C is hypothermia grade %s', (value, expected) => {
    expect(graded('Hypothermia', value, 'Cel').grade).toBe(expected);
  });
});

describe('Weight', () => {
  it.each([
    ['83.9', 0, 0],
    ['84', 1, 0],
    ['88', 2, 0],
    ['96', 3, 0],
    ['76.1', 0, 0],
    ['76', 0, 1],
    ['72', 0, 2],
    ['64', 0, 3],
  ] as const)('%s kg from 80 kg is gain %s and loss %s', (value, gain, loss) => {
    const baseline = { value: '80' };
    expect(graded('Weight gain', value, 'kg', { baseline }).grade).toBe(gain);
    expect(graded('Weight loss', value, 'kg', { baseline }).grade).toBe(loss);
  });

  it('compares pounds with kilograms exactly', () => {
    const baseline = { value: '100', unit: 'LB' };
    expect(graded('Weight gain', '47.62719885', 'kg', { baseline }).grade).toBe(1);
    expect(graded('Weight gain', '47.62719884', 'kg', { baseline }).grade).toBe(0);
  });

  it('needs a baseline, and is 0 at it', () => {
    expect(graded('Weight gain', '84', 'kg')).toMatchObject({ grade: null, reason: 'baseline-missing' });
    expect(graded('Weight gain', '84', 'kg', { isBaselineVisit: true }).grade).toBe(0);
  });
});

describe('QTc', () => {
  it.each([
    ['449', 0],
    ['450', 1],
    ['480', 1],
    ['480.5', 2],
    ['481', 2],
    ['500', 2],
    ['500.5', 3],
    ['501', 3],
  ] as const)('%s ms is grade %s', (value, expected) => {
    const given = { baseline: { value: '445' } };
    expect(graded('Electrocardiogram QT corrected interval prolonged', value, 'ms', given).grade).toBe(
      expected,
    );
  });

  it('is grade 3 after a rise of more than 60 ms, and 4 only by the investigator', () => {
    const term = 'Electrocardiogram QT corrected interval prolonged';
    expect(graded(term, '460', 'ms', { baseline: { value: '400' } }).grade).toBe(1);
    expect(graded(term, '460.1', 'ms', { baseline: { value: '400' } }).grade).toBe(3);
    expect(graded(term, '0.461', 's', { baseline: { value: '400', unit: 'ms' } }).grade).toBe(3);
    expect(graded(term, '460', 'ms')).toMatchObject({ grade: 1, notes: ['graded-without-baseline'] });
    expect(graded(term, '520', 'ms', { facts: { 'serious-arrhythmia': 'yes' } }).grade).toBe(4);
  });
});

describe('Ejection fraction', () => {
  it.each([
    ['51', null, 0],
    ['50', null, 2],
    ['40', null, 2],
    ['39.5', null, 3],
    ['39', null, 3],
    ['20', null, 3],
    ['19', null, 4],
    ['56', '65', 0],
    ['55', '65', 2],
    ['51', '70', 2],
    ['51', '71', 3],
    ['52', '71.5', 3],
  ] as const)('%s %% from %s is grade %s', (value, baseline, expected) => {
    expect(
      graded('Ejection fraction decreased', value, '%', { baseline: baseline ? { value: baseline } : null })
        .grade,
    ).toBe(expected);
  });

  it('reads a fraction as the same number', () => {
    expect(graded('Ejection fraction decreased', '0.39', 'FRACTION').grade).toBe(3);
  });
});

describe('24-hour urine protein', () => {
  it.each([
    ['0.14', 0],
    ['0.15', 1],
    ['0.99', 1],
    ['1.0', 2],
    ['3.49', 2],
    ['3.5', 3],
  ] as const)('%s g with ULN 0.15 is grade %s', (value, expected) => {
    expect(graded('Proteinuria', value, 'g/24h', { high: '0.15' }).grade).toBe(expected);
  });
});

describe('Blood pressure', () => {
  const mmHg = (value: string | null): Measurement | null =>
    value === null ? null : { value, unit: 'mmHg', low: null, high: null };
  const pressure = (
    systolic: string | null,
    diastolic: string | null,
    facts: FactAnswers = { 'pressure-previously-normal': 'yes' },
  ): NumberGrade => gradeBloodPressure({ systolic: mmHg(systolic), diastolic: mmHg(diastolic), facts });

  it.each([
    ['119', '79', 0],
    ['120', '79', 1],
    ['119', '80', 1],
    ['139', '89', 1],
    ['140', '89', 2],
    ['139', '90', 2],
    ['159', '99', 2],
    ['160', '99', 3],
    ['159', '100', 3],
    ['139.5', '70', 2],
  ] as const)('%s/%s is grade %s', (systolic, diastolic, expected) => {
    expect(pressure(systolic, diastolic).grade).toBe(expected);
  });

  it('is grade 2 for a pressure that was normal before; asked, and 1 for one that was not', () => {
    expect(pressure('145', '85', {})).toMatchObject({
      grade: 2,
      worstCase: true,
      lowerReading: 1,
      openFacts: ['pressure-previously-normal'],
    });
    expect(pressure('145', '85', { 'pressure-previously-normal': 'no' }).grade).toBe(1);
    expect(
      pressure('145', '85', { 'pressure-previously-normal': 'no', 'recurrent-or-persistent': 'yes' }).grade,
    ).toBe(2);
    expect(pressure('125', '85', { 'life-threatening': 'yes' }).grade).toBe(4);
  });

  it('stays open where one half is missing and could be worse', () => {
    expect(pressure('125', null)).toMatchObject({
      grade: null,
      reason: 'value-missing',
      candidates: [1, 2, 3],
    });
    expect(pressure('165', null).grade).toBe(3);
  });

  it('keeps the baseline grade and the shift', () => {
    const graded2 = gradeBloodPressure({
      systolic: mmHg('165'),
      diastolic: mmHg('85'),
      baseline: { systolic: mmHg('125'), diastolic: mmHg('75') },
    });
    expect(graded2).toMatchObject({ grade: 3, baselineGrade: 1, shift: { from: 1, to: 3, worsened: true } });
  });

  it('6.0: no grade 1, grade 4 from 180/110 over an hour, and the rise over the baseline', () => {
    const v6 = { ...DEFAULT_CTCAE_OPTIONS, version: '6.0' as const };
    const at = (systolic: string, diastolic: string, before: [string, string] | null): NumberGrade =>
      gradeBloodPressure(
        {
          systolic: mmHg(systolic),
          diastolic: mmHg(diastolic),
          baseline: before && { systolic: mmHg(before[0]), diastolic: mmHg(before[1]) },
          facts: { 'over-one-hour': 'yes' },
        },
        v6,
      );
    expect(at('135', '85', null).grade).toBe(0);
    expect(at('140', '85', null).grade).toBe(2);
    expect(at('160', '85', null).grade).toBe(3);
    expect(at('180', '85', null).grade).toBe(4);
    expect(at('120', '110', null).grade).toBe(4);
    expect(at('141', '80', ['121', '80']).grade).toBe(2);
    expect(at('141', '80', ['120', '80']).grade).toBe(3);
    // Mean arterial pressure 141 + 2 × 89 over 3, against 130 + 2 × 72: a rise of 15 exactly is not enough.
    expect(at('141', '89', ['130', '72']).grade).toBe(2);
    expect(at('141', '89', ['130', '71']).grade).toBe(3);
    expect(at('140', '89', ['125', '70']).grade).toBe(2);
  });

  it('6.0: asks whether it lasted over an hour', () => {
    const v6 = { ...DEFAULT_CTCAE_OPTIONS, version: '6.0' as const };
    const at = (facts: FactAnswers): NumberGrade =>
      gradeBloodPressure({ systolic: mmHg('185'), diastolic: mmHg('80'), facts }, v6);
    expect(at({})).toMatchObject({
      grade: 4,
      worstCase: true,
      lowerReading: 2,
      openFacts: ['over-one-hour'],
    });
    expect(at({ 'over-one-hour': 'no' }).grade).toBe(2);
  });

  it('grades hypotension by no number, in neither version', () => {
    for (const version of ['5.0', '6.0'] as const) {
      expect(
        gradeLab(
          { term: 'Hypotension', value: '70', unit: 'mmHg', low: null, high: null },
          { ...DEFAULT_CTCAE_OPTIONS, version },
        ),
      ).toMatchObject({ grade: null, reason: 'no-numeric-criteria' });
    }
  });
});
