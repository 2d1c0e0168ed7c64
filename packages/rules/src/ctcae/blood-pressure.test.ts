/** Two halves of one reading, one grade. Sources: NCI CTCAE 5.0 and 6.0, "Hypertension", adults; edges stand in body.test. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CTCAE_OPTIONS, gradeBloodPressure } from './index.ts';
import type { BloodPressureInput, FactAnswers, GradeCriterion, NumberGrade } from './index.ts';
import type { Measurement } from '../record/index.ts';

const V6 = { ...DEFAULT_CTCAE_OPTIONS, version: '6.0' as const };

type Half = string | null | readonly [value: string, unit: string | null, low?: string, high?: string];

const half = (given: Half): Measurement | null => {
  if (given === null) return null;
  const [value, unit, low = null, high = null] = typeof given === 'string' ? [given, 'mmHg'] : given;
  return { value, unit, low, high };
};

const pair = (systolic: Half, diastolic: Half): Pick<BloodPressureInput, 'systolic' | 'diastolic'> => ({
  systolic: half(systolic),
  diastolic: half(diastolic),
});

const graded = (
  systolic: Half,
  diastolic: Half,
  given: Partial<BloodPressureInput> = {},
  options = DEFAULT_CTCAE_OPTIONS,
): NumberGrade => gradeBloodPressure({ ...pair(systolic, diastolic), ...given }, options);

const NORMAL_BEFORE: FactAnswers = { 'pressure-previously-normal': 'yes' };
const SHORT: FactAnswers = { 'over-one-hour': 'no' };

describe('the worse half decides', () => {
  it('is named by its analyte, the systolic one where both are alike', () => {
    expect(graded('118', '92', { facts: NORMAL_BEFORE })).toMatchObject({
      grade: 2,
      analyte: 'diastolicPressure',
    });
    expect(graded('165', '85').analyte).toBe('systolicPressure');
    expect(graded('165', '105').analyte).toBe('systolicPressure');
    expect(graded('110', '70')).toMatchObject({ grade: 0, candidates: [0], analyte: 'systolicPressure' });
  });

  it('shows the comparisons of both, systolic first', () => {
    const values = graded('110', '70').criteria.flatMap(({ observed }) => observed?.value ?? []);
    expect([...new Set(values)]).toEqual(['110', '70']);
  });

  it('is a worst case only where the other answer would give less over both', () => {
    expect(graded('145', '92')).toMatchObject({
      grade: 2,
      candidates: [1, 2],
      worstCase: true,
      lowerReading: 1,
      openFacts: ['pressure-previously-normal'],
    });
    // Systolic 145 asks whether it was normal before; diastolic 105 is grade 3 whatever the answer.
    expect(graded('145', '105')).toMatchObject({
      grade: 3,
      reason: null,
      candidates: [3],
      worstCase: false,
      lowerReading: null,
      openFacts: [],
    });
  });

  it('says a note and a conflict of either half once', () => {
    expect(graded(['118', 'mmHg', '130', '90'], ['70', 'mmHg', '90', '60'])).toMatchObject({
      grade: 0,
      conflicts: ['range-reversed'],
      notes: ['adult-limits-only'],
    });
    expect(graded(['118', 'mmHg', '90', '130'], ['70', 'mmHg', 'see lab', '90'])).toMatchObject({
      conflicts: [],
      notes: ['adult-limits-only', 'range-unreadable'],
    });
  });
});

describe('a half that is open', () => {
  it('keeps the grade open where it could be worse, with everything still possible', () => {
    expect(graded('125', null, { baseline: pair('118', '76') })).toMatchObject({
      grade: null,
      reason: 'value-missing',
      candidates: [1, 2, 3],
      worstCase: false,
      lowerReading: null,
      openFacts: [],
      shift: null,
    });
    expect(graded(null, null)).toMatchObject({ grade: null, candidates: [0, 1, 2, 3] });
  });

  it('counts with what its bound leaves possible', () => {
    // Below 85 is grade 1 from 80 on, and 0 under it.
    expect(graded('118', '<85')).toMatchObject({
      grade: null,
      reason: 'bound-undecided',
      candidates: [0, 1],
    });
    expect(graded('125', '<85')).toMatchObject({ grade: 1, reason: null, candidates: [1] });
    expect(graded('<85', '118')).toMatchObject({ grade: 3 });
  });
});

describe('the baseline', () => {
  it('has the worse grade of its halves, and none where one was not measured', () => {
    expect(graded('165', '85', { baseline: pair('118', '85') })).toMatchObject({
      baselineGrade: 1,
      shift: { from: 1, to: 3, worsened: true },
    });
    expect(graded('165', '85', { baseline: pair('125', '70') }).baselineGrade).toBe(1);
    for (const before of [pair('125', null), pair(null, '85')])
      expect(graded('165', '85', { baseline: before })).toMatchObject({ baselineGrade: null, shift: null });
  });

  it('may be in another unit: 10 kPa is 75.006 mmHg, and 20 mmHg above it 95.006', () => {
    const facts: FactAnswers = { symptomatic: 'yes', 'pressure-previously-normal': 'no' };
    const against = graded('118', '96', { baseline: pair('110', ['10', 'kPa']), facts });
    const rise = against.criteria.find(({ id }) => id === 'above-baseline');
    expect(rise).toMatchObject({
      held: 'met',
      threshold: { comparator: '>', value: '95.006158', unit: 'mm[Hg]' },
      multiple: { times: '1', of: 'baseline', plus: '20' },
    });
  });
});

describe('6.0: mean arterial pressure, (systolic + 2 × diastolic) / 3, more than 15 mmHg above baseline', () => {
  const ofRise = ({ criteria }: NumberGrade): GradeCriterion | undefined =>
    criteria.find(({ id }) => id === 'above-mean-arterial-rise');
  const baseline = pair('130', '71');

  it('is grade 3 above 140 and shows the rise beside its threshold', () => {
    // (141 + 178) / 3 − (130 + 142) / 3 = 47 / 3.
    const sources = [{ kind: 'vitalSign', id: 'v1', version: 2 }] as const;
    const given = { baseline, facts: SHORT, date: '2026-03-24', dayFromInfusion: 14, sources };
    const rose = graded('141', '89', given, V6);
    expect(rose).toMatchObject({
      grade: 3,
      reason: null,
      candidates: [3],
      worstCase: false,
      lowerReading: null,
      openFacts: [],
      shift: { from: 0, to: 3, worsened: true },
    });
    expect(rose.criteria.filter(({ id }) => id === 'above-mean-arterial-rise')).toEqual([
      {
        id: 'above-mean-arterial-rise',
        held: 'met',
        observed: { value: '15.7', unit: 'mm[Hg]', date: '2026-03-24', dayFromInfusion: 14 },
        threshold: { comparator: '>', value: '15', unit: 'mm[Hg]' },
        reason: null,
        sources,
        grade: 3,
        alternative: 0,
        multiple: null,
        fact: null,
      },
    ]);
    expect(rose.criteria.length).toBeGreaterThan(1);
  });

  it('is shown as not met at 15 exactly, without a date where none is known', () => {
    const level = graded('141', '89', { baseline: pair('130', '72'), facts: SHORT }, V6);
    expect(level.grade).toBe(2);
    expect(ofRise(level)).toMatchObject({
      held: 'not-met',
      observed: { value: '15', date: null, dayFromInfusion: null },
      sources: [],
    });
  });

  it('leaves a worst case of grade 4 as it is, never below 3', () => {
    // 112 could be grade 4 where it lasted over an hour; the rise alone is grade 3.
    expect(graded('145', '112', { baseline }, V6)).toMatchObject({
      grade: 4,
      candidates: [3, 4],
      worstCase: true,
      lowerReading: 3,
      openFacts: ['over-one-hour'],
    });
  });

  it('reads kPa: 19 over 12 kPa is 107.5 mmHg in the mean, against 90', () => {
    const kPa = graded(['19', 'kPa'], ['12', 'kPa'], { baseline: pair('130', '70'), facts: SHORT }, V6);
    expect(kPa.grade).toBe(3);
    expect(ofRise(kPa)?.observed).toMatchObject({ value: '17.5', unit: 'mm[Hg]' });
  });

  it('is asked of no baseline visit, and not in 5.0', () => {
    const visit = graded('141', '89', { baseline, facts: SHORT, isBaselineVisit: true }, V6);
    expect([visit.grade, ofRise(visit)]).toEqual([2, undefined]);
    const v5 = graded('141', '89', { baseline, facts: NORMAL_BEFORE });
    expect([v5.grade, ofRise(v5)]).toEqual([2, undefined]);
  });

  it.each<[string, Half, Half, Half, Half]>([
    ['no diastolic', '141', null, '130', '71'],
    ['no systolic', null, '89', '130', '71'],
    ['no diastolic at baseline', '141', '89', '130', null],
    ['no systolic at baseline', '141', '89', null, '71'],
    ['a bound', '>141', '89', '130', '71'],
    ['a bound at baseline', '141', '89', '130', '<71'],
    ['a word', '141', 'NOT DONE', '130', '71'],
    ['no unit', '141', ['89', null], '130', '71'],
    ['another unit', ['141', 'kg'], '89', '130', '71'],
    ['a slip of the pen', '1410', '89', '130', '71'],
    ['a slip of the pen at baseline', '141', '89', '13', '7'],
    ['less than nothing', '141', '-89', '130', '71'],
  ])('has no mean to compare: %s', (_why, systolic, diastolic, before, beforeDiastolic) => {
    const given = { baseline: pair(before, beforeDiastolic), facts: SHORT };
    expect(ofRise(graded(systolic, diastolic, given, V6))).toBeUndefined();
  });

  it('asks about a pressure of 1410 instead of grading the rise it would be', () => {
    expect(graded('1410', '89', { baseline, facts: SHORT }, V6)).toMatchObject({
      grade: null,
      reason: 'implausible-magnitude',
    });
    expect(graded('141', '89', { baseline: pair('13', '7'), facts: SHORT }, V6)).toMatchObject({ grade: 2 });
  });
});
