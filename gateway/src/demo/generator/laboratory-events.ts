/**
 * Adverse events that the laboratory decides: whenever a recorded value has a worse CTCAE grade than the baseline, and
 * as long as it has. Graded by the study's own rule, so that events and values never contradict each other.
 */
import { gradeLab, type NumericGrade } from '@trialside/rules/ctcae';
import type { Course, EventCourse } from '../course.ts';
import type { CtcaeTermName } from './ctcae-terms.ts';
import { resultOf } from './lab-results.ts';
import { labTest, type LabTestCode } from './lab-tests.ts';
import type { PlannedDay, Timeline } from './timeline.ts';

interface LaboratoryEvent {
  readonly test: LabTestCode;
  readonly term: CtcaeTermName;
  /** Milder grades alone are not reported as an event. */
  readonly reportedFrom: 1 | 2;
  readonly cause: EventCourse['cause'];
}

const EVENTS: readonly LaboratoryEvent[] = [
  { test: 'WBC', term: 'White blood cell decreased', reportedFrom: 2, cause: 'product-and-lymphodepletion' },
  { test: 'NEUT', term: 'Neutrophil count decreased', reportedFrom: 2, cause: 'product-and-lymphodepletion' },
  { test: 'LYM', term: 'Lymphocyte count decreased', reportedFrom: 2, cause: 'lymphodepletion' },
  { test: 'HGB', term: 'Anemia', reportedFrom: 2, cause: 'lymphodepletion' },
  { test: 'PLAT', term: 'Platelet count decreased', reportedFrom: 2, cause: 'lymphodepletion' },
  { test: 'ALT', term: 'Alanine aminotransferase increased', reportedFrom: 1, cause: 'product' },
  { test: 'AST', term: 'Aspartate aminotransferase increased', reportedFrom: 1, cause: 'product' },
  { test: 'FIBRINO', term: 'Fibrinogen decreased', reportedFrom: 1, cause: 'product' },
  { test: 'CREAT', term: 'Creatinine increased', reportedFrom: 2, cause: 'product' },
];

/** Later than this an abnormal value is laid to something else than study treatment. */
const TREATMENT_BLAMED_UNTIL = 100;

/** Two bad stretches further apart than this are two events. */
const ONE_EPISODE_DAYS = 60;

export function laboratoryEvents(timeline: Timeline): EventCourse[] {
  return EVENTS.flatMap((event) =>
    episodes(graded(timeline, event)).map((episode) => eventCourse(timeline.course, event, episode)),
  );
}

interface Graded {
  readonly visit: PlannedDay;
  readonly grade: NumericGrade;
  /** Worse than at baseline, and of a grade that is reported. */
  readonly worse: boolean;
}

function graded({ course, visits }: Timeline, { test: code, term, reportedFrom }: LaboratoryEvent): Graded[] {
  const test = labTest(code);
  const baselineVisit = visits.find(({ key }) => key === 'baseline');
  if (!baselineVisit) return [];
  const sample = (visit: PlannedDay) => ({
    value: visit.assessments.panels.includes(test.panel) ? resultOf(course, visit, test) : null,
    unit: test.unit,
    ...test.range(course.sex, visit.date),
  });
  const baseline = sample(baselineVisit);
  const atBaseline = gradeLab({ term, ...baseline, isBaselineVisit: true }).grade ?? 0;
  return visits
    .filter(({ dayFromInfusion }) => dayFromInfusion > baselineVisit.dayFromInfusion)
    .flatMap((visit): Graded[] => {
      const { grade } = gradeLab({ term, ...sample(visit), baseline });
      return grade === null ? [] : [{ visit, grade, worse: grade > atBaseline && grade >= reportedFrom }];
    });
}

/** The samples of each episode, closed by the first one that is no longer worse; open where there is none. */
function episodes(samples: readonly Graded[]): Graded[][] {
  const worse = samples.filter((sample) => sample.worse);
  const starts = worse.filter((sample, n) => {
    const before = worse[n - 1];
    return !before || sample.visit.dayFromInfusion - before.visit.dayFromInfusion > ONE_EPISODE_DAYS;
  });
  return starts.map((start, n) => {
    const next = starts[n + 1];
    const from = samples.indexOf(start);
    const all = samples.slice(from, next ? samples.indexOf(next) : undefined);
    const end = all.findLastIndex((sample) => sample.worse) + 1;
    return all.slice(0, end + 1);
  });
}

function eventCourse(course: Course, event: LaboratoryEvent, episode: readonly Graded[]): EventCourse {
  const [first] = episode;
  const last = episode.at(-1);
  if (!first || !last) throw new RangeError('an episode has samples');
  const over = !last.worse;
  const from = first.visit.dayFromInfusion;
  const during = over ? episode.slice(0, -1) : episode;
  const grades = during
    .filter(({ grade }, n) => grade !== during[n - 1]?.grade)
    .map(({ visit, grade }) => [visit.dayFromInfusion, grade] as const);
  return {
    term: event.term,
    from,
    at: first.visit.time,
    to: over ? last.visit.dayFromInfusion : null,
    grades,
    cause: from > TREATMENT_BLAMED_UNTIL ? { studyProduct: 'unlikely' } : event.cause,
    ...course.laboratoryEvents?.[event.test],
  };
}
