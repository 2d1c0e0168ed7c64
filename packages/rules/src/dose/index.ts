/** Dose finding: who counts, what the design suggests next, and what the committee decided. */
export * from './boin.ts';
export * from './boin-boundaries.ts';
export * from './decision.ts';
export * from './dlt-catalogue.ts';
export * from './dlt-evaluability.ts';
export * from './dlt-suggestion.ts';
export * from './dose-finding.ts';
export * from './dose-summary.ts';
export * from './keyboard.ts';
export * from './mtd.ts';
export * from './options.ts';
export * from './recommendation.ts';
export * from './stagger.ts';
export * from './tallies.ts';
export * from './tally.ts';
export * from './three-plus-three.ts';
