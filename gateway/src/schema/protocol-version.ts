/** The next version of the protocol of a study: drafted by data management, approved by a second person, in force at once. */
import type { Protocol } from '@trialside/rules';
import { amendEntry, type RecordedEntry } from '../data/commands/record.ts';
import { propose, type Proposable } from '../data/commands/proposal.ts';
import type { Command } from '../data/command.ts';
import { approvalField, approverOf, type Approved } from './approval.ts';
import { builder } from './builder.ts';
import { readerFor, scopeIn } from './context.ts';
import {
  askedFields,
  doneFields,
  NOT_FOUND,
  payload,
  ReasonInput,
  reasonOf,
  submit,
  type Asked,
  type Done,
} from './mutation.ts';
import { ProposalSuccess } from './proposal-type.ts';
import { ProtocolType } from './protocol.ts';
import { StudyType } from './study.ts';

builder.objectField(StudyType, 'protocolRecordVersion', (t) =>
  t.int({
    description:
      'How many versions of the protocol were in force up to the cut: the expected version of an amendment.',
    resolve: async ({ reader }) => (await reader.protocolVersion()).version,
  }),
);

const Success = builder.objectRef<Done<RecordedEntry>>('AmendProtocolSuccess').implement({
  description:
    'The protocol is in force. What was answered before stays as it was at cuts before this change.',
  fields: (t) => ({
    ...doneFields(t as never),
    version: t.int({
      description: 'The version of the record: the expected version of the next amendment.',
      resolve: ({ answer }) => answer.version,
    }),
    protocol: t.field({
      type: ProtocolType,
      description: 'The protocol as this change left it.',
      resolve: ({ reader }): Promise<Protocol> => reader.protocol(),
    }),
  }),
});

const Payload = payload('AmendProtocolPayload', Success, 'AmendProtocolSuccess', ProposalSuccess);

const Input = builder.inputType('AmendProtocolInput', {
  description:
    'A protocol of the study, whole: phases, schedule, dose levels, endpoints and every choice of the rules.',
  fields: (t) => ({
    study: t.string({ description: 'Code of the study; the document names the same.' }),
    document: t.field({ type: 'JSON', description: 'The protocol document (see `protocolDocument`).' }),
    expectedVersion: t.int({
      description: 'The version that was seen, as `protocolRecordVersion` tells it.',
    }),
    reason: t.field({ type: ReasonInput, description: 'Why.' }),
    ...approvalField(t as never),
    ...askedFields(t as never),
  }),
});

builder.mutationField('amendProtocol', (t) =>
  t.field({
    type: Payload,
    args: { input: t.arg({ type: Input, description: 'The document, and why.' }) },
    description:
      'Puts the next version of the protocol in force. A dry run names every subject whose answers become others.',
    resolve: async (_root, { input }, context) => {
      const scope = await scopeIn(context, input.study);
      const reader = scope && (await readerFor(context, input.study, {}));
      if (!scope || !reader) return NOT_FOUND;
      const approved = await approverOf(context, input.study, input as Asked & Approved);
      if ('refused' in approved) return approved as never;
      const { id } = await reader.protocolVersion();
      const { expectedVersion, document } = input;
      return (await submit(context, scope, input, (base) => {
        const entry = {
          ...base,
          kind: 'protocol' as const,
          subjectId: null,
          id,
          expectedVersion,
          changes: { document: document as Protocol },
          reason: reasonOf(input.reason),
        };
        return (
          input.asProposal ? propose(entry as unknown as Proposable) : amendEntry({ ...entry, ...approved })
        ) as Command<RecordedEntry>;
      })) as never;
    },
  }),
);
