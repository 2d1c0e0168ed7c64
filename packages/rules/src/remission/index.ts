/** DORIS remission and the lupus low disease activity state. */
export * from './options.ts';
export * from './occasion.ts';
export * from './doris.ts';
export * from './lldas.ts';
export * from './new-activity.ts';
export * from './course.ts';
export * from './reasons.ts';
export type { RemissionTexts } from './texts.ts';
