/** A subject's course as plain facts with their places in time: what picture, table, sentence and export are made of. */
export * from './fact.ts';
export * from './flag.ts';
export * from './facts-of.ts';
export * from './omissions.ts';
export * from './changes.ts';
export * from './guides.ts';
export * from './flat.ts';
export * from './cohort-lane.ts';
export * from './density.ts';
