/** What a duration is censored at: the last day of which anything is known (domain.md 8). */
import { describe, expect, test } from 'vitest';
import { BLANK } from '../record/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { recordOf, lab, pga, sledai, vital } from '../sledai/testing/record.ts';
import { lastContact } from './last-contact.ts';
import { medication, period } from './testing/medication.ts';

const DAY = '2024-06-09';
const id = { id: 'x', version: 1, supplement: {} };
const visit = { ...id, name: 'V', number: null, protocolVisit: null, start: null, end: null, notDone: null };
const exposure = { ...BLANK.exposure, ...id, visitId: null, treatment: 'T', category: 'other' } as const;

/** Nothing but what a test gives. */
const of = (over: Partial<SubjectRecord>, cutOn = '2026-12-31') =>
  lastContact(recordOf({ exposures: [], cut: { knownAt: 1, on: cutOn }, ...over }));

describe('every date of a record is a contact', () => {
  test.each<[string, Partial<SubjectRecord>]>([
    ['the start of a visit', { visits: [{ ...visit, start: DAY }] }],
    ['the end of a visit', { visits: [{ ...visit, end: DAY }] }],
    ['a laboratory result', { labResults: [lab('PLAT', DAY, '50 10^9/L')] }],
    ['a vital sign', { vitalSigns: [vital('TEMP', DAY, '37 C')] }],
    ['a SLEDAI', { sledaiAssessments: [sledai(DAY)] }],
    ['a PGA', { pgaAssessments: [pga(DAY, '1')] }],
    [
      'bleeding',
      { bleedingAssessments: [{ ...id, visitId: null, assessed: DAY, whoGrade: 0, active: null } as never] },
    ],
    [
      'a toxicity',
      {
        toxicityAssessments: [
          { ...id, visitId: null, kind: 'CRS', assessed: DAY, inputs: {}, grade: 0 } as never,
        ],
      },
    ],
    ['the start of an event', { adverseEvents: [{ ...BLANK.adverseEvent, ...id, start: DAY } as never] }],
    ['the end of an event', { adverseEvents: [{ ...BLANK.adverseEvent, ...id, end: DAY } as never] }],
    ['the start of an exposure', { exposures: [{ ...exposure, start: DAY, end: null } as never] }],
    ['the end of an exposure', { exposures: [{ ...exposure, start: null, end: DAY } as never] }],
    ['the start of a medication', { medications: [medication('x', { start: DAY })] }],
    ['the end of a medication', { medications: [medication('x', { end: DAY })] }],
    [
      'the start of a dose',
      { medications: [medication('x', { dosePeriods: [period(DAY, null, '1 mg QD')] })] },
    ],
    [
      'the end of a dose',
      { medications: [medication('x', { dosePeriods: [period(null, DAY, '1 mg QD')] })] },
    ],
    [
      'a questionnaire',
      { questionnaireAnswers: [{ ...id, visitId: null, completed: DAY, itemCode: '1' } as never] },
    ],
    ['a disposition', { dispositions: [{ ...id, date: DAY } as never] }],
  ])('%s', (_name, over) => {
    expect(of(over)).toBe(DAY);
    expect(of(over, DAY)).toBe(DAY);
    expect(of(over, '2024-06-08')).toBeNull();
  });

  test('the latest of them, whatever its kind; a partial date by its first day', () => {
    expect(
      of({ pgaAssessments: [pga(DAY, '1')], labResults: [lab('PLAT', '2024-05-01', '50 10^9/L')] }),
    ).toBe(DAY);
    expect(of({ pgaAssessments: [pga('2024-06', '1')] })).toBe('2024-06-01');
    expect(of({})).toBeNull();
  });

  test('consent is one; a death ends contact, unless it comes after the cut', () => {
    const { subject } = recordOf();
    expect(of({ subject: { ...subject, informedConsent: '2024-01-02' } })).toBe('2024-01-02');
    const died = { ...subject, deathDate: '2024-05-05' };
    expect(of({ subject: died, pgaAssessments: [pga(DAY, '1')] })).toBe('2024-05-05');
    expect(of({ subject: died, pgaAssessments: [pga('2024-03-01', '1')] }, '2024-05-04')).toBe('2024-03-01');
  });
});
