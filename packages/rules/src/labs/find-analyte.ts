/** Which analyte a record of the source is about. The same code in urine or another fluid is another analyte. */
import { ANALYTES, ANALYTE_KEYS } from './analytes.ts';
import type { AnalyteKey } from './analytes.ts';

const BY_TEST: ReadonlyMap<string, AnalyteKey> = new Map(
  ANALYTE_KEYS.flatMap((key) => ANALYTES[key].tests.map((test) => [test, key] as const)),
);

const BY_LOINC: ReadonlyMap<string, AnalyteKey> = new Map(
  ANALYTE_KEYS.flatMap((key) => ANALYTES[key].loinc.map((code) => [code, key] as const)),
);

/** Null where the code is not one of ours. */
export function analyteOfLoinc(code: string): AnalyteKey | null {
  return BY_LOINC.get(code.trim()) ?? null;
}

/** For vital signs, ECG and echocardiography: by CDISC test code alone. */
export function analyteOfBodyTest(test: string): AnalyteKey | null {
  const key = BY_TEST.get(test.trim().toUpperCase());
  return key && ANALYTES[key].specimen === 'body' ? key : null;
}

/** What a laboratory record says about its test and specimen. */
export interface TestedSpecimen {
  /** LBTESTCD. */
  readonly test: string;
  /** LBCAT, such as URINALYSIS. */
  readonly category: string | null;
  /** LBSPEC, such as SERUM; null where the source has none. */
  readonly specimen?: string | null;
}

const BLOOD = /\b(?:blood|serum|plasma)\b/i;
const URINE = /urin/i;

/** Codes of a source by analyte, as a protocol file lists them. Keys that are no analyte of ours are passed over. */
export type TestCodes = Readonly<Record<string, readonly string[]>>;

function keyOf(test: string, codes: TestCodes): AnalyteKey | null {
  const named = ANALYTE_KEYS.find((key) => codes[key]?.includes(test));
  return named ?? BY_TEST.get(test.trim().toUpperCase()) ?? null;
}

/**
 * Null where the code is not known, or where the specimen is another one than the analyte's. A specimen that is not
 * recorded is taken as blood, except for pH, which is usually urine: there blood must be said. `codes` of the source
 * come before the CDISC ones.
 */
export function analyteOf(
  { test, category, specimen = null }: TestedSpecimen,
  codes: TestCodes = {},
): AnalyteKey | null {
  const key = keyOf(test, codes);
  if (!key) return null;
  const wanted = ANALYTES[key].specimen;
  const said = `${specimen ?? ''} ${category ?? ''}`;
  if (wanted === 'body') return null;
  if (wanted === 'urine') return specimen === null || URINE.test(specimen) ? key : null;
  if (URINE.test(said) || (specimen?.trim() && !BLOOD.test(specimen))) return null;
  return key !== 'bloodPh' || BLOOD.test(said) ? key : null;
}
