/** Assessments by the investigator: SLEDAI items, PGA, bleeding, CRS and ICANS, questionnaires. */
import type {
  BleedingAssessment,
  PgaAssessment,
  QuestionnaireAnswer,
  SledaiAssessment,
  ToxicityAssessment,
} from '@trialside/rules';
import { Finding, ToxicityKind, YesNo } from './enums.ts';
import { optional, recordType, required, visitId } from './record-type.ts';

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
