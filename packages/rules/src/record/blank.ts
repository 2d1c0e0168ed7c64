/**
 * A record of each kind that says nothing yet: where forms, imports and made-up records begin. Null is "nothing was
 * recorded"; what can never be null holds its emptiest answer.
 */
import { BLANK_ADVERSE_EVENT, noCausality } from './blank-event.ts';
import type { RecordKind, RecordOf, SubjectRecord } from './subject-record.ts';

export type Blank<K extends RecordKind> = Omit<RecordOf<K>, 'id' | 'version' | 'studyId' | 'siteId'>;

const base = { supplement: {} } as const;
const course = { ...base, visitId: null } as const;
const measurement = { value: null, unit: null, low: null, high: null } as const;

export const BLANK: { readonly [K in RecordKind]: Blank<K> } = {
  subject: {
    ...base,
    code: '',
    sex: null,
    age: null,
    ageUnit: null,
    doseLevel: null,
    informedConsent: null,
    referenceStart: null,
    referenceEnd: null,
    died: null,
    deathDate: null,
  },
  visit: { ...base, name: '', number: null, protocolVisit: null, start: null, end: null, notDone: null },
  labResult: {
    ...course,
    test: '',
    testName: null,
    category: null,
    collected: null,
    reported: measurement,
    standard: null,
    rangeIndicator: null,
    specimen: null,
    method: null,
    loinc: null,
    notDone: null,
    clinicallySignificant: null,
  },
  vitalSign: {
    ...course,
    test: '',
    testName: null,
    position: null,
    collected: null,
    reported: measurement,
    standard: null,
    notDone: null,
  },
  sledaiAssessment: {
    ...course,
    assessed: null,
    items: {},
    haemolyticAnaemia: 'not-assessed',
    gastrointestinalActivity: 'not-assessed',
    instrument: null,
    windowDays: null,
    maintenanceTolerated: null,
    evidence: {},
    shownAtEntry: null,
  },
  pgaAssessment: { ...course, assessed: null, value: null, scale: '0-3' },
  bleedingAssessment: { ...course, assessed: null, whoGrade: null, active: null, itpBat: null },
  adverseEvent: BLANK_ADVERSE_EVENT,
  safetyCase: {
    ...base,
    adverseEventId: '',
    awareOn: null,
    expected: null,
    causality: noCausality,
    reports: [],
    comment: null,
  },
  toxicityAssessment: {
    ...course,
    kind: 'CRS',
    assessed: null,
    inputs: {},
    grade: null,
    adverseEventId: null,
    shownAtEntry: null,
  },
  medication: {
    ...base,
    name: '',
    genericName: null,
    treatmentClass: null,
    role: 'concomitant',
    indication: null,
    route: null,
    start: null,
    end: null,
    ongoing: null,
    dosePeriods: [],
    tolerated: null,
    stopReason: null,
  },
  exposure: {
    ...course,
    treatment: '',
    category: 'other',
    dose: null,
    unit: null,
    frequency: null,
    route: null,
    lot: null,
    start: null,
    end: null,
  },
  questionnaireAnswer: {
    ...course,
    instrument: '',
    itemCode: '',
    completed: null,
    answer: null,
    code: null,
    notDone: null,
  },
  disposition: { ...base, event: '', standardEvent: null, category: null, date: null },
};

/** The lists of a subject of whom nothing is recorded. */
export const NO_COURSE: Omit<SubjectRecord, 'cut' | 'site' | 'subject'> = {
  visits: [],
  labResults: [],
  vitalSigns: [],
  sledaiAssessments: [],
  pgaAssessments: [],
  bleedingAssessments: [],
  adverseEvents: [],
  safetyCases: [],
  toxicityAssessments: [],
  medications: [],
  exposures: [],
  questionnaireAnswers: [],
  dispositions: [],
};
