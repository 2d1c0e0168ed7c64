/** Which studies a signed-in person may enter, and as whom: from the assignments in the store, never from the token alone. */
import { dateAt } from '@trialside/rules/calendar';
import type { Scope } from '../auth/scope.ts';
import type { Database } from './database.ts';
import { recordFrom } from './rows.ts';

/** The person a verified token speaks of. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * The scope of a person in a study on this day; null where there is none. `launchedFor` is the code of the one subject that
 * an EHR launch is about.
 */
export async function scopeOf(
  db: Database,
  study: { readonly id: string; readonly known: number; readonly timeZone: string },
  identity: Identity,
  now: Date,
  launchedFor: string | null = null,
): Promise<Scope | null> {
  const params = { study: study.id, known: study.known };
  const [user, ...others] = (await db.all({ statement: db.statements.ofKind.user.ofStudy, params }, null))
    .map((row) => recordFrom('user', row))
    .filter((found) => found.issuer === identity.issuer && found.tokenSubject === identity.subject);
  // An identity that was given to a second person is nobody's: what was done under it must stay one person's (ACC-08).
  if (!user || others.length > 0 || user.active !== 'yes') return null;
  const today = dateAt(now.getTime(), study.timeZone);
  const assignments = (await db.all({ statement: db.statements.ofKind.assignment.ofStudy, params }, null))
    .map((row) => recordFrom('assignment', row))
    .filter(
      (assignment) =>
        assignment.userId === user.id &&
        (assignment.from === null || assignment.from <= today) &&
        (assignment.to === null || today <= assignment.to),
    );
  const [first] = assignments;
  if (!first) return null;
  // One role at a time: what a second role would allow is not lent to the first. Sites of the same role add up.
  const sameRole = assignments.filter(({ role }) => role === first.role);
  const siteIds = sameRole.some((assignment) => assignment.siteIds === null)
    ? 'all'
    : [...new Set(sameRole.flatMap((assignment) => assignment.siteIds ?? []))];
  const scope: Scope = { userId: user.id, userName: user.name, role: first.role, studyId: study.id, siteIds };
  if (launchedFor === null) return scope;
  const [subject] = await db.all(
    { statement: db.statements.subjectByCode, params: { ...params, code: launchedFor } },
    null,
  );
  // A subject that is not there leaves nothing in reach.
  return { ...scope, onlySubjectId: subject ? (subject['id'] as string) : '' };
}
