/** The answers about an adverse event in the order in which they are asked and listed. In a file of its own: a form asks before it loads a rule. */
import type { Causality, CausalityBySource, Seriousness } from '../record/index.ts';

/** From certain to excluded. */
export const CAUSALITIES: readonly Causality[] = [
  'definite',
  'probable',
  'possible',
  'unlikely',
  'unrelated',
];

export const CAUSES: readonly (keyof CausalityBySource)[] = [
  'studyProduct',
  'lymphodepletion',
  'procedure',
  'disease',
  'concomitant',
];

export type SeriousnessKey = keyof Seriousness;

/** In the order of ICH E2A. */
export const SERIOUSNESS_CRITERIA: readonly SeriousnessKey[] = [
  'death',
  'lifeThreatening',
  'hospitalisation',
  'disability',
  'congenitalAnomaly',
  'otherMedicallyImportant',
];
