/** Platelet response of a subject beyond its counts: the looks of the protocol, the rule of the field beside, what lasted. */
import type {
  BestResponse,
  CountResponse,
  DurableResponse,
  IwgResponse,
  LookAnswer,
  PlateletResponseAnswer,
} from '@trialside/rules';
import { answerType, beside } from './answer-type.ts';
import type { Item } from './context.ts';
import { EndpointRole, enumeration, ResponseCategory } from './enums.ts';
import { VerdictType } from './outcome-type.ts';
import { optional, required } from './record-type.ts';
import { CountResponseType, PlateletResponseType } from './response.ts';
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

const LookType = answerType<LookAnswer>('ResponseLook', 'Where a subject stands in a look of the protocol.', {
  throughDay: optional(
    'Int',
    'Last day from infusion of the look; null before the day of infusion is known.',
  ),
  standing: required(StandingEnum, 'Where the subject stands.'),
  pastTimePoint: required('Boolean', 'Whether the cut has passed the last day.'),
  best: required(BestResponseType, 'Best category through the last day.'),
});

type AtMainVisit = PlateletResponseAnswer['atMainVisit'];

const AtMainVisitType = answerType<AtMainVisit>(
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
