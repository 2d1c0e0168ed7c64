/** Builds the record of a made-up subject in a few words, for examples and tests. Days are from infusion. */
import { BLANK } from '@trialside/rules/record';
import { addDays } from '@trialside/rules/calendar';
import type {
  BleedingAssessment,
  Exposure,
  LabResult,
  Medication,
  SubjectRecord,
  TreatmentClass,
  Visit,
} from '@trialside/rules/record';

export const INFUSION_DATE = '2026-06-01';

export interface MadeUpCount {
  readonly day: number;
  /** In `unit`, as the laboratory reported it. */
  readonly platelets: string;
  readonly unit?: string;
  /** WHO grade at the same visit; null where no bleeding assessment was made. */
  readonly bleeding: 0 | 1 | 2 | 3 | 4 | null;
}

export interface MadeUpSubject {
  readonly code: string;
  /** False for a subject before infusion. */
  readonly infused?: boolean;
  /** Platelets six days before infusion, before lymphodepletion; null where none were counted. */
  readonly baseline: string | null;
  readonly counts: readonly MadeUpCount[];
  readonly rescue?: readonly {
    readonly day: number;
    readonly treatment: TreatmentClass;
    readonly name: string;
  }[];
  /** Day on which the question is asked. */
  readonly askedOnDay: number;
  readonly knownAt?: number;
}

const onDay = (day: number): string => addDays(INFUSION_DATE, day);

export function madeUpSubject(made: MadeUpSubject): SubjectRecord {
  const id = (kind: string, day: number): string => `${made.code}-${kind}${day}`;
  const base = { version: 1, supplement: {} };
  const visit = (day: number): Visit => ({
    ...BLANK.visit,
    ...base,
    id: id('visit', day),
    name: day < 0 ? 'Baseline' : `Day ${day}`,
    number: null,
    protocolVisit: null,
    start: onDay(day),
    end: null,
  });
  const platelets = (day: number, value: string, unit: string): LabResult => ({
    ...BLANK.labResult,
    ...base,
    id: id('platelets', day),
    visitId: id('visit', day),
    test: 'PLAT',
    testName: 'Platelets',
    category: 'HEMATOLOGY',
    collected: onDay(day),
    reported: { value, unit, low: '125', high: '350' },
    standard: null,
    rangeIndicator: null,
    clinicallySignificant: null,
  });
  const exposure = (day: number, treatment: string, category: Exposure['category']): Exposure => ({
    ...BLANK.exposure,
    ...base,
    id: id(category, day),
    visitId: null,
    treatment,
    category,
    dose: null,
    unit: null,
    frequency: null,
    route: 'INTRAVENOUS',
    start: onDay(day),
    end: onDay(day),
  });
  const infused = made.infused ?? true;
  const days = [...(made.baseline === null ? [] : [-6]), ...made.counts.map(({ day }) => day)];
  return {
    cut: { knownAt: made.knownAt ?? 128, on: onDay(made.askedOnDay) },
    site: { id: 'site-bj01', code: 'BJ01', name: 'Beijing', timeZone: 'Asia/Shanghai' },
    subject: {
      ...base,
      id: `subject-${made.code}`,
      studyId: 'study-1',
      siteId: 'site-bj01',
      code: made.code,
      sex: 'F',
      age: '34',
      ageUnit: 'YEARS',
      doseLevel: infused ? 'DL1' : null,
      informedConsent: onDay(-42),
      referenceStart: infused ? onDay(-5) : null,
      referenceEnd: null,
      died: null,
      deathDate: null,
    },
    visits: days.map(visit),
    labResults: [
      ...(made.baseline === null ? [] : [platelets(-6, made.baseline, '10^9/L')]),
      ...made.counts.map(({ day, platelets: value, unit }) => platelets(day, value, unit ?? '10^9/L')),
    ],
    vitalSigns: [],
    sledaiAssessments: [],
    pgaAssessments: [],
    bleedingAssessments: made.counts.flatMap(({ day, bleeding }): BleedingAssessment[] =>
      bleeding === null
        ? []
        : [
            {
              ...BLANK.bleedingAssessment,
              ...base,
              id: id('bleeding', day),
              visitId: id('visit', day),
              assessed: onDay(day),
              whoGrade: bleeding,
              active: null,
            },
          ],
    ),
    safetyCases: [],
    adverseEvents: [],
    toxicityAssessments: [],
    medications: (made.rescue ?? []).map(({ day, treatment, name }): Medication => ({
      ...BLANK.medication,
      ...base,
      id: id('medication', day),
      name,
      genericName: null,
      treatmentClass: treatment,
      role: 'rescue',
      indication: 'Thrombocytopenia',
      route: 'INTRAVENOUS',
      start: onDay(day),
      end: onDay(day),
      ongoing: 'no',
      dosePeriods: [],
      tolerated: null,
    })),
    exposures: infused
      ? [
          exposure(-5, 'FLUDARABINE', 'lymphodepletion'),
          exposure(0, 'INATICABTAGENE AUTOLEUCEL', 'study-product'),
        ]
      : [],
    questionnaireAnswers: [],
    dispositions: [],
  };
}
