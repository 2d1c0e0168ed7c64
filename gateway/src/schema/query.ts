/** Queries: questions about records, and their way from being asked to being closed. */
import { moveQuery, raiseQuery, type QueryAnswer } from '../data/commands/query.ts';
import { STORE_KINDS } from '../data/kinds.ts';
import type { Query } from '../data/stored-records.ts';
import type { QueryTurn } from '../data/reader-workflow.ts';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { QuerySourceEnum, QueryStateEnum, QueryTypeEnum } from './enums.ts';
import { globalId } from './global-id.ts';
import {
  askedFields,
  doneFields,
  NOT_FOUND,
  payload,
  reached,
  subjectIdOf,
  submit,
  type Done,
} from './mutation.ts';
import { idOfKind, optional, recordType, required, visitId } from './record-type.ts';
import { SubjectType } from './subject.ts';

export const QueryRecordType = recordType<Query>(
  'DataQuery',
  'query',
  'A question about a record, as it stands at the cut.',
  {
    visitId,
    aboutKind: required('String', 'Kind of the record it is about, such as labResult.'),
    aboutId: {
      ...required('ID', 'The record it is about.'),
      resolve: ({ reader, record }: Item<Query>) =>
        globalId(record.aboutKind, reader.studyCode, record.aboutId),
    },
    aboutVersion: required('Int', 'Version of the record that was in front of whoever asked.'),
    aboutField: optional('String', 'Its field as the audit trail names it; null where all of it is meant.'),
    state: required(QueryStateEnum, 'Where it is in its life.'),
    source: required(QuerySourceEnum, 'Where it comes from.'),
    type: required(QueryTypeEnum, 'Whether a person asked, or a check.'),
    checkName: optional('String', 'Name of the check that asked; null where a person did.'),
    raisedBy: { ...idOfKind('user', 'raisedBy', 'Who asked.'), nullable: false },
    question: required('String', 'The question.'),
    message: optional('String', 'What was said at the last step; null where the state alone changed.'),
  },
);

/** With the subject at hand, so that a list of questions asks for their conversations once. */
export interface QueryItem extends Item<Query> {
  readonly kind: 'query';
  readonly subjectId: string;
}

const Turn = builder.objectRef<QueryTurn>('QueryTurn').implement({
  description: 'One step of the conversation about a record.',
  fields: (t) => ({
    state: t.field({
      type: QueryStateEnum,
      description: 'The state it led to.',
      resolve: ({ query }) => query.state,
    }),
    message: t.string({
      nullable: true,
      description: 'What was said; null where the state alone changed. The first step is the question.',
      resolve: ({ query }) => (query.version === 1 ? query.question : query.message),
    }),
    byName: t.exposeString('byName', { description: 'Printed name of who took it.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    change: t.exposeInt('change', { description: 'Number of the change.' }),
  }),
});

builder.objectField(QueryRecordType, 'turns', (t) =>
  t.field({
    type: [Turn],
    description: 'The conversation up to the cut, the question first.',
    resolve: async ({ reader, record, ...item }) => {
      const known = (item as Partial<QueryItem>).subjectId;
      const subjectId = known ?? (await reader.subjectIdOf('query', record.id));
      return subjectId ? [...((await reader.conversations(subjectId)).get(record.id) ?? [])] : [];
    },
  }),
);

builder.objectField(SubjectType, 'queries', (t) =>
  t.field({
    type: [QueryRecordType],
    args: {
      states: t.arg({
        type: [QueryStateEnum],
        required: false,
        description: 'Only those in one of these states; every one where it is not given.',
      }),
    },
    description: 'Questions about the records of the subject, in the order of their ids.',
    resolve: async ({ reader, record }, { states }) =>
      (await reader.questionsOf(record.id))
        .filter(({ state }) => !states || states.includes(state))
        .map((query): QueryItem => ({ kind: 'query', reader, record: query, subjectId: record.id })),
  }),
);

const Success = builder.objectRef<Done<QueryAnswer>>('QuerySuccess').implement({
  description: 'The question is asked, or has taken the step.',
  fields: (t) => ({
    ...doneFields(t as never),
    query: t.field({
      type: QueryRecordType,
      description: 'The question as this change left it.',
      resolve: async ({ reader, answer }) => ({
        kind: 'query',
        reader,
        record: (await reader.anyRecord('query', answer.queryId))!,
      }),
    }),
  }),
});

const Payload = payload('QueryPayload', Success, 'QuerySuccess');

const RaiseInput = builder.inputType('RaiseQueryInput', {
  description: 'A question about a record of a subject.',
  fields: (t) => ({
    recordId: t.id({ description: 'The record.' }),
    recordVersion: t.int({ description: 'The version that is in front of whoever asks.' }),
    field: t.string({
      required: false,
      description: 'Its field as the audit trail names it, "grade" or "reported.value"; null for all of it.',
    }),
    question: t.string({ description: 'The question.' }),
    checkName: t.string({
      required: false,
      description:
        'Name of the check of a form that found it, where the person keeps what was entered; null where a person asks. Asked once for a record.',
    }),
    isCandidate: t.boolean({
      required: false,
      description: 'Not to be answered before data management has looked at it.',
    }),
    ...askedFields(t as never),
  }),
});

const MoveInput = builder.inputType('MoveQueryInput', {
  description: 'The next step of a question.',
  fields: (t) => ({
    id: t.id({ description: 'The question.' }),
    expectedVersion: t.int({ description: 'The version that was in front of whoever takes the step.' }),
    to: t.field({ type: QueryStateEnum, description: 'The state the step leads to.' }),
    message: t.string({ required: false, description: 'What is said; some steps need it.' }),
    ...askedFields(t as never),
  }),
});

/** Names of the input for what the command calls otherwise. */
const INPUT_NAMES: Readonly<Record<string, string>> = { aboutField: 'field', aboutVersion: 'recordVersion' };

builder.mutationFields((t) => ({
  raiseQuery: t.field({
    type: Payload,
    args: { input: t.arg({ type: RaiseInput, description: 'The question.' }) },
    description: 'Asks about a record.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.recordId, STORE_KINDS);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      const subjectId = await subjectIdOf(context, scope, named);
      if (!subjectId) return NOT_FOUND;
      return (await submit(
        context,
        scope,
        input,
        (base) =>
          raiseQuery({
            ...base,
            subjectId,
            aboutKind: named.kind as Query['aboutKind'],
            aboutId: named.id,
            aboutVersion: input.recordVersion,
            aboutField: input.field ?? null,
            question: input.question,
            checkName: input.checkName ?? null,
            isCandidate: input.isCandidate ?? false,
          }),
        ({ path: [first = '', ...rest] }) => [INPUT_NAMES[first] ?? first, ...rest],
      )) as never;
    },
  }),
  moveQuery: t.field({
    type: Payload,
    args: { input: t.arg({ type: MoveInput, description: 'The step.' }) },
    description:
      'Takes a question on: opens a candidate, answers, closes, cancels, resolves, or opens it again. Who may take which step is the role matrix.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.id, ['query']);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      const subjectId = await subjectIdOf(context, scope, named);
      if (!subjectId) return NOT_FOUND;
      const { expectedVersion, to, message } = input;
      return (await submit(context, scope, input, (base) =>
        moveQuery({ ...base, subjectId, queryId: named.id, expectedVersion, to, message: message ?? null }),
      )) as never;
    },
  }),
}));
