/** The client of the gateway: one connection shared by all widgets, typed questions, answers in the shapes of the rules. */
export { BUILD } from './build.ts';
export * from './adverse-events/index.ts';
export * from './client.ts';
export { toJson } from './json.ts';
export { shareClient, type SharedClient } from './shared.ts';
export type { Change, Connection, ConnectionState, LiveTimings } from './live/live.ts';
export type { GatewayData, InHand } from './readings/data.ts';
export * from './readings/reading.ts';
export type { SubjectQuery } from './readings/subject-query.ts';
export { subjectRecord } from './record/subject-record-query.ts';
export * from './record/to-subject-record.ts';
export * from './response/detail.ts';
export { responseDetail } from './response/detail-query.ts';
export { subjectCourse } from './timeline/timeline-query.ts';
export type { Course } from './timeline/to-course.ts';
export * from './timeline/cohort-course.ts';
export { responseSummary } from './response/summary-query.ts';
export { toIwgReading, toPlateletResponse } from './response/to-platelet-response.ts';
export type { Document } from './transport/document.ts';
export { newIdempotencyKey } from './transport/idempotency-key.ts';
export * from './transport/outcome.ts';
export type { GetToken } from './transport/transport.ts';
export {
  CohortDurationDocument,
  CohortEventsDocument,
  CohortMeasureDocument,
  CohortMeasuresDocument,
  CohortRateDocument,
  CohortStatesDocument,
  CohortTherapyDocument,
  RecordActivityDocument,
  RecordHistoryDocument,
  RecordLabResultDocument,
  SignDocument,
  SigningSentenceDocument,
  SubjectSignaturesDocument,
  StudyProtocolDocument,
  SubjectRecordDocument,
  type CohortDurationQuery,
  type CohortEventsQuery,
  type CohortLanesQuery,
  type CohortMeasureQuery,
  type CohortMeasuresQuery,
  type CohortRateQuery,
  type CohortStatesQuery,
  type CohortTherapyQuery,
  type ItemEvidenceInput,
  type QueryState,
  type SignatureMeaning,
  type SignatureState,
  type SignMutation,
  type SubjectSignaturesQuery,
  type RecordActivityInput,
  type RecordActivityMutation,
  type RecordHistoryQuery,
  type RecordLabResultMutation,
  type SubjectRecordQuery,
} from './generated/graphql.ts';
