/** Source data verification: a monitor’s mark that a record was compared with its source and agrees. */
import {
  verifySource,
  withdrawSourceVerification,
  type SourceVerificationAnswer,
} from '../data/commands/source-verification.ts';
import { STORE_KINDS } from '../data/kinds.ts';
import type { SourceVerification } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { globalId } from './global-id.ts';
import {
  askedFields,
  doneFields,
  NOT_FOUND,
  payload,
  reached,
  ReasonInput,
  reasonOf,
  subjectIdOf,
  submit,
  type Done,
} from './mutation.ts';
import { optional, recordType, required, visitId } from './record-type.ts';
import { SubjectType } from './subject.ts';

interface MarkItem extends Item<SourceVerification> {
  readonly isCurrent?: boolean;
}

export const SourceVerificationType = recordType<SourceVerification>(
  'SourceVerification',
  'sourceVerification',
  'A mark that a record, at one version, agrees with its source.',
  {
    visitId,
    aboutKind: required('String', 'Kind of the record.'),
    aboutId: {
      ...required('ID', 'The record.'),
      resolve: ({ reader, record }: Item<SourceVerification>) =>
        globalId(record.aboutKind, reader.studyCode, record.aboutId),
    },
    aboutVersion: required('Int', 'The version that was compared.'),
    aboutField: optional('String', 'Its field as the audit trail names it; null for all of it.'),
  },
);

builder.objectField(SourceVerificationType, 'isCurrent', (t) =>
  t.boolean({
    description: 'Whether the record is still at the version that was compared.',
    resolve: async (item) => {
      const known = (item as MarkItem).isCurrent;
      if (known !== undefined) return known;
      const about = await item.reader.anyRecord(item.record.aboutKind, item.record.aboutId);
      return about?.version === item.record.aboutVersion;
    },
  }),
);

builder.objectField(SubjectType, 'sourceVerifications', (t) =>
  t.field({
    type: [SourceVerificationType],
    description: 'What was compared with its source.',
    resolve: async ({ reader, record }) =>
      (await reader.sourceVerificationsOf(record)).map(({ mark, isCurrent }) => ({
        kind: 'sourceVerification',
        reader,
        record: mark,
        isCurrent,
      })),
  }),
);

interface Verified extends Done<SourceVerificationAnswer> {
  readonly aboutVersion?: number;
}

const Success = builder.objectRef<Verified>('SourceVerificationSuccess').implement({
  description: 'The mark is set, or taken back.',
  fields: (t) => ({
    ...doneFields(t as never),
    sourceVerificationId: t.id({
      description: 'The mark. Once it is taken back it can be read at a cut before this change.',
      resolve: ({ reader, answer }) =>
        globalId('sourceVerification', reader.studyCode, answer.sourceVerificationId),
    }),
  }),
});

const Payload = payload('SourceVerificationPayload', Success, 'SourceVerificationSuccess');

const VerifyInput = builder.inputType('VerifySourceInput', {
  description: 'A record that agrees with its source.',
  fields: (t) => ({
    recordId: t.id({ description: 'The record.' }),
    recordVersion: t.int({ description: 'The version that was compared.' }),
    field: t.string({
      required: false,
      description: 'One field as the audit trail names it; null for all of it.',
    }),
    ...askedFields(t as never),
  }),
});

const WithdrawInput = builder.inputType('WithdrawSourceVerificationInput', {
  description: 'A mark that does not hold.',
  fields: (t) => ({
    id: t.id({ description: 'The mark.' }),
    expectedVersion: t.int({ description: 'Its version.' }),
    reason: t.field({ type: ReasonInput, description: 'Why.' }),
    ...askedFields(t as never),
  }),
});

const INPUT_NAMES: Readonly<Record<string, string>> = { aboutField: 'field', aboutKind: 'recordId' };

builder.mutationFields((t) => ({
  verifySource: t.field({
    type: Payload,
    args: { input: t.arg({ type: VerifyInput, description: 'Which record.' }) },
    description: 'Marks a record as compared with its source.',
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
          verifySource({
            ...base,
            subjectId,
            aboutKind: named.kind as SourceVerification['aboutKind'],
            aboutId: named.id,
            aboutVersion: input.recordVersion,
            aboutField: input.field ?? null,
          }),
        ({ path: [first, ...rest] }) => (first === undefined ? [] : [INPUT_NAMES[first] ?? first, ...rest]),
      )) as never;
    },
  }),
  withdrawSourceVerification: t.field({
    type: Payload,
    args: { input: t.arg({ type: WithdrawInput, description: 'Which mark, and why.' }) },
    description: 'Takes back a mark.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.id, ['sourceVerification']);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      const subjectId = await subjectIdOf(context, scope, named);
      if (!subjectId) return NOT_FOUND;
      const { expectedVersion } = input;
      return (await submit(context, scope, input, (base) =>
        withdrawSourceVerification({
          ...base,
          subjectId,
          sourceVerificationId: named.id,
          expectedVersion,
          reason: reasonOf(input.reason),
        }),
      )) as never;
    },
  }),
}));
