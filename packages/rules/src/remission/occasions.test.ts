/** What is new in LLDAS, what the physician said of tolerance, other investigational drugs, and the order of occasions (domain.md 2.2). */
import { describe, expect, test } from 'vitest';
import type { Medication, SubjectRecord } from '../record/index.ts';
import { exposure, pga, PROTOCOL, recordOf, sledai } from '../sledai/testing/record.ts';
import { medication, period } from '../therapy/testing/medication.ts';
import { dorisCourse, lldasCourse, remissionSummary } from './course.ts';
import { DEFAULT_LLDAS_OPTIONS, type LldasOptions } from './options.ts';

const BEFORE = '2024-06-01';
const NOW = '2024-09-01';
type Over = Parameters<typeof sledai>[2];

const drug = (name: string, over: Partial<Medication> = {}): Medication =>
  medication(name, { id: name, dosePeriods: [period('2024-01-01', null, '5 mg QD')], ...over });

function criterion(
  id: string,
  {
    before = [],
    now = [],
    over = {},
    record = {},
    options = {},
  }: {
    readonly before?: readonly string[];
    readonly now?: readonly string[];
    readonly over?: Over;
    readonly record?: Partial<SubjectRecord>;
    readonly options?: Partial<LldasOptions>;
  },
) {
  const of = recordOf({
    sledaiAssessments: [sledai(BEFORE, before, { id: 'b' }), sledai(NOW, now, { id: 'n', ...over })],
    pgaAssessments: [pga(NOW, '0.2')],
    medications: [drug('prednisone')],
    ...record,
  });
  const found = lldasCourse(of, PROTOCOL, { ...DEFAULT_LLDAS_OPTIONS, ...options })
    .at(-1)
    ?.verdict.criteria.find((one) => one.id === id);
  return (
    found && [found.held, found.observed?.value ?? null, found.reason, found.sources.map((one) => one.id)]
  );
}

describe('nothing new since the assessment before', () => {
  const isNew = (scene: Parameters<typeof criterion>[1]) => criterion('lldas-no-new-activity', scene);
  const both = ['n', 'b'];

  test('new descriptors are named, and both assessments are its sources', () => {
    expect(isNew({ before: ['rash'], now: ['rash', 'arthritis', 'fever'] })).toEqual([
      'not-met',
      'arthritis fever',
      null,
      both,
    ]);
    expect(isNew({ before: ['rash'], now: ['rash'] })).toEqual(['met', null, null, both]);
    expect(isNew({ over: { open: ['arthritis'] } })).toEqual([
      'indeterminate',
      'arthritis',
      'sledai-items-open',
      both,
    ]);
    expect(isNew({ before: ['arthritis'], over: { open: ['arthritis'] } })).toEqual([
      'met',
      null,
      null,
      both,
    ]);
  });

  test('haemolytic anaemia and gastrointestinal activity count as descriptors do', () => {
    expect(isNew({ over: { haemolyticAnaemia: 'present' } })).toEqual([
      'not-met',
      'haemolytic_anaemia',
      null,
      both,
    ]);
    expect(isNew({ over: { gastrointestinalActivity: 'present' } })?.[1]).toBe('gastrointestinal_activity');
    expect(isNew({ over: { haemolyticAnaemia: 'not-assessed' } })).toEqual([
      'indeterminate',
      'haemolytic_anaemia',
      'sledai-items-open',
      both,
    ]);
  });

  test('by the score: a rise of one point is one, the same score is none, bounds leave it open', () => {
    const options = { newActivity: 'score-rise' } as const;
    expect(isNew({ now: ['fever'], options })).toEqual(['not-met', null, null, both]);
    expect(isNew({ before: ['rash'], now: ['alopecia'], options })).toEqual(['met', null, null, both]);
    expect(isNew({ before: ['rash'], now: ['fever'], options })?.[0]).toBe('met');
    expect(isNew({ over: { open: ['fever'] }, options })).toEqual([
      'indeterminate',
      null,
      'sledai-items-open',
      both,
    ]);
    expect(isNew({ before: ['fever'], over: { open: ['fever'] }, options })?.[0]).toBe('met');
  });

  test('by the flare index: open questions of the physician leave it open', () => {
    const options = { newActivity: 'flare-index' } as const;
    expect(isNew({ options })).toEqual(['indeterminate', null, 'flare-needs-judgement', both]);
    // A rise of 3 points or more is a flare, whatever else is open.
    expect(isNew({ now: ['arthritis'], options })).toEqual(['not-met', null, null, both]);
  });

  test('without an assessment before, nobody can say', () => {
    const record = { sledaiAssessments: [sledai(NOW, [], { id: 'n' })] };
    expect(isNew({ record })).toEqual(['indeterminate', null, 'no-previous-assessment', ['n']]);
    expect(isNew({ record: { sledaiAssessments: [] } })).toEqual([
      'indeterminate',
      null,
      'sledai-missing',
      [],
    ]);
  });
});

