/**
 * Every kind of record in the store with its fields, once: tables, statements, audit entries and the mapping between
 * rows and records are all made from this table. A field missing here does not compile.
 */
import type { StoredRecord, StoreKind } from './stored-records.ts';

/**
 * How a field is kept: `measurement` takes four text columns (value, unit, low, high) and is null where all four are;
 * `reported` is the same but never null.
 */
export type FieldKind = 'text' | 'int' | 'json' | 'measurement' | 'reported';

/** Fields of a record without those that every row has. */
export type FieldsOf<T> = {
  readonly [P in Exclude<keyof T, 'id' | 'version' | 'studyId' | 'siteId'>]: FieldKind;
};

const base = { supplement: 'json' } as const;
const course = { ...base, visitId: 'text' } as const;

export const KINDS: { readonly [K in StoreKind]: FieldsOf<StoredRecord<K>> } = {
  auditReview: {
    ...base,
    fromChange: 'int',
    toChange: 'int',
    reviewedKind: 'text',
    reviewedField: 'text',
    comment: 'text',
  },
  site: { ...base, code: 'text', name: 'text', timeZone: 'text' },
  protocol: { ...base, document: 'json' },
  user: { ...base, issuer: 'text', tokenSubject: 'text', name: 'text', active: 'text' },
  assignment: { ...base, userId: 'text', role: 'text', siteIds: 'json', from: 'text', to: 'text' },
  doseDecision: {
    ...base,
    kind: 'text',
    doseLevel: 'text',
    decidedOn: 'text',
    members: 'json',
    rationale: 'text',
  },
  delegation: { ...base, userId: 'text', atSiteId: 'text', duties: 'json', from: 'text', to: 'text' },
  dataCut: { ...base, name: 'text', on: 'text', knownAt: 'int' },
  proposal: {
    ...base,
    state: 'text',
    aboutKind: 'text',
    aboutId: 'text',
    aboutVersion: 'int',
    content: 'json',
    before: 'json',
    reasonCode: 'text',
    reasonText: 'text',
    proposedBy: 'text',
    proposedRole: 'text',
    expiresAt: 'text',
    decidedBy: 'text',
    message: 'text',
    resultId: 'text',
  },
  query: {
    ...course,
    aboutKind: 'text',
    aboutId: 'text',
    aboutVersion: 'int',
    aboutField: 'text',
    state: 'text',
    source: 'text',
    type: 'text',
    checkName: 'text',
    raisedBy: 'text',
    question: 'text',
    message: 'text',
  },
  sourceVerification: {
    ...course,
    aboutKind: 'text',
    aboutId: 'text',
    aboutVersion: 'int',
    aboutField: 'text',
  },
  lock: { ...course, level: 'text', lockedKind: 'text', lockedId: 'text', lockedField: 'text' },
  signature: {
    ...course,
    state: 'text',
    level: 'text',
    signedKind: 'text',
    signedId: 'text',
    milestone: 'text',
    dataCutId: 'text',
    knownAt: 'int',
    recordCount: 'int',
    contentHash: 'text',
    meaning: 'text',
    language: 'text',
    attestationVersion: 'text',
    attestationText: 'text',
    acknowledgements: 'json',
    signerId: 'text',
    signerName: 'text',
    signerRole: 'text',
    signedAt: 'text',
    timeZone: 'text',
    signedLocally: 'text',
    reauthenticatedAt: 'text',
  },
  subject: {
    ...base,
    code: 'text',
    sex: 'text',
    age: 'text',
    ageUnit: 'text',
    doseLevel: 'text',
    informedConsent: 'text',
    referenceStart: 'text',
    referenceEnd: 'text',
    died: 'text',
    deathDate: 'text',
  },
  visit: {
    ...base,
    name: 'text',
    number: 'text',
    protocolVisit: 'text',
    start: 'text',
    end: 'text',
    notDone: 'text',
  },
  labResult: {
    ...course,
    test: 'text',
    testName: 'text',
    category: 'text',
    collected: 'text',
    reported: 'reported',
    standard: 'measurement',
    rangeIndicator: 'text',
    specimen: 'text',
    method: 'text',
    loinc: 'text',
    notDone: 'text',
    clinicallySignificant: 'text',
  },
  vitalSign: {
    ...course,
    test: 'text',
    testName: 'text',
    position: 'text',
    collected: 'text',
    reported: 'reported',
    standard: 'measurement',
    notDone: 'text',
  },
  sledaiAssessment: {
    ...course,
    assessed: 'text',
    items: 'json',
    haemolyticAnaemia: 'text',
    gastrointestinalActivity: 'text',
    instrument: 'text',
    windowDays: 'int',
    maintenanceTolerated: 'text',
    evidence: 'json',
    shownAtEntry: 'json',
  },
  pgaAssessment: { ...course, assessed: 'text', value: 'text', scale: 'text' },
  bleedingAssessment: { ...course, assessed: 'text', whoGrade: 'int', active: 'text', itpBat: 'json' },
  adverseEvent: {
    ...base,
    term: 'text',
    ctcae: 'json',
    bodySystem: 'text',
    grade: 'int',
    gradeScale: 'text',
    gradeBeside: 'int',
    facets: 'json',
    facetAnswers: 'json',
    gradedFrom: 'json',
    shownAtEntry: 'json',
    severity: 'text',
    gradePeriods: 'json',
    start: 'text',
    end: 'text',
    ongoing: 'text',
    outcome: 'text',
    serious: 'text',
    seriousness: 'json',
    causality: 'json',
    reportedCausality: 'text',
    actionTaken: 'text',
    actionBySource: 'json',
    treatmentGiven: 'text',
    medicationIds: 'json',
    hospitalStay: 'json',
    causedDiscontinuation: 'text',
    awareOn: 'text',
    followUps: 'json',
    specialInterest: 'text',
    comment: 'text',
    doseLimiting: 'text',
  },
  safetyCase: {
    ...base,
    adverseEventId: 'text',
    awareOn: 'text',
    expected: 'text',
    causality: 'json',
    reports: 'json',
    comment: 'text',
  },
  toxicityAssessment: {
    ...course,
    kind: 'text',
    assessed: 'text',
    inputs: 'json',
    grade: 'int',
    adverseEventId: 'text',
    shownAtEntry: 'json',
  },
  medication: {
    ...base,
    name: 'text',
    genericName: 'text',
    treatmentClass: 'text',
    role: 'text',
    indication: 'text',
    route: 'text',
    start: 'text',
    end: 'text',
    ongoing: 'text',
    dosePeriods: 'json',
    tolerated: 'text',
    stopReason: 'text',
  },
  exposure: {
    ...course,
    treatment: 'text',
    category: 'text',
    dose: 'text',
    unit: 'text',
    frequency: 'text',
    route: 'text',
    lot: 'text',
    start: 'text',
    end: 'text',
  },
  questionnaireAnswer: {
    ...course,
    instrument: 'text',
    itemCode: 'text',
    completed: 'text',
    answer: 'text',
    code: 'text',
    notDone: 'text',
  },
  disposition: { ...base, event: 'text', standardEvent: 'text', category: 'text', date: 'text' },
};

