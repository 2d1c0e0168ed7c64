/**
 * What each field of each kind of record may hold when somebody enters it. A field without a check does not compile.
 * Imports bring what a source says and are judged by their own rules.
 */
import { RECORD_LISTS, type MedicationRole, type TreatmentClass } from '@trialside/rules';
import { DESCRIPTORS, SLEDAI_DEFINITIONS } from '@trialside/rules/sledai';
import { ROLES } from '../../auth/scope.ts';
import { DUTIES } from '../stored-records.ts';
import type { FieldsOf } from '../kinds.ts';
import type { StoredRecord, StoreKind } from '../stored-records.ts';
import {
  date,
  day,
  endOfPeriod,
  listOf,
  loinc,
  mapOf,
  maybe,
  number,
  oneOf,
  planned,
  protocol,
  shape,
  whole,
  words,
  zone,
  type Check,
} from './checks.ts';

/** Kinds that people enter by a form. Queries, marks, locks, signatures and reviews have commands of their own. */
export type EntryKind = Exclude<
  StoreKind,
  'query' | 'sourceVerification' | 'lock' | 'signature' | 'auditReview' | 'proposal'
>;

export type Form<K extends EntryKind> = { readonly [F in keyof FieldsOf<StoredRecord<K>>]: Check };

const yesNo = maybe(oneOf(['yes', 'no']));
const text = maybe(words);
const when = maybe(date);
const finding = oneOf(['present', 'absent', 'not-assessed']);
const causality = maybe(oneOf(['definite', 'probable', 'possible', 'unlikely', 'unrelated']));
const bySource = shape({
  studyProduct: causality,
  lymphodepletion: causality,
  procedure: causality,
  disease: causality,
  concomitant: causality,
});
/** CDISC controlled terminology, code list ACN (C66767). */
const action = maybe(
  oneOf([
    'DOSE INCREASED',
    'DOSE NOT CHANGED',
    'DOSE RATE REDUCED',
    'DOSE REDUCED',
    'DRUG INTERRUPTED',
    'DRUG WITHDRAWN',
    'NOT APPLICABLE',
    'NOT EVALUABLE',
    'UNKNOWN',
  ]),
);
const shown = maybe(mapOf(() => true, words));
const recordRef = shape({
  kind: oneOf(Object.keys(RECORD_LISTS)),
  id: words,
  version: whole(1, Number.MAX_SAFE_INTEGER),
});
const ctcaeGrade = oneOf([1, 2, 3, 4, 5]);
const amount = maybe(number('0', '1000000000000'));
const measured = shape({ value: text, unit: text, low: text, high: text });

const base = { supplement: mapOf(() => true, words) } as const;
const course = { ...base, visitId: text } as const;

const MEDICATION_ROLES = [
  'prior',
  'concomitant',
  'premedication',
  'toxicity-treatment',
  'rescue',
  'bridging',
] as const satisfies readonly MedicationRole[];

const TREATMENT_CLASSES = [
  'glucocorticoid',
  'antimalarial',
  'immunosuppressant',
  'biologic',
  'tpo-agonist',
  'immunoglobulin',
  'anti-d',
  'platelet-transfusion',
  'red-cell-transfusion',
  'anticytokine',
  'anti-infective',
  'investigational',
  'other',
] as const satisfies readonly TreatmentClass[];

const DESCRIPTOR_KEYS: readonly string[] = DESCRIPTORS.map(({ key }) => key);
const isDescriptor = (key: string): boolean => DESCRIPTOR_KEYS.includes(key);

