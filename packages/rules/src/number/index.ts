/** Exact decimals, and the strict reading of numbers that people type. */
export * from './decimal.ts';
export * from './separators.ts';
export * from './parse-entry.ts';
export * from './plausibility.ts';
export * from './texts.ts';
