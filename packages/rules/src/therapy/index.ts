/** Medication: classes, doses in force, glucocorticoid equivalents, maintenance, stability and the reduction of therapy. */
export * from './drugs.ts';
export * from './frequency.ts';
export * from './route.ts';
export * from './dose-range.ts';
export * from './options.ts';
export * from './regimen.ts';
export * from './line.ts';
export * from './glucocorticoids.ts';
export * from './stability.ts';
export * from './maintenance.ts';
export * from './last-contact.ts';
export type { DayCount, Duration } from './spell.ts';
export type { LineStatus } from './compare-doses.ts';
export type { LineReduction, ShownDose } from './line-reduction.ts';
export type { DrugFree, GlucocorticoidExposure } from './drug-free.ts';
export * from './reduction.ts';
export type { TherapyNote, TherapyReason } from './reasons.ts';
export type { TherapyTexts } from './texts.ts';
