/** What the physician can answer about a flare in an assessment, under "flare:" and the key. */
export const FLARE_ENTRIES: readonly string[] = [
  'skin',
  'nasopharyngeal_ulcers',
  'pleuritis',
  'pericarditis',
  'arthritis',
  'fever',
  'cns',
  'vasculitis',
  'nephritis',
  'myositis',
  'platelets_below_60',
  'haemolytic_anaemia',
  'mild_drug_added',
  'severe_drug_added',
  'admission',
];
