/** What the demo study consists of: the shapes that a store is filled from, and that tests and examples read. */
import type { Protocol, RecordKind, RecordOf, Site, Subject, SubjectRecord } from '@trialside/rules';
import type { Role } from '../auth/scope.ts';

/** A person of the demo study. Invented, like everything else here. */
export interface DemoUser {
  readonly id: string;
  /** Who the token of the demo's identity provider says it is (`sub`). */
  readonly signInName: string;
  readonly name: string;
  readonly role: Role;
  /** Null: every site of the study. */
  readonly siteIds: readonly string[] | null;
}

/** When and by whom something was entered: an instant in UTC, and the id of a user. */
export interface Entered {
  readonly at: string;
  readonly by: string;
}

/** `follow-up`: the course went on. The other codes correct what had been entered wrongly. */
export type AmendmentCode = 'follow-up' | 'transcription-error' | 'source-corrected' | 'query-answered';

export interface AmendmentReason {
  readonly code: AmendmentCode;
  readonly text: string;
}

/** A later version of a record: whole, as it reads from then on. */
export type Amendment = {
  readonly [K in RecordKind]: Entered & {
    readonly kind: K;
    readonly record: RecordOf<K>;
    readonly reason: AmendmentReason;
  };
}[RecordKind];

/** The lists of a SubjectRecord. */
export type CourseLists = Omit<SubjectRecord, 'cut' | 'site' | 'subject'>;

/** One subject: every record as it was first entered (version 1), and what was amended later, oldest first. */
export interface SubjectContent extends CourseLists {
  /** What happens to this subject, in one sentence. For developers and tests; never shown. */
  readonly story: string;
  readonly subject: Subject;
  /** When each version 1 was entered, by record id. */
  readonly entered: Readonly<Record<string, Entered>>;
  /** Follow-up and corrections. */
  readonly corrections: readonly Amendment[];
}

export interface DemoStudy {
  readonly protocol: Protocol;
  readonly sites: readonly Site[];
  readonly users: readonly DemoUser[];
  readonly subjects: readonly SubjectContent[];
}
