/** Who is asking: the first parameter of every read and write. Built from a verified token and the assignments in the store. */

export const ROLES = [
  'investigator',
  'sub-investigator',
  'coordinator',
  'cra',
  'medical-monitor',
  'sponsor',
  'data-manager',
  'qa-auditor',
  'dsmb',
  'system-admin',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles whose assignments name their sites. */
export const WORKS_AT_SITES: readonly Role[] = ['investigator', 'sub-investigator', 'coordinator', 'cra'];

/**
 * What the gateway itself may be when nobody is signed in: the command line on the machine of the store. Removing personal
 * data is a role of its own there, which can do nothing else.
 */
export type ActorRole = Role | 'operator' | 'privacy-officer';

export interface Scope {
  readonly userId: string;
  /** Printed name, for "recorded by". */
  readonly userName: string;
  readonly role: ActorRole;
  readonly studyId: string;
  /** Sites in reach; 'all' for roles that see every site of the study. */
  readonly siteIds: readonly string[] | 'all';
  /** The one subject that an EHR launch is about; without it, every subject of the sites. */
  readonly onlySubjectId?: string;
  /** Sees subjects coded, whatever the role: for what leaves the store. */
  readonly seesCoded?: true;
}

/** An operation that a role may or may not do, whatever the site. */
export type Operation =
  | 'read-study'
  | 'read-subjects'
  | 'record-course'
  | 'record-assessments'
  | 'assess-adverse-events'
  | 'assess-safety-cases'
  | 'decide-dose'
  | 'read-dose-decisions'
  | 'delegate'
  | 'make-data-cut'
  | 'raise-query'
  | 'answer-query'
  | 'close-query'
  | 'verify-source'
  | 'transfer-subject'
  | 'lock'
  | 'lock-form'
  | 'sign'
  | 'read-audit'
  | 'read-queries'
  | 'read-people'
  | 'read-delegations'
  | 'read-access-log'
  | 'read-own-access-log'
  | 'read-planned-tables'
  | 'review-audit'
  | 'export'
  | 'administer'
  | 'approve-administration'
  | 'draft-protocol'
  | 'approve-protocol'
  | 'redact'
  | 'maintain';

const SITE_STAFF: readonly ActorRole[] = ['investigator', 'sub-investigator', 'coordinator'];
const SUBJECT_READERS: readonly ActorRole[] = [
  ...SITE_STAFF,
  'cra',
  'medical-monitor',
  'data-manager',
  'qa-auditor',
  'dsmb',
  'operator',
];

const ALLOWED: Readonly<Record<Operation, readonly ActorRole[]>> = {
  'read-study': [...ROLES, 'operator'],
  // The wider sponsor team and system administrators see no subject: with twelve of them nothing is anonymous.
  'read-subjects': SUBJECT_READERS,
  'record-course': [...SITE_STAFF, 'operator'],
  // Judgements of a physician. A sub-investigator assesses an adverse event only while it is delegated (see entry/rights).
  'record-assessments': ['investigator', 'sub-investigator', 'operator'],
  'assess-adverse-events': ['investigator', 'sub-investigator', 'operator'],
  // The sponsor's side of a serious event, apart from the investigator's record of it.
  'assess-safety-cases': ['medical-monitor', 'operator'],
  'decide-dose': ['medical-monitor', 'dsmb', 'operator'],
  'read-dose-decisions': [
    'investigator',
    'sub-investigator',
    'cra',
    'medical-monitor',
    'sponsor',
    'data-manager',
    'qa-auditor',
    'dsmb',
    'operator',
  ],
  delegate: ['investigator', 'operator'],
  'make-data-cut': ['data-manager', 'operator'],
  'raise-query': [
    'investigator',
    'sub-investigator',
    'cra',
    'medical-monitor',
    'data-manager',
    'dsmb',
    'operator',
  ],
  'answer-query': SITE_STAFF,
  'close-query': ['cra', 'data-manager', 'operator'],
  'verify-source': ['cra'],
  // Somebody who answers for both sites.
  'transfer-subject': ['data-manager', 'operator'],
  lock: ['data-manager'],
  'lock-form': ['data-manager', 'cra'],
  // The command line is nobody: it signs nothing.
  sign: ['investigator', 'sub-investigator', 'cra', 'medical-monitor', 'data-manager', 'qa-auditor', 'dsmb'],
  // Whoever sees a subject may see how its record came about; the board reads outcomes, not histories.
  'read-audit': SUBJECT_READERS.filter((role) => role !== 'dsmb'),
  // The board asks through data management and is not shown who asked whom what.
  'read-queries': SUBJECT_READERS.filter((role) => role !== 'dsmb'),
  'read-people': ['investigator', 'qa-auditor', 'system-admin', 'operator'],
  'read-delegations': [...SITE_STAFF, 'cra', 'data-manager', 'qa-auditor', 'operator'],
  'read-access-log': ['qa-auditor', 'system-admin', 'operator'],
  'read-own-access-log': SITE_STAFF,
  // With twelve subjects no table is anonymous: the wider team sees those that were planned, at cuts that were named.
  'read-planned-tables': [...SUBJECT_READERS, 'sponsor'],
  // An auditor only reads: a mark of theirs would be a change of the study.
  'review-audit': [...SITE_STAFF, 'cra', 'medical-monitor', 'data-manager'],
  // Out of the gate go records of subjects: not for monitors and assistants, who read them here (role matrix, exports).
  export: ['investigator', 'medical-monitor', 'data-manager', 'qa-auditor', 'dsmb', 'operator'],
  // Accounts, what they may do, and sites. Whatever gives somebody more needs a second administrator (see entry/approval).
  administer: ['system-admin', 'operator'],
  'approve-administration': ['system-admin'],
  'draft-protocol': ['data-manager', 'operator'],
  'approve-protocol': ['medical-monitor', 'qa-auditor'],
  redact: ['privacy-officer'],
  maintain: ['operator'],
};

export function may(scope: Scope, operation: Operation): boolean {
  return ALLOWED[operation].includes(scope.role);
}

/** Whether the scope reaches a site at all; what may be done there is a question of `may`. */
export function reaches(scope: Scope, siteId: string): boolean {
  return scope.siteIds === 'all' || scope.siteIds.includes(siteId);
}

/** Roles beyond the sites that see subjects see them coded. */
export function isCoded({ role, seesCoded }: Pick<Scope, 'role' | 'seesCoded'>): boolean {
  return seesCoded === true || role === 'medical-monitor' || role === 'dsmb';
}

export function permissions(scope: Scope): Operation[] {
  return (Object.keys(ALLOWED) as Operation[]).filter((operation) => may(scope, operation));
}

/** The scope of a command given on the machine of the store itself. */
export function operatorScope(studyId: string, command: string): Scope {
  return {
    userId: `operator:${command}`,
    userName: `trialside ${command}`,
    role: 'operator',
    studyId,
    siteIds: 'all',
  };
}

/** The scope of somebody who removes personal data on the machine of the store. */
export function privacyOfficerScope(studyId: string, userId: string): Scope {
  return {
    userId,
    userName: `${userId} (trialside redact)`,
    role: 'privacy-officer',
    studyId,
    siteIds: 'all',
  };
}
