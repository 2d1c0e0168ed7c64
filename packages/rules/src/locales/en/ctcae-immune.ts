/** English words for the facets of CTCAE's immune terms: our own, not CTCAE's wording. */

export const words = {
  bronchospasm: 'bronchospasm',
  clinicalSequelae: 'because of its consequences',
  allergicEdema: 'allergic swelling or angioedema',
  autoimmunity: 'signs of autoimmunity',
  'autoimmunity.nonEssential': 'autoimmunity in an organ or function that is not vital',
  'autoimmunity.majorOrgan': 'autoimmunity in a major organ',
  noOrganDysfunction: 'organs work normally',
  'hypotension.fluids': 'low blood pressure, corrected by fluids',
  'hypotension.onePressor': 'low blood pressure, held by one vasopressor',
  'arthralgia.moderate': 'moderate joint pain',
  'arthralgia.severe': 'severe joint pain',
  arthritis: 'severe arthritis',
  rash: 'rash',
  'rash.extensive': 'extensive rash',
  urticaria: 'hives',
} as const;
