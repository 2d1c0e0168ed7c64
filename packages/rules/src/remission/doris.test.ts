/** DORIS 2021: section 2.1 with every edge, and what follows from bounds. */
import { describe, expect, test } from 'vitest';
import type { Medication, SledaiAssessment, SubjectRecord } from '../record/index.ts';
import { SLEDAI_DEFINITIONS } from '../sledai/definition.ts';
import { lab, pga, PROTOCOL, recordOf, sledai } from '../sledai/testing/record.ts';
import { medication, period } from '../therapy/testing/medication.ts';
import { dorisCourse, remissionAtVisit, remissionSummary, type RemissionAtVisit } from './course.ts';
import { DEFAULT_DORIS_OPTIONS, type DorisOptions } from './options.ts';

const DATE = '2024-09-01';

const drug = (name: string, dose: string, over: Partial<Medication> = {}): Medication =>
  medication(name, { dosePeriods: [period('2024-01-01', null, dose)], ...over });

interface Scene {
  readonly present?: readonly string[];
  readonly open?: readonly string[];
  readonly assessment?: SledaiAssessment;
  readonly visual?: string | null;
  readonly medications?: readonly Medication[];
  readonly record?: Partial<SubjectRecord>;
}

const prednisone = (milligrams: string): Medication => drug('prednisone', `${milligrams} mg QD`);

/** A subject in remission, changed by what a test says. */
function at(scene: Scene, options: Partial<DorisOptions> = {}): RemissionAtVisit {
  const { present = [], open = [], visual = '0.2', medications = [prednisone('5')] } = scene;
  const record = recordOf({
    sledaiAssessments: [scene.assessment ?? sledai(DATE, present, { open })],
    pgaAssessments: visual === null ? [] : [pga(DATE, visual)],
    medications,
    ...scene.record,
  });
  const [found] = dorisCourse(record, PROTOCOL, { ...DEFAULT_DORIS_OPTIONS, ...options });
  if (!found) throw new Error('no occasion');
  return found;
}

const outcome = (scene: Scene, options: Partial<DorisOptions> = {}) => at(scene, options).verdict.outcome;
const criterion = (scene: Scene, id: string, options: Partial<DorisOptions> = {}) =>
  at(scene, options).verdict.criteria.find((one) => one.id === id);

test('all four criteria, each with what it looked at', () => {
  const { verdict, dayFromInfusion } = at({});
  expect([verdict.outcome, dayFromInfusion]).toEqual(['met', 184]);
  expect(
    verdict.criteria.map(({ id, held, observed, threshold }) => [
      id,
      held,
      observed?.value,
      threshold?.value,
    ]),
  ).toEqual([
    ['doris-clinical-sledai', 'met', '0', '0'],
    ['doris-pga', 'met', '0.2', '0.5'],
    ['doris-prednisone', 'met', '5', '5'],
    ['doris-immunosuppressants-stable', 'met', undefined, undefined],
  ]);
  expect(verdict.sources.map(({ kind }) => kind)).toEqual([
    'sledaiAssessment',
    'pgaAssessment',
    'medication',
  ]);
});

describe('clinical SLEDAI 0', () => {
  test('serology is ignored', () => {
    expect(outcome({ present: ['low_complement', 'increased_dna_binding'] })).toBe('met');
  });

  test('platelets below 100 from lupus are clinical: no DORIS (section 1, traps)', () => {
    expect(outcome({ present: ['thrombocytopenia'] })).toBe('not-met');
  });

  test('an open clinical descriptor leaves it open, an open serological one does not', () => {
    expect(outcome({ open: ['rash'] })).toBe('indeterminate');
    expect(criterion({ open: ['rash'] }, 'doris-clinical-sledai')).toMatchObject({
      observed: { value: '0–2' },
      reason: 'sledai-items-open',
    });
    expect(outcome({ open: ['low_complement'] })).toBe('met');
  });

  test('one point that is certain decides, whatever is open', () => {
    expect(outcome({ present: ['fever'], open: ['seizure', 'rash'] })).toBe('not-met');
  });
});

describe('PGA below 0.5', () => {
  test.each([
    ['0.49', 'met'],
    ['0.5', 'not-met'],
    ['0.50', 'not-met'],
    ['0', 'met'],
  ])('%s', (visual, expected) => {
    expect(outcome({ visual })).toBe(expected);
  });

  test('the reading of 2017 allows 0.5', () => {
    expect(outcome({ visual: '0.5' }, { pga: { value: '0.5', included: true } })).toBe('met');
  });

  test('another scale is converted exactly and marked', () => {
    const record = { pgaAssessments: [pga(DATE, '16', '0-100')] };
    expect(criterion({ record }, 'doris-pga')).toMatchObject({
      held: 'met',
      observed: { value: '0.48' },
      reason: 'pga-converted',
    });
    expect(outcome({ record: { pgaAssessments: [pga(DATE, '17', '0-100')] } })).toBe('not-met');
  });

  test('missing or unreadable is open', () => {
    expect(outcome({ visual: null })).toBe('indeterminate');
    expect(criterion({ visual: '0,4' }, 'doris-pga')).toMatchObject({
      held: 'indeterminate',
      reason: 'pga-not-a-number',
    });
  });
});

