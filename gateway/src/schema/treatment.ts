/** Medications and study treatment. */
import type { DosePeriod, Exposure, Medication } from '@trialside/rules';
import { ExposureCategory, MedicationRole, TreatmentClass, YesNo } from './enums.ts';
import { optional, plainType, recordType, required, visitId } from './record-type.ts';

const DosePeriodType = plainType<DosePeriod>(
  'DosePeriod',
  'A dose in force from one date up to, not including, another.',
  {
    from: optional('PartialDate', 'First day.'),
    to: optional('PartialDate', 'First day it no longer applied; null while it goes on.'),
    dose: optional('String', 'Dose of one administration, in `unit`.'),
    unit: optional('String', 'Unit of the dose.'),
    frequency: optional('String', 'CDISC frequency: QD, BID, QOD, QW, PRN, ONCE.'),
  },
);

export const MedicationType = recordType<Medication>('Medication', 'medication', 'One medication.', {
  name: required('String', 'As reported (CMTRT).'),
  genericName: optional('String', 'Generic name.'),
  treatmentClass: optional(TreatmentClass, 'Class that rules ask about.'),
  role: required(MedicationRole, 'Why it was given.'),
  indication: optional('String', 'Indication as reported.'),
  route: optional('String', 'Route of administration.'),
  start: optional('PartialDate', 'When it began.'),
  end: optional('PartialDate', 'When it ended.'),
  ongoing: optional(YesNo, 'Whether it goes on.'),
  dosePeriods: required([DosePeriodType], 'Doses over time, oldest first.'),
  tolerated: optional(YesNo, 'Whether it was well tolerated.'),
  stopReason: optional('String', 'Why it was stopped (CMRSDISC).'),
});

export const ExposureType = recordType<Exposure>(
  'Exposure',
  'exposure',
  'One administration of study treatment.',
  {
    visitId,
    treatment: required('String', 'Name of the treatment (EXTRT).'),
    category: required(ExposureCategory, 'Kind of study treatment, by the protocol.'),
    dose: optional('String', 'Dose, in `unit`.'),
    unit: optional('String', 'Unit of the dose.'),
    frequency: optional('String', 'CDISC frequency.'),
    route: optional('String', 'Route of administration.'),
    lot: optional('String', 'Lot or product number (EXLOT): which cells were given.'),
    start: optional('PartialDate', 'When it began.'),
    end: optional('PartialDate', 'When it ended.'),
  },
);
