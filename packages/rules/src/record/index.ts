/** What is known about a subject, and at which cut. */
export * from './blank.ts';
export { BLANK_ADVERSE_EVENT } from './blank-event.ts';
export * from './cut.ts';
export * from './subject-record.ts';