describe('tolerance', () => {
  const tolerance = (
    tolerated: Medication['tolerated'],
    asked: 'yes' | 'no' | null,
    options: Partial<LldasOptions> = {},
  ) =>
    criterion('lldas-tolerance', {
      over: { maintenanceTolerated: asked } as Over,
      record: { medications: [drug('azathioprine', { tolerated })] },
      options,
    })?.[0];

  test.each([
    ['yes', null, 'met'],
    ['no', null, 'not-met'],
    [null, null, 'indeterminate'],
    [null, 'yes', 'met'],
    [null, 'no', 'not-met'],
    ['yes', 'no', 'not-met'],
    ['no', 'yes', 'not-met'],
  ] as const)('the drug says %s, the physician at the visit %s: %s', (tolerated, asked, expected) => {
    expect(tolerance(tolerated, asked)).toBe(expected);
  });

  test('where a protocol takes the unrecorded as tolerated', () => {
    expect(tolerance(null, null, { unrecordedTolerance: 'tolerated' })).toBe('met');
    expect(tolerance(null, 'no', { unrecordedTolerance: 'tolerated' })).toBe('not-met');
  });
});

describe('no other investigational drug', () => {
  const other = (
    medications: readonly Medication[],
    over: Partial<SubjectRecord> = {},
    options: Partial<LldasOptions> = {},
  ) => criterion('lldas-no-investigational-drug', { record: { medications, ...over }, options });
  const trial = (id: string, over: Partial<Medication> = {}) =>
    drug(id, { treatmentClass: 'investigational', ...over });

  test('one in force is named; the study product is none', () => {
    expect(other([trial('trialumab')])).toEqual(['not-met', 'trialumab', null, ['trialumab']]);
    expect(other([trial('inaticabtagene autoleucel')])).toEqual(['met', null, null, []]);
    expect(other([trial('trialumab', { end: '2024-06-01' })])?.[0]).toBe('met');
  });

  test('a drug of unknown class leaves it open, and is not named beside a sure one', () => {
    expect(other([drug('newdrugumab')])).toEqual([
      'indeterminate',
      'newdrugumab',
      'medication-not-certain',
      [],
    ]);
    expect(other([drug('newdrugumab'), trial('trialumab')])?.slice(0, 3)).toEqual([
      'not-met',
      'trialumab',
      null,
    ]);
  });

  test('where a protocol counts its own product: from the infusion on', () => {
    const options = { studyProductIsInvestigational: true };
    const infused = (date: string) => ({ exposures: [exposure('study-product', date)] });
    const prednisone = [drug('prednisone')];
    expect(other(prednisone, infused(NOW), options)?.[0]).toBe('not-met');
    expect(other(prednisone, infused('2024-03-01'), options)?.[1]).toBe('inaticabtagene autoleucel');
    expect(other(prednisone, infused('2024-09-02'), options)?.[0]).toBe('met');
    expect(other(prednisone, { exposures: [] }, options)?.[0]).toBe('met');
    expect(other(prednisone, infused('2024-03-01'))?.[0]).toBe('met');
  });
});

describe('occasions', () => {
  const dates = (over: Partial<SubjectRecord>) =>
    dorisCourse(recordOf({ medications: [drug('prednisone')], ...over }), PROTOCOL).map(
      ({ date, visitId, assessment }) => `${date ?? visitId} ${assessment ? 'sledai' : 'pga'}`,
    );

  test('each SLEDAI and each PGA alone, oldest first; without a date last', () => {
    expect(
      dates({
        sledaiAssessments: [sledai('2024-07-01'), sledai(null, [], { visitId: 'v' })],
        pgaAssessments: [
          pga('2024-08-01', '1'),
          pga('2024-07-01', '1'),
          pga('2024-05-01', '1'),
          pga('2024-05-01', '2'),
        ],
      }),
    ).toEqual(['2024-05-01 pga', '2024-07-01 sledai', '2024-08-01 pga', 'v sledai']);
  });
});

describe('summary after the infusion (1 March)', () => {
  const summary = (assessments: SubjectRecord['sledaiAssessments'], throughDay: number | null = null) => {
    const of = recordOf({
      sledaiAssessments: assessments,
      pgaAssessments: assessments.map(({ assessed }) => pga(assessed ?? '', '0.2')),
      medications: [drug('prednisone')],
    });
    const { firstMet, latest, ...counts } = remissionSummary(dorisCourse(of, PROTOCOL), throughDay);
    return { ...counts, firstMet: firstMet?.date ?? null, latest: latest?.date ?? null };
  };
  const met = (date: string) => sledai(date);
  const not = (date: string) => sledai(date, ['rash']);
  const open = (date: string) => sledai(date, [], { open: ['rash'] });

  test('counts, the first met and the latest; day 0 is not after it', () => {
    expect(summary([met('2024-03-01'), not('2024-04-01'), met('2024-05-01'), open('2024-06-01')])).toEqual({
      met: 1,
      notMet: 1,
      indeterminate: 1,
      everMet: 'met',
      firstMet: '2024-05-01',
      latest: '2024-06-01',
    });
    expect(summary([not('2024-04-01'), open('2024-06-01')]).everMet).toBe('indeterminate');
    expect(summary([not('2024-04-01')]).everMet).toBe('not-met');
    expect(summary([])).toMatchObject({ everMet: 'indeterminate', firstMet: null, latest: null });
    expect(summary([not('2024-04-01'), met('2024-05-01')], 60)).toMatchObject({ met: 0, everMet: 'not-met' });
    expect(summary([not('2024-04-01'), met('2024-04-30')], 60)).toMatchObject({ met: 1 });
  });
});
