/** The SLEDAI family, its suggestions from data, PGA and the SELENA flare index. */
export * from './descriptors.ts';
export * from './definition.ts';
export * from './items.ts';
export * from './bands.ts';
export * from './options.ts';
export * from './score.ts';
export * from './course.ts';
export * from './change.ts';
export * from './attribution.ts';
export * from './suggest.ts';
export * from './pga.ts';
export * from './pga-at.ts';
export * from './flare.ts';
export * from './flare-entries.ts';
export * from './flare-facts.ts';
export * from './reasons.ts';
export * from './texts.ts';
