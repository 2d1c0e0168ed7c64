/** Who may do what in a study, for those who review it (ACC-06). */
import { may, reaches, type Scope } from '../auth/scope.ts';
import type { Assignment, User } from './stored-records.ts';

/** When somebody last did something; null where the log of access knows of nothing. */
interface Used {
  /** RFC 3339 UTC. */
  readonly lastUse: string | null;
}

export interface Person extends Used {
  readonly user: User;
  /** What they may do in reach of whoever asks; past and coming assignments too. */
  readonly assignments: readonly (Assignment & Used)[];
}

/** Of one account in one role. */
export interface LastUse {
  readonly userId: string;
  readonly role: string;
  readonly at: string;
}

/** Null where the role may not see it. Somebody bound to sites sees who works at them and nobody else. */
export function peopleIn(
  scope: Scope,
  users: readonly User[],
  assignments: readonly Assignment[],
  uses: readonly LastUse[],
): readonly Person[] | null {
  if (!may(scope, 'read-people')) return null;
  const inReach = ({ siteIds }: Assignment): boolean =>
    scope.siteIds === 'all' || (siteIds !== null && siteIds.some((id) => reaches(scope, id)));
  const lastUse = (userId: string, role: string | null): string | null =>
    uses
      .filter((use) => use.userId === userId && (role === null || use.role === role))
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null;
  return users
    .map((user) => ({
      user,
      lastUse: lastUse(user.id, null),
      assignments: assignments
        .filter((one) => one.userId === user.id && inReach(one))
        .map((one) => ({ ...one, lastUse: lastUse(user.id, one.role) })),
    }))
    .filter((person) => scope.siteIds === 'all' || person.assignments.length > 0);
}
