/**
 * The queue of what waits for a second person: an entry is proposed, shown as it was proposed, and approved or declined by
 * somebody else. Approving makes the very entry that was proposed, judged anew with the rights that both people have today.
 */
import { may, type Role, type Scope } from '../../auth/scope.ts';
import { REDACTED_MARK } from '../blanks.ts';
import { RIGHT_TO_APPROVE } from '../entry/approval.ts';
import type { EntryKind } from '../entry/forms.ts';
import { RIGHT_TO_ENTER } from '../entry/rights.ts';
import { problem } from '../field-problem.ts';
import { newId } from '../ids.ts';
import type { Assignment, Proposal } from '../stored-records.ts';
import { reasonProblems, saysEnough } from '../reasons.ts';
import { recordFrom } from '../rows.ts';
import type { Row } from '../statement.ts';
import type { Command, DecideContext, Decision, Reason } from '../command.ts';
import { isVisible } from '../visible.ts';
import {
  amendEntry,
  recordEntry,
  type Amendment,
  type CommandBase,
  type NewRecord,
  type RecordedEntry,
} from './record.ts';
import { invalid, refuse } from './subject-of.ts';

const OPEN_FOR_MS = 14 * 86_400_000;

export interface ProposalAnswer {
  readonly proposalId: string;
  /** The record that came of it; null unless it was approved. */
  readonly result: RecordedEntry | null;
}

/** An entry of a kind that a second person has to approve. */
export type Proposable = NewRecord<EntryKind> | Amendment<EntryKind>;

const isAmendment = (entry: Proposable): entry is Amendment<EntryKind> => 'changes' in entry;

const entryOf = (entry: Proposable): Command<RecordedEntry> =>
  isAmendment(entry) ? amendEntry(entry) : recordEntry(entry);

/** Refusals: those of the entry itself, and validation where it needs no second person. */
export function propose(entry: Proposable): Command<ProposalAnswer> {
  const inner = entryOf({ ...entry, approver: null });
  const amended = isAmendment(entry) ? entry : null;
  return {
    name: `propose-${inner.name}`,
    idempotencyKey: entry.idempotencyKey,
    client: entry.client,
    request: ['propose', inner.request],
    load: (context) => [
      {
        statement: context.statements.ofKind[entry.kind].byId,
        params: { study: context.scope.studyId, known: context.known, id: amended?.id ?? '' },
      },
      ...inner.load(context),
    ],
    decide([seenRows = [], ...rows], context) {
      const [seen] = seenRows;
      const decision = inner.decide(rows, context);
      if (decision.ok) return invalid(problem(['asProposal'], 'approval-not-needed'));
      if (decision.refusal.code !== 'validation') return decision;
      const others = decision.refusal.fields.filter(({ reason }) => reason !== 'approval-missing');
      others.push(...reasonProblems(amended?.reason ?? null, amended !== null));
      if (others.length > 0) return invalid(...others);
      const { scope, at } = context;
      const content = (amended?.changes ?? (entry as NewRecord<EntryKind>).record) as Proposal['content'];
      const record: Proposal = {
        id: newId(),
        version: 1,
        supplement: {},
        state: 'open',
        aboutKind: entry.kind,
        aboutId: amended?.id ?? null,
        aboutVersion: amended?.expectedVersion ?? null,
        content,
        before: amended && seen ? only(Object.keys(content), recordFrom(entry.kind, seen)) : null,
        reasonCode: amended?.reason.code ?? null,
        reasonText: amended?.reason.text ?? null,
        proposedBy: scope.userId,
        proposedRole: scope.role,
        expiresAt: new Date(Date.parse(at) + OPEN_FOR_MS).toISOString(),
        decidedBy: null,
        message: null,
        resultId: null,
      };
      return {
        ok: true,
        subjectId: null,
        operations: [{ action: 'create', kind: 'proposal', siteId: null, record }],
        reason: null,
        answer: { proposalId: record.id, result: null },
      };
    },
  };
}

const only = (fields: readonly string[], record: object): Proposal['content'] =>
  Object.fromEntries(fields.map((field) => [field, (record as Proposal['content'])[field] ?? null]));

export type Verdict = 'approved' | 'declined' | 'withdrawn';

export interface ProposalDecision extends CommandBase {
  /** As it was read: what it proposes never changes, so the version stands for all of it. */
  readonly proposal: Proposal;
  readonly expectedVersion: number;
  readonly verdict: Verdict;
  readonly message: string | null;
}

/** The entry that was proposed, with the second person who approves it. */
const proposedEntry = (
  { aboutKind, aboutId, aboutVersion, content, reasonCode, reasonText }: Proposal,
  base: CommandBase,
  approver: Pick<Scope, 'userId' | 'role'>,
): Proposable => {
  const common = { ...base, approver, kind: aboutKind as EntryKind, subjectId: null };
  return aboutId === null
    ? ({ ...common, record: content } as unknown as NewRecord<EntryKind>)
    : ({
        ...common,
        id: aboutId,
        expectedVersion: aboutVersion!,
        changes: content,
        reason: { code: reasonCode!, text: reasonText },
      } as Amendment<EntryKind>);
};

/** The entry is that of whoever proposed it, so it is judged with their rights. */
const asProposer = (scope: Scope, { proposedBy, proposedRole }: Proposal): Scope => ({
  userId: proposedBy,
  userName: proposedBy,
  role: proposedRole,
  studyId: scope.studyId,
  siteIds: 'all',
});

/**
 * Refusals: not-found, version-conflict (of the proposal), not-allowed, validation: it was decided or has expired, the
 * record has changed since, or one of the two people may not do this today.
 */
