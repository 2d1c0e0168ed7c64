/** Where a subject is in the study: the phase, each planned visit, and what was planned at it and done, missed or due. */
import { phaseOn, type PhaseOnDate } from '../calendar/phase.ts';
import { visitForDay, type PlannedVisit } from '../calendar/schedule.ts';
import { visitsOnCalendar, type VisitOnCalendar } from '../calendar/visit-timing.ts';
import type { Infusion } from '../calendar/infusion.ts';
import { partialDate } from '../calendar/index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import { PLANNED_ASSESSMENTS, type PlannedAssessment } from '../protocol/index.ts';
import type { Cut, RecordKind, RecordRef } from '../record/index.ts';
import type { RuleRef } from '../verdict/index.ts';
import { resultsByAnalyte } from './laboratory.ts';
import { dayOf, plannedKey, type Question } from './question.ts';
import { STUDY_CALENDAR } from './rule-refs.ts';
import { hasCome, isOver } from '../record/cut.ts';

/**
 * done: recorded at the visit or in its window. missed: the window is over, or the visit took place without it. The
 * others are those of the visit.
 */
export type AssessmentState = 'done' | 'missed' | 'due' | 'not-due' | 'not-expected' | 'unknown';

export interface AssessmentAtVisit {
  readonly assessment: PlannedAssessment;
  readonly state: AssessmentState;
  readonly sources: readonly RecordRef[];
}

export interface VisitAnswer extends VisitOnCalendar {
  /** What the protocol plans at it; nothing else can be missed. */
  readonly assessments: readonly AssessmentAtVisit[];
}

export interface CalendarAnswer {
  readonly rule: RuleRef;
  readonly infusion: Infusion;
  readonly phase: PhaseOnDate;
  readonly visits: readonly VisitAnswer[];
}

/** The analytes of which any one shows that the sample was taken. */
const PANELS: Readonly<Partial<Record<PlannedAssessment, readonly AnalyteKey[]>>> = {
  platelets: ['platelets'],
  'blood-count': ['wbc', 'hemoglobin', 'neutrophils', 'lymphocytes'],
  chemistry: ['alt', 'ast', 'creatinine', 'bilirubin', 'albumin', 'sodium', 'potassium'],
  coagulation: ['fibrinogen', 'aptt', 'inr'],
  inflammation: ['crp', 'ferritin', 'il6', 'ldh'],
  serology: ['c3', 'c4', 'ch50', 'antiDsDna', 'ana'],
  immunoglobulins: ['igg', 'iga', 'igm', 'ige'],
  'b-cells': ['cd19'],
};

const URINE_ANALYTES = /^urine/;

interface Done {
  readonly ref: RecordRef;
  readonly visitId: string | null;
  readonly date: string | null;
}

/** Everything that was done, by what it is an assessment of. */
function doneBy(question: Question): Readonly<Record<PlannedAssessment, readonly Done[]>> {
  const { record, protocol } = question;
  const results = resultsByAnalyte(question);
  const asDone = (
    kind: RecordKind,
    {
      id,
      version,
      visitId,
    }: { readonly id: string; readonly version: number; readonly visitId: string | null },
    date: string | null,
  ): Done => ({ ref: { kind, id, version }, visitId, date });
  const panel = (assessment: PlannedAssessment): readonly Done[] =>
    (PANELS[assessment] ?? []).flatMap((key) =>
      (results.get(key) ?? [])
        .filter(({ reported }) => reported.value !== null)
        .map((result) => asDone('labResult', result, result.collected)),
    );
  const urine = new Set(
    Object.keys(protocol.analytes)
      .filter((key) => URINE_ANALYTES.test(key))
      .flatMap((key) => protocol.analytes[key] ?? []),
  );
  return {
    ...(Object.fromEntries(
      PLANNED_ASSESSMENTS.map((assessment) => [assessment, panel(assessment)]),
    ) as unknown as Record<PlannedAssessment, readonly Done[]>),
    urine: record.labResults
      .filter(({ test, reported }) => urine.has(test) && reported.value !== null)
      .map((result) => asDone('labResult', result, result.collected)),
    bleeding: record.bleedingAssessments.map((one) => asDone('bleedingAssessment', one, one.assessed)),
    sledai: record.sledaiAssessments.map((one) => asDone('sledaiAssessment', one, one.assessed)),
    pga: record.pgaAssessments
      .filter(({ value }) => value !== null)
      .map((one) => asDone('pgaAssessment', one, one.assessed)),
    questionnaires: record.questionnaireAnswers
      .filter(({ code, answer }) => code !== null || answer !== null)
      .map((one) => asDone('questionnaireAnswer', one, one.completed)),
    'vital-signs': record.vitalSigns
      .filter(({ reported }) => reported.value !== null)
      .map((one) => asDone('vitalSign', one, one.collected)),
    contact: record.visits.map((visit) => ({
      ref: { kind: 'visit', id: visit.id, version: visit.version },
      visitId: visit.id,
      date: visit.start,
    })),
  };
}

