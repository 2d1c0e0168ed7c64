/** Records for tests of safety rules: a subject infused on 2025-03-10 at 10:00, and events, doses and contacts to add. */
import { BLANK } from '../record/index.ts';
import type {
  AdverseEvent,
  Disposition,
  Exposure,
  LabResult,
  Medication,
  SubjectRecord,
  ToxicityAssessment,
} from '../record/index.ts';
import { addDays } from '../calendar/index.ts';

export const INFUSION = '2025-03-10';

/** The calendar date of a day from infusion. */
export const on = (dayFromInfusion: number): string => addDays(INFUSION, dayFromInfusion);

export const PROTOCOL = { timeAnchor: 'study-product' } as const;

export function event(over: Partial<AdverseEvent> = {}): AdverseEvent {
  return {
    ...BLANK.adverseEvent,
    id: 'ae1',
    version: 1,
    supplement: {},
    term: 'Headache',
    ctcae: null,
    bodySystem: 'Nervous system disorders',
    grade: 1,
    severity: null,
    gradePeriods: [],
    start: on(3),
    end: on(5),
    ongoing: 'no',
    outcome: 'RECOVERED/RESOLVED',
    serious: 'no',
    seriousness: {
      death: 'no',
      lifeThreatening: 'no',
      hospitalisation: 'no',
      disability: 'no',
      congenitalAnomaly: 'no',
      otherMedicallyImportant: 'no',
    },
    causality: {
      studyProduct: 'unrelated',
      lymphodepletion: 'unrelated',
      procedure: 'unrelated',
      disease: 'unrelated',
      concomitant: 'unrelated',
    },
    reportedCausality: null,
    actionTaken: null,
    doseLimiting: 'no',
    ...over,
  };
}

type Named = Pick<AdverseEvent, 'term' | 'ctcae' | 'bodySystem'>;

export const CRS: Named = {
  term: 'Cytokine release syndrome',
  ctcae: { version: '5.0', code: '10052015', term: 'Cytokine release syndrome' },
  bodySystem: 'Immune system disorders',
};

export const NEUTROPENIA: Named = {
  term: 'Neutropenia',
  ctcae: { version: '5.0', code: '10029366', term: 'Neutrophil count decreased' },
  bodySystem: 'Investigations',
};

export function exposure(over: Partial<Exposure> = {}): Exposure {
  return {
    ...BLANK.exposure,
    id: 'ex1',
    version: 1,
    supplement: {},
    visitId: null,
    treatment: 'INATICABTAGENE AUTOLEUCEL',
    category: 'study-product',
    dose: null,
    unit: null,
    frequency: 'ONCE',
    route: 'INTRAVENOUS',
    start: `${INFUSION}T10:00`,
    end: `${INFUSION}T10:20`,
    ...over,
  };
}

export function assessment(
  kind: ToxicityAssessment['kind'],
  assessed: string | null,
  over: Partial<ToxicityAssessment> = {},
): ToxicityAssessment {
  return {
    ...BLANK.toxicityAssessment,
    id: `${kind} ${assessed}`,
    version: 1,
    supplement: {},
    visitId: null,
    kind,
    assessed,
    inputs: {},
    grade: null,
    ...over,
  };
}

export function medication(over: Partial<Medication> = {}): Medication {
  return {
    ...BLANK.medication,
    id: 'cm1',
    version: 1,
    supplement: {},
    name: 'Tocilizumab',
    genericName: 'tocilizumab',
    treatmentClass: 'anticytokine',
    role: 'toxicity-treatment',
    indication: 'CRS',
    route: 'INTRAVENOUS',
    start: on(3),
    end: on(3),
    ongoing: 'no',
    dosePeriods: [],
    tolerated: null,
    ...over,
  };
}

export function disposition(over: Partial<Disposition> = {}): Disposition {
  return {
    id: 'ds1',
    version: 1,
    supplement: {},
    event: 'WITHDRAWAL BY SUBJECT',
    standardEvent: 'WITHDRAWAL BY SUBJECT',
    category: 'DISPOSITION EVENT',
    date: on(20),
    ...over,
  };
}

export function labResult(over: Partial<LabResult> = {}): LabResult {
  return {
    ...BLANK.labResult,
    id: 'lb1',
    version: 1,
    supplement: {},
    visitId: null,
    test: 'NEUT',
    testName: null,
    category: null,
    collected: on(7),
    reported: { value: '0.4', unit: '10^9/L', low: '1.8', high: '6.3' },
    standard: null,
    rangeIndicator: null,
    clinicallySignificant: null,
    ...over,
  };
}

export interface SubjectFacts {
  readonly id?: string;
  readonly doseLevel?: string | null;
  readonly died?: 'yes' | 'no' | null;
  readonly deathDate?: string | null;
}

/** One subject at a cut; by default infused at dose level DL1 and looked at on day 60. */
export function recordOf(
  lists: Partial<Omit<SubjectRecord, 'subject' | 'cut' | 'site'>> = {},
  facts: SubjectFacts = {},
  onDate: string = on(60),
): SubjectRecord {
  const id = facts.id ?? 's1';
  return {
    cut: { knownAt: 1, on: onDate },
    site: { id: 'site', code: 'S1', name: 'Site', timeZone: 'Asia/Shanghai' },
    subject: {
      id,
      version: 1,
      supplement: {},
      studyId: 'study',
      siteId: 'site',
      code: `S1-${id}`,
      sex: null,
      age: null,
      ageUnit: null,
      doseLevel: facts.doseLevel === undefined ? 'DL1' : facts.doseLevel,
      informedConsent: null,
      referenceStart: null,
      referenceEnd: null,
      died: facts.died ?? null,
      deathDate: facts.deathDate ?? null,
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
    exposures: [exposure()],
    questionnaireAnswers: [],
    dispositions: [],
    ...lists,
  };
}
