/** Rates of a cohort with their exact intervals and everything still open beside them, and numbers by visit. */
import type {
  CategoriesAtVisit,
  CohortRemission,
  CohortResponse,
  CohortSledai,
  DurationCurve,
  ExactInterval,
  Median,
  OverallResponse,
  ResponseRate,
  SledaiAtCohortVisit,
  StateRate,
  StatesAtVisit,
  SubjectInLook,
  SubjectStandingInRate,
} from '@trialside/rules';
import { answerType, beside } from './answer-type.ts';
import type { Item } from './context.ts';
import { EndpointRole } from './enums.ts';
import { globalId } from './global-id.ts';
import { optional, required } from './record-type.ts';
import { RuleRefType } from './verdict.ts';

export interface CountOf {
  readonly key: string;
  readonly subjects: number;
}

/** Counts by a word, as a list. */
export const countsOf = (counts: Readonly<Record<string, number>>): readonly CountOf[] =>
  Object.entries(counts).map(([key, subjects]) => ({ key, subjects }));

export const CountOfType = answerType<CountOf>(
  'CountOf',
  'A number of subjects, or of drugs, by a word of the rule.',
  {
    key: required('String', 'The word.'),
    subjects: required('Int', 'The number of them.'),
  },
);

const IntervalType = answerType<ExactInterval>(
  'ExactInterval',
  'A rate with its exact interval (Clopper and Pearson).',
  {
    x: required('Int', 'Number of subjects that count.'),
    n: required('Int', 'Number of subjects they are counted among.'),
    level: required('Float', 'Confidence level, a share from 0 to 1.'),
    estimate: optional('Float', 'x / n, a share from 0 to 1; null where n is 0.'),
    lower: required('Float', 'Lower bound, a share from 0 to 1.'),
    upper: required('Float', 'Upper bound, a share from 0 to 1.'),
  },
);

const RateType = answerType<ResponseRate>('Rate', 'A rate, and what it may become.', {
  interval: required(IntervalType, 'The rate.'),
  worstCase: required(IntervalType, 'Everyone pending or undecided counted as not.'),
  bestCase: required(IntervalType, 'Everyone who still may counted as one.'),
});

type Standing = SubjectInLook | SubjectStandingInRate;

const StandingType = answerType<Standing>('SubjectStanding', 'Where one subject stands in a rate.', {
  subjectId: {
    ...required('ID', 'The subject.'),
    resolve: ({ reader, record }: Item<Standing>) => globalId('subject', reader.studyCode, record.subjectId),
  },
  standing: required('String', 'A word of the rule, such as CR, met or pending.'),
  pastTimePoint: required('Boolean', 'Whether the cut has passed the last day of the look.'),
});

export const CohortResponseLookType = answerType<OverallResponse>(
  'OverallResponse',
  'Response over a cohort in one look, with everything still open.',
  {
    look: {
      ...required(
        'String',
        'Which look of the protocol it is: early, main, or "day-" and the last day from infusion.',
      ),
      resolve: ({ record: { look } }: Item<OverallResponse>) =>
        typeof look === 'string' ? look : `day-${look.throughDay}`,
    },
    subjects: required('Int', 'Number of subjects, infused or not.'),
    infused: required('Int', 'Number of infused subjects.'),
    pastTimePoint: required('Int', 'Number of infused subjects whose look is over.'),
    pending: required('Int', 'Number of subjects whose look is not over, without a response so far.'),
    indeterminate: required('Int', 'Number of subjects in whom open counts leave it undecided.'),
    completeResponders: required('Int', 'Number of complete responders.'),
    partialResponders: required('Int', 'Number of partial responders.'),
    respondersOfOpenDepth: required(
      'Int',
      'Number of responders of whom it is open whether they reached CR.',
    ),
    nonResponders: required('Int', 'Number of non-responders.'),
    notEvaluable: required('Int', 'Number of subjects that are not evaluable.'),
    responders: required('Int', 'Number of responders.'),
    ofInfused: required(RateType, 'Of all infused: not evaluable counts as no response.'),
    ofEvaluable: required(RateType, 'Of those with an evaluable count whose look is over.'),
    bySubject: required([StandingType], 'Each subject.'),
  },
);

