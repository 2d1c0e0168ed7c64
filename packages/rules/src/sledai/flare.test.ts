/** The classic SELENA flare index: the table of section 1, row by row. */
import { describe, expect, test } from 'vitest';
import { dec } from '../number/index.ts';
import type { Finding, SubjectRecord } from '../record/index.ts';
import { fraction } from '../number/fraction.ts';
import { exactDose, NO_DOSE, UNKNOWN_DOSE, type DoseRange } from '../therapy/index.ts';
import { medication, period } from '../therapy/testing/medication.ts';
import type { Held } from '../verdict/index.ts';
import { sledaiCourse } from './course.ts';
import { selenaFlare, type FlareFacts } from './flare.ts';
import { FLARE_ENTRIES } from './flare-entries.ts';
import { flareFacts } from './flare-facts.ts';
import { lab, pga, PROTOCOL, recordOf, sledai } from './testing/record.ts';

const mg = (milligrams: number): DoseRange => exactDose(fraction(milligrams));

const QUIET: FlareFacts = {
  score: { from: { minimum: 4, maximum: 4 }, to: { minimum: 4, maximum: 4 } },
  pga: { from: dec('0.5'), to: dec('0.5') },
  prednisone: { from: mg(5), to: mg(5) },
  weightKg: fraction(60),
  mild: { arthritis: 'not-met' },
  severe: { cns: 'not-met' },
  mildDrugAdded: 'not-met',
  severeDrugAdded: 'not-met',
  admittedForLupus: 'not-met',
  sources: [],
};

const outcome = (change: Partial<FlareFacts>): string => {
  const { outcome: result, candidates } = selenaFlare({ ...QUIET, ...change });
  return result === 'indeterminate' ? candidates.join(' or ') : result;
};
const score = (from: number, to: number) => ({
  score: { from: { minimum: from, maximum: from }, to: { minimum: to, maximum: to } },
});
const dose = (from: number, to: number) => ({ prednisone: { from: mg(from), to: mg(to) } });
const visual = (from: string, to: string) => ({ pga: { from: dec(from), to: dec(to) } });

test('nothing changed is no flare', () => {
  expect(outcome({})).toBe('none');
});

describe('rows of the table', () => {
  test.each<[string, Partial<FlareFacts>, string]>([
    ['a rise of 2', score(4, 6), 'none'],
    ['a rise of 3', score(4, 7), 'mild-moderate'],
    ['a rise of 3 to 12', score(9, 12), 'mild-moderate'],
    ['a rise to 13', score(9, 13), 'severe'],
    ['a rise by 1 to 13', score(12, 13), 'severe'],
    ['13 without a rise', score(13, 13), 'none'],
    ['a new manifestation of the first list', { mild: { arthritis: 'met' } }, 'mild-moderate'],
    ['a rise of prednisone to 0.5 mg/kg', dose(5, 30), 'mild-moderate'],
    ['a rise of prednisone above 0.5 mg/kg', dose(5, 31), 'severe'],
    ['a fall of prednisone that stays above 0.5 mg/kg', dose(60, 40), 'none'],
    ['an NSAID or antimalarial added', { mildDrugAdded: 'met' }, 'mild-moderate'],
    ['an immunosuppressant added', { severeDrugAdded: 'met' }, 'severe'],
    ['admission', { admittedForLupus: 'met' }, 'severe'],
    ['PGA rises by 1.0', visual('0.5', '1.5'), 'mild-moderate'],
    ['PGA rises by 0.9', visual('0.5', '1.4'), 'none'],
    ['PGA rises by 1.0 to 2.5', visual('1.5', '2.5'), 'mild-moderate'],
    ['PGA rises to 2.6', visual('2.4', '2.6'), 'severe'],
    ['PGA stays at 2.6', visual('2.6', '2.6'), 'none'],
    ['severe manifestation that needs none of the three', { severe: { cns: 'met' } }, 'none'],
    ['severe manifestation with admission', { severe: { cns: 'met' }, admittedForLupus: 'met' }, 'severe'],
    ['severe manifestation with doubled prednisone', { severe: { cns: 'met' }, ...dose(5, 10) }, 'severe'],
    ['severe manifestation with a smaller rise', { severe: { cns: 'met' }, ...dose(5, 9) }, 'mild-moderate'],
    ['severe wins', { ...score(4, 7), ...visual('2.4', '2.6') }, 'severe'],
  ])('%s', (_name, change, expected) => {
    expect(outcome(change)).toBe(expected);
  });

  test('every criterion is listed, severe first', () => {
    const { criteria } = selenaFlare({ ...QUIET, ...score(4, 7) });
    expect(criteria).toHaveLength(11);
    expect(criteria.filter(({ held }) => held === 'met').map(({ id }) => id)).toEqual(['flare-mild-score']);
    expect(criteria.find(({ id }) => id === 'flare-mild-score')?.observed?.value).toBe('7');
  });
});

