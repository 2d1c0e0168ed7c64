/** Assessments by the investigator: SLEDAI items, PGA, bleeding, CRS and ICANS, questionnaires. */
import type {
  BleedingAssessment,
  ItemEvidence,
  ItpBat,
  PgaAssessment,
  QuestionnaireAnswer,
  SledaiAssessment,
  ToxicityAssessment,
} from '@trialside/rules';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { Finding, ToxicityKind, YesNo } from './enums.ts';
import { idOfKind, optional, plainType, recordType, required, shownAtEntry, visitId } from './record-type.ts';
import { evidenceByItem } from './reference-input.ts';
import { RecordRefType } from './verdict.ts';

const ItpBatType = plainType<ItpBat>('ItpBat', 'Worst grade of bleeding by domain (ITP-BAT).', {
  skin: optional('Int', 'Skin, 0 to 3.'),
  mucosae: optional('Int', 'Visible mucosae, 0 to 3.'),
  organs: optional('Int', 'Organs, 0 to 4.'),
});

const ItemEvidenceType = builder
  .objectRef<Item<ItemEvidence & { readonly item: string }>>('ItemEvidence')
  .implement({
    description: 'What stood behind the answer to one descriptor.',
    fields: (t) => ({
      item: t.string({ description: 'Key of the descriptor.', resolve: ({ record }) => record.item }),
      suggested: t.field({
        type: Finding,
        nullable: true,
        description: 'What the data of the subject suggested; null where they suggested nothing.',
        resolve: ({ record }) => record.suggested,
      }),
      source: t.field({
        type: RecordRefType,
        nullable: true,
        description: 'The record the suggestion came from.',
        resolve: ({ reader, record: { source } }) => source && { reader, record: source },
      }),
      comment: t.string({
        nullable: true,
        description: 'Why the answer is not the suggestion, or whatever else a reader should know.',
        resolve: ({ record }) => record.comment,
      }),
    }),
  });

const assessed = optional('PartialDate', 'When it was assessed.');

export const SledaiAssessmentType = recordType<SledaiAssessment>(
  'SledaiAssessment',
  'sledaiAssessment',
  'The 24 SLEDAI descriptors as judged at one visit, with two findings that LLDAS asks for besides.',
  {
    visitId,
    assessed,
    items: required(
      'JSON',
      'present, absent or not-assessed by descriptor key. A missing key is not assessed.',
    ),
    haemolyticAnaemia: required(Finding, 'Haemolytic anaemia due to lupus.'),
    gastrointestinalActivity: required(Finding, 'Gastrointestinal activity of lupus.'),
    instrument: optional(
      'String',
      'Wording the items were answered by, such as selena-sledai; null: that of the protocol.',
    ),
    windowDays: optional('Int', 'Days before the assessment that count; null: as the protocol has it.'),
    maintenanceTolerated: optional(YesNo, 'Whether maintenance therapy as a whole is well tolerated.'),
    evidence: required([ItemEvidenceType], 'What stood behind the answers, where something was recorded.', {
      resolve: ({ reader, record }: Item<SledaiAssessment>) =>
        Object.entries(record.evidence).map(([item, evidence]) => ({
          reader,
          record: { item, ...evidence },
        })),
      input: evidenceByItem,
    }),
    shownAtEntry,
  },
);

export const PgaAssessmentType = recordType<PgaAssessment>(
  'PgaAssessment',
  'pgaAssessment',
  'Physician global assessment of disease activity.',
  {
    visitId,
    assessed,
    value: optional('String', 'As written, on its scale.'),
    scale: required('String', '0-3, 0-10 or 0-100.'),
  },
);

export const BleedingAssessmentType = recordType<BleedingAssessment>(
  'BleedingAssessment',
  'bleedingAssessment',
  'Bleeding at one visit.',
  {
    visitId,
    assessed,
    whoGrade: optional('Int', 'WHO bleeding scale, 0 to 4.'),
    active: optional(YesNo, 'The investigator’s own judgement of active bleeding.'),
    itpBat: optional(ItpBatType, 'Grades of the ITP bleeding assessment tool, where it was used.'),
  },
);

export const ToxicityAssessmentType = recordType<ToxicityAssessment>(
  'ToxicityAssessment',
  'toxicityAssessment',
  'One assessment of CRS, ICANS or IEC-HS.',
  {
    visitId,
    kind: required(ToxicityKind, 'Which toxicity.'),
    assessed,
    inputs: required('JSON', 'Answers by input key. A missing key is unknown.'),
    grade: optional('Int', 'As the investigator graded it, 0 to 5.'),
    adverseEventId: idOfKind('adverseEvent', 'adverseEventId', 'The adverse event it is an assessment of.'),
    shownAtEntry,
  },
);

export const QuestionnaireAnswerType = recordType<QuestionnaireAnswer>(
  'QuestionnaireAnswer',
  'questionnaireAnswer',
  'One answered item of a questionnaire, by code: item wording is licensed and is not kept.',
  {
    visitId,
    instrument: required('String', 'Name of the instrument, such as SF-36.'),
    itemCode: required('String', 'Code of the item.'),
    completed: optional('PartialDate', 'When it was answered.'),
    answer: optional('String', 'As reported; null where not answered.'),
    code: optional('String', 'Response code in standard form.'),
    notDone: optional('String', 'Why it was not answered.'),
  },
);
