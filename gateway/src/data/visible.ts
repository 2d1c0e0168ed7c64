/** Which records besides the course of a subject somebody may see: the gate for records of the study and about records. */
import { may, reaches, type Scope } from '../auth/scope.ts';
import { seesSubjectAt } from './gate.ts';
import type { StoreKind } from './stored-records.ts';
import { metaFrom } from './rows.ts';
import type { Row } from './statement.ts';

type Gate = (scope: Scope, row: Row) => boolean;

const ofSubject: Gate = (scope, row) => seesSubjectAt(scope, metaFrom(row));

/** Of a subject as the subject is; of the study as a whole for everybody who sees subjects. */
const aboutData: Gate = (scope, row) =>
  metaFrom(row).subjectId === null ? may(scope, 'read-subjects') : ofSubject(scope, row);

/** People belong to no site; who sees one site only reads them by what they are assigned to there. */
const ofPeople: Gate = (scope) => may(scope, 'read-people') && scope.siteIds === 'all';

const assigned: Gate = (scope, row) => {
  const siteIds = JSON.parse((row['site_ids'] as string | null) ?? 'null') as readonly string[] | null;
  return (
    may(scope, 'read-people') &&
    (scope.siteIds === 'all' || (siteIds ?? []).some((siteId) => reaches(scope, siteId)))
  );
};

/** Of the people of a study as they are; of a protocol for those who draft or approve it. */
const proposed: Gate = (scope, row) =>
  row['about_kind'] === 'protocol'
    ? may(scope, 'draft-protocol') || may(scope, 'approve-protocol')
    : ofPeople(scope, row);

const ofQuery: Gate = (scope, row) => may(scope, 'read-queries') && ofSubject(scope, row);

const ofDuties: Gate = (scope, row) =>
  may(scope, 'read-delegations') && reaches(scope, row['at_site_id'] as string);

const GATES: Readonly<Record<StoreKind, Gate>> = {
  subject: ofSubject,
  visit: ofSubject,
  labResult: ofSubject,
  vitalSign: ofSubject,
  sledaiAssessment: ofSubject,
  pgaAssessment: ofSubject,
  bleedingAssessment: ofSubject,
  adverseEvent: ofSubject,
  safetyCase: ofSubject,
  toxicityAssessment: ofSubject,
  medication: ofSubject,
  exposure: ofSubject,
  questionnaireAnswer: ofSubject,
  disposition: ofSubject,
  query: ofQuery,
  sourceVerification: aboutData,
  lock: aboutData,
  signature: aboutData,
  auditReview: (scope, row) => may(scope, 'read-audit') && aboutData(scope, row),
  site: (scope, row) => reaches(scope, row['id'] as string),
  protocol: (scope) => may(scope, 'read-study'),
  doseDecision: (scope) => may(scope, 'read-dose-decisions'),
  delegation: ofDuties,
  dataCut: (scope) => may(scope, 'read-study'),
  user: ofPeople,
  assignment: assigned,
  proposal: proposed,
};

export const isVisible = (scope: Scope, kind: StoreKind, row: Row): boolean => GATES[kind](scope, row);
