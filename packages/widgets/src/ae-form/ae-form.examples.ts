/**
 * Named examples of the form of adverse events: a record under the study's protocol and what was entered, with what a doctor
 * expects of it, worked out by hand from the section of domain.md it names. Stories, tests and pictures come from this list.
 */
import type { AdverseEvent, SubjectRecord } from '@trialside/rules/record';
import { BLANK } from '@trialside/rules/record';
import { aeDay, madeUpAeSubject, NEUTROPHILS, type MadeUpAeSubject } from '../../testing/ae-subject.ts';
import type { AeValue } from './value.ts';

export interface AeExample {
  /** Key and, with spaces, title. */
  readonly name: string;
  readonly requirements: readonly string[];
  readonly section: string;
  readonly role: 'investigator' | 'cra';
  readonly record: SubjectRecord;
  /** What the clinician has entered. */
  readonly entered: Partial<AeValue>;
  /** Parts of what the form says, in English. */
  readonly says: readonly string[];
}

const none = { ...BLANK.adverseEvent.causality } as const;
const allNo: AdverseEvent['seriousness'] = {
  death: 'no',
  lifeThreatening: 'no',
  hospitalisation: 'no',
  disability: 'no',
  congenitalAnomaly: 'no',
  otherMedicallyImportant: 'no',
};
const neutropenia = {
  term: 'Neutrophil count decreased',
  ctcae: { version: '5.0', code: '10029366', term: 'Neutrophil count decreased' },
  bodySystem: 'Investigations',
} as const;

const example = (
  name: string,
  section: string,
  made: MadeUpAeSubject,
  entered: Partial<AeValue>,
  says: readonly string[],
  requirements: readonly string[] = [],
): AeExample => ({
  name,
  requirements: ['REC-05', ...requirements],
  section,
  role: 'investigator',
  record: madeUpAeSubject(made),
  entered,
  says,
});

export const AE_EXAMPLES: readonly AeExample[] = [
  example(
    'neutropenia-from-the-laboratory',
    '4.1, neutrophils <1.5–1.0 are grade 2',
    { results: NEUTROPHILS },
    {
      ...neutropenia,
      grade: 2,
      gradeScale: 'ctcae',
      gradedFrom: [{ kind: 'labResult', id: 'BJ01-001-NEUT10', version: 1 }],
      start: aeDay(7),
      ongoing: 'yes',
      outcome: 'NOT RECOVERED/NOT RESOLVED',
      causality: { ...none, lymphodepletion: 'probable', studyProduct: 'possible' },
      serious: 'no',
      seriousness: allNo,
    },
    ['1.2 ×10⁹/L', '0 → 2', 'Treatment-emergent', 'In the primary window'],
  ),
  example(
    'grade-that-the-results-do-not-give',
    '4.1, same table',
    { results: NEUTROPHILS },
    {
      ...neutropenia,
      grade: 3,
      gradedFrom: [{ kind: 'labResult', id: 'BJ01-001-NEUT10', version: 1 }],
      start: aeDay(7),
    },
    ['the results it was graded from give another grade (2)'],
    ['REC-06'],
  ),
  example(
    'result-that-cannot-be-graded',
    '4.1, missing value or unit: unknown',
    { results: [...NEUTROPHILS.slice(0, 2), { day: 9, test: 'NEUT', value: '0.9', unit: '', low: '2.0' }] },
    { ...neutropenia, start: aeDay(9) },
    ['Cannot be graded', 'The unit is missing'],
  ),
  example(
    'crs-with-tocilizumab',
    '4.5 and 4.8: grade 3 for less than 72 hours is no DLT by this catalogue',
    {
      medications: [
        {
          name: 'Tocilizumab',
          genericName: 'tocilizumab',
          treatmentClass: 'anticytokine',
          role: 'toxicity-treatment',
          day: 3,
        },
      ],
    },
    {
      term: 'Cytokine release syndrome',
      ctcae: { version: '5.0', code: '10052015', term: 'Cytokine release syndrome' },
      bodySystem: 'Immune system disorders',
      grade: 3,
      gradeScale: 'astct',
      gradeBeside: 3,
      gradePeriods: [
        { from: aeDay(2), grade: 1 },
        { from: `${aeDay(3)}T10:00`, grade: 3 },
        { from: aeDay(5), grade: 0 },
      ],
      start: aeDay(2),
      end: aeDay(5),
      ongoing: 'no',
      outcome: 'RECOVERED/RESOLVED',
      treatmentGiven: 'yes',
      medicationIds: ['BJ01-001-Tocilizumab'],
    },
    ['Suggested: Cytokine release syndrome', 'Tocilizumab'],
  ),
  example(
    'serious-infection-with-partial-dates',
    '4.2 and 4.4: admission makes it serious; grade 3 infection is of special interest',
    {},
    {
      term: 'Lung infection',
      ctcae: { version: '5.0', code: '10061229', term: 'Lung infection' },
      bodySystem: 'Infections and infestations',
      grade: 3,
      start: '2026-06',
      ongoing: 'yes',
      serious: 'yes',
      seriousness: { ...allNo, hospitalisation: 'yes' },
      hospitalStay: { admitted: '2026-06', discharged: null },
      awareOn: aeDay(20),
    },
    [
      'Suggested: Infection of grade 3 or more',
      'An admission planned for infusion',
      '15 days from awareness',
    ],
    ['TIM-02'],
  ),
  example(
    'grade-5-and-death-denied',
    '4.2: grade 5 means death, and death is serious',
    {},
    { ...neutropenia, grade: 5, start: aeDay(9), serious: 'no', seriousness: allNo },
    ['Not possible: grade 5 is death, and death was answered with no', 'Not possible: a death is serious'],
    ['REC-06'],
  ),
  example(
    'the-same-event-twice',
    '4, checks: overlap with the same term',
    { events: [{ id: 'first', ...neutropenia, start: aeDay(5), end: aeDay(12), grade: 1 }] },
    { ...neutropenia, grade: 2, start: aeDay(8), ongoing: 'yes' },
    ['the same event is recorded at the same time already'],
    ['REC-06'],
  ),
  example(
    'before-the-infusion',
    '4.4: events before the infusion are of the pre-infusion phase',
    {},
    { term: 'Nausea', grade: 1, start: aeDay(-4), end: aeDay(-2) },
    ['Not treatment-emergent: Ends before the infusion', 'Outside the primary window'],
  ),
];
