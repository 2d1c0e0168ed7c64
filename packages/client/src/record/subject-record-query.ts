/** The question of a widget that runs the rules itself: everything known about one subject. */
import type { SubjectRecord } from '@trialside/rules/record';
import { SubjectRecordDocument, type SubjectRecordQuery } from '../generated/graphql.ts';
import type { SubjectQuery } from '../readings/subject-query.ts';
import { toSubjectRecord } from './to-subject-record.ts';

type Study = NonNullable<SubjectRecordQuery['study']>;

export const subjectRecord: SubjectQuery<NonNullable<Study['subject']>, SubjectRecord> = {
  name: 'subject-record',
  one: SubjectRecordDocument,
  cohort: null,
  // The head is the study of the same answer, with its id.
  value: (subject, head) => toSubjectRecord({ study: { ...(head as Study), subject } }),
};
