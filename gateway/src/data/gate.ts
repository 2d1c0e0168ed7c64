/**
 * The one gate to subjects. Queries, node look-ups, counts, errors and events all pass here, and a subject out of reach
 * gives the same answer as one that does not exist.
 */
import { may, reaches, type Scope } from '../auth/scope.ts';

export interface Located {
  readonly siteId: string | null;
  readonly subjectId: string | null;
}

/** Whether anything about this subject at this site may be seen. */
export function seesSubjectAt(scope: Scope, { siteId, subjectId }: Located): boolean {
  if (scope.onlySubjectId !== undefined && scope.onlySubjectId !== subjectId) return false;
  return may(scope, 'read-subjects') && siteId !== null && reaches(scope, siteId);
}
