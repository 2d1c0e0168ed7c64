/** Lupus activity of a subject: SLEDAI with its change and flares, remission and low disease activity. */
import type {
  PgaAnswer,
  PointRange,
  RemissionAnswer,
  RemissionAtVisit,
  RemissionSummary,
  SettlingItem,
  SledaiAnswer,
  SledaiAtVisit,
  SledaiChange,
  SledaiScore,
} from '@trialside/rules';
import { answerType, beside } from './answer-type.ts';
import type { Item } from './context.ts';
import { EndpointRole, enumeration, Finding, Held } from './enums.ts';
import { globalId } from './global-id.ts';
import { VerdictType } from './outcome-type.ts';
import { DateIntervalType } from './phase.ts';
import { optional, required } from './record-type.ts';
import { RecordRefType, RuleRefType } from './verdict.ts';

const RemissionStandingEnum = enumeration(
  'RemissionStanding',
  'Where a subject stands in a look at remission.',
  {
    met: 'Met at some occasion.',
    'not-met': 'Assessed, and never met.',
    indeterminate: 'An undecided occasion might have been.',
    pending: 'Not met so far, and the look is not over.',
    'not-assessed': 'Never assessed.',
    'not-infused': 'Not infused.',
  },
);

const visitIdOf = {
  ...optional('ID', 'The visit; null where it belongs to none.'),
  resolve: ({ reader, record }: Item<{ readonly visitId: string | null }>) =>
    record.visitId === null ? null : globalId('visit', reader.studyCode, record.visitId),
};

const PointRangeType = answerType<PointRange>(
  'PointRange',
  'A number of points, or what it may be while items are open.',
  {
    minimum: required('Int', 'Points at least.'),
    maximum: required('Int', 'Points at most; the same where it is certain.'),
  },
);

const SettlingType = answerType<SettlingItem>(
  'SettlingItem',
  'An open descriptor that would settle the band.',
  {
    descriptor: required('String', 'Key of the descriptor.'),
    bandIfPresent: optional('String', 'Band if it is present; null where it would still be open.'),
    bandIfAbsent: optional('String', 'Band if it is absent; null where it would still be open.'),
  },
);

const ScoreType = answerType<SledaiScore>(
  'SledaiScore',
  'A SLEDAI score, an interval while items are open.',
  {
    total: required(PointRangeType, 'Total points, 0 to 105.'),
    clinical: required(PointRangeType, 'Points without the serological descriptors, 0 to 101.'),
    final: required('Boolean', 'Whether all 24 descriptors are answered.'),
    present: required(['String'], 'Keys of the descriptors that are present.'),
    open: required(['String'], 'Keys of the descriptors that nobody answered, the heaviest first.'),
    band: optional('String', 'Key of the band; null while several are possible.'),
    bandCandidates: required(['String'], 'Keys of the bands that are possible.'),
    settling: required([SettlingType], 'Open descriptors that would settle the band.'),
  },
);

const ChangeType = answerType<SledaiChange>('SledaiChange', 'Against the baseline.', {
  points: required(PointRangeType, 'Points, current minus baseline: negative is better.'),
  fromBand: optional('String', 'Band at baseline; null where it is not certain.'),
  toBand: optional('String', 'Band now; null where it is not certain.'),
  improved: required(Held, 'Whether the total fell by at least the points of the protocol.'),
});

const PgaType = answerType<PgaAnswer>(
  'PgaReading',
  'The global assessment of a visit, on the scale 0 to 3.',
  {
    pgaScore0to3: optional('Decimal', 'Exact, on the scale 0 to 3; null with a reason.'),
    converted: required('Boolean', 'Whether it was entered on another scale.'),
    reason: optional('String', 'Why there is none: a key of the locales.'),
    sources: required([RecordRefType], 'The assessments.'),
  },
);

const FindingType = answerType<DescriptorFinding>('DescriptorFinding', 'What is known of one descriptor.', {
  descriptor: required('String', 'Key of the descriptor.'),
  finding: required(Finding, 'As the rule reads it under the version of the index.'),
});

interface DescriptorFinding {
  readonly descriptor: string;
  readonly finding: SledaiAtVisit['findings'][keyof SledaiAtVisit['findings']];
}

