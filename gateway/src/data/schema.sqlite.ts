/** The SQLite tables as drizzle-kit reads them: one export each. */
import { sqliteKit } from './kit.ts';
import { defineTables } from './tables.ts';

export const tables = defineTables(sqliteKit);

export const { study, change, changeEntry, changeValue, redaction, accessLog } = tables;
export const {
  auditReview,
  site,
  protocol,
  user,
  assignment,
  subject,
  visit,
  labResult,
  vitalSign,
  sledaiAssessment,
  pgaAssessment,
  bleedingAssessment,
  adverseEvent,
  safetyCase,
  toxicityAssessment,
  medication,
  exposure,
  questionnaireAnswer,
  disposition,
  doseDecision,
  delegation,
  dataCut,
  proposal,
  query,
  sourceVerification,
  lock,
  signature,
} = tables.records;
