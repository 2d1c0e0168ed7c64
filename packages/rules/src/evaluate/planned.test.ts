/** What was planned at a visit and done: each kind of record counts for its own assessment, with its reference. */
import { describe, expect, test } from 'vitest';
import { BLANK } from '../record/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { bleeding, count, on, visited } from '../response/response.fixture.ts';
import { lab, sledai, STUDY, withCounts } from './evaluate.fixture.ts';
import { evaluateSubject } from './subject.ts';

const base = { version: 2, supplement: {}, visitId: null };

const vitalSign = (id: string, value: string | null) => ({
  ...BLANK.vitalSign,
  ...base,
  id,
  test: 'TEMP',
  collected: on(28),
  reported: { value, unit: 'C', low: null, high: null },
});
const answer = (id: string, code: string | null, text: string | null) => ({
  ...BLANK.questionnaireAnswer,
  ...base,
  id,
  completed: on(28),
  code,
  answer: text,
});
const pga = (id: string, value: string | null) => ({
  ...BLANK.pgaAssessment,
  ...base,
  id,
  assessed: on(28),
  value,
});

/** Done at a planned visit: the assessment, its state, and the records it was done by. */
const at = (record: SubjectRecord, key: string): Readonly<Record<string, readonly [string, ...string[]]>> =>
  Object.fromEntries(
    (
      evaluateSubject(record, STUDY).calendar.visits.find((visit) => visit.key === key)?.assessments ?? []
    ).map(({ assessment, state, sources }) => [
      assessment,
      [state, ...sources.map(({ kind, id, version }) => `${kind} ${id} ${version}`)] as const,
    ]),
  );

describe('day 28', () => {
  test('every kind of record', () => {
    const record = withCounts([], {
      labResults: [
        lab('PLAT', 28, '45', '10^9/L'),
        lab('HGB', 28, '120', 'g/L'),
        lab('ALT', 27, '20', 'U/L'),
        lab('FIBRINO', 31, '2.5', 'g/L'),
        lab('CRP', 25, '3', 'mg/L'),
        lab('C3', 28, '0.9', 'g/L'),
        lab('IGG', 28, '9', 'g/L'),
        lab('CD19', 28, '0', '/uL'),
        lab('PROTCRT', 28, '20', 'mg/mmol'),
      ],
      bleedingAssessments: [bleeding(on(28), 0, { id: 'b' })],
      sledaiAssessments: [sledai(28, [])],
      pgaAssessments: [pga('p', '0.2')],
      questionnaireAnswers: [answer('q1', '3', null), answer('q2', null, 'often')],
      vitalSigns: [vitalSign('t', '36.8')],
    });
    expect(at(record, 'day-28')).toEqual({
      platelets: ['done', 'labResult PLAT 28 1'],
      'blood-count': ['done', 'labResult HGB 28 1'],
      chemistry: ['done', 'labResult ALT 27 1'],
      coagulation: ['done', 'labResult FIBRINO 31 1'],
      inflammation: ['done', 'labResult CRP 25 1'],
      serology: ['done', 'labResult C3 28 1'],
      immunoglobulins: ['done', 'labResult IGG 28 1'],
      'b-cells': ['done', 'labResult CD19 28 1'],
      urine: ['done', 'labResult PROTCRT 28 1'],
      bleeding: ['done', 'bleedingAssessment b 1'],
      sledai: ['done', 'sledaiAssessment sledai 28 1'],
      pga: ['done', 'pgaAssessment p 2'],
      questionnaires: ['done', 'questionnaireAnswer q1 2', 'questionnaireAnswer q2 2'],
      'vital-signs': ['done', 'vitalSign t 2'],
    });
  });

  test('a form without a value is nothing done, nor is one outside the window', () => {
    const record = withCounts([], {
      labResults: [
        count(on(28), null, { id: 'empty' }),
        lab('IGG', 24, '9', 'g/L'),
        lab('CD19', 32, '0', '/uL'),
        {
          ...lab('PROTCRT', 28, '20', 'mg/mmol'),
          reported: { value: null, unit: null, low: null, high: null },
        },
      ],
      pgaAssessments: [pga('p', null)],
      questionnaireAnswers: [answer('q', null, null)],
      vitalSigns: [vitalSign('t', null)],
    });
    const states = Object.values(at(record, 'day-28'));
    expect(states).toHaveLength(14);
    for (const state of states) expect(state).toEqual(['missed']);
  });
});

describe('which visit', () => {
  test('the visit a record names comes before the window its day lies in', () => {
    const visits = [visited('day-28', on(40), 'late')];
    const labResults = [count(on(40), '45', { id: 'x', visitId: 'late' })];
    const record = withCounts([], { visits, labResults });
    expect(at(record, 'day-28')['platelets']).toEqual(['done', 'labResult x 1']);
    expect(at(record, 'day-28')['sledai']).toEqual(['missed']);
  });

  test('a visit without a name counts for the one it was assigned to, by its day', () => {
    const visits = [visited(null, on(29), 'v')];
    const labResults = [count(null, '45', { id: 'x', visitId: 'v' })];
    expect(at(withCounts([], { visits, labResults }), 'day-28')['platelets']?.[0]).toBe('done');
  });

  test('nothing after the cut counts; on the day of the cut it does', () => {
    const labResults = [count(on(28), '45', { id: 'x' })];
    const cutOn = (day: number) => at(withCounts([], { labResults, cutOn: on(day) }), 'day-28')['platelets'];
    expect(cutOn(28)).toEqual(['done', 'labResult x 1']);
    expect(cutOn(27)).toEqual(['due']);
    expect(cutOn(24)).toEqual(['not-due']);
  });

  test('the last day of a window is still open for a visit that took place', () => {
    const visits = [visited('day-28', on(28), 'v')];
    const cutOn = (day: number) => at(withCounts([], { visits, cutOn: on(day) }), 'day-28')['platelets'];
    expect(cutOn(31)).toEqual(['due']);
    expect(cutOn(32)).toEqual(['missed']);
  });

  test('a contact is done by the visit itself', () => {
    const visits = [visited('contact-month-15', on(450), 'call')];
    expect(at(withCounts([], { visits, cutOn: on(460) }), 'contact-month-15')).toEqual({
      contact: ['done', 'visit call 1'],
    });
    expect(at(withCounts([], { cutOn: on(500) }), 'contact-month-15')).toEqual({ contact: ['missed'] });
  });

  test('without infusion no window holds anything, a named visit does', () => {
    const labResults = [count(on(-6), '45', { id: 'x' }), count(on(-6), '45', { id: 'y', visitId: 'v' })];
    const visits = [visited('baseline', on(-6), 'v')];
    const states = at(withCounts([], { labResults, visits, exposures: [] }), 'baseline');
    expect(states['platelets']).toEqual(['done', 'labResult y 1']);
    expect(states['sledai']).toEqual(['unknown']);
    expect(at(withCounts([], { labResults, exposures: [] }), 'baseline')['platelets']).toEqual(['unknown']);
  });
});
