/** The list of adverse events over a study, each as reports ask about it: by what was recorded, or by what follows from it. */
import {
  adverseEventsOf,
  question,
  type AdverseEvent,
  type AdverseEventsAnswer,
  type Subject,
} from '@trialside/rules';
import type { AdverseEventWish, ListedRecord } from '../data/lists.ts';
import { ACTIVE_STATES } from '../data/query-states.ts';
import type { Reader } from '../data/reader.ts';
import { COURSE_KINDS } from '../data/subject-record.ts';
import type { SubjectSummary } from '../data/summaries.ts';
import { AdverseEventType } from './adverse-event.ts';
import { builder } from './builder.ts';
import {
  connectionType,
  pageArgs,
  pageFromStore,
  pageOf,
  type Edge,
  type PageRequest,
} from './connection.ts';
import type { Item } from './context.ts';
import { enumeration, YesNo } from './enums.ts';
import { ClassifiedEventType } from './evaluation-events.ts';
import { ownIdOf } from './mutation.ts';
import { ofSubject, type WithSubject } from './study-lists.ts';
import { StudyType } from './study.ts';

type Classified = AdverseEventsAnswer['events'][number];

/** The events of a subject as reports ask about them, kept until something about the subject changes. */
interface EventsOfSubject {
  readonly subject: Subject;
  /** Null where the protocol follows no adverse events. */
  readonly events: readonly Classified[] | null;
  /** Every event, also those that begin after the date of the cut. */
  readonly records: readonly AdverseEvent[];
}

const EVENTS: SubjectSummary<EventsOfSubject> = {
  name: 'adverse-events',
  kinds: COURSE_KINDS,
  of: (record, protocol) => ({
    subject: record.subject,
    events: adverseEventsOf(question(record, protocol))?.events ?? null,
    records: record.adverseEvents,
  }),
};

type Node = WithSubject<AdverseEvent>;

const Filter = builder.inputType('AdverseEventFilter', {
  description: 'Which adverse events; what is not given does not narrow.',
  fields: (t) => ({
    gradeAtLeast: t.int({ required: false, description: 'Of at least this CTCAE grade, 1 to 5.' }),
    serious: t.field({ type: YesNo, required: false, description: 'As the investigator entered it.' }),
    ongoing: t.field({ type: YesNo, required: false, description: 'Whether it goes on.' }),
    countedAsSerious: t.boolean({
      required: false,
      description: 'What surely counts as serious, or does not.',
    }),
    countedAsRelated: t.boolean({
      required: false,
      description: 'What summaries count as related to study treatment, or do not.',
    }),
    emergent: t.boolean({ required: false, description: 'What surely emerged under treatment, or did not.' }),
    ofSpecialInterest: t.boolean({
      required: false,
      description: 'Surely of a kind of special interest or marked as such by the investigator, or not.',
    }),
    doseLimiting: t.field({
      type: YesNo,
      required: false,
      description: 'As the investigator or committee decided.',
    }),
    hasOpenQueries: t.boolean({
      required: false,
      description: 'With, or without, a question that is somebody’s task.',
    }),
    doseLevels: t.stringList({
      required: false,
      description: 'Of subjects at one of these dose levels, by code.',
    }),
    subjectIds: t.idList({ required: false, description: 'Of these subjects.' }),
    term: t.string({
      required: false,
      description: 'Whose reported or CTCAE term holds this text, in small or capital letters.',
    }),
  }),
});

type Wish = typeof Filter.$inferInput;

const OrderEnum = enumeration('AdverseEventOrder', 'The order of adverse events. Ties go by subject.', {
  start: 'By start; what has none first.',
  'latest-start': 'The latest start first; what has none last.',
  grade: 'The worst grade first.',
  subject: 'By subject, then start.',
});

type Order = 'start' | 'latest-start' | 'grade' | 'subject';

/** What is recorded can be asked of the database; what follows from it is drawn from each subject. */
const BY_DATABASE: ReadonlySet<string> = new Set(['gradeAtLeast', 'serious', 'ongoing']);

const given = (wish: Wish): readonly string[] =>
  Object.entries(wish).flatMap(([name, value]) => (value === null || value === undefined ? [] : [name]));

interface Listed {
  readonly subject: Subject;
  readonly record: AdverseEvent;
  readonly classified: Classified | null;
}

const startOf = ({ record }: { readonly record: AdverseEvent }): string => record.start ?? '';

/** Text in the opposite order: every letter mirrored, and an end that comes after all of them. */
const backwards = (text: string): string =>
  `${text.replaceAll(/./gsu, (letter) => String.fromCodePoint(0x7f - Math.min(letter.codePointAt(0)!, 0x7f)))}\uffff`;

const ORDERS = {
  start: {
    like: ['', '', ''],
    keyOf: (one: Listed) => [startOf(one), one.subject.code, one.record.id],
  },
  'latest-start': {
    like: ['', '', ''],
    keyOf: (one: Listed) => [backwards(startOf(one)), one.subject.code, one.record.id],
  },
  grade: {
    like: [0, '', '', ''],
    keyOf: (one: Listed) => [-(one.record.grade ?? 0), startOf(one), one.subject.code, one.record.id],
  },
  subject: {
    like: ['', '', ''],
    keyOf: (one: Listed) => [one.subject.code, startOf(one), one.record.id],
  },
} as const;

const isSo = (wanted: boolean | null | undefined, found: boolean | null): boolean =>
  wanted === null || wanted === undefined || wanted === found;

/** Certain one way or the other; null where it is open. */
const sure = (held: Classified['emergent'] | undefined): boolean | null =>
  held === 'met' ? true : held === 'not-met' ? false : null;

