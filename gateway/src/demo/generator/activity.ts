/** Bleeding, SLEDAI and PGA at the visits of a subject. */
import { BLANK } from '@trialside/rules';
import type { BleedingAssessment, Finding } from '@trialside/rules';
import { DESCRIPTORS, type DescriptorKey } from '@trialside/rules/sledai';
import type { Course, OpenQuestion, Span } from '../course.ts';
import { valueOn } from './curve.ts';
import { entered, type HistoryOf } from './history.ts';
import { resultOf } from './lab-results.ts';
import { labTest, type LabTestCode } from './lab-tests.ts';
import { noise } from './noise.ts';
import type { PlannedDay, Timeline } from './timeline.ts';

export function bleedingAssessments(timeline: Timeline): HistoryOf<'bleedingAssessment'>[] {
  const { course, visits } = timeline;
  return visits
    .filter(({ key, assessments }) => assessments.bleeding && !course.bleedingNotRecorded?.includes(key))
    .map((visit) => {
      const whoGrade: BleedingAssessment['whoGrade'] = course.bleeding?.[visit.key] ?? 0;
      const active = whoGrade >= 2 || course.activeBleeding?.includes(visit.key) ? 'yes' : 'no';
      return entered(
        'bleedingAssessment',
        `bleeding/${visit.key}`,
        'sub-investigator',
        timeline.writtenUp(visit, 'clinical'),
        {
          ...BLANK.bleedingAssessment,
          visitId: visit.id,
          assessed: visit.date,
          whoGrade,
          active,
        },
      );
    });
}

export function pgaAssessments(timeline: Timeline): HistoryOf<'pgaAssessment'>[] {
  const { course, visits } = timeline;
  return visits
    .filter(({ assessments }) => assessments.activity)
    .map((visit) => {
      const expected = valueOn(course.pga, visit.dayFromInfusion);
      const judged = expected + 0.05 * noise(course.code, 'PGA', visit.key).bell();
      return entered(
        'pgaAssessment',
        `pga/${visit.key}`,
        'sub-investigator',
        timeline.writtenUp(visit, 'clinical'),
        {
          visitId: visit.id,
          assessed: visit.date,
          value: Math.min(3, Math.max(0, judged)).toFixed(1),
          scale: '0-3',
        },
      );
    });
}

export function sledaiAssessments(timeline: Timeline): HistoryOf<'sledaiAssessment'>[] {
  const { course, visits } = timeline;
  return visits
    .filter(({ assessments }) => assessments.activity)
    .map((visit) => {
      const open = course.notAssessed?.[visit.key] ?? [];
      const answer = (question: OpenQuestion, present: boolean | null): Finding =>
        present === null || open.includes(question) ? 'not-assessed' : present ? 'present' : 'absent';
      const items = Object.fromEntries([
        ...DESCRIPTORS.map(({ key }) => [key, answer(key, isPresent(course, visit, key))] as const),
        ...otherReading(course, visit, answer),
      ]);
      return entered(
        'sledaiAssessment',
        `sledai/${visit.key}`,
        'sub-investigator',
        timeline.writtenUp(visit, 'clinical'),
        {
          ...BLANK.sledaiAssessment,
          visitId: visit.id,
          assessed: visit.date,
          items,
          haemolyticAnaemia: answer('haemolyticAnaemia', covers(course.haemolysis, visit)),
          gastrointestinalActivity: answer('gastrointestinalActivity', covers(course.gutActivity, visit)),
        },
      );
    });
}

/** Old proteinuria counts in one version of SLEDAI and not in the other: where it is there, both answers are kept. */
function otherReading(
  course: Course,
  visit: PlannedDay,
  answer: (question: OpenQuestion, present: boolean | null) => Finding,
): (readonly [string, Finding])[] {
  const above = isAbove(course, visit, 'PROTCRT', 0.5);
  const old = above === true && !covers(course.activity.proteinuria, visit);
  return old ? [['proteinuria:above-limit', answer('proteinuria', true)]] : [];
}

const covers = (spans: readonly Span[] | undefined, { dayFromInfusion }: PlannedDay): boolean =>
  (spans ?? []).some(([from, to]) => dayFromInfusion >= from && dayFromInfusion <= to);

/** Null where the laboratory decides and has no result. */
type Answer = (course: Course, visit: PlannedDay) => boolean | null;

/** What the investigator confirmed: the laboratory's word where it has one, otherwise the story's. */
function isPresent(course: Course, visit: PlannedDay, key: DescriptorKey): boolean | null {
  const laboratory = CONFIRMED_FROM_LABORATORY[key];
  return laboratory ? laboratory(course, visit) : covers(course.activity[key], visit);
}

/** White cells are low from the chemotherapy, not from lupus, until this day. */
const CHEMOTHERAPY_LEUKOPENIA_UNTIL = 100;

const CONFIRMED_FROM_LABORATORY: Partial<Record<DescriptorKey, Answer>> = {
  hematuria: (course, visit) =>
    confirmed(isAbove(course, visit, 'URBC', 5), covers(course.activity.hematuria, visit)),
  proteinuria: (course, visit) =>
    confirmed(isAbove(course, visit, 'PROTCRT', 0.5), covers(course.activity.proteinuria, visit)),
  low_complement: (course, visit) => {
    const parts = [below(course, visit, 'C3'), below(course, visit, 'C4')];
    return parts.includes(true) ? true : parts.includes(null) ? null : false;
  },
  increased_dna_binding: (course, visit) => {
    const value = result(course, visit, 'ADSDNA');
    return value === null ? null : value.startsWith('>') || Number(value.replace('<', '')) > 100;
  },
  thrombocytopenia: (course, visit) => {
    const value = result(course, visit, 'PLAT');
    return value === null ? null : Number(value) < 100;
  },
  leukopenia: (course, visit) => {
    const day = visit.dayFromInfusion;
    const value = result(course, visit, 'WBC');
    return value === null ? null : !(day > -5 && day <= CHEMOTHERAPY_LEUKOPENIA_UNTIL) && Number(value) < 3;
  },
};

function result(course: Course, visit: PlannedDay, code: LabTestCode): string | null {
  const test = labTest(code);
  return visit.assessments.panels.includes(test.panel) ? resultOf(course, visit, test) : null;
}

/** The laboratory finds it, and it is due to lupus and counts. */
const confirmed = (found: boolean | null, counts: boolean): boolean | null =>
  found === null ? null : found && counts;

function isAbove(course: Course, visit: PlannedDay, code: LabTestCode, limit: number): boolean | null {
  const value = result(course, visit, code);
  return value === null ? null : Number(value) > limit;
}

function below(course: Course, visit: PlannedDay, code: LabTestCode): boolean | null {
  const { low } = labTest(code).range(course.sex, visit.date);
  const value = result(course, visit, code);
  return low === null || value === null ? null : Number(value) < Number(low);
}
