/** What the study page asks about subjects: a page at a time, codes only. */
import { DISPOSITIONS, type Disposition } from '../gateway/standing.ts';

/** States of a subject as the graph spells them, in the order of the counts. */
export const STATES = ['CR', 'PR', 'NR', 'LOST', 'NE', 'INDETERMINATE', 'PENDING'] as const;
export type State = (typeof STATES)[number];

export interface SubjectRow {
  readonly id: string;
  readonly code: string;
  readonly site: { readonly code: string };
  readonly doseLevel: string | null;
  readonly infusionDate: string | null;
  readonly dayFromInfusion: number | null;
  readonly lastChange: number;
  readonly dispositions: readonly Disposition[];
  /** Null: the protocol has no such endpoint. */
  readonly plateletResponse: { readonly state: State } | null;
}

export interface SubjectPage {
  readonly study: {
    readonly cut: { readonly knownAt: number; readonly on: string };
    readonly subjects: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly { readonly node: SubjectRow }[];
    };
  } | null;
}

/** At one cut (`knownAt`), so that pages loaded one after the other belong together. */
export const SUBJECTS = /* GraphQL */ `
  query PortalSubjects($study: String!, $first: Int!, $after: String, $at: CutInput) {
    study(code: $study, at: $at) {
      cut { knownAt on }
      subjects(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            id
            code
            site { code }
            doseLevel
            infusionDate
            dayFromInfusion
            lastChange
            ${DISPOSITIONS}
            plateletResponse { state }
          }
        }
      }
    }
  }
`;

export const STUDIES = /* GraphQL */ `
  query PortalStudies {
    studies {
      code
      title {
        en
        zhCN
      }
    }
  }
`;

export interface StudiesAnswer {
  readonly studies: readonly {
    readonly code: string;
    readonly title: { readonly en: string; readonly zhCN: string };
  }[];
}