const hasTerm = ({ term, ctcae }: AdverseEvent, text: string): boolean =>
  [term, ctcae?.term ?? ''].some((one) => one.toLowerCase().includes(text.trim().toLowerCase()));

function isWanted(wish: Wish, { subject, record, classified }: Listed, asked: ReadonlySet<string>): boolean {
  const special =
    record.specialInterest === 'yes' ||
    (classified?.specialInterest.some(({ held }) => held === 'met') ?? false);
  return (
    (record.grade ?? 0) >= (wish.gradeAtLeast ?? 0) &&
    (!wish.serious || record.serious === wish.serious) &&
    (!wish.ongoing || record.ongoing === wish.ongoing) &&
    (!wish.doseLimiting || record.doseLimiting === wish.doseLimiting) &&
    (!wish.doseLevels || (subject.doseLevel !== null && wish.doseLevels.includes(subject.doseLevel))) &&
    (!wish.term || hasTerm(record, wish.term)) &&
    isSo(wish.countedAsSerious, sure(classified?.seriousness.counted)) &&
    isSo(wish.countedAsRelated, classified?.relatedness.counted ?? null) &&
    isSo(wish.emergent, sure(classified?.emergent)) &&
    isSo(wish.ofSpecialInterest, special) &&
    isSo(wish.hasOpenQueries, asked.has(record.id))
  );
}

async function everyEvent(reader: Reader): Promise<readonly Listed[]> {
  return (await reader.summaries(EVENTS)).flatMap(({ summary: { subject, events, records } }) => {
    const classified = new Map(events?.map((one) => [one.event.id, one]));
    return records.map((record) => ({ subject, record, classified: classified.get(record.id) ?? null }));
  });
}

async function lookedFor(reader: Reader, request: PageRequest, wish: Wish, order: Order) {
  const asked = new Set(
    typeof wish.hasOpenQueries === 'boolean'
      ? (await reader.questionsOfStudy())
          .filter(({ question: { state } }) => ACTIVE_STATES.includes(state))
          .map(({ question: { aboutId } }) => aboutId)
      : [],
  );
  const subjects = wish.subjectIds?.map((id) => ownIdOf(id, 'subject', reader.studyCode));
  const found = (await everyEvent(reader)).filter(
    (one) => (!subjects || subjects.includes(one.subject.id)) && isWanted(wish, one, asked),
  );
  return pageOf(found, ORDERS[order], (one) => nodeOf(reader, one), request);
}

const nodeOf = (reader: Reader, { subject, record }: ListedRecord<'adverseEvent'>): Node => ({
  kind: 'adverseEvent',
  reader,
  record,
  subject,
  subjectId: subject.id,
  isListed: true,
});

function fromStore(reader: Reader, request: PageRequest, wish: Wish) {
  const { gradeAtLeast, serious, ongoing } = wish;
  const asked: AdverseEventWish = {
    gradeAtLeast: gradeAtLeast ?? 0,
    serious: serious ?? '',
    ongoing: ongoing ?? '',
  };
  return pageFromStore(
    {
      like: ORDERS.start.like,
      keyOf: (one: ListedRecord<'adverseEvent'>) => ORDERS.start.keyOf({ ...one, classified: null }),
    },
    request,
    (range) => reader.adverseEventPage(asked, range),
    (one) => nodeOf(reader, one),
    () => reader.countAdverseEvents(asked),
  );
}

const AdverseEvents = connectionType<Node>(
  'AdverseEvent',
  'An adverse event',
  AdverseEventType,
  ofSubject,
  (t) => ({
    classified: t.field({
      type: ClassifiedEventType,
      nullable: true,
      description:
        'With what reports ask of it; null where the protocol follows no adverse events, and for one that begins after the cut.',
      resolve: async ({ node }: Edge<Node>): Promise<Item<Classified> | null> => {
        const { reader, record, subjectId } = node;
        const found = (await classifiedBySubject(reader)).get(record.id);
        return found ? { reader, record: found, subjectId } : null;
      },
    } as never),
  }),
);

const bySubject = new WeakMap<Reader, Promise<ReadonlyMap<string, Classified>>>();

/** Every edge of a page asks for it: drawn once for each reader. */
function classifiedBySubject(reader: Reader): Promise<ReadonlyMap<string, Classified>> {
  let found = bySubject.get(reader);
  if (!found) {
    found = everyEvent(reader).then(
      (events) =>
        new Map(events.flatMap(({ record, classified }) => (classified ? [[record.id, classified]] : []))),
    );
    bySubject.set(reader, found);
  }
  return found;
}

builder.objectField(StudyType, 'adverseEvents', (t) =>
  t.field({
    type: AdverseEvents,
    args: {
      ...pageArgs(t.arg as never),
      gradeAtLeast: t.arg.int({
        required: false,
        description: 'Only those of at least this CTCAE grade, 1 to 5. The same as in the filter.',
      }),
      serious: t.arg({
        type: YesNo,
        required: false,
        description: 'Only those the investigator calls so. The same as in the filter.',
      }),
      filter: t.arg({ type: Filter, required: false, description: 'Only these.' }),
      orderBy: t.arg({ type: OrderEnum, required: false, description: 'The order; by start unless told.' }),
    },
    description: 'Adverse events of all subjects in reach, by their start, then subject.',
    resolve: ({ reader }, { gradeAtLeast, serious, filter, orderBy, ...request }) => {
      const wish: Wish = { gradeAtLeast, serious, ...filter };
      const order = orderBy ?? 'start';
      return order === 'start' && given(wish).every((name) => BY_DATABASE.has(name))
        ? fromStore(reader, request, wish)
        : lookedFor(reader, request, wish, order);
    },
  }),
);
