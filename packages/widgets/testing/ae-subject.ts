/** A made-up subject with what a form of adverse events reads: counts, temperatures, medications, events. Days are from infusion. */
import { BLANK } from '@trialside/rules/record';
import { addDays } from '@trialside/rules/calendar';
import type { AdverseEvent, LabResult, Medication, SubjectRecord, VitalSign } from '@trialside/rules/record';
import { INFUSION_DATE, madeUpSubject } from './subject.ts';

export interface MadeUpNumber {
  readonly day: number;
  readonly test: string;
  readonly value: string;
  readonly unit: string;
  readonly low?: string;
  readonly high?: string;
}

export interface MadeUpAeSubject {
  readonly results?: readonly MadeUpNumber[];
  /** Temperatures in °C, by day. */
  readonly temperatures?: Readonly<Record<number, string>>;
  readonly medications?: readonly (Pick<Medication, 'name' | 'genericName' | 'treatmentClass' | 'role'> & {
    readonly day: number;
  })[];
  readonly events?: readonly (Partial<AdverseEvent> & Pick<AdverseEvent, 'id' | 'term'>)[];
  readonly askedOnDay?: number;
  readonly knownAt?: number;
}

const base = { version: 1, supplement: {} };
export const aeDay = (day: number): string => addDays(INFUSION_DATE, day);

export function madeUpAeSubject(made: MadeUpAeSubject, code = 'BJ01-001'): SubjectRecord {
  const subject = madeUpSubject({
    code,
    baseline: '22',
    counts: [],
    askedOnDay: made.askedOnDay ?? 28,
    ...(made.knownAt === undefined ? {} : { knownAt: made.knownAt }),
  });
  return {
    ...subject,
    labResults: [
      ...subject.labResults,
      ...(made.results ?? []).map(({ day, test, value, unit, low, high }): LabResult => ({
        ...BLANK.labResult,
        ...base,
        id: `${code}-${test}${day}`,
        test,
        collected: aeDay(day),
        reported: { value, unit, low: low ?? null, high: high ?? null },
      })),
    ],
    vitalSigns: Object.entries(made.temperatures ?? {}).map(([day, value]): VitalSign => ({
      ...BLANK.vitalSign,
      ...base,
      id: `${code}-temp${day}`,
      test: 'TEMP',
      collected: aeDay(Number(day)),
      reported: { value, unit: 'C', low: null, high: null },
    })),
    medications: (made.medications ?? []).map(({ day, ...medication }): Medication => ({
      ...BLANK.medication,
      ...base,
      ...medication,
      id: `${code}-${medication.name}`,
      start: aeDay(day),
    })),
    adverseEvents: (made.events ?? []).map((event): AdverseEvent => ({
      ...BLANK.adverseEvent,
      ...base,
      ...event,
    })),
  };
}

/** Neutrophils that fall to grade 2 and come back, as after lymphodepletion. Limits of the laboratory: 2.0 to 7.0. */
export const NEUTROPHILS: readonly MadeUpNumber[] = (
  [
    [-8, '3.1'],
    [3, '2.4'],
    [7, '1.8'],
    [10, '1.2'],
    [14, '1.6'],
    [21, '1.7'],
  ] as const
).map(([day, value]) => ({ day, test: 'NEUT', value, unit: '10^9/L', low: '2.0', high: '7.0' }));
