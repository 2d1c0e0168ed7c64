import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdverseEvent, SubjectRecord } from '../record/index.ts';
import { classifyEvents } from './classify.ts';
import { isToBeCollected } from './collection.ts';
import { EVENT_SELECTIONS, incidence } from './incidence.ts';
import { CRS, NEUTROPENIA, PROTOCOL, event, exposure, on, recordOf } from './record.fixture.ts';

const subject = (
  id: string,
  events: readonly AdverseEvent[],
  lists: Partial<SubjectRecord> = {},
): SubjectRecord =>
  recordOf({ adverseEvents: events.map((item, i) => ({ ...item, id: `${id}-${i}` })), ...lists }, { id });

const related = { ...event().causality, studyProduct: 'definite' as const };

/** Three infused subjects and one who was not. */
const COHORT: readonly SubjectRecord[] = [
  subject('a', [
    event({ ...CRS, grade: 2, causality: related }),
    event({ ...CRS, grade: 1, start: on(20), end: on(21), causality: related }),
    event({ ...NEUTROPENIA, grade: 4, start: on(2), end: on(15) }),
  ]),
  subject('b', [
    event({ ...CRS, grade: 3, causality: related, serious: 'yes' }),
    // After the window, and before the infusion.
    event({ ...NEUTROPENIA, grade: 3, start: on(29), end: on(35) }),
    event({ grade: 2, start: on(-4), end: on(-2) }),
  ]),
  subject('c', [event({ term: 'HEADACHE', grade: null, start: '2025-03', end: null })]),
  subject('d', [event({ grade: 3 })], { exposures: [exposure({ category: 'lymphodepletion' })] }),
];

describe('incidence over the infused subjects (domain.md 4.4)', () => {
  const table = incidence(COHORT, PROTOCOL);

  test('the denominator is the infused subjects', () => {
    expect(table.infused).toBe(3);
  });

  test('subjects and events are counted apart; what dates leave open stands beside', () => {
    expect(table.any).toMatchObject({
      bodySystem: null,
      term: null,
      subjects: { sure: 2, perhaps: 1 },
      events: { sure: 4, perhaps: 1 },
    });
  });

  test('rows by body system and term, most frequent first, each subject at the maximum grade', () => {
    expect(table.bodySystems.map(({ bodySystem, subjects }) => [bodySystem, subjects])).toEqual([
      ['Immune system disorders', { sure: 2, perhaps: 0 }],
      ['Investigations', { sure: 1, perhaps: 0 }],
      ['Nervous system disorders', { sure: 0, perhaps: 1 }],
    ]);
    const crs = table.bodySystems[0]?.terms[0];
    expect(crs).toMatchObject({
      term: 'Cytokine release syndrome',
      subjects: { sure: 2, perhaps: 0 },
      events: { sure: 3, perhaps: 0 },
      // Subject a: 2 and 1, so 2; subject b: 3.
      byMaximumGrade: { 1: 0, 2: 1, 3: 1, 4: 0, 5: 0, ungraded: 0 },
      serious: { subjects: { sure: 1, perhaps: 0 }, events: { sure: 1, perhaps: 0 } },
      related: { subjects: { sure: 2, perhaps: 0 }, events: { sure: 3, perhaps: 0 } },
      gradeAtLeast3: { subjects: { sure: 1, perhaps: 0 }, events: { sure: 1, perhaps: 0 } },
    });
    expect(table.any.byMaximumGrade).toEqual({ 1: 0, 2: 0, 3: 1, 4: 1, 5: 0, ungraded: 0 });
    expect(table.any.gradeAtLeast3.subjects).toEqual({ sure: 2, perhaps: 1 });
  });

  test('a CTCAE term is the row; an "Other, specify" is counted by what the investigator wrote', () => {
    const other = event({
      term: 'ICANS',
      ctcae: { version: '5.0', code: '10029205', term: 'Nervous system disorders - Other, specify' },
    });
    const terms = (events: readonly AdverseEvent[]): unknown =>
      incidence([subject('a', events)], PROTOCOL).bodySystems.flatMap((system) =>
        system.terms.map(({ term }) => term),
      );
    expect(terms([event({ ...NEUTROPENIA }), other])).toEqual(['Neutrophil count decreased', 'ICANS']);
  });

  test('one term in two spellings is one row', () => {
    const rows = incidence(
      [subject('a', [event({ term: 'Cough' })]), subject('b', [event({ term: 'COUGH ' })])],
      PROTOCOL,
    ).bodySystems[0]?.terms;
    expect(rows).toHaveLength(1);
    expect(rows?.[0]?.subjects.sure).toBe(2);
  });

  test('an event without a grade is counted as ungraded, not as grade 0 or 1', () => {
    const row = incidence([subject('a', [event({ grade: null })])], PROTOCOL).any;
    expect(row.byMaximumGrade.ungraded).toBe(1);
    expect(row.gradeAtLeast3.subjects).toEqual({ sure: 0, perhaps: 1 });
  });

  test.each([
    ['primary-window', 4, 1],
    ['emergent', 5, 1],
    ['serious', 1, 0],
    ['related', 3, 0],
    ['grade-3-or-more', 3, 1],
    ['special-interest', 4, 0],
    ['pre-infusion', 1, 1],
  ] as const)('selection %s: %i events, %i open', (name, sure, perhaps) => {
    expect(incidence(COHORT, PROTOCOL, EVENT_SELECTIONS[name]).any.events).toEqual({ sure, perhaps });
  });

  test('events that begin after the cut do not count yet', () => {
    const record = recordOf({ adverseEvents: [event({ start: on(9) })] }, {}, on(8));
    expect(incidence([record], PROTOCOL).any.events).toEqual({ sure: 0, perhaps: 0 });
  });

  test('nobody infused: no rows and a denominator of 0', () => {
    expect(incidence([recordOf({ exposures: [] })], PROTOCOL)).toMatchObject({ infused: 0, bodySystems: [] });
  });

  test('the order of subjects and of events does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COHORT], { minLength: COHORT.length }), (order) => {
        const turned = order.map((record) => ({
          ...record,
          adverseEvents: [...record.adverseEvents].reverse(),
        }));
        expect(incidence(turned, PROTOCOL)).toEqual(table);
      }),
    );
  });
});

