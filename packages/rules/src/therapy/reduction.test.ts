/** Reduction of combination therapy: section 8, by hand. Infusion 1 March 2024; lymphodepletion from 25 February. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/index.ts';
import type { Medication, SubjectRecord } from '../record/index.ts';
import { exposure, pga, PROTOCOL, recordOf } from '../sledai/testing/record.ts';
import { lastContact } from './last-contact.ts';
import { DEFAULT_THERAPY_REDUCTION_OPTIONS, type TherapyReductionOptions } from './options.ts';
import { therapyReduction } from './reduction.ts';
import { medication, period } from './testing/medication.ts';

const DAY_100 = '2024-06-09';

/** Followed to day 100 after infusion. */
const recordWith = (medications: readonly Medication[], over: Partial<SubjectRecord> = {}): SubjectRecord =>
  recordOf({ medications, pgaAssessments: [pga(DAY_100, '0')], ...over });

const reduction = (
  medications: readonly Medication[],
  over: Partial<SubjectRecord> = {},
  options: Partial<TherapyReductionOptions> = {},
) =>
  therapyReduction(recordWith(medications, over), PROTOCOL, {
    ...DEFAULT_THERAPY_REDUCTION_OPTIONS,
    ...options,
  });

/** `doses` are [from, dose] steps; each runs to the next, the last goes on. */
function course(
  name: string,
  doses: readonly (readonly [string, string])[],
  over: Partial<Medication> = {},
): Medication {
  const dosePeriods = doses.map(([from, dose], index) => period(from, doses[index + 1]?.[0] ?? null, dose));
  return medication(name, { dosePeriods, ...over });
}

const exact = (days: number) => ({ atLeast: days, atMost: days });

