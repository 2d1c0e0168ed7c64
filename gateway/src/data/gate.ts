/**
 * The one gate to subjects. Queries, node look-ups, counts, errors and events all pass here, and a subject out of reach
 * gives the same answer as one that does not exist.
 */
import { may, reaches, type Operation, type Scope } from '../auth/scope.ts';
import type { StoreKind } from './stored-records.ts';

export interface Located {
  readonly siteId: string | null;
  readonly subjectId: string | null;
}

/** Kinds of the study as a whole that not everybody in it reads. */
const RIGHT_TO_READ: Readonly<Partial<Record<StoreKind, Operation>>> = {
  user: 'read-people',
  assignment: 'read-people',
  delegation: 'read-delegations',
  doseDecision: 'read-dose-decisions',
  proposal: 'read-people',
};

/** Whether records of the study as a whole of this kind may be seen, wherever they show: themselves or in the audit trail. */
export function seesKind(scope: Scope, kind: StoreKind): boolean {
  const right = RIGHT_TO_READ[kind];
  return right === undefined || may(scope, right);
}

/** Whether anything about this subject at this site may be seen. */
export function seesSubjectAt(scope: Scope, { siteId, subjectId }: Located): boolean {
  if (scope.onlySubjectId !== undefined && scope.onlySubjectId !== subjectId) return false;
  return may(scope, 'read-subjects') && siteId !== null && reaches(scope, siteId);
}
