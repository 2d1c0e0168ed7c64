/** CTCAE's "…, Other, specify": a place for an event that has no term, which says nothing until somebody has named it. */
import type { AdverseEvent } from '../record/index.ts';

export const isOtherSpecify = (term: string): boolean => /\bother, specify$/i.test(term.trim());

/** Whether the event stands under such a term and is not named: no words, or those of CTCAE again. */
export const isUnnamed = ({ ctcae, term }: Pick<AdverseEvent, 'ctcae' | 'term'>): boolean =>
  ctcae !== null && isOtherSpecify(ctcae.term) && (term.trim() === '' || isOtherSpecify(term));
