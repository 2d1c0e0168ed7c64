/** What an entry may hold: every field of every kind, each refusal written by hand. No store is needed to judge it. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Exposure, Visit } from '@trialside/rules';
import { ENTRIES, infusion } from '../testing-entries.ts';
import { testProtocol } from '../testing.ts';
import type { Entered } from '../commands/record.ts';
import type { StoredRecord } from '../stored-records.ts';
import type { SubjectContext } from './context.ts';
import { ENTRY_KINDS, FORMS, type EntryKind } from './forms.ts';
import { recordProblems } from './judge.ts';

// 18:30 in Berlin, on the day the clocks have not changed yet.
const context: SubjectContext = {
  today: '2026-03-29',
  now: '2026-03-29T18:30:00',
  timeZone: 'Europe/Berlin',
  protocol: testProtocol(),
  subject: { ...ENTRIES.subject, id: 's1', version: 1, studyId: 'x', siteId: 'site-a' },
  visits: [{ ...ENTRIES.visit, id: 'v1', version: 1 } satisfies Visit],
  exposures: [{ ...(infusion.record as Omit<Exposure, 'version'>), version: 1 }],
};

function problems<K extends EntryKind>(kind: K, over: Partial<Entered<K>>): string[] {
  const record = { ...ENTRIES[kind], ...over, id: 'new', version: 1 } as unknown as StoredRecord<K>;
  const found = recordProblems(kind, record, null, {
    ...context,
    exposures: kind === 'exposure' ? [] : context.exposures,
  });
  return found.map(({ path, reason }) => `${path.join('.')}: ${reason}`);
}

test.each(ENTRY_KINDS)('a good %s is accepted', (kind) => {
  expect(problems(kind, {})).toEqual([]);
});

test.each(ENTRY_KINDS)('a field of %s that is missing or of another shape is named', (kind) => {
  for (const field of Object.keys(FORMS[kind])) {
    const { [field as never]: _gone, ...rest } = ENTRIES[kind] as object as Record<never, unknown>;
    const without = { ...rest, id: 'new', version: 1 } as unknown as StoredRecord<typeof kind>;
    const found = recordProblems(kind, without, null, context);
    expect([field, found.map(({ path, reason }) => [path[0], reason])]).toEqual([
      field,
      [[field, 'required']],
    ]);
    const odd = { ...ENTRIES[kind], [field]: [[{}]], id: 'new', version: 1 } as unknown as StoredRecord<
      typeof kind
    >;
    expect([field, recordProblems(kind, odd, null, context).some(({ path }) => path[0] === field)]).toEqual([
      field,
      true,
    ]);
  }
});

describe('dates are partial, real, and not in the future at the site', () => {
  test.each<[string | null, string[]]>([
    ['2026-03', []],
    ['2026', []],
    ['2026-03-29', []],
    ['2026-03-29T18:30', []],
    ['2026-03-29T18:31', ['collected: date-in-future']],
    ['2026-03-29T18', []],
    ['2026-03-30', ['collected: date-in-future']],
    ['2026-04', ['collected: date-in-future']],
    ['2026-02-29', ['collected: date-invalid']],
    ['2024-02-29', []],
    ['29.03.2026', ['collected: date-invalid']],
    ['2026-3-9', ['collected: date-invalid']],
    ['2026-03-28T24:00', ['collected: date-invalid']],
    // Clocks in Berlin went from 02:00 to 03:00 on 29 March 2026.
    ['2026-03-29T02:30', ['collected: time-not-on-clock']],
    ['2026-03-29T03:00', []],
    ['', ['collected: required']],
    [null, ['collected: required']],
  ])('%s', (collected, expected) => {
    expect(problems('vitalSign', { collected })).toEqual(expected);
  });
});

describe('numbers are exact decimals as the source writes them', () => {
  const lab = (
    value: string | null,
    unit: string | null = '10^9/L',
    low: string | null = null,
    high: string | null = null,
  ) => problems('labResult', { reported: { value, unit, low, high } });
  test.each<[string, string[], string[]]>([
    ['a comma asks', lab('1,5'), ['reported.value: value-not-a-number']],
    ['no exponent', lab('1e3'), ['reported.value: value-not-a-number']],
    ['a bound', lab('<10'), []],
    ['blank', lab(''), ['reported.value: required']],
    ['nothing', lab(null), ['reported.value: value-not-a-number']],
    ['a word where a number is asked for', lab('CLUMPED'), ['reported.value: value-not-a-number']],
    ['no unit', lab('45', null), ['reported.unit: unit-missing']],
    ['an unknown unit', lab('45', 'furlong'), ['reported.unit: unit-unknown']],
    ['not possible in this unit', lab('150000'), ['reported.value: count-implausible']],
    ['limits swapped', lab('45', '10^9/L', '350', '125'), ['reported.low: limits-swapped']],
    ['no limit', lab('45', '10^9/L', 'n/a'), ['reported.low: limit-not-a-number']],
    // 0.1 + 0.2 and 0.30 in binary doubles would not be equal.
    ['equal limits in two spellings', lab('45', '10^9/L', '0.30', '0.3'), []],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('a titre and a word are results where the test has them', () => {
    const of = (test: string, value: string, unit: string | null) =>
      problems('labResult', { test, category: null, reported: { value, unit, low: null, high: null } });
    expect(of('ANA', '1:160', null)).toEqual([]);
    expect(of('ANAPAT', 'HOMOGENEOUS', null)).toEqual([]);
    expect(of('ANAPAT', '160', null)).toEqual(['reported.unit: unit-missing']);
    expect(of('INR', '1.1', null)).toEqual([]);
  });

  test('a PGA lies on its scale, exactly', () => {
    const pga = (value: string | null, scale: '0-3' | '0-100') => problems('pgaAssessment', { value, scale });
    expect([pga('3', '0-3'), pga('3.0001', '0-3'), pga('-0.1', '0-3'), pga('100', '0-100')]).toEqual([
      [],
      ['value: number-out-of-range'],
      ['value: number-out-of-range'],
      [],
    ]);
    expect(pga(null, '0-3')).toEqual(['value: required']);
  });

  test('whatever text is typed, only canonical digits become a dose', () => {
    fc.assert(
      fc.property(fc.string(), (dose) => {
        const isAccepted = problems('exposure', { dose }).length === 0;
        expect(isAccepted).toBe(
          (/^\+?\d+(\.\d+)?$/.test(dose) && Number(dose) <= 1e12) || /^-0+(\.0+)?$/.test(dose),
        );
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('fields that must fit each other', () => {
  const none = {
    death: null,
    lifeThreatening: null,
    hospitalisation: null,
    disability: null,
    congenitalAnomaly: null,
    otherMedicallyImportant: null,
  };
  test.each<[string, string[], string[]]>([
    ['an end before its start', problems('adverseEvent', { end: '2026-02-01' }), ['end: end-before-start']],
    ['an end in the month of its start', problems('adverseEvent', { end: '2026-02' }), []],
    ['going on and over', problems('adverseEvent', { ongoing: 'yes' }), ['ongoing: ongoing-with-end']],
    [
      'a period above the worst grade',
      problems('adverseEvent', { grade: 1 }),
      ['gradePeriods: grade-above-worst'],
    ],
    [
      'periods out of order',
      problems('adverseEvent', {
        gradePeriods: [
          { from: '2026-02-03', grade: 2 },
          { from: '2026-02-02', grade: 1 },
        ],
      }),
      ['gradePeriods: periods-not-in-order'],
    ],
    ['a grade that is none', problems('adverseEvent', { grade: 6 as never }), ['grade: unknown-code']],
    ['a grade as text', problems('adverseEvent', { grade: '2' as never }), ['grade: unknown-code']],
    [
      'domain 4.2: grade 5 is death, and serious',
      problems('adverseEvent', { grade: 5, serious: 'no', seriousness: { ...none, death: 'no' } }),
      ['grade: death-needs-grade-5', 'serious: unknown-code'],
    ],
    [
      'death with grade 4',
      problems('adverseEvent', { grade: 4, serious: 'yes', seriousness: { ...none, death: 'yes' } }),
      ['grade: death-needs-grade-5'],
    ],
    [
      'a bleeding assessment that says nothing',
      problems('bleedingAssessment', { whoGrade: null, active: null }),
      ['whoGrade: required'],
    ],
    ['WHO grade 5', problems('bleedingAssessment', { whoGrade: 5 as never }), ['whoGrade: unknown-code']],
    [
      'inputs of another toxicity',
      problems('toxicityAssessment', {
        inputs: { iceScore: '8', oxygen: 'helium', temperatureCelsius: '46', vasopressors: 'two' },
      }),
      [
        'inputs.iceScore: unknown-field',
        'inputs.oxygen: unknown-code',
        'inputs.temperatureCelsius: number-out-of-range',
        'inputs.vasopressors: number-expected',
      ],
    ],
    [
      'a SLEDAI item nobody knows',
      problems('sledaiAssessment', { items: { tiredness: 'present' } as never }),
      ['items.tiredness: unknown-field'],
    ],
    [
      'a finding that is none',
      problems('sledaiAssessment', { haemolyticAnaemia: 'maybe' as never }),
      ['haemolyticAnaemia: unknown-code'],
    ],
    [
      'a dose without its unit',
      problems('medication', {
        dosePeriods: [{ from: '2026-02-01', to: '2026-01-01', dose: '10', unit: null, frequency: 'QD' }],
      }),
      ['dosePeriods.0.to: end-before-start', 'dosePeriods.0.unit: unit-missing'],
    ],
    [
      'a result of what was not done',
      problems('labResult', { notDone: 'specimen lost' }),
      ['notDone: done-and-not-done'],
    ],
    [
      'no result, with the reason',
      problems('labResult', {
        notDone: 'specimen lost',
        reported: { value: null, unit: null, low: null, high: null },
      }),
      [],
    ],
    ['a missed visit with a date', problems('visit', { notDone: 'travel' }), ['notDone: done-and-not-done']],
    ['a missed visit', problems('visit', { start: null, end: null, notDone: 'travel' }), []],
    [
      'a second grade, of no scale',
      problems('adverseEvent', { gradeScale: null, gradeBeside: 2 }),
      ['gradeScale: required'],
    ],
    [
      'discharged before admitted',
      problems('adverseEvent', { hospitalStay: { admitted: '2026-02-04', discharged: '2026-02-03' } }),
      ['hospitalStay.discharged: end-before-start'],
    ],
    [
      'a report before anybody knew',
      problems('safetyCase', { reports: [{ kind: 'initial', sentOn: '2026-02-03' }] }),
      ['reports.0.sentOn: end-before-start'],
    ],
    ['LOINC of platelets (777-3)', problems('labResult', { loinc: '777-3' }), []],
    [
      'a LOINC code with a wrong check digit',
      problems('labResult', { loinc: '777-4' }),
      ['loinc: unknown-code'],
    ],
    ['a visit of another subject', problems('labResult', { visitId: 'v2' }), ['visitId: visit-unknown']],
    ['a visit of the subject', problems('labResult', { visitId: 'v1' }), []],
    [
      'a visit the protocol does not plan',
      problems('visit', { protocolVisit: 'day-29' }),
      ['protocolVisit: unknown-code'],
    ],
    [
      'a dose level the protocol does not have',
      problems('subject', { doseLevel: 'DL9' }),
      ['doseLevel: dose-level-unknown'],
    ],
    ['a death date of the living', problems('subject', { deathDate: '2026-03-01' }), ['died: required']],
    ['an age without its unit', problems('subject', { ageUnit: null }), ['ageUnit: required']],
    [
      'a stop with a dose level',
      problems('doseDecision', { kind: 'stop' }),
      ['doseLevel: dose-level-not-for-a-stop'],
    ],
    ['an escalation to nowhere', problems('doseDecision', { doseLevel: null }), ['doseLevel: required']],
    ['a decision of nobody', problems('doseDecision', { members: [] }), ['members: required']],
    [
      'a decision in part of a month',
      problems('doseDecision', { decidedOn: '2026-02' }),
      ['decidedOn: date-incomplete'],
    ],
    ['a zone that is none', problems('site', { timeZone: 'Asia/Peking' }), ['timeZone: unknown-code']],
    [
      'a duty that ends before it begins',
      problems('delegation', { to: '2026-01-31' }),
      ['to: end-before-start'],
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});

test('a correction is judged by what it changes: what an import brought does not stand in its way', () => {
  const imported = {
    ...ENTRIES.labResult,
    collected: 'unknown',
    testName: 'Platelets',
    id: 'r1',
    version: 2,
  };
  expect(recordProblems('labResult', imported, new Set(['testName']), context)).toEqual([]);
  expect(recordProblems('labResult', imported, new Set(['collected']), context)).toMatchObject([
    { path: ['collected'], reason: 'date-invalid' },
  ]);
});
