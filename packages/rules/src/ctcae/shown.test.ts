/**
 * What a reader is shown behind a grade: every comparison with its threshold, what it is a multiple of, and why one could
 * not be made. Limits by hand from NCI CTCAE 5.0 and the range given; reasons by the hard cases of the reference data.
 */
import { describe, expect, it } from 'vitest';
import { gradeLab } from './index.ts';
import type { GradeCriterion, LabGradeInput, NumberGrade } from './index.ts';

const graded = (
  term: string,
  value: string | null,
  unit: string | null,
  given: Partial<LabGradeInput> = {},
): NumberGrade => gradeLab({ term, value, unit, low: null, high: null, ...given });

const ALT = 'Alanine aminotransferase increased';
const QTC = 'Electrocardiogram QT corrected interval prolonged';

/** Grade and alternative, comparison, threshold, outcome, reason, multiple. */
const line = ({ grade, alternative, id, threshold, held, reason, multiple }: GradeCriterion): string =>
  [
    `${grade}${'abcd'[alternative]}`,
    id,
    threshold && `${threshold.comparator} ${threshold.value}${threshold.unit ? ` ${threshold.unit}` : ''}`,
    held,
    reason,
    multiple && `${multiple.times} × ${multiple.of}${multiple.plus ? ` + ${multiple.plus}` : ''}`,
  ]
    .filter((part) => part !== null)
    .join(' | ');

const lines = ({ criteria }: NumberGrade): string[] => criteria.map(line);

