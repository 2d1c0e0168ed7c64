/** Who may do what in a study, for those who review it (ACC-06). */
import { may, reaches, type Scope } from '../auth/scope.ts';
import type { Assignment, User } from './kinds.ts';

export interface Person {
  readonly user: User;
  /** What they may do in reach of whoever asks; past and coming assignments too. */
  readonly assignments: readonly Assignment[];
}

/** Null where the role may not see it. Somebody bound to sites sees who works at them and nobody else. */
export function peopleIn(
  scope: Scope,
  users: readonly User[],
  assignments: readonly Assignment[],
): readonly Person[] | null {
  if (!may(scope, 'read-people')) return null;
  const inReach = ({ siteIds }: Assignment): boolean =>
    scope.siteIds === 'all' || (siteIds !== null && siteIds.some((id) => reaches(scope, id)));
  return users
    .map((user) => ({
      user,
      assignments: assignments.filter((one) => one.userId === user.id && inReach(one)),
    }))
    .filter((person) => scope.siteIds === 'all' || person.assignments.length > 0);
}
