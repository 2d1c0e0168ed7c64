/** What a record says about a flare between two assessments, fact by fact (domain.md 1, SELENA flare index). */
import { describe, expect, test } from 'vitest';
import { BLANK } from '../record/index.ts';
import type { AdverseEvent, Finding, SubjectRecord } from '../record/index.ts';
import { fraction } from '../number/fraction.ts';
import { text } from '../number/index.ts';
import { doseText } from '../therapy/dose-range.ts';
import { medication, period } from '../therapy/testing/medication.ts';
import { sledaiCourse } from './course.ts';
import { FLARE_ENTRIES } from './flare-entries.ts';
import { flareFacts } from './flare-facts.ts';
import type { FlareFacts } from './flare.ts';
import { lab, pga, PROTOCOL, recordOf, sledai, vital } from './testing/record.ts';

const BEFORE = '2024-06-01';
const NOW = '2024-09-01';

interface Scene extends Partial<SubjectRecord> {
  readonly before?: readonly string[];
  readonly now?: readonly string[];
  /** Not assessed at the later assessment. */
  readonly open?: readonly string[];
  readonly answers?: Readonly<Record<string, Finding>>;
  readonly anaemia?: readonly [before: Finding, now: Finding];
  readonly dated?: readonly [before: string | null, now: string | null];
}

function facts({ before, now, open, answers, anaemia, dated, ...over }: Scene): FlareFacts {
  const [dateBefore, dateNow] = dated ?? [BEFORE, NOW];
  const first = sledai(dateBefore, before, { id: 'before', haemolyticAnaemia: anaemia?.[0] ?? 'absent' });
  const second = sledai(dateNow, now, {
    id: 'now',
    haemolyticAnaemia: anaemia?.[1] ?? 'absent',
    ...(open && { open }),
  });
  const record = recordOf({
    sledaiAssessments: [first, { ...second, items: { ...second.items, ...answers } }],
    ...over,
  });
  const course = sledaiCourse(record, PROTOCOL);
  const [previous, current] = ['before', 'now'].map((id) =>
    course.find(({ assessment }) => assessment.id === id),
  );
  if (!previous || !current) throw new Error('two assessments expected');
  return flareFacts(record, PROTOCOL, previous, current);
}

const QUIET = {
  skin: 'not-met',
  nasopharyngeal_ulcers: 'not-met',
  pleuritis: 'not-met',
  pericarditis: 'not-met',
  arthritis: 'not-met',
  fever: 'not-met',
};

describe('manifestations', () => {
  test.each([
    ['rash', { skin: 'indeterminate' }], // a rash may be another than the five that the index lists
    ['vasculitis', { skin: 'indeterminate' }],
    ['mucosal_ulcers', { nasopharyngeal_ulcers: 'met' }],
    ['pleurisy', { pleuritis: 'met' }],
    ['pericarditis', { pericarditis: 'met' }],
    ['arthritis', { arthritis: 'met' }],
    ['fever', { fever: 'met' }],
    ['alopecia', {}],
    ['seizure', {}],
  ])('a new %s in the mild list', (descriptor, changed) => {
    expect(facts({ now: [descriptor] }).mild).toEqual({ ...QUIET, ...changed });
  });

  test.each([
    ...(
      [
        'seizure',
        'psychosis',
        'organic_brain_syndrome',
        'visual_disturbance',
        'cranial_nerve_disorder',
        'lupus_headache',
        'cerebrovascular_accident',
      ] as const
    ).map((descriptor) => [descriptor, { cns: 'met' }] as const),
    ['vasculitis', { vasculitis: 'met' }],
    ['myositis', { myositis: 'met' }],
    ...(['urinary_casts', 'hematuria', 'proteinuria', 'pyuria'] as const).map(
      (descriptor) => [descriptor, { nephritis: 'indeterminate' }] as const,
    ),
    ['rash', {}],
    ['arthritis', {}],
  ] as const)('a new %s in the severe list', (descriptor, changed) => {
    expect(facts({ now: [descriptor] }).severe).toEqual({
      cns: 'not-met',
      vasculitis: 'not-met',
      nephritis: 'not-met',
      myositis: 'not-met',
      platelets_below_60: 'not-met',
      haemolytic_anaemia: 'not-met',
      ...changed,
    });
  });

  test('what is not assessed, or was there before, stays open', () => {
    expect(facts({ open: ['arthritis'] }).mild['arthritis']).toBe('indeterminate');
    expect(facts({ before: ['arthritis'], open: ['arthritis'] }).mild['arthritis']).toBe('indeterminate');
    expect(facts({ before: ['arthritis'], now: ['arthritis'] }).mild['arthritis']).toBe('indeterminate');
    expect(facts({ before: ['arthritis'] }).mild['arthritis']).toBe('not-met');
  });

  test.each(FLARE_ENTRIES)('the physician answers %s', (key) => {
    const held = (answer: Finding) => {
      const found = facts({ answers: { [`flare:${key}`]: answer } });
      const { mildDrugAdded, severeDrugAdded, admittedForLupus, mild, severe } = found;
      const others: Record<string, unknown> = {
        mild_drug_added: mildDrugAdded,
        severe_drug_added: severeDrugAdded,
        admission: admittedForLupus,
      };
      const all = [others[key], mild[key], severe[key]].filter((one) => one !== undefined);
      return all;
    };
    expect(held('present')).toContain('met');
    expect(held('absent')).toContain('not-met');
    expect(held('present').length).toBe(key === 'vasculitis' ? 1 : held('absent').length);
  });

  test('both assessments are its sources', () => {
    expect(facts({}).sources).toEqual([
      { kind: 'sledaiAssessment', id: 'before', version: 1 },
      { kind: 'sledaiAssessment', id: 'now', version: 1 },
    ]);
  });
});