describe('by how much', () => {
  test('day 0 to 100, against the day before lymphodepletion', () => {
    const result = reduction([course('prednisone', [['2024-01-01', '20 mg QD']])]);
    expect([result.baselineDate, result.asOf, result.observedDays]).toEqual(['2024-02-24', DAY_100, 100]);
  });

  test.each([
    ['ceased', '0 mg QD', 'ceased', '100'],
    ['reduced', '5 mg QD', 'reduced', '75'],
    ['reduced by a third', '13.5 mg QD', 'reduced', '32.5'],
    ['unchanged', '10 mg BID', 'unchanged', '0'],
    ['increased', '30 mg QD', 'increased', '-50'],
  ])('%s', (_name, after, status, percent) => {
    const { glucocorticoids } = reduction([
      course('prednisone', [
        ['2024-01-01', '20 mg QD'],
        ['2024-04-01', after],
      ]),
    ]);
    expect(glucocorticoids.status).toBe(status);
    expect(glucocorticoids.reductionPercent).toEqual({ minimum: percent, maximum: percent });
    expect(glucocorticoids.baseline).toEqual({ amount: '20', unit: 'mg', perDays: 1 });
  });

  test('a percentage without an end is marked as rounded', () => {
    const { glucocorticoids } = reduction([
      course('prednisone', [
        ['2024-01-01', '15 mg QD'],
        ['2024-04-01', '10 mg QD'],
      ]),
    ]);
    expect(glucocorticoids.reductionPercent?.minimum).toBe('≈33.3333');
  });

  test('from nothing: started, or not on therapy, and no percentage', () => {
    const [started, never] = [
      reduction([course('azathioprine', [['2024-04-01', '50 mg QD']])]).drugs[0],
      reduction([
        course('azathioprine', [
          ['2024-04-01', '50 mg QD'],
          ['2024-05-01', '0 mg QD'],
        ]),
      ]).drugs[0],
    ];
    expect([started?.status, started?.reductionPercent, started?.ceased]).toEqual(['started', null, null]);
    expect(never?.status).toBe('not-on-therapy');
  });

  test('glucocorticoids together as prednisone: a switch at the same dose is no reduction', () => {
    const { glucocorticoids, drugs } = reduction([
      course('prednisone', [
        ['2024-01-01', '10 mg QD'],
        ['2024-04-01', '0 mg QD'],
      ]),
      course('methylprednisolone', [['2024-04-01', '8 mg QD']]),
    ]);
    expect([glucocorticoids.status, glucocorticoids.reducedOrCeased?.total]).toEqual(['unchanged', exact(0)]);
    expect(drugs).toEqual([]);
  });

  test('each other drug in its own unit: methotrexate a week, belimumab four weeks', () => {
    const { drugs } = reduction([
      course('methotrexate', [
        ['2024-01-01', '15 mg QW'],
        ['2024-04-01', '7.5 mg QW'],
      ]),
      course('belimumab', [['2024-01-01', '10 mg/kg Q4W']]),
      course('mycophenolate mofetil', [
        ['2024-01-01', '1 g BID'],
        ['2024-04-01', '500 mg BID'],
      ]),
    ]);
    expect(drugs.map(({ drug, baseline, current, status }) => [drug, baseline, current, status])).toEqual([
      [
        'methotrexate',
        { amount: '15', unit: 'mg', perDays: 7 },
        { amount: '7.5', unit: 'mg', perDays: 7 },
        'reduced',
      ],
      [
        'mycophenolate mofetil',
        { amount: '2000', unit: 'mg', perDays: 1 },
        { amount: '1000', unit: 'mg', perDays: 1 },
        'reduced',
      ],
      [
        'belimumab',
        { amount: '10', unit: 'mg/kg', perDays: 28 },
        { amount: '10', unit: 'mg/kg', perDays: 28 },
        'unchanged',
      ],
    ]);
  });

  test('a class counts its drugs and never adds their doses', () => {
    const { classes } = reduction([
      course('prednisone', [
        ['2024-01-01', '10 mg QD'],
        ['2024-04-01', '5 mg QD'],
      ]),
      course('methotrexate', [
        ['2024-01-01', '15 mg QW'],
        ['2024-04-01', '0 mg QW'],
      ]),
      course('azathioprine', [['2024-01-01', '50 mg QD']]),
      course('tacrolimus', [['2024-05-01', '1 mg BID']]),
    ]);
    expect(classes.map(({ treatmentClass }) => treatmentClass)).toEqual([
      'glucocorticoid',
      'immunosuppressant',
    ]);
    expect(classes[0]?.counts).toMatchObject({ reduced: 1 });
    expect(classes[1]?.counts).toEqual({
      ceased: 1,
      reduced: 0,
      unchanged: 1,
      increased: 0,
      started: 1,
      'not-on-therapy': 0,
      indeterminate: 0,
    });
  });

  test('the mean of the 28 days before leukapheresis (5 February) is an option', () => {
    const result = reduction(
      [
        course('prednisone', [
          ['2024-01-01', '20 mg QD'],
          ['2024-01-22', '10 mg QD'],
          ['2024-04-01', '0 mg QD'],
        ]),
      ],
      {},
      { baseline: 'mean-of-28-days-before-leukapheresis' },
    );
    // 8 to 21 January at 20 mg, 22 January to 4 February at 10 mg: fourteen days each.
    expect(result.glucocorticoids.baseline.amount).toBe('15');
    expect(result.baselineDate).toBe('2024-02-04');
  });
});