export const FORMS: { readonly [K in EntryKind]: Form<K> } = {
  site: { ...base, code: words, name: words, timeZone: zone },
  protocol: { ...base, document: protocol },
  user: { ...base, issuer: words, tokenSubject: words, name: words, active: oneOf(['yes', 'no']) },
  assignment: {
    ...base,
    userId: words,
    role: oneOf(ROLES),
    siteIds: maybe(listOf(words)),
    from: maybe(planned),
    to: maybe(planned),
  },
  doseDecision: {
    ...base,
    kind: oneOf(['escalate', 'expand', 'stay', 'de-escalate', 'mtd', 'rp2d', 'stop']),
    doseLevel: text,
    decidedOn: day,
    members: listOf(words),
    rationale: text,
  },
  delegation: {
    ...base,
    userId: words,
    atSiteId: words,
    duties: listOf(oneOf(DUTIES)),
    from: planned,
    to: maybe(planned),
  },
  dataCut: { ...base, name: words, on: day, knownAt: whole(1, Number.MAX_SAFE_INTEGER) },
  subject: {
    ...base,
    code: words,
    sex: maybe(oneOf(['F', 'M', 'U', 'UNDIFFERENTIATED'])),
    age: maybe(number('0', '150')),
    ageUnit: maybe(oneOf(['YEARS', 'MONTHS', 'WEEKS', 'DAYS'])),
    doseLevel: text,
    informedConsent: when,
    referenceStart: when,
    referenceEnd: when,
    died: yesNo,
    deathDate: when,
  },
  visit: {
    ...base,
    name: words,
    number: text,
    protocolVisit: text,
    start: when,
    end: when,
    notDone: text,
  },
  labResult: {
    ...course,
    test: words,
    testName: text,
    category: text,
    collected: date,
    reported: measured,
    standard: maybe(measured),
    rangeIndicator: text,
    specimen: text,
    method: text,
    loinc: maybe(loinc),
    notDone: text,
    clinicallySignificant: yesNo,
  },
  vitalSign: {
    ...course,
    test: words,
    testName: text,
    position: text,
    collected: date,
    reported: measured,
    standard: maybe(measured),
    notDone: text,
  },
  sledaiAssessment: {
    ...course,
    assessed: date,
    items: mapOf(isDescriptor, finding),
    haemolyticAnaemia: finding,
    gastrointestinalActivity: finding,
    instrument: maybe(oneOf(Object.keys(SLEDAI_DEFINITIONS))),
    windowDays: maybe(whole(0, 366)),
    maintenanceTolerated: yesNo,
    evidence: mapOf(
      isDescriptor,
      shape({ suggested: maybe(finding), source: maybe(recordRef), comment: text }),
    ),
    shownAtEntry: shown,
  },
  // The value is checked with its scale (see together.ts).
  pgaAssessment: { ...course, assessed: date, value: text, scale: oneOf(['0-3', '0-10', '0-100']) },
  bleedingAssessment: {
    ...course,
    assessed: date,
    whoGrade: maybe(oneOf([0, 1, 2, 3, 4])),
    active: yesNo,
    itpBat: maybe(
      shape({ skin: maybe(whole(0, 3)), mucosae: maybe(whole(0, 3)), organs: maybe(whole(0, 4)) }),
    ),
  },
  adverseEvent: {
    ...base,
    term: words,
    ctcae: maybe(shape({ version: oneOf(['5.0', '6.0']), code: words, term: words })),
    bodySystem: text,
    grade: maybe(ctcaeGrade),
    gradeScale: maybe(oneOf(['ctcae', 'astct'])),
    gradeBeside: maybe(ctcaeGrade),
    facets: listOf(words),
    facetAnswers: shown,
    gradedFrom: listOf(recordRef),
    shownAtEntry: shown,
    severity: maybe(oneOf(['MILD', 'MODERATE', 'SEVERE'])),
    gradePeriods: listOf(shape({ from: when, grade: oneOf([0, 1, 2, 3, 4, 5]) })),
    start: when,
    end: when,
    ongoing: yesNo,
    outcome: text,
    serious: yesNo,
    seriousness: shape({
      death: yesNo,
      lifeThreatening: yesNo,
      hospitalisation: yesNo,
      disability: yesNo,
      congenitalAnomaly: yesNo,
      otherMedicallyImportant: yesNo,
    }),
    causality: bySource,
    reportedCausality: text,
    actionTaken: text,
    actionBySource: shape({ studyProduct: action, lymphodepletion: action }),
    treatmentGiven: yesNo,
    medicationIds: listOf(words),
    hospitalStay: maybe(shape({ admitted: when, discharged: when })),
    causedDiscontinuation: yesNo,
    awareOn: when,
    followUps: maybe(listOf(shape({ receivedOn: date, reportedBy: text, text: words }))),
    specialInterest: yesNo,
    comment: text,
    doseLimiting: yesNo,
  },
  safetyCase: {
    ...base,
    adverseEventId: words,
    awareOn: when,
    expected: yesNo,
    causality: bySource,
    reports: listOf(shape({ kind: oneOf(['initial', 'follow-up']), sentOn: day })),
    comment: text,
  },
  // The inputs are checked with their kind (see together.ts).
  toxicityAssessment: {
    ...course,
    kind: oneOf(['CRS', 'ICANS', 'IEC-HS']),
    assessed: date,
    inputs: mapOf(() => true, words),
    grade: maybe(oneOf([0, 1, 2, 3, 4, 5])),
    adverseEventId: text,
    shownAtEntry: shown,
  },
  medication: {
    ...base,
    name: words,
    genericName: text,
    treatmentClass: maybe(oneOf(TREATMENT_CLASSES)),
    role: oneOf(MEDICATION_ROLES),
    indication: text,
    route: text,
    start: when,
    end: when,
    ongoing: yesNo,
    dosePeriods: listOf(
      shape({ from: when, to: maybe(endOfPeriod), dose: amount, unit: text, frequency: text }),
    ),
    tolerated: yesNo,
    stopReason: text,
  },
  exposure: {
    ...course,
    treatment: words,
    category: oneOf(['study-product', 'lymphodepletion', 'leukapheresis', 'bridging', 'other']),
    dose: amount,
    unit: text,
    frequency: text,
    route: text,
    lot: text,
    start: date,
    end: when,
  },
  questionnaireAnswer: {
    ...course,
    instrument: words,
    itemCode: words,
    completed: date,
    answer: text,
    code: text,
    notDone: text,
  },
  disposition: { ...base, event: words, standardEvent: text, category: text, date },
};

export const ENTRY_KINDS = Object.keys(FORMS) as EntryKind[];