export function decideProposal(given: ProposalDecision): Command<ProposalAnswer> {
  const { proposal, expectedVersion, verdict, idempotencyKey, client } = given;
  const message = given.message?.trim() || null;
  const innerFor = (scope: Scope): Command<RecordedEntry> =>
    entryOf(proposedEntry(proposal, { idempotencyKey, client }, scope));
  return {
    name: `${COMMANDS[verdict]}-proposal`,
    idempotencyKey,
    client,
    request: [proposal.id, expectedVersion, verdict, message],
    load(context) {
      const { scope, statements, known } = context;
      const params = { study: scope.studyId, known };
      return [
        { statement: statements.ofKind.proposal.byId, params: { ...params, id: proposal.id } },
        { statement: statements.ofKind.user.byId, params: { ...params, id: proposal.proposedBy } },
        { statement: statements.ofKind.assignment.ofStudy, params },
        ...(verdict === 'approved'
          ? innerFor(scope).load({ ...context, scope: asProposer(scope, proposal) })
          : []),
      ];
    },
    decide([proposals = [], people = [], assignments = [], ...rows], context): Decision<ProposalAnswer> {
      const [[row], [proposer]] = [proposals, people];
      const { scope } = context;
      if (!row || !isVisible(scope, 'proposal', row)) return refuse({ code: 'not-found' });
      const current = recordFrom('proposal', row);
      if (current.version !== expectedVersion) {
        return refuse({ code: 'version-conflict', currentVersion: current.version });
      }
      const wrong = refusalOf(given, current, context);
      if (wrong) return wrong;
      if (verdict !== 'approved') return decided(current, scope, verdict, message, null);
      const isEntitled =
        proposer !== undefined &&
        recordFrom('user', proposer).active === 'yes' &&
        holdsRole(assignments, current, context.at);
      if (!isEntitled) return invalid(problem([], 'proposer-not-entitled'));
      const decision = innerFor(scope).decide(rows, { ...context, scope: asProposer(scope, current) });
      if (decision.ok) return decided(current, scope, verdict, message, decision);
      const { refusal } = decision;
      // A conflict is one of the record that would be amended, not of the proposal that is in front of the person.
      return refusal.code === 'version-conflict' || refusal.code === 'not-found'
        ? invalid(problem([], 'proposal-outdated'))
        : decision;
    },
  };
}

const COMMANDS: Readonly<Record<Verdict, string>> = {
  approved: 'approve',
  declined: 'decline',
  withdrawn: 'withdraw',
};

/** Why this person cannot take this step; null where they can. */
function refusalOf(
  { verdict, message }: ProposalDecision,
  { state, aboutKind, proposedBy, expiresAt, content, before, reasonText }: Proposal,
  { scope, at }: DecideContext,
): Decision<never> | null {
  const isOwn = proposedBy === scope.userId;
  const right = RIGHT_TO_APPROVE[aboutKind as EntryKind]!;
  if (verdict === 'withdrawn' && !isOwn) return invalid(problem([], 'proposal-of-somebody-else'));
  if (verdict !== 'withdrawn' && !may(scope, right)) return refuse({ code: 'not-allowed', operation: right });
  if (verdict !== 'withdrawn' && isOwn) return invalid(problem([], 'approver-is-requester'));
  if (state !== 'open') return invalid(problem([], 'proposal-decided'));
  if (verdict === 'approved' && at >= expiresAt) return invalid(problem([], 'proposal-expired'));
  // What was taken away must not come back by an approval, nor the mark in its place become somebody's name.
  if (verdict === 'approved' && isRedacted({ content, before, reasonText })) {
    return invalid(problem([], 'proposal-redacted'));
  }
  if (verdict !== 'approved' && !saysEnough(message)) {
    return invalid(problem(['message'], 'reason-too-short'));
  }
  return null;
}

const isRedacted = (words: Pick<Proposal, 'content' | 'before' | 'reasonText'>): boolean =>
  JSON.stringify(words).includes(REDACTED_MARK);

/** Whether somebody is assigned the role they proposed in, on the day in UTC, and whether that role may still enter it. */
function holdsRole(
  assignments: readonly Row[],
  { proposedBy, proposedRole, aboutKind }: Proposal,
  at: string,
): boolean {
  const today = at.slice(0, 10);
  const holds = ({ userId, role, from, to }: Assignment): boolean =>
    userId === proposedBy &&
    role === (proposedRole as Role) &&
    (from === null || from <= today) &&
    (to === null || today <= to);
  const scope = { role: proposedRole } as Scope;
  return (
    may(scope, RIGHT_TO_ENTER[aboutKind as EntryKind]) &&
    assignments.some((row) => holds(recordFrom('assignment', row)))
  );
}

function decided(
  current: Proposal,
  { userId }: Scope,
  verdict: Verdict,
  message: string | null,
  entry: Extract<Decision<RecordedEntry>, { ok: true }> | null,
): Decision<ProposalAnswer> {
  const result = entry?.answer ?? null;
  const record: Proposal = {
    ...current,
    version: current.version + 1,
    state: verdict,
    decidedBy: userId,
    message,
    resultId: result?.id ?? null,
  };
  const own: Reason = message === null ? { code: 'set-up', text: null } : { code: 'other', text: message };
  return {
    ok: true,
    subjectId: null,
    operations: [...(entry?.operations ?? []), { action: 'amend', kind: 'proposal', siteId: null, record }],
    // Why the record changed is what whoever proposed it wrote; who that was, the trail reads from the proposal.
    reason: entry?.reason ?? own,
    approverId: verdict === 'approved' ? userId : null,
    answer: { proposalId: current.id, result },
  };
}
