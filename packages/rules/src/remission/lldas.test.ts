/** LLDAS: section 2.2 with every mode and edge. */
import { describe, expect, test } from 'vitest';
import type { Finding, Medication, SledaiAssessment, SubjectRecord } from '../record/index.ts';
import { FLARE_ENTRIES } from '../sledai/flare-entries.ts';
import { pga, PROTOCOL, recordOf, sledai } from '../sledai/testing/record.ts';
import { medication, period } from '../therapy/testing/medication.ts';
import { lldasCourse, type RemissionAtVisit } from './course.ts';
import { DEFAULT_LLDAS_OPTIONS, MAJOR_ORGAN_DESCRIPTORS, type LldasOptions } from './options.ts';

const BEFORE = '2024-06-01';
const NOW = '2024-09-01';

const drug = (name: string, dose: string, over: Partial<Medication> = {}): Medication =>
  medication(name, { dosePeriods: [period('2024-01-01', null, dose)], ...over });

interface Scene {
  readonly before?: SledaiAssessment | null;
  readonly now?: SledaiAssessment;
  readonly visual?: string;
  readonly medications?: readonly Medication[];
  readonly record?: Partial<SubjectRecord>;
}

/** A subject in low disease activity, changed by what a test says. */
function at(scene: Scene, options: Partial<LldasOptions> = {}): RemissionAtVisit {
  const { before = sledai(BEFORE), now = sledai(NOW), visual = '0.5' } = scene;
  const record = recordOf({
    sledaiAssessments: before ? [before, now] : [now],
    pgaAssessments: [pga(NOW, visual)],
    medications: scene.medications ?? [drug('prednisone', '5 mg QD')],
    ...scene.record,
  });
  const found = lldasCourse(record, PROTOCOL, { ...DEFAULT_LLDAS_OPTIONS, ...options }).at(-1);
  if (!found) throw new Error('no occasion');
  return found;
}

const outcome = (scene: Scene, options: Partial<LldasOptions> = {}) => at(scene, options).verdict.outcome;
const criterion = (scene: Scene, id: string, options: Partial<LldasOptions> = {}) =>
  at(scene, options).verdict.criteria.find((one) => one.id === id);
const both = (...present: string[]): Scene => ({
  before: sledai(BEFORE, present),
  now: sledai(NOW, present),
});

test('ten criteria, all met', () => {
  const { verdict } = at({});
  expect(verdict.outcome).toBe('met');
  expect(verdict.criteria.map(({ id }) => id)).toEqual([
    'lldas-sledai',
    'lldas-no-major-organ-activity',
    'lldas-no-haemolytic-anaemia',
    'lldas-no-gastrointestinal-activity',
    'lldas-no-new-activity',
    'lldas-pga',
    'lldas-prednisone',
    'lldas-maintenance-doses',
    'lldas-tolerance',
    'lldas-no-investigational-drug',
  ]);
});

describe('criterion 1: SLEDAI at most 4', () => {
  test('serology counts: 2 + 2 is 4 and passes, with thrombocytopenia it is 5 and fails', () => {
    expect(outcome(both('low_complement', 'increased_dna_binding'))).toBe('met');
    expect(outcome(both('low_complement', 'increased_dna_binding', 'thrombocytopenia'))).toBe('not-met');
  });

  test('platelets of 40 as the only finding may be LLDAS', () => {
    expect(outcome(both('thrombocytopenia'))).toBe('met');
    expect(outcome(both('leukopenia'))).toBe('met');
  });

  test('a minimum of 5 already fails, a maximum of 4 already passes (section 1, missing data)', () => {
    const open = (present: readonly string[], items: readonly string[]): Scene => ({
      before: sledai(BEFORE, ['arthritis', 'leukopenia', 'rash']),
      now: sledai(NOW, present, { open: items }),
    });
    expect(criterion(open(['arthritis', 'leukopenia'], ['alopecia']), 'lldas-sledai')?.held).toBe('not-met');
    expect(criterion(open(['rash'], ['low_complement']), 'lldas-sledai')).toMatchObject({
      held: 'met',
      observed: { value: '2–4' },
    });
    expect(outcome(open(['rash'], ['low_complement']))).toBe('met');
    expect(criterion(open(['arthritis'], ['leukopenia']), 'lldas-sledai')).toMatchObject({
      held: 'indeterminate',
      observed: { value: '4–5' },
    });
    expect(criterion(open(['rash'], ['myositis']), 'lldas-sledai')).toMatchObject({
      held: 'indeterminate',
      observed: { value: '2–6' },
    });
  });

  test.each(MAJOR_ORGAN_DESCRIPTORS)('%s is activity in a major organ', (key) => {
    expect(criterion(both(key), 'lldas-no-major-organ-activity')).toMatchObject({
      held: 'not-met',
      observed: { value: key },
    });
    expect(outcome(both(key))).toBe('not-met');
  });

  test('the list has 15: renal 4, nervous system 7, cardiopulmonary 2, vasculitis and fever', () => {
    expect(MAJOR_ORGAN_DESCRIPTORS).toHaveLength(15);
  });

  test.each(['arthritis', 'rash', 'alopecia', 'mucosal_ulcers', 'low_complement'])(
    '%s alone is not',
    (key) => {
      expect(outcome(both(key))).toBe('met');
    },
  );

  test('a wider list is an option', () => {
    const wider = [...MAJOR_ORGAN_DESCRIPTORS, 'thrombocytopenia'] as const;
    expect(outcome(both('thrombocytopenia'), { majorOrganDescriptors: wider })).toBe('not-met');
  });

  test.each(['haemolyticAnaemia', 'gastrointestinalActivity'])(
    '%s is asked apart from the score',
    (field) => {
      const both2 = (finding: Finding): Scene => ({
        before: { ...sledai(BEFORE), [field]: 'present' },
        now: { ...sledai(NOW), [field]: finding },
      });
      expect(outcome(both2('present'))).toBe('not-met');
      expect(outcome(both2('not-assessed'))).toBe('indeterminate');
      expect(outcome(both2('absent'))).toBe('met');
    },
  );
});

