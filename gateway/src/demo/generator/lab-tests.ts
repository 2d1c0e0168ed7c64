/**
 * The laboratory of the demo site: tests with CDISC codes, units, reference ranges, and how far two samples of a steady
 * person differ. Sediment has codes of its own because a record names no specimen, and WBC must mean blood.
 */
import { NEW_IGG_RANGE_FROM } from '../dates.ts';
import type { Curve } from './curve.ts';

export type LabTestCode =
  | 'PLAT'
  | 'WBC'
  | 'NEUT'
  | 'LYM'
  | 'HGB'
  | 'ALT'
  | 'AST'
  | 'BILI'
  | 'CREAT'
  | 'ALB'
  | 'LDH'
  | 'FIBRINO'
  | 'CRP'
  | 'FERRITIN'
  | 'INTLK6'
  | 'C3'
  | 'C4'
  | 'ADSDNA'
  | 'ANA'
  | 'IGG'
  | 'IGA'
  | 'IGM'
  | 'IGE'
  | 'CD19'
  | 'ANGLOBDR'
  | 'PROTCRT'
  | 'URBC'
  | 'UWBC';

export type LabPanel =
  | 'count'
  | 'chemistry'
  | 'coagulation'
  | 'inflammation'
  | 'serology'
  | 'immunoglobulins'
  | 'b-cells'
  | 'urine';

export interface Range {
  readonly low: string | null;
  readonly high: string | null;
}

export interface LabTest {
  readonly code: LabTestCode;
  readonly name: string;
  readonly panel: LabPanel;
  readonly category: 'HEMATOLOGY' | 'CHEMISTRY' | 'COAGULATION' | 'IMMUNOLOGY' | 'URINALYSIS';
  readonly unit: string | null;
  readonly decimals: number;
  /** Coefficient of variation between samples, biological and analytical together. */
  readonly variation: number;
  /** What the assay can measure; beyond it the result is "<" or ">" the limit. */
  readonly measuresFrom?: string;
  readonly measuresTo?: string;
  readonly range: (sex: 'F' | 'M', date: string) => Range;
  /** The course of a subject whose story names none. */
  readonly usual: Readonly<Record<'F' | 'M', Curve>>;
}

const both = (low: string | null, high: string | null) => (): Range => ({ low, high });
const bySex = (female: Range, male: Range) => (sex: 'F' | 'M') => (sex === 'F' ? female : male);
const steady = (female: number, male = female): LabTest['usual'] => ({ F: [[0, female]], M: [[0, male]] });

