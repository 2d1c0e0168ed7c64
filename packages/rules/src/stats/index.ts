/** Numbers of the field: exact intervals, survival curves, counts with percentages. */
export * from './clopper-pearson.ts';
export * from './count-percent.ts';
export * from './kaplan-meier.ts';
