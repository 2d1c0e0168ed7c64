/** Verdicts, criteria and three-valued logic. */
export * from './verdict.ts';
