/** What stands in a field whose value was redacted. */
import type { FieldsOf } from './kinds.ts';
import type { StoredRecord, StoreKind } from './stored-records.ts';

/** Stands where words were taken away. No rule reads it as a number, a date or a term. */
export const REDACTED_MARK = '[redacted]';

type NeverNull<K extends StoreKind> = {
  [P in keyof FieldsOf<StoredRecord<K>>]: null extends StoredRecord<K>[P] ? never : P;
}[keyof FieldsOf<StoredRecord<K>>];

type MayBeNull<K extends StoreKind> = Exclude<keyof FieldsOf<StoredRecord<K>>, NeverNull<K>>;

/**
 * For fields that are never null: what is stored when the whole value goes, or `keep` where the record would mean
 * something else without it, so that only words inside it can go. A field that may be null becomes null: unknown, unless
 * it stands here too.
 */
export const BLANKS: {
  readonly [K in StoreKind]:
    | (Readonly<Record<NeverNull<K>, string>> & Readonly<Partial<Record<MayBeNull<K>, 'keep'>>>)
    | 'keep';
} = {
  // What these say decides who may see what, and how a study is judged: nothing in them can go.
  site: 'keep',
  protocol: 'keep',
  user: 'keep',
  assignment: 'keep',
  auditReview: { supplement: '{}', fromChange: 'keep', toChange: 'keep' },
  // Who may sign, what is locked and what was signed stand or fall as a whole.
  delegation: 'keep',
  sourceVerification: 'keep',
  lock: 'keep',
  signature: 'keep',
  // Who asked for what and who decided stays; what either of them wrote can go.
  proposal: {
    supplement: '{}',
    state: 'keep',
    aboutKind: 'keep',
    aboutId: 'keep',
    aboutVersion: 'keep',
    content: 'keep',
    before: 'keep',
    reasonCode: 'keep',
    proposedBy: 'keep',
    proposedRole: 'keep',
    expiresAt: 'keep',
    decidedBy: 'keep',
    resultId: 'keep',
  },
  doseDecision: { supplement: '{}', kind: 'keep', decidedOn: 'keep', members: '[]' },
  dataCut: { supplement: '{}', name: REDACTED_MARK, on: 'keep', knownAt: 'keep' },
  query: {
    supplement: '{}',
    aboutKind: 'keep',
    aboutId: 'keep',
    aboutVersion: 'keep',
    state: 'keep',
    source: 'keep',
    type: 'keep',
    raisedBy: 'keep',
    question: REDACTED_MARK,
  },
  subject: { supplement: '{}', code: REDACTED_MARK },
  visit: { supplement: '{}', name: REDACTED_MARK },
  labResult: { supplement: '{}', test: REDACTED_MARK, reported: 'keep' },
  vitalSign: { supplement: '{}', test: REDACTED_MARK, reported: 'keep' },
  sledaiAssessment: {
    supplement: '{}',
    items: '{}',
    haemolyticAnaemia: 'not-assessed',
    gastrointestinalActivity: 'not-assessed',
    evidence: '{}',
  },
  pgaAssessment: { supplement: '{}', scale: 'keep' },
  bleedingAssessment: { supplement: '{}' },
  adverseEvent: {
    supplement: '{}',
    term: REDACTED_MARK,
    gradePeriods: '[]',
    facets: '[]',
    gradedFrom: '[]',
    actionBySource: 'keep',
    medicationIds: '[]',
    seriousness: 'keep',
    causality: 'keep',
  },
  safetyCase: { supplement: '{}', adverseEventId: 'keep', causality: 'keep', reports: 'keep' },
  toxicityAssessment: { supplement: '{}', kind: 'keep', inputs: '{}' },
  medication: { supplement: '{}', name: REDACTED_MARK, role: 'keep', dosePeriods: '[]' },
  exposure: { supplement: '{}', treatment: REDACTED_MARK, category: 'keep' },
  questionnaireAnswer: { supplement: '{}', instrument: 'keep', itemCode: 'keep' },
  disposition: { supplement: '{}', event: REDACTED_MARK },
};