export const LAB_TESTS: readonly LabTest[] = [
  {
    code: 'PLAT',
    name: 'Platelets',
    panel: 'count',
    category: 'HEMATOLOGY',
    unit: '10^9/L',
    decimals: 0,
    variation: 0,
    range: both('125', '350'),
    usual: steady(20),
  },
  {
    code: 'WBC',
    name: 'Leukocytes',
    panel: 'count',
    category: 'HEMATOLOGY',
    unit: '10^9/L',
    decimals: 2,
    variation: 0,
    range: both('3.5', '9.5'),
    usual: steady(5),
  },
  {
    code: 'NEUT',
    name: 'Neutrophils',
    panel: 'count',
    category: 'HEMATOLOGY',
    unit: '10^9/L',
    decimals: 2,
    variation: 0.09,
    range: both('1.8', '6.3'),
    usual: steady(3.2),
  },
  {
    code: 'LYM',
    name: 'Lymphocytes',
    panel: 'count',
    category: 'HEMATOLOGY',
    unit: '10^9/L',
    decimals: 2,
    variation: 0.08,
    range: both('1.1', '3.2'),
    usual: steady(1.2),
  },
  {
    code: 'HGB',
    name: 'Hemoglobin',
    panel: 'count',
    category: 'HEMATOLOGY',
    unit: 'g/L',
    decimals: 0,
    variation: 0.02,
    range: bySex({ low: '115', high: '150' }, { low: '130', high: '175' }),
    usual: steady(118, 138),
  },
  {
    code: 'ALT',
    name: 'Alanine Aminotransferase',
    panel: 'chemistry',
    category: 'CHEMISTRY',
    unit: 'U/L',
    decimals: 0,
    variation: 0.14,
    range: bySex({ low: '7', high: '40' }, { low: '9', high: '50' }),
    usual: steady(18, 24),
  },
  {
    code: 'AST',
    name: 'Aspartate Aminotransferase',
    panel: 'chemistry',
    category: 'CHEMISTRY',
    unit: 'U/L',
    decimals: 0,
    variation: 0.1,
    range: bySex({ low: '13', high: '35' }, { low: '15', high: '40' }),
    usual: steady(20, 23),
  },
  {
    code: 'BILI',
    name: 'Bilirubin',
    panel: 'chemistry',
    category: 'CHEMISTRY',
    unit: 'umol/L',
    decimals: 1,
    variation: 0.15,
    range: bySex({ low: null, high: '21' }, { low: null, high: '26' }),
    usual: steady(9.4, 11.2),
  },
  {
    code: 'CREAT',
    name: 'Creatinine',
    panel: 'chemistry',
    category: 'CHEMISTRY',
    unit: 'umol/L',
    decimals: 0,
    variation: 0.05,
    range: bySex({ low: '41', high: '73' }, { low: '57', high: '97' }),
    usual: steady(56, 76),
  },
  {
    code: 'ALB',
    name: 'Albumin',
    panel: 'chemistry',
    category: 'CHEMISTRY',
    unit: 'g/L',
    decimals: 1,
    variation: 0.03,
    range: both('40', '55'),
    usual: steady(42.5, 43.5),
  },
  {
    code: 'LDH',
    name: 'Lactate Dehydrogenase',
    panel: 'chemistry',
    category: 'CHEMISTRY',
    unit: 'U/L',
    decimals: 0,
    variation: 0.07,
    range: both('120', '250'),
    usual: steady(186),
  },
  {
    code: 'FIBRINO',
    name: 'Fibrinogen',
    panel: 'coagulation',
    category: 'COAGULATION',
    unit: 'g/L',
    decimals: 2,
    variation: 0.08,
    range: both('2.0', '4.0'),
    usual: steady(2.9),
  },
  {
    code: 'CRP',
    name: 'C Reactive Protein',
    panel: 'inflammation',
    category: 'CHEMISTRY',
    unit: 'mg/L',
    decimals: 1,
    variation: 0.2,
    measuresFrom: '0.5',
    range: both(null, '8.0'),
    usual: steady(2.1),
  },
  {
    code: 'FERRITIN',
    name: 'Ferritin',
    panel: 'inflammation',
    category: 'CHEMISTRY',
    unit: 'ug/L',
    decimals: 0,
    variation: 0.1,
    range: bySex({ low: '13', high: '150' }, { low: '30', high: '400' }),
    usual: steady(120, 210),
  },
  {
    code: 'INTLK6',
    name: 'Interleukin 6',
    panel: 'inflammation',
    category: 'IMMUNOLOGY',
    unit: 'ng/L',
    decimals: 1,
    variation: 0.2,
    measuresFrom: '1.5',
    measuresTo: '5000',
    range: both(null, '7.0'),
    usual: steady(3),
  },
  {
    code: 'C3',
    name: 'Complement C3',
    panel: 'serology',
    category: 'IMMUNOLOGY',
    unit: 'g/L',
    decimals: 2,
    variation: 0.05,
    range: both('0.79', '1.52'),
    usual: steady(0.95),
  },
  {
    code: 'C4',
    name: 'Complement C4',
    panel: 'serology',
    category: 'IMMUNOLOGY',
    unit: 'g/L',
    decimals: 2,
    variation: 0.06,
    range: both('0.12', '0.36'),
    usual: steady(0.17),
  },
  {
    code: 'ADSDNA',
    name: 'Anti-Double Stranded DNA',
    panel: 'serology',
    category: 'IMMUNOLOGY',
    unit: 'IU/mL',
    decimals: 0,
    variation: 0.07,
    measuresFrom: '10',
    measuresTo: '800',
    range: both(null, '100'),
    usual: steady(60),
  },
  {
    code: 'ANA',
    name: 'Antinuclear Antibodies',
    panel: 'serology',
    category: 'IMMUNOLOGY',
    unit: null,
    decimals: 0,
    variation: 0,
    range: both(null, '1:80'),
    usual: steady(320),
  },
  {
    code: 'IGG',
    name: 'Immunoglobulin G',
    panel: 'immunoglobulins',
    category: 'IMMUNOLOGY',
    unit: 'g/L',
    decimals: 2,
    variation: 0.03,
    range: (_, date) =>
      date < NEW_IGG_RANGE_FROM ? { low: '7.00', high: '16.00' } : { low: '8.60', high: '17.40' },
    usual: steady(12),
  },
  {
    code: 'IGA',
    name: 'Immunoglobulin A',
    panel: 'immunoglobulins',
    category: 'IMMUNOLOGY',
    unit: 'g/L',
    decimals: 2,
    variation: 0.04,
    measuresFrom: '0.07',
    range: both('0.70', '4.00'),
    usual: steady(2),
  },
  {
    code: 'IGM',
    name: 'Immunoglobulin M',
    panel: 'immunoglobulins',
    category: 'IMMUNOLOGY',
    unit: 'g/L',
    decimals: 2,
    variation: 0.05,
    measuresFrom: '0.05',
    range: both('0.40', '2.30'),
    usual: steady(1),
  },
  {
    code: 'IGE',
    name: 'Immunoglobulin E',
    panel: 'immunoglobulins',
    category: 'IMMUNOLOGY',
    unit: 'IU/mL',
    decimals: 0,
    variation: 0.1,
    measuresFrom: '5',
    range: both(null, '100'),
    usual: steady(40),
  },
  {
    code: 'CD19',
    name: 'CD19',
    panel: 'b-cells',
    category: 'IMMUNOLOGY',
    unit: '10^6/L',
    decimals: 0,
    variation: 0.12,
    measuresFrom: '1',
    range: both('90', '560'),
    usual: steady(120),
  },
  {
    code: 'ANGLOBDR',
    name: 'Antiglobulin Test, Direct',
    panel: 'serology',
    category: 'HEMATOLOGY',
    unit: null,
    decimals: 0,
    variation: 0,
    range: both(null, null),
    usual: steady(0),
  },
  {
    code: 'PROTCRT',
    name: 'Protein/Creatinine',
    panel: 'urine',
    category: 'URINALYSIS',
    unit: 'g/g',
    decimals: 2,
    variation: 0.12,
    range: both(null, '0.20'),
    usual: steady(0.09),
  },
  {
    code: 'URBC',
    name: 'Erythrocytes, urine sediment',
    panel: 'urine',
    category: 'URINALYSIS',
    unit: '/HPF',
    decimals: 0,
    variation: 0.4,
    range: both('0', '3'),
    usual: steady(1),
  },
  {
    code: 'UWBC',
    name: 'Leukocytes, urine sediment',
    panel: 'urine',
    category: 'URINALYSIS',
    unit: '/HPF',
    decimals: 0,
    variation: 0.4,
    range: both('0', '5'),
    usual: steady(1.5),
  },
];

export function labTest(code: LabTestCode): LabTest {
  const test = LAB_TESTS.find((candidate) => candidate.code === code);
  if (!test) throw new RangeError(`no such laboratory test: ${code}`);
  return test;
}
