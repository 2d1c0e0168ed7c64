/** English words for the facets of CTCAE's endocrine terms: our own, not CTCAE's wording. */

export const words = {
  female: 'girl',
  male: 'boy',
  ageYears: 'age {} years',
  testesVolume: 'testes {} ml',
  noBreasts: 'breasts not developed',
  noTestesGrowth: 'testes not grown',
  noTannerTwo: 'Tanner 2 not reached',
  hormoneReplacement: 'hormone replacement needed',
  heightSd: "height {} SD over target or parents' mean",
  thyroidSuppression: 'thyroid must be suppressed',
  thyroidReplacement: 'thyroid hormone needed',
  pubertySigns: 'bodily signs of puberty',
  pubertyMarkers: 'laboratory signs of puberty',
  noPubertyMarkers: 'no laboratory signs of puberty',
} as const;
