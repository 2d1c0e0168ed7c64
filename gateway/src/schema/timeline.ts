/** A subject's course as facts in time: what a timeline draws, with nothing dropped and nothing filled in. */
import { evaluateSubject, type Subject } from '@trialside/rules';
import { calendarDate } from '@trialside/rules/calendar';
import {
  factsOf,
  flatWhat,
  omittedCounts,
  type Days,
  type Fact,
  type FlatWhat,
  type Guide,
  type Named,
  type OmittedCount,
  type SubjectFacts,
} from '@trialside/rules/timeline';
import { answerType, beside } from './answer-type.ts';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { VerdictType } from './outcome-type.ts';
import { LocalizedTextType } from './plain.ts';
import { optional, plainType, required } from './record-type.ts';
import { SubjectType } from './subject.ts';
import { RecordRefType } from './verdict.ts';

interface Dates {
  readonly first: string;
  readonly last: string;
}

const datesOf = (days: Days | null): Dates | null =>
  days && { first: calendarDate(days.first), last: calendarDate(days.last) };

const DatesType = plainType<Dates>('TimelineDays', 'The days something may have been on.', {
  first: required('Date', 'The first of them.'),
  last: required('Date', 'The last of them; the same day where it is known.'),
});

const WhatType = plainType<FlatWhat>(
  'TimelineWhat',
  'What a fact says, as recorded or derived. What a kind of fact does not have is null.',
  {
    type: required(
      'String',
      'Kind of fact: count, response, event, event-grade, medication, visit, target …',
    ),
    name: optional('String', 'What it is about: a drug, a term, an analyte, a visit, an instrument.'),
    category: optional('String', 'A class within that: class of drug, severity, SLEDAI band, measure.'),
    role: optional('String', 'Role of a drug, or how an instrument was scored.'),
    value: optional('String', 'As reported or scored.'),
    unit: optional('String', 'Unit of the value, as reported.'),
    frequency: optional('String', 'How often a dose was taken, CDISC code.'),
    low: optional(
      'String',
      'Lower bound: platelets ×10⁹/L, prednisone mg/day. The same as `high` where exact.',
    ),
    high: optional('String', 'Upper bound; null where nothing bounds it.'),
    limitLow: optional('String', 'Lower limit of normal, in `unit`.'),
    limitHigh: optional('String', 'Upper limit of normal, in `unit`.'),
    atLeast: optional('Int', 'Grade or points at least.'),
    atMost: optional('Int', 'Grade or points at most.'),
    grade: optional('Int', 'CTCAE grade, or WHO bleeding grade.'),
    outcome: optional('String', 'Category of response, whether a target holds, how a visit went.'),
    candidates: required(['String'], 'What is still possible, or the criteria that do not hold.'),
    reason: optional('String', 'Why something is not known: a key of the locales.'),
  },
);

interface FactEnd {
  readonly kind: Fact['end']['kind'];
  readonly days: Dates | null;
}

const EndType = plainType<FactEnd>('TimelineEnd', 'How something ends at the cut.', {
  kind: required('String', 'One of known, ongoing, unknown (nobody said), point (of one moment).'),
  days: optional(DatesType, 'The days it may have ended on, where it did.'),
});

const FactType = answerType<Fact>('TimelineFact', 'One thing that stands in time.', {
  key: required('String', 'Stable while the record is the same one; unique within the subject.'),
  lane: required('String', 'Lane it belongs to, such as platelets.'),
  row: required(
    'String',
    'Row within the lane: a drug, a term, an analyte. Empty where the lane is one row.',
  ),
  start: {
    ...optional(DatesType, 'When it began; null where no day is known.'),
    resolve: ({ record }: Item<Fact>) => datesOf(record.start),
  },
  end: {
    ...required(EndType, 'How it ends.'),
    resolve: ({ record: { end } }: Item<Fact>): FactEnd => ({
      kind: end.kind,
      days: end.kind === 'known' ? datesOf(end.days) : null,
    }),
  },
  what: {
    ...required(WhatType, 'What it is.'),
    resolve: ({ record }: Item<Fact>) => flatWhat(record.what),
  },
  flags: required(['String'], 'What a reader must see beside it: serious, dose-limiting, rescue-excluded …'),
  verdict: optional(VerdictType, 'The verdict behind it; null for what was simply recorded.'),
  sources: required([RecordRefType], 'The records it was made of; empty for what the protocol plans.'),
});

const GuideType = plainType<Guide>('TimelineGuide', 'A line that values are read against.', {
  lane: required('String', 'The lane it is drawn in.'),
  key: required('String', 'One of cr, pr, doubled, pr-effective, doris, lldas, band.'),
  at: required('Decimal', 'Where, in the unit of the lane.'),
  band: optional('String', 'Key of the SLEDAI band that begins here.'),
});

const OmittedType = plainType<OmittedCount>('TimelineOmitted', 'Records that no fact was made of.', {
  reason: required('String', 'Why: a key of the locales.'),
  count: required('Int', 'How many.'),
});

const NamedType = plainType<Named>('TimelineName', 'What the protocol calls a phase or visit.', {
  key: required('String', 'Its key, as facts name it.'),
  name: required(LocalizedTextType, 'Its name.'),
});

/** Whose it is stands on the subject; whether it is synthetic, on the study. */
const TimelineType = answerType<
  SubjectFacts,
  'subjectId' | 'subjectCode' | 'doseLevel' | 'omissions' | 'synthetic' | 'cut' | 'through' | 'infusion'
>('SubjectTimeline', 'The course of a subject as facts in time.', {
  asOf: {
    ...required('Date', 'The date that is asked about.'),
    resolve: ({ record }: Item<SubjectFacts>) => calendarDate(record.cut),
  },
  knownThrough: {
    ...required('Date', 'The last day anything can be known of: that date, or the end of participation.'),
    resolve: ({ record }: Item<SubjectFacts>) => calendarDate(record.through),
  },
  infusedOn: {
    ...optional('Date', 'Day 0; null before it is known.'),
    resolve: ({ record: { infusion } }: Item<SubjectFacts>) =>
      infusion === null ? null : calendarDate(infusion),
  },
  facts: required([FactType], 'Every fact once, by lane, then by the first day it may have begun on.'),
  guides: required([GuideType], 'Thresholds, ceilings and bands.'),
  names: required(
    [NamedType],
    'Names of the phases and visits of the protocol by key, and of its dose levels by code.',
  ),
  omitted: {
    ...required([OmittedType], 'What is not among the facts, by reason.'),
    resolve: ({ record }: Item<SubjectFacts>) => omittedCounts(record.omissions),
  },
});

async function timelineOf(item: Item<Subject>): Promise<Item<SubjectFacts>> {
  const [record, protocol] = [await item.reader.subjectRecord(item.record), await item.reader.protocol()];
  return beside(item, factsOf(record, evaluateSubject(record, protocol), protocol))!;
}

builder.objectField(SubjectType, 'timeline', (t) =>
  t.field({
    type: TimelineType,
    description: 'The course as facts in time, at the cut: every record is a fact or counted as left out.',
    resolve: timelineOf,
  }),
);
