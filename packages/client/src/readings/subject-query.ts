/** A question about a subject, in two documents: for one subject, and for a page of the cohort. */
import type { CutInput } from '../generated/graphql.ts';
import type { Document } from '../transport/document.ts';

/** What every answer says about the study it was read from. */
export interface StudyHead {
  readonly synthetic: boolean;
  readonly cut: { readonly knownAt: number };
}

/** What every answer says about the subject. */
export interface SubjectNode {
  readonly id: string;
  readonly code: string;
  /** Calendar date at the site on which it was asked. */
  readonly on: string;
  readonly site: { readonly timeZone: string };
}

export interface SubjectVariables {
  readonly study: string;
  readonly subject: string;
  readonly at?: CutInput | null;
}

export interface CohortVariables {
  readonly study: string;
  readonly first: number;
  readonly after?: string | null;
  readonly at?: CutInput | null;
}

export interface SubjectAnswer<S extends SubjectNode> {
  readonly study: (StudyHead & { readonly subject: S | null }) | null;
}

export interface CohortAnswer<S extends SubjectNode> {
  readonly study:
    | (StudyHead & {
        readonly subjects: {
          readonly edges: readonly { readonly node: S }[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        };
      })
    | null;
}

export interface SubjectQuery<S extends SubjectNode, T> {
  /** Widgets that ask the same name about the same subject at the same cut share one reading. */
  readonly name: string;
  readonly one: Document<SubjectAnswer<S>, SubjectVariables>;
  /** Null where the question is too heavy to ask about many at once. */
  readonly cohort: Document<CohortAnswer<S>, CohortVariables> | null;
  /** Null where the subject has no such thing. */
  readonly value: (subject: S, head: StudyHead) => T | null;
}
