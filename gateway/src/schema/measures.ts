/** What the study measures again and again: each subject's course against its own baseline, and the medians by visit. */
import {
  measureCourse,
  measureMedians,
  measuresOf,
  type StudyMeasure,
  type MeasureAtVisit,
  type MeasureCourse,
  type MeasurePoint,
} from '@trialside/rules';
import { may } from '../auth/scope.ts';
import { COURSE_KINDS } from '../data/subject-record.ts';
import type { SubjectSummary } from '../data/summaries.ts';
import { answerType, beside } from './answer-type.ts';
import { builder } from './builder.ts';
import { MedianType } from './cohort-efficacy.ts';
import type { Item } from './context.ts';
import { globalId } from './global-id.ts';
import { optional, plainType, required } from './record-type.ts';
import { StudyType } from './study.ts';

interface Bounds {
  readonly low: string | null;
  readonly high: string | null;
}

const BoundsType = plainType<Bounds>('Bounds', 'A number, or the bounds it lies in.', {
  low: optional('Decimal', 'Lower bound, in the unit of whoever holds it; null where nothing bounds it.'),
  high: optional('Decimal', 'Upper bound, in the unit of whoever holds it; the same where it is one number.'),
});

const bounds = (of: Bounds | null): Bounds | null => of && { low: of.low, high: of.high };

const PointType = answerType<MeasurePoint>('CoursePoint', 'One value of a course.', {
  day: required('Int', 'Day from infusion.'),
  visit: optional('String', 'Key of the planned visit it stands for; null for others.'),
  value: {
    ...required(BoundsType, 'In the unit of the measure.'),
    resolve: ({ record }: Item<MeasurePoint>) => bounds(record.value),
  },
  change: {
    ...optional(BoundsType, 'Against the baseline of the subject; null where there is none.'),
    resolve: ({ record }: Item<MeasurePoint>) => bounds(record.change),
  },
  counted: required('Boolean', 'False for a platelet count too soon after a rescue.'),
});

const CourseType = answerType<MeasureCourse>('SubjectCourse', 'One subject’s course of a measure.', {
  subjectId: {
    ...required('ID', 'The subject.'),
    resolve: ({ reader, record }: Item<MeasureCourse>) =>
      globalId('subject', reader.studyCode, record.subjectId),
  },
  subjectCode: required('String', 'Code of the subject in the study.'),
  doseLevel: optional('String', 'Code of the dose level; null before assignment.'),
  isInfused: required('Boolean', 'Whether the subject was infused.'),
  baseline: {
    ...optional(BoundsType, 'Baseline of the subject.'),
    resolve: ({ record }: Item<MeasureCourse>) => bounds(record.baseline),
  },
  points: {
    ...required([PointType], 'By day, from the baseline on.'),
    resolve: (item: Item<MeasureCourse>) => item.record.points.map((one) => beside(item, one)),
  },
  best: {
    ...optional(
      PointType,
      'The value after infusion furthest in the wished direction; null where there is none.',
    ),
    resolve: (item: Item<MeasureCourse>) => beside(item, item.record.best),
  },
  notPlaced: required('Int', 'Number of values without a day from infusion or without a number.'),
});

const AtVisitType = answerType<MeasureAtVisit>('MeasureAtVisit', 'Medians at one planned visit.', {
  visit: required('String', 'Key of the visit.'),
  day: required('Int', 'Target day from infusion.'),
  value: optional(MedianType, 'The value.'),
  change: optional(MedianType, 'Against each subject’s own baseline.'),
});

const MeasureType = answerType<StudyMeasure>(
  'StudyMeasure',
  'Something the study measures again and again.',
  {
    key: required('String', 'Stable within the study.'),
    group: required('String', 'One of platelets, sledai, marker, questionnaire, glucocorticoids.'),
    name: optional('String', 'Key of the analyte or scale; null for groups that hold one measure.'),
    instrument: optional('String', 'Questionnaires: the instrument as recorded.'),
    scoring: optional('String', 'Questionnaires: how it was scored.'),
    unit: optional('String', 'UCUM; null for points, scores and titres.'),
    changeIn: required('String', 'What a change is: difference (in the unit), log2-steps or fold.'),
    benefit: optional('String', 'The wished direction, rise or fall; null where there is none.'),
    scale: required('String', 'How it is drawn: linear or log.'),
    lines: required(['Decimal'], 'Values that the protocol decides by, in the unit of the measure.'),
  },
);

interface Measured {
  readonly measure: StudyMeasure;
  readonly courses: readonly MeasureCourse[];
  readonly byVisit: readonly MeasureAtVisit[];
}

const MeasuredType = answerType<Measured>('MeasureOverCohort', 'One measure over the subjects in reach.', {
  measure: required(MeasureType, 'What it is.'),
  courses: required([CourseType], 'Each subject in reach.'),
  byVisit: required([AtVisitType], 'Medians by planned visit.'),
});

const summaryOf = (measure: StudyMeasure): SubjectSummary<MeasureCourse> => ({
  name: `measure ${measure.key}`,
  kinds: COURSE_KINDS,
  weight: 4,
  of: (record, protocol) => measureCourse(record, protocol, measure),
});

builder.objectField(StudyType, 'measures', (t) =>
  t.field({
    type: [MeasureType],
    nullable: true,
    description: 'What the study measures again and again; null for roles that see no subjects.',
    resolve: async ({ reader }) => {
      const cohort = await reader.cohort();
      return (
        cohort &&
        measuresOf(await reader.protocol(), cohort.questionnaires).map((record) => ({ reader, record }))
      );
    },
  }),
);

builder.objectField(StudyType, 'measure', (t) =>
  t.field({
    type: MeasuredType,
    nullable: true,
    args: { key: t.arg.string({ description: 'Key of the measure.' }) },
    description: 'One of them over the subjects in reach; null where there is none of that key.',
    resolve: async ({ reader }, { key }) => {
      if (!may(reader.scope, 'read-subjects')) return null;
      const [cohort, protocol, on] = await Promise.all([
        reader.cohort(),
        reader.protocol(),
        reader.onForStudy(),
      ]);
      const measure = measuresOf(protocol, cohort?.questionnaires ?? null).find((one) => one.key === key);
      if (!measure) return null;
      const courses = (await reader.summaries(summaryOf(measure), null, on)).map(({ summary }) => summary);
      return { reader, record: { measure, courses, byVisit: measureMedians(courses, protocol, measure) } };
    },
  }),
);
