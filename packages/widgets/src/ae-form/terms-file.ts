/** What the term field loads when somebody goes to it: the dictionary, its search, and how criteria are shown. */
export { criteriaOf, loadTerms } from './terms.ts';
export type { TermCriteriaText } from './terms.ts';
export { officialWording } from '@trialside/client';
export { criteriaView } from './criteria-view.ts';
export { chooseReading, takeAnswer } from './facet-answers.ts';