describe('criterion 2: nothing new since the previous assessment', () => {
  test('a descriptor that was not scored then is new, whatever the total does', () => {
    const swapped: Scene = { before: sledai(BEFORE, ['arthritis']), now: sledai(NOW, ['rash']) };
    expect(outcome(swapped)).toBe('not-met');
    expect(criterion(swapped, 'lldas-no-new-activity')).toMatchObject({
      held: 'not-met',
      observed: { value: 'rash' },
    });
    expect(outcome(swapped, { newActivity: 'score-rise' })).toBe('met');
  });

  test('thrombocytopenia back after recovery is new (section 1, traps)', () => {
    expect(outcome({ now: sledai(NOW, ['thrombocytopenia']) })).toBe('not-met');
  });

  test('new serology counts only where any descriptor does', () => {
    const scene: Scene = { now: sledai(NOW, ['increased_dna_binding']) };
    expect(outcome(scene)).toBe('met');
    expect(outcome(scene, { newActivity: 'any-descriptor' })).toBe('not-met');
  });

  test('haemolytic anaemia or gastrointestinal activity now and not before is new', () => {
    const scene: Scene = { now: { ...sledai(NOW), gastrointestinalActivity: 'present' } };
    expect(criterion(scene, 'lldas-no-new-activity')).toMatchObject({
      held: 'not-met',
      observed: { value: 'gastrointestinal_activity' },
    });
  });

  test('without a previous assessment it is unknown', () => {
    expect(outcome({ before: null })).toBe('indeterminate');
    expect(criterion({ before: null }, 'lldas-no-new-activity')?.reason).toBe('no-previous-assessment');
    expect(outcome({ before: null, visual: '2' })).toBe('not-met');
  });

  test('the previous assessment is the last earlier one with a final score, unscheduled or not', () => {
    const record = {
      sledaiAssessments: [
        sledai('2024-04-01', []),
        sledai('2024-06-01', ['rash']),
        sledai('2024-07-01', [], { open: ['seizure'] }),
        sledai(NOW, ['rash']),
      ],
    };
    expect(outcome({ record })).toBe('met');
  });

  test('the previous scheduled one, or the baseline, are options', () => {
    const visit = (id: string, protocolVisit: string | null, start: string) => ({
      id,
      version: 1,
      supplement: {},
      name: id,
      number: null,
      protocolVisit,
      start,
      end: null,
      notDone: null,
    });
    const record = {
      visits: [visit('v1', 'month-3', '2024-06-01'), visit('v2', null, '2024-07-01')],
      sledaiAssessments: [
        sledai('2024-02-20', ['rash']),
        sledai('2024-06-01', [], { visitId: 'v1' }),
        sledai('2024-07-01', ['rash'], { visitId: 'v2' }),
        sledai(NOW, ['rash']),
      ],
    };
    expect(outcome({ record })).toBe('met');
    expect(outcome({ record }, { previousAssessment: 'last-scheduled-final' })).toBe('not-met');
    expect(outcome({ record }, { previousAssessment: 'baseline' })).toBe('met');
  });

  test('an open descriptor that was absent before leaves it open; one that was present does not', () => {
    const now = sledai(NOW, [], { open: ['rash'] });
    expect(criterion({ now }, 'lldas-no-new-activity')).toMatchObject({
      held: 'indeterminate',
      observed: { value: 'rash' },
    });
    expect(criterion({ before: sledai(BEFORE, ['rash']), now }, 'lldas-no-new-activity')?.held).toBe('met');
  });

  test('by the flare index', () => {
    const answers = (admission: Finding): SledaiAssessment => {
      const quiet = sledai(NOW);
      const no = Object.fromEntries(FLARE_ENTRIES.map((key) => [`flare:${key}`, 'absent' as Finding]));
      return { ...quiet, items: { ...quiet.items, ...no, 'flare:admission': admission } };
    };
    const scene = (now: SledaiAssessment): Scene => ({
      now,
      record: { pgaAssessments: [pga(BEFORE, '0.5'), pga(NOW, '0.5')] },
    });
    const flare = { newActivity: 'flare-index' } as const;
    expect(outcome(scene(answers('absent')), flare)).toBe('met');
    expect(outcome(scene(answers('present')), flare)).toBe('not-met');
    expect(outcome(scene(answers('not-assessed')), flare)).toBe('indeterminate');
  });
});

