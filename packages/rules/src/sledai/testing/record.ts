/** A subject's record for tests: infused on 2024-03-01 after lymphodepletion from 2024-02-25, with nothing else. */
import { BLANK } from '../../record/index.ts';
import type { Protocol } from '../../protocol/index.ts';
import type {
  Exposure,
  Finding,
  LabResult,
  PgaAssessment,
  SledaiAssessment,
  SubjectRecord,
  VitalSign,
} from '../../record/index.ts';
import { DESCRIPTORS } from '../descriptors.ts';

export const PROTOCOL: Pick<Protocol, 'timeAnchor' | 'analytes' | 'treatments'> = {
  timeAnchor: 'study-product',
  analytes: {},
  treatments: {
    'study-product': ['INATICABTAGENE AUTOLEUCEL'],
    lymphodepletion: ['FLUDARABINE', 'CYCLOPHOSPHAMIDE'],
    leukapheresis: ['LEUKAPHERESIS'],
    bridging: [],
    other: [],
  },
};

let serial = 0;
const base = () => ({ id: `id-${String((serial += 1)).padStart(5, '0')}`, version: 1, supplement: {} });

export const exposure = (category: Exposure['category'], start: string): Exposure => ({
  ...BLANK.exposure,
  ...base(),
  visitId: null,
  treatment: category,
  category,
  dose: null,
  unit: null,
  frequency: null,
  route: 'INTRAVENOUS',
  start,
  end: start,
});

export const INFUSED: readonly Exposure[] = [
  exposure('leukapheresis', '2024-02-05'),
  exposure('lymphodepletion', '2024-02-25'),
  exposure('study-product', '2024-03-01'),
];

export const recordOf = (over: Partial<SubjectRecord> = {}): SubjectRecord => ({
  cut: { knownAt: 1, on: '2026-12-31' },
  site: { id: 'site', code: 'S1', name: 'Site', timeZone: 'Asia/Shanghai' },
  subject: {
    ...base(),
    studyId: 'study',
    siteId: 'site',
    code: 'S1-001',
    sex: null,
    age: null,
    ageUnit: null,
    doseLevel: null,
    informedConsent: null,
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
  exposures: INFUSED,
  questionnaireAnswers: [],
  dispositions: [],
  ...over,
});

/** `result` is "value unit", `range` "low–high" with either side left out. */
export function lab(
  test: string,
  collected: string,
  result: string,
  range = '',
  over: Partial<LabResult> = {},
): LabResult {
  const [value = '', ...unit] = result.split(' ');
  const [low = '', high = ''] = range.split('–');
  return {
    ...BLANK.labResult,
    ...base(),
    visitId: null,
    test,
    testName: null,
    category: null,
    collected,
    reported: { value: value || null, unit: unit.join(' ') || null, low: low || null, high: high || null },
    standard: null,
    rangeIndicator: null,
    clinicallySignificant: null,
    ...over,
  };
}

export function vital(test: string, collected: string, result: string): VitalSign {
  const { reported } = lab(test, collected, result);
  return {
    ...BLANK.vitalSign,
    ...base(),
    visitId: null,
    test,
    testName: null,
    position: null,
    collected,
    reported,
    standard: null,
  };
}

/** All 24 absent but the named; `open` ones are not assessed. */
export function sledai(
  assessed: string | null,
  present: readonly string[] = [],
  { open = [], ...over }: Partial<SledaiAssessment> & { open?: readonly string[] } = {},
): SledaiAssessment {
  const items: Record<string, Finding> = {};
  for (const { key } of DESCRIPTORS) items[key] = 'absent';
  for (const key of present) items[key] = 'present';
  for (const key of open) items[key] = 'not-assessed';
  return {
    ...BLANK.sledaiAssessment,
    ...base(),
    visitId: null,
    assessed,
    items,
    haemolyticAnaemia: 'absent',
    gastrointestinalActivity: 'absent',
    ...over,
  };
}

export const pga = (
  assessed: string,
  value: string | null,
  scale: PgaAssessment['scale'] = '0-3',
): PgaAssessment => ({
  ...base(),
  visitId: null,
  assessed,
  value,
  scale,
});
