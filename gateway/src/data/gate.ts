/**
 * The one gate to subjects. Queries, node look-ups, counts, errors and events all pass here, and a subject out of reach
 * gives the same answer as one that does not exist.
 */
import { may, reaches, type Scope } from '../auth/scope.ts';

export interface Located {
  readonly siteId: string | null;
}

/** Whether anything about a subject at this site may be seen. */
export function seesSubjectAt(scope: Scope, { siteId }: Located): boolean {
  return may(scope, 'read-subjects') && siteId !== null && reaches(scope, siteId);
}
