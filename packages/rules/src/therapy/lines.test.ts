/** Drug lines: what several records of one drug say together about a day, a mean and a change (domain.md 2 and 8). */
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../calendar/index.ts';
import type { Exposure, Medication, SubjectRecord } from '../record/index.ts';
import { exposure, pga, PROTOCOL, recordOf } from '../sledai/testing/record.ts';
import { fraction } from '../number/fraction.ts';
import { possibleStatuses, isCeased } from './compare-doses.ts';
import {
  amountText,
  doseText,
  exactDose,
  isWithin,
  NO_DOSE,
  spanRanges,
  UNKNOWN_DOSE,
} from './dose-range.ts';
import { drugLines, lineOnDay } from './line.ts';
import { drugsInForce } from './maintenance.ts';
import { DEFAULT_THERAPY_REDUCTION_OPTIONS, type TherapyReductionOptions } from './options.ts';
import { therapyReduction } from './reduction.ts';
import { therapyStability } from './stability.ts';
import { medication, period } from './testing/medication.ts';
import type { LineOnDay } from './therapy-line.ts';

const DAY_100 = '2024-06-09';

const reduction = (
  medications: readonly Medication[],
  over: Partial<SubjectRecord> = {},
  options: Partial<TherapyReductionOptions> = {},
  onDate: string | null = null,
) =>
  therapyReduction(
    recordOf({ medications, pgaAssessments: [pga(DAY_100, '0')], ...over }),
    PROTOCOL,
    { ...DEFAULT_THERAPY_REDUCTION_OPTIONS, ...options },
    onDate,
  );

const taken = (name: string, from: string, dose: string, over: Partial<Medication> = {}) =>
  medication(name, { dosePeriods: [period(from, null, dose)], ...over });

describe('the records of one drug are one line', () => {
  const one = taken('azathioprine', '2024-01-01', '50 mg QD', { id: 'b' });
  const two = taken('azathioprine', '2024-02-01', '50 mg QD', { id: 'a' });
  const other = taken('methotrexate', '2024-01-01', '15 mg QW', { id: 'c' });

  test('lines by name, records by id, whatever the order they came in', () => {
    for (const list of [
      [one, two, other],
      [other, two, one],
    ]) {
      expect(drugLines(list).map(({ drug, sources }) => [drug, sources])).toEqual([
        [
          'azathioprine',
          [
            { kind: 'medication', id: 'a', version: 1 },
            { kind: 'medication', id: 'b', version: 1 },
          ],
        ],
        ['methotrexate', [{ kind: 'medication', id: 'c', version: 1 }]],
      ]);
    }
    const names = ['mycophenolate mofetil', 'azathioprine', 'leflunomide'];
    const lines = drugLines(names.map((name) => taken(name, '2024-01-01', '50 mg QD')));
    expect(lines.map(({ drug }) => drug)).toEqual(names.toSorted());
  });

  const line = (...list: Medication[]) => {
    const [found] = drugLines(list);
    if (!found) throw new Error('no line');
    return lineOnDay(found, dayNumber('2024-03-01'));
  };

  test('doses of one unit add up; an ended record adds nothing', () => {
    const ended = taken('azathioprine', '2023-01-01', '999 mg QD', { end: '2023-12-31' });
    const found = line(one, two, ended);
    expect([found.inForce, doseText(found.perDay), found.unit, found.reasons]).toEqual([
      'met',
      '100',
      'mg',
      [],
    ]);
  });

  test('doses of two units are no amount, and it says why', () => {
    const tablets = taken('azathioprine', '2024-01-01', '2 TABLET QD');
    expect(line(one, tablets)).toMatchObject({
      inForce: 'met',
      perDay: UNKNOWN_DOSE,
      unit: null,
      reasons: ['dose-units-differ'],
    });
  });

  test('where no dose is in force there is no unit', () => {
    const later = taken('azathioprine', '2024-04-01', '50 mg QD');
    expect(line(later)).toMatchObject({ inForce: 'not-met', perDay: NO_DOSE, unit: null, reasons: [] });
  });
});

