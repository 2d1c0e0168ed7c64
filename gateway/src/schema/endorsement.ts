/** What investigators still owe, whether a signature still holds, and the reasons that a change may be made for. */
import { owedPlace, type OutstandingEndorsement } from '../data/reader-endorsements.ts';
import type { SignatureCheck } from '../data/reader-workflow.ts';
import { REASONS } from '../data/reasons.ts';
import { builder } from './builder.ts';
import { connectionType, pageArgs, pageFromStore } from './connection.ts';
import type { Item } from './context.ts';
import { MilestoneEnum } from './enums.ts';
import { globalId } from './global-id.ts';
import { ownIdOf } from './mutation.ts';
import { StudyType } from './study.ts';

const idOrNull = (kind: string, studyCode: string, id: string | null): string | null =>
  id === null ? null : globalId(kind, studyCode, id);

const OutstandingType = builder.objectRef<Item<OutstandingEndorsement>>('OutstandingEndorsement').implement({
  description: 'An endorsement that an investigator still owes (SIG-08).',
  fields: (t) => ({
    milestone: t.field({
      type: MilestoneEnum,
      description: 'The moment.',
      resolve: ({ record }) => record.milestone,
    }),
    subjectId: t.id({
      description: 'The subject.',
      resolve: ({ reader, record }) => globalId('subject', reader.studyCode, record.subjectId),
    }),
    visitId: t.id({
      nullable: true,
      description: 'The visit, where the milestone is one.',
      resolve: ({ reader, record }) => idOrNull('visit', reader.studyCode, record.visitId),
    }),
    dataCutId: t.id({
      nullable: true,
      description: 'The cut, where the milestone is one.',
      resolve: ({ reader, record }) => idOrNull('dataCut', reader.studyCode, record.dataCutId),
    }),
    date: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The date of the milestone as recorded.',
      resolve: ({ record }) => record.date,
    }),
  }),
});

const Outstanding = connectionType<Item<OutstandingEndorsement>>(
  'OutstandingEndorsement',
  'An endorsement that is owed',
  OutstandingType,
);

const CheckType = builder.objectRef<SignatureCheck>('SignatureCheck').implement({
  description:
    'Whether what was signed is still what stands in the store, worked out again from its rows and its log.',
  fields: (t) => ({
    holds: t.boolean({ description: 'Whether it is.', resolve: ({ ok }) => ok }),
    reason: t.string({
      nullable: true,
      description: 'hash: the signature or its content is another. values: a field is not what was logged.',
      resolve: (check) => (check.ok ? null : check.reason),
    }),
    fields: t.stringList({
      description: 'The fields that are not what was logged.',
      resolve: (check) => (check.ok ? [] : [...check.fields]),
    }),
  }),
});

builder.objectFields(StudyType, (t) => ({
  outstandingEndorsements: t.field({
    type: Outstanding,
    args: pageArgs(t.arg as never),
    description:
      'What investigators owe at the date of the cut, for the subjects in reach: visits first, then ends of participation, then data cuts, each by subject.',
    resolve: async ({ reader }, request) => {
      const on = await reader.onForStudy();
      return pageFromStore(
        { like: [0, '', ''], keyOf: owedPlace },
        request,
        (range) => reader.outstandingEndorsements(on, range),
        (record) => ({ reader, record }),
        () => reader.countOutstandingEndorsements(on),
      );
    },
  }),
  signatureCheck: t.field({
    type: CheckType,
    nullable: true,
    args: { id: t.arg.id({ description: 'The signature.' }) },
    description: 'Works out again what was signed; null where there is no such signature in reach.',
    resolve: ({ reader }, { id }) => {
      const own = ownIdOf(id, 'signature', reader.studyCode);
      return own === null ? null : reader.checkSignature(own);
    },
  }),
}));

interface ReasonOption {
  readonly code: string;
  readonly asksForText: boolean;
}

const ReasonType = builder.objectRef<ReasonOption>('ReasonOption').implement({
  description: 'A reason that a change may be made for.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code; its words are in the locales.' }),
    asksForText: t.exposeBoolean('asksForText', { description: 'Whether it needs words of its own.' }),
  }),
});

/** Redactions are made on the machine of the store. */
const CHOSEN = Object.entries(REASONS).filter(([code]) => code !== 'privacy');

builder.queryField('reasons', (t) =>
  t.field({
    type: [ReasonType],
    description: 'The codes of reasons that `ReasonInput` takes.',
    resolve: () => CHOSEN.map(([code, { asksForText }]) => ({ code, asksForText })),
  }),
);
