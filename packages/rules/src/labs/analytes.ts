/**
 * What is measured: each analyte with its CDISC test codes, LOINC codes, usual unit, exact conversions and bounds.
 * Sources: CDISC SDTM terminology (LBTESTCD, VSTESTCD); LOINC, whose codes need its notice (see labs/index);
 * conversion factors as stated beside them; plausible bounds are wide marks for a slip of the pen, not reference ranges.
 */
import type { Unit, UnitKind } from './units.ts';

/** Every analyte. In a protocol file the keys of `analytes` are these. */
const KEYS = [
  'platelets',
  'wbc',
  'neutrophils',
  'lymphocytes',
  'eosinophils',
  'cd4',
  'cd19',
  'hemoglobin',
  'alt',
  'ast',
  'alp',
  'ggt',
  'ldh',
  'ck',
  'lipase',
  'amylase',
  'bilirubin',
  'creatinine',
  'egfr',
  'creatinineClearance',
  'urate',
  'urea',
  'ureaNitrogen',
  'aptt',
  'inr',
  'fibrinogen',
  'haptoglobin',
  'albumin',
  'protein',
  'calcium',
  'correctedCalcium',
  'ionizedCalcium',
  'potassium',
  'sodium',
  'chloride',
  'bicarbonate',
  'magnesium',
  'phosphate',
  'glucose',
  'cholesterol',
  'hdl',
  'ldl',
  'triglycerides',
  'bloodPh',
  'igg',
  'iga',
  'igm',
  'ige',
  'c3',
  'c4',
  'ch50',
  'antiDsDna',
  'ana',
  'ferritin',
  'crp',
  'il6',
  'tsh',
  'urineProtein24h',
  'urineProteinCreatinine',
  'temperature',
  'systolicPressure',
  'diastolicPressure',
  'meanArterialPressure',
  'weight',
  'qtc',
  'ejectionFraction',
] as const;

export type AnalyteKey = (typeof KEYS)[number];

export const ANALYTE_KEYS: readonly AnalyteKey[] = KEYS;

/** 1 `from` is `factor` `to`; a decimal or a fraction. */
export interface ConversionLink {
  readonly from: Unit;
  readonly to: Unit;
  readonly factor: string;
}

export type Specimen = 'blood' | 'urine' | 'body';

export interface Analyte {
  /** CDISC test codes (LBTESTCD, VSTESTCD, EGTESTCD); codes of ratios and fractions are other analytes. */
  readonly tests: readonly string[];
  readonly loinc: readonly string[];
  readonly specimen: Specimen;
  readonly usualUnit: Unit;
  readonly kinds: readonly UnitKind[];
  readonly links: readonly ConversionLink[];
  /** Lowest and highest value in the usual unit that can be a result at all: beyond it, ask. */
  readonly plausible: readonly [string, string];
  /** Whether a result of exactly zero is an ordinary one. */
  readonly zeroIsOrdinary: boolean;
  /** Which way is the wished direction in this study; null where a change by itself is neither (domain: markers). */
  readonly benefit: 'rise' | 'fall' | null;
}

type Extras = Partial<Pick<Analyte, 'specimen' | 'kinds' | 'links' | 'zeroIsOrdinary' | 'benefit'>>;

function analyte(
  tests: string,
  loinc: string,
  usualUnit: Unit,
  kind: UnitKind,
  plausible: readonly [string, string],
  extras: Extras = {},
): Analyte {
  return {
    tests: tests.split(' '),
    loinc: loinc === '' ? [] : loinc.split(' '),
    specimen: 'blood',
    usualUnit,
    kinds: [kind],
    links: [],
    plausible,
    zeroIsOrdinary: false,
    benefit: null,
    ...extras,
  };
}

const link = (from: Unit, factor: string, to: Unit): ConversionLink => ({ from, to, factor });

/** Mass and amount of one substance. */
const massAndMolar = (...links: ConversionLink[]): Extras => ({ kinds: ['mass', 'molar'], links });
/** Enzymes: the international unit of catalytic activity is the U. */
const enzyme: Extras = { kinds: ['activity', 'international'], links: [link('[IU]/L', '1', 'U/L')] };
const bodily: Extras = { specimen: 'body' };

