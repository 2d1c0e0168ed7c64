/** Which routes of administration make a glucocorticoid act on the whole body. Source: CDISC codelist Route. */
import type { Held } from '../verdict/index.ts';

const SYSTEMIC: readonly string[] = [
  'ORAL',
  'ORAL GAVAGE',
  'ENTERAL',
  'NASOGASTRIC',
  'SUBLINGUAL',
  'INTRAVENOUS',
  'INTRAVENOUS BOLUS',
  'INTRAVENOUS DRIP',
  'INTRAMUSCULAR',
  'SUBCUTANEOUS',
  'PARENTERAL',
  'INTRA-ARTICULAR',
  'PO',
  'IV',
  'IM',
  'SC',
];

const LOCAL: readonly string[] = [
  'TOPICAL',
  'CUTANEOUS',
  'RESPIRATORY (INHALATION)',
  'INHALATION',
  'NASAL',
  'OPHTHALMIC',
  'CONJUNCTIVAL',
  'INTRAOCULAR',
  'INTRAVITREAL',
  'SUBCONJUNCTIVAL',
  'SUBTENON',
  'RETROBULBAR',
  'AURICULAR (OTIC)',
  'OROMUCOSAL',
  'VAGINAL',
];

const plain = (route: string | null): string => route?.trim().toUpperCase() ?? '';

/** Met for systemic routes, not met for local ones, indeterminate where the route is missing or in neither list. */
export function isSystemic(route: string | null): Held {
  const key = plain(route);
  return SYSTEMIC.includes(key) ? 'met' : LOCAL.includes(key) ? 'not-met' : 'indeterminate';
}

/** Counted as systemic, and flagged, because how much reaches the circulation is open. */
export const isIntraArticular = (route: string | null): boolean => plain(route) === 'INTRA-ARTICULAR';
