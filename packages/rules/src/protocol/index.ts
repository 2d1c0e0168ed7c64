/** The protocol as data. */
export * from './endpoints.ts';
export * from './planned-assessment.ts';
export * from './protocol.ts';