describe('for how long', () => {
  test('total and current spell differ, and both are shown', () => {
    const { glucocorticoids } = reduction([
      course('prednisone', [
        ['2024-01-01', '20 mg QD'],
        ['2024-03-11', '0 mg QD'],
        ['2024-03-31', '40 mg QD'],
        ['2024-04-10', '10 mg QD'],
        ['2024-05-10', '0 mg QD'],
      ]),
    ]);
    // Ceased on days 10 to 30 and from day 70; above baseline on days 30 to 40; below it on all others from day 10.
    expect(glucocorticoids.ceased).toEqual({
      total: exact(50),
      currentSpell: exact(30),
      currentSpellFrom: 70,
    });
    expect(glucocorticoids.reducedOrCeased).toEqual({
      total: exact(80),
      currentSpell: exact(60),
      currentSpellFrom: 40,
    });
  });

  test('counts from infusion, although it was stopped before', () => {
    const { drugs } = reduction([
      course('azathioprine', [
        ['2024-01-01', '50 mg QD'],
        ['2024-02-27', '0 mg QD'],
      ]),
    ]);
    expect(drugs[0]?.ceased).toEqual({ total: exact(100), currentSpell: exact(100), currentSpellFrom: 0 });
  });

  test('dose periods are half-open: stopped on day 99 leaves one day', () => {
    const { drugs } = reduction([
      course('azathioprine', [
        ['2024-01-01', '50 mg QD'],
        ['2024-06-08', '0 mg QD'],
      ]),
    ]);
    expect(drugs[0]?.ceased?.total).toEqual(exact(1));
  });

  test('a rescue burst below baseline interrupts the spell, and its days still lie below baseline', () => {
    const { glucocorticoids } = reduction([
      course('prednisone', [
        ['2024-01-01', '60 mg QD'],
        ['2024-03-11', '0 mg QD'],
      ]),
      medication('dexamethasone', {
        role: 'rescue',
        end: '2024-04-23',
        dosePeriods: [period('2024-04-20', null, '3 mg QD')],
      }),
    ]);
    // Burst on days 50 to 53 (20 mg prednisone a day).
    expect(glucocorticoids.reducedOrCeased).toEqual({
      total: exact(90),
      currentSpell: exact(46),
      currentSpellFrom: 54,
    });
    expect(glucocorticoids.ceased?.total).toEqual(exact(86));
  });

  test('days of unknown dose are possible days', () => {
    const { glucocorticoids } = reduction([
      medication('prednisone', {
        dosePeriods: [
          period('2024-01-01', '2024-03-11', '20 mg QD'),
          period('2024-03-31', '2024-05-10', '10 mg QD'),
          period('2024-05-10', null, '0 mg QD'),
        ],
      }),
    ]);
    expect(glucocorticoids.reducedOrCeased).toEqual({
      total: { atLeast: 70, atMost: 90 },
      currentSpell: { atLeast: 70, atMost: 90 },
      currentSpellFrom: 30,
    });
    expect(glucocorticoids.ceased?.total).toEqual({ atLeast: 30, atMost: 50 });
  });

  test('an unknown dose that nobody changed is unchanged', () => {
    const { drugs } = reduction([medication('azathioprine', { start: '2024-01-01', ongoing: 'yes' })]);
    expect([drugs[0]?.status, drugs[0]?.reducedOrCeased?.total]).toEqual(['unchanged', exact(0)]);
  });

  test('an unknown baseline leaves the status open', () => {
    const { glucocorticoids } = reduction([
      course('prednisone', [
        ['2024-01-01', '5 mg PRN'],
        ['2024-04-01', '5 mg QD'],
      ]),
    ]);
    expect(glucocorticoids.status).toBeNull();
    expect(glucocorticoids.statusCandidates).toEqual(['reduced', 'unchanged', 'increased', 'started']);
    expect(glucocorticoids.reductionPercent).toBeNull();
  });

  test('whether it ceased is open where nobody knows that it was taken', () => {
    const { glucocorticoids } = reduction([
      course('prednisone', [
        ['2024-01-01', '5 mg PRN'],
        ['2024-03-11', '0 mg QD'],
      ]),
    ]);
    expect(glucocorticoids.statusCandidates).toEqual(['ceased', 'not-on-therapy']);
    expect(glucocorticoids.ceased?.total).toEqual({ atLeast: 0, atMost: 100 });
  });

  test('censored at the last contact, at death, or at an earlier day that is asked about', () => {
    const stopped = [
      course('azathioprine', [
        ['2024-01-01', '50 mg QD'],
        ['2024-03-11', '0 mg QD'],
      ]),
    ];
    expect(reduction(stopped).drugs[0]?.ceased?.total).toEqual(exact(90));
    const record = recordWith(stopped);
    const dead = { ...record, subject: { ...record.subject, died: 'yes' as const, deathDate: '2024-04-10' } };
    expect(therapyReduction(dead, PROTOCOL).drugs[0]?.ceased?.total).toEqual(exact(30));
    const alive = [course('prednisone', [['2024-01-01', '10 mg QD']], { end: '2024-04-09' })];
    const atDeath = therapyReduction({ ...dead, medications: alive }, PROTOCOL);
    expect([atDeath.glucocorticoids.status, atDeath.drugFree?.now]).toEqual(['unchanged', 'not-met']);
    const early = therapyReduction(record, PROTOCOL, DEFAULT_THERAPY_REDUCTION_OPTIONS, '2024-03-31');
    expect(early.drugs[0]?.ceased?.total).toEqual(exact(20));
    expect(lastContact({ ...record, cut: { knownAt: 1, on: '2024-05-01' } })).toBe('2024-03-11');
  });
});

