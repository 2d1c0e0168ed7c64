/** The question of a closed response badge: what its face shows. */
import {
  CohortResponseSummariesDocument,
  SubjectResponseSummaryDocument,
  type SubjectResponseSummaryFragment,
} from '../generated/graphql.ts';
import type { SubjectQuery } from '../readings/subject-query.ts';
import type { ResponseSummary } from './detail.ts';
import { toCategory, toState } from './categories.ts';

export const responseSummary: SubjectQuery<SubjectResponseSummaryFragment, ResponseSummary> = {
  name: 'response',
  one: SubjectResponseSummaryDocument,
  cohort: CohortResponseSummariesDocument,
  value: ({ plateletResponse: answer }) =>
    answer && {
      state: toState(answer.state),
      stateReason: answer.stateReason,
      latest: answer.latest && {
        ...answer.latest,
        verdict: {
          outcome: toCategory(answer.latest.verdict.outcome),
          candidates: answer.latest.verdict.candidates.map(toCategory),
        },
      },
    },
};
