import { describe, expect, test } from 'vitest';
import { at, count, course, criterion, decided, medication, on, respond } from './response.fixture.ts';
import type { DosePeriod, Medication } from '../record/index.ts';
import type { PlateletResponseOptions } from './options.ts';

/** The response at a day, platelets doubled to 120 throughout, with this treatment. */
const outcome = (
  dayFromInfusion: number,
  given: Partial<Medication>,
  options?: Partial<PlateletResponseOptions>,
): string => {
  const counts = course([-30, '18'], [dayFromInfusion, '120']);
  return decided(at(respond({ ...counts, medications: [medication(given)] }, options), dayFromInfusion));
};

const period = (
  from: string | null,
  to: string | null,
  dose: string | null,
  more: Partial<DosePeriod> = {},
): DosePeriod => ({
  from,
  to,
  dose,
  unit: 'mg',
  frequency: 'QD',
  ...more,
});

describe('counts after rescue (domain.md 3.4)', () => {
  test.each([
    [{ treatmentClass: 'platelet-transfusion' }, 7],
    [{ treatmentClass: 'immunoglobulin', role: 'rescue' }, 28],
    [{ treatmentClass: 'anti-d' }, 28],
    [{ treatmentClass: 'glucocorticoid', role: 'rescue' }, 28],
    [{ treatmentClass: 'tpo-agonist' }, 28],
  ] as const)('%o on day 40 excludes from day 40 up to, not including, day 40 + %i', (given, window) => {
    const on40 = { ...given, start: on(40) };
    expect(outcome(39, on40)).toBe('CR');
    expect(outcome(40, on40)).toBe('NE');
    expect(outcome(40 + window - 1, on40)).toBe('NE');
    expect(outcome(40 + window, on40)).toBe('CR');
  });

  test('the windows are the protocol’s', () => {
    const days = {
      'platelet-transfusion': 3,
      immunoglobulin: 56,
      'anti-d': 56,
      'glucocorticoid-pulse': 56,
      'tpo-agonist': 56,
    };
    expect(
      outcome(43, { treatmentClass: 'platelet-transfusion', start: on(40) }, { rescueExclusionDays: days }),
    ).toBe('CR');
    expect(
      outcome(
        95,
        { treatmentClass: 'immunoglobulin', role: 'rescue', start: on(40) },
        { rescueExclusionDays: days },
      ),
    ).toBe('NE');
  });

  test('it can count as non-response instead', () => {
    const options = { rescueCountsAsNonResponse: true };
    expect(outcome(45, { treatmentClass: 'immunoglobulin', role: 'rescue', start: on(40) }, options)).toBe(
      'NR',
    );
    expect(outcome(39, { treatmentClass: 'immunoglobulin', role: 'rescue', start: on(40) }, options)).toBe(
      'CR',
    );
  });

  test('the verdict shows the rescue, how long ago it was, and the window', () => {
    const medications = [
      medication({ treatmentClass: 'platelet-transfusion', start: on(24), end: on(25), id: 'm1' }),
    ];
    const day28 = at(respond({ ...course([-6, '18'], [28, '120']), medications }), 28);
    expect(day28.rescueExcluded).toBe(true);
    expect(criterion(day28, 'outside-rescue-window')).toEqual({
      id: 'outside-rescue-window',
      held: 'not-met',
      observed: { value: '3', unit: 'd', date: on(25), dayFromInfusion: 25 },
      threshold: { comparator: '>=', value: '7', unit: 'd' },
      reason: null,
      sources: [{ kind: 'medication', id: 'm1', version: 1 }],
    });
    expect(criterion(day28, 'platelets-at-least-cr').held).toBe('met');
  });

  test('every day of a course is a day of rescue', () => {
    const five = { treatmentClass: 'immunoglobulin', role: 'rescue', start: on(40), end: on(44) } as const;
    expect(outcome(71, five)).toBe('NE');
    expect(outcome(72, five)).toBe('CR');
    const ongoing = {
      treatmentClass: 'immunoglobulin',
      role: 'rescue',
      start: on(40),
      ongoing: 'yes',
    } as const;
    expect(outcome(300, ongoing)).toBe('NE');
  });

  test('dose periods end on the day before "to", and a single dose is one day', () => {
    const pulse = { treatmentClass: 'glucocorticoid', role: 'rescue', start: on(40) } as const;
    const four = { ...pulse, dosePeriods: [period(on(40), on(44), '40')] };
    expect(outcome(70, four)).toBe('NE'); // 43 + 28 is the first day out
    expect(outcome(71, four)).toBe('CR');
    const once = { ...pulse, dosePeriods: [period(on(40), null, '40', { frequency: 'ONCE' })], end: on(90) };
    expect(outcome(68, once)).toBe('CR');
    const stopped = {
      ...pulse,
      dosePeriods: [period(on(40), on(44), '40'), period(on(44), null, '0')],
      ongoing: 'yes',
    } as const;
    expect(outcome(71, stopped)).toBe('CR');
  });

  test('a glucocorticoid that is no rescue excludes nothing', () => {
    expect(outcome(45, { treatmentClass: 'glucocorticoid', role: 'concomitant', start: on(40) })).toBe('CR');
    expect(outcome(5, { treatmentClass: 'glucocorticoid', role: 'premedication', start: on(0) })).toBe('CR');
  });

  test('a treatment of which the source says that it was not given excludes nothing', () => {
    const notGiven = {
      treatmentClass: 'immunoglobulin',
      role: 'rescue',
      start: on(40),
      supplement: { CMOCCUR: 'N' },
    } as const;
    expect(outcome(45, notGiven)).toBe('CR');
  });

  test('a rescue after the cut has not happened', () => {
    const record = { ...course([-6, '18'], [28, '120']), cutOn: on(30) };
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: on(31) })];
    expect(decided(at(respond({ ...record, medications }), 28))).toBe('CR');
  });
});

