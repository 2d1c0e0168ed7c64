/** Platelet response of a subject beyond its counts: the looks of the protocol, the rule of the field beside, what lasted. */
import type {
  BestResponse,
  Confirmation,
  CountResponse,
  DurableResponse,
  IwgResponse,
  LookAnswer,
  PlateletResponseAnswer,
  ResponseCourse,
  ResponseDuration,
} from '@trialside/rules';
import { answerType, beside } from './answer-type.ts';
import type { Item } from './context.ts';
import { EndpointRole, enumeration, Held, ResponseCategory } from './enums.ts';
import { VerdictType } from './outcome-type.ts';
import { optional, required } from './record-type.ts';
import { CountResponseType, PlateletBaselineType, PlateletResponseType } from './response.ts';
import { RuleRefType } from './verdict.ts';

export const StandingEnum = enumeration(
  'ResponseStanding',
  'Where a subject stands in a look at the response.',
  {
    CR: 'Complete responder.',
    PR: 'Partial responder.',
    NR: 'No response.',
    NE: 'Not evaluable.',
    'CR-or-PR': 'Responder; complete or partial is open.',
    indeterminate: 'It cannot be told.',
    pending: 'The look is not over, and there was no response so far.',
    'not-infused': 'Not infused.',
  },
);

const BestResponseType = answerType<BestResponse>('BestResponse', 'The best category of a stretch of time.', {
  outcome: required(ResponseCategory, 'The category.'),
  candidates: required([ResponseCategory], 'What is still possible where it is indeterminate, best first.'),
});

const LookType = answerType<LookAnswer, 'subjectId'>(
  'ResponseLook',
  'Where a subject stands in a look of the protocol.',
  {
    throughDay: optional(
      'Int',
      'Last day from infusion of the look; null before the day of infusion is known.',
    ),
    standing: required(StandingEnum, 'Where the subject stands.'),
    pastTimePoint: required('Boolean', 'Whether the cut has passed the last day.'),
    best: required(BestResponseType, 'Best category through the last day.'),
  },
);

type AtMainVisit = PlateletResponseAnswer['atMainVisit'];

const AtMainVisitType = answerType<AtMainVisit, 'subjectId'>(
  'ResponseAtMainVisit',
  'By the count of the main visit alone.',
  {
    standing: required(StandingEnum, 'Where the subject stands.'),
    pastTimePoint: required('Boolean', 'Whether the cut has passed the visit.'),
    count: {
      ...optional(CountResponseType, 'The count that stands for the visit; null where there is none.'),
      resolve: (item: Item<AtMainVisit>) => beside<CountResponse>(item, item.record.count),
    },
  },
);

const countOf = (of: 'first' | 'confirmedBy' | 'count', description: string) => ({
  ...optional(CountResponseType, description),
  resolve: (item: Item<Readonly<Partial<Record<typeof of, CountResponse | null>>>>) =>
    beside(item, item.record[of] ?? null),
});

const ConfirmationType = answerType<Confirmation>(
  'ResponseConfirmation',
  'Whether a category was confirmed by a later count (Rodeghiero 2009).',
  {
    held: required(
      Held,
      'Whether it is confirmed; indeterminate where open counts may or may not confirm it.',
    ),
    first: countOf('first', 'The earlier count of the pair, whose day is the day of the response.'),
    confirmedBy: countOf('confirmedBy', 'The count that confirmed it.'),
    possiblyFrom: optional('Int', 'An earlier day from infusion on which an open pair may have begun.'),
  },
);

const DurationType = answerType<ResponseDuration>('ResponseDuration', 'How long a response held.', {
  from: required('Int', 'First day from infusion.'),
  to: required('Int', 'Last day from infusion.'),
  days: required('Int', 'Days from the first to the last.'),
  end: required('String', 'loss, or censored where the observation ended first.'),
  possiblyEndedOn: optional(
    'Int',
    'Day from infusion on which it may have ended before; null where nothing is open.',
  ),
});

type FirstDay = ResponseCourse['timeToResponse'];