/** The column by which the records of a kind are put in order, oldest first; ties by id. */
export const DATED_BY: Readonly<Partial<Record<StoreKind, string>>> = {
  visit: 'start',
  labResult: 'collected',
  vitalSign: 'collected',
  sledaiAssessment: 'assessed',
  pgaAssessment: 'assessed',
  bleedingAssessment: 'assessed',
  adverseEvent: 'start',
  safetyCase: 'aware_on',
  toxicityAssessment: 'assessed',
  medication: 'start',
  exposure: 'start',
  questionnaireAnswer: 'completed',
  disposition: 'date',
  doseDecision: 'decided_on',
  delegation: 'from',
  dataCut: 'on',
  signature: 'signed_at',
};

export const STORE_KINDS = Object.keys(KINDS) as StoreKind[];

const MEASUREMENT_PARTS = ['value', 'unit', 'low', 'high'] as const;

/** One column of a record table: `path` is the field as audit entries name it. */
export interface ColumnSpec {
  readonly column: string;
  readonly path: string;
  readonly field: string;
  readonly part: 'value' | 'unit' | 'low' | 'high' | null;
  readonly kind: 'text' | 'int' | 'json';
}

const snake = (name: string): string => name.replace(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`);

export function columnsOf(kind: StoreKind): readonly ColumnSpec[] {
  return Object.entries(KINDS[kind]).flatMap(([field, fieldKind]: [string, FieldKind]): ColumnSpec[] =>
    fieldKind === 'measurement' || fieldKind === 'reported'
      ? MEASUREMENT_PARTS.map((part) => ({
          column: `${snake(field)}_${part}`,
          path: `${field}.${part}`,
          field,
          part,
          kind: 'text',
        }))
      : [{ column: snake(field), path: field, field, part: null, kind: fieldKind }],
  );
}
