/** What the term field loads when somebody goes to it: the dictionary, its search, and the criteria of a term. */
export { criteriaOf, loadTerms } from './terms.ts';
export type { TermCriteriaText } from './terms.ts';
export { officialWording } from '@trialside/client';