describe('limits and questions', () => {
  it('potassium 3.2 under 3.5: grade 2 on the assumed worse answer, other questions left unanswered', () => {
    const potassium = graded('Hypokalemia', '3.2', 'mmol/L', { low: '3.5' });
    expect(potassium).toMatchObject({ grade: 2, lowerReading: 1, openFacts: ['symptomatic'], notes: [] });
    expect(lines(potassium)).toEqual([
      '4a | below-limit | < 2.5 mmol/L | not-met',
      '4b | below-lln | < 3.5 mmol/L | met | 1 × lln',
      '4b | fact-life-threatening | = yes | indeterminate | fact-not-given',
      '3a | below-limit | < 3.0 mmol/L | not-met',
      '3b | below-lln | < 3.5 mmol/L | met | 1 × lln',
      '3b | fact-hospitalisation-indicated | = yes | indeterminate | fact-not-given',
      '2a | below-lln | < 3.5 mmol/L | met | 1 × lln',
      '2a | fact-symptomatic | = yes | indeterminate | worse-answer-assumed',
      '2b | below-lln | < 3.5 mmol/L | met | 1 × lln',
      '2b | fact-intervention-indicated | = yes | indeterminate | fact-not-given',
    ]);
  });

  it('answers given: shown as given, with nothing assumed', () => {
    const facts = { symptomatic: 'no', 'intervention-indicated': 'yes' } as const;
    const potassium = graded('Hypokalemia', '3.2', 'mmol/L', { low: '3.5', facts });
    expect(potassium).toMatchObject({ grade: 2, worstCase: false, lowerReading: null, openFacts: [] });
    expect(lines(potassium).slice(-4)).toEqual([
      '2a | below-lln | < 3.5 mmol/L | met | 1 × lln',
      '2a | fact-symptomatic | = yes | not-met',
      '2b | below-lln | < 3.5 mmol/L | met | 1 × lln',
      '2b | fact-intervention-indicated | = yes | met',
    ]);
  });

  it('a question has no value of its own; a comparison shows the value as reported, and its records', () => {
    const sources = [{ kind: 'labResult', id: 'l1', version: 3 }] as const;
    const given = { low: '3.5', date: '2026-03-24', dayFromInfusion: 14, sources };
    const [limit, , question] = graded('Hypokalemia', '3.20', 'meq/L', given).criteria;
    expect(limit).toMatchObject({
      observed: { value: '3.20', unit: 'meq/L', date: '2026-03-24', dayFromInfusion: 14 },
      sources,
      fact: null,
    });
    expect(question).toMatchObject({ observed: null, fact: 'life-threatening', multiple: null });
    expect(graded('Hypokalemia', '3.2', 'mmol/L').criteria[0]).toMatchObject({
      observed: { date: null, dayFromInfusion: null },
      sources: [],
    });
  });

  it('a missing limit and an undecided bound say so at the comparison they keep open', () => {
    expect(lines(graded('Platelet count decreased', '80', '10^9/L')).at(-1)).toBe(
      '1a | below-lln | indeterminate | lower-limit-missing | 1 × lln',
    );
    const bound = graded('Platelet count decreased', '<60', '10^9/L', { low: '125' });
    expect(bound).toMatchObject({ grade: null, reason: 'bound-undecided', candidates: [2, 3, 4] });
    expect(lines(bound)).toEqual([
      '4a | below-limit | < 25.0 10*9/L | indeterminate | bound-undecided',
      '3a | below-limit | < 50.0 10*9/L | indeterminate | bound-undecided',
      '2a | below-limit | < 75.0 10*9/L | met',
    ]);
    const aboveHalf = graded(ALT, '<90', 'U/L', { high: '40', isBaselineVisit: true });
    expect(aboveHalf).toMatchObject({ grade: null, reason: 'bound-undecided', candidates: [0, 1] });
    expect(lines(aboveHalf).filter((shown) => shown.startsWith('1a | above'))).toEqual([
      '1a | above-uln | > 40 U/L | indeterminate | bound-undecided | 1 × uln',
    ]);
  });

  it('takes the printed limit of the kind of unit reported: mmol/L for umol/L, mg/dL for g/L', () => {
    const molar = graded('Hypoglycemia', '1680', 'umol/L', { low: '3900' });
    expect(molar.grade).toBe(4);
    expect(lines(molar)[0]).toBe('4a | below-limit | < 1.7 mmol/L | met');
    // 0.303 g/L is 30.3 mg/dL: not under 30, though 1.682 mmol/L is under 1.7.
    const mass = graded('Hypoglycemia', '0.303', 'g/L', { low: '0.7' });
    expect(mass.grade).toBe(3);
    expect(lines(mass)[0]).toBe('4a | below-limit | < 30 mg/dL | not-met');
    expect(lines(graded('Hypoglycemia', '29', 'mg/dL', { low: '70' }))[0]).toBe(
      '4a | below-limit | < 30 mg/dL | met',
    );
  });
});

