/**
 * The versions of SLEDAI, and what a descriptor asks for in each of them: the weights are one, the wording is not.
 * Source: Bombardier 1992; Petri 1999 and 2005, Buyon 2005 (SELENA); Gladman 2002 (2K); Touma 2010 (30 days).
 */
import type { DescriptorKey } from './descriptors.ts';

export type Instrument = 'selena-sledai' | 'sledai-2k' | 'sledai-2k-30-days' | 'sledai-1992';

/** A version of the index as a study uses it. Some trials take SELENA-SLEDAI with the proteinuria rule of 2K. */
export interface SledaiDefinition {
  readonly instrument: Instrument;
  /** selena: new onset or a recent rise; 2k: above the limit, new or old. */
  readonly proteinuriaRule: 'selena' | '2k';
}

/** Each version as published. */
export const SLEDAI_DEFINITIONS: Readonly<Record<Instrument, SledaiDefinition>> = {
  'selena-sledai': { instrument: 'selena-sledai', proteinuriaRule: 'selena' },
  'sledai-2k': { instrument: 'sledai-2k', proteinuriaRule: '2k' },
  'sledai-2k-30-days': { instrument: 'sledai-2k-30-days', proteinuriaRule: '2k' },
  'sledai-1992': { instrument: 'sledai-1992', proteinuriaRule: 'selena' },
};

/** Days before the visit in which a finding counts; the visit is day 0 and the last day counts too. */
export const WINDOW_DAYS: Readonly<Record<Instrument, 10 | 30>> = {
  'selena-sledai': 10,
  'sledai-2k': 10,
  'sledai-2k-30-days': 30,
  'sledai-1992': 10,
};

/** Two readings of one descriptor: whatever the narrow one counts, the wide one counts too. */
interface Reading {
  readonly narrow: string;
  readonly wide: string;
  readonly isWide: (definition: SledaiDefinition) => boolean;
}

const is2k = (definition: SledaiDefinition): boolean => definition.instrument.startsWith('sledai-2k');
const isSelena = (definition: SledaiDefinition): boolean => definition.instrument === 'selena-sledai';
const is1992 = (definition: SledaiDefinition): boolean => definition.instrument === 'sledai-1992';

const OLD_ACTIVITY: Reading = {
  narrow: 'new-or-recurrent',
  wide: 'new-or-ongoing',
  isWide: (definition) => !is1992(definition),
};
const SEROSITIS: Reading = { narrow: 'pain-with-sign', wide: 'severe-pain-or-sign', isWide: isSelena };

/** The descriptors that the versions read differently. */
export const READINGS: Readonly<Partial<Record<DescriptorKey, Reading>>> = {
  visual_disturbance: { narrow: 'retinal', wide: 'retinal-or-scleral', isWide: isSelena },
  cranial_nerve_disorder: { narrow: 'neuropathy', wide: 'neuropathy-or-vertigo', isWide: isSelena },
  arthritis: { narrow: 'more-than-two-joints', wide: 'two-or-more-joints', isWide: is2k },
  proteinuria: {
    narrow: 'new-or-rising',
    wide: 'above-limit',
    isWide: (definition) => definition.proteinuriaRule === '2k',
  },
  rash: OLD_ACTIVITY,
  alopecia: OLD_ACTIVITY,
  mucosal_ulcers: OLD_ACTIVITY,
  pleurisy: SEROSITIS,
  pericarditis: SEROSITIS,
  increased_dna_binding: {
    narrow: 'above-limit',
    wide: 'above-limit-or-farr',
    isWide: (definition) => !is2k(definition),
  },
};

/** Which reading of the descriptor the definition takes; null where all versions agree. */
export function readingOf(key: DescriptorKey, definition: SledaiDefinition): string | null {
  const reading = READINGS[key];
  return reading ? (reading.isWide(definition) ? reading.wide : reading.narrow) : null;
}
