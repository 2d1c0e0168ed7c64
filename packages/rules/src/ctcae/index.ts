/** CTCAE grades from numbers: laboratory values, vital signs and other measurements, versions 5.0 and 6.0. */
export * from './types.ts';
export * from './facts.ts';
export * from './options.ts';
export type { BaselineFlag, BaselineValue, LabGradeInput } from './operands.ts';
export * from './criteria/find.ts';
export { gradeLab } from './grade-lab.ts';
export * from './overall.ts';
export * from './grade-lab-result.ts';
export * from './grade-blood-pressure.ts';
export * from './grade-vital-sign.ts';
export * from './admiral-differences.ts';
export * from './texts.ts';
