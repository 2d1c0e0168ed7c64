/** Adverse events: seriousness, causality, treatment emergence, windows, incidence and reporting. */
export * from './causality.ts';
export * from './classify.ts';
export * from './collection.ts';
export * from './entry-checks.ts';
export * from './other-specify.ts';
export * from './event-matcher.ts';
export * from './expedited.ts';
export * from './case-clocks.ts';
export * from './grade-course.ts';
export * from './incidence.ts';
export * from './options.ts';
export * from './seriousness.ts';
export * from './significant-lab.ts';
export * from './special-interest.ts';
export * from './texts.ts';
export * from './treatment-emergence.ts';
export * from './window.ts';
