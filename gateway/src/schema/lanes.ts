/** The cohort as lanes of a swimmer plot: one for each subject in reach, made of the facts of its timeline. */
import { GraphQLError } from 'graphql';
import { evaluateSubject } from '@trialside/rules';
import {
  cohortLane,
  type CohortLane,
  type LaneChange,
  type LaneMark,
  type LaneRun,
  type UndatedMark,
} from '@trialside/rules/timeline';
import { builder } from './builder.ts';
import { globalId } from './global-id.ts';
import { answerType } from './answer-type.ts';
import type { Item } from './context.ts';
import { optional, plainType, required } from './record-type.ts';
import { StudyType } from './study.ts';
import { may } from '../auth/scope.ts';
import { COURSE_KINDS } from '../data/subject-record.ts';
import type { SubjectSummary } from '../data/summaries.ts';

const RunType = plainType<LaneRun>('LaneRun', 'A response that held over days.', {
  outcome: required('String', 'Category of response: CR, PR, NR, NE or indeterminate.'),
  from: required('Int', 'First day from infusion.'),
  to: required('Int', 'Last day from infusion.'),
  ongoing: required('Boolean', 'Whether it holds at the cut.'),
});

const what = {
  type: required('String', 'One of dose-limiting, serious, grade-3, crs, icans, rescue, death, left.'),
  grade: optional('Int', 'Grade of an event or toxicity; null for others.'),
  name: required('String', 'Term, toxicity or drug.'),
};

const MarkType = plainType<LaneMark>('LaneMark', 'Something that happened on the way.', {
  ...what,
  first: required('Int', 'First day from infusion it may have been on.'),
  last: required('Int', 'Last day from infusion it may have been on.'),
});

const UndatedType = plainType<UndatedMark>('UndatedLaneMark', 'Something of which no date is known.', what);

const ChangeType = plainType<LaneChange>('LaneChange', 'A change that is known within bounds.', {
  low: required('Int', 'The least it may be, in points.'),
  high: required('Int', 'The most it may be, in points; the same where it is known.'),
});

/** A lane, and how many questions are open about each subject: asked once for all of them, by whoever asks first. */
interface LaneItem extends Item<CohortLane> {
  readonly open: () => Promise<ReadonlyMap<string, number>>;
}

const LaneType = answerType<CohortLane>('CohortLane', 'One subject as one lane.', {
  subjectId: {
    ...required('ID', 'The subject, for `node`.'),
    resolve: ({ reader, record }: Item<CohortLane>) =>
      globalId('subject', reader.studyCode, record.subjectId),
  },
  subjectCode: required('String', 'Code of the subject in the study.'),
  doseLevel: optional('String', 'Code of the dose level; null before assignment.'),
  throughDay: optional('Int', 'Last day from infusion anything can be known of; null before it.'),
  ended: optional('String', 'death, left or completed; null where the subject is followed at the cut.'),
  runs: required([RunType], 'Responses from infusion on.'),
  marks: required([MarkType], 'What happened from infusion on.'),
  undated: required([UndatedType], 'What happened on no day that is known.'),
  standing: optional('String', 'Where the subject stands in the main look; null without such an endpoint.'),
  responseDays: optional('Int', 'Days of the first response, at least; null without one.'),
  responseOngoing: required('Boolean', 'Whether it had not been lost when it was last looked at.'),
  worstGrade: optional('Int', 'Worst grade of an adverse event from infusion on.'),
  events: required('Int', 'Number of adverse events from infusion on.'),
  seriousEvents: required('Int', 'Number of serious ones among them.'),
  sledaiChange: optional('Int', 'SLEDAI points against baseline at the last final assessment.'),
  sledaiLatest: optional(ChangeType, 'The same at the last assessment, final or not.'),
  doseLimiting: optional('String', 'Whether the subject counts for the dose; null without dose finding.'),
  openQueries: {
    ...optional('Int', 'Number of questions that are still somebody’s task; null for roles that see none.'),
    resolve: async ({ reader, record, open }: LaneItem) =>
      may(reader.scope, 'read-queries') ? ((await open()).get(record.subjectId) ?? 0) : null,
  },
});

const LANES: SubjectSummary<CohortLane> = {
  name: 'lanes',
  kinds: COURSE_KINDS,
  weight: 5,
  of: (record, protocol) => cohortLane(record, evaluateSubject(record, protocol), protocol),
};

/** The most subjects whose lanes are answered: well above the 12,000 that the store is measured at. */
export const LANES_LIMIT = 20_000;

/** Why the lanes of so many subjects are not answered; null where they are. */
export const lanesProblem = (subjects: number): GraphQLError | null =>
  subjects <= LANES_LIMIT
    ? null
    : new GraphQLError(
        `the lanes of ${subjects} subjects are more than the ${LANES_LIMIT} that one answer holds`,
        {
          extensions: { code: 'ANSWER_TOO_LARGE' },
        },
      );

builder.objectField(StudyType, 'lanes', (t) =>
  t.field({
    type: [LaneType],
    nullable: true,
    description: `Every subject in reach as one lane; null for roles that see no subjects. A list and no pages, since a plot sorts and scrolls all of them; more than ${LANES_LIMIT} are refused before any is drawn, never cut.`,
    resolve: async ({ reader }) => {
      const on = await reader.onForStudy();
      if (!may(reader.scope, 'read-subjects')) return null;
      const problem = lanesProblem(await reader.countSubjects());
      if (problem) throw problem;
      let counts: ReturnType<LaneItem['open']> | null = null;
      const open = (): ReturnType<LaneItem['open']> => (counts ??= reader.openQueryCounts());
      return (await reader.summaries(LANES, null, on)).map(({ summary }) => ({
        reader,
        record: summary,
        subjectId: summary.subjectId,
        open,
      }));
    },
  }),
);
