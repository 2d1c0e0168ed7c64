/** Codes of controlled terminology that the form offers and its words name. */

/** CDISC controlled terminology, code list OUT (C66768). */
export type Outcome =
  | 'RECOVERED/RESOLVED'
  | 'RECOVERING/RESOLVING'
  | 'NOT RECOVERED/NOT RESOLVED'
  | 'RECOVERED/RESOLVED WITH SEQUELAE'
  | 'FATAL'
  | 'UNKNOWN';

/** CDISC controlled terminology, code list ACN (C66767). */
export type Action =
  | 'NOT APPLICABLE'
  | 'DOSE NOT CHANGED'
  | 'DOSE REDUCED'
  | 'DOSE RATE REDUCED'
  | 'DRUG INTERRUPTED'
  | 'DRUG WITHDRAWN'
  | 'DOSE INCREASED'
  | 'NOT EVALUABLE'
  | 'UNKNOWN';