describe('drug-free days', () => {
  const prednisone = course('prednisone', [
    ['2024-01-01', '10 mg QD'],
    ['2024-03-21', '0 mg QD'],
  ]);

  test('no glucocorticoid, immunosuppressant, biologic or TPO agonist; an antimalarial is listed apart', () => {
    const { drugFree } = reduction([
      prednisone,
      course('eltrombopag', [
        ['2024-01-01', '50 mg QD'],
        ['2024-03-31', '0 mg QD'],
      ]),
      course('hydroxychloroquine', [['2024-01-01', '200 mg BID']]),
    ]);
    expect(drugFree).toEqual({
      now: 'met',
      firstDay: 30,
      days: { total: exact(70), currentSpell: exact(70), currentSpellFrom: 30 },
      antimalarialNow: 'met',
      daysWithoutAntimalarial: exact(0),
    });
  });

  test('an infusion of a biologic ends the spell', () => {
    const once = medication('rituximab', { dosePeriods: [period('2024-05-30', null, '500 mg ONCE')] });
    expect(reduction([prednisone, once]).drugFree?.days).toEqual({
      total: exact(79),
      currentSpell: exact(9),
      currentSpellFrom: 91,
    });
  });

  test('inhaled glucocorticoids do not count', () => {
    const inhaled = course('budesonide', [['2024-01-01', '200 ug BID']], {
      route: 'RESPIRATORY (INHALATION)',
    });
    expect(reduction([prednisone, inhaled]).drugFree?.now).toBe('met');
  });

  test('a drug of unknown class, or glucocorticoids that nobody recorded, leave it open', () => {
    const odd = course('newdrugumab', [['2024-01-01', '1 mg QD']]);
    expect(reduction([prednisone, odd]).drugFree).toMatchObject({ now: 'indeterminate', firstDay: null });
    expect(reduction([course('hydroxychloroquine', [['2024-01-01', '200 mg BID']])]).drugFree?.now).toBe(
      'indeterminate',
    );
  });
});

describe('cumulative glucocorticoid dose', () => {
  test('dose × days from infusion, and the average per day', () => {
    const { exposure: taken } = reduction([
      course('prednisone', [
        ['2024-01-01', '20 mg QD'],
        ['2024-03-11', '10 mg QD'],
        ['2024-03-31', '0 mg QD'],
      ]),
      medication('dexamethasone', {
        role: 'toxicity-treatment',
        route: 'INTRAVENOUS',
        dosePeriods: [period('2024-03-05', null, '7.5 mg ONCE')],
      }),
    ]);
    // 10 days of 20 mg, 20 days of 10 mg, and 7.5 mg dexamethasone = 50 mg once: 200 + 200 + 50.
    expect(taken).toEqual({ cumulativeMg: '450', averageMgPerDay: '4.5' });
  });

  test('an unknown stretch makes it a lower bound', () => {
    const { exposure: taken } = reduction([
      course('prednisone', [
        ['2024-01-01', '20 mg QD'],
        ['2024-03-11', '5 mg PRN'],
      ]),
    ]);
    expect(taken?.cumulativeMg).toBe('≥200');
  });
});

