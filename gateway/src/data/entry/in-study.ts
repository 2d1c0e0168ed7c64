/** What is wrong with a record that only the rest of the study can tell: codes taken, people, sites and records that are not there. */
import type { Subject } from '@trialside/rules';
import { reaches } from '../../auth/scope.ts';
import type { FieldProblem } from '../write.ts';
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
  if (kind === 'dataCut' && judged('knownAt') && (knownAt as number) > known.head) {
    found.push(problem(['knownAt'], 'number-out-of-range', `1 – ${known.head}`));
  }
  if (known.reference && judged(known.reference.field)) {
    const { field, unknown: reason } = known.reference;
    const named = [(record as Readonly<Record<string, unknown>>)[field]].flat() as (string | null)[];
    if (named.some((id) => id !== null && !known.referredIds.has(id))) found.push(problem([field], reason!));
  }
  return found;
}
