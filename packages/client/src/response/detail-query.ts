/** The question of an open response badge: everything behind the face. */
import { SubjectResponseDetailDocument, type SubjectResponseDetailQuery } from '../generated/graphql.ts';
import type { SubjectQuery } from '../readings/subject-query.ts';
import type { ResponseDetail } from './detail.ts';
import { toIwgReading, toPlateletResponse } from './to-platelet-response.ts';

type DetailSubject = NonNullable<NonNullable<SubjectResponseDetailQuery['study']>['subject']>;

export const responseDetail: SubjectQuery<DetailSubject, ResponseDetail> = {
  name: 'response-detail',
  one: SubjectResponseDetailDocument,
  cohort: null,
  value: ({ plateletResponse: answer, evaluation }) =>
    answer && {
      ...toPlateletResponse(answer),
      iwg: evaluation?.plateletResponse ? toIwgReading(evaluation.plateletResponse.iwg) : null,
    },
};
