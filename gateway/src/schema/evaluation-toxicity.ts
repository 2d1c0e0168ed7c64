/** The course of CRS, ICANS and IEC-HS of a subject: each assessment with its grades, the episodes and what was given in them. */
import type { AssessmentGrade, ToxicityAnswer } from '@trialside/rules';
import { answerType } from './answer-type.ts';
import type { Item } from './context.ts';
import { VerdictType } from './outcome-type.ts';
import { optional, required } from './record-type.ts';
import { RecordRefType } from './verdict.ts';

type Graded = NonNullable<AssessmentGrade['derived']>;

const GradeType = answerType<Graded, 'kind'>(
  'ToxicityGrade',
  'A grade that follows from what was recorded.',
  {
    scale: required('String', 'Its scale: ASTCT-2019, CTCAE-5.0 or Hines-2023.'),
    grade: optional('Int', 'Grade 0 to 5; null while more than one is possible.'),
    atLeast: required('Int', 'Lowest grade that is possible.'),
    atMost: required('Int', 'Highest grade that is possible.'),
    verdict: required(VerdictType, 'How it came about.'),
  },
);

type Problem = AssessmentGrade['problems'][number];

const ProblemType = answerType<Problem>('ToxicityInputProblem', 'An input that cannot be read.', {
  key: required('String', 'Key of the input.'),
  value: required('String', 'What was recorded.'),
  reason: required('String', 'Why it cannot be read: a key of the locales.'),
});

const AssessmentType = answerType<AssessmentGrade, 'kind'>(
  'ToxicityAssessmentGrade',
  'One assessment of a toxicity with its grades.',
  {
    source: required(RecordRefType, 'The assessment.'),
    assessed: optional('PartialDate', 'When, as recorded.'),
    entered: optional('Int', 'Grade of the investigator, 0 to 5. It wins.'),
    derived: optional(GradeType, 'What follows from the inputs; null where they cannot be read.'),
    ctcae: optional(GradeType, 'CRS only: the grade of CTCAE 5.0 from the same inputs, never mixed.'),
    problems: required([ProblemType], 'Inputs that cannot be read.'),
    fromRecords: required(['String'], 'Keys of inputs left open that other records of the episode answered.'),
    atLeast: required('Int', 'Lowest grade that is possible: the entered one, else what follows.'),
    atMost: required('Int', 'Highest grade that is possible; 5 where nothing can be read.'),
    differs: required('Boolean', 'Whether the entered grade is not among those that follow from the inputs.'),
  },
);

type Episode = ToxicityAnswer['episodes'][number];
type Treatment = Episode['steroids'][number];

const TreatmentType = answerType<Treatment>('ToxicityTreatment', 'A medication given during an episode.', {
  source: required(RecordRefType, 'The medication.'),
  name: required('String', 'Its name.'),
  start: optional('PartialDate', 'When it began.'),
  overlap: required('String', 'sure, or perhaps where a date leaves it open.'),
});

const EpisodeType = answerType<Episode, 'kind' | 'worst'>('ToxicityEpisode', 'One episode of a toxicity.', {
  assessments: required([AssessmentType], 'Its assessments in order of time.'),
  onset: optional('Date', 'First assessment above grade 0.'),
  onsetDayFromInfusion: optional('Int', 'Days from infusion, infusion = 0.'),
  worstAtLeast: {
    ...required('Int', 'Worst grade that surely was.'),
    resolve: ({ record }: Item<Episode>) => record.worst.atLeast,
  },
  worstAtMost: {
    ...required('Int', 'Worst grade that may have been.'),
    resolve: ({ record }: Item<Episode>) => record.worst.atMost,
  },
  lastActive: optional('Date', 'Last assessment above grade 0.'),
  resolved: optional('Date', 'First later assessment at grade 0; null while it goes on.'),
  ongoing: required('Boolean', 'Whether it goes on.'),
  durationDays: optional('Int', 'Calendar days from onset to the day it was gone.'),
  tocilizumab: required([TreatmentType], 'Tocilizumab given during it.'),
  steroids: required([TreatmentType], 'Glucocorticoids given during it.'),
});

type Worst = keyof Pick<ToxicityAnswer, 'worst' | 'worstOnScale'>;
const worst = (of: Worst, bound: 'atLeast' | 'atMost', description: string) => ({
  ...optional('Int', `${description}; null where nothing was assessed.`),
  resolve: ({ record }: Item<ToxicityAnswer>) => record[of]?.[bound] ?? null,
});

export const ToxicityType = answerType<ToxicityAnswer, Worst>(
  'ToxicityEvaluation',
  'The course of one toxicity of cell therapy.',
  {
    scale: required('String', 'Scale that the protocol summarises: ASTCT-2019, CTCAE-5.0 or Hines-2023.'),
    worstAtLeast: worst('worstOnScale', 'atLeast', 'Worst grade on the scale that surely was'),
    worstAtMost: worst('worstOnScale', 'atMost', 'Worst grade on the scale that may have been'),
    worstAssessedAtLeast: worst('worst', 'atLeast', 'Worst grade as assessed that surely was'),
    worstAssessedAtMost: worst('worst', 'atMost', 'Worst grade as assessed that may have been'),
    episodes: required([EpisodeType], 'Oldest first.'),
    assessments: required([AssessmentType], 'Every assessment up to the cut, in order of time.'),
    undated: required([AssessmentType], 'Assessments without a readable date: they are in no episode.'),
  },
);
