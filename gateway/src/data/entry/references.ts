/**
 * Which records name which other ones: one table, so that nothing is taken away that another record rests on. What only
 * cites a record speaks of one version of it, which stays readable: that keeps no mistake in its place.
 */
import { RECORD_LISTS, type CourseKind } from '@trialside/rules';
import type { FieldReason } from '@trialside/rules/refusals';
import type { StoreKind } from '../stored-records.ts';
import { problem, type EntryContext } from './context.ts';
import type { FieldProblem } from '../field-problem.ts';

export interface Reference {
  readonly from: StoreKind;
  readonly field: string;
  /** Null: a record of any kind, which the field names with its kind. */
  readonly to: StoreKind | null;
  /** Why a record may not be voided while this one names it; null where it is only cited. */
  readonly inUse: FieldReason | null;
  /** Why an entry is refused that names a record the subject does not have; null where other checks see to it. */
  readonly unknown: FieldReason | null;
}

/** A current record with its kind. */
export interface Held {
  readonly kind: StoreKind;
  readonly record: object;
}

const COURSE_KINDS = Object.keys(RECORD_LISTS) as CourseKind[];

/** Kinds whose records may belong to a visit. */
const AT_VISITS: readonly CourseKind[] = [
  'labResult',
  'vitalSign',
  'sledaiAssessment',
  'pgaAssessment',
  'bleedingAssessment',
  'toxicityAssessment',
  'exposure',
  'questionnaireAnswer',
];
/** What is said about records stays where it was said: a question about a visit does not keep the visit. */
const SAYS_ABOUT: readonly StoreKind[] = ['query', 'sourceVerification', 'lock', 'signature'];

const rests = (
  from: StoreKind,
  field: string,
  to: StoreKind,
  inUse: FieldReason,
  unknown: FieldReason | null = null,
): Reference => ({ from, field, to, inUse, unknown });
const cites = (from: StoreKind, field: string, to: StoreKind | null = null): Reference => ({
  from,
  field,
  to,
  inUse: null,
  unknown: null,
});

export const REFERENCES: readonly Reference[] = [
  ...AT_VISITS.map((kind) => rests(kind, 'visitId', 'visit', 'visit-in-use')),
  rests('adverseEvent', 'medicationIds', 'medication', 'medication-in-use', 'medication-unknown'),
  rests('toxicityAssessment', 'adverseEventId', 'adverseEvent', 'event-in-use', 'event-unknown'),
  rests('safetyCase', 'adverseEventId', 'adverseEvent', 'event-in-use', 'event-unknown'),
  rests('assignment', 'userId', 'user', 'person-in-use'),
  rests('delegation', 'userId', 'user', 'person-in-use'),
  rests('subject', 'siteId', 'site', 'site-in-use'),
  rests('assignment', 'siteIds', 'site', 'site-in-use'),
  rests('delegation', 'atSiteId', 'site', 'site-in-use'),
  rests('signature', 'dataCutId', 'dataCut', 'cut-in-use'),
  // What waits for a second person speaks of what it was proposed over, and of who had a part in it.
  cites('proposal', 'aboutId'),
  cites('proposal', 'proposedBy', 'user'),
  cites('proposal', 'decidedBy', 'user'),
  cites('proposal', 'resultId'),
  // What a judgement was read from, and what somebody said about a record.
  cites('adverseEvent', 'gradedFrom'),
  cites('sledaiAssessment', 'evidence'),
  ...SAYS_ABOUT.map((kind) => cites(kind, 'visitId', 'visit')),
  cites('query', 'aboutId'),
  cites('sourceVerification', 'aboutId'),
  cites('lock', 'lockedId'),
  cites('signature', 'signedId'),
  cites('query', 'raisedBy', 'user'),
  cites('signature', 'signerId', 'user'),
];

/** The reference to other records of the subject that is checked when a record of this kind is entered. */
export const checkedReference = (kind: StoreKind): Reference | undefined =>
  REFERENCES.find(({ from, unknown }) => from === kind && unknown !== null);

/** Kinds that have to be read before a record of this kind may be voided. */
export function restingOn(kind: StoreKind): readonly StoreKind[] {
  if (kind === 'subject') return COURSE_KINDS;
  if (kind === 'protocol') return ['protocol'];
  const named = REFERENCES.filter(({ to, inUse }) => to === kind && inUse !== null).map(({ from }) => from);
  return [...new Set(kind === 'exposure' ? [...named, 'toxicityAssessment' as const] : named)];
}

type Fields = Readonly<Record<string, unknown>>;

const names = (record: object, field: string, id: string): boolean =>
  [(record as Fields)[field]].flat().includes(id);

/** What a signature that was taken back was given for is nobody's word any more. */
const stillSaysSo = ({ kind, record }: Held): boolean =>
  kind !== 'signature' || (record as Fields)['state'] !== 'voided';

/** What speaks against taking a record away, given the current records of the kinds that `restingOn` names. */
export function voidProblems(
  kind: StoreKind,
  record: object,
  others: readonly Held[],
  { protocol }: Partial<Pick<EntryContext, 'protocol'>>,
): FieldProblem[] {
  const { id, category } = record as { id: string; category?: string };
  const refused = (reason: FieldReason): FieldProblem[] => [problem([], reason)];
  if (kind === 'subject') return others.length > 0 ? refused('subject-in-use') : [];
  // Without any, nothing could be said about the study.
  if (kind === 'protocol') {
    return others.some((other) => (other.record as Fields)['id'] !== id) ? [] : refused('protocol-in-use');
  }
  const holding = REFERENCES.find(
    ({ from, field, to, inUse }) =>
      to === kind &&
      inUse !== null &&
      others.some((other) => other.kind === from && stillSaysSo(other) && names(other.record, field, id)),
  );
  if (holding) return refused(holding.inUse!);
  const isInfusion = kind === 'exposure' && category === protocol?.timeAnchor;
  return isInfusion && others.some((other) => other.kind === 'toxicityAssessment')
    ? refused('infusion-in-use')
    : [];
}