const MedianType = answerType<Median>('Median', 'A median, or the bounds it lies in.', {
  n: required('Int', 'Number of values it was drawn from.'),
  low: optional('Decimal', 'Lower bound, in the unit of whoever holds it.'),
  high: optional('Decimal', 'Upper bound, in the unit of whoever holds it; the same where it is one number.'),
});

export { MedianType };

type Step = DurationCurve['curve']['steps'][number];

const StepType = answerType<Step>('SurvivalStep', 'One observed time of a Kaplan–Meier curve.', {
  time: required('Float', 'Days from the beginning.'),
  atRisk: required('Int', 'Number of subjects at risk just before.'),
  events: required('Int', 'Number of subjects in whom it ended at this time.'),
  censored: required('Int', 'Number of subjects whose observation ended at this time.'),
  survival: required('Float', 'Estimate after this time, 0 to 1.'),
  lower: optional('Float', 'Lower bound of its interval, 0 to 1; null where there is none.'),
  upper: optional('Float', 'Upper bound of its interval, 0 to 1; null where there is none.'),
});

const DurationType = answerType<DurationCurve, 'curve'>(
  'DurationCurve',
  'How long something held (Kaplan and Meier).',
  {
    subjects: {
      ...required('Int', 'Number of subjects in whom it began for certain.'),
      resolve: ({ record }: Item<DurationCurve>) => record.curve.subjects,
    },
    events: {
      ...required('Int', 'Number of subjects in whom it ended.'),
      resolve: ({ record }: Item<DurationCurve>) => record.curve.events,
    },
    medianDays: {
      ...optional('Float', 'Median in days; null where the curve has not reached one half.'),
      resolve: ({ record }: Item<DurationCurve>) => record.curve.median.time,
    },
    medianLowerDays: {
      ...optional('Float', 'Lower bound of the median in days; null where there is none.'),
      resolve: ({ record }: Item<DurationCurve>) => record.curve.median.lower,
    },
    medianUpperDays: {
      ...optional('Float', 'Upper bound of the median in days; null where there is none.'),
      resolve: ({ record }: Item<DurationCurve>) => record.curve.median.upper,
    },
    level: {
      ...required('Float', 'Confidence level of the intervals, such as 0.95.'),
      resolve: ({ record }: Item<DurationCurve>) => record.curve.level,
    },
    steps: {
      ...required([StepType], 'The curve: one for each observed time, in order.'),
      resolve: (item: Item<DurationCurve>) => item.record.curve.steps.map((step) => beside(item, step)),
    },
    open: required('Int', 'Number of subjects in whom it may have ended earlier.'),
  },
);

const CategoriesType = answerType<CategoriesAtVisit>(
  'ResponseCategoriesAtVisit',
  'Categories at one planned visit.',
  {
    visit: required('String', 'Key of the visit.'),
    counts: {
      ...required([CountOfType], 'Number of subjects by category.'),
      resolve: ({ reader, record }: Item<CategoriesAtVisit>) =>
        countsOf(record.counts).map((one) => ({ reader, record: one })),
    },
  },
);

export const CohortResponseType = answerType<CohortResponse, 'counted'>(
  'CohortResponse',
  'Platelet response over a cohort.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    rule: required(RuleRefType, 'The rule.'),
    early: required(CohortResponseLookType, 'Best response through the early look.'),
    main: required(CohortResponseLookType, 'Best response through the main look.'),
    atMainVisit: required(CohortResponseLookType, 'By the count of the main visit alone.'),
    iwg: required(
      CohortResponseLookType,
      'Best confirmed response after Rodeghiero 2009; partial is the R of the paper.',
    ),
    endpoint: {
      ...required(IntervalType, 'The rate that is the endpoint of the protocol.'),
      resolve: ({ reader, record }: Item<CohortResponse>) => ({ reader, record: record.counted.interval }),
    },
    endpointRule: {
      ...required('String', 'Rule behind the endpoint: study, or iwg-2009.'),
      resolve: ({ record }: Item<CohortResponse>) => record.counted.rule,
    },
    endpointResponse: {
      ...required('String', 'Which response it counts: best, or at-main-visit.'),
      resolve: ({ record }: Item<CohortResponse>) => record.counted.response,
    },
    endpointDenominator: {
      ...required('String', 'Whom it is counted among: infused, or evaluable.'),
      resolve: ({ record }: Item<CohortResponse>) => record.counted.denominator,
    },
    endpointFromBaselineAtOrAboveCr: {
      ...required(
        'Int',
        'Number of responders it counts whose baseline was at or above the level of complete response already.',
      ),
      resolve: ({ record }: Item<CohortResponse>) => record.counted.fromBaselineAtOrAboveCr,
    },
    duration: required(DurationType, 'How long responses held.'),
    iwgDuration: required(DurationType, 'How long responses after Rodeghiero 2009 held.'),
    durationOfCompleteResponse: required(DurationType, 'How long complete responses held.'),
    timeToResponse: optional(MedianType, 'Days from infusion to the first response.'),
    timeToCompleteResponse: optional(MedianType, 'Days from infusion to the first complete response.'),
    byVisit: required([CategoriesType], 'By planned visit.'),
  },
);

