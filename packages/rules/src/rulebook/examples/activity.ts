/** Worked examples of SLEDAI, flares, DORIS, LLDAS and the reduction of therapy. */
import { BLANK } from '../../record/index.ts';
import { dorisCourse, lldasCourse } from '../../remission/course.ts';
import { DEFAULT_DORIS_OPTIONS, DEFAULT_LLDAS_OPTIONS } from '../../remission/options.ts';
import type { Finding, SubjectRecord } from '../../record/index.ts';
import { SLEDAI_DEFINITIONS } from '../../sledai/definition.ts';
import { DESCRIPTORS, type DescriptorKey } from '../../sledai/descriptors.ts';
import { selenaFlare, type FlareFacts } from '../../sledai/flare.ts';
import { readFindings } from '../../sledai/items.ts';
import { pointsText, scoreSledai } from '../../sledai/score.ts';
import { dec, type Decimal } from '../../number/index.ts';
import { fraction } from '../../number/fraction.ts';
import { therapyReduction } from '../../therapy/reduction.ts';
import type { WorkedExample } from '../shape.ts';
import { medication, on, pga, sledai, subject } from '../subject.ts';

const score = (
  id: string,
  present: readonly DescriptorKey[],
  expected: string,
  open: readonly DescriptorKey[] = [],
  definition = SLEDAI_DEFINITIONS['selena-sledai'],
  extra: Readonly<Record<string, Finding>> = {},
): WorkedExample => ({
  id,
  expected,
  answer: () => {
    const items = {
      ...Object.fromEntries(
        DESCRIPTORS.map(({ key }): [string, Finding] => [
          key,
          present.includes(key) ? 'present' : open.includes(key) ? 'not-assessed' : 'absent',
        ]),
      ),
      ...extra,
    };
    const { total, clinical, bandCandidates } = scoreSledai(
      readFindings(items, SLEDAI_DEFINITIONS['selena-sledai'], definition),
    );
    return `${pointsText(total)} (${pointsText(clinical)}), ${bandCandidates.map((band) => `band-${band}`).join(' / ')}`;
  },
});

export const SLEDAI: readonly WorkedExample[] = [
  score(
    'sledai-low-count-and-serology',
    ['thrombocytopenia', 'low_complement', 'increased_dna_binding'],
    '5 (1), band-light',
  ),
  score('sledai-pericarditis-arthritis', ['pericarditis', 'arthritis'], '6 (6), band-light'),
  score('sledai-rash-alopecia', ['rash', 'alopecia'], '4 (4), band-none'),
  score('sledai-rash-arthritis', ['rash', 'arthritis'], '6 (6), band-light'),
  score('sledai-open', ['arthritis', 'rash'], '6–14 (6–14), band-light / band-moderate', ['seizure']),
  score('sledai-old-proteinuria-selena', [], '0 (0), band-none', [], undefined, {
    'proteinuria:above-limit': 'present',
  }),
  score('sledai-old-proteinuria-2k', [], '4 (4), band-none', [], SLEDAI_DEFINITIONS['sledai-2k'], {
    'proteinuria:above-limit': 'present',
    'arthritis:two-or-more-joints': 'absent',
  }),
];

const nothing = (): FlareFacts['mild'] => ({});

const flare = (
  id: string,
  expected: string,
  score: readonly [from: number, to: number],
  more: Partial<FlareFacts> = {},
): WorkedExample => {
  const at = (points: number): { minimum: number; maximum: number } => ({ minimum: points, maximum: points });
  const half: Decimal = dec('0.5');
  const five = { minimum: fraction(5), maximum: fraction(5) };
  return {
    id,
    expected,
    answer: () =>
      selenaFlare({
        score: { from: at(score[0]), to: at(score[1]) },
        pga: { from: half, to: half },
        prednisone: { from: five, to: five },
        weightKg: fraction(60),
        mild: nothing(),
        severe: nothing(),
        mildDrugAdded: 'not-met',
        severeDrugAdded: 'not-met',
        admittedForLupus: 'not-met',
        sources: [],
        ...more,
      }).outcome,
  };
};

export const FLARE: readonly WorkedExample[] = [
  flare('flare-rise-2', 'none', [4, 6]),
  flare('flare-rise-3', 'mild-moderate', [4, 7]),
  flare('flare-above-12', 'severe', [10, 13]),
  flare('flare-prednisone', 'severe', [4, 4], {
    prednisone: {
      from: { minimum: fraction(5), maximum: fraction(5) },
      to: { minimum: fraction(31), maximum: fraction(31) },
    },
  }),
  flare('flare-pga', 'mild-moderate', [4, 4], { pga: { from: dec('0.5'), to: dec('1.5') } }),
];

const HCQ = medication('hydroxychloroquine', 'antimalarial', [-200, '400']);
const prednisone = (...periods: readonly (readonly [number, string])[]) =>
  medication('prednisone', 'glucocorticoid', ...periods);

const quiet = (more: Partial<SubjectRecord>, pgaValue = '0.3'): SubjectRecord =>
  subject(400, {
    sledaiAssessments: [sledai(90, []), sledai(180, [])],
    pgaAssessments: [pga(90, pgaValue), pga(180, pgaValue)],
    medications: [HCQ, prednisone([-200, '5'])],
    ...more,
  });

const doris = (id: string, expected: string, record: SubjectRecord): WorkedExample => {
  return {
    id,
    expected,
    answer: (protocol) => dorisCourse(record, protocol, DEFAULT_DORIS_OPTIONS).at(-1)?.verdict.outcome ?? '',
  };
};

