/** Dose finding over a cohort: what the design suggests, the numbers of each dose level, and what the committee decided. */
import type { CohortDose } from '@trialside/rules';
import type { DoseDecisionRecord } from '../data/stored-records.ts';
import { answerType, beside } from './answer-type.ts';
import { CohortResponseLookType, countsOf, CountOfType } from './cohort-efficacy.ts';
import { PairType } from './cohort-safety.ts';
import type { Item } from './context.ts';
import { DoseDecisionType } from './dose-decision.ts';
import { EndpointRole, Held } from './enums.ts';
import { globalId } from './global-id.ts';
import { VerdictType } from './outcome-type.ts';
import { optional, required } from './record-type.ts';

type Finding = CohortDose['finding'];
type Tally = Finding['tallies'][number];

const tally = {
  doseLevel: required('String', 'Code of the dose level.'),
  treated: required('Int', 'Number of subjects infused at it.'),
  evaluable: required('Int', 'Number of those that count for dose-limiting toxicity.'),
  dlts: required('Int', 'Number of evaluable subjects with a dose-limiting toxicity.'),
  pending: required('Int', 'Number of infused subjects that may still count either way.'),
};

const TallyType = answerType<Tally>('DoseTally', 'Subjects of one dose level.', tally);

type Summary = CohortDose['summaries']['doses'][number];
type Worst = Summary['crs'];

const WorstType = answerType<Worst, 'worst' | 'subjectsByGrade'>(
  'WorstGrades',
  'Subjects of a dose level by the worst grade they had, on the ASTCT scale.',
  {
    atLeast: {
      ...optional('Int', 'Worst grade of any subject that surely was; null where nobody was assessed.'),
      resolve: ({ record }: Item<Worst>) => record.worst?.atLeast ?? null,
    },
    atMost: {
      ...optional('Int', 'Worst grade of any subject that may have been; null where nobody was assessed.'),
      resolve: ({ record }: Item<Worst>) => record.worst?.atMost ?? null,
    },
    byGrade: {
      ...required([CountOfType], 'Number of subjects by the grade that was surely reached.'),
      resolve: (item: Item<Worst>) =>
        countsOf(item.record.subjectsByGrade as Readonly<Record<string, number>>).map((one) =>
          beside(item, one),
        ),
    },
    open: required('Int', 'Number of subjects whose worst grade may have been higher.'),
    notAssessed: required('Int', 'Number of subjects that were not assessed.'),
  },
);

const SummaryType = answerType<Summary, 'response'>('DoseSummary', 'What is known of one dose level.', {
  ...tally,
  notEvaluable: required('Int', 'Number of subjects that left early without one: to be replaced.'),
  crs: required(WorstType, 'Cytokine release syndrome.'),
  icans: required(WorstType, 'Neurotoxicity.'),
  relatedGradeAtLeast3: required(PairType, 'Emergent, related to study treatment, grade 3 or more.'),
  serious: required(PairType, 'Emergent and serious.'),
  earlyResponse: {
    ...optional(CohortResponseLookType, 'Response in the early look; null without such an endpoint.'),
    resolve: (item: Item<Summary>) => beside(item, item.record.response?.early ?? null),
  },
  mainResponse: {
    ...optional(CohortResponseLookType, 'Response in the main look; null without such an endpoint.'),
    resolve: (item: Item<Summary>) => beside(item, item.record.response?.main ?? null),
  },
  decisions: {
    ...required([DoseDecisionType], 'Decisions that name this dose, latest first.'),
    // What goes into an evaluation here are the records themselves.
    resolve: (item: Item<Summary>) =>
      item.record.decisions.map((one) => ({
        kind: 'doseDecision',
        ...beside(item, one as DoseDecisionRecord),
      })),
  },
});

type Recommendation = Finding['recommendation'];

const StepType = answerType<Recommendation['possible'][number]>('DoseStep', 'A step of the dose finding.', {
  action: required(
    'String',
    'What to do: escalate, expand, stay, de-escalate, eliminate, mtd, stop or wait.',
  ),
  doseLevel: optional('String', 'The dose level it leads to; null where there is none.'),
});

type Mtd = NonNullable<Finding['mtdEstimate']>;

