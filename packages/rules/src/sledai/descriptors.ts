/**
 * The 24 SLEDAI descriptors with their weights and organ systems, which are the same in every version of the index.
 * Source: Bombardier 1992; Petri 1999 (SELENA); Gladman 2002 (2K). What a descriptor asks for differs: see variants.
 */
export type DescriptorKey =
  | 'seizure'
  | 'psychosis'
  | 'organic_brain_syndrome'
  | 'visual_disturbance'
  | 'cranial_nerve_disorder'
  | 'lupus_headache'
  | 'cerebrovascular_accident'
  | 'vasculitis'
  | 'arthritis'
  | 'myositis'
  | 'urinary_casts'
  | 'hematuria'
  | 'proteinuria'
  | 'pyuria'
  | 'rash'
  | 'alopecia'
  | 'mucosal_ulcers'
  | 'pleurisy'
  | 'pericarditis'
  | 'low_complement'
  | 'increased_dna_binding'
  | 'fever'
  | 'thrombocytopenia'
  | 'leukopenia';

export type OrganSystem =
  | 'central-nervous-system'
  | 'vascular'
  | 'musculoskeletal'
  | 'renal'
  | 'skin-and-mucosa'
  | 'serosal'
  | 'immunological'
  | 'constitutional'
  | 'haematological';

export interface Descriptor {
  readonly key: DescriptorKey;
  /** Place on the form, 1 to 24. */
  readonly position: number;
  /** Points when present. */
  readonly weight: 8 | 4 | 2 | 1;
  readonly system: OrganSystem;
}

type Row = readonly [DescriptorKey, Descriptor['weight'], OrganSystem];

const ROWS: readonly Row[] = [
  ['seizure', 8, 'central-nervous-system'],
  ['psychosis', 8, 'central-nervous-system'],
  ['organic_brain_syndrome', 8, 'central-nervous-system'],
  ['visual_disturbance', 8, 'central-nervous-system'],
  ['cranial_nerve_disorder', 8, 'central-nervous-system'],
  ['lupus_headache', 8, 'central-nervous-system'],
  ['cerebrovascular_accident', 8, 'central-nervous-system'],
  ['vasculitis', 8, 'vascular'],
  ['arthritis', 4, 'musculoskeletal'],
  ['myositis', 4, 'musculoskeletal'],
  ['urinary_casts', 4, 'renal'],
  ['hematuria', 4, 'renal'],
  ['proteinuria', 4, 'renal'],
  ['pyuria', 4, 'renal'],
  ['rash', 2, 'skin-and-mucosa'],
  ['alopecia', 2, 'skin-and-mucosa'],
  ['mucosal_ulcers', 2, 'skin-and-mucosa'],
  ['pleurisy', 2, 'serosal'],
  ['pericarditis', 2, 'serosal'],
  ['low_complement', 2, 'immunological'],
  ['increased_dna_binding', 2, 'immunological'],
  ['fever', 1, 'constitutional'],
  ['thrombocytopenia', 1, 'haematological'],
  ['leukopenia', 1, 'haematological'],
];

export const DESCRIPTORS: readonly Descriptor[] = ROWS.map(([key, weight, system], index) => ({
  key,
  position: index + 1,
  weight,
  system,
}));

/** Left out of the clinical total: blood findings that may persist without clinical activity. */
export const SEROLOGICAL_DESCRIPTORS: readonly DescriptorKey[] = ['low_complement', 'increased_dna_binding'];

export const isSerological = (key: DescriptorKey): boolean => SEROLOGICAL_DESCRIPTORS.includes(key);
