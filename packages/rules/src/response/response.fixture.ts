/** A subject written in days from infusion, for the tests of this folder and of the calendar. */
import { BLANK } from '../record/index.ts';
import { addDays } from '../calendar/calendar-date.ts';
import type { Protocol, ScheduledVisit } from '../protocol/index.ts';
import type {
  BleedingAssessment,
  Disposition,
  Exposure,
  LabResult,
  Medication,
  SubjectRecord,
  Visit,
} from '../record/index.ts';
import { DEFAULT_CTCAE_OPTIONS } from '../ctcae/options.ts';
import { DEFAULT_COUNTED_RESPONSE } from '../protocol/index.ts';
import {
  DEFAULT_DURABLE_RESPONSE_OPTIONS,
  DEFAULT_IWG_OPTIONS,
  DEFAULT_PLATELET_RESPONSE_OPTIONS,
  DEFAULT_STEROID_DEPENDENCE_OPTIONS,
} from './options.ts';
import type { PlateletResponseOptions } from './options.ts';
import { plateletResponse } from './platelet-response.ts';
import type { CountResponse, PlateletResponse } from './types.ts';
import type { Criterion } from '../verdict/index.ts';

export const INFUSION = '2026-03-02';

/** The calendar date of a day from infusion, with a time of day if given. */
export const on = (dayFromInfusion: number, time?: string): string =>
  addDays(INFUSION, dayFromInfusion) + (time === undefined ? '' : `T${time}`);

const visit = (key: string, targetDay: number, from: number, to: number): ScheduledVisit => ({
  key,
  name: { en: key, 'zh-CN': key },
  targetDay,
  windowFrom: targetDay + from,
  windowTo: targetDay + to,
  planned: ['platelets'],
  aliases: [],
});

/** A small schedule of the study's kind. */
export const SCHEDULE: readonly ScheduledVisit[] = [
  visit('screening', -42, -18, 27),
  visit('baseline', -6, -4, 0),
  visit('infusion', 0, 0, 0),
  visit('day-7', 7, -1, 1),
  visit('day-10', 10, -2, 2),
  visit('day-28', 28, -3, 3),
  visit('month-3', 90, -7, 7),
  visit('month-6', 180, -14, 14),
  visit('month-12', 360, -14, 14),
];

export function protocolWith(
  options: Partial<PlateletResponseOptions> = {},
  more: Partial<Protocol> = {},
): Protocol {
  return {
    id: 'test',
    version: '1',
    studyCode: 'TEST',
    title: { en: 'Test', 'zh-CN': '测试' },
    registryId: null,
    synthetic: true,
    plannedSubjects: 12,
    timeZone: 'Asia/Shanghai',
    timeAnchor: 'study-product',
    treatments: { 'study-product': [], lymphodepletion: [], leukapheresis: [], bridging: [], other: [] },
    doseLevels: [],
    phases: [],
    toConfirm: [],
    monthLength: 'nominal-30',
    schedule: [],
    analytes: { platelets: ['PLAT'] },
    endpoints: {
      plateletResponse: {
        role: 'secondary',
        options: { ...DEFAULT_PLATELET_RESPONSE_OPTIONS, ...options },
        earlyLookDay: 28,
        mainVisit: 'month-6',
        mainThroughDay: null,
        iwg: DEFAULT_IWG_OPTIONS,
        durable: DEFAULT_DURABLE_RESPONSE_OPTIONS,
        steroidDependence: DEFAULT_STEROID_DEPENDENCE_OPTIONS,
        counted: DEFAULT_COUNTED_RESPONSE,
      },
      sledai: null,
      doris: null,
      lldas: null,
      adverseEvents: null,
      doseFinding: null,
      questionnaires: null,
      laboratoryMarkers: null,
      therapyReduction: null,
    },
    ctcae: { ...DEFAULT_CTCAE_OPTIONS, otherVersions: [] },
    ruleVersions: {},
    ...more,
    ...(more.schedule ? {} : { schedule: SCHEDULE.filter(({ key }) => key === 'month-6') }),
  };
}

const base = { version: 1, supplement: {} };

export function count(
  collected: string | null,
  value: string | null,
  more: {
    unit?: string | null;
    id?: string;
    visitId?: string;
    standard?: LabResult['standard'];
    test?: string;
  } = {},
): LabResult {
  const {
    unit = '10^9/L',
    id = `plt ${collected} ${value}`,
    visitId = null,
    standard = null,
    test = 'PLAT',
  } = more;
  return {
    ...BLANK.labResult,
    ...base,
    id,
    visitId,
    test,
    testName: null,
    category: null,
    collected,
    reported: { value, unit, low: null, high: null },
    standard,
    rangeIndicator: null,
    clinicallySignificant: null,
  };
}