describe('the mean of 28 days before leukapheresis (5 February) as baseline', () => {
  const mean = (medications: readonly Medication[]) =>
    reduction(medications, {}, { baseline: 'mean-of-28-days-before-leukapheresis' });
  const halves = (first: string, second: string, over: Partial<Medication> = {}) =>
    medication('azathioprine', {
      // 8 to 21 January, then 22 January to 4 February: fourteen days each.
      dosePeriods: [period('2023-01-01', '2024-01-22', first), period('2024-01-22', null, second)],
      ...over,
    });

  test('half of the days at 100 mg and half at 50 mg are 75 mg', () => {
    const [drug] = mean([halves('100 mg QD', '50 mg QD')]).drugs;
    expect(drug).toMatchObject({
      baseline: { amount: '75', unit: 'mg', perDays: 1 },
      current: { amount: '50', unit: 'mg', perDays: 1 },
      status: 'reduced',
      reductionPercent: { minimum: '≈33.3333', maximum: '≈33.3333' },
      reasons: [],
    });
    expect(mean([]).baselineDate).toBe('2024-02-04');
  });

  test('milligrams and tablets have no mean, and no least amount either', () => {
    const [drug] = mean([halves('100 mg QD', '1 TABLET QD')]).drugs;
    expect(drug).toMatchObject({
      baseline: { amount: null, unit: null },
      reductionPercent: null,
      reasons: ['dose-units-differ'],
    });
    expect(drug?.statusCandidates).toEqual(['reduced', 'unchanged', 'increased']);
  });

  test('an unknown dose in the days is named once', () => {
    const [drug] = mean([halves('100 mg QD', '50 mg PRN')]).drugs;
    expect(drug?.reasons).toEqual(['dose-frequency-not-countable']);
  });

  test('without a leukapheresis, or with one known to the month, there is no baseline', () => {
    const without = (exposures: readonly Exposure[], baseline: TherapyReductionOptions['baseline']) => {
      const { reasons, baselineDate } = reduction([], { exposures }, { baseline });
      return [baselineDate, ...reasons];
    };
    const infused = exposure('study-product', '2024-03-01');
    const byMean = 'mean-of-28-days-before-leukapheresis';
    expect(without([infused], byMean)).toEqual([null, 'no-leukapheresis-recorded']);
    expect(without([infused, exposure('leukapheresis', '2024-02')], byMean)).toEqual([
      null,
      'leukapheresis-date-incomplete',
    ]);
    const byDay = DEFAULT_THERAPY_REDUCTION_OPTIONS.baseline;
    expect(without([infused], byDay)).toEqual([null, 'no-lymphodepletion-recorded']);
    expect(without([infused, exposure('lymphodepletion', '2024-02')], byDay)).toEqual([
      null,
      'lymphodepletion-date-incomplete',
    ]);
  });
});

