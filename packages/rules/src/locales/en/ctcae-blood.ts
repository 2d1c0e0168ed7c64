/** English words for the facets of CTCAE's blood and lymphatic terms: our own, not CTCAE's wording. */

export const words = {
  hemoglobin: 'haemoglobin {} g/dL',
  hemoglobinFall: 'haemoglobin fell by {} g/dL',
  neutrophils: 'neutrophils {} ×10⁹/L',
  eosinophils: 'eosinophils {}',
  wbc: 'white cells {} ×10⁹/L',
  methemoglobin: 'methaemoglobin {}',
  cellularityLoss: 'marrow cells {} % fewer than usual at that age',
  'hypocellular.mild': 'marrow slightly poor in cells',
  'hypocellular.moderate': 'marrow moderately poor in cells',
  'hypocellular.severe': 'marrow very poor in cells',
  aplastic: 'marrow empty',
  hemolysisByTests: 'haemolysis shown by tests',
  leukostasis: 'signs of leukostasis',
} as const;