const RateType = answerType<Mtd['rates'][number]>('DoseRate', 'The estimated rate of a dose.', {
  doseLevel: required('String', 'Code of the dose level.'),
  rate: required('Decimal', 'Estimated rate of dose-limiting toxicity, 0 to 1, to four decimals.'),
});

const MtdType = answerType<Mtd>('MtdEstimate', 'The maximum tolerated dose as it would be estimated now.', {
  doseLevel: optional('String', 'Code of the dose level; null where none can be named.'),
  reason: optional('String', 'Why none can be named: a key of the locales.'),
  provisional: required('Boolean', 'Whether it may still move, while subjects are pending.'),
  rates: required([RateType], 'Of each dose that was tried and not eliminated.'),
});

const unassigned = (of: (record: CohortDose) => readonly string[], description: string) => ({
  ...required(['ID'], description),
  resolve: ({ reader, record }: Item<CohortDose>) =>
    of(record).map((id) => globalId('subject', reader.studyCode, id)),
});

export const CohortDoseType = answerType<CohortDose, 'finding' | 'summaries'>(
  'CohortDose',
  'Where dose finding stands. A suggestion for the committee, never a decision.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    ofEverySite: {
      ...required(
        'Boolean',
        'Whether every subject of the study is in reach. Where not, what is suggested is of a part of the cohort.',
      ),
      resolve: ({ reader: { scope } }: Item<CohortDose>) =>
        scope.siteIds === 'all' && scope.onlySubjectId === undefined,
    },
    tallies: {
      ...required([TallyType], 'One for each dose level, lowest first.'),
      resolve: (item: Item<CohortDose>) => item.record.finding.tallies.map((one) => beside(item, one)),
    },
    doses: {
      ...required([SummaryType], 'What is known of each dose level, lowest first.'),
      resolve: (item: Item<CohortDose>) => item.record.summaries.doses.map((one) => beside(item, one)),
    },
    unassigned: unassigned(
      ({ finding }) => finding.unassigned,
      'Infused subjects without a dose level of the protocol: they are in no tally.',
    ),
    latestDose: {
      ...optional('String', 'Code of the dose level of the subject infused last.'),
      resolve: ({ record }: Item<CohortDose>) => record.finding.latestDose,
    },
    design: {
      ...required('String', 'Design of the dose finding.'),
      resolve: ({ record }: Item<CohortDose>) => record.finding.recommendation.design,
    },
    judgedLevel: {
      ...optional('String', 'Code of the dose level that was judged; null where nobody was treated.'),
      resolve: ({ record }: Item<CohortDose>) => record.finding.recommendation.at,
    },
    recommendation: {
      ...required(VerdictType, 'What the design suggests.'),
      resolve: (item: Item<CohortDose>) => beside(item, item.record.finding.recommendation.verdict),
    },
    recommendedLevel: {
      ...optional('String', 'Dose level that the suggestion names.'),
      resolve: ({ record }: Item<CohortDose>) => record.finding.recommendation.doseLevel,
    },
    possibleSteps: {
      ...required(
        [StepType],
        'Every step still possible while subjects are pending; empty where too many are to go through.',
      ),
      resolve: (item: Item<CohortDose>) =>
        item.record.finding.recommendation.possible.map((one) => beside(item, one)),
    },
    excludedLevels: {
      ...required(['String'], 'Dose levels that are too toxic, whatever the pending subjects do.'),
      resolve: ({ record }: Item<CohortDose>) => record.finding.recommendation.excluded,
    },
    mtdEstimate: {
      ...optional(MtdType, 'Null for designs whose suggestion names it.'),
      resolve: (item: Item<CohortDose>) => beside(item, item.record.finding.mtdEstimate),
    },
    decidedDose: {
      ...optional('String', 'Dose level that the committee named as recommended; null while it has not.'),
      resolve: ({ record }: Item<CohortDose>) => record.summaries.recommendedDose?.decision.doseLevel ?? null,
    },
    decidedDoseNotAboveMtd: {
      ...optional(Held, 'Whether that is at or below the maximum tolerated dose; null while none is named.'),
      resolve: ({ record }: Item<CohortDose>) => record.summaries.recommendedDose?.notAboveMtd ?? null,
    },
  },
);
