/** English words for the facets of CTCAE's pregnancy terms: our own, not CTCAE's wording. */

export const words = {
  weightPercentile: 'fetal weight at percentile {} for its age',
  fetalLoss: 'loss of the pregnancy',
  liveBirthWeeks: 'live birth at {} weeks of pregnancy',
} as const;
