/** Decisions of the safety committee about the dose. */
import type { DoseDecisionRecord } from '../data/stored-records.ts';
import { DoseDecisionKind } from './enums.ts';
import { optional, recordType, required } from './record-type.ts';

export const DoseDecisionType = recordType<DoseDecisionRecord>(
  'DoseDecision',
  'doseDecision',
  'A decision of the safety committee about the dose.',
  {
    kind: required(DoseDecisionKind, 'What was decided.'),
    doseLevel: optional('String', 'Code of the dose level it is about; null for a stop.'),
    decidedOn: required('Date', 'When it was decided.'),
    members: required(['String'], 'Printed names of those who decided.'),
    rationale: optional('String', 'Why.'),
  },
);
