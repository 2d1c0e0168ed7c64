/** Platelet response: the study rule, the variant of Rodeghiero 2009 beside it, and what follows from either. */
export * from './options.ts';
export * from './baseline-mode.ts';
export * from './types.ts';
export * from './iwg-rule.ts';
export * from './rule.ts';
export { endpointOf, looksOf, plateletResponse, responseUnder } from './platelet-response.ts';
export { responseAtCount } from './at-count.ts';
export type { PlainCount } from './at-count.ts';
export { PLATELET_UNIT } from './evaluate-count.ts';
export { plateletUnitExponent } from './platelet-unit.ts';
export { bestResponse, possibleCategories } from './best-response.ts';
export type { BestResponse } from './best-response.ts';
export { durationObservation, responseCourse } from './response-course.ts';
export type { FirstDay, ResponseCourse, ResponseDuration, TimeInResponse } from './response-course.ts';
export { iwgResponse } from './iwg-response.ts';
export type { IwgCategory, IwgResponse } from './iwg-response.ts';
export type { Confirmation } from './confirmation.ts';
export { durableResponse } from './durable-response.ts';
export type { DurableResponse } from './durable-response.ts';
export { steroidDependence } from './steroid-dependence.ts';
export { overallOf, overallResponse, standingOf, subjectInLook } from './overall-response.ts';
export type {
  OverallResponse,
  ResponseLook,
  ResponseRate,
  SubjectInLook,
  SubjectStanding,
} from './overall-response.ts';
export { rescuesOf } from './rescue.ts';
export type { Rescue } from './rescue.ts';
export { plateletCount } from './platelet-count.ts';
export type { PlateletCount } from './platelet-count.ts';
export * from './texts.ts';
