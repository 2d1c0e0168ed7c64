/** The orders in which the form asks. What the codes mean is in the rules and in controlled terminology (CDISC ACN, OUT). */
import type { Causality, CausalityBySource, Seriousness } from '@trialside/rules/record';

export const CAUSES: readonly (keyof CausalityBySource)[] = [
  'studyProduct',
  'lymphodepletion',
  'procedure',
  'disease',
  'concomitant',
];

export const CAUSALITY_ORDER: readonly Causality[] = [
  'definite',
  'probable',
  'possible',
  'unlikely',
  'unrelated',
];

/** In the order of ICH E2A. */
export const CRITERIA: readonly (keyof Seriousness)[] = [
  'death',
  'lifeThreatening',
  'hospitalisation',
  'disability',
  'congenitalAnomaly',
  'otherMedicallyImportant',
];

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
