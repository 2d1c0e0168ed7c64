/** The difference between two cuts of a study: records that came, changed and went, and the answers that became others. */
import { evaluateSubject, type Subject } from '@trialside/rules';
import { GraphQLError } from 'graphql';
import type { FieldDifference, RecordDifference } from '../data/difference.ts';
import type { Reader } from '../data/reader.ts';
import { builder } from './builder.ts';
import { readerFor, type Item } from './context.ts';
import { enumeration } from './enums.ts';
import { globalId } from './global-id.ts';
import { ownIdOf } from './mutation.ts';
import { OutcomeChangeType } from './outcome-type.ts';
import { changedOutcomes, outcomesOf, type Outcome } from './outcomes.ts';
import { CutInput, CutType, StudyType } from './study.ts';
import { SubjectType } from './subject.ts';

/** Evaluating takes a while: more subjects than this are asked for one by one. */
const MOST_SUBJECTS = 200;

const HappenedEnum = enumeration('RecordHappened', 'What happened to a record between two cuts.', {
  added: 'It was not there at the first cut.',
  changed: 'It has another version.',
  voided: 'It is void at the second cut.',
});

const shown = (value: string | number | null): string | null => (value === null ? null : String(value));

const FieldDifferenceType = builder.objectRef<FieldDifference>('FieldDifference').implement({
  description: 'A field that is not what it was.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Its name as the audit trail has it: grade, reported.value.',
    }),
    before: t.string({
      nullable: true,
      description: 'As stored at the first cut; null where nothing was recorded.',
      resolve: ({ before }) => shown(before),
    }),
    after: t.string({
      nullable: true,
      description: 'As stored at the second cut; null where nothing is recorded.',
      resolve: ({ after }) => shown(after),
    }),
  }),
});

const RecordDifferenceType = builder.objectRef<Item<RecordDifference>>('RecordDifference').implement({
  description: 'A record that came, changed or went between two cuts.',
  fields: (t) => ({
    kind: t.string({ description: 'Kind of record.', resolve: ({ record }) => record.kind }),
    id: t.id({
      description: 'Its id, for `node` at either cut.',
      resolve: ({ reader, record }) => globalId(record.kind, reader.studyCode, record.id),
    }),
    subjectId: t.id({
      nullable: true,
      description: 'The subject; null for the study as a whole.',
      resolve: ({ reader, record }) =>
        record.subjectId === null ? null : globalId('subject', reader.studyCode, record.subjectId),
    }),
    happened: t.field({
      type: HappenedEnum,
      description: 'What happened.',
      resolve: ({ record }) =>
        record.versionBefore === null ? 'added' : record.versionAfter === null ? 'voided' : 'changed',
    }),
    versionBefore: t.int({
      nullable: true,
      description: 'Version at the first cut; null where it was not there.',
      resolve: ({ record }) => record.versionBefore,
    }),
    versionAfter: t.int({
      nullable: true,
      description: 'Version at the second cut; null where it is void.',
      resolve: ({ record }) => record.versionAfter,
    }),
    fields: t.field({
      type: [FieldDifferenceType],
      description: 'Every field that is not what it was.',
      resolve: ({ record }) => [...record.fields],
    }),
  }),
});

interface Difference {
  readonly from: Reader;
  readonly to: Reader;
  readonly records: readonly RecordDifference[];
  /** Null: every subject that something may have changed for. */
  readonly subjectId: string | null;
}

interface SubjectDifference {
  readonly difference: Difference;
  readonly subject: Subject;
}

const SubjectDifferenceType = builder.objectRef<SubjectDifference>('SubjectDifference').implement({
  description: 'The answers about one subject that are not what they were.',
  fields: (t) => ({
    subject: t.field({
      type: SubjectType,
      description: 'The subject, at the second cut or, where it is void there, at the first.',
      resolve: async ({ difference: { from, to }, subject }) => {
        const now = await to.subject(subject.id);
        return now ? { reader: to, record: now } : { reader: from, record: subject };
      },
    }),
    outcomes: t.field({
      type: [OutcomeChangeType],
      description: 'Every answer of the rules that came, went or became another.',
      resolve: async ({ difference: { from, to }, subject }) => {
        const [before, after] = await Promise.all([from, to].map((reader) => answersOf(reader, subject.id)));
        return changedOutcomes(before!, after!).map((record) => ({ reader: to, record }));
      },
    }),
  }),
});

async function answersOf(reader: Reader, id: string): Promise<readonly Outcome[]> {
  const subject = await reader.subject(id);
  if (!subject) return [];
  return outcomesOf(evaluateSubject(await reader.subjectRecord(subject), await reader.protocol()));
}

const DifferenceType = builder.objectRef<Difference>('CutDifference').implement({
  description: 'What tells two cuts of a study apart.',
  fields: (t) => ({
    from: t.field({
      type: CutType,
      description: 'The first cut.',
      resolve: async ({ from }) => ({ knownAt: from.knownAt, on: await from.onForStudy() }),
    }),
    to: t.field({
      type: CutType,
      description: 'The second cut.',
      resolve: async ({ to }) => ({ knownAt: to.knownAt, on: await to.onForStudy() }),
    }),
    records: t.field({
      type: [RecordDifferenceType],
      description: 'Records that came, changed or went, by kind.',
      resolve: ({ to, records }) => records.map((record) => ({ reader: to, record })),
    }),
    subjects: t.field({
      type: [SubjectDifferenceType],
      description: `Subjects whose records differ, or every subject where the protocol or the calendar date does; at most ${MOST_SUBJECTS}.`,
      resolve: (difference) => subjectsOf(difference),
    }),
  }),
});

async function subjectsOf(difference: Difference): Promise<SubjectDifference[]> {
  const { from, to, records, subjectId } = difference;
  const find = async (id: string): Promise<Subject | null> => (await to.subject(id)) ?? from.subject(id);
  const touchesAll =
    records.some(({ kind }) => kind === 'protocol') || (await from.onForStudy()) !== (await to.onForStudy());
  const ids = subjectId
    ? [subjectId]
    : touchesAll
      ? (await to.subjects({ first: MOST_SUBJECTS + 1, after: null })).subjects.map(({ id }) => id)
      : [...new Set(records.flatMap((one) => (one.subjectId === null ? [] : [one.subjectId])))];
  if (ids.length > MOST_SUBJECTS) {
    throw badInput(`more than ${MOST_SUBJECTS} subjects may differ: name one with subjectId`);
  }
  const found = await Promise.all(ids.map(find));
  return found
    .filter((subject) => subject !== null)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((subject) => ({ difference, subject }));
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

builder.objectField(StudyType, 'differenceFrom', (t) =>
  t.field({
    type: DifferenceType,
    args: {
      cut: t.arg({ type: CutInput, description: 'The earlier cut; the later one is that of the study.' }),
      subjectId: t.arg.id({ required: false, description: 'Only this subject.' }),
    },
    description: 'What came, changed and went since an earlier cut, and which answers became others.',
    resolve: async ({ reader: to }, { cut, subjectId }, context) => {
      const from = await readerFor(context, to.studyCode, cut);
      if (!from || from.knownAt > to.knownAt) {
        throw new GraphQLError('the cut must not be later than that of the study', {
          extensions: { code: 'INVALID_CUT' },
        });
      }
      // An id of nothing in reach is a subject about which nothing differs.
      const own = subjectId ? (ownIdOf(subjectId, 'subject', to.studyCode) ?? '') : null;
      return { from, to, subjectId: own, records: await to.recordsBetween(from.knownAt, own) };
    },
  }),
);
