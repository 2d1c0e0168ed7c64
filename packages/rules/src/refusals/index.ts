/**
 * Why the gateway refuses an entry: the reasons, and the shape of their words. A reason without its sentence in each language
 * does not compile; the sentences are in `locales/<language>/refusals`.
 */

/** What is wrong with one field. */
export type FieldReason =
  | 'required'
  | 'not-of-this-shape'
  | 'protocol-wrong'
  | 'unknown-field'
  | 'unknown-code'
  | 'date-invalid'
  | 'date-incomplete'
  | 'date-in-future'
  | 'time-not-on-clock'
  | 'end-before-start'
  | 'ongoing-with-end'
  | 'number-expected'
  | 'number-out-of-range'
  | 'value-not-a-number'
  | 'no-count'
  | 'count-implausible'
  | 'unit-missing'
  | 'unit-unknown'
  | 'limit-not-a-number'
  | 'limits-swapped'
  | 'test-missing'
  | 'visit-unknown'
  | 'visit-in-use'
  | 'medication-in-use'
  | 'event-in-use'
  | 'person-in-use'
  | 'site-in-use'
  | 'cut-in-use'
  | 'protocol-in-use'
  | 'event-unknown'
  | 'medication-unknown'
  | 'done-and-not-done'
  | 'subject-in-use'
  | 'infusion-in-use'
  | 'code-taken'
  | 'site-unknown'
  | 'person-unknown'
  | 'dose-level-missing'
  | 'dose-level-unknown'
  | 'dose-level-not-for-a-stop'
  | 'consent-missing'
  | 'before-consent'
  | 'second-infusion'
  | 'infusion-missing'
  | 'before-infusion'
  | 'after-infusion'
  | 'before-preparation'
  | 'after-death'
  | 'grade-above-worst'
  | 'other-not-specified'
  | 'periods-not-in-order'
  | 'death-needs-grade-5'
  | 'nothing-changed'
  | 'not-asked-for'
  | 'reauthentication-too-old'
  | 'attestation-outdated'
  | 'proof-not-acceptable'
  | 'proof-of-somebody-else'
  | 'proof-of-a-service'
  | 'proof-for-something-else'
  | 'changed-since-read'
  | 'no-such-content'
  | 'incomplete'
  | 'query-open'
  | 'milestone-mismatch'
  | 'already-signed'
  | 'already-locked'
  | 'lock-shape'
  | 'no-such-step'
  | 'reason-missing'
  | 'reason-unknown'
  | 'reason-too-short'
  | 'nul-character'
  | 'broken-character'
  | 'not-a-number'
  | 'key-length'
  | 'change-unknown'
  | 'range-swapped'
  | 'kind-unknown'
  | 'field-unknown'
  | 'subject-missing'
  | 'approver-unknown'
  | 'approver-is-author'
  | 'approval-missing'
  | 'approver-not-entitled'
  | 'approver-is-requester'
  | 'approver-is-concerned'
  | 'identity-taken'
  | 'assignment-without-sites'
  | 'protocol-of-other-study'
  | 'nothing-to-redact'
  | 'text-empty'
  | 'reason-repeats-it'
  | 'field-missing'
  | 'kind-not-redactable'
  | 'field-not-redactable';

/** Why a whole request was refused. */
export type RefusalCode =
  | 'validation'
  | 'not-allowed'
  | 'not-found'
  | 'version-conflict'
  | 'locked'
  | 'idempotency-conflict'
  | 'busy'
  | 'storage-full';

export interface RefusalTexts {
  /** {what} stands where a value belongs in the sentence. */
  readonly fields: Readonly<Record<FieldReason, string>>;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
}

/** The sentence of a reason, with its value. */
export const fieldSentence = (
  { fields }: Pick<RefusalTexts, 'fields'>,
  reason: FieldReason,
  what = '',
): string => fields[reason].replaceAll('{what}', () => what);