describe('reduction of one drug', () => {
  test('a rescue course of the drug itself interrupts the spell', () => {
    const { drugs } = reduction([
      medication('romiplostim', {
        dosePeriods: [period('2024-01-01', '2024-03-11', '300 ug QW'), period('2024-03-11', null, '0 ug QW')],
      }),
      medication('romiplostim', {
        role: 'rescue',
        end: '2024-04-21',
        dosePeriods: [period('2024-04-20', null, '70 ug QW')],
      }),
    ]);
    // Stopped on day 10; rescue on days 50 and 51, below the 300 µg of baseline.
    expect(drugs[0]?.reducedOrCeased).toEqual({
      total: { atLeast: 90, atMost: 90 },
      currentSpell: { atLeast: 48, atMost: 48 },
      currentSpellFrom: 52,
    });
  });

  test('units that differ leave order and percentage open', () => {
    const [drug] = reduction([
      medication('azathioprine', {
        dosePeriods: [
          period('2024-01-01', '2024-04-01', '100 mg QD'),
          period('2024-04-01', null, '1 TABLET QD'),
        ],
      }),
    ]).drugs;
    expect(drug).toMatchObject({ status: null, reductionPercent: null });
    expect(drug?.statusCandidates).toEqual(['reduced', 'unchanged', 'increased']);
  });

  test('what is not taken is shown in the unit of the other side', () => {
    const [ceased] = reduction([
      medication('azathioprine', { dosePeriods: [period('2024-01-01', '2024-04-01', '100 mg QD')] }),
    ]).drugs;
    expect(ceased).toMatchObject({ current: { amount: '0', unit: 'mg' }, status: 'ceased' });
    const [started] = reduction([taken('azathioprine', '2024-04-01', '100 mg QD')]).drugs;
    expect(started).toMatchObject({ baseline: { amount: '0', unit: 'mg' }, status: 'started' });
  });

  test('glucocorticoids are called so, are no single doses, and name every record', () => {
    const { glucocorticoids } = reduction([
      taken('prednisone', '2024-01-01', '5 mg QD', { id: 'p' }),
      medication(null, { id: 'u', name: 'something', start: '2024-01-01', ongoing: 'yes' }),
    ]);
    expect(glucocorticoids.drug).toBe('glucocorticoids');
    expect(glucocorticoids.sources).toContainEqual({ kind: 'medication', id: 'p', version: 1 });
  });

  test('asked about an earlier day, it ends there; a later day than the last contact adds nothing', () => {
    const drug = taken('prednisone', '2024-01-01', '5 mg QD');
    expect(reduction([drug], {}, {}, '2024-05-01')).toMatchObject({ asOf: '2024-05-01', observedDays: 61 });
    expect(reduction([drug], {}, {}, '2024-12-01')).toMatchObject({ asOf: DAY_100, observedDays: 100 });
    expect(reduction([drug], {}, {}, '2024-03-01')).toMatchObject({ asOf: '2024-03-01', observedDays: 0 });
    expect(reduction([drug], {}, {}, '2024-02-29')).toMatchObject({
      asOf: '2024-02-29',
      observedDays: null,
      drugFree: null,
      exposure: null,
    });
  });

  test('the day of death is no day without therapy', () => {
    const { subject } = recordOf();
    const stopped = medication('prednisone', {
      dosePeriods: [period('2024-01-01', '2024-05-01', '5 mg QD')],
    });
    const died = (deathDate: string) =>
      reduction([stopped], { subject: { ...subject, died: 'yes', deathDate } });
    expect(died('2024-05-01')).toMatchObject({
      asOf: '2024-05-01',
      glucocorticoids: { status: 'unchanged' },
      drugFree: { now: 'not-met' },
    });
    expect(died('2024-05-02').glucocorticoids.status).toBe('ceased');
  });
});

describe('comparison with baseline', () => {
  const line = (over: Partial<LineOnDay>): LineOnDay => ({
    inForce: 'met',
    perDay: exactDose(fraction(10)),
    unit: 'mg',
    isRescue: 'not-met',
    reasons: [],
    entry: '',
    ...over,
  });
  const range = (minimum: number, maximum: number | null) => ({
    minimum: fraction(minimum),
    maximum: maximum === null ? null : fraction(maximum),
  });

  test.each<[string, LineOnDay, LineOnDay, readonly string[]]>([
    ['5–10 of 10', line({}), line({ perDay: range(5, 10) }), ['reduced', 'unchanged']],
    ['10–15 of 10', line({}), line({ perDay: range(10, 15) }), ['unchanged', 'increased']],
    ['5–15 of 10', line({}), line({ perDay: range(5, 15) }), ['reduced', 'unchanged', 'increased']],
    ['5–9 of 10', line({}), line({ perDay: range(5, 9) }), ['reduced']],
    ['11–12 of 10', line({}), line({ perDay: range(11, 12) }), ['increased']],
    ['at least 11 of 10', line({}), line({ perDay: range(11, null) }), ['increased']],
    ['10 of at least 11', line({ perDay: range(11, null) }), line({}), ['reduced']],
    ['one unit unknown', line({ unit: null }), line({}), ['unchanged']],
    ['the other unit unknown', line({}), line({ unit: null }), ['unchanged']],
    ['two units', line({ unit: 'tablet' }), line({}), ['reduced', 'unchanged', 'increased']],
    [
      'perhaps taken before, surely not now',
      line({ inForce: 'indeterminate' }),
      line({ inForce: 'not-met', perDay: NO_DOSE }),
      ['ceased', 'not-on-therapy'],
    ],
  ])('%s', (_name, baseline, current, expected) => {
    expect(possibleStatuses(baseline, current)).toEqual(expected);
  });

  test.each<[LineOnDay['inForce'], LineOnDay['inForce'], string]>([
    ['met', 'not-met', 'met'],
    ['met', 'met', 'not-met'],
    ['met', 'indeterminate', 'indeterminate'],
    ['not-met', 'not-met', 'not-met'],
    ['not-met', 'indeterminate', 'not-met'],
    ['indeterminate', 'not-met', 'indeterminate'],
    ['indeterminate', 'met', 'not-met'],
  ])('taken at baseline %s, now %s: ceased %s', (before, now, expected) => {
    expect(isCeased(line({ inForce: before }), line({ inForce: now }))).toBe(expected);
  });

  test('ranges: the smallest that holds them all, and whether they are within a limit', () => {
    const [wide, narrow, open] = [range(1, 9), range(2, 5), range(3, null)];
    expect(spanRanges([narrow, wide])).toEqual(wide);
    expect(spanRanges([wide, narrow])).toEqual(wide);
    expect(spanRanges([range(1, 4), range(2, 9)])).toEqual(range(1, 9));
    expect(spanRanges([wide, open])).toEqual(range(1, null));
    expect(spanRanges([open, wide])).toEqual(range(1, null));
    expect([isWithin(wide, fraction(9)), isWithin(wide, fraction(8)), isWithin(open, fraction(2))]).toEqual([
      'met',
      'indeterminate',
      'not-met',
    ]);
    expect([isWithin(wide, fraction(9), false), isWithin(open, fraction(9))]).toEqual([
      'indeterminate',
      'indeterminate',
    ]);
  });

  test.each([
    [fraction(1, 8), '0.125'],
    [fraction(3, 20), '0.15'],
    [fraction(7, 1000), '0.007'],
    [fraction(1, 5), '0.2'],
    [fraction(1, 15), '≈0.0667'],
    [fraction(1, 7), '≈0.1429'],
  ])('an amount that ends is written out: %o', (amount, written) => {
    expect(amountText(amount)).toBe(written);
  });
});

