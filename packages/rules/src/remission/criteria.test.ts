/** What each criterion of DORIS, complete remission and LLDAS shows, so that a reader can redo it by hand (domain.md 2). */
import { describe, expect, test } from 'vitest';
import type { Medication, SubjectRecord } from '../record/index.ts';
import { pga, PROTOCOL, recordOf, sledai } from '../sledai/testing/record.ts';
import { medication, period } from '../therapy/testing/medication.ts';
import { dorisCourse, lldasCourse, type RemissionAtVisit } from './course.ts';

const NOW = '2024-09-01';
const drug = (name: string, dose: string, id: string): Medication =>
  medication(name, { id, dosePeriods: [period('2024-01-01', null, dose)] });

const assessed = (over: Parameters<typeof sledai>[2] = {}, present: readonly string[] = []) =>
  sledai(NOW, present, { id: 's', ...over });
const visual = { ...pga(NOW, '0.2'), id: 'p' };

function record(over: Partial<SubjectRecord>): SubjectRecord {
  return recordOf({
    sledaiAssessments: [assessed()],
    pgaAssessments: [visual],
    medications: [drug('prednisone', '5 mg QD', 'm')],
    ...over,
  });
}
const last = (course: readonly RemissionAtVisit[]): RemissionAtVisit => {
  const found = course.at(-1);
  if (!found) throw new Error('no occasion');
  return found;
};
const doris = (over: Partial<SubjectRecord> = {}) => last(dorisCourse(record(over), PROTOCOL));
const lldas = (over: Partial<SubjectRecord> = {}) => last(lldasCourse(record(over), PROTOCOL));

/** Held, value with unit, threshold, reason and the ids of the sources, by criterion. */
const shown = (verdict: RemissionAtVisit['verdict']) =>
  Object.fromEntries(
    verdict.criteria.map(({ id, held, observed, threshold, reason, sources }) => [
      id,
      [
        held,
        observed && [observed.value, observed.unit].join(' ').trim(),
        threshold && `${threshold.comparator} ${threshold.value} ${threshold.unit}`,
        reason,
        sources.map((source) => source.id).join(' '),
      ],
    ]),
  );

describe('DORIS and complete remission', () => {
  test('a subject in remission on 5 mg of prednisone', () => {
    const { verdict, complete } = doris();
    const four = {
      'doris-clinical-sledai': ['met', '0 {score}', '= 0 {score}', null, 's'],
      'doris-pga': ['met', '0.2 {score}', '< 0.5 {score}', null, 'p'],
      'doris-prednisone': ['met', '5 mg/d', '<= 5 mg/d', null, 'm'],
      'doris-immunosuppressants-stable': ['met', null, null, null, ''],
    };
    expect(shown(verdict)).toEqual(four);
    expect(verdict).toMatchObject({ candidates: [], notes: [] });
    expect(verdict.criteria[1]?.observed).toMatchObject({ date: NOW, dayFromInfusion: 184 });
    expect(complete && shown(complete)).toEqual({
      ...four,
      'complete-remission-no-glucocorticoid': ['not-met', 'prednisone', null, null, 'm'],
      'complete-remission-no-immunosuppressant': ['met', null, null, null, ''],
      'complete-remission-no-serological-activity': ['met', null, null, null, 's'],
    });
  });

  test('without treatment and serological activity it is complete; with either it is not, and names it', () => {
    const none = {
      medications: [
        medication('omeprazole', { start: '2024-01-01', ongoing: 'yes' }),
        drug('prednisone', '0 mg QD', 'm'),
      ],
    };
    expect(doris(none).complete?.outcome).toBe('met');
    const serology = {
      ...none,
      sledaiAssessments: [assessed({}, ['low_complement', 'increased_dna_binding'])],
    };
    const found = doris(serology).complete;
    expect(found?.outcome).toBe('not-met');
    expect(found && shown(found)['complete-remission-no-serological-activity']?.slice(0, 2)).toEqual([
      'not-met',
      'low_complement increased_dna_binding',
    ]);
    const treated = doris({
      medications: [...none.medications, drug('azathioprine', '50 mg QD', 'a')],
    }).complete;
    expect(treated && shown(treated)['complete-remission-no-immunosuppressant']).toEqual([
      'not-met',
      'azathioprine',
      null,
      null,
      'a',
    ]);
  });

  test('what is missing leaves each criterion open with its own reason', () => {
    const unasked = doris({ medications: [] });
    expect(shown(unasked.verdict)['doris-immunosuppressants-stable']?.[3]).toBe('no-medication-recorded');
    const without = unasked.complete;
    expect(without && shown(without)['complete-remission-no-immunosuppressant']).toEqual([
      'indeterminate',
      null,
      null,
      'no-medication-recorded',
      '',
    ]);
    const onlyPga = doris({ sledaiAssessments: [] });
    expect(shown(onlyPga.verdict)['doris-clinical-sledai']).toEqual([
      'indeterminate',
      null,
      '= 0 {score}',
      'sledai-missing',
      '',
    ]);
    expect(onlyPga).toMatchObject({
      assessment: null,
      date: NOW,
      verdict: { candidates: ['met', 'not-met'] },
    });
    const open = doris({ sledaiAssessments: [assessed({ open: ['low_complement'] })] }).complete;
    expect(open && shown(open)['complete-remission-no-serological-activity']?.slice(0, 4)).toEqual([
      'indeterminate',
      null,
      null,
      'sledai-items-open',
    ]);
    const undated = doris({ sledaiAssessments: [sledai('2024-09', [], { id: 's' })], pgaAssessments: [] });
    expect(shown(undated.verdict)).toMatchObject({
      'doris-pga': ['indeterminate', null, '< 0.5 {score}', 'pga-missing', ''],
      'doris-prednisone': ['indeterminate', null, '<= 5 mg/d', 'assessment-date-incomplete', ''],
      'doris-immunosuppressants-stable': ['indeterminate', null, null, 'assessment-date-incomplete', ''],
    });
    expect(undated.complete && shown(undated.complete)).toMatchObject({
      'complete-remission-no-glucocorticoid': ['indeterminate', null, null, 'assessment-date-incomplete', ''],
      'complete-remission-no-immunosuppressant': [
        'indeterminate',
        null,
        null,
        'assessment-date-incomplete',
        '',
      ],
    });
  });

  test('a PGA on another scale is marked as converted, and one that is no number is shown as written', () => {
    const with10 = doris({ pgaAssessments: [{ ...pga(NOW, '1.5', '0-10'), id: 'p' }] });
    expect(shown(with10.verdict)['doris-pga']).toEqual([
      'met',
      '0.45 {score}',
      '< 0.5 {score}',
      'pga-converted',
      'p',
    ]);
    const text = doris({ pgaAssessments: [{ ...pga(NOW, 'mild'), id: 'p' }] });
    expect(shown(text.verdict)['doris-pga']).toEqual([
      'indeterminate',
      'mild {score}',
      '< 0.5 {score}',
      'pga-not-a-number',
      'p',
    ]);
  });
});

