/** Every endpoint of the study over a cohort, at the cut of the query. */
import { evaluateCohort, type CohortDose, type CohortEvaluation } from '@trialside/rules';
import { answerType, beside } from './answer-type.ts';
import { builder } from './builder.ts';
import { CohortRemissionType, CohortResponseType, CohortSledaiType } from './cohort-efficacy.ts';
import { CohortAdverseEventsType } from './cohort-safety.ts';
import { CohortMarkersType, CohortQuestionnairesType, CohortTherapyType } from './cohort-values.ts';
import type { Item } from './context.ts';
import { EndpointRole } from './enums.ts';
import { VerdictType } from './outcome-type.ts';
import { ProtocolInfo } from './protocol.ts';
import { optional, required } from './record-type.ts';
import { CutType, StudyType } from './study.ts';

const ABSENT = 'Null where the protocol has no such endpoint.';

type Tally = CohortDose['finding']['tallies'][number];

const TallyType = answerType<Tally>('DoseTally', 'Subjects of one dose level.', {
  doseLevel: required('String', 'Code of the dose level.'),
  treated: required('Int', 'Number of subjects infused at it.'),
  evaluable: required('Int', 'Number of those that count for dose-limiting toxicity.'),
  dlts: required('Int', 'Number of evaluable subjects with a dose-limiting toxicity.'),
  pending: required('Int', 'Number of infused subjects that may still count either way.'),
});

const CohortDoseType = answerType<CohortDose>(
  'CohortDose',
  'Where dose finding stands. A suggestion for the committee, never a decision.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    tallies: {
      ...required([TallyType], 'One for each dose level, lowest first.'),
      resolve: (item: Item<CohortDose>) => item.record.finding.tallies.map((tally) => beside(item, tally)),
    },
    latestDose: {
      ...optional('String', 'Code of the dose level of the subject infused last.'),
      resolve: ({ record }: Item<CohortDose>) => record.finding.latestDose,
    },
    design: {
      ...required('String', 'Design of the dose finding.'),
      resolve: ({ record }: Item<CohortDose>) => record.finding.recommendation.design,
    },
    recommendation: {
      ...required(VerdictType, 'What the design suggests.'),
      resolve: (item: Item<CohortDose>) => beside(item, item.record.finding.recommendation.verdict),
    },
    recommendedLevel: {
      ...optional('String', 'Dose level that the suggestion names.'),
      resolve: ({ record }: Item<CohortDose>) => record.finding.recommendation.doseLevel,
    },
    decidedDose: {
      ...optional('String', 'Dose level that the committee named as recommended; null while it has not.'),
      resolve: ({ record }: Item<CohortDose>) => record.summaries.recommendedDose?.decision.doseLevel ?? null,
    },
  },
);

const CohortType = answerType<CohortEvaluation>(
  'CohortEvaluation',
  'Every endpoint of the study over the subjects in reach.',
  {
    protocol: required(ProtocolInfo, 'The protocol.'),
    cut: optional(CutType, 'The cut.'),
    subjects: required('Int', 'Number of subjects, infused or not.'),
    infused: required('Int', 'Number of infused subjects.'),
    plateletResponse: optional(CohortResponseType, `Platelet response. ${ABSENT}`),
    sledai: optional(CohortSledaiType, `SLEDAI. ${ABSENT}`),
    doris: optional(CohortRemissionType, `DORIS remission. ${ABSENT}`),
    lldas: optional(CohortRemissionType, `Lupus low disease activity state. ${ABSENT}`),
    adverseEvents: optional(CohortAdverseEventsType, `Safety. ${ABSENT}`),
    doseFinding: optional(CohortDoseType, `Dose finding. ${ABSENT}`),
    questionnaires: optional(CohortQuestionnairesType, `Questionnaires. ${ABSENT}`),
    laboratoryMarkers: optional(CohortMarkersType, `Laboratory markers. ${ABSENT}`),
    therapyReduction: optional(CohortTherapyType, `Reduction of therapy. ${ABSENT}`),
  },
);

builder.objectField(StudyType, 'cohort', (t) =>
  t.field({
    type: CohortType,
    nullable: true,
    description:
      'Tables over the subjects in reach; null for roles that see no subjects (see plannedTables).',
    resolve: async ({ reader }) => {
      const on = await reader.onForStudy();
      const records = await reader.cohortRecords(on);
      if (!records) return null;
      const [protocol, decisions] = await Promise.all([reader.protocol(), reader.doseDecisions()]);
      const cut = { knownAt: reader.knownAt, on };
      return { reader, record: evaluateCohort(records, protocol, cut, decisions) };
    },
  }),
);