export const DORIS: readonly WorkedExample[] = [
  doris('doris-met', 'met', quiet({})),
  doris(
    'doris-platelets-low',
    'not-met',
    quiet({ sledaiAssessments: [sledai(180, ['thrombocytopenia'])], pgaAssessments: [pga(180, '0.3')] }),
  ),
  doris(
    'doris-serology',
    'met',
    quiet({
      sledaiAssessments: [sledai(180, ['low_complement', 'increased_dna_binding'])],
      pgaAssessments: [pga(180, '0.3')],
    }),
  ),
  doris('doris-pga-half', 'not-met', quiet({}, '0.5')),
  doris('doris-prednisone-5-1', 'not-met', quiet({ medications: [HCQ, prednisone([-200, '5.1'])] })),
  doris(
    'doris-increase-28-days',
    'not-met',
    quiet({
      medications: [
        HCQ,
        prednisone([-200, '5']),
        medication('azathioprine', 'immunosuppressant', [-200, '50'], [152, '100']),
      ],
    }),
  ),
  doris(
    'doris-increase-29-days',
    'met',
    quiet({
      medications: [
        HCQ,
        prednisone([-200, '5']),
        medication('azathioprine', 'immunosuppressant', [-200, '50'], [151, '100']),
      ],
    }),
  ),
  doris('doris-nothing-recorded', 'indeterminate', quiet({ medications: [] })),
];

export const COMPLETE: readonly WorkedExample[] = [
  {
    id: 'complete-on-prednisone',
    expected: 'not-met',
    answer: (protocol) =>
      dorisCourse(quiet({}), protocol, DEFAULT_DORIS_OPTIONS).at(-1)?.complete?.outcome ?? '',
  },
  {
    id: 'complete-without',
    expected: 'met',
    answer: (protocol) =>
      dorisCourse(
        quiet({ medications: [HCQ, prednisone([-200, '5'], [100, '0'])] }),
        protocol,
        DEFAULT_DORIS_OPTIONS,
      ).at(-1)?.complete?.outcome ?? '',
  },
];

const lldas = (id: string, expected: string, record: SubjectRecord): WorkedExample => {
  return {
    id,
    expected,
    answer: (protocol) => lldasCourse(record, protocol, DEFAULT_LLDAS_OPTIONS).at(-1)?.verdict.outcome ?? '',
  };
};

const twice = (
  before: readonly DescriptorKey[],
  now: readonly DescriptorKey[],
  more: Partial<SubjectRecord> = {},
): SubjectRecord => quiet({ sledaiAssessments: [sledai(90, before), sledai(180, now)], ...more });

export const LLDAS_EXAMPLES: readonly WorkedExample[] = [
  lldas('lldas-platelets-only', 'met', twice(['thrombocytopenia'], ['thrombocytopenia'])),
  lldas('lldas-platelets-new', 'not-met', twice([], ['thrombocytopenia'])),
  lldas(
    'lldas-platelets-and-serology',
    'not-met',
    twice(
      ['thrombocytopenia', 'low_complement', 'increased_dna_binding'],
      ['thrombocytopenia', 'low_complement', 'increased_dna_binding'],
    ),
  ),
  lldas('lldas-proteinuria', 'not-met', twice(['proteinuria'], ['proteinuria'])),
  lldas('lldas-no-previous', 'indeterminate', quiet({ sledaiAssessments: [sledai(180, [])] })),
  lldas('lldas-prednisone-7-5', 'met', quiet({ medications: [HCQ, prednisone([-200, '7.5'])] })),
  lldas('lldas-prednisone-8', 'not-met', quiet({ medications: [HCQ, prednisone([-200, '8'])] })),
  lldas(
    'lldas-azathioprine-250',
    'not-met',
    quiet({
      medications: [
        HCQ,
        prednisone([-200, '5']),
        medication('azathioprine', 'immunosuppressant', [-200, '250']),
      ],
    }),
  ),
];

const reduction = (
  id: string,
  expected: string,
  drug: readonly [name: string, periods: readonly (readonly [number, string])[]],
): WorkedExample => {
  const record = subject(180, {
    labResults: [],
    visits: [
      {
        ...BLANK.visit,
        id: 'v',
        version: 1,
        supplement: {},
        name: 'v',
        number: null,
        protocolVisit: null,
        start: on(180),
        end: null,
      },
    ],
    medications: [medication(drug[0], 'glucocorticoid', ...drug[1])],
  });
  return {
    id,
    expected,
    answer: (protocol) => {
      const { glucocorticoids } = therapyReduction(record, protocol);
      const percent = glucocorticoids.reductionPercent?.minimum ?? '–';
      return `${glucocorticoids.status ?? glucocorticoids.statusCandidates.join(' / ')}, ${percent} %`;
    },
  };
};

export const THERAPY: readonly WorkedExample[] = [
  reduction('therapy-10-to-2-5', 'reduced, 75 %', [
    'prednisone',
    [
      [-200, '10'],
      [60, '2.5'],
    ],
  ]),
  reduction('therapy-ceased', 'ceased, 100 %', [
    'prednisone',
    [
      [-200, '10'],
      [60, '0'],
    ],
  ]),
  reduction('therapy-increased', 'increased, -50 %', [
    'prednisone',
    [
      [-200, '10'],
      [60, '15'],
    ],
  ]),
  reduction('therapy-methylprednisolone', 'unchanged, 0 %', ['methylprednisolone', [[-200, '8']]]),
];
