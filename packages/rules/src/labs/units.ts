/** The units results are compared in: canonical names after UCUM, each with its kind and its size within that kind. */

/** Units of one kind differ by a plain factor; another kind needs a fact about the analyte (see analytes). */
export type UnitKind =
  | 'count'
  | 'mass'
  | 'molar'
  | 'equivalents'
  | 'activity'
  | 'international'
  | 'number'
  | 'fraction'
  | 'titre'
  | 'time'
  | 'temperature'
  | 'pressure'
  | 'weight'
  | 'clearance'
  | 'clearance-per-area'
  | 'mass-per-day'
  | 'mass-ratio'
  | 'mass-per-molar'
  | 'per-field';

/** Kind and size (base units of the kind, as a decimal or a fraction) of each unit. */
// 1 mmHg is 133.322387415 Pa and 1 lb is 0.45359237 kg by definition; 1 kat is 60,000,000 U.
const TABLE = {
  '10*9/L': ['count', '1'],
  '10*12/L': ['count', '1000'],
  '10*6/L': ['count', '0.001'],
  '/L': ['count', '0.000000001'],
  '10*6/uL': ['count', '1000'],
  '10*4/uL': ['count', '10'],
  '10*3/uL': ['count', '1'],
  '/uL': ['count', '0.001'],
  '10*6/mL': ['count', '1'],
  '10*3/mL': ['count', '0.001'],
  '/mL': ['count', '0.000001'],
  '/nL': ['count', '1'],
  'g/L': ['mass', '1'],
  'g/dL': ['mass', '10'],
  'mg/mL': ['mass', '1'],
  'mg/dL': ['mass', '0.01'],
  'mg/L': ['mass', '0.001'],
  'ug/mL': ['mass', '0.001'],
  'ug/dL': ['mass', '0.00001'],
  'ug/L': ['mass', '0.000001'],
  'ng/mL': ['mass', '0.000001'],
  'ng/dL': ['mass', '0.00000001'],
  'ng/L': ['mass', '0.000000001'],
  'pg/mL': ['mass', '0.000000001'],
  'mol/L': ['molar', '1000'],
  'mmol/L': ['molar', '1'],
  'umol/L': ['molar', '0.001'],
  'nmol/L': ['molar', '0.000001'],
  'pmol/L': ['molar', '0.000000001'],
  'meq/L': ['equivalents', '1'],
  'U/L': ['activity', '1'],
  'U/mL': ['activity', '1000'],
  'kU/L': ['activity', '1000'],
  'mU/L': ['activity', '0.001'],
  'mU/mL': ['activity', '1'],
  'uU/mL': ['activity', '0.001'],
  'ukat/L': ['activity', '60'],
  'nkat/L': ['activity', '0.06'],
  '[IU]/L': ['international', '1'],
  '[IU]/mL': ['international', '1000'],
  'k[IU]/L': ['international', '1000'],
  'm[IU]/L': ['international', '0.001'],
  'm[IU]/mL': ['international', '1'],
  'u[IU]/mL': ['international', '0.001'],
  '1': ['number', '1'],
  '%': ['fraction', '0.01'],
  '{fraction}': ['fraction', '1'],
  '{titer}': ['titre', '1'],
  s: ['time', '1'],
  ms: ['time', '0.001'],
  Cel: ['temperature', '1'],
  '[degF]': ['temperature', '5/9'],
  'mm[Hg]': ['pressure', '1'],
  kPa: ['pressure', '1000/133.322387415'],
  kg: ['weight', '1'],
  g: ['weight', '0.001'],
  '[lb_av]': ['weight', '0.45359237'],
  'mL/min': ['clearance', '1'],
  'mL/s': ['clearance', '60'],
  'mL/min/{1.73_m2}': ['clearance-per-area', '1'],
  'mL/s/{1.73_m2}': ['clearance-per-area', '60'],
  'g/(24.h)': ['mass-per-day', '1'],
  'mg/(24.h)': ['mass-per-day', '0.001'],
  'g/g': ['mass-ratio', '1'],
  'mg/g': ['mass-ratio', '0.001'],
  'mg/mmol': ['mass-per-molar', '1'],
  'g/mol': ['mass-per-molar', '1'],
  'g/mmol': ['mass-per-molar', '1000'],
  '/[HPF]': ['per-field', '1'],
} as const;

export type Unit = keyof typeof TABLE;

export interface UnitFacts {
  readonly kind: UnitKind;
  /** How many base units of its kind one of it is, as a decimal or a fraction. */
  readonly size: string;
}

const factsOf = ([name, [kind, size]]: readonly [string, readonly [UnitKind, string]]): [
  string,
  UnitFacts,
] => [name, { kind, size }];

export const UNITS: Readonly<Record<Unit, UnitFacts>> = Object.fromEntries(
  Object.entries(TABLE).map(factsOf),
) as Record<Unit, UnitFacts>;

export const UNIT_NAMES: readonly Unit[] = Object.keys(TABLE) as Unit[];
