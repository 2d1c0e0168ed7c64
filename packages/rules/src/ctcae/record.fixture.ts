/** Laboratory results, vital signs and treatments of one invented subject, for the tests of grades inside a record. */
import { BLANK } from '../record/index.ts';
import type { Exposure, LabResult, Measurement, SubjectRecord, VitalSign } from '../record/index.ts';

export const measured = (
  value: string | null,
  unit: string | null,
  low: string | null = null,
  high: string | null = null,
): Measurement => ({ value, unit, low, high });

let made = 0;
export const lab = (
  test: string,
  collected: string | null,
  reported: Measurement,
  more: Partial<LabResult> = {},
): LabResult => ({
  ...BLANK.labResult,
  id: `l${(made += 1)}`,
  version: 1,
  supplement: {},
  visitId: null,
  test,
  testName: null,
  category: null,
  collected,
  reported,
  standard: null,
  rangeIndicator: null,
  clinicallySignificant: null,
  ...more,
});

export const vital = (
  test: string,
  collected: string,
  value: string,
  unit: string,
  more: Partial<VitalSign> = {},
): VitalSign => ({
  ...BLANK.vitalSign,
  id: `v${(made += 1)}`,
  version: 1,
  supplement: {},
  visitId: null,
  test,
  testName: null,
  position: null,
  collected,
  reported: measured(value, unit),
  standard: null,
  ...more,
});

export const given = (category: Exposure['category'], start: string): Exposure => ({
  ...BLANK.exposure,
  id: `x${(made += 1)}`,
  version: 1,
  supplement: {},
  visitId: null,
  treatment: category,
  category,
  dose: null,
  unit: null,
  frequency: null,
  route: null,
  start,
  end: null,
});

export const TREATED: readonly Exposure[] = [
  given('lymphodepletion', '2026-03-05'),
  given('study-product', '2026-03-10T10:00'),
];

export const record = (
  labResults: readonly LabResult[],
  exposures: readonly Exposure[] = TREATED,
  vitalSigns: readonly VitalSign[] = [],
  on = '2026-11-22',
): SubjectRecord =>
  ({ cut: { knownAt: 1, on }, labResults, exposures, vitalSigns }) as Partial<SubjectRecord> as SubjectRecord;