describe('comparisons with the baseline', () => {
  const own = { value: '45', low: '5', high: '40' };

  it('ALT 90 on a baseline of 45: from 1.5 times that', () => {
    const alt = graded(ALT, '90', 'U/L', { high: '40', baseline: own });
    expect(alt).toMatchObject({ grade: 1, shift: { from: 1, to: 1, worsened: false }, notes: [] });
    expect(lines(alt).slice(-8)).toEqual([
      '2a | baseline-not-above-uln | not-met',
      '2a | above-uln | > 120 U/L | not-met | 3.0 × uln',
      '2b | baseline-above-uln | met',
      '2b | above-baseline | > 135 U/L | not-met | 3.0 × baseline',
      '1a | baseline-not-above-uln | not-met',
      '1a | above-uln | > 40 U/L | met | 1 × uln',
      '1b | baseline-above-uln | met',
      '1b | at-least-baseline | >= 67.5 U/L | met | 1.5 × baseline',
    ]);
    expect(alt.criteria[0]?.observed).toEqual({
      value: '45',
      unit: 'U/L',
      date: null,
      dayFromInfusion: null,
    });
  });

  it('without a baseline: taken as normal, and said at every comparison with it', () => {
    const alt = graded(ALT, '90', 'U/L', { high: '40' });
    expect(lines(alt).slice(-4)).toEqual([
      '1a | baseline-not-above-uln | indeterminate | baseline-taken-as-normal',
      '1a | above-uln | > 40 U/L | met | 1 × uln',
      '1b | baseline-above-uln | indeterminate | baseline-taken-as-normal',
      '1b | at-least-baseline | indeterminate | baseline-missing | 1.5 × baseline',
    ]);
    expect(alt.criteria[0]?.observed).toBeNull();
    const unmeasured = graded(ALT, '90', 'U/L', { high: '40', baseline: { value: null } });
    expect(unmeasured.criteria[0]?.observed).toBeNull();
    expect(unmeasured.notes).toEqual(['baseline-taken-as-normal']);
  });

  it('at the baseline itself: against the limits of normal alone', () => {
    const alt = graded(ALT, '90', 'U/L', { high: '40', isBaselineVisit: true, baseline: own });
    expect(alt).toMatchObject({ grade: 1, baselineGrade: null, shift: null });
    expect(lines(alt).slice(-4)).toEqual([
      '1a | baseline-not-above-uln | indeterminate',
      '1a | above-uln | > 40 U/L | met | 1 × uln',
      '1b | baseline-above-uln | indeterminate',
      '1b | at-least-baseline | indeterminate | baseline-visit-against-limits | 1.5 × baseline',
    ]);
    // A comparison that counts as not met there is noted where it had a say.
    const qtc = graded(QTC, '470', 'ms', { isBaselineVisit: true });
    expect(qtc).toMatchObject({ grade: 1, notes: ['baseline-visit-against-limits'] });
  });

  it('a difference is shown as what is added: QTc above 400 + 60', () => {
    expect(lines(graded(QTC, '460.1', 'ms', { baseline: { value: '400' } }))).toEqual([
      '4a | fact-serious-arrhythmia | = yes | indeterminate | fact-not-given',
      '3a | above-limit | > 500 ms | not-met',
      '3b | above-baseline | > 460 ms | met | 1 × baseline + 60',
    ]);
  });

  it('a unit nobody knows: multiples only, of a baseline in the same notation', () => {
    const same = graded(ALT, '90', 'foo/L', { high: '40', baseline: own });
    expect(same).toMatchObject({ grade: 1, unit: null, notes: ['unit-not-known-multiples-only'] });
    expect(lines(same).at(-1)).toBe('1b | at-least-baseline | >= 67.5 | met | 1.5 × baseline');
    for (const unit of ['bar/L', null, 'U/L']) {
      expect(graded(ALT, '90', 'foo/L', { high: '40', baseline: { ...own, unit } })).toMatchObject({
        grade: null,
        reason: 'baseline-missing',
        notes: ['baseline-not-comparable', 'unit-not-known-multiples-only'],
        shift: null,
      });
    }
    expect(graded(ALT, '90', 'U/L', { high: '40', baseline: { ...own, unit: 'foo/L' } }).grade).toBeNull();
  });
});

describe('notes', () => {
  it('belong to what had a say: INR without anticoagulation owes the missing baseline nothing', () => {
    const off = graded('INR increased', '1.1', '1', { facts: { 'on-anticoagulation': 'no' } });
    expect(off).toMatchObject({ grade: 0, candidates: [0], notes: [] });
    expect(graded('INR increased', '1.6', '1')).toMatchObject({ grade: 2, candidates: [2, 3] });
  });

  it('a printed limit between two whole numbers is noted, one on either side of the gap is not', () => {
    const sodium = (value: string): NumberGrade =>
      graded('Hyponatremia', value, 'mmol/L', { low: '135', facts: { symptomatic: 'no' } });
    expect([sodium('129.5').grade, sodium('129.5').notes]).toEqual([2, ['gap-in-text']]);
    expect([sodium('129').grade, sodium('129').notes]).toEqual([2, []]);
    expect([sodium('130').grade, sodium('130').notes]).toEqual([1, []]);
  });
});
