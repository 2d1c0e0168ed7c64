/** What the commands about records of a subject begin with: the subject, its site and its zone, behind the gate. */
import { wallTimeAt } from '@trialside/rules/calendar';
import type { Subject } from '@trialside/rules';
import { seesSubjectAt } from '../gate.ts';
import { metaFrom, recordFrom } from '../rows.ts';
import type { Query, Row } from '../statement.ts';
import type { FieldProblem } from '../field-problem.ts';
import type { DecideContext, Decision, LoadContext, Refusal } from '../command.ts';

export interface SubjectAt {
  readonly subject: Subject;
  readonly siteId: string;
  readonly timeZone: string;
  /** Calendar date and wall time at the site. */
  readonly today: string;
  readonly now: string;
}

export const subjectQueries = (
  { scope, statements: { ofKind }, known }: LoadContext,
  subjectId: string,
): readonly [Query, Query] => {
  const params = { study: scope.studyId, known };
  return [
    { statement: ofKind.subject.byId, params: { ...params, id: subjectId } },
    { statement: ofKind.site.ofStudy, params },
  ];
};

/** Null where there is none in reach. */
export function subjectAt(
  subjects: readonly Row[] | undefined,
  sites: readonly Row[] | undefined,
  { scope, at }: DecideContext,
): SubjectAt | null {
  const row = subjects?.[0];
  const siteId = row ? metaFrom(row).siteId : null;
  if (!row || siteId === null || !seesSubjectAt(scope, metaFrom(row))) return null;
  const site = (sites ?? []).find((one) => one['id'] === siteId);
  const timeZone = site ? recordFrom('site', site).timeZone : 'UTC';
  const now = wallTimeAt(at, timeZone);
  return { subject: recordFrom('subject', row), siteId, timeZone, today: now.slice(0, 10), now };
}

export const refuse = (refusal: Refusal): Decision<never> => ({ ok: false, refusal });

export const invalid = (...fields: readonly FieldProblem[]): Decision<never> =>
  refuse({ code: 'validation', fields });