describe('LLDAS', () => {
  const before = sledai('2024-06-01', [], { id: 'b' });

  test('a subject in low disease activity', () => {
    const { verdict, complete } = lldas({
      sledaiAssessments: [before, assessed({}, ['thrombocytopenia'])],
      medications: [drug('prednisone', '5 mg QD', 'm'), drug('azathioprine', '100 mg QD', 'a')],
    });
    expect(complete).toBeNull();
    expect(shown(verdict)).toMatchObject({
      'lldas-sledai': ['met', '1 {score}', '<= 4 {score}', null, 's'],
      'lldas-no-major-organ-activity': ['met', null, null, null, 's'],
      'lldas-no-haemolytic-anaemia': ['met', null, null, null, 's'],
      'lldas-no-gastrointestinal-activity': ['met', null, null, null, 's'],
      'lldas-pga': ['met', '0.2 {score}', '<= 1 {score}', null, 'p'],
      'lldas-prednisone': ['met', '5 mg/d', '<= 7.5 mg/d', null, 'm'],
      'lldas-maintenance-doses': ['met', 'azathioprine 100 mg', null, null, 'a'],
      'lldas-tolerance': ['met', 'azathioprine', null, null, 'a'],
      'lldas-no-investigational-drug': ['met', null, null, null, ''],
    });
  });

  test('what stands against it is named, and only that', () => {
    const { verdict } = lldas({
      sledaiAssessments: [
        before,
        assessed(
          { haemolyticAnaemia: 'present', gastrointestinalActivity: 'not-assessed', open: ['seizure'] },
          ['fever', 'pleurisy', 'rash'],
        ),
      ],
      medications: [
        drug('azathioprine', '250 mg QD', 'a'),
        drug('hydroxychloroquine', '400 mg QD', 'h'),
        { ...drug('methotrexate', '15 mg QW', 'x'), tolerated: 'no' },
      ],
    });
    expect(shown(verdict)).toMatchObject({
      'lldas-no-major-organ-activity': ['not-met', 'pleurisy fever', null, null, 's'],
      'lldas-no-haemolytic-anaemia': ['not-met', null, null, null, 's'],
      'lldas-no-gastrointestinal-activity': ['indeterminate', null, null, 'not-assessed', 's'],
      'lldas-maintenance-doses': ['not-met', 'azathioprine 250 mg', null, null, 'a'],
      'lldas-tolerance': ['not-met', 'methotrexate', null, null, 'x'],
    });
    expect(verdict.outcome).toBe('not-met');
  });

  test('what is missing leaves each criterion open with its own reason', () => {
    const { verdict } = lldas({ sledaiAssessments: [], medications: [] });
    expect(shown(verdict)).toMatchObject({
      'lldas-sledai': ['indeterminate', null, '<= 4 {score}', 'sledai-missing', ''],
      'lldas-no-major-organ-activity': ['indeterminate', null, null, 'sledai-missing', ''],
      'lldas-no-haemolytic-anaemia': ['indeterminate', null, null, 'sledai-missing', ''],
      'lldas-maintenance-doses': ['indeterminate', null, null, 'no-medication-recorded', ''],
      'lldas-tolerance': ['indeterminate', null, null, 'no-medication-recorded', ''],
      'lldas-no-investigational-drug': ['indeterminate', null, null, 'no-medication-recorded', ''],
    });
    const open = lldas({ sledaiAssessments: [before, assessed({ open: ['seizure', 'rash'] })] }).verdict;
    expect(shown(open)['lldas-no-major-organ-activity']).toEqual([
      'indeterminate',
      'seizure',
      null,
      'sledai-items-open',
      's',
    ]);
    const unsaid = { ...drug('azathioprine', '100 mg QD', 'a'), tolerated: null };
    expect(shown(lldas({ medications: [unsaid] }).verdict)['lldas-tolerance']).toEqual([
      'indeterminate',
      'azathioprine',
      null,
      'tolerance-not-recorded',
      'a',
    ]);
  });
});