describe('platelets below 60', () => {
  const low = (labResults: SubjectRecord['labResults'], over: Scene = {}) =>
    facts({ now: ['thrombocytopenia'], labResults, ...over }).severe['platelets_below_60'];
  const count = (date: string, value: string) => lab('PLAT', date, `${value} 10^9/L`);

  test('the latest count of the window of ten days decides', () => {
    expect(low([count(BEFORE, '80'), count('2024-08-22', '50')])).toBe('met');
    expect(low([count(BEFORE, '80'), count('2024-08-21', '50')])).toBe('indeterminate');
    expect(low([count(BEFORE, '80'), count('2024-08-25', '50'), count(NOW, '70')])).toBe('not-met');
    expect(low([count(BEFORE, '80'), count('2024-08-25', '70'), count(NOW, '50')])).toBe('met');
    expect(low([count(BEFORE, '80'), count('2024-09', '50')])).toBe('indeterminate'); // may be after it
  });

  test('without a count the descriptor rules it out or leaves it open; without one before, new is open', () => {
    expect(low([])).toBe('indeterminate');
    expect(facts({}).severe['platelets_below_60']).toBe('not-met');
    expect(low([count(NOW, '50')])).toBe('indeterminate');
    expect(low([count(NOW, '60')])).toBe('not-met');
  });

  test('a count that cannot be read is none', () => {
    expect(low([count(BEFORE, '80'), count(NOW, 'clotted')])).toBe('indeterminate');
  });

  test('without a date of the assessment nothing is found', () => {
    expect(low([count(BEFORE, '80'), count(NOW, '50')], { dated: [BEFORE, null] })).toBe('indeterminate');
  });
});

describe('haemolytic anaemia: haemoglobin below 70 g/L or a fall of more than 30 g/L', () => {
  const held = (anaemia: readonly [Finding, Finding], before: string | null, now: string | null) =>
    facts({
      anaemia,
      labResults: [
        ...(before === null ? [] : [lab('HGB', BEFORE, `${before} g/L`)]),
        ...(now === null ? [] : [lab('HGB', NOW, `${now} g/L`)]),
      ],
    }).severe['haemolytic_anaemia'];

  test.each<[string, readonly [Finding, Finding], string | null, string | null, string]>([
    ['absent, whatever the haemoglobin', ['absent', 'absent'], '120', '60', 'not-met'],
    ['new, and below 70', ['absent', 'present'], '80', '69', 'met'],
    ['new, haemoglobin not known before', ['absent', 'present'], null, '69', 'met'],
    ['new, and 70 with nothing before', ['absent', 'present'], null, '70', 'indeterminate'],
    ['new, haemoglobin not known', ['absent', 'present'], '120', null, 'indeterminate'],
    ['there before, and below 70 as then', ['present', 'present'], '68', '66', 'indeterminate'],
    ['there before, and fallen by 31', ['present', 'present'], '101', '70', 'met'],
    ['not assessed now, below 70', ['absent', 'not-assessed'], '80', '69', 'indeterminate'],
    ['not assessed now, neither low nor fallen', ['absent', 'not-assessed'], '120', '110', 'not-met'],
    ['not assessed before, below 70', ['not-assessed', 'present'], '80', '69', 'indeterminate'],
  ])('%s', (_name, anaemia, before, now, expected) => {
    expect(held(anaemia, before, now)).toBe(expected);
  });
});

describe('doses, weight and PGA', () => {
  test('the dose of prednisone on each day', () => {
    const { prednisone } = facts({
      medications: [
        medication('prednisone', {
          dosePeriods: [
            period('2024-01-01', '2024-07-01', '5 mg QD'),
            period('2024-07-01', null, '20 mg QD'),
          ],
        }),
      ],
    });
    expect([doseText(prednisone.from), doseText(prednisone.to)]).toEqual(['5', '20']);
    const undated = facts({ dated: [BEFORE, null] }).prednisone;
    expect(doseText(undated.to)).toBeNull();
  });

  test('the weight is the last one up to the assessment', () => {
    const weight = (vitalSigns: SubjectRecord['vitalSigns'], dated?: Scene['dated']) =>
      facts({ vitalSigns, ...(dated && { dated }) }).weightKg;
    const signs = [vital('WEIGHT', '2024-05-01', '70 kg'), vital('WEIGHT', NOW, '60 kg')];
    expect(weight(signs)).toEqual(fraction(60));
    expect(weight([...signs, vital('WEIGHT', '2024-09-02', '50 kg')])).toEqual(fraction(60));
    expect(weight([...signs, vital('HEIGHT', NOW, '170 cm')])).toEqual(fraction(60));
    expect(weight([...signs, vital('WEIGHT', NOW, '>50')])).toEqual(fraction(60));
    expect(weight([])).toBeNull();
    expect(weight(signs, [BEFORE, null])).toBeNull();
  });

  test('the PGA of each assessment; one that cannot be read is none', () => {
    const { pga: seen } = facts({ pgaAssessments: [pga(BEFORE, '0.5'), pga(NOW, 'mild')] });
    expect([seen.from && text(seen.from), seen.to]).toEqual(['0.5', null]);
  });
});