describe('TPO agonists', () => {
  const agonist = (...dosePeriods: DosePeriod[]): Partial<Medication> => ({
    treatmentClass: 'tpo-agonist',
    start: dosePeriods[0]?.from ?? null,
    ongoing: 'yes',
    dosePeriods,
  });

  test('a new start and each increase exclude; a stable or lower dose does not', () => {
    const course = agonist(
      period(on(-200), on(40), '25'),
      period(on(40), on(100), '50'),
      period(on(100), null, '25'),
    );
    expect(outcome(39, course)).toBe('CR');
    expect(outcome(40, course)).toBe('NE');
    expect(outcome(67, course)).toBe('NE');
    expect(outcome(68, course)).toBe('CR');
    expect(outcome(101, course)).toBe('CR');
  });

  test('the same dose written anew is no increase', () => {
    const renewed = agonist(period(on(-200), on(40), '50'), period(on(40), null, '50.0'));
    expect(outcome(45, renewed)).toBe('CR');
  });

  test('a start after a pause is a new start', () => {
    const paused = agonist(period(on(-200), on(20), '50'), period(on(60), null, '50'));
    expect(outcome(59, paused)).toBe('CR');
    expect(outcome(60, paused)).toBe('NE');
    const zero = agonist(
      period(on(-200), on(20), '50'),
      period(on(20), on(60), '0'),
      period(on(60), null, '50'),
    );
    expect(outcome(59, zero)).toBe('CR');
    expect(outcome(60, zero)).toBe('NE');
  });

  test('a change that cannot be compared stays open', () => {
    const unclear = agonist(period(on(-200), on(40), '50'), period(on(40), null, '1', { unit: 'tablet' }));
    expect(outcome(45, unclear)).toBe('CR or NE');
    const oftener = agonist(period(on(-200), on(40), '50'), period(on(40), null, '50', { frequency: 'BID' }));
    expect(outcome(45, oftener)).toBe('CR or NE');
  });

  test('one that goes on at a stable dose is flagged', () => {
    const medications = [medication(agonist(period(on(-200), null, '50')))];
    const day28 = at(respond({ ...course([-6, '18'], [28, '120']), medications }), 28);
    expect(day28.verdict.outcome).toBe('CR');
    expect(day28.verdict.notes).toEqual(['tpo-agonist-in-force']);
  });
});