const SledaiVisitType = answerType<SledaiAtCohortVisit, 'improved'>(
  'CohortSledaiAtVisit',
  'SLEDAI at one planned visit.',
  {
    visit: required('String', 'Key of the visit.'),
    assessed: required('Int', 'Number of subjects assessed.'),
    final: required('Int', 'Number of subjects with all 24 descriptors answered.'),
    bands: {
      ...required([CountOfType], 'Number of subjects by the band that is certain.'),
      resolve: ({ reader, record }: Item<SledaiAtCohortVisit>) =>
        countsOf(record.bands).map((one) => ({ reader, record: one })),
    },
    bandOpen: required('Int', 'Number of subjects whose band is open.'),
    total: optional(MedianType, 'Total points.'),
    change: optional(MedianType, 'Points against each subject’s own baseline.'),
    improvedAtLeast: {
      ...required('Int', 'Number of subjects that surely improved.'),
      resolve: ({ record }: Item<SledaiAtCohortVisit>) => record.improved.sure,
    },
    improvedPerhaps: {
      ...required('Int', 'Number of subjects that perhaps improved.'),
      resolve: ({ record }: Item<SledaiAtCohortVisit>) => record.improved.perhaps,
    },
  },
);

export const CohortSledaiType = answerType<CohortSledai>('CohortSledai', 'SLEDAI over a cohort.', {
  role: required(EndpointRole, 'Its place in the protocol.'),
  byVisit: required([SledaiVisitType], 'By planned visit.'),
});

const StateRateType = answerType<StateRate>(
  'StateRate',
  'The rate at which subjects reached a state, with everything still open.',
  {
    subjects: required('Int', 'Number of subjects, infused or not.'),
    infused: required('Int', 'Number of infused subjects.'),
    pastTimePoint: required('Int', 'Number of subjects whose look is over.'),
    met: required('Int', 'Number of subjects that reached it.'),
    notMet: required('Int', 'Number of subjects that did not.'),
    indeterminate: required('Int', 'Number of subjects in whom it is undecided.'),
    pending: required('Int', 'Number of subjects whose look is not over.'),
    notAssessed: required('Int', 'Number of subjects that were never assessed.'),
    ofInfused: required(RateType, 'Of all infused: who was never assessed counts as not met.'),
    ofEvaluable: required(RateType, 'Of those who were assessed and whose look is over.'),
    bySubject: required([StandingType], 'Each subject.'),
  },
);

const StatesType = answerType<StatesAtVisit>('StatesAtVisit', 'Who was in the state at one planned visit.', {
  visit: required('String', 'Key of the visit.'),
  counts: {
    ...required([CountOfType], 'Number of subjects by met, not-met and indeterminate.'),
    resolve: ({ reader, record }: Item<StatesAtVisit>) =>
      countsOf(record.counts).map((one) => ({ reader, record: one })),
  },
});

export const CohortRemissionType = answerType<CohortRemission>(
  'CohortRemission',
  'Remission or low disease activity over a cohort.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    ever: required(StateRateType, 'Met at any occasion after infusion through the look.'),
    byVisit: required([StatesType], 'By planned visit.'),
  },
);