describe('admission for lupus', () => {
  const admitted = (over: Partial<AdverseEvent>, dated?: Scene['dated']) =>
    facts({
      adverseEvents: [
        {
          ...BLANK.adverseEvent,
          id: 'ae',
          version: 1,
          supplement: {},
          start: '2024-07-01',
          seriousness: { ...BLANK.adverseEvent.seriousness, hospitalisation: 'yes' },
          causality: { ...BLANK.adverseEvent.causality, disease: 'possible' },
          ...over,
        } as AdverseEvent,
      ],
      ...(dated && { dated }),
    }).admittedForLupus;
  const disease = (relation: AdverseEvent['causality']['disease']) => ({
    causality: { ...BLANK.adverseEvent.causality, disease: relation },
  });

  test.each<[string, Partial<AdverseEvent>, string]>([
    ['possibly from lupus', {}, 'met'],
    ['probably', disease('probable'), 'met'],
    ['definitely', disease('definite'), 'met'],
    ['unlikely', disease('unlikely'), 'indeterminate'],
    ['relation not recorded', disease(null), 'indeterminate'],
    ['on the day of the assessment', { start: NOW }, 'met'],
    ['after it', { start: '2024-09-02' }, 'indeterminate'],
    ['on the day of the assessment before', { start: BEFORE }, 'indeterminate'],
    ['the day after that', { start: '2024-06-02' }, 'met'],
    ['known to a month in between', { start: '2024-07' }, 'met'],
    ['known to a month that begins before', { start: '2024-06' }, 'indeterminate'],
    ['without a date', { start: null }, 'indeterminate'],
    [
      'without admission',
      { seriousness: { ...BLANK.adverseEvent.seriousness, hospitalisation: 'no' } },
      'indeterminate',
    ],
  ])('%s', (_name, over, expected) => {
    expect(admitted(over)).toBe(expected);
  });

  test('between assessments without dates nothing lies', () => {
    expect(admitted({}, [null, NOW])).toBe('indeterminate');
    expect(admitted({}, [BEFORE, null])).toBe('indeterminate');
  });
});

describe('drugs added', () => {
  const added = (drug: string, over: Parameters<typeof medication>[1], dated?: Scene['dated']) => {
    const { mildDrugAdded, severeDrugAdded } = facts({
      medications: [medication(drug, over)],
      ...(dated && { dated }),
    });
    return [mildDrugAdded, severeDrugAdded];
  };
  const during = (from: string, to: string | null, amount = '100 mg QD') => ({
    dosePeriods: [period(from, to, amount)],
  });

  test('a biologic counts as an immunosuppressant does', () => {
    expect(added('belimumab', during('2024-07-01', null, '200 mg QW'))).toEqual(['not-met', 'met']);
  });

  test('one begun and ended in between was added', () => {
    expect(added('azathioprine', during('2024-06-10', '2024-07-01'))).toEqual(['not-met', 'met']);
    expect(added('azathioprine', during('2024-06-02', '2024-06-03'))).toEqual(['not-met', 'met']);
  });

  test('a dose that was raised was not added', () => {
    const raised = {
      dosePeriods: [period('2024-01-01', '2024-07-01', '50 mg QD'), period('2024-07-01', null, '150 mg QD')],
    };
    expect(added('azathioprine', raised)).toEqual(['not-met', 'not-met']);
  });

  test('where nobody knows whether it was given before, it may have been added', () => {
    expect(added('azathioprine', during('2024', null))).toEqual(['not-met', 'indeterminate']);
    expect(added('azathioprine', { start: '2024-06' })).toEqual(['not-met', 'indeterminate']);
    expect(added('azathioprine', { start: '2024-09' })).toEqual(['not-met', 'indeterminate']);
    expect(added('azathioprine', {})).toEqual(['not-met', 'indeterminate']);
    expect(added('azathioprine', { start: '2024-10' })).toEqual(['not-met', 'not-met']);
    // Begun long before; only its end is not known, and an end adds nothing.
    expect(added('azathioprine', { start: '2023-01-01', end: '2024' })).toEqual(['not-met', 'not-met']);
  });

  test('without the dates of both assessments nobody can say', () => {
    expect(added('azathioprine', during('2024-07-01', null), [null, NOW])).toEqual([
      'indeterminate',
      'indeterminate',
    ]);
    expect(added('azathioprine', during('2024-07-01', null), [BEFORE, null])).toEqual([
      'indeterminate',
      'indeterminate',
    ]);
  });
});
