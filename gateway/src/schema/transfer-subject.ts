/** A subject moves to another site, with everything that is recorded about it. */
import { transferSubject, type TransferAnswer } from '../data/commands/transfer-subject.ts';
import { builder } from './builder.ts';
import {
  askedFields,
  doneFields,
  NOT_FOUND,
  ownIdOf,
  payload,
  reached,
  ReasonInput,
  reasonOf,
  submit,
  type Done,
} from './mutation.ts';
import { SubjectType } from './subject.ts';

const Success = builder.objectRef<Done<TransferAnswer>>('TransferSubjectSuccess').implement({
  description:
    'The subject is at the new site. What was known before stays with the old one, at cuts before this change.',
  fields: (t) => ({
    ...doneFields(t as never),
    moved: t.int({
      description: 'How many records went along.',
      resolve: ({ answer }) => answer.moved,
    }),
    subject: t.field({
      type: SubjectType,
      description: 'The subject as this change left it.',
      resolve: async ({ reader, answer }) => ({
        reader,
        record: (await reader.subject(answer.subjectId))!,
      }),
    }),
  }),
});

const Payload = payload('TransferSubjectPayload', Success, 'TransferSubjectSuccess');

const Input = builder.inputType('TransferSubjectInput', {
  description: 'A subject that goes on at another site. Its valid signatures end with it.',
  fields: (t) => ({
    id: t.id({ description: 'The subject.' }),
    toSiteId: t.id({ description: 'The site it goes to.' }),
    expectedVersion: t.int({ description: 'The version of the subject that was seen.' }),
    reason: t.field({ type: ReasonInput, description: 'Why.' }),
    ...askedFields(t as never),
  }),
});

builder.mutationField('transferSubject', (t) =>
  t.field({
    type: Payload,
    args: { input: t.arg({ type: Input, description: 'Who, where to, and why.' }) },
    description: 'Moves a subject to another site. Nothing of it may be locked.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.id, ['subject']);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      return (await submit(context, scope, input, (base) =>
        transferSubject({
          ...base,
          subjectId: named.id,
          toSiteId: ownIdOf(input.toSiteId, 'site', named.studyCode) ?? '',
          expectedVersion: input.expectedVersion,
          reason: reasonOf(input.reason),
        }),
      )) as never;
    },
  }),
);
