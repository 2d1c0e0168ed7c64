/**
 * What each field of each kind of record may hold when somebody enters it. A field without a check does not compile.
 * Imports bring what a source says and are judged by their own rules.
 */
import type { MedicationRole, TreatmentClass } from '@trialside/rules';
import { DESCRIPTORS } from '@trialside/rules/sledai';
import { ROLES } from '../../auth/scope.ts';
import { DUTIES } from '../kinds-workflow.ts';
import type { FieldsOf, StoredRecord, StoreKind } from '../kinds.ts';
import {
  date,
  day,
  document,
  endOfPeriod,
  listOf,
  mapOf,
  maybe,
  number,
  oneOf,
  planned,
  shape,
  whole,
  words,
  zone,
  type Check,
} from './checks.ts';

/** Kinds that people enter by a form. Queries, locks, signatures and reviews have commands of their own. */
export type EntryKind = Exclude<StoreKind, 'query' | 'lock' | 'signature' | 'auditReview'>;

export type Form<K extends EntryKind> = { readonly [F in keyof FieldsOf<StoredRecord<K>>]: Check };

const yesNo = maybe(oneOf(['yes', 'no']));
const text = maybe(words);
const when = maybe(date);
const finding = oneOf(['present', 'absent', 'not-assessed']);
const causality = maybe(oneOf(['definite', 'probable', 'possible', 'unlikely', 'unrelated']));
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
  'anticytokine',
  'anti-infective',
  'investigational',
  'other',
] as const satisfies readonly TreatmentClass[];

const DESCRIPTOR_KEYS: readonly string[] = DESCRIPTORS.map(({ key }) => key);

export const FORMS: { readonly [K in EntryKind]: Form<K> } = {
  site: { ...base, code: words, name: words, timeZone: zone },
  protocol: { ...base, document },
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
  visit: { ...base, name: words, number: text, protocolVisit: text, start: when, end: when },
  labResult: {
    ...course,
    test: words,
    testName: text,
    category: text,
    collected: date,
    reported: measured,
    standard: maybe(measured),
    rangeIndicator: text,
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
  },
  sledaiAssessment: {
    ...course,
    assessed: date,
    items: mapOf((key) => DESCRIPTOR_KEYS.includes(key), finding),
    haemolyticAnaemia: finding,
    gastrointestinalActivity: finding,
  },
  // The value is checked with its scale (see together.ts).
  pgaAssessment: { ...course, assessed: date, value: text, scale: oneOf(['0-3', '0-10', '0-100']) },
  bleedingAssessment: {
    ...course,
    assessed: date,
    whoGrade: maybe(oneOf([0, 1, 2, 3, 4])),
    active: yesNo,
  },
  adverseEvent: {
    ...base,
    term: words,
    ctcae: maybe(shape({ version: oneOf(['5.0', '6.0']), code: words, term: words })),
    bodySystem: text,
    grade: maybe(ctcaeGrade),
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
    causality: shape({
      studyProduct: causality,
      lymphodepletion: causality,
      procedure: causality,
      disease: causality,
      concomitant: causality,
    }),
    reportedCausality: text,
    actionTaken: text,
    doseLimiting: yesNo,
  },
  // The inputs are checked with their kind (see together.ts).
  toxicityAssessment: {
    ...course,
    kind: oneOf(['CRS', 'ICANS', 'IEC-HS']),
    assessed: date,
    inputs: mapOf(() => true, words),
    grade: maybe(oneOf([0, 1, 2, 3, 4, 5])),
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
  },
  exposure: {
    ...course,
    treatment: words,
    category: oneOf(['study-product', 'lymphodepletion', 'leukapheresis', 'bridging', 'other']),
    dose: amount,
    unit: text,
    frequency: text,
    route: text,
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