/** The assessment itself is a record of the subject; `source` names it. */
const SledaiAtVisitType = answerType<SledaiAtVisit, 'assessment'>(
  'SledaiAtVisit',
  'One scored SLEDAI assessment.',
  {
    visitId: {
      ...visitIdOf,
      resolve: ({ reader, record: { assessment } }: Item<SledaiAtVisit>) =>
        assessment.visitId === null ? null : globalId('visit', reader.studyCode, assessment.visitId),
    },
    protocolVisit: optional('String', 'Key of the planned visit; null for an unscheduled one.'),
    when: optional(DateIntervalType, 'When; null where neither the assessment nor its visit has a date.'),
    date: optional('Date', 'When; null where the date is not one day.'),
    dayFromInfusion: optional('Int', 'Days from infusion, infusion = 0; null where it is not known.'),
    findings: {
      ...required([FindingType], 'All 24 descriptors, each as the rule reads it.'),
      resolve: ({ reader, record }: Item<SledaiAtVisit>) =>
        Object.entries(record.findings).map(([descriptor, finding]) => ({
          reader,
          record: { descriptor, finding },
        })),
    },
    isBaseline: required('Boolean', 'Whether change is counted from it.'),
    score: required(ScoreType, 'The score.'),
    change: optional(ChangeType, 'Against the baseline; null for it, and where there is none.'),
    flare: optional(VerdictType, 'SELENA flare against the last final assessment before; null without one.'),
    pga: required(PgaType, 'The global assessment beside it.'),
    unknownKeys: required(['String'], 'Keys of its answers that no rule reads.'),
    source: required(RecordRefType, 'The assessment.'),
  },
);

export const SledaiAnswerType = answerType<SledaiAnswer, 'definition'>(
  'SledaiEvaluation',
  'SLEDAI of a subject over time.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    rule: required(RuleRefType, 'The rule.'),
    instrument: {
      ...required('String', 'Version of the index: selena-sledai or sledai-2k.'),
      resolve: ({ record }: Item<SledaiAnswer>) => record.definition.instrument,
    },
    proteinuriaRule: {
      ...required('String', 'selena: new onset or a recent rise; 2k: above the limit, new or old.'),
      resolve: ({ record }: Item<SledaiAnswer>) => record.definition.proteinuriaRule,
    },
    baseline: {
      ...optional(RecordRefType, 'The assessment that change is counted from; null without one.'),
      resolve: (item: Item<SledaiAnswer>) => beside(item, item.record.baseline?.source ?? null),
    },
    throughDay: optional('Int', 'Last day from infusion of the time frame; null before it is known.'),
    course: required(
      [SledaiAtVisitType],
      'Every assessment up to the cut, oldest first; those without a date last.',
    ),
  },
);

type Other = RemissionAtVisit['other'];

const OtherInstrumentType = answerType<Other, 'definition'>(
  'OtherInstrument',
  'The same by the other version of the index.',
  {
    instrument: {
      ...required('String', 'Version of the index: selena-sledai or sledai-2k.'),
      resolve: ({ record }: Item<Other>) => record.definition.instrument,
    },
    verdict: required(VerdictType, 'Whether it was met by that version.'),
    differs: required(Held, 'Whether it decides otherwise: then both are to be shown.'),
  },
);

const RemissionAtVisitType = answerType<RemissionAtVisit, 'definition'>(
  'RemissionAtVisit',
  'Remission at one occasion.',
  {
    visitId: visitIdOf,
    date: optional('Date', 'When; null where the date is not one day.'),
    dayFromInfusion: optional('Int', 'Days from infusion, infusion = 0; null where it is not known.'),
    assessment: optional(
      RecordRefType,
      'The SLEDAI assessment that was judged; null where only a PGA was given.',
    ),
    instrument: {
      ...required('String', 'Version of the index: selena-sledai or sledai-2k.'),
      resolve: ({ record }: Item<RemissionAtVisit>) => record.definition.instrument,
    },
    verdict: required(VerdictType, 'Whether it was met.'),
    other: required(OtherInstrumentType, 'The same by the other version of the index.'),
    complete: optional(VerdictType, 'DORIS only: without treatment and serological activity as well.'),
  },
);

const RemissionSummaryType = answerType<RemissionSummary>(
  'RemissionSummary',
  'Over the occasions after infusion through the look.',
  {
    everMet: required(Held, 'Met at any occasion; indeterminate where an undecided one might have been.'),
    met: required('Int', 'Number of occasions at which it was met.'),
    notMet: required('Int', 'Number of occasions at which it was not.'),
    indeterminate: required('Int', 'Number of occasions that are undecided.'),
    firstMet: optional(
      RemissionAtVisitType,
      'The first occasion at which it was met; null where it never was.',
    ),
    latest: optional(RemissionAtVisitType, 'The latest occasion; null without one.'),
  },
);

export const RemissionAnswerType = answerType<RemissionAnswer>(
  'RemissionEvaluation',
  'Remission or low disease activity of a subject over time.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    throughDay: optional('Int', 'Last day from infusion of the look; null before it is known.'),
    standing: required(RemissionStandingEnum, 'Where the subject stands.'),
    pastTimePoint: required('Boolean', 'Whether the cut has passed the last day.'),
    course: required([RemissionAtVisitType], 'Every occasion up to the cut, oldest first.'),
    summary: required(RemissionSummaryType, 'Over the occasions after infusion through the look.'),
    atVisit: optional(RemissionAtVisitType, 'At the visit the look ends with; null without one.'),
  },
);
