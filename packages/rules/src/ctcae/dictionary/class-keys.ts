/** The 26 system organ classes of CTCAE by a short key, with the names NCI prints. */

export const CLASS_NAMES = {
  blood: 'Blood and lymphatic system disorders',
  cardiac: 'Cardiac disorders',
  congenital: 'Congenital, familial and genetic disorders',
  ear: 'Ear and labyrinth disorders',
  endocrine: 'Endocrine disorders',
  eye: 'Eye disorders',
  gastrointestinal: 'Gastrointestinal disorders',
  general: 'General disorders and administration site conditions',
  hepatobiliary: 'Hepatobiliary disorders',
  immune: 'Immune system disorders',
  infections: 'Infections and infestations',
  injury: 'Injury, poisoning and procedural complications',
  investigations: 'Investigations',
  metabolism: 'Metabolism and nutrition disorders',
  musculoskeletal: 'Musculoskeletal and connective tissue disorders',
  neoplasms: 'Neoplasms benign, malignant and unspecified (incl cysts and polyps)',
  nervous: 'Nervous system disorders',
  pregnancy: 'Pregnancy, puerperium and perinatal conditions',
  psychiatric: 'Psychiatric disorders',
  renal: 'Renal and urinary disorders',
  reproductive: 'Reproductive system and breast disorders',
  respiratory: 'Respiratory, thoracic and mediastinal disorders',
  skin: 'Skin and subcutaneous tissue disorders',
  social: 'Social circumstances',
  surgical: 'Surgical and medical procedures',
  vascular: 'Vascular disorders',
} as const;

export type ClassKey = keyof typeof CLASS_NAMES;

export const CLASS_KEYS = Object.keys(CLASS_NAMES) as ClassKey[];
