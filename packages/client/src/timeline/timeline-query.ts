/** The question of a timeline: the course of one subject as facts. */
import { SubjectTimelineDocument, type SubjectCourseFragment } from '../generated/graphql.ts';
import type { SubjectQuery } from '../readings/subject-query.ts';
import { toCourse, type Course } from './to-course.ts';

export const subjectCourse: SubjectQuery<SubjectCourseFragment, Course> = {
  name: 'course',
  one: SubjectTimelineDocument,
  cohort: null,
  value: (subject, { synthetic }) => toCourse(subject, synthetic),
};