describe('criteria 3 and 4', () => {
  test.each([
    ['1', 'met'],
    ['1.0', 'met'],
    ['1.01', 'not-met'],
  ])('PGA %s', (visual, expected) => {
    expect(outcome({ visual })).toBe(expected);
  });

  test.each([
    ['7.5', 'met'],
    ['7.51', 'not-met'],
  ])('prednisone %s mg', (milligrams, expected) => {
    expect(outcome({ medications: [drug('prednisone', `${milligrams} mg QD`)] })).toBe(expected);
  });

  test('methylprednisolone 6 mg is exactly 7.5 mg', () => {
    expect(outcome({ medications: [drug('methylprednisolone', '6 mg QD')] })).toBe('met');
  });
});

describe('criterion 5: standard, well tolerated maintenance and no other investigational drug', () => {
  const prednisone = drug('prednisone', '5 mg QD');
  const withDrug = (name: string, dose: string, over: Partial<Medication> = {}): Scene => ({
    medications: [prednisone, drug(name, dose, over)],
  });

  test('at the ceiling it passes, above it fails', () => {
    expect(outcome(withDrug('hydroxychloroquine', '200 mg BID'))).toBe('met');
    expect(outcome(withDrug('hydroxychloroquine', '300 mg BID'))).toBe('not-met');
    expect(criterion(withDrug('methotrexate', '35 mg QW'), 'lldas-maintenance-doses')).toMatchObject({
      held: 'not-met',
      observed: { value: 'methotrexate 35 mg' },
    });
  });

  test('a drug without a ceiling is not judged until the protocol gives one', () => {
    expect(criterion(withDrug('tacrolimus', '1 mg BID'), 'lldas-maintenance-doses')).toMatchObject({
      held: 'indeterminate',
      reason: 'dose-ceiling-not-set',
    });
  });

  test('tolerance', () => {
    const tolerated = (answer: Medication['tolerated'], options = {}) =>
      outcome(withDrug('azathioprine', '100 mg QD', { tolerated: answer }), options);
    expect(tolerated('yes')).toBe('met');
    expect(tolerated('no')).toBe('not-met');
    expect(tolerated(null)).toBe('indeterminate');
    expect(tolerated(null, { unrecordedTolerance: 'tolerated' })).toBe('met');
  });

  test('the CAR-T product does not break it, another investigational drug does', () => {
    expect(outcome(withDrug('inaticabtagene autoleucel', '1 dose QD'))).toBe('met');
    expect(outcome({}, { studyProductIsInvestigational: true })).toBe('not-met');
    expect(outcome(withDrug('x', '1 mg QD', { treatmentClass: 'investigational' }))).toBe('not-met');
  });

  test('a drug of unknown class leaves it open', () => {
    const scene = withDrug('newdrugumab', '1 mg QD');
    expect(criterion(scene, 'lldas-maintenance-doses')?.reason).toBe('medication-not-classified');
    expect(outcome(scene)).toBe('indeterminate');
    expect(outcome(scene, { unclassifiedLeavesOpen: false })).toBe('met');
  });

  test('no medication on record at all: nobody asked', () => {
    expect(criterion({ medications: [] }, 'lldas-maintenance-doses')?.reason).toBe('no-medication-recorded');
  });
});

describe('the other version of SLEDAI', () => {
  test('decides otherwise where an old proteinuria counts in 2K alone', () => {
    const selenaOnly = (date: string): SledaiAssessment => {
      const base = sledai(date);
      return {
        ...base,
        items: {
          ...base.items,
          'proteinuria:above-limit': 'present',
          'arthritis:two-or-more-joints': 'absent',
        },
      };
    };
    const { verdict, other } = at({ before: selenaOnly(BEFORE), now: selenaOnly(NOW) });
    expect([verdict.outcome, other.verdict.outcome, other.differs]).toEqual(['met', 'not-met', 'met']);
  });
});
