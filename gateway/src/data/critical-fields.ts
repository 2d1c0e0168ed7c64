/**
 * Fields that the safety of subjects or an endpoint of the study hangs on: what a reviewer of the audit trail looks at
 * first (ICH E6(R3), critical to quality).
 */
import { columnsOf } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';

/** By kind; a field stands for its parts too ("reported" for "reported.value"). */
const CRITICAL: Readonly<Partial<Record<StoreKind, readonly string[]>>> = {
  protocol: ['document'],
  proposal: ['state', 'content'],
  assignment: ['userId', 'role', 'siteIds', 'from', 'to'],
  subject: ['doseLevel', 'informedConsent', 'referenceStart', 'died', 'deathDate'],
  labResult: ['test', 'collected', 'reported'],
  vitalSign: ['test', 'collected', 'reported'],
  sledaiAssessment: ['assessed', 'items', 'haemolyticAnaemia', 'gastrointestinalActivity'],
  pgaAssessment: ['assessed', 'value', 'scale'],
  bleedingAssessment: ['assessed', 'whoGrade', 'active'],
  adverseEvent: [
    'term',
    'ctcae',
    'grade',
    'gradePeriods',
    'start',
    'end',
    'serious',
    'seriousness',
    'causality',
    'doseLimiting',
  ],
  toxicityAssessment: ['kind', 'assessed', 'inputs', 'grade'],
  medication: ['name', 'treatmentClass', 'role', 'start', 'end', 'dosePeriods', 'tolerated'],
  exposure: ['treatment', 'category', 'dose', 'unit', 'start', 'end'],
  doseDecision: ['kind', 'doseLevel', 'decidedOn'],
  delegation: ['userId', 'atSiteId', 'duties', 'from', 'to'],
  signature: ['state'],
  disposition: ['event', 'standardEvent', 'date'],
};

export function isCritical(kind: StoreKind, path: string): boolean {
  const field = columnsOf(kind).find((spec) => spec.path === path)?.field;
  return field !== undefined && (CRITICAL[kind]?.includes(field) ?? false);
}
