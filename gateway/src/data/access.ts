/** Which studies a signed-in person may enter, and as whom: from the assignments in the store, never from the token alone. */
import type { Scope } from '../auth/scope.ts';
import type { Database } from './database.ts';
import { todayAt, type StudyState, type StudyWide } from './study-wide.ts';

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
  wide: StudyWide,
  study: StudyState & { readonly known: number; readonly timeZone: string },
  identity: Identity,
  now: Date,
  launchedFor: string | null = null,
): Promise<Scope | null> {
  const [user, ...others] = (await wide.of('user', study, study.known)).filter(
    (found) => found.issuer === identity.issuer && found.tokenSubject === identity.subject,
  );
  // An identity that was given to a second person is nobody's: what was done under it must stay one person's (ACC-08).
  if (!user || others.length > 0 || user.active !== 'yes') return null;
  const today = todayAt(study.timeZone, now);
  const assignments = (await wide.of('assignment', study, study.known)).filter(
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
  const params = { study: study.id, known: study.known, code: launchedFor };
  const [subject] = await db.all({ statement: db.statements.subjectByCode, params }, null);
  // A subject that is not there leaves nothing in reach.
  return { ...scope, onlySubjectId: subject ? (subject['id'] as string) : '' };
}