describe('stability before a visit on 30 June: 2 June is the first day that counts', () => {
  const stability = (medications: readonly Medication[], exposures: readonly Exposure[] = []) =>
    therapyStability(recordOf({ medications, exposures }), {
      date: '2024-06-30',
      withinDays: 28,
      countsLymphodepletion: true,
      asksAboutUnclassified: true,
    });
  const other = medication('omeprazole', { start: '2024-01-01', ongoing: 'yes' });

  test.each<[string, string, string | null]>([
    ['2024-06-01', 'met', null],
    ['2024-06-02', 'not-met', null],
    ['2024-06-30', 'not-met', null],
    ['2024-07-01', 'met', null],
    ['2024-06', 'indeterminate', 'dose-change-not-certain'],
    ['2024-06-01/2024-06-02', 'indeterminate', 'dose-change-not-certain'],
    ['2024-06-02/2024-06-30', 'not-met', null],
    ['2024-06-30/2024-07-01', 'indeterminate', 'dose-change-not-certain'],
    ['2024-05', 'met', null],
    ['2024-07', 'met', null],
  ])('lymphodepletion on %s', (start, held, reason) => {
    expect(stability([other], [exposure('lymphodepletion', start)])).toMatchObject({ held, reason });
  });

  test('it is listed with its record; other exposures are none', () => {
    const given = exposure('lymphodepletion', '2024-06-10');
    const found = stability([other], [given, exposure('leukapheresis', '2024-06-12')]);
    expect(found.changes).toEqual([
      { drug: 'lymphodepletion', kind: 'lymphodepletion', date: '2024-06-10', held: 'met' },
    ]);
    expect(found.sources).toEqual([{ kind: 'exposure', id: given.id, version: 1 }]);
  });

  test('changes are listed oldest first, each with its records', () => {
    const found = stability(
      [
        taken('azathioprine', '2024-06-20', '100 mg QD', { id: 'aza' }),
        medication('methotrexate', {
          id: 'mtx',
          dosePeriods: [
            period('2024-01-01', '2024-06-05', '10 mg QW'),
            period('2024-06-05', null, '15 mg QW'),
          ],
        }),
      ],
      [exposure('lymphodepletion', '2024-06-10')],
    );
    expect(found.changes.map(({ drug, kind, date }) => `${date} ${kind} ${drug}`)).toEqual([
      '2024-06-05 increase methotrexate',
      '2024-06-10 lymphodepletion lymphodepletion',
      '2024-06-20 start azathioprine',
    ]);
    expect(found.sources.map(({ kind }) => kind)).toEqual(['medication', 'exposure', 'medication']);
    expect(found.reason).toBeNull();
  });

  test.each<[string, string, string, string]>([
    ['another unit may be an increase', '100 mg QD', '1 TABLET QD', 'indeterminate'],
    ['an unknown dose may be one', '100 mg QD', '100 mg PRN', 'indeterminate'],
    ['a stop is none', '100 mg QD', '0 mg QD', 'met'],
    ['from a pause it is a start', '0 mg QD', '100 mg QD', 'not-met'],
  ])('%s', (_name, before, after, expected) => {
    const drug = medication('azathioprine', {
      dosePeriods: [period('2024-01-01', '2024-06-10', before), period('2024-06-10', null, after)],
    });
    expect(stability([drug]).held).toBe(expected);
  });

  test('a sure change decides, whatever else is open', () => {
    const found = stability([
      taken('azathioprine', '2024-06-20', '100 mg QD'),
      taken('newdrugumab', '2024-06-10', '10 mg QD'),
    ]);
    expect([found.held, found.reason]).toEqual(['not-met', null]);
    expect(found.changes.map(({ held }) => held)).toEqual(['indeterminate', 'met']);
  });
});

