/** English words for the facets of CTCAE's neoplasms terms: our own, not CTCAE's wording. */

export const words = {
  secondMalignancy: 'second malignancy',
  'secondMalignancy.acute': 'second malignancy, acute danger to life',
  blastCrisis: 'blast crisis',
} as const;
