/** A CTCAE that computes: every term with coded criteria, a search over all of them, and grades from ticked facets. */
export * from './types.ts';
export { CLASS_KEYS, CLASS_NAMES } from './class-keys.ts';
export type { ClassKey } from './class-keys.ts';
export { TERM_INDEX, termByCode, termsOfClass } from './term-index.ts';
export type { IndexEntry } from './term-index.ts';
export { TERM_INDEX_V6 } from './term-index-v6.ts';
export * from './search.ts';
export * from './load.ts';
export * from './summary.ts';
export * from './compare.ts';
export * from './grade-from-facets.ts';
export * from './ticks.ts';
export * from './answers.ts';
