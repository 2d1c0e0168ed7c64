/**
 * What a second person has to approve: whatever lets somebody do more, and what the numbers of a whole study hang on
 * (requirements, role matrix: users and assignments by four eyes, a protocol approved before it is in force). Taking a right
 * away is one person's, so that nothing stands between a danger and its end.
 */
import { may, type Operation, type Scope } from '../../auth/scope.ts';
import { problem, type FieldProblem } from '../field-problem.ts';
import type { Assignment, User } from '../stored-records.ts';
import type { EntryKind } from './forms.ts';

/** Whoever approved, as the store knows them today. */
export type Approver = Pick<Scope, 'userId' | 'role'>;

export const RIGHT_TO_APPROVE: Readonly<Partial<Record<EntryKind, Operation>>> = {
  user: 'approve-administration',
  assignment: 'approve-administration',
  site: 'approve-administration',
  protocol: 'approve-protocol',
};

/** A record of an entry before and after it; null where there is none. */
export interface Step {
  readonly kind: EntryKind;
  readonly before: object | null;
  readonly after: object | null;
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

const isWithin = (inner: readonly string[] | null, outer: readonly string[] | null): boolean =>
  outer === null || (inner !== null && inner.every((id) => outer.includes(id)));

/** Whether all that the second assignment allows was allowed by the first. */
const narrows = (before: Assignment, after: Assignment): boolean =>
  before.userId === after.userId &&
  before.role === after.role &&
  isWithin(after.siteIds, before.siteIds) &&
  (after.from ?? FIRST_DAY) >= (before.from ?? FIRST_DAY) &&
  (after.to ?? LAST_DAY) <= (before.to ?? LAST_DAY);

/** Whether an entry does nothing but take rights away. */
function onlyTakes({ kind, before, after }: Step): boolean {
  if (before === null) return false;
  if (after === null) return kind !== 'protocol';
  if (kind === 'assignment') return narrows(before as Assignment, after as Assignment);
  if (kind !== 'user') return false;
  const [was, is] = [before as User, after as User];
  return is.active === 'no' && was.issuer === is.issuer && was.tokenSubject === is.tokenSubject;
}

/** Whom an entry gives something to. */
function concerned({ kind, before, after }: Step): readonly (string | null)[] {
  if (kind === 'user') return [before, after].map((user) => (user as User | null)?.id ?? null);
  return kind === 'assignment' ? [(after as Assignment | null)?.userId ?? null] : [];
}

/** Whether the entry waits for a second person. The command line needs none: who sits at the machine has it all in hand. */
export const needsApproval = (step: Step, scope: Scope): boolean =>
  RIGHT_TO_APPROVE[step.kind] !== undefined && scope.role !== 'operator' && !onlyTakes(step);

export function approvalProblems(step: Step, scope: Scope, approver: Approver | null): FieldProblem[] {
  if (!needsApproval(step, scope)) return [];
  const refused = (reason: FieldProblem['reason']): FieldProblem[] => [problem(['approval'], reason)];
  if (!approver) return refused('approval-missing');
  if (approver.userId === scope.userId) return refused('approver-is-requester');
  if (concerned(step).includes(approver.userId)) return refused('approver-is-concerned');
  const mayApprove = may({ ...scope, role: approver.role }, RIGHT_TO_APPROVE[step.kind]!);
  return mayApprove ? [] : refused('approver-not-entitled');
}
