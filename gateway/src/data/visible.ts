/** Which records besides the course of a subject somebody may see: the gate for records of the study and about records. */
import { may, reaches, type Scope } from '../auth/scope.ts';
import { seesSubjectAt } from './gate.ts';
import type { StoreKind } from './kinds.ts';
import { metaFrom } from './rows.ts';
import type { Row } from './statements.ts';

type Gate = (scope: Scope, row: Row) => boolean;

const ofSubject: Gate = (scope, row) => seesSubjectAt(scope, metaFrom(row));

/** Of a subject as the subject is; of the study as a whole for everybody who sees subjects. */
const aboutData: Gate = (scope, row) =>
  metaFrom(row).subjectId === null ? may(scope, 'read-subjects') : ofSubject(scope, row);

/** People and what they may do. */
const ofPeople: Gate = (scope) => may(scope, 'read-people');

const GATES: Readonly<Record<StoreKind, Gate>> = {
  subject: ofSubject,
  visit: ofSubject,
  labResult: ofSubject,
  vitalSign: ofSubject,
  sledaiAssessment: ofSubject,
  pgaAssessment: ofSubject,
  bleedingAssessment: ofSubject,
  adverseEvent: ofSubject,
  toxicityAssessment: ofSubject,
  medication: ofSubject,
  exposure: ofSubject,
  questionnaireAnswer: ofSubject,
  disposition: ofSubject,
  query: ofSubject,
  lock: aboutData,
  signature: aboutData,
  auditReview: (scope, row) => may(scope, 'read-audit') && aboutData(scope, row),
  site: (scope, row) => reaches(scope, row['id'] as string),
  protocol: (scope) => may(scope, 'read-study'),
  doseDecision: (scope) => may(scope, 'read-dose-decisions'),
  delegation: (scope, row) => reaches(scope, row['at_site_id'] as string),
  dataCut: (scope) => may(scope, 'read-study'),
  user: ofPeople,
  assignment: ofPeople,
};

export const isVisible = (scope: Scope, kind: StoreKind, row: Row): boolean => GATES[kind](scope, row);
