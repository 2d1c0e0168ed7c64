/** What is wrong with a record that only the rest of the study can tell: codes taken, people, sites and records that are not there. */
import type { Subject } from '@trialside/rules';
import { reaches, WORKS_AT_SITES } from '../../auth/scope.ts';
import type { Assignment, ProtocolRecord, User } from '../stored-records.ts';
import type { FieldProblem } from '../field-problem.ts';
import { citedProblems } from './cited.ts';
import { problem } from './context.ts';
import type { EntryKind } from './forms.ts';
import type { Known } from './settle.ts';

/** `changed` as in `recordProblems`. */
export function studyProblems(
  kind: EntryKind,
  record: object,
  changed: ReadonlySet<string> | null,
  known: Known,
): FieldProblem[] {
  const judged = (field: string): boolean => changed === null || changed.has(field);
  const { informedConsent, userId, atSiteId, knownAt } = record as Record<string, unknown>;
  const found: FieldProblem[] = [];
  if (kind === 'subject') {
    if (judged('code') && known.subjectRows.some((row) => row['id'] !== (record as Subject).id)) {
      found.push(problem(['code'], 'code-taken'));
    }
    if (judged('informedConsent') && informedConsent === null && known.others.length > 0) {
      found.push(problem(['informedConsent'], 'consent-missing'));
    }
  }
  if (kind === 'delegation') {
    const isInReach = known.siteIds.includes(atSiteId as string) && reaches(known.scope, atSiteId as string);
    if (judged('atSiteId') && (!isInReach || atSiteId !== known.siteId)) {
      found.push(problem(['atSiteId'], 'site-unknown'));
    }
  }
  if (
    (kind === 'delegation' || kind === 'assignment') &&
    judged('userId') &&
    !known.userIds.has(userId as string)
  ) {
    found.push(problem(['userId'], 'person-unknown'));
  }
  if (kind === 'user') {
    // What was done under an identity must stay one person's, also when the account is long gone (ACC-08).
    const { id, issuer, tokenSubject } = record as User;
    const isTaken = known.everyAccount.some(
      (row) => row['id'] !== id && row['issuer'] === issuer && row['token_subject'] === tokenSubject,
    );
    if ((judged('issuer') || judged('tokenSubject')) && isTaken) {
      found.push(problem(['tokenSubject'], 'identity-taken'));
    }
  }
  if (kind === 'assignment') {
    const { role, siteIds } = record as Assignment;
    if ((siteIds ?? []).some((id) => !known.siteIds.includes(id))) {
      found.push(problem(['siteIds'], 'site-unknown'));
    }
    // Left out means every site: that is never given by leaving something out.
    if (WORKS_AT_SITES.includes(role) && (siteIds ?? []).length === 0) {
      found.push(problem(['siteIds'], 'assignment-without-sites'));
    }
  }
  if (kind === 'protocol' && known.current !== null) {
    const { studyCode } = (known.current as ProtocolRecord).document;
    // Whatever was sent stands here; that it is a protocol at all is judged beside.
    const { studyCode: other } = Object((record as ProtocolRecord).document) as { studyCode?: unknown };
    if (other !== studyCode)
      found.push(problem(['document'], 'protocol-of-other-study', typeof other === 'string' ? other : ''));
  }
  if (kind === 'dataCut' && judged('knownAt') && (knownAt as number) > known.head) {
    found.push(problem(['knownAt'], 'number-out-of-range', `1 – ${known.head}`));
  }
  if (known.reference && judged(known.reference.field)) {
    const { field, unknown: reason } = known.reference;
    const named = [(record as Readonly<Record<string, unknown>>)[field]].flat() as (string | null)[];
    if (named.some((id) => id !== null && !known.referredIds.has(id))) found.push(problem([field], reason!));
  }
  if (judged('gradedFrom')) found.push(...citedProblems(record, known.current, known.citable));
  return found;
}