describe('what is not known', () => {
  test.each<[string, Partial<FlareFacts>, string]>([
    ['admission not answered', { admittedForLupus: 'indeterminate' }, 'none or severe'],
    [
      'admission not answered beside a mild flare',
      { admittedForLupus: 'indeterminate', ...score(4, 7) },
      'mild-moderate or severe',
    ],
    [
      'unknown beside a severe flare changes nothing',
      { admittedForLupus: 'indeterminate', ...score(4, 13) },
      'severe',
    ],
    ['no PGA', { pga: { from: null, to: dec('1') } }, 'none or mild-moderate'],
    // A rise is mild or severe: only the limit between them asks for the weight.
    ['no weight', { weightKg: null, ...dose(5, 31) }, 'mild-moderate or severe'],
    [
      'a score that has risen by 5 at the least, to 9–13',
      { score: { from: { minimum: 4, maximum: 4 }, to: { minimum: 9, maximum: 13 } } },
      'mild-moderate or severe',
    ],
    [
      'prednisone not recorded',
      { prednisone: { from: mg(5), to: UNKNOWN_DOSE } },
      'none or mild-moderate or severe',
    ],
    [
      'no weight, but no prednisone either',
      { weightKg: null, prednisone: { from: mg(5), to: NO_DOSE } },
      'none',
    ],
    [
      'open items that may lift the score to 6–14',
      { score: { from: { minimum: 6, maximum: 6 }, to: { minimum: 6, maximum: 14 } } },
      'none or mild-moderate or severe',
    ],
  ])('%s', (_name, change, expected) => {
    expect(outcome(change)).toBe(expected);
  });
});

