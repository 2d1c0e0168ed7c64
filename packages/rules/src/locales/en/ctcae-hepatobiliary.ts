/** English words for the facets of CTCAE's hepatobiliary terms: our own, not CTCAE's wording. */

export const words = {
  gutAltered: 'gut works differently',
  'gutAltered.severe': 'gut works badly',
  'intervention.operative.nonEmergent': 'operation needed, no emergency',
  asterixis: 'asterixis',
  'encephalopathy.mild': 'mild encephalopathy',
  'encephalopathy.severe': 'moderate or severe encephalopathy',
  coma: 'coma',
  drugInducedInjury: 'drug-induced liver injury',
  'portalFlow.decreased': 'portal flow slower',
  'portalFlow.reversed': 'portal flow reversed',
  varices: 'varices',
  ascites: 'ascites',
  bilirubin: 'bilirubin {} mg/dL',
  minorTreatment: 'blood product, diuretic or oxygen needed',
  coagulationModifier: 'drug against clotting needed',
  flowReversed: 'reversed flow on ultrasound',
} as const;