const FirstDayType = answerType<FirstDay>('FirstResponseDay', 'When a response was first reached.', {
  day: optional('Int', 'Day from infusion; null where it is not certain of any count.'),
  count: countOf('count', 'The count that reached it.'),
  possiblyFrom: optional(
    'Int',
    'An earlier day from infusion from which it may have held; null where nothing is open.',
  ),
});

type TimeInResponse = ResponseCourse['timeInResponse'];

const TimeInResponseType = answerType<TimeInResponse>(
  'TimeInResponse',
  'How long a subject was in response.',
  {
    daysInResponse: required('Int', 'Days in response, certain.'),
    daysPossiblyInResponse: required('Int', 'Days in response with every open count read as one.'),
    daysObserved: required('Int', 'Days from infusion to the last evaluable count.'),
  },
);

const CourseType = answerType<ResponseCourse>('ResponseCourse', 'When a response came, how long it held.', {
  timeToResponse: required(FirstDayType, 'To a partial response or better.'),
  timeToCompleteResponse: required(FirstDayType, 'To a complete response.'),
  duration: optional(DurationType, 'Of the response; null without a certain one.'),
  durationOfCompleteResponse: optional(
    DurationType,
    'Of the complete response, to the first later count below it; null without a certain one.',
  ),
  timeInResponse: required(TimeInResponseType, 'Days in response.'),
});

const IwgType = answerType<IwgResponse>(
  'IwgResponse',
  'Response after Rodeghiero 2009, with its confirmation.',
  {
    rule: required(RuleRefType, 'The rule.'),
    best: required(
      'String',
      'Best confirmed category: CR, R, NR, unconfirmed, pending, NE or indeterminate.',
    ),
    counts: {
      ...required([CountResponseType], 'Each count by itself, before confirmation; PR stands for R.'),
      resolve: (item: Item<IwgResponse>) => item.record.counts.map((count) => beside(item, count)),
    },
    baseline: {
      ...required(PlateletBaselineType, 'What response is measured from.'),
      resolve: (item: Item<IwgResponse>) => beside(item, item.record.baseline),
    },
    completeResponse: required(ConfirmationType, 'Whether CR is confirmed.'),
    response: required(ConfirmationType, 'Whether R or better is confirmed.'),
    nonResponse: required(ConfirmationType, 'Whether NR is confirmed.'),
    duration: optional(DurationType, 'From the confirmed response to a confirmed loss; null without one.'),
    durationOfCompleteResponse: optional(DurationType, 'The same of the complete response.'),
  },
);

const DurableType = answerType<DurableResponse>(
  'DurableResponse',
  'Whether a response lasted, by three definitions.',
  {
    shareOfCounts: required(VerdictType, 'Response at a share of the counts in the last weeks of a window.'),
    weeklyCounts: required(VerdictType, 'A count reached in most of the last weeks.'),
    sustained: required(VerdictType, 'Response at every visit over months, without rescue.'),
  },
);

export const PlateletResponseAnswerType = answerType<PlateletResponseAnswer>(
  'PlateletResponseEvaluation',
  'Everything the protocol asks about the platelet response of a subject.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    study: {
      ...required(PlateletResponseType, 'By the rule of the study.'),
      resolve: (item: Item<PlateletResponseAnswer>) =>
        beside(item, { ...item.record.study, role: item.record.role }),
    },
    course: required(CourseType, 'When it came and how long it held, by the rule of the study.'),
    early: required(LookType, 'The early look.'),
    main: required(LookType, 'The main look.'),
    atMainVisit: required(AtMainVisitType, 'By the count of the main visit alone.'),
    iwg: required(IwgType, 'By the rule of the field.'),
    iwgStanding: {
      ...required(StandingEnum, 'Where the subject stands by it.'),
      resolve: ({ record }: Item<PlateletResponseAnswer>) => record.iwgStanding.standing,
    },
    durable: required(DurableType, 'Whether it lasted.'),
    steroidDependence: required(VerdictType, 'Whether the response hangs on glucocorticoids.'),
  },
);