describe('washout', () => {
  test.each([
    ['2024-01-07', null],
    ['2024-01-08', '2024-01-08'],
    ['2024-02-20', '2024-02-20'],
    ['2024-03-01', '2024-03-01'],
    ['2024-03-02', null],
  ])('stopped on %s (leukapheresis 5 February, 28 days before it 8 January)', (stop, marked) => {
    const { drugs } = reduction([
      course('mycophenolate mofetil', [
        ['2023-06-01', '1 g BID'],
        [stop, '0 g BID'],
      ]),
    ]);
    expect(drugs[0]?.washedOutOn).toBe(marked);
  });

  test('a stop before lymphodepletion leaves no baseline dose to be ceased from', () => {
    const { drugs } = reduction([
      course('mycophenolate mofetil', [
        ['2023-06-01', '1 g BID'],
        ['2024-02-10', '0 g BID'],
      ]),
    ]);
    expect([drugs[0]?.status, drugs[0]?.ceased, drugs[0]?.washedOutOn]).toEqual([
      'not-on-therapy',
      null,
      '2024-02-10',
    ]);
  });

  test('prednisone and a single infusion are never marked', () => {
    const { glucocorticoids, drugs } = reduction([
      course('prednisone', [
        ['2023-06-01', '10 mg QD'],
        ['2024-02-10', '0 mg QD'],
      ]),
      medication('rituximab', { dosePeriods: [period('2024-02-01', null, '500 mg ONCE')] }),
    ]);
    expect([glucocorticoids.washedOutOn, drugs[0]?.washedOutOn]).toEqual([null, null]);
  });
});

describe('what is missing', () => {
  const taken = [course('prednisone', [['2024-01-01', '10 mg QD']])];

  test('no lymphodepletion on record: no baseline, and it says why', () => {
    const result = reduction(taken, { exposures: [exposure('study-product', '2024-03-01')] });
    expect([result.baselineDate, result.reasons, result.glucocorticoids.status]).toEqual([
      null,
      ['no-lymphodepletion-recorded'],
      null,
    ]);
  });

  test('not infused: no durations', () => {
    const result = reduction(taken, { exposures: [exposure('lymphodepletion', '2024-02-25')] });
    expect([result.observedDays, result.drugFree, result.exposure, result.glucocorticoids.ceased]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(result.reasons).toEqual(['not-infused']);
  });
});

const steps = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 99 }),
    mg: fc.constantFrom(0, 2.5, 5, 10, 20, 40),
    known: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('laws', () => {
  const at = (day: number): string => addDays('2024-03-01', day);

  function drawn(
    list: readonly { day: number; mg: number; known: boolean }[],
    unit: 'mg' | 'g',
    isKnown: boolean,
  ): Medication {
    const inOrder = [...new Map(list.map((step) => [step.day, step])).values()].toSorted(
      (a, b) => a.day - b.day,
    );
    const amount = (mg: number) => (unit === 'mg' ? `${mg} mg` : `${(mg / 1000).toFixed(4)} g`);
    return course('prednisone', [
      ['2024-01-01', `${amount(10)} QD`],
      ...inOrder.map(
        ({ day, mg, known }) => [at(day), `${amount(mg)} ${known || isKnown ? 'QD' : 'PRN'}`] as const,
      ),
    ]);
  }

  test('milligrams or grams, the days are the same', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const days = (unit: 'mg' | 'g') => {
          const { glucocorticoids, exposure: taken } = reduction([drawn(list, unit, true)]);
          return [
            glucocorticoids.status,
            glucocorticoids.reductionPercent,
            glucocorticoids.reducedOrCeased,
            taken,
          ];
        };
        expect(days('g')).toEqual(days('mg'));
      }),
      { seed: 109, numRuns: 100 },
    );
  });

  test('recording an unknown dose stays inside the bounds, and a spell never exceeds the total', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const [open, known] = [false, true].map(
          (isKnown) => reduction([drawn(list, 'mg', isKnown)]).glucocorticoids,
        );
        for (const key of ['ceased', 'reducedOrCeased'] as const) {
          const [before, after] = [open?.[key], known?.[key]];
          if (!before || !after) throw new Error('taken at baseline');
          for (const part of ['total', 'currentSpell'] as const) {
            expect(after[part].atLeast).toBe(after[part].atMost);
            expect(after[part].atLeast).toBeGreaterThanOrEqual(before[part].atLeast);
            expect(after[part].atMost).toBeLessThanOrEqual(before[part].atMost);
          }
          expect(after.currentSpell.atMost).toBeLessThanOrEqual(after.total.atMost);
        }
        expect(open?.statusCandidates).toEqual(expect.arrayContaining([known?.status]));
      }),
      { seed: 110, numRuns: 100 },
    );
  });
});
