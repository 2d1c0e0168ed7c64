/**
 * Where these grades differ on purpose from the R package admiral (its NCI-CTCAE criteria files), each with when it
 * happens. Why is told in the locales under the same id. Used to account for every difference when both are compared.
 */
import type { PrintedLimit } from './criteria/shape.ts';
import type { BaselineFlag } from './operands.ts';
import type { AnalyteKey } from '../labs/index.ts';
import type { CtcaeVersion, LimitSource, NumericGrade } from './types.ts';

/** All conditions given must hold. */
export interface DifferenceCondition {
  readonly baselineFlag?: BaselineFlag;
  readonly isBaselineVisit?: boolean;
  readonly missing?: LimitSource;
  readonly present?: readonly LimitSource[];
  /** The value is exactly so many times the limit or baseline. */
  readonly valueAt?: { readonly times: string; readonly of: LimitSource };
  /** The value is exactly the printed number. */
  readonly valueIs?: PrintedLimit;
  /** The value lies between two whole numbers of the printed text, both excluded. */
  readonly valueBetween?: readonly (readonly [string, string])[];
  readonly valueAboveZero?: boolean;
  readonly analyte?: AnalyteKey;
  readonly unit?: string;
  /** The criteria are not in admiral at all. */
  readonly absentThere?: boolean;
}

export type AdmiralDifferenceId =
  | 'abnormal-baseline-needs-no-upper-limit'
  | 'abnormal-baseline-without-value'
  | 'baseline-visit-against-limits'
  | 'baseline-visit-asks-no-baseline'
  | 'ggt-twice-the-baseline'
  | 'triglycerides-lower-edge'
  | 'sodium-gap'
  | 'creatinine-clearance-gap'
  | 'ionised-calcium-converted'
  | 'creatinine-low-baseline-either'
  | 'creatinine-low-baseline-without-value'
  | 'zero-and-negative-asked'
  | 'not-in-admiral';

export interface AdmiralDifference {
  readonly id: AdmiralDifferenceId;
  readonly versions: readonly CtcaeVersion[];
  /** Empty: every term. */
  readonly terms: readonly string[];
  readonly when: DifferenceCondition;
  /** The grade here and there where it is always the same; null: cannot be graded. */
  readonly here?: NumericGrade | null;
  readonly there?: NumericGrade | null;
}

const AMINOTRANSFERASES = ['Alanine aminotransferase increased', 'Aspartate aminotransferase increased'];
const LIVER = [...AMINOTRANSFERASES, 'GGT increased', 'Blood bilirubin increased'];
const LIVER_5 = [...LIVER, 'Alkaline phosphatase increased'];
const BOTH: readonly CtcaeVersion[] = ['5.0', '6.0'];

export const ADMIRAL_DIFFERENCES: readonly AdmiralDifference[] = [
  {
    id: 'abnormal-baseline-needs-no-upper-limit',
    versions: BOTH,
    terms: LIVER_5,
    when: { baselineFlag: 'high', missing: 'uln', isBaselineVisit: false },
    there: null,
  },
  {
    id: 'abnormal-baseline-without-value',
    versions: BOTH,
    terms: LIVER_5,
    when: { baselineFlag: 'high', missing: 'baseline', present: ['uln'] },
    here: null,
    there: 0,
  },
  {
    id: 'baseline-visit-against-limits',
    versions: BOTH,
    terms: LIVER_5,
    when: { baselineFlag: 'high', isBaselineVisit: true },
  },
  {
    id: 'baseline-visit-asks-no-baseline',
    versions: ['6.0'],
    terms: ['Alkaline phosphatase increased'],
    when: { isBaselineVisit: true },
    there: 0,
  },
  {
    id: 'ggt-twice-the-baseline',
    versions: ['5.0'],
    terms: ['GGT increased'],
    when: { baselineFlag: 'high', present: ['uln'], valueAt: { times: '2.0', of: 'baseline' } },
    here: 1,
    there: 0,
  },
  {
    id: 'triglycerides-lower-edge',
    versions: BOTH,
    terms: ['Hypertriglyceridemia'],
    when: { valueIs: { 'mg/dL': '150', 'mmol/L': '1.71' } },
    here: 1,
    there: 0,
  },
  {
    id: 'sodium-gap',
    versions: ['5.0'],
    terms: ['Hyponatremia'],
    when: { valueBetween: [['129', '130']] },
    here: 3,
  },
  {
    id: 'creatinine-clearance-gap',
    versions: ['6.0'],
    terms: ['Creatinine clearance decreased'],
    when: {
      valueBetween: [
        ['25', '26'],
        ['49', '50'],
      ],
    },
  },
  {
    id: 'ionised-calcium-converted',
    versions: BOTH,
    terms: ['Hypercalcemia', 'Hypocalcemia'],
    when: { analyte: 'ionizedCalcium', unit: 'mg/dL', valueAboveZero: true },
  },
  {
    id: 'creatinine-low-baseline-either',
    versions: ['6.0'],
    terms: ['Creatinine increased'],
    when: { baselineFlag: 'low', present: ['uln', 'baseline'] },
  },
  {
    id: 'creatinine-low-baseline-without-value',
    versions: ['6.0'],
    terms: ['Creatinine increased'],
    when: { baselineFlag: 'low', missing: 'baseline' },
  },
  {
    id: 'zero-and-negative-asked',
    versions: BOTH,
    terms: [],
    when: { valueAboveZero: false },
    here: null,
  },
  {
    id: 'not-in-admiral',
    versions: ['5.0'],
    terms: ['Eosinophilia', 'Chronic kidney disease', 'Proteinuria', 'Blood bicarbonate decreased'],
    when: { absentThere: true },
  },
  {
    id: 'not-in-admiral',
    versions: ['6.0'],
    terms: [
      'Eosinophilia',
      'Chronic kidney disease',
      'Urinary protein increased',
      'Blood bicarbonate decreased',
    ],
    when: { absentThere: true },
  },
];