describe('maintenance drugs in force', () => {
  const inForce = (medications: readonly Medication[]) =>
    drugsInForce(
      medications,
      '2024-06-30',
      ['immunosuppressant'],
      [{ drug: 'azathioprine', amount: '200', unit: 'mg', days: 1 }],
    );

  test('only those of the classes asked for, and only those in force', () => {
    const list = [
      taken('azathioprine', '2024-01-01', '100 mg QD'),
      taken('hydroxychloroquine', '2024-01-01', '400 mg QD'),
      medication('leflunomide', { end: '2024-05-01', dosePeriods: [period('2024-01-01', null, '20 mg QD')] }),
    ];
    expect(inForce(list).map(({ drug }) => drug)).toEqual(['azathioprine']);
  });

  test('above its ceiling, but perhaps not taken: not known', () => {
    const perhaps = medication('azathioprine', {
      dosePeriods: [period('2024-06-30/2024-07-02', null, '300 mg QD')],
    });
    const surely = taken('azathioprine', '2024-01-01', '300 mg QD');
    expect(inForce([surely])[0]).toMatchObject({ inForce: 'met', withinCeiling: 'not-met', reason: null });
    expect(inForce([perhaps])[0]?.withinCeiling).toBe('indeterminate');
    const ended = medication('azathioprine', {
      end: '2024-06',
      dosePeriods: [period('2024-01-01', null, '300 mg QD')],
    });
    expect(inForce([ended])[0]).toMatchObject({ inForce: 'indeterminate', withinCeiling: 'indeterminate' });
    const low = medication('azathioprine', {
      end: '2024-06',
      dosePeriods: [period('2024-01-01', null, '100 mg QD')],
    });
    expect(inForce([low])[0]).toMatchObject({ inForce: 'indeterminate', withinCeiling: 'met', reason: null });
  });

  test.each<[string, readonly (readonly [Medication['tolerated'], end: string | null])[], string]>([
    ['one record that says yes', [['yes', null]], 'met'],
    ['one that says no', [['no', null]], 'not-met'],
    [
      'one of two that says no',
      [
        ['yes', null],
        ['no', null],
      ],
      'not-met',
    ],
    [
      'one of two that says nothing',
      [
        ['yes', null],
        [null, null],
      ],
      'indeterminate',
    ],
    [
      'no, said of a course that is over',
      [
        ['yes', null],
        ['no', '2024-05-01'],
      ],
      'met',
    ],
    [
      'no, said of a course that may be over',
      [
        ['yes', null],
        ['no', '2024-06'],
      ],
      'indeterminate',
    ],
  ])('tolerance: %s', (_name, records, expected) => {
    const list = records.map(([tolerated, end]) =>
      taken('azathioprine', '2024-01-01', '50 mg QD', { tolerated, end }),
    );
    expect(inForce(list)[0]?.tolerated).toBe(expected);
  });
});