describe('prednisone at most 5 mg/day', () => {
  test.each([
    ['5', 'met'],
    ['5.0', 'met'],
    ['5.01', 'not-met'],
    ['0', 'met'],
  ])('%s mg', (milligrams, expected) => {
    expect(outcome({ medications: [prednisone(milligrams)] })).toBe(expected);
  });

  test('dexamethasone 0.75 mg is exactly 5 mg (section 2.3)', () => {
    expect(outcome({ medications: [drug('dexamethasone', '0.75 mg QD')] })).toBe('met');
    expect(outcome({ medications: [drug('dexamethasone', '0.7501 mg QD')] })).toBe('not-met');
    expect(outcome({ medications: [drug('methylprednisolone', '4 mg QD')] })).toBe('met');
    expect(outcome({ medications: [drug('prednisone', '10 mg QOD')] })).toBe('met');
  });

  test('below 5 mg, as the table of the paper prints it, is an option', () => {
    const strict = { prednisone: { value: '5', included: false } };
    expect(outcome({}, strict)).toBe('not-met');
    expect(outcome({ medications: [prednisone('4.9')] }, strict)).toBe('met');
  });

  test('nothing recorded is unknown, and never 0', () => {
    const medications = [drug('hydroxychloroquine', '200 mg BID')];
    expect(outcome({ medications })).toBe('indeterminate');
    expect(criterion({ medications }, 'doris-prednisone')?.reason).toBe('glucocorticoids-not-recorded');
    expect(
      outcome({ medications: [...medications, medication('prednisone', { supplement: { CMOCCUR: 'N' } })] }),
    ).toBe('met');
  });

  test('a bound decides where it can: 5 mg by an unknown route is at most 5 mg', () => {
    const ended = drug('prednisone', '10 mg QD', { end: '2024-02-01' });
    const open = (dose: string) =>
      outcome({ medications: [ended, drug('prednisone', dose, { route: null })] });
    expect(open('5 mg QD')).toBe('met');
    expect(open('6 mg QD')).toBe('indeterminate');
  });

  test('a glucocorticoid against a toxicity counts on its day', () => {
    const crs = medication('dexamethasone', {
      role: 'toxicity-treatment',
      route: 'INTRAVENOUS',
      dosePeriods: [period(DATE, null, '10 mg ONCE')],
    });
    const { verdict } = at({ medications: [prednisone('5'), crs] });
    expect(verdict.outcome).toBe('not-met');
    expect(verdict.notes).toEqual(['glucocorticoid-for-toxicity-counted']);
  });

  test('the mean of the 28 days before is an option', () => {
    const taper = medication('prednisone', {
      dosePeriods: [period('2024-01-01', '2024-08-31', '10 mg QD'), period('2024-08-31', null, '5 mg QD')],
    });
    const mean = {
      glucocorticoids: { ...DEFAULT_DORIS_OPTIONS.glucocorticoids, doseAtVisit: 'mean-of-28-days-before' },
    } as const;
    expect(outcome({ medications: [taper] })).toBe('met');
    expect(outcome({ medications: [taper] }, mean)).toBe('not-met');
  });
});

describe('immunosuppressants and biologics, stable', () => {
  const started = (from: string, name = 'mycophenolate mofetil') => [
    prednisone('5'),
    medication(name, { dosePeriods: [period(from, null, '500 mg BID')] }),
  ];

  test('28 days before 1 September is 4 August', () => {
    expect(outcome({ medications: started('2024-08-04') })).toBe('not-met');
    expect(outcome({ medications: started('2024-08-03') })).toBe('met');
  });

  test('any dose, or 12 weeks, are options', () => {
    expect(outcome({ medications: started('2024-08-20') }, { stability: 'any-dose' })).toBe('met');
    expect(outcome({ medications: started('2024-07-01') }, { stabilityDays: 84 })).toBe('not-met');
  });

  test('changes of hydroxychloroquine never matter', () => {
    expect(outcome({ medications: started('2024-08-20', 'hydroxychloroquine') })).toBe('met');
  });

  test('lymphodepletion (25 February) matters through day 28 and is ignored after it', () => {
    const early = (date: string, stabilityDays: number) =>
      outcome(
        { assessment: sledai(date), record: { pgaAssessments: [pga(date, '0.2')] } },
        { stabilityDays },
      );
    expect(early('2024-03-20', 28)).toBe('not-met');
    expect(early('2024-03-29', 84)).toBe('not-met');
    expect(early('2024-03-30', 84)).toBe('met');
  });

  test('a drug of unknown class leaves it open, or is only noted', () => {
    const medications = [
      prednisone('5'),
      medication('newdrugumab', { dosePeriods: [period('2024-08-20', null, '5 mg QD')] }),
    ];
    expect(outcome({ medications })).toBe('indeterminate');
    const noted = at({ medications }, { unclassifiedLeavesOpen: false }).verdict;
    expect([noted.outcome, noted.notes]).toEqual(['met', ['medication-not-classified']]);
  });
});

