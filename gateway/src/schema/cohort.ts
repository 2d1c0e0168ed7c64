/** Every endpoint of the study over a cohort, at the cut of the query. */
import type { CohortEvaluation, DoseLevelCohort } from '@trialside/rules';
import { answerType } from './answer-type.ts';
import { builder } from './builder.ts';
import { CohortDoseType } from './cohort-dose.ts';
import { CohortRemissionType, CohortResponseType, CohortSledaiType } from './cohort-efficacy.ts';
import { CohortAdverseEventsType } from './cohort-safety.ts';
import { CohortMarkersType, CohortQuestionnairesType, CohortTherapyType } from './cohort-values.ts';
import { ProtocolInfo } from './protocol.ts';
import { optional, required } from './record-type.ts';
import { CutType, StudyType } from './study.ts';

const ABSENT = 'Null where the protocol has no such endpoint.';

const endpoints = {
  subjects: required('Int', 'Number of subjects, infused or not.'),
  infused: required('Int', 'Number of infused subjects.'),
  plateletResponse: optional(CohortResponseType, `Platelet response. ${ABSENT}`),
  sledai: optional(CohortSledaiType, `SLEDAI. ${ABSENT}`),
  doris: optional(CohortRemissionType, `DORIS remission. ${ABSENT}`),
  lldas: optional(CohortRemissionType, `Lupus low disease activity state. ${ABSENT}`),
  adverseEvents: optional(CohortAdverseEventsType, `Safety. ${ABSENT}`),
  questionnaires: optional(CohortQuestionnairesType, `Questionnaires. ${ABSENT}`),
  laboratoryMarkers: optional(CohortMarkersType, `Laboratory markers. ${ABSENT}`),
  therapyReduction: optional(CohortTherapyType, `Reduction of therapy. ${ABSENT}`),
};

const CohortType = answerType<CohortEvaluation>(
  'CohortEvaluation',
  'Every endpoint of the study over the subjects in reach.',
  {
    protocol: required(ProtocolInfo, 'The protocol.'),
    cut: optional(CutType, 'The cut.'),
    ...endpoints,
    doseFinding: optional(CohortDoseType, `Dose finding. ${ABSENT}`),
  },
);

builder.objectField(StudyType, 'cohort', (t) =>
  t.field({
    type: CohortType,
    nullable: true,
    description:
      'Tables over the subjects in reach; null for roles that see no subjects (see plannedTables).',
    resolve: async ({ reader }) => {
      const record = await reader.cohort();
      return record && { reader, record };
    },
  }),
);

const DoseLevelCohortType = answerType<DoseLevelCohort>(
  'DoseLevelCohort',
  'Every endpoint over the subjects of one dose level.',
  {
    doseLevel: optional('String', 'Code of the dose level; null for subjects without one of the protocol.'),
    ...endpoints,
  },
);

builder.objectField(StudyType, 'cohortsByDoseLevel', (t) =>
  t.field({
    type: [DoseLevelCohortType],
    nullable: true,
    description:
      'The same for each dose level of the protocol, in its order; null for roles that see no subjects.',
    resolve: async ({ reader }) => {
      const levels = await reader.cohortsByDoseLevel();
      return levels && levels.map((record) => ({ reader, record }));
    },
  }),
);
