/** When a record is complete enough to be signed (ACC-07): what must have an answer, whoever brought it. */
import { DESCRIPTORS } from '@trialside/rules/sledai';
import type { StoredRecord, StoreKind } from '../stored-records.ts';

type Missing<K extends StoreKind> = (record: StoredRecord<K>) => readonly string[];

const ofFields =
  (...fields: readonly string[]) =>
  (record: object): string[] =>
    fields.filter((field) => {
      const value = (record as Readonly<Record<string, unknown>>)[field];
      return value === null || value === '';
    });

/** Names of the fields that are open. A kind that is not listed is complete when it is recorded. */
const MISSING: { readonly [K in StoreKind]?: Missing<K> } = {
  subject: ofFields('informedConsent', 'sex', 'age'),
  visit: ofFields('start'),
  labResult: ({ collected, reported }) => [
    ...(collected === null ? ['collected'] : []),
    ...(reported.value === null ? ['reported.value'] : []),
  ],
  vitalSign: ({ collected, reported }) => [
    ...(collected === null ? ['collected'] : []),
    ...(reported.value === null ? ['reported.value'] : []),
  ],
  // An item that nobody answered is not the same as one that was not assessed: somebody has to say so.
  sledaiAssessment: ({ assessed, items }) => [
    ...(assessed === null ? ['assessed'] : []),
    ...DESCRIPTORS.filter(({ key }) => !Object.hasOwn(items, key)).map(({ key }) => `items.${key}`),
  ],
  pgaAssessment: ofFields('assessed', 'value'),
  bleedingAssessment: ofFields('assessed', 'whoGrade'),
  adverseEvent: (record) => [
    ...ofFields('start', 'serious')(record),
    ...(record.grade === null && record.severity === null ? ['grade'] : []),
    ...(record.end === null && record.ongoing === null ? ['ongoing'] : []),
    ...(record.reportedCausality === null &&
    Object.values(record.causality).every((answer) => answer === null)
      ? ['causality']
      : []),
  ],
  toxicityAssessment: ofFields('assessed', 'grade'),
  medication: ofFields('start'),
  exposure: ofFields('start', 'dose'),
  questionnaireAnswer: ({ completed, answer, code, notDone }) => [
    ...(completed === null ? ['completed'] : []),
    ...(answer === null && code === null && notDone === null ? ['answer'] : []),
  ],
  disposition: ofFields('date'),
};

/** The open fields of a record: empty where it is complete. */
export const missingIn = <K extends StoreKind>(kind: K, record: StoredRecord<K>): readonly string[] =>
  (MISSING[kind] as Missing<K> | undefined)?.(record) ?? [];