export const ANALYTES: Readonly<Record<AnalyteKey, Analyte>> = {
  platelets: analyte('PLAT', '777-3', '10*9/L', 'count', ['0.1', '2000'], { benefit: 'rise' }),
  wbc: analyte('WBC', '6690-2', '10*9/L', 'count', ['0.01', '1500']),
  neutrophils: analyte('NEUT', '751-8', '10*9/L', 'count', ['0.001', '500']),
  lymphocytes: analyte('LYM', '731-0', '10*9/L', 'count', ['0.001', '1500']),
  eosinophils: analyte('EOS', '711-2', '10*9/L', 'count', ['0', '500'], { zeroIsOrdinary: true }),
  cd4: analyte('CD4', '24467-3', '10*9/L', 'count', ['0.0001', '100']),
  cd19: analyte('CD19', '', '10*9/L', 'count', ['0', '100'], { zeroIsOrdinary: true }),
  hemoglobin: analyte(
    'HGB',
    '718-7',
    'g/L',
    'mass',
    ['10', '300'],
    massAndMolar(link('g/dL', '0.6206', 'mmol/L')),
  ),

  alt: analyte('ALT', '1742-6', 'U/L', 'activity', ['0.1', '200000'], enzyme),
  ast: analyte('AST', '1920-8', 'U/L', 'activity', ['0.1', '200000'], enzyme),
  alp: analyte('ALP', '6768-6', 'U/L', 'activity', ['0.1', '100000'], enzyme),
  ggt: analyte('GGT', '2324-2', 'U/L', 'activity', ['0.1', '100000'], enzyme),
  ldh: analyte('LDH', '2532-0 14804-9', 'U/L', 'activity', ['1', '200000'], enzyme),
  ck: analyte('CK', '2157-6', 'U/L', 'activity', ['0.1', '2000000'], enzyme),
  lipase: analyte('LIPASET LIPASE', '3040-3', 'U/L', 'activity', ['0.1', '200000'], enzyme),
  amylase: analyte('AMYLASE', '1798-8', 'U/L', 'activity', ['0.1', '200000'], enzyme),
  bilirubin: analyte(
    'BILI',
    '1975-2 14631-6',
    'umol/L',
    'molar',
    ['0.1', '2000'],
    massAndMolar(link('mg/dL', '17.1', 'umol/L')),
  ),
  creatinine: analyte(
    'CREAT',
    '2160-0 14682-9',
    'umol/L',
    'molar',
    ['5', '5000'],
    massAndMolar(link('mg/dL', '88.42', 'umol/L')),
  ),
  egfr: analyte('GFRE GFRBSA GFRBSCRT', '33914-3 62238-1 98979-8', 'mL/min/{1.73_m2}', 'clearance-per-area', [
    '0.5',
    '300',
  ]),
  creatinineClearance: analyte('CREATCLR', '2164-2', 'mL/min', 'clearance', ['0.5', '400'], {
    kinds: ['clearance', 'clearance-per-area'],
  }),
  urate: analyte(
    'URATE',
    '3084-1 14933-6',
    'umol/L',
    'molar',
    ['5', '5000'],
    massAndMolar(link('mg/dL', '59.48', 'umol/L')),
  ),
  urea: analyte(
    'UREA',
    '22664-7',
    'mmol/L',
    'molar',
    ['0.1', '150'],
    massAndMolar(link('mmol/L', '6.006', 'mg/dL')),
  ),
  ureaNitrogen: analyte(
    'BUN',
    '3094-0 14937-7',
    'mmol/L',
    'molar',
    ['0.1', '150'],
    massAndMolar(link('mmol/L', '2.801', 'mg/dL')),
  ),

  aptt: analyte('APTT', '3173-2 14979-9', 's', 'time', ['5', '1000']),
  inr: analyte('INR', '6301-6 34714-6', '1', 'number', ['0.3', '50']),
  fibrinogen: analyte('FIBRINO', '3255-7', 'g/L', 'mass', ['0.05', '50']),
  haptoglobin: analyte('HAPTOG', '4542-7', 'g/L', 'mass', ['0.001', '30']),

  albumin: analyte('ALB', '1751-7', 'g/L', 'mass', ['3', '100']),
  protein: analyte('PROT', '2885-2', 'g/L', 'mass', ['10', '200']),
  calcium: analyte('CA', '17861-6 2000-8', 'mmol/L', 'molar', ['0.3', '8'], {
    kinds: ['mass', 'molar', 'equivalents'],
    links: [link('mmol/L', '4.008', 'mg/dL'), link('mmol/L', '2', 'meq/L')],
  }),
  correctedCalcium: analyte('CACR', '29265-6 18281-6', 'mmol/L', 'molar', ['0.3', '8'], {
    kinds: ['mass', 'molar', 'equivalents'],
    links: [link('mmol/L', '4.008', 'mg/dL'), link('mmol/L', '2', 'meq/L')],
  }),
  ionizedCalcium: analyte('CAION', '1995-0 1994-3', 'mmol/L', 'molar', ['0.2', '5'], {
    kinds: ['mass', 'molar', 'equivalents'],
    links: [link('mmol/L', '4.008', 'mg/dL'), link('mmol/L', '2', 'meq/L')],
  }),
  potassium: analyte('K', '2823-3', 'mmol/L', 'molar', ['0.8', '20'], {
    kinds: ['molar', 'equivalents'],
    links: [link('mmol/L', '1', 'meq/L')],
  }),
  sodium: analyte('SODIUM', '2951-2', 'mmol/L', 'molar', ['70', '250'], {
    kinds: ['molar', 'equivalents'],
    links: [link('mmol/L', '1', 'meq/L')],
  }),
  chloride: analyte('CL', '2075-0', 'mmol/L', 'molar', ['40', '200'], {
    kinds: ['molar', 'equivalents'],
    links: [link('mmol/L', '1', 'meq/L')],
  }),
  bicarbonate: analyte('BICARB', '1963-8', 'mmol/L', 'molar', ['1', '80'], {
    kinds: ['molar', 'equivalents'],
    links: [link('mmol/L', '1', 'meq/L')],
  }),
  magnesium: analyte('MG', '19123-9 2601-3', 'mmol/L', 'molar', ['0.05', '15'], {
    kinds: ['mass', 'molar', 'equivalents'],
    links: [link('mmol/L', '2.4305', 'mg/dL'), link('mmol/L', '2', 'meq/L')],
  }),
  phosphate: analyte(
    'PHOS',
    '2777-1 14879-1',
    'mmol/L',
    'molar',
    ['0.02', '15'],
    massAndMolar(link('mmol/L', '3.0974', 'mg/dL')),
  ),
  glucose: analyte(
    'GLUC',
    '2345-7 15074-8 1558-6',
    'mmol/L',
    'molar',
    ['0.1', '150'],
    massAndMolar(link('mmol/L', '18.016', 'mg/dL')),
  ),
  cholesterol: analyte(
    'CHOL',
    '2093-3 35200-5',
    'mmol/L',
    'molar',
    ['0.2', '80'],
    massAndMolar(link('mmol/L', '38.67', 'mg/dL')),
  ),
  hdl: analyte(
    'HDL',
    '2085-9',
    'mmol/L',
    'molar',
    ['0.02', '10'],
    massAndMolar(link('mmol/L', '38.67', 'mg/dL')),
  ),
  ldl: analyte(
    'LDL',
    '13457-7 2089-1 18262-6',
    'mmol/L',
    'molar',
    ['0.05', '60'],
    massAndMolar(link('mmol/L', '38.67', 'mg/dL')),
  ),
  triglycerides: analyte(
    'TRIG',
    '2571-8 35217-9',
    'mmol/L',
    'molar',
    ['0.05', '200'],
    massAndMolar(link('mmol/L', '88.57', 'mg/dL')),
  ),
  bloodPh: analyte('PH', '11558-4 2744-1 2746-6', '1', 'number', ['6', '8.5']),

  igg: analyte('IGG', '2465-3', 'g/L', 'mass', ['0.01', '200']),
  iga: analyte('IGA', '2458-8', 'g/L', 'mass', ['0', '100'], { zeroIsOrdinary: true }),
  igm: analyte('IGM', '2472-9', 'g/L', 'mass', ['0', '100'], { zeroIsOrdinary: true }),
  ige: analyte('IGE', '19113-0', 'k[IU]/L', 'international', ['0', '200000'], {
    kinds: ['international', 'activity', 'mass'],
    links: [link('k[IU]/L', '1', 'kU/L'), link('[IU]/mL', '2.4', 'ng/mL')],
    zeroIsOrdinary: true,
  }),
  c3: analyte('C3', '4485-9', 'g/L', 'mass', ['0', '10'], { benefit: 'rise', zeroIsOrdinary: true }),
  c4: analyte('C4', '4498-2', 'g/L', 'mass', ['0', '5'], { benefit: 'rise', zeroIsOrdinary: true }),
  /** Bound to its assay: another unit kind is another assay and is never converted. */
  ch50: analyte('CH50', '', 'U/mL', 'activity', ['0', '1000'], { benefit: 'rise', zeroIsOrdinary: true }),
  /** IU/mL and U/mL are different assays and are never converted into each other. */
  antiDsDna: analyte('ADSDNA', '33799-8 5130-0', '[IU]/mL', 'international', ['0', '100000'], {
    kinds: ['international', 'activity'],
    benefit: 'fall',
    zeroIsOrdinary: true,
  }),
  ana: analyte('ANA', '42254-3 5048-4', '{titer}', 'titre', ['1', '1000000'], { benefit: 'fall' }),
  ferritin: analyte('FERRITIN', '2276-4', 'ug/L', 'mass', ['0.1', '1000000']),
  crp: analyte('CRP', '1988-5', 'mg/L', 'mass', ['0', '1000'], { zeroIsOrdinary: true }),
  il6: analyte('INTLK6', '26881-3', 'pg/mL', 'mass', ['0', '10000000'], { zeroIsOrdinary: true }),
  tsh: analyte('TSH', '3016-3', 'm[IU]/L', 'international', ['0', '1000'], {
    kinds: ['international', 'activity'],
    links: [link('m[IU]/L', '1', 'mU/L')],
    zeroIsOrdinary: true,
  }),

  urineProtein24h: analyte('PROTEXR', '2889-4', 'g/(24.h)', 'mass-per-day', ['0', '60'], {
    specimen: 'urine',
    benefit: 'fall',
    zeroIsOrdinary: true,
  }),
  /** 1 mmol of creatinine weighs 0.11312 g. */
  urineProteinCreatinine: analyte('PROTCRT', '2890-2', 'g/g', 'mass-ratio', ['0', '60'], {
    specimen: 'urine',
    kinds: ['mass-ratio', 'mass-per-molar'],
    links: [link('g/g', '113.12', 'mg/mmol')],
    benefit: 'fall',
    zeroIsOrdinary: true,
  }),

  temperature: analyte('TEMP', '8310-5 8331-1', 'Cel', 'temperature', ['12', '46'], bodily),
  systolicPressure: analyte('SYSBP', '8480-6', 'mm[Hg]', 'pressure', ['20', '350'], bodily),
  diastolicPressure: analyte('DIABP', '8462-4', 'mm[Hg]', 'pressure', ['5', '250'], bodily),
  meanArterialPressure: analyte('MAP', '8478-0', 'mm[Hg]', 'pressure', ['10', '280'], bodily),
  weight: analyte('WEIGHT', '29463-7', 'kg', 'weight', ['0.3', '650'], bodily),
  qtc: analyte('QTCF QTCB QTC', '8636-3', 'ms', 'time', ['150', '1000'], bodily),
  ejectionFraction: analyte('LVEF', '10230-1', '%', 'fraction', ['1', '95'], bodily),
};
