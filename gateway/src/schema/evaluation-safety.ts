/** Safety of a subject: classified adverse events, CRS, ICANS and IEC-HS, grades from numbers, evaluability for the dose. */
import type {
  AdverseEventsAnswer,
  DoseLimitingAnswer,
  GradedResult,
  GradeRow,
  ToxicityAnswer,
} from '@trialside/rules';
import { AdverseEventType } from './adverse-event.ts';
import { answerType, beside } from './answer-type.ts';
import type { Item } from './context.ts';
import { EndpointRole, Held, YesNo } from './enums.ts';
import { globalId } from './global-id.ts';
import { VerdictType } from './outcome-type.ts';
import { optional, required } from './record-type.ts';
import { RecordRefType, RuleRefType } from './verdict.ts';

type Classified = AdverseEventsAnswer['events'][number];

const ClassifiedEventType = answerType<Classified>(
  'ClassifiedEvent',
  'An adverse event with what reports ask of it.',
  {
    event: {
      ...required(AdverseEventType, 'The event.'),
      resolve: (item: Item<Classified>) => ({ kind: 'adverseEvent', ...beside(item, item.record.event) }),
    },
    emergence: {
      ...required(VerdictType, 'Whether it began or became worse under treatment.'),
      resolve: (item: Item<Classified>) => beside(item, item.record.emergence.verdict),
    },
    inPrimaryWindow: required(Held, 'Whether it emerged in the primary window.'),
    seriousnessEntered: {
      ...optional(YesNo, 'As the investigator entered it.'),
      resolve: ({ record }: Item<Classified>) => record.seriousness.entered,
    },
    seriousnessDerived: {
      ...required(VerdictType, 'What follows from criteria, outcome and grade.'),
      resolve: (item: Item<Classified>) => beside(item, item.record.seriousness.derived),
    },
    serious: {
      ...required(Held, 'What counts.'),
      resolve: ({ record }: Item<Classified>) => record.seriousness.counted,
    },
    seriousnessConflict: {
      ...optional('String', 'Where entry and criteria contradict each other: a key of the locales.'),
      resolve: ({ record }: Item<Classified>) => record.seriousness.conflict,
    },
    related: {
      ...required(Held, 'Related to any study treatment, as known.'),
      resolve: ({ record }: Item<Classified>) => record.relatedness.known,
    },
    countedAsRelated: {
      ...required('Boolean', 'Whether summaries count it as related; a missing causality counts.'),
      resolve: ({ record }: Item<Classified>) => record.relatedness.counted,
    },
    grade: optional('Int', 'Worst CTCAE grade; null where none was given.'),
    gradeAtLeast3: required(Held, 'Grade 3 or more.'),
    specialInterest: {
      ...required(['String'], 'Kinds of special interest it surely belongs to.'),
      resolve: ({ record }: Item<Classified>) =>
        record.specialInterest.filter(({ held }) => held === 'met').map(({ id }) => id),
    },
    toBeCollected: required(Held, 'Whether the case report form asks for it at all.'),
  },
);

type Episode = ToxicityAnswer['episodes'][number];

const EpisodeType = answerType<Episode>('ToxicityEpisode', 'One episode of a toxicity.', {
  onset: optional('Date', 'First assessment above grade 0.'),
  onsetDayFromInfusion: optional('Int', 'Days from infusion, infusion = 0.'),
  worstAtLeast: {
    ...required('Int', 'Worst grade that surely was.'),
    resolve: ({ record }: Item<Episode>) => record.worst.atLeast,
  },
  worstAtMost: {
    ...required('Int', 'Worst grade that may have been.'),
    resolve: ({ record }: Item<Episode>) => record.worst.atMost,
  },
  resolved: optional('Date', 'First later assessment at grade 0; null while it goes on.'),
  ongoing: required('Boolean', 'Whether it goes on.'),
  durationDays: optional('Int', 'Calendar days from onset to the day it was gone.'),
});

const ToxicityType = answerType<ToxicityAnswer>(
  'ToxicityEvaluation',
  'The course of one toxicity of cell therapy.',
  {
    scale: required('String', 'Scale that the protocol summarises: ASTCT-2019, CTCAE-5.0 or Hines-2023.'),
    worstAtLeast: {
      ...optional('Int', 'Worst grade on the scale that surely was; null where nothing was assessed.'),
      resolve: ({ record }: Item<ToxicityAnswer>) => record.worstOnScale?.atLeast ?? null,
    },
    worstAtMost: {
      ...optional('Int', 'Worst grade on the scale that may have been; null where nothing was assessed.'),
      resolve: ({ record }: Item<ToxicityAnswer>) => record.worstOnScale?.atMost ?? null,
    },
    episodes: required([EpisodeType], 'Oldest first.'),
  },
);

const GradeRowType = answerType<GradeRow>('NumberGrade', 'A CTCAE grade that a number gives.', {
  rule: required(RuleRefType, 'The rule.'),
  term: required('String', 'CTCAE term, in English.'),
  grade: optional('Int', 'Grade 0 to 4; null where it cannot be graded, which is not grade 0.'),
  candidates: required(['Int'], 'Grades 0 to 4 that are possible, mildest first.'),
  reason: optional('String', 'Why it cannot be graded: a key of the locales.'),
  worstCase: required('Boolean', 'Whether it assumes the worse answer to a question nobody answered.'),
  baselineGrade: optional('Int', 'Grade at baseline.'),
  notes: required(['String'], 'What a reader must know: keys of the locales.'),
});

const GradedType = answerType<GradedResult>(
  'GradedResult',
  'A laboratory result or vital sign with its grades.',
  {
    source: required(RecordRefType, 'The result.'),
    analyte: required('String', 'Key of the analyte.'),
    visitId: {
      ...optional('ID', 'The visit; null where it belongs to none.'),
      resolve: ({ reader, record }: Item<GradedResult>) =>
        record.visitId === null ? null : globalId('visit', reader.studyCode, record.visitId),
    },
    collected: optional('PartialDate', 'When.'),
    dayFromInfusion: optional('Int', 'Days from infusion, infusion = 0.'),
    grades: required([GradeRowType], 'One for each term the test belongs to.'),
  },
);

export const AdverseEventsAnswerType = answerType<AdverseEventsAnswer>(
  'AdverseEventsEvaluation',
  'Safety of a subject.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    rules: required([RuleRefType], 'The rules.'),
    events: required([ClassifiedEventType], 'Every event that had begun by the cut.'),
    crs: required(ToxicityType, 'Cytokine release syndrome.'),
    icans: required(ToxicityType, 'Neurotoxicity.'),
    iecHs: required(ToxicityType, 'Haemophagocytic syndrome.'),
    laboratoryGrades: required([GradedType], 'CTCAE grades of laboratory results.'),
    vitalSignGrades: required([GradedType], 'CTCAE grades of vital signs.'),
  },
);

export const DoseLimitingAnswerType = answerType<DoseLimitingAnswer>(
  'DoseLimitingEvaluation',
  'Whether the subject counts for the dose.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    verdict: {
      ...required(VerdictType, 'dlt, no-dlt, not-evaluable, pending, indeterminate or not-infused.'),
      resolve: (item: Item<DoseLimitingAnswer>) => beside(item, item.record.evaluability.verdict),
    },
    windowEnd: {
      ...optional('Date', 'Last day of the window; null where there is no infusion date.'),
      resolve: ({ record }: Item<DoseLimitingAnswer>) => record.evaluability.windowEnd,
    },
  },
);