describe('immunoglobulin: to raise platelets, or to replace low IgG (domain.md 3.4 and 7)', () => {
  const infusion = (role: Medication['role'], indication: string | null): Partial<Medication> => ({
    treatmentClass: 'immunoglobulin',
    role,
    indication,
    start: on(40),
  });

  test.each([
    ['rescue', null],
    ['rescue', 'Hypogammaglobulinaemia'],
    ['concomitant', 'Immune thrombocytopenia'],
    ['concomitant', 'ITP, wet purpura'],
    ['bridging', '免疫性血小板减少症'],
  ] as const)('given as %s for %s it excludes counts', (role, indication) => {
    expect(outcome(45, infusion(role, indication))).toBe('NE');
  });

  test.each([
    ['concomitant', 'Hypogammaglobulinaemia'],
    ['concomitant', 'Low-IgG after B-cell depletion'],
    ['toxicity-treatment', '低丙种球蛋白血症'],
  ] as const)('given as %s for %s it excludes nothing', (role, indication) => {
    expect(outcome(45, infusion(role, indication))).toBe('CR');
  });

  test.each([null, '', 'Prophylaxis', 'Pruritus in the hospital', 'Not known'])(
    'given for %j nobody knows',
    (indication) => {
      expect(outcome(45, infusion('concomitant', indication))).toBe('CR or NE');
      expect(outcome(68, infusion('concomitant', indication))).toBe('CR');
    },
  );

  test('which words mean what is the protocol’s', () => {
    const words = { immunoglobulinForPlatelets: [], immunoglobulinAsReplacement: ['prophylaxis'] };
    expect(outcome(45, infusion('concomitant', 'Prophylaxis'), words)).toBe('CR');
    expect(outcome(45, infusion('concomitant', 'ITP'), words)).toBe('CR or NE');
  });
});

describe('rescue of which something is not known', () => {
  test('a partial date leaves open the counts it may exclude', () => {
    const march = { treatmentClass: 'platelet-transfusion', start: '2026-03' } as const; // infusion was on 2 March
    expect(outcome(1, march)).toBe('CR or NE');
    expect(outcome(35, march)).toBe('CR or NE'); // 6 April: 31 March and 6 days
    expect(outcome(36, march)).toBe('CR');
    const day1 = respond({ ...course([-30, '18'], [1, '120']), medications: [medication(march)] });
    expect(criterion(at(day1, 1), 'outside-rescue-window')).toMatchObject({
      held: 'indeterminate',
      reason: 'rescue-not-certain',
    });
  });

  test('a course with a partial end surely covers the days up to the first it may have ended on', () => {
    const course = {
      treatmentClass: 'immunoglobulin',
      role: 'rescue',
      start: '2026-03-10',
      end: '2026-04',
    } as const;
    expect(outcome(57, course)).toBe('NE'); // 28 April: 1 April and 27 days
    expect(outcome(58, course)).toBe('CR or NE');
    expect(outcome(86, course)).toBe('CR or NE'); // 27 May: 30 April and 27 days
    expect(outcome(87, course)).toBe('CR');
  });

  test('an undated one may have been on any day, and before consent if it was prior', () => {
    expect(outcome(100, { treatmentClass: 'immunoglobulin' })).toBe('CR or NE');
    expect(outcome(100, { treatmentClass: 'immunoglobulin', role: 'prior' })).toBe('CR');
  });

  test('a rescue of no kind that the protocol names stays open for the longest window', () => {
    expect(outcome(45, { role: 'rescue', start: on(40) })).toBe('CR or NE');
    expect(outcome(45, { role: 'rescue', treatmentClass: 'biologic', start: on(40) })).toBe('CR or NE');
    expect(outcome(68, { role: 'rescue', start: on(40) })).toBe('CR');
  });

  test('a certain rescue wins over an uncertain one', () => {
    const medications = [
      medication({ treatmentClass: 'immunoglobulin', id: 'a' }),
      medication({ treatmentClass: 'platelet-transfusion', start: on(40), id: 'b' }),
    ];
    const response = respond({ labResults: [count(on(-30), '18'), count(on(41), '120')], medications });
    expect(decided(at(response, 41))).toBe('NE');
    const later = [...medications, medication({ role: 'rescue', start: on(41), id: 'c' })];
    expect(decided(at(respond({ labResults: [count(on(41), '120')], medications: later }), 41))).toBe('NE');
  });
});
