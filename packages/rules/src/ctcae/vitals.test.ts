/** Vital signs inside a subject's record: which half belongs to which, what the baseline is, and what a grade was drawn from. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_CTCAE_OPTIONS, gradeVitalSign } from './index.ts';
import type { FactAnswers, SampleGrades } from './index.ts';
import type { RecordRef, VitalSign } from '../record/index.ts';
import { measured, record, TREATED, vital } from './record.fixture.ts';

const NORMAL_BEFORE: FactAnswers = { 'pressure-previously-normal': 'yes' };

const graded = (
  sign: VitalSign,
  all: readonly VitalSign[],
  facts: FactAnswers = NORMAL_BEFORE,
): SampleGrades<VitalSign> => gradeVitalSign(sign, record([], TREATED, all), DEFAULT_CTCAE_OPTIONS, facts);

const reading = (
  collected: string,
  systolic: string,
  diastolic: string,
  more: Partial<VitalSign> = {},
): [VitalSign, VitalSign] => [
  vital('SYSBP', collected, systolic, 'mmHg', more),
  vital('DIABP', collected, diastolic, 'mmHg', more),
];

const refs = (...signs: VitalSign[]): RecordRef[] =>
  signs.map(({ id, version }) => ({ kind: 'vitalSign', id, version }));

describe('a blood pressure', () => {
  const before = reading('2026-03-01', '125', '75');
  const after = reading('2026-03-24', '118', '92');

  it('is graded alike from either half, against the reading before treatment, and names all four records', () => {
    const all = [...before, ...after];
    const [systolic, diastolic] = after;
    const bySystolic = graded(systolic, all);
    expect(bySystolic).toMatchObject({
      analyte: 'systolicPressure',
      baseline: { id: before[0].id },
      isBaselineVisit: false,
      grades: [
        { term: 'Hypertension', grade: 2, baselineGrade: 1, shift: { from: 1, to: 2, worsened: true } },
      ],
      overall: { grade: 2, term: 'Hypertension', worstCase: false },
    });
    expect(bySystolic.grades[0]?.criteria[0]).toMatchObject({
      observed: { value: '118', date: '2026-03-24' },
      sources: refs(systolic, diastolic, ...before),
    });
    expect(graded(diastolic, all)).toMatchObject({
      baseline: { id: before[1].id },
      grades: [{ grade: 2, baselineGrade: 1 }],
    });
  });

  it('is its own baseline visit before treatment: no baseline grade, no shift, and only its own records', () => {
    const visit = graded(before[0], [...before, ...after]);
    expect(visit).toMatchObject({
      isBaselineVisit: true,
      grades: [{ grade: 1, baselineGrade: null, shift: null }],
    });
    expect(visit.grades[0]?.criteria[0]?.sources).toEqual(refs(...before));
  });

  it('without any baseline has none, and is graded all the same', () => {
    const [alone] = graded(after[0], after).grades;
    expect(alone).toMatchObject({ grade: 2, baselineGrade: null, shift: null });
    expect(alone?.criteria[0]?.sources).toEqual(refs(...after));
  });

  it('with one half alone stays open where the other could be worse', () => {
    const systolic = vital('SYSBP', '2026-03-24', '125', 'mmHg');
    const [alone] = graded(systolic, [systolic]).grades;
    expect(alone).toMatchObject({ grade: null, reason: 'value-missing', candidates: [1, 2, 3] });
    expect(alone?.criteria[0]?.sources).toEqual(refs(systolic));
  });

  it('takes the other half of the same planned time point, position, time and visit, and no other', () => {
    const at = (VSTPT: string): Partial<VitalSign> => ({ supplement: { VSTPT } });
    const rested = reading('2026-03-24', '118', '75', at('AFTER REST'));
    const arrival = reading('2026-03-24', '118', '104', at('ARRIVAL'));
    const all = [...rested, ...arrival];
    expect(graded(rested[0], all).grades[0]?.grade).toBe(0);
    expect(graded(arrival[0], all).grades[0]?.grade).toBe(3);
    const apart: readonly Partial<VitalSign>[] = [
      { position: 'STANDING' },
      { visitId: 'd14' },
      { collected: '2026-03-25' },
      { supplement: { VSTPT: 'ARRIVAL' } },
    ];
    for (const more of apart) {
      const systolic = vital('SYSBP', '2026-03-24', '118', 'mmHg');
      const other = vital('DIABP', '2026-03-24', '104', 'mmHg', more);
      expect(graded(systolic, [systolic, other]).grades[0]?.grade).toBeNull();
    }
  });

  it('reads the standardised half where the reported one has no unit', () => {
    const [systolic] = after;
    const noUnit = vital('DIABP', '2026-03-24', '13.9', 'mmHg', {
      reported: measured('13.9', null),
      standard: measured('104', 'mmHg'),
    });
    expect(graded(systolic, [systolic, noUnit]).grades[0]?.grade).toBe(3);
    const never = vital('DIABP', '2026-03-24', '104', 'mmHg', { reported: measured('104', null) });
    expect(graded(systolic, [systolic, never]).grades[0]).toMatchObject({
      grade: null,
      reason: 'unit-missing',
    });
  });
});

describe('other vital signs', () => {
  it('pass on the answers of the investigator, and show date and records of both samples', () => {
    const before = vital('TEMP', '2026-03-01', '36.8', 'C', { version: 4 });
    const fever = vital('TEMP', '2026-03-12', '40.3', 'C');
    const open = graded(fever, [before, fever]);
    expect(open.overall).toMatchObject({ grade: 4, term: 'Fever', worstCase: true });
    const short = graded(fever, [before, fever], { 'over-24-hours': 'no' });
    expect(short).toMatchObject({
      isBaselineVisit: false,
      baseline: { id: before.id },
      overall: { grade: 3, code: '10016558', worstCase: false, reason: null },
    });
    const byTerm = short.grades.find(({ term }) => term === 'Fever');
    expect(byTerm).toMatchObject({ baselineGrade: 0, shift: { from: 0, to: 3, worsened: true } });
    expect(byTerm?.criteria[0]).toMatchObject({
      observed: { value: '40.3', date: '2026-03-12' },
      sources: refs(fever, before),
    });
    const visit = graded(before, [before, fever]);
    expect(visit.isBaselineVisit).toBe(true);
    expect(visit.grades[0]?.criteria[0]?.sources).toEqual(refs(before));
  });

  it('take no baseline from a sample that cannot be read', () => {
    const good = vital('WEIGHT', '2026-02-20', '60', 'kg');
    const standardOnly = vital('WEIGHT', '2026-02-25', '132', 'lb', {
      reported: measured('66', 'stone?'),
      standard: measured('66', 'kg'),
    });
    const word = vital('WEIGHT', '2026-03-01', 'NOT DONE', 'kg');
    const now = vital('WEIGHT', '2026-06-01', '66', 'kg');
    expect(graded(now, [good, word, now])).toMatchObject({
      baseline: { id: good.id },
      overall: { grade: 2, term: 'Weight gain' },
    });
    expect(graded(now, [good, standardOnly, word, now])).toMatchObject({
      baseline: { id: standardOnly.id },
      overall: { grade: 0 },
    });
  });

  it('without a grade say nothing about a baseline', () => {
    const pulse = vital('PULSE', '2026-03-12', '120', 'BEATS/MIN');
    expect(graded(pulse, [pulse])).toEqual({
      analyte: null,
      grades: [],
      overall: null,
      baseline: null,
      isBaselineVisit: false,
    });
  });
});
