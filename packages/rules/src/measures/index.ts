/** What is measured again and again: each subject's course against its own baseline, and the medians of a cohort by visit. */
export * from './measure.ts';
export * from './course.ts';
export * from './medians.ts';
