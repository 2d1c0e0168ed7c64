/** Finding the criteria of a term. */
import type { AnalyteKey } from '../../labs/index.ts';
import type { CtcaeTermKey, CtcaeVersion } from '../types.ts';
import type { TermCriteria } from './shape.ts';
import { V5 } from './v5/index.ts';
import { V6 } from './v6.ts';

export const CRITERIA: Readonly<Record<CtcaeVersion, readonly TermCriteria[]>> = { '5.0': V5, '6.0': V6 };

/** Several where the term is graded from several analytes (corrected and ionised calcium); none where by text only. */
export function criteriaOfTerm(version: CtcaeVersion, term: string): readonly TermCriteria[] {
  return CRITERIA[version].filter((criteria) => criteria.term === term);
}

/** The terms of a version that an analyte is graded by: mostly one for each side of normal. */
export function criteriaOfAnalyte(version: CtcaeVersion, analyte: AnalyteKey): readonly TermCriteria[] {
  return CRITERIA[version].filter((criteria) => criteria.analytes.includes(analyte));
}

/** Every term of a version that a number can grade. */
export function numericTerms(version: CtcaeVersion): readonly CtcaeTermKey[] {
  const names = new Map(CRITERIA[version].map(({ code, term }) => [term, { version, code, term }]));
  return [...names.values()];
}