export function bleeding(
  assessed: string | null,
  whoGrade: BleedingAssessment['whoGrade'],
  more: Partial<BleedingAssessment> = {},
): BleedingAssessment {
  return {
    ...BLANK.bleedingAssessment,
    ...base,
    id: `bleed ${assessed} ${whoGrade}`,
    visitId: null,
    assessed,
    whoGrade,
    active: null,
    ...more,
  };
}

export function exposure(
  category: Exposure['category'],
  start: string | null,
  id: string = `${category} ${start}`,
): Exposure {
  return { ...BLANK.exposure, ...base, id, treatment: category, category, start, end: start };
}

export function medication(more: Partial<Medication>): Medication {
  return {
    ...BLANK.medication,
    ...base,
    id: `med ${more.treatmentClass} ${more.start}`,
    name: 'drug',
    genericName: null,
    treatmentClass: null,
    role: 'concomitant',
    indication: null,
    route: null,
    start: null,
    end: null,
    ongoing: null,
    dosePeriods: [],
    tolerated: null,
    ...more,
  };
}

export function disposition(
  standardEvent: string,
  date: string | null,
  category: string = 'DISPOSITION EVENT',
): Disposition {
  return { ...base, id: `ds ${standardEvent}`, event: standardEvent, standardEvent, category, date };
}

export function visited(
  protocolVisit: string | null,
  start: string | null,
  id: string = `visit ${protocolVisit}`,
): Visit {
  return {
    ...BLANK.visit,
    ...base,
    id,
    name: protocolVisit ?? 'unscheduled',
    number: null,
    protocolVisit,
    start,
    end: null,
  };
}

/** An infused subject with lymphodepletion from day −5 and a cut at day 400, unless told otherwise. */
export function subject(more: Partial<SubjectRecord> & { readonly cutOn?: string } = {}): SubjectRecord {
  const { cutOn = on(400), ...lists } = more;
  return {
    cut: { knownAt: 1, on: cutOn },
    site: { id: 'site', code: 'S1', name: 'Site', timeZone: 'Asia/Shanghai' },
    subject: {
      ...base,
      id: 'subject',
      studyId: 'study',
      siteId: 'site',
      code: 'S1-001',
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
    adverseEvents: [],
    safetyCases: [],
    toxicityAssessments: [],
    medications: [],
    exposures: [exposure('lymphodepletion', on(-5)), exposure('study-product', on(0, '10:00'))],
    questionnaireAnswers: [],
    dispositions: [],
    ...lists,
  };
}

/** Shorthand for a course of counts: the day from infusion, the count, and the WHO bleeding grade of that day. */
export type Course = readonly (readonly [
  dayFromInfusion: number,
  platelets: string,
  whoGrade?: BleedingAssessment['whoGrade'] | 'not-recorded' | undefined,
])[];

/** The lists of a subject with these counts; without bleeding on a day unless told otherwise. */
export const course = (...entries: Course): Pick<SubjectRecord, 'labResults' | 'bleedingAssessments'> => ({
  labResults: entries.map(([day, value]) => count(on(day), value)),
  bleedingAssessments: entries.flatMap(([day, , grade = 0]) =>
    grade === 'not-recorded' ? [] : [bleeding(on(day), grade, { id: `bleed ${day}` })],
  ),
});

/** The response of a subject with these records. */
export const respond = (
  record: Parameters<typeof subject>[0],
  options: Partial<PlateletResponseOptions> = {},
  more: Partial<Protocol> = {},
): PlateletResponse => plateletResponse(subject(record), protocolWith(options, more));

/** The count at a day from infusion. */
export function at(response: Pick<PlateletResponse, 'counts'>, dayFromInfusion: number): CountResponse {
  const found = response.counts.find((each) => each.dayFromInfusion === dayFromInfusion);
  if (!found) throw new Error(`no count at day ${dayFromInfusion}`);
  return found;
}

/** The outcome of a count, or its candidates where it is indeterminate. */
export const decided = ({ verdict }: Pick<CountResponse, 'verdict'>): string =>
  verdict.outcome === 'indeterminate' ? verdict.candidates.join(' or ') : verdict.outcome;

/** One criterion of a count. */
export function criterion(of: CountResponse, id: string): Criterion {
  const found = of.verdict.criteria.find((each) => each.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}