describe('events of special interest (domain.md 4.4)', () => {
  const kinds = (over: Partial<AdverseEvent>): unknown =>
    classifyEvents(recordOf({ adverseEvents: [event(over)] }), PROTOCOL)[0]?.specialInterest.map(
      ({ id, held }) => `${id} ${held}`,
    );

  test.each<[string, Partial<AdverseEvent>, string[]]>([
    ['CRS by its code', CRS, ['crs met']],
    ['CRS by its name', { term: 'CRS grade 2' }, ['crs met']],
    ['ICANS by its name, coded as Other', { term: 'ICANS' }, ['icans met']],
    ['encephalopathy alone is not ICANS', { term: 'Encephalopathy' }, []],
    ['IEC-HS', { term: 'IEC-HS' }, ['iec-hs met']],
    [
      'infection from grade 3',
      { term: 'Pneumonia', bodySystem: 'INFECTIONS AND INFESTATIONS', grade: 3 },
      ['infection met'],
    ],
    ['infection of grade 2', { term: 'Pneumonia', bodySystem: 'Infections and infestations', grade: 2 }, []],
    [
      'infection not graded',
      { bodySystem: 'Infections and infestations', grade: null },
      ['infection indeterminate'],
    ],
    [
      'hypogammaglobulinaemia, American spelling',
      { term: 'Hypogammaglobulinemia' },
      ['hypogammaglobulinaemia met'],
    ],
    [
      'second malignancy',
      { ctcae: { version: '5.0', code: '10049737', term: 'Treatment related secondary malignancy' } },
      ['second-malignancy met'],
    ],
    ['neutropenia that recovered', { ...NEUTROPENIA, grade: 4, start: on(2), end: on(20) }, []],
    [
      'neutropenia beyond day 28',
      { ...NEUTROPENIA, grade: 4, start: on(2), end: on(40), gradePeriods: [{ from: on(2), grade: 4 }] },
      ['prolonged-cytopenia met'],
    ],
    ['a word that only contains the name', { term: 'Acrsome' }, []],
  ])('%s', (_, over, expected) => {
    expect(kinds(over)).toEqual(expected);
  });
});

describe('what is collected after the window (domain.md 4.4)', () => {
  const collected = (over: Partial<AdverseEvent>): unknown => {
    const [classified] = classifyEvents(recordOf({ adverseEvents: [event(over)] }), PROTOCOL);
    return classified && isToBeCollected(classified);
  };

  test('through day 28 everything; later only what is related, serious or of special interest', () => {
    expect(collected({ start: on(28), end: null })).toBe('met');
    expect(collected({ start: on(29), end: null })).toBe('not-met');
    expect(collected({ start: on(29), end: null, causality: related })).toBe('met');
    expect(collected({ start: on(29), end: null, serious: 'yes' })).toBe('met');
    expect(collected({ ...CRS, start: on(29), end: null })).toBe('met');
    expect(collected({ start: on(-5), end: on(-4) })).toBe('met');
  });
});