/** The records of each planned visit; what belongs to none of them is left out. */
function byVisit(
  question: Question,
  visits: readonly VisitOnCalendar[],
  done: readonly Done[],
): ReadonlyMap<string, readonly RecordRef[]> {
  const assigned = new Map(visits.flatMap(({ visit, key }) => (visit ? [[visit.id, key] as const] : [])));
  const windows: readonly PlannedVisit[] = question.infusion.date === null ? [] : visits;
  const found = new Map<string, RecordRef[]>();
  for (const { ref, visitId, date } of done) {
    if (!hasCome(partialDate(date)?.first ?? '', question.record.cut)) continue;
    const day = dayOf(question, date);
    const key =
      plannedKey(question, visitId) ??
      (visitId === null ? undefined : assigned.get(visitId)) ??
      (day === null ? undefined : visitForDay(windows, day)?.key);
    if (key === undefined) continue;
    const list = found.get(key);
    if (list) list.push(ref);
    else found.set(key, [ref]);
  }
  return found;
}

/** Phase, visits and planned assessments of a subject at the cut. */
export function calendarOf(question: Question): CalendarAnswer {
  const { record, protocol, infusion } = question;
  return {
    rule: STUDY_CALENDAR,
    infusion,
    phase: phaseOn(record, protocol),
    visits: visitsOf(question),
  };
}

/** The visits alone: how long they stay as they are does not depend on the day from infusion. */
export function visitsOf(question: Question): readonly VisitAnswer[] {
  const { record, protocol } = question;
  const visits = visitsOnCalendar(record, protocol);
  const done = doneBy(question);
  const planned = new Map(protocol.schedule.map((visit) => [visit.key, visit.planned]));
  const held = new Map(
    PLANNED_ASSESSMENTS.map((assessment) => {
      const at = visits.filter(({ key }) => planned.get(key)?.includes(assessment));
      return [assessment, byVisit(question, at, done[assessment])] as const;
    }),
  );
  return visits.map((visit) => ({
    ...visit,
    assessments: (planned.get(visit.key) ?? []).map((assessment) => {
      const sources = held.get(assessment)?.get(visit.key) ?? [];
      return {
        assessment,
        state: sources.length > 0 ? 'done' : stateWithout(visit, record.cut),
        sources,
      };
    }),
  }));
}

/** What is not recorded of a visit that took place may still come while its window is open. */
function stateWithout({ timing, lastDate, visit }: VisitOnCalendar, cut: Cut): AssessmentState {
  if (!visit) {
    return timing === 'due' || timing === 'not-due' || timing === 'missed' || timing === 'not-expected'
      ? timing
      : 'unknown';
  }
  if (lastDate === null) return 'unknown';
  return isOver(lastDate, cut) ? 'missed' : 'due';
}
