/** Who may enter what (requirements, role matrix). What a sub-investigator may judge follows from the duties log, by date. */
import { may, type Operation, type Scope } from '../../auth/scope.ts';
import { fieldsOf } from '../rows.ts';
import type { Delegation, Duty } from '../stored-records.ts';
import type { EntryKind } from './forms.ts';

export const RIGHT_TO_ENTER: Readonly<Record<EntryKind, Operation>> = {
  subject: 'record-course',
  visit: 'record-course',
  labResult: 'record-course',
  vitalSign: 'record-course',
  sledaiAssessment: 'record-assessments',
  pgaAssessment: 'record-assessments',
  bleedingAssessment: 'record-course',
  adverseEvent: 'record-course',
  safetyCase: 'assess-safety-cases',
  toxicityAssessment: 'record-assessments',
  medication: 'record-course',
  exposure: 'record-course',
  questionnaireAnswer: 'record-course',
  disposition: 'record-course',
  doseDecision: 'decide-dose',
  delegation: 'delegate',
  dataCut: 'make-data-cut',
  // With the approval of a second person (see approval.ts).
  site: 'administer',
  protocol: 'draft-protocol',
  user: 'administer',
  assignment: 'administer',
};

/** Whether a duty is handed to the person at the site on a calendar date. */
export const isDelegated = (
  delegations: readonly Delegation[],
  { userId }: Scope,
  siteId: string | null,
  duty: Duty,
  on: string,
): boolean =>
  delegations.some(
    (line) =>
      line.userId === userId &&
      line.atSiteId === siteId &&
      line.duties.includes(duty) &&
      line.from <= on &&
      (line.to === null || on <= line.to),
  );

/** Fields of an adverse event that are a physician's judgement; whoever sees the subject may say that it was serious. */
const JUDGED: readonly string[] = [
  'ctcae',
  'grade',
  'severity',
  'gradeScale',
  'gradeBeside',
  'facets',
  'facetAnswers',
  'gradePeriods',
  'seriousness',
  'causality',
  'reportedCausality',
  'specialInterest',
  'doseLimiting',
];

const isUnanswered = (value: string | number | null): boolean =>
  value === null || !/[^[\]{}]/.test(String(value).replaceAll(/"\w+":null,?/g, ''));

/** Whether a judgement on the event is made, changed or taken back between two states of it (null: not there). */
export function touchesJudgement(before: object | null, after: object | null): boolean {
  const judgement = (record: object | null): string =>
    JSON.stringify(
      record === null
        ? []
        : fieldsOf('adverseEvent', record).filter(
            ([path, value]) => JUDGED.includes(path) && !isUnanswered(value),
          ),
    );
  return judgement(before) !== judgement(after);
}

/** Whether the caller may judge adverse events at the site on that day. */
export function mayJudge(
  scope: Scope,
  delegations: readonly Delegation[],
  siteId: string | null,
  on: string,
): boolean {
  if (!may(scope, 'assess-adverse-events')) return false;
  return (
    scope.role !== 'sub-investigator' || isDelegated(delegations, scope, siteId, 'assess-adverse-events', on)
  );
}
