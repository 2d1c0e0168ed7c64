/** Questionnaires: SF-36 in its versions and ITP-PAQ, by item codes only. */
export * from './guide-lines.ts';
export * from './itp-paq.ts';
export * from './itp-paq-table.ts';
export * from './options.ts';
export * from './questionnaire.ts';
export * from './scored.ts';
export * from './sf36-items.ts';
export * from './sf36-norms.ts';
export * from './sf36-scales.ts';
export { scoreSf36 } from './sf36-score.ts';
export type { MissingRule, ScaleScore } from './sf36-score.ts';
export * from './sf36-summary.ts';
export type { ProTexts } from './texts.ts';
