/** A subject for the worked examples: infused on 2 March 2026, lymphodepletion five days before, nothing else recorded. */
import { BLANK } from '../record/index.ts';
import { addDays } from '../calendar/calendar-date.ts';
import type {
  AdverseEvent,
  Exposure,
  Finding,
  LabResult,
  Medication,
  PgaAssessment,
  SledaiAssessment,
  SubjectRecord,
} from '../record/index.ts';
import { DESCRIPTORS, type DescriptorKey } from '../sledai/descriptors.ts';

const base = { version: 1, supplement: {} } as const;

/** The calendar date of a day from infusion. */
export const on = (dayFromInfusion: number): string => addDays('2026-03-02', dayFromInfusion);

const exposure = (category: Exposure['category'], day: number): Exposure => ({
  ...BLANK.exposure,
  ...base,
  id: category,
  visitId: null,
  treatment: category,
  category,
  dose: null,
  unit: null,
  frequency: null,
  route: null,
  start: on(day),
  end: on(day),
});

export function subject(cutDay: number, lists: Partial<SubjectRecord>): SubjectRecord {
  return {
    cut: { knownAt: 1, on: on(cutDay) },
    site: { id: 'site', code: 'site', name: 'Site', timeZone: 'Asia/Shanghai' },
    subject: {
      ...base,
      id: 'subject',
      studyId: 'study',
      siteId: 'site',
      code: 'subject',
      sex: null,
      age: null,
      ageUnit: null,
      doseLevel: null,
      informedConsent: on(-45),
      referenceStart: null,
      referenceEnd: null,
      died: null,
      deathDate: null,
    },
    visits: [],
    labResults: [],
    vitalSigns: [],
    sledaiAssessments: [],
    pgaAssessments: [],
    bleedingAssessments: [],
    safetyCases: [],
    adverseEvents: [],
    toxicityAssessments: [],
    medications: [],
    exposures: [exposure('lymphodepletion', -5), exposure('study-product', 0)],
    questionnaireAnswers: [],
    dispositions: [],
    ...lists,
  };
}

/** Platelet counts in 10⁹/L, by day from infusion; no bleeding on any of the days. */
export const counts = (
  ...entries: readonly (readonly [day: number, platelets: string])[]
): Pick<SubjectRecord, 'labResults' | 'bleedingAssessments'> => ({
  labResults: entries.map(([day, value]) => result('PLAT', day, value, '10^9/L')),
  bleedingAssessments: entries.map(([day]) => ({
    ...BLANK.bleedingAssessment,
    ...base,
    id: `bleeding ${day}`,
    visitId: null,
    assessed: on(day),
    whoGrade: 0,
    active: null,
  })),
});

export const result = (test: string, day: number, value: string, unit: string): LabResult => ({
  ...BLANK.labResult,
  ...base,
  id: `${test} ${day}`,
  visitId: null,
  test,
  testName: null,
  category: null,
  collected: on(day),
  reported: { value, unit, low: null, high: null },
  standard: null,
  rangeIndicator: null,
  clinicallySignificant: null,
});

/** All descriptors absent but these. */
export const sledai = (
  day: number,
  present: readonly DescriptorKey[],
  more: Partial<SledaiAssessment> = {},
): SledaiAssessment => ({
  ...BLANK.sledaiAssessment,
  ...base,
  id: `sledai ${day}`,
  visitId: null,
  assessed: on(day),
  items: Object.fromEntries(
    DESCRIPTORS.map(({ key }): [string, Finding] => [key, present.includes(key) ? 'present' : 'absent']),
  ),
  haemolyticAnaemia: 'absent',
  gastrointestinalActivity: 'absent',
  ...more,
});

export const pga = (day: number, value: string): PgaAssessment => ({
  ...base,
  id: `pga ${day}`,
  visitId: null,
  assessed: on(day),
  value,
  scale: '0-3',
});

/** Taken every day by mouth, by periods of a constant dose; the last one goes on. */
export const medication = (
  genericName: string,
  treatmentClass: Medication['treatmentClass'],
  ...periods: readonly (readonly [from: number, dose: string])[]
): Medication => ({
  ...BLANK.medication,
  ...base,
  id: genericName,
  name: genericName,
  genericName,
  treatmentClass,
  role: 'concomitant',
  indication: null,
  route: 'ORAL',
  start: on(periods[0]?.[0] ?? 0),
  end: null,
  ongoing: 'yes',
  dosePeriods: periods.map(([from, dose], n) => {
    const next = periods[n + 1];
    return { from: on(from), to: next ? on(next[0]) : null, dose, unit: 'mg', frequency: 'QD' };
  }),
  tolerated: 'yes',
});

export const event = (more: Partial<AdverseEvent>): AdverseEvent => ({
  ...BLANK.adverseEvent,
  ...base,
  id: 'event',
  term: 'event',
  ctcae: null,
  bodySystem: null,
  grade: null,
  severity: null,
  gradePeriods: [],
  start: on(3),
  end: null,
  ongoing: null,
  outcome: null,
  serious: null,
  seriousness: {
    death: 'no',
    lifeThreatening: 'no',
    hospitalisation: 'no',
    disability: 'no',
    congenitalAnomaly: 'no',
    otherMedicallyImportant: 'no',
  },
  causality: {
    studyProduct: null,
    lymphodepletion: null,
    procedure: null,
    disease: null,
    concomitant: null,
  },
  reportedCausality: null,
  actionTaken: null,
  doseLimiting: null,
  ...more,
});
