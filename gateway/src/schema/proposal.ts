/** The queue of proposals, and the step that a second person takes. */
import { decideProposal, type Verdict } from '../data/commands/proposal.ts';
import type { Proposal } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import { ApprovalInput, ownApprovalProblem } from './approval.ts';
import { connectionType, pageArgs, pageOf } from './connection.ts';
import type { Item } from './context.ts';
import { enumeration } from './enums.ts';
import { askedFields, NOT_FOUND, payload, reached, submit, type Asked } from './mutation.ts';
import { ProposalStateEnum, ProposalSuccess, ProposalType } from './proposal-type.ts';
import { StudyType } from './study.ts';

const Proposals = connectionType<Item<Proposal>>('Proposal', 'A proposal', ProposalType);

builder.objectField(StudyType, 'proposals', (t) =>
  t.field({
    type: Proposals,
    args: {
      ...pageArgs(t.arg as never),
      states: t.arg({
        type: [ProposalStateEnum],
        required: false,
        description: 'Only those in one of these states; every one where it is not given.',
      }),
    },
    description:
      'What waits for a second person, or did, what expires first before the rest; empty for roles that neither propose nor approve.',
    resolve: async ({ reader }, { states, ...request }) =>
      pageOf(
        (await reader.proposals()).filter(({ state }) => !states || states.includes(state)),
        { like: ['', ''], keyOf: ({ expiresAt, id }) => [expiresAt, id] },
        (record) => ({ kind: 'proposal', reader, record }),
        request,
      ),
  }),
);

const VerdictEnum = enumeration('ProposalVerdict', 'What becomes of a proposal.', {
  approved: 'It is made as it was proposed: by somebody else, who may approve its kind.',
  declined: 'It is not made: by the same.',
  withdrawn: 'It is taken back: by who proposed it.',
} satisfies Readonly<Record<Verdict, string>>);

const Input = builder.inputType('DecideProposalInput', {
  description: 'The step of a second person, or of who takes a proposal back.',
  fields: (t) => ({
    id: t.id({ description: 'The proposal.' }),
    expectedVersion: t.int({ description: 'The version that was in front of whoever decides.' }),
    verdict: t.field({ type: VerdictEnum, description: 'What becomes of it.' }),
    message: t.string({
      required: false,
      description: 'What is said with it; needed to decline and to withdraw, at least 3 characters.',
    }),
    approval: t.field({
      type: ApprovalInput,
      required: false,
      description:
        'That whoever approves has just proved who they are: needed to approve, not to decline or withdraw.',
    }),
    ...askedFields(t as never),
  }),
});

const Payload = payload('DecideProposalPayload', ProposalSuccess, 'ProposalSuccess');

builder.mutationField('decideProposal', (t) =>
  t.field({
    type: Payload,
    args: { input: t.arg({ type: Input, description: 'The proposal, and what becomes of it.' }) },
    description:
      'Approves, declines or withdraws a proposal. An approval makes the entry in the same change, judged anew: nothing stands that would not stand today.',
    resolve: async (_root, { input }, context) => {
      const found = await reached(context, input.id, ['proposal']);
      if (!found) return NOT_FOUND;
      const { scope, named } = found;
      const proposal = await context.store.read(
        scope,
        {},
        (reader) => reader.anyRecord('proposal', named.id),
        context.trail,
      );
      if (!proposal) return NOT_FOUND;
      const { expectedVersion, verdict, message = null } = input;
      const unproven = verdict === 'approved' ? await ownApprovalProblem(context, input as Asked) : null;
      if (unproven) return unproven as never;
      return (await submit(context, scope, input, (base) =>
        decideProposal({ ...base, proposal, expectedVersion, verdict, message }),
      )) as never;
    },
  }),
);
