/** What waits for a second person: an entry as it was proposed, and what became of it. */
import type { ProposalAnswer } from '../data/commands/proposal.ts';
import type { EntryKind } from '../data/entry/forms.ts';
import type { Proposal, ProposalState } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { enumeration, RoleEnum } from './enums.ts';
import { globalId } from './global-id.ts';
import { doneFields, type Done } from './mutation.ts';
import { idOfKind, optional, recordType, recordTypes, required } from './record-type.ts';

export const ProposalStateEnum = enumeration('ProposalState', 'Where a proposal is in its life.', {
  open: 'Waits for somebody else than who proposed it, until it expires.',
  approved: 'Approved, and made.',
  declined: 'Declined by somebody who could have approved it.',
  withdrawn: 'Taken back by who proposed it.',
} satisfies Readonly<Record<ProposalState, string>>);

interface ProposedField {
  readonly field: string;
  readonly old: unknown;
  readonly fresh: unknown;
}

const ProposedFieldType = builder.objectRef<ProposedField>('ProposedField').implement({
  description: 'One field of what is proposed.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name.' }),
    old: t.field({
      type: 'JSON',
      nullable: true,
      description: 'As it stood in the version that was seen; null for a new record.',
      resolve: ({ old }) => old as object | null,
    }),
    new: t.field({
      type: 'JSON',
      nullable: true,
      description: 'As it would be.',
      resolve: ({ fresh }) => fresh as object | null,
    }),
  }),
});

/** As the type of the record shows it: ids of other records are ids of the graph. */
function shown({ reader }: Item<Proposal>, kind: EntryKind, field: string, record: object | null): unknown {
  if (record === null) return null;
  const spec = recordTypes.get(kind)?.specs[field];
  const item = { reader, record } as never;
  return (spec?.resolve ? spec.resolve(item) : (record as Readonly<Record<string, unknown>>)[field]) ?? null;
}

const fieldsOf = (item: Item<Proposal>): readonly ProposedField[] => {
  const { aboutKind, content, before } = item.record;
  return Object.keys(content).map((field) => ({
    field,
    old: shown(item, aboutKind as EntryKind, field, before),
    fresh: shown(item, aboutKind as EntryKind, field, content),
  }));
};

const fields = {
  type: [ProposedFieldType],
  description: 'What is proposed, field by field.',
  resolve: fieldsOf,
};

export const ProposalType = recordType<Proposal>(
  'Proposal',
  'proposal',
  'An entry that waits, or waited, for a second person. What is proposed never changes.',
  {
    state: required(ProposalStateEnum, 'Where it is in its life; an open one may have expired.'),
    aboutKind: required(
      'String',
      'Kind of record that would be made or amended: user, assignment, site or protocol.',
    ),
    aboutId: {
      ...optional('ID', 'The record that would be amended; null for a new one.'),
      resolve: ({ reader, record: { aboutKind, aboutId } }: Item<Proposal>) =>
        aboutId === null ? null : globalId(aboutKind, reader.studyCode, aboutId),
    },
    aboutVersion: optional('Int', 'The version of it that was seen.'),
    content: fields,
    before: {
      ...optional(
        'JSON',
        'The same fields in the version that was seen, as the store keeps them; null for a new record.',
      ),
    },
    reasonCode: optional('String', 'Code of the reason of an amendment.'),
    reasonText: optional('String', 'The reason in words.'),
    proposedBy: { ...idOfKind('user', 'proposedBy', 'Who proposed it.'), nullable: false },
    proposedRole: required(RoleEnum, 'In which role.'),
    expiresAt: required('Instant', 'From then on it cannot be approved.'),
    decidedBy: idOfKind('user', 'decidedBy', 'Who decided or withdrew it; null while it is open.'),
    message: optional('String', 'What was said with the decision.'),
    resultId: {
      ...optional('ID', 'The record that the approval made or amended.'),
      resolve: ({ reader, record: { aboutKind, resultId } }: Item<Proposal>) =>
        resultId === null ? null : globalId(aboutKind, reader.studyCode, resultId),
    },
  },
);

export const ProposalSuccess = builder.objectRef<Done<ProposalAnswer>>('ProposalSuccess').implement({
  description: 'The proposal is open, or was decided.',
  fields: (t) => ({
    ...doneFields(t as never),
    proposal: t.field({
      type: ProposalType,
      description: 'The proposal as this change left it.',
      resolve: async ({ reader, answer }) => ({
        kind: 'proposal',
        reader,
        record: (await reader.anyRecord('proposal', answer.proposalId))!,
      }),
    }),
  }),
});
