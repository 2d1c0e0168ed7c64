/** A made-up subject whose SLEDAI is scored on day 28: what was measured, taken and found before. Days are from infusion. */
import { addDays } from '@trialside/rules/calendar';
import type {
  LabResult,
  Medication,
  PgaAssessment,
  SledaiAssessment,
  SubjectRecord,
} from '@trialside/rules/record';
import { DESCRIPTORS, type DescriptorKey } from '@trialside/rules/sledai';
import { INFUSION_DATE, madeUpSubject } from './subject.ts';

export interface MadeUpResult {
  readonly day: number;
  readonly test: string;
  readonly value: string;
  readonly unit: string;
  readonly low?: string;
  readonly high?: string;
  readonly category?: string;
}

export interface MadeUpSledaiSubject {
  readonly results?: readonly MadeUpResult[];
  /** An earlier final assessment: what was present. */
  readonly before?: {
    readonly day: number;
    readonly present: readonly DescriptorKey[];
    readonly pga: string;
  };
  /** Prednisone in mg a day; left out: nothing recorded. */
  readonly prednisone?: string;
  /** Recorded at the visit of day 28 already. */
  readonly recorded?: {
    readonly present: readonly DescriptorKey[];
    readonly pga: string | null;
    readonly version: number;
  };
  /** Hydroxychloroquine 200 mg a day, of which nobody said whether it is tolerated. */
  readonly hydroxychloroquine?: boolean;
}

export const VISIT_DAY = 28;
const base = { version: 1, supplement: {} };
const onDay = (day: number): string => addDays(INFUSION_DATE, day);

export function madeUpSledaiSubject(made: MadeUpSledaiSubject, code = 'BJ01-001'): SubjectRecord {
  const { before, recorded } = made;
  const counts = [
    ...(before ? [{ day: before.day, platelets: '90', bleeding: null }] : []),
    { day: VISIT_DAY, platelets: '150', bleeding: null },
  ];
  const subject = madeUpSubject({ code, baseline: null, counts, askedOnDay: VISIT_DAY });
  const visitOf = (day: number): string => `${code}-visit${day}`;
  const medication = (
    name: string,
    treatmentClass: Medication['treatmentClass'],
    dose: string | null,
  ): Medication => ({
    ...base,
    id: `${code}-${name}`,
    name,
    genericName: name,
    treatmentClass,
    role: 'concomitant',
    indication: null,
    route: 'ORAL',
    start: onDay(-200),
    end: null,
    ongoing: 'yes',
    dosePeriods: dose === null ? [] : [{ from: onDay(-200), to: null, dose, unit: 'mg', frequency: 'QD' }],
    tolerated: null,
    stopReason: null,
  });
  return {
    ...subject,
    labResults: (made.results ?? []).map((result, index): LabResult => ({
      ...base,
      id: `${code}-lab${index}`,
      visitId: null,
      test: result.test,
      testName: null,
      category: result.category ?? null,
      specimen: null,
      method: null,
      loinc: null,
      notDone: null,
      collected: onDay(result.day),
      reported: {
        value: result.value,
        unit: result.unit,
        low: result.low ?? null,
        high: result.high ?? null,
      },
      standard: null,
      rangeIndicator: null,
      clinicallySignificant: null,
    })),
    sledaiAssessments: [
      ...(before ? [assessment(visitOf(before.day), before.day, before.present, 1)] : []),
      ...(recorded ? [assessment(visitOf(VISIT_DAY), VISIT_DAY, recorded.present, recorded.version)] : []),
    ],
    pgaAssessments: [
      ...(before ? [pga(visitOf(before.day), before.day, before.pga)] : []),
      ...(recorded?.pga ? [pga(visitOf(VISIT_DAY), VISIT_DAY, recorded.pga)] : []),
    ],
    medications: [
      ...(made.prednisone === undefined ? [] : [medication('prednisone', 'glucocorticoid', made.prednisone)]),
      ...(made.hydroxychloroquine ? [medication('hydroxychloroquine', 'antimalarial', '200')] : []),
    ],
  };
}

const assessment = (
  visitId: string,
  day: number,
  present: readonly DescriptorKey[],
  version: number,
): SledaiAssessment => ({
  ...base,
  version,
  id: `sledai-${day}`,
  visitId,
  assessed: onDay(day),
  items: Object.fromEntries(
    DESCRIPTORS.map(({ key }) => [key, present.includes(key) ? ('present' as const) : ('absent' as const)]),
  ),
  haemolyticAnaemia: 'absent',
  gastrointestinalActivity: 'absent',
  instrument: null,
  windowDays: null,
  maintenanceTolerated: null,
  evidence: {},
  shownAtEntry: null,
});

const pga = (visitId: string, day: number, value: string): PgaAssessment => ({
  ...base,
  id: `pga-${day}`,
  visitId,
  assessed: onDay(day),
  value,
  scale: '0-3',
});
