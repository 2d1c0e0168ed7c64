/** The safety tables of a small cohort worked through by hand: events, worst toxicities, shifts, significant values. */
import { describe, expect, test } from 'vitest';
import { BLANK } from '../record/index.ts';
import type { AdverseEvent, SubjectRecord, ToxicityAssessment } from '../record/index.ts';
import { on } from '../response/response.fixture.ts';
import { evaluateCohort } from './cohort.ts';
import { evaluateSubject } from './subject.ts';
import { lab, STUDY, withCounts } from './evaluate.fixture.ts';

const base = { version: 1, supplement: {} };

describe('safety', () => {
  const crs = (id: string, vasopressors: string | null): ToxicityAssessment => ({
    ...BLANK.toxicityAssessment,
    ...base,
    id,
    kind: 'CRS',
    assessed: on(2),
    inputs: {
      fever: 'yes',
      feverOtherCause: 'no',
      hypotension: 'yes',
      ...(vasopressors !== null && { vasopressors, vasopressin: 'yes' }),
      oxygen: 'none',
      lifeThreatening: 'no',
    },
  });
  const event = (id: string, more: Partial<AdverseEvent>): AdverseEvent => ({
    ...BLANK.adverseEvent,
    ...base,
    id,
    term: 'Headache',
    bodySystem: 'Nervous system disorders',
    ...more,
  });
  const nobody = { '0': 0, '1': 0, '2': 0, '3': 0, '4': 0, '5': 0 };

  test('worst CRS: one of grade 3, one from 2 that may be higher, one never assessed', () => {
    const cohort = evaluateCohort(
      [
        withCounts([], { code: 'S1-001', toxicityAssessments: [crs('a', '1')] }),
        withCounts([], { code: 'S1-002', toxicityAssessments: [crs('b', null)] }),
        withCounts([], { code: 'S1-003' }),
        withCounts([], { code: 'S1-004', toxicityAssessments: [crs('d', '1')], exposures: [] }),
      ],
      STUDY,
    ).adverseEvents;
    expect(cohort?.crs).toEqual({
      scale: 'ASTCT-2019',
      byGrade: { ...nobody, '2': 1, '3': 1 },
      open: 1,
      notAssessed: 1,
    });
    expect(cohort?.icans).toEqual({ scale: 'ASTCT-2019', byGrade: nobody, open: 0, notAssessed: 3 });
    expect(cohort?.iecHs).toEqual({ scale: 'Hines-2023', byGrade: nobody, open: 0, notAssessed: 3 });
  });

  test.each([
    ['astct-2019', 'ASTCT-2019'],
    ['ctcae-5.0', 'CTCAE-5.0'],
  ] as const)('nobody infused: the scales of the protocol all the same (%s)', (crsScale, scale) => {
    const adverseEvents = { ...STUDY.endpoints.adverseEvents!, crsScale };
    const protocol = { ...STUDY, endpoints: { ...STUDY.endpoints, adverseEvents } };
    expect(evaluateCohort([], protocol).adverseEvents).toMatchObject({
      infused: 0,
      crs: { scale, notAssessed: 0 },
      icans: { scale: 'ASTCT-2019' },
      iecHs: { scale: 'Hines-2023' },
      laboratoryShifts: [],
    });
  });

  test('events: by subject and by event, serious and grade 3, and those before infusion apart', () => {
    const cohort = evaluateCohort(
      [
        withCounts([], {
          code: 'S1-001',
          adverseEvents: [
            event('1', { start: on(3), grade: 2, serious: 'no' }),
            event('2', { start: on(9), grade: 3, serious: 'yes' }),
            event('3', { start: on(-20), end: on(-10), grade: 1, serious: 'no' }),
          ],
        }),
        withCounts([], {
          code: 'S1-002',
          adverseEvents: [event('4', { start: on(12), grade: 1, serious: 'no' })],
        }),
      ],
      STUDY,
    ).adverseEvents;
    expect(cohort?.role).toBe(STUDY.endpoints.adverseEvents?.role);
    expect(cohort?.tables.emergent).toMatchObject({
      infused: 2,
      any: {
        subjects: { sure: 2, perhaps: 0 },
        events: { sure: 3, perhaps: 0 },
        byMaximumGrade: { 1: 1, 2: 0, 3: 1, 4: 0, 5: 0, ungraded: 0 },
      },
      bodySystems: [{ bodySystem: 'Nervous system disorders', terms: [{ term: 'Headache' }] }],
    });
    expect(cohort?.tables.serious.any.events.sure).toBe(1);
    expect(cohort?.tables['grade-3-or-more'].any.subjects.sure).toBe(1);
    expect(cohort?.tables['pre-infusion'].any.events).toEqual({ sure: 1, perhaps: 0 });
  });

  test('shifts: the worst after infusion, whatever came first; what cannot be graded is its own row', () => {
    const range = ['125', '350'] as const;
    const platelets = (day: number, value: string, of: readonly [string | null, string | null] = range) =>
      lab('PLAT', day, value, '10^9/L', of);
    const shifts = (...labResults: SubjectRecord['labResults']) =>
      evaluateCohort([withCounts([], { labResults })], STUDY)
        .adverseEvents?.laboratoryShifts.filter(({ term }) => term === 'Platelet count decreased')
        .map(({ from, to, subjects }) => [from, to, subjects]);
    const before = platelets(-6, '60');
    // 60: grade 2; 40: 3; 20: 4; 10 on day −3 is neither the baseline nor after infusion.
    expect(shifts(before, platelets(-3, '10'), platelets(7, '40'), platelets(14, '60'))).toEqual([[2, 3, 1]]);
    expect(shifts(before, platelets(7, '60'), platelets(14, '20'), platelets(21, '40'))).toEqual([[2, 4, 1]]);
    expect(shifts(before, platelets(0, '20'))).toEqual([[2, 4, 1]]);
    expect(shifts(before)).toEqual([]);
    // 100 without a lower limit is 0 or 1.
    expect(shifts(before, platelets(7, '100', [null, null]))).toEqual([[2, null, 1]]);
    expect(shifts(before, platelets(7, '100', [null, null]), platelets(14, '60'))).toEqual([[2, 2, 1]]);
    expect(shifts(before, platelets(7, '60'), platelets(14, '100', [null, null]))).toEqual([[2, 2, 1]]);
  });

  test('shifts of several subjects: by term, alike ones counted together', () => {
    const of = (code: string, alt: string): SubjectRecord =>
      withCounts([], {
        code,
        labResults: [
          lab('PLAT', -6, '60', '10^9/L', ['125', '350']),
          lab('PLAT', 7, '20', '10^9/L', ['125', '350']),
          lab('ALT', -6, '20', 'U/L', ['5', '40']),
          lab('ALT', 7, alt, 'U/L', ['5', '40']),
        ],
      });
    const rows = evaluateCohort([of('S1-001', '130'), of('S1-002', '50'), of('S1-003', '30')], STUDY);
    expect(
      rows.adverseEvents?.laboratoryShifts
        .filter(({ term }) => /^(Platelet|Alanine)/.test(term))
        .map(({ term, from, to, subjects }) => [term.slice(0, 7), from, to, subjects]),
    ).toEqual([
      ['Alanine', 0, 0, 1],
      ['Alanine', 0, 1, 1],
      ['Alanine', 0, 2, 1],
      ['Platele', 2, 4, 3],
    ]);
  });

  test('values of clinical significance: after infusion only, results and subjects apart', () => {
    const marked = (day: number, clinicallySignificant: 'yes' | 'no' | null) => ({
      ...lab('PLAT', day, '130', '10^9/L', ['125', '350']),
      clinicallySignificant,
    });
    const cohort = evaluateCohort(
      [
        withCounts([], {
          code: 'S1-001',
          labResults: [marked(0, 'yes'), marked(7, 'yes'), marked(14, 'no')],
        }),
        withCounts([], { code: 'S1-002', labResults: [marked(-6, 'yes'), marked(7, null)] }),
      ],
      STUDY,
    );
    expect(cohort.adverseEvents?.significantLabs).toEqual({
      subjects: { sure: 1, perhaps: 0 },
      results: { sure: 2, perhaps: 0 },
    });
  });
});

