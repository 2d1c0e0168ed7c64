/** Adverse events of a subject as reports ask about them, the clocks of the cases the sponsor holds, and toxicity that limits the dose. */
import type {
  AdverseEvent,
  AdverseEventsAnswer,
  CaseClock,
  DltEvent,
  DoseLimitingAnswer,
  ExpeditedClock,
} from '@trialside/rules';
import { AdverseEventType } from './adverse-event.ts';
import { answerType, beside } from './answer-type.ts';
import type { Item } from './context.ts';
import { EndpointRole, enumeration, Held, YesNo } from './enums.ts';
import { VerdictType } from './outcome-type.ts';
import { DateIntervalType } from './phase.ts';
import { optional, required } from './record-type.ts';
import { RecordRefType } from './verdict.ts';

type Classified = AdverseEventsAnswer['events'][number];
type Relatedness = Classified['relatedness'];

const event = {
  ...required(AdverseEventType, 'The event.'),
  resolve: (item: Item<{ readonly event: AdverseEvent }>) => ({
    kind: 'adverseEvent',
    ...beside(item, item.record.event),
  }),
};

const RelatednessType = answerType<Relatedness['bySource']>(
  'RelatednessBySource',
  'Whether an event is related to each possible cause, by the categories that count as related.',
  {
    studyProduct: required(Held, 'To the study product.'),
    lymphodepletion: required(Held, 'To lymphodepletion.'),
    procedure: required(Held, 'To leukapheresis or another procedure.'),
    disease: required(Held, 'To the underlying disease.'),
    concomitant: required(Held, 'To another drug.'),
  },
);

const SpecialInterestType = answerType<Classified['specialInterest'][number]>(
  'SpecialInterest',
  'Whether an event belongs to a kind of special interest.',
  {
    id: required('String', 'Kind: its label in the locales is "special-interest." and this.'),
    held: required(Held, 'Whether it belongs to it.'),
  },
);

/** Under other names: `serious` and what stands beside it, `related` and what stands beside it. */
type ClassifiedElsewhere = 'subjectId' | 'seriousness' | 'relatedness';

export const ClassifiedEventType = answerType<Classified, ClassifiedElsewhere>(
  'ClassifiedEvent',
  'An adverse event with what reports ask of it.',
  {
    event,
    emergence: {
      ...required(VerdictType, 'Whether it began or became worse under treatment.'),
      resolve: (item: Item<Classified>) => beside(item, item.record.emergence.verdict),
    },
    emergent: required(Held, 'The same as a plain answer.'),
    emergedOn: {
      ...optional(
        DateIntervalType,
        'When it emerged: its start, or the day an earlier event became worse; null where it did not or it is not known.',
      ),
      resolve: ({ record }: Item<Classified>) => record.emergence.onset,
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
    relatedBySource: {
      ...required(RelatednessType, 'By possible cause.'),
      resolve: (item: Item<Classified>) => beside(item, item.record.relatedness.bySource),
    },
    countedAsRelated: {
      ...required('Boolean', 'Whether summaries count it as related; a missing causality counts.'),
      resolve: ({ record }: Item<Classified>) => record.relatedness.counted,
    },
    relatednessAssumed: {
      ...required('Boolean', 'Whether it counts only because a causality is missing.'),
      resolve: ({ record }: Item<Classified>) => record.relatedness.assumed,
    },
    relatednessFromReportedWords: {
      ...required('Boolean', 'Whether the answer comes from the one word of the source, not from the split.'),
      resolve: ({ record }: Item<Classified>) => record.relatedness.fromReportedWords,
    },
    grade: optional('Int', 'Worst CTCAE grade; null where none was given.'),
    gradeAtLeast3: required(Held, 'Grade 3 or more.'),
    specialInterest: {
      ...required(['String'], 'Kinds of special interest it surely belongs to.'),
      resolve: ({ record }: Item<Classified>) =>
        record.specialInterest.filter(({ held }) => held === 'met').map(({ id }) => id),
    },
    specialInterests: {
      ...required([SpecialInterestType], 'Every kind of special interest of the protocol.'),
      resolve: (item: Item<Classified>) => item.record.specialInterest.map((one) => beside(item, one)),
    },
    toBeCollected: required(Held, 'Whether the case report form asks for it at all.'),
  },
);

const ReportStateEnum = enumeration('ReportState', 'Where the report of a case to the authorities stands.', {
  'not-due': 'Nothing has to be reported.',
  due: 'To be sent; there is time.',
  sent: 'Sent in time.',
  'sent-late': 'Sent after the last day.',
  overdue: 'Not sent, and the last day is over.',
  indeterminate: 'It cannot be told: the day of awareness is missing or partial.',
});

const ClockType = answerType<ExpeditedClock>(
  'ExpeditedClock',
  'Until when a case has to be reported to the authorities (ICH E2A 1994).',
  {
    reportable: required(Held, 'Serious, suspected and unexpected. A missing causality counts as suspected.'),
    fatalOrLifeThreatening: required(Held, 'Whether the shorter clock is for it.'),
    allowedDays: optional(
      'Int',
      'Days that are allowed from awareness; the shorter clock while it is open which one. Null where nothing has to be reported.',
    ),
    dueOn: optional('Date', 'Last day for the report.'),
    followUpDueOn: optional('Date', 'Last day for the follow-up; null where none is asked for.'),
    daysLeft: optional('Int', 'Days from the cut to the last day; negative once it is past.'),
    state: required(ReportStateEnum, 'Where it stands at the cut.'),
  },
);

export const CaseClockType = answerType<CaseClock>(
  'CaseClock',
  'A case that the sponsor holds, with its clock.',
  {
    source: required(RecordRefType, 'The case.'),
    event: optional(RecordRefType, 'The event it is about; null where it is not on record any more.'),
    clock: optional(ClockType, 'Its clock; null where the event is not on record: then nothing can be said.'),
    followUpSentOn: optional('Date', 'Day of the first follow-up report sent by the cut; null without one.'),
  },
);

const DltEventType = answerType<DltEvent>('DoseLimitingEvent', 'An event that limits the dose, or may.', {
  event,
  entered: optional(YesNo, 'As the investigator or the committee flagged it; null where nobody did.'),
  suggested: required(VerdictType, 'What the catalogue of the protocol suggests.'),
  decided: required(Held, 'The flag; without one open where something suggests it. Never decided silently.'),
  differs: required('Boolean', 'Whether flag and suggestion say different things.'),
  inWindow: required(Held, 'Whether it began or became worse within the window.'),
});

export const DoseLimitingAnswerType = answerType<DoseLimitingAnswer, 'evaluability'>(
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
    dltInWindow: {
      ...required(Held, 'Whether there was a dose-limiting toxicity within the window.'),
      resolve: ({ record }: Item<DoseLimitingAnswer>) => record.evaluability.dltInWindow,
    },
    leftEarly: {
      ...required(Held, 'Whether the subject left before the window was over.'),
      resolve: ({ record }: Item<DoseLimitingAnswer>) => record.evaluability.leftEarly,
    },
    events: {
      ...required([DltEventType], 'Every event flagged or suggested as dose-limiting, or that may be.'),
      resolve: (item: Item<DoseLimitingAnswer>) =>
        item.record.evaluability.events.map((one) => beside(item, one)),
    },
  },
);
