/** What a chart shows of results and medications: the latest of each test with the one before, and what is taken now. */
import type { DosePeriod, LabResult, Medication } from './patient.ts';

export interface ResultRow {
  readonly test: string;
  readonly latest: LabResult;
  readonly previous: LabResult | null;
}

export interface ResultGroup {
  readonly name: 'haematology' | 'immunology' | 'chemistry' | 'urine' | 'other';
  readonly rows: readonly ResultRow[];
}

/** The order doctors read in. Tests that no panel names come last, so that none is left out. */
const PANELS: readonly (readonly [ResultGroup['name'], readonly string[]])[] = [
  ['haematology', ['PLAT', 'WBC', 'NEUT', 'LYM', 'HGB', 'ANGLOBDR']],
  ['immunology', ['C3', 'C4', 'ADSDNA', 'ANA', 'IGG', 'IGA', 'IGM', 'IGE', 'CD19']],
  ['chemistry', ['CRP', 'INTLK6', 'FERRITIN', 'LDH', 'ALT', 'AST', 'BILI', 'CREAT', 'ALB', 'FIBRINO']],
  ['urine', ['PROTCRT', 'URBC', 'UWBC']],
];

/** Results come oldest first. */
export function resultGroups(results: readonly LabResult[]): readonly ResultGroup[] {
  const byTest = new Map<string, LabResult[]>();
  for (const result of results) {
    const series = byTest.get(result.test);
    if (series) series.push(result);
    else byTest.set(result.test, [result]);
  }
  const rowsOf = (tests: Iterable<string>): ResultRow[] =>
    [...tests].flatMap((test) => {
      const series = byTest.get(test) ?? [];
      byTest.delete(test);
      const latest = series.at(-1);
      return latest ? [{ test, latest, previous: series.at(-2) ?? null }] : [];
    });
  const panels: ResultGroup[] = PANELS.map(([name, tests]) => ({ name, rows: rowsOf(tests) }));
  const other: ResultGroup = { name: 'other', rows: rowsOf([...byTest.keys()]) };
  return [...panels, other].filter(({ rows }) => rows.length > 0);
}

export interface CurrentMedication {
  readonly medication: Medication;
  /** The dose in force; null where the record does not say one, which is not "none". */
  readonly dose: DosePeriod | null;
}

export const currentMedications = (medications: readonly Medication[]): readonly CurrentMedication[] =>
  medications
    .filter(({ ongoing }) => ongoing === 'YES')
    .map((medication) => ({
      medication,
      dose: medication.dosePeriods.findLast(({ to }) => to === null) ?? null,
    }));

/** Units as they are printed; anything else stays as it was reported. */
const PRINTED: Readonly<Record<string, string>> = {
  '10^9/L': '×10⁹/L',
  '10^6/L': '×10⁶/L',
  '10^12/L': '×10¹²/L',
  'umol/L': 'µmol/L',
  'ug/L': 'µg/L',
  ug: 'µg',
  'ug/kg': 'µg/kg',
};

export const printedUnit = (unit: string | null): string => (unit === null ? '' : (PRINTED[unit] ?? unit));

/** "125–350", "≤21", "≥40"; empty where the report gave no limits. */
export function printedRange(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `${low}–${high}`;
  if (high !== null) return `≤${high}`;
  return low === null ? '' : `≥${low}`;
}

/** "2026-11-18T09:30" as people write it. */
export const printedTime = (moment: string | null): string => (moment ?? '').replace('T', ' ');