describe('safety of one subject', () => {
  const asked = (more: Parameters<typeof withCounts>[1], protocol = STUDY) =>
    evaluateSubject(withCounts([], more), protocol).adverseEvents;

  test('names its rules, and asks of each event whether the form wants it', () => {
    const adverseEvents = [{ ...BLANK.adverseEvent, ...base, id: 'e', term: 'Headache', start: on(3) }];
    const answer = asked({ adverseEvents });
    expect(answer?.rules.map(({ id }) => id)).toHaveLength(3);
    expect(answer?.role).toBe(STUDY.endpoints.adverseEvents?.role);
    expect(answer?.events).toMatchObject([{ event: { id: 'e' }, toBeCollected: 'met' }]);
  });

  test('a value marked as significant counts from its day up to the cut; one nobody marked and no grade gives is none', () => {
    const marked = {
      ...lab('PLAT', 7, '130', '10^9/L', ['125', '350']),
      clinicallySignificant: 'yes' as const,
    };
    const plain = lab('IGG', 7, '9', 'g/L', ['7', '16']);
    const at = (cutOn: string) =>
      asked({ labResults: [marked, plain], cutOn })?.significantLabs.map(({ source }) => source.id);
    expect(at(on(7))).toEqual(['PLAT 7']);
    expect(at(on(6))).toEqual([]);
  });

  test('grades of vital signs, up to the cut, each with its record', () => {
    const vitalSigns = [on(7), on(8)].map((collected, n) => ({
      ...BLANK.vitalSign,
      ...base,
      id: `t${n}`,
      test: 'TEMP',
      collected,
      reported: { value: '39.5', unit: 'C', low: null, high: null },
    }));
    const pulse = { ...vitalSigns[0]!, id: 'p', test: 'PULSE' };
    const answer = asked({ vitalSigns: [...vitalSigns, pulse], cutOn: on(7) });
    expect(answer?.vitalSignGrades).toMatchObject([
      { source: { kind: 'vitalSign', id: 't0', version: 1 }, dayFromInfusion: 7 },
    ]);
    expect(asked({ labResults: [lab('PLAT', 7, '20', '10^9/L')] })?.laboratoryGrades).toMatchObject([
      { source: { kind: 'labResult', id: 'PLAT 7', version: 1 }, dayFromInfusion: 7 },
    ]);
  });

  test('CRS on the scale of CTCAE: nothing assessed is nothing known, the worst of several days counts', () => {
    const adverseEvents = { ...STUDY.endpoints.adverseEvents!, crsScale: 'ctcae-5.0' as const };
    const protocol = { ...STUDY, endpoints: { ...STUDY.endpoints, adverseEvents } };
    const day = (id: string, assessed: string, inputs: Record<string, string>): ToxicityAssessment => ({
      ...BLANK.toxicityAssessment,
      ...base,
      id,
      kind: 'CRS',
      assessed,
      inputs: { feverOtherCause: 'no', oxygen: 'none', lifeThreatening: 'no', ...inputs },
    });
    expect(asked({}, protocol)?.crs).toMatchObject({ scale: 'CTCAE-5.0', worstOnScale: null });
    expect(asked({}, protocol)?.icans).toMatchObject({ scale: 'ASTCT-2019', worstOnScale: null });
    const pressed = { fever: 'yes', hypotension: 'yes', vasopressors: '1', vasopressin: 'no' };
    const toxicityAssessments = [
      day('a', on(2), { fever: 'yes', hypotension: 'no' }),
      day('b', on(3), pressed),
      day('c', on(4), { fever: 'yes', hypotension: 'no' }),
    ];
    // One pressor is grade 3; fever alone is grade 1.
    expect(asked({ toxicityAssessments }, protocol)?.crs.worstOnScale).toEqual({ atLeast: 3, atMost: 3 });
  });
});
