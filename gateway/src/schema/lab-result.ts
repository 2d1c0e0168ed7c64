/** Laboratory results and vital signs. */
import type { LabResult, Measurement, VitalSign } from '@trialside/rules';
import { YesNo } from './enums.ts';
import { optional, plainType, recordType, required, visitId } from './record-type.ts';

export const MeasurementType = plainType<Measurement>(
  'Measurement',
  'A value as somebody wrote it, with its unit and range.',
  {
    value: optional('String', 'As written: "18", "<10", "TRACE".'),
    unit: optional('String', 'As written.'),
    low: optional('String', 'Lower limit of the range that applied.'),
    high: optional('String', 'Upper limit of the range that applied.'),
  },
);

const measured = {
  reported: required(MeasurementType, 'As reported by the source.'),
  standard: optional(MeasurementType, 'In the standard units of the source; null where it gives none.'),
};

export const LabResultType = recordType<LabResult>('LabResult', 'labResult', 'One laboratory result.', {
  visitId,
  test: required('String', 'CDISC test code (LBTESTCD), such as PLAT.'),
  testName: optional('String', 'Name of the test.'),
  category: optional('String', 'Category, such as HEMATOLOGY.'),
  collected: optional('PartialDate', 'When the specimen was taken.'),
  ...measured,
  rangeIndicator: optional('String', 'LOW, NORMAL, HIGH or ABNORMAL as the source says.'),
  specimen: optional('String', 'What was examined (LBSPEC), such as SERUM.'),
  method: optional(
    'String',
    'How (LBMETHOD): results of different assays are never converted into each other.',
  ),
  loinc: optional('String', 'LOINC code.'),
  notDone: optional('String', 'Why there is no result; null where there is one.'),
  clinicallySignificant: optional(YesNo, 'The investigator’s judgement.'),
});

export const VitalSignType = recordType<VitalSign>('VitalSign', 'vitalSign', 'One vital sign.', {
  visitId,
  test: required('String', 'CDISC test code (VSTESTCD), such as TEMP.'),
  testName: optional('String', 'Name of the test.'),
  position: optional('String', 'Position of the subject.'),
  collected: optional('PartialDate', 'When it was measured.'),
  ...measured,
  notDone: optional('String', 'Why there is no result; null where there is one.'),
});
