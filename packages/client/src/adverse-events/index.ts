/** Adverse events: what a form holds, how it is sent, and the questions asked about it. */
export * from './draft.ts';
export * from './to-input.ts';
export * from './save.ts';
export * from './medication.ts';
export * from './queries.ts';
export * from './wording.ts';
