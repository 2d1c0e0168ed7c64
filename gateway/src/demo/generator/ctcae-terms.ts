/**
 * The CTCAE 5.0 terms that occur in the demo study, with their codes and system organ classes.
 * Source: NCI, Common Terminology Criteria for Adverse Events 5.0, 27 November 2017.
 */

const TERMS = {
  'Blood and lymphatic system disorders': {
    Anemia: '10002272',
    'Febrile neutropenia': '10016288',
  },
  'Gastrointestinal disorders': {
    Constipation: '10010774',
    Diarrhea: '10012727',
    Nausea: '10028813',
    'Oral hemorrhage': '10030980',
    Vomiting: '10047700',
  },
  'General disorders and administration site conditions': {
    Fatigue: '10016256',
  },
  'Immune system disorders': {
    'Cytokine release syndrome': '10052015',
    'Immune system disorders - Other, specify': '10021428',
  },
  'Infections and infestations': {
    'Bronchial infection': '10055078',
    'Cytomegalovirus infection reactivation': '10058666',
    'Herpes simplex reactivation': '10080137',
    'Lung infection': '10061229',
    Shingles: '10040555',
    Sinusitis: '10040753',
    'Upper respiratory infection': '10046300',
    'Urinary tract infection': '10046571',
  },
  'Injury, poisoning and procedural complications': {
    'Vascular access complication': '10062169',
  },
  Investigations: {
    'Alanine aminotransferase increased': '10001551',
    'Aspartate aminotransferase increased': '10003481',
    'Creatinine increased': '10011368',
    'Fibrinogen decreased': '10016596',
    'Lymphocyte count decreased': '10025256',
    'Neutrophil count decreased': '10029366',
    'Platelet count decreased': '10035528',
    'Weight gain': '10047896',
    'White blood cell decreased': '10049182',
  },
  'Metabolism and nutrition disorders': {
    Hyperglycemia: '10020639',
  },
  'Musculoskeletal and connective tissue disorders': {
    Arthralgia: '10003239',
    'Back pain': '10003988',
  },
  'Nervous system disorders': {
    Dizziness: '10013573',
    Headache: '10019211',
    'Nervous system disorders - Other, specify': '10029205',
    Tremor: '10044565',
  },
  'Psychiatric disorders': {
    Insomnia: '10022437',
  },
  'Reproductive system and breast disorders': {
    Menorrhagia: '10027313',
  },
  'Respiratory, thoracic and mediastinal disorders': {
    'Allergic rhinitis': '10001723',
    Epistaxis: '10015090',
    Hypoxia: '10021143',
  },
  'Skin and subcutaneous tissue disorders': {
    Alopecia: '10001760',
    Purpura: '10037549',
  },
  'Vascular disorders': {
    Hypertension: '10020772',
    Hypotension: '10021097',
  },
} as const;

type Terms = typeof TERMS;

export type CtcaeTermName = { [Class in keyof Terms]: keyof Terms[Class] }[keyof Terms];

export interface CtcaeTerm {
  readonly term: CtcaeTermName;
  readonly code: string;
  readonly systemOrganClass: string;
}

export const CTCAE_TERMS: ReadonlyMap<CtcaeTermName, CtcaeTerm> = new Map(
  Object.entries(TERMS).flatMap(([systemOrganClass, terms]) =>
    Object.entries(terms).map(([name, code]) => {
      const term = name as CtcaeTermName;
      return [term, { term, code, systemOrganClass }] as const;
    }),
  ),
);

export function ctcaeTerm(name: CtcaeTermName): CtcaeTerm {
  const term = CTCAE_TERMS.get(name);
  if (!term) throw new RangeError(`no such CTCAE term: ${name}`);
  return term;
}
