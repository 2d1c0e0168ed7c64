/** Every endpoint of the study, for one subject and for a cohort. */
export * from './subject.ts';
export * from './cohort.ts';
export { subjectFacts, type SubjectFacts } from './subject-facts.ts';
export { question, type Question } from './question.ts';
export { bySubject, inStableOrder } from './stable-order.ts';
export * from './rules.ts';
export * from './rule-refs.ts';
export * from './platelet-response.ts';
export * from './activity.ts';
export * from './safety.ts';
export * from './grades.ts';
export * from './gradable-findings.ts';
export * from './grade-from-results.ts';
export * from './grading-counts.ts';
export * from './laboratory.ts';
export * from './reported.ts';
export * from './therapy.ts';
export * from './calendar.ts';
export * from './rate.ts';
export * from './median.ts';
export type { CategoriesAtVisit, CohortResponse, DurationCurve } from './cohort-response.ts';
export type {
  CohortRemission,
  CohortSledai,
  SledaiAtCohortVisit,
  StatesAtVisit,
  VisitState,
} from './cohort-activity.ts';
export type { CohortAdverseEvents, CohortToxicity, ShiftRow } from './cohort-safety.ts';
export type {
  CohortMarker,
  CohortMarkers,
  CohortMeasure,
  CohortQuestionnaires,
  CohortTherapy,
  ValueAtVisit,
} from './cohort-values.ts';
