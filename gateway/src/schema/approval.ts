/** A second person beside a request: who they are shows a token that their identity provider made just now, for this one request. */
import type { Approver } from '../data/entry/approval.ts';
import { problem, type FieldProblem } from '../data/field-problem.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { refused, type AnyRefusal } from './errors.ts';
import type { Asked } from './mutation.ts';

export const ApprovalInput = builder.inputType('ApprovalInput', {
  description: 'The approval of a second person, who looked at the same request.',
  fields: (t) => ({
    proof: t.string({
      description:
        'A token the identity provider of the approver made just now: asked for with the nonce base64url(SHA-256("trialside-approve:" + idempotencyKey)), not older than 5 minutes.',
    }),
  }),
});

/** The field of an input that a second person has to approve. */
export const approvalField = (t: {
  readonly field: (options: never) => unknown;
  readonly boolean: (options: never) => unknown;
}): Record<'approval' | 'asProposal', never> =>
  ({
    asProposal: t.boolean({
      required: false,
      description:
        'Write nothing yet, and put it before a second person instead: a Proposal, for `decideProposal` (see `Study.proposals`).',
    } as never),
    approval: t.field({
      type: ApprovalInput,
      required: false,
      description: 'The approval of a second person; needed unless the request only takes a right away.',
    } as never),
  }) as never;

export interface Approved {
  readonly approval?: { readonly proof: string } | null;
  readonly asProposal?: boolean | null;
}

const refusedBecause = (reason: FieldProblem['reason']): AnyRefusal =>
  refused({ code: 'validation', fields: [problem(['approval', 'proof'], reason)] });

/** Whoever approves, as the study knows them today; null where nobody is named. */
export async function approverOf(
  context: Context,
  studyCode: string,
  { approval, idempotencyKey }: Approved & Asked,
): Promise<{ readonly approver: Approver | null } | AnyRefusal> {
  if (!approval) return { approver: null };
  const found = await context.approve(approval.proof, idempotencyKey.trim());
  if (!found.ok) return refusedBecause(found.reason);
  const scope = await context.store.scope(found.identity, studyCode, null);
  return scope ? { approver: scope } : refusedBecause('approver-not-entitled');
}

/** Why the caller cannot be taken to approve in person: the same proof, of the caller. Null where they can. */
export async function ownApprovalProblem(
  context: Context,
  { approval, idempotencyKey }: Approved & Asked,
): Promise<AnyRefusal | null> {
  if (!approval)
    return refused({ code: 'validation', fields: [problem(['approval'], 'reauthentication-too-old')] });
  const found = await context.approve(approval.proof, idempotencyKey.trim());
  if (!found.ok) return refusedBecause(found.reason);
  const { issuer, subject } = found.identity;
  const isOwn = issuer === context.identity?.issuer && subject === context.identity.subject;
  return isOwn ? null : refusedBecause('proof-of-somebody-else');
}
