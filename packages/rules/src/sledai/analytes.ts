/** What is measured that a SLEDAI descriptor looks at, and the codes it goes by where the protocol names none. */
import { ANALYTES, type AnalyteKey } from '../labs/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { LabResult } from '../record/index.ts';

export type SledaiAnalyte =
  | 'platelets'
  | 'wbc'
  | 'hemoglobin'
  | 'c3'
  | 'c4'
  | 'ch50'
  | 'antiDsDna'
  | 'antiDsDnaFarr'
  | 'urineProtein24h'
  | 'urineProteinCreatinine'
  | 'urineErythrocytes'
  | 'urineLeukocytes'
  | 'urineRedCellCasts';

/** Not in the laboratory's own list of analytes: they are only ever compared in the unit they are reported in. */
const OTHER_TESTS: Readonly<Partial<Record<SledaiAnalyte, readonly string[]>>> = {
  antiDsDnaFarr: [],
  urineErythrocytes: ['URBC', 'RBC'],
  urineLeukocytes: ['UWBC', 'WBC'],
  urineRedCellCasts: ['CSRBC'],
};

const URINE_ANALYTES: readonly SledaiAnalyte[] = [
  'urineProtein24h',
  'urineProteinCreatinine',
  'urineErythrocytes',
  'urineLeukocytes',
  'urineRedCellCasts',
];

/** The analyte's entry in the laboratory's list, where it has one. */
export const labAnalyte = (key: SledaiAnalyte): AnalyteKey | null =>
  key in ANALYTES ? (key as AnalyteKey) : null;

const testsOf = (key: SledaiAnalyte, protocol: Pick<Protocol, 'analytes'>): readonly string[] => {
  const lab = labAnalyte(key);
  return protocol.analytes[key] ?? (lab ? ANALYTES[lab].tests : null) ?? OTHER_TESTS[key] ?? [];
};

const URINE = /urin/i;
const BLOOD = /blood|serum|plasma|h(?:a)?ematology|chemistry/i;

/** Codes that blood and urine share: there the specimen must be said. */
const SHARED = ['RBC', 'WBC'];

/**
 * Whether a result is of this analyte. The same code in another specimen is another analyte: white cells in urine are
 * no leukocyte count.
 */
export function isOf(key: SledaiAnalyte, result: LabResult, protocol: Pick<Protocol, 'analytes'>): boolean {
  if (!testsOf(key, protocol).includes(result.test)) return false;
  const said = `${result.supplement['LBSPEC'] ?? ''} ${result.category ?? ''}`;
  if (!URINE_ANALYTES.includes(key)) return !URINE.test(said);
  return SHARED.includes(result.test) ? URINE.test(said) : !BLOOD.test(said) || URINE.test(said);
}
