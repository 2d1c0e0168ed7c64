/** What the store keeps beside the records of a subject: people, sites, protocol, and records about records; and every kind by name. */
import type { DoseDecision } from '@trialside/rules/dose';
import type { CourseRecord, Protocol, RecordBase, RecordKind, RecordOf, Site, YesNo } from '@trialside/rules';
import type { ActorRole, Role } from '../auth/scope.ts';

/** A person who may sign in: known by the issuer and subject of the token, never re-mapped. */
export interface User extends RecordBase {
  readonly issuer: string;
  readonly tokenSubject: string;
  readonly name: string;
  readonly active: YesNo;
}

/** What a user may do, where and when. Both dates are inclusive calendar dates; null means open. */
export interface Assignment extends RecordBase {
  readonly userId: string;
  readonly role: Role;
  /** Null: every site of the study. */
  readonly siteIds: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface SiteRecord extends RecordBase, Omit<Site, 'id'> {}

export interface ProtocolRecord extends RecordBase {
  readonly document: Protocol;
}

/** A statement that somebody looked through a stretch of the audit trail (its author and time are those of the change). */
export interface AuditReview extends RecordBase {
  /** First and last change number that was looked at. */
  readonly fromChange: number;
  readonly toChange: number;
  /** The kind and field it was about; null for all. */
  readonly reviewedKind: string | null;
  readonly reviewedField: string | null;
  readonly comment: string | null;
}

/** A decision of the safety committee about the dose. */
export interface DoseDecisionRecord extends RecordBase, DoseDecision {}

/** What an investigator may hand on. What a sub-investigator may assess and sign follows from it, by date. */
export const DUTIES = ['enter-data', 'assess-adverse-events', 'assess-disease-activity', 'sign'] as const;
export type Duty = (typeof DUTIES)[number];

/** One line of the duties log. Both dates are inclusive calendar dates at the site; an open end is null. */
export interface Delegation extends RecordBase {
  readonly userId: string;
  readonly atSiteId: string;
  readonly duties: readonly Duty[];
  readonly from: string;
  readonly to: string | null;
}

/** A moment of the study that people look at together: an interim analysis, a committee's meeting, the final lock. */
export interface DataCut extends RecordBase {
  readonly name: string;
  /** Calendar date the cut speaks of. */
  readonly on: string;
  /** Last change number that counts. */
  readonly knownAt: number;
}

export const PROPOSAL_STATES = ['open', 'approved', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** An entry that waits for a second person. What is proposed never changes; only the state and who decided do. */
export interface Proposal extends RecordBase {
  readonly state: ProposalState;
  readonly aboutKind: StoreKind;
  /** The record it would amend, and the version that was seen; null for a new one. */
  readonly aboutId: string | null;
  readonly aboutVersion: number | null;
  /** The fields of the new record, or those that would change. */
  readonly content: Readonly<Record<string, unknown>>;
  /** The same fields as they stood in the version that was seen; null for a new record. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** Why, for an amendment. */
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly proposedBy: string;
  readonly proposedRole: ActorRole;
  /** RFC 3339 UTC: from then on it cannot be approved any more. */
  readonly expiresAt: string;
  readonly decidedBy: string | null;
  /** What was said with the decision. */
  readonly message: string | null;
  /** The record that the approval made or amended. */
  readonly resultId: string | null;
}

/** ODM v2: the life of a query. */
export const QUERY_STATES = ['Candidate', 'Open', 'Answered', 'Closed', 'Cancelled', 'Resolved'] as const;
export type QueryState = (typeof QUERY_STATES)[number];

/** ODM v2: where a query comes from. */
export const QUERY_SOURCES = [
  'System',
  'Data Management',
  'Site Monitor',
  'Coding System',
  'Safety Reviewer',
] as const;
export type QuerySource = (typeof QUERY_SOURCES)[number];

/** ODM v2: whether a person asked, or a check. */
export const QUERY_TYPES = ['Manual', 'System'] as const;
export type QueryType = (typeof QUERY_TYPES)[number];

/** A question about a record. Each version is a step of the conversation: its author and time are those of the change. */
export interface Query extends CourseRecord {
  readonly aboutKind: StoreKind;
  readonly aboutId: string;
  /** Version of the record that was in front of whoever asked. */
  readonly aboutVersion: number;
  /** The field as the audit trail names it; null where the whole record is meant. */
  readonly aboutField: string | null;
  readonly state: QueryState;
  readonly source: QuerySource;
  readonly type: QueryType;
  /** Name of the check that asked; null where a person did. */
  readonly checkName: string | null;
  readonly raisedBy: string;
  readonly question: string;
  /** What was said at this step; null where the state alone changed. */
  readonly message: string | null;
}

/**
 * A monitor's mark that a record, or one field of it, was compared with the source and agrees. It speaks of one version:
 * a later one has not been compared. Taking it back is a void with a reason.
 */
export interface SourceVerification extends CourseRecord {
  readonly aboutKind: StoreKind;
  readonly aboutId: string;
  readonly aboutVersion: number;
  /** The field as the audit trail names it; null where the whole record was compared. */
  readonly aboutField: string | null;
}

export const LOCK_LEVELS = ['field', 'form', 'visit', 'subject', 'study'] as const;
export type LockLevel = (typeof LOCK_LEVELS)[number];

/** What may not be changed until somebody unlocks it with a reason (a void of the lock). */
export interface Lock extends CourseRecord {
  readonly level: LockLevel;
  /** Kind of record, for a field and for a form: all records of that kind of the subject, or of `visitId` alone. */
  readonly lockedKind: StoreKind | null;
  /** The record, for a field. */
  readonly lockedId: string | null;
  /** Name of the field in the record. */
  readonly lockedField: string | null;
}

/** 21 CFR 11.50: what a signature means. */
export const MEANINGS = [
  'authored',
  'reviewed',
  'approved',
  'responsible',
  'investigator-endorsement',
] as const;
export type Meaning = (typeof MEANINGS)[number];

export const SIGNED_LEVELS = ['record', 'visit', 'subject'] as const;
export type SignedLevel = (typeof SIGNED_LEVELS)[number];

/** ICH E6(R3): the moments at which an investigator endorses the data of the site. */
export const MILESTONES = ['visit', 'data-cut', 'subject-end'] as const;
export type Milestone = (typeof MILESTONES)[number];

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

export type SignatureState = 'valid' | 'superseded' | 'voided';

/** A signature, bound to what was signed by `contentHash` (see signed-content.ts). Only `state` ever changes. */
export interface Signature extends CourseRecord {
  readonly state: SignatureState;
  readonly level: SignedLevel;
  /** Kind and id of the record, the visit or the subject. */
  readonly signedKind: StoreKind;
  readonly signedId: string;
  readonly milestone: Milestone | null;
  /** The cut, where the milestone is one. */
  readonly dataCutId: string | null;
  /** Change number up to which the content counts: it was what the signer saw. */
  readonly knownAt: number;
  /** How many record versions the content has. */
  readonly recordCount: number;
  readonly contentHash: string;
  readonly meaning: Meaning;
  readonly language: Language;
  readonly attestationVersion: string;
  /** Byte for byte what stood above the button. */
  readonly attestationText: string;
  /** What the signer ticked besides, by key: such as having graded without the official wording at hand. */
  readonly acknowledgements: readonly string[];
  readonly signerId: string;
  /** Printed name. */
  readonly signerName: string;
  readonly signerRole: ActorRole;
  /** RFC 3339 UTC. */
  readonly signedAt: string;
  /** The zone of the site, and the wall time there. */
  readonly timeZone: string;
  readonly signedLocally: string;
  /** When the signer last proved who they are, RFC 3339 UTC. */
  readonly reauthenticatedAt: string;
}

/** Kinds that belong to a study as a whole. */
export interface StudyKinds {
  readonly auditReview: AuditReview;
  readonly site: SiteRecord;
  readonly protocol: ProtocolRecord;
  readonly user: User;
  readonly assignment: Assignment;
  readonly doseDecision: DoseDecisionRecord;
  readonly delegation: Delegation;
  readonly dataCut: DataCut;
  readonly proposal: Proposal;
}

/** Kinds that speak of other records, of a subject or of the study. */
export interface WorkflowKinds {
  readonly query: Query;
  readonly sourceVerification: SourceVerification;
  readonly lock: Lock;
  readonly signature: Signature;
}

export type StoreKind = RecordKind | keyof StudyKinds | keyof WorkflowKinds;

export type StoredRecord<K extends StoreKind> = K extends keyof StudyKinds
  ? StudyKinds[K]
  : K extends keyof WorkflowKinds
    ? WorkflowKinds[K]
    : K extends RecordKind
      ? RecordOf<K>
      : never;
