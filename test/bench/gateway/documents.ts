/** What the servers of the bench are asked: our gateway by hash and as text, the yardstick by name. */
import { documentHash } from '@trialside/gateway/server/trusted/documents.ts';

export const STUDY = 'TS-TEST-01';

/** A subject with everything the store has of it: one list for each kind of record of its course. */
const SUBJECT = `query BenchSubject($study: String!, $subject: String!) { study(code: $study) { code cut { knownAt } subject(code: $subject) {
  id version code sex age ageUnit doseLevel informedConsent on
  site { code name timeZone }
  visits { id version name number protocolVisit start end }
  labResults { id version visitId test testName category collected reported { value unit low high } standard { value unit low high } rangeIndicator }
  vitalSigns { id }
  sledaiAssessments { id version visitId assessed items haemolyticAnaemia gastrointestinalActivity }
  pgaAssessments { id }
  bleedingAssessments { id version visitId assessed whoGrade active }
  adverseEvents { id }
  toxicityAssessments { id }
  medications { id }
  exposures { id version visitId treatment category dose unit frequency route start end }
  questionnaireAnswers { id }
  dispositions { id }
} } }`;

/** A page of the cohort with each subject's platelet response, worked out by the rules. */
const COHORT = `query BenchCohort($study: String!, $first: Int!) { study(code: $study) { code cut { knownAt } subjects(first: $first) {
  totalCount
  edges { node { id code doseLevel site { code } plateletResponse { stateReason latest { date platelets } } } }
  pageInfo { hasNextPage endCursor }
} } }`;

const RECORD = `mutation BenchRecord($input: RecordLabResultInput!) { recordLabResult(input: $input) {
  __typename
  ... on RecordLabResultSuccess { change labResult { id version } }
} }`;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

export const TEXTS = {
  subject: oneLine(SUBJECT),
  cohort: oneLine(COHORT),
  record: oneLine(RECORD),
} as const;

export type Name = keyof typeof TEXTS;

/** The manifest that makes them trusted. */
export const MANIFEST: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(TEXTS).map((text) => [documentHash(text), text]),
);

export const byHash = (name: Name, variables: object): string =>
  JSON.stringify({ documentId: documentHash(TEXTS[name]), variables });

export const asText = (name: Name, variables: object): string =>
  JSON.stringify({ query: TEXTS[name], variables });

/** The yardstick is told by name: it parses no GraphQL. */
export const byName = (name: Name, variables: object): string => JSON.stringify({ name, variables });
