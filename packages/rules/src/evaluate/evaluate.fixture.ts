/** The protocol of the study, a very different one, and subjects for the tests of whole evaluations. */
import { BLANK } from '../record/index.ts';
import studyFile from '../../protocols/sle-itp-cart.json' with { type: 'json' };
import type { Protocol } from '../protocol/index.ts';
import { parseProtocol } from '../protocol/parse/index.ts';
import type { LabResult, SledaiAssessment, SubjectRecord } from '../record/index.ts';
import { count, course, on, subject, type Course } from '../response/response.fixture.ts';
import { DESCRIPTORS, type DescriptorKey } from '../sledai/descriptors.ts';

function checked(document: unknown): Protocol {
  const parsed = parseProtocol(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.protocol;
}

export const STUDY: Protocol = checked(studyFile);

const visit = (key: string, targetDay: number, windowFrom: number, windowTo: number, planned: string[]) => ({
  key,
  name: { en: key, 'zh-CN': key },
  targetDay,
  windowFrom,
  windowTo,
  planned,
  aliases: [],
});

/**
 * Nothing like the study: primary immune thrombocytopenia, an antibody given every week without lymphodepletion, response
 * from 50 and threefold, complete from 150, bleeding rules out both, calendar months, no lupus and no dose finding.
 */
export const OTHER: Protocol = checked({
  id: 'antibody-in-itp',
  version: '3',
  studyCode: 'AB-ITP',
  title: { en: 'An antibody in primary ITP', 'zh-CN': '抗体治疗原发性 ITP' },
  registryId: null,
  synthetic: true,
  plannedSubjects: 40,
  timeZone: 'Europe/Berlin',
  timeAnchor: 'study-product',
  treatments: {
    'study-product': ['ANTIBODY'],
    lymphodepletion: [],
    leukapheresis: [],
    bridging: [],
    other: [],
  },
  doseLevels: [],
  phases: [
    { key: 'run-in', name: { en: 'Run-in', 'zh-CN': '导入期' }, fromDay: null, toDay: -1, beginsWith: null },
    { key: 'on-drug', name: { en: 'On drug', 'zh-CN': '用药期' }, fromDay: 0, toDay: 83, beginsWith: null },
    {
      key: 'off-drug',
      name: { en: 'Off drug', 'zh-CN': '停药期' },
      fromDay: 84,
      toDay: null,
      beginsWith: null,
    },
  ],
  monthLength: 'calendar',
  schedule: [
    visit('start', 0, 0, 0, ['platelets']),
    visit('week-2', 14, 12, 16, ['platelets']),
    visit('call', 30, 28, 32, ['contact']),
    visit('month-3', 90, 83, 97, ['platelets']),
  ],
  analytes: { platelets: ['PLAT'], igg: ['IGG'] },
  ctcae: { version: '6.0', baselineSample: 'last-before-infusion' },
  endpoints: {
    plateletResponse: {
      role: 'primary',
      earlyLookDay: 14,
      mainVisit: 'month-3',
      options: {
        crPlatelets: '150',
        prPlatelets: '50',
        prFoldOfBaseline: '3',
        baselineMode: 'last-before-infusion',
        bleedingBlocksCR: true,
      },
      counted: { response: 'at-main-visit', denominator: 'evaluable' },
    },
    sledai: null,
    doris: null,
    lldas: null,
    adverseEvents: {
      role: 'secondary',
      options: { windowLastDay: 84, studyTreatment: ['studyProduct'], missingCountsAsRelated: false },
    },
    doseFinding: null,
    questionnaires: null,
    laboratoryMarkers: { role: 'exploratory', throughVisit: 'month-3', options: { analytes: ['igg'] } },
    therapyReduction: null,
  },
  ruleVersions: {},
});

/** A subject with these counts, and everything that is said besides. */
export const withCounts = (
  entries: Course,
  more: Parameters<typeof subject>[0] & { readonly code?: string } = {},
): SubjectRecord => {
  const { code = 'S1-001', ...lists } = more;
  const record = subject({ ...course(...entries), ...lists });
  return { ...record, subject: { ...record.subject, id: code, code } };
};

/** A SLEDAI assessment: descriptors that are present, that are open, and all others absent. */
export function sledai(
  dayFromInfusion: number,
  present: readonly DescriptorKey[],
  open: readonly DescriptorKey[] = [],
): SledaiAssessment {
  return {
    ...BLANK.sledaiAssessment,
    id: `sledai ${dayFromInfusion}`,
    version: 1,
    supplement: {},
    visitId: null,
    assessed: on(dayFromInfusion),
    items: Object.fromEntries(
      DESCRIPTORS.map(({ key }) => [
        key,
        present.includes(key) ? 'present' : open.includes(key) ? 'not-assessed' : 'absent',
      ]),
    ),
    haemolyticAnaemia: 'absent',
    gastrointestinalActivity: 'absent',
  };
}

/** A result with its own range. */
export const lab = (
  test: string,
  dayFromInfusion: number,
  value: string,
  unit: string,
  range: readonly [low: string | null, high: string | null] = [null, null],
): LabResult => ({
  ...count(on(dayFromInfusion), value, { test, unit, id: `${test} ${dayFromInfusion}` }),
  reported: { value, unit, low: range[0], high: range[1] },
});