describe('from a record', () => {
  const BEFORE = '2024-06-01';
  const NOW = '2024-09-01';

  function facts(
    before: readonly string[],
    now: readonly string[],
    answers: Readonly<Record<string, Finding>> = {},
    over: Partial<SubjectRecord> = {},
  ): FlareFacts {
    const second = sledai(NOW, now);
    const record = recordOf({
      sledaiAssessments: [sledai(BEFORE, before), { ...second, items: { ...second.items, ...answers } }],
      ...over,
    });
    const [previous, current] = sledaiCourse(record, PROTOCOL);
    if (!previous || !current) throw new Error('two assessments expected');
    return flareFacts(record, PROTOCOL, previous, current);
  }

  test.each<[string, Held]>([
    ['arthritis', 'met'],
    ['pleuritis', 'not-met'],
  ])('%s: new is met, absent is not', (key, expected) => {
    expect(facts(['rash'], ['rash', 'arthritis']).mild[key]).toBe(expected);
  });

  test('what was there before may be worse: the physician must say', () => {
    expect(facts(['arthritis'], ['arthritis']).mild['arthritis']).toBe('indeterminate');
    expect(facts(['arthritis'], ['arthritis'], { 'flare:arthritis': 'absent' }).mild['arthritis']).toBe(
      'not-met',
    );
    expect(facts(['arthritis'], ['arthritis'], { 'flare:arthritis': 'present' }).mild['arthritis']).toBe(
      'met',
    );
  });

  test('a new urinary finding is not yet nephritis', () => {
    expect(facts([], ['hematuria']).severe['nephritis']).toBe('indeterminate');
    expect(facts([], []).severe['nephritis']).toBe('not-met');
  });

  test('platelets below 60 count only where new (section 1: most subjects start below)', () => {
    const platelets = (before: string, now: string) =>
      facts(
        ['thrombocytopenia'],
        ['thrombocytopenia'],
        {},
        {
          labResults: [lab('PLAT', BEFORE, `${before} 10^9/L`), lab('PLAT', NOW, `${now} 10^9/L`)],
        },
      ).severe['platelets_below_60'];
    expect(platelets('80', '59')).toBe('met');
    expect(platelets('60', '59')).toBe('met');
    expect(platelets('59.9', '59')).toBe('indeterminate');
    expect(platelets('80', '60')).toBe('not-met');
    expect(platelets('20', '25')).toBe('not-met');
    expect(platelets('25', '20')).toBe('indeterminate');
    expect(facts([], []).severe['platelets_below_60']).toBe('not-met');
  });

  test('haemolytic anaemia: haemoglobin below 70 g/L or a fall of more than 30 g/L', () => {
    const anaemia = (before: string, now: string) => {
      const present = { ...sledai(NOW), haemolyticAnaemia: 'present' as const };
      const record = recordOf({
        sledaiAssessments: [sledai(BEFORE), present],
        labResults: [lab('HGB', BEFORE, `${before} g/L`), lab('HGB', NOW, `${now} g/L`)],
      });
      const [previous, current] = sledaiCourse(record, PROTOCOL);
      return (
        previous && current && flareFacts(record, PROTOCOL, previous, current).severe['haemolytic_anaemia']
      );
    };
    expect(anaemia('95', '69')).toBe('met');
    expect(anaemia('95', '70')).toBe('not-met');
    expect(anaemia('121', '90')).toBe('met');
    expect(anaemia('120', '90')).toBe('not-met');
  });

  test('drugs: an antimalarial or immunosuppressant started in between', () => {
    const started = (drug: string, from: string, over = {}) => {
      const { mildDrugAdded, severeDrugAdded } = facts(
        [],
        [],
        {},
        {
          medications: [medication(drug, { dosePeriods: [period(from, null, '100 mg QD')], ...over })],
        },
      );
      return [mildDrugAdded, severeDrugAdded];
    };
    expect(started('hydroxychloroquine', '2024-07-01')).toEqual(['met', 'not-met']);
    expect(started('azathioprine', '2024-07-01')).toEqual(['not-met', 'met']);
    expect(started('azathioprine', BEFORE)).toEqual(['not-met', 'not-met']);
    expect(started('azathioprine', NOW)).toEqual(['not-met', 'met']);
    expect(started('azathioprine', '2024-09-02')).toEqual(['not-met', 'not-met']);
    expect(started('azathioprine', '2024-01-01', { end: '2024-05-01' })).toEqual(['not-met', 'not-met']);
    expect(started('ibuprofen', '2024-07-01')).toEqual(['indeterminate', 'not-met']);
    expect(started('newdrugumab', '2024-07-01')).toEqual(['indeterminate', 'indeterminate']);
    expect(started('cyclophosphamide', '2024-07-01', { role: 'toxicity-treatment' })).toEqual([
      'not-met',
      'not-met',
    ]);
  });

  test('no admission on record is not yet an answer', () => {
    expect(facts([], []).admittedForLupus).toBe('indeterminate');
    expect(facts([], [], { 'flare:admission': 'absent' }).admittedForLupus).toBe('not-met');
  });

  test('a quiet interval with every question answered is none', () => {
    const no = Object.fromEntries(FLARE_ENTRIES.map((key) => [`flare:${key}`, 'absent' as Finding]));
    const result = selenaFlare(
      facts(['rash'], ['rash'], no, {
        pgaAssessments: [pga(BEFORE, '0.5'), pga(NOW, '0.4')],
        medications: [medication('prednisone', { dosePeriods: [period('2024-01-01', null, '5 mg QD')] })],
      }),
    );
    expect(result.outcome).toBe('none');
  });
});