describe('the other version of SLEDAI (section 10: printed where it differs)', () => {
  const stable = sledai(DATE);
  const answered = (twoK: 'present' | 'absent'): SledaiAssessment => ({
    ...stable,
    items: { ...stable.items, 'proteinuria:above-limit': twoK, 'arthritis:two-or-more-joints': 'absent' },
  });

  test('stable proteinuria: met under SELENA, not met under 2K', () => {
    const { verdict, other } = at({ assessment: answered('present') });
    expect([verdict.outcome, other.definition.instrument, other.verdict.outcome, other.differs]).toEqual([
      'met',
      'sledai-2k',
      'not-met',
      'met',
    ]);
  });

  test('no difference where 2K finds nothing either', () => {
    expect(at({ assessment: answered('absent') }).other.differs).toBe('not-met');
  });

  test('what 2K would count and nobody asked about is open, not absent', () => {
    expect(at({}).other).toMatchObject({ verdict: { outcome: 'indeterminate' }, differs: 'indeterminate' });
  });

  test('switched to 2K, SELENA stands beside', () => {
    const found = at({ assessment: answered('present') }, { definition: SLEDAI_DEFINITIONS['sledai-2k'] });
    expect([found.verdict.outcome, found.other.definition.instrument, found.other.verdict.outcome]).toEqual([
      'not-met',
      'selena-sledai',
      'met',
    ]);
  });
});

describe('complete remission, an extra', () => {
  const none = medication('prednisone', { supplement: { CMOCCUR: 'N' } });
  const complete = (scene: Scene) => at({ medications: [none], ...scene }).complete?.outcome;

  test('needs no treatment and no serology, antimalarials apart', () => {
    expect(complete({})).toBe('met');
    expect(complete({ medications: [none, drug('hydroxychloroquine', '200 mg QD')] })).toBe('met');
    expect(complete({ medications: [prednisone('2.5')] })).toBe('not-met');
    expect(complete({ medications: [none, drug('azathioprine', '50 mg QD')] })).toBe('not-met');
    expect(complete({ medications: [none, drug('belimumab', '200 mg QW')] })).toBe('not-met');
    expect(complete({ present: ['low_complement'] })).toBe('not-met');
    expect(complete({ open: ['low_complement'] })).toBe('indeterminate');
    expect(complete({ medications: [drug('hydroxychloroquine', '200 mg QD')] })).toBe('indeterminate');
  });
});

describe('over all visits', () => {
  const dates = ['2024-02-20', '2024-04-30', '2024-05-30', '2024-08-28'];
  const record = recordOf({
    sledaiAssessments: [
      sledai(dates[0] ?? '', ['arthritis'], { visitId: 'baseline' }),
      sledai(dates[1] ?? '', ['rash'], { visitId: 'month-2' }),
      sledai(dates[2] ?? '', [], { visitId: 'month-3' }),
      sledai(dates[3] ?? '', [], { visitId: 'month-6', open: ['rash'] }),
    ],
    pgaAssessments: [...dates, '2024-11-27'].map((date) => pga(date, '0.2')),
    medications: [prednisone('5')],
  });
  const course = dorisCourse(record, PROTOCOL);

  test('one verdict for each assessment, and one for a PGA that stands alone', () => {
    expect(
      course.map(({ date, verdict, assessment }) => [date, verdict.outcome, assessment === null]),
    ).toEqual([
      ['2024-02-20', 'not-met', false],
      ['2024-04-30', 'not-met', false],
      ['2024-05-30', 'met', false],
      ['2024-08-28', 'indeterminate', false],
      ['2024-11-27', 'indeterminate', true],
    ]);
    expect(remissionAtVisit(course, 'month-3')?.verdict.outcome).toBe('met');
    expect(remissionAtVisit(course, 'month-9')).toBeNull();
  });

  test('the summary counts what lies after infusion, through a day', () => {
    expect(remissionSummary(course)).toMatchObject({ met: 1, notMet: 1, indeterminate: 2, everMet: 'met' });
    expect(remissionSummary(course, 60)).toMatchObject({
      met: 0,
      notMet: 1,
      indeterminate: 0,
      everMet: 'not-met',
    });
    expect(remissionSummary(course).firstMet?.date).toBe('2024-05-30');
  });

  test('a high PGA alone already rules it out', () => {
    expect(
      dorisCourse({ ...record, sledaiAssessments: [], pgaAssessments: [pga('2024-05-30', '2')] }, PROTOCOL),
    ).toMatchObject([{ verdict: { outcome: 'not-met' } }]);
  });

  test('what lies after the day that is asked about is left out', () => {
    expect(dorisCourse({ ...record, cut: { knownAt: 1, on: '2024-05-30' } }, PROTOCOL)).toHaveLength(3);
  });
});

test('laboratory data alone never change a verdict: a suggestion is not a score', () => {
  expect(outcome({ record: { labResults: [lab('PLAT', DATE, '20 10^9/L')] } })).toBe('met');
});
