/**
 * One subject as one lane of a swimmer plot: how long it is followed from infusion, which response held when, what
 * happened, and how it ended. Made of the facts of its timeline, so that a lane cannot say what the course does not.
 */
import { endsOfParticipation } from '../calendar/index.ts';
import type { DltStatus } from '../dose/dlt-evaluability.ts';
import type { SubjectEvaluation } from '../evaluate/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import type { Fact, What } from './fact.ts';
import { factsOf } from './facts-of.ts';

/** A response from one day up to another, both from infusion and included. */
export interface LaneRun {
  readonly outcome: string;
  readonly from: number;
  readonly to: number;
  /** It holds at the cut; false also where participation ended with it. */
  readonly ongoing: boolean;
}

export type LaneMarkType =
  | 'dose-limiting'
  | 'serious'
  | 'grade-3'
  | 'crs'
  | 'icans'
  | 'rescue'
  | 'death'
  | 'left';

/** Something that happened, on one of the days from `first` to `last` from infusion. */
export interface LaneMark {
  readonly type: LaneMarkType;
  readonly first: number;
  readonly last: number;
  /** Grade of an event or toxicity; null for others. */
  readonly grade: number | null;
  /** What a reader is told: the term, the toxicity, the drug. */
  readonly name: string;
}

/** Something that happened on no day that anybody wrote down: it has no place in the lane, and is told beside it. */
export type UndatedMark = Omit<LaneMark, 'first' | 'last'>;

export interface LaneChange {
  readonly low: number;
  readonly high: number;
}

export interface CohortLane {
  readonly subjectId: string;
  readonly subjectCode: string;
  /** Code of the dose level; null before assignment. */
  readonly doseLevel: string | null;
  /** Last day from infusion anything can be known of; null before the infusion is known. */
  readonly throughDay: number | null;
  /** Why nothing is known after that day; null where the subject is followed at the cut. */
  readonly ended: 'death' | 'left' | 'completed' | null;
  readonly runs: readonly LaneRun[];
  readonly marks: readonly LaneMark[];
  /** The same without any date. */
  readonly undated: readonly UndatedMark[];
  /** Where the subject stands in the main look; null where the protocol has no such endpoint. */
  readonly standing: string | null;
  /** Days of the first response, at least; null without one. */
  readonly responseDays: number | null;
  /** It had not been lost when it was last looked at. */
  readonly responseOngoing: boolean;
  /** Worst grade of an adverse event from the infusion on; null without a graded one. */
  readonly worstGrade: number | null;
  readonly events: number;
  readonly seriousEvents: number;
  /** Points against baseline at the last final assessment; null where there is none. */
  readonly sledaiChange: number | null;
  /** Points against baseline at the last assessment, final or not: the least and the most it may be; null without one. */
  readonly sledaiLatest: LaneChange | null;
  /** Whether the subject counts for the dose decision; null where the protocol finds no dose. */
  readonly doseLimiting: string | null;
}

export interface LaneTally {
  /** Subjects with a dose-limiting toxicity. */
  readonly doseLimiting: number;
  /** Subjects that count for the dose decision: with one, or with their window completed (`dose/dlt-evaluability`). */
  readonly evaluable: number;
}

/** How many of some subjects count for the dose, and how many of these had a dose-limiting toxicity. */
export function laneTally(lanes: readonly Pick<CohortLane, 'doseLimiting'>[]): LaneTally {
  const count = (status: DltStatus): number => lanes.filter((lane) => lane.doseLimiting === status).length;
  return { doseLimiting: count('dlt'), evaluable: count('dlt') + count('no-dlt') };
}

/** The lane of a subject at the cut of its evaluation. */
export function cohortLane(
  record: SubjectRecord,
  evaluation: SubjectEvaluation,
  protocol: Protocol,
): CohortLane {
  const { facts, infusion, through } = factsOf(record, evaluation, protocol);
  const day = (date: number): number => date - (infusion ?? date);
  const duration = evaluation.plateletResponse?.course.duration ?? null;
  const events = facts.filter(({ what }) => what.type === 'event');
  const after = events.filter(({ start }) => infusion !== null && (start === null || start.last >= infusion));
  const grades = after.flatMap(({ what }) =>
    what.type === 'event' && what.grade !== null ? [what.grade] : [],
  );
  return {
    subjectId: evaluation.subjectId,
    subjectCode: evaluation.subjectCode,
    doseLevel: evaluation.doseLevel,
    throughDay: infusion === null ? null : through - infusion,
    ended: endOf(record),
    runs: infusion === null ? [] : runsOf(facts, day, through),
    marks: infusion === null ? [] : marksOf(facts, day),
    undated: infusion === null ? [] : facts.filter(({ start }) => start === null).flatMap(markedAs),
    standing: evaluation.plateletResponse?.main.standing ?? null,
    responseDays: duration?.days ?? null,
    responseOngoing: duration?.end === 'censored',
    worstGrade: grades.length > 0 ? Math.max(...grades) : null,
    events: after.length,
    seriousEvents: after.filter(({ flags }) => flags.includes('serious')).length,
    sledaiChange: sledaiChangeOf(evaluation),
    sledaiLatest: sledaiLatestOf(evaluation),
    doseLimiting: evaluation.doseLimitingToxicity?.evaluability.verdict.outcome ?? null,
  };
}

function endOf(record: SubjectRecord): CohortLane['ended'] {
  const ends = endsOfParticipation(record);
  if (ends.some(({ kind }) => kind === 'death')) return 'death';
  if (ends.some(({ kind }) => kind === 'left')) return 'left';
  return ends.length > 0 ? 'completed' : null;
}

/** Neighbours of one category are one run; a count that is not evaluable neither ends nor joins one. */
function runsOf(facts: readonly Fact[], day: (date: number) => number, through: number): readonly LaneRun[] {
  const runs: LaneRun[] = [];
  for (const { what, start, end } of facts) {
    if (what.type !== 'response' || !start || end.kind === 'point') continue;
    const [from, to] = [day(start.first), day(end.kind === 'known' ? end.days.last : through)];
    const last = runs.at(-1);
    const ongoing = end.kind === 'ongoing';
    if (last?.outcome === what.outcome && last.to + 1 === from) runs.splice(-1, 1, { ...last, to, ongoing });
    else runs.push({ outcome: what.outcome, from, to, ongoing });
  }
  return runs;
}

type Marked = (fact: Fact) => readonly UndatedMark[];

const MARKED: { readonly [T in What['type']]?: Marked } = {
  event: ({ what, flags }) => {
    if (what.type !== 'event') return [];
    const about = { grade: what.grade, name: what.term };
    if (flags.includes('dose-limiting')) return [{ type: 'dose-limiting', ...about }];
    if (flags.includes('serious')) return [{ type: 'serious', ...about }];
    return (what.grade ?? 0) >= 3 ? [{ type: 'grade-3', ...about }] : [];
  },
  toxicity: ({ what }) =>
    what.type === 'toxicity' && what.atMost > 0 && what.toxicity !== 'IEC-HS'
      ? [{ type: what.toxicity === 'CRS' ? 'crs' : 'icans', grade: what.atMost, name: what.toxicity }]
      : [],
  medication: ({ what, lane }) =>
    what.type === 'medication' && lane === 'rescue' ? [{ type: 'rescue', grade: null, name: what.name }] : [],
  // Of a death one sign is enough, whatever the disposition says of it.
  end: ({ what, key, row }) =>
    what.type !== 'end' || (key !== 'end:death' && (row !== 'left' || /^death$/i.test(what.event)))
      ? []
      : [{ type: key === 'end:death' ? 'death' : 'left', grade: null, name: what.event }],
};

const markedAs = (fact: Fact): readonly UndatedMark[] => MARKED[fact.what.type]?.(fact) ?? [];

/** Nothing that lies surely before the infusion belongs into a lane that begins with it. */
const marksOf = (facts: readonly Fact[], day: (date: number) => number): readonly LaneMark[] =>
  facts.flatMap((fact) => {
    const { start } = fact;
    if (!start || day(start.last) < 0) return [];
    const place = { first: day(start.first), last: day(start.last) };
    return markedAs(fact).map((mark) => ({ ...mark, ...place }));
  });

function sledaiChangeOf({ sledai }: SubjectEvaluation): number | null {
  const change = sledai?.course.findLast((one) => one.score.final && one.change)?.change;
  return change && change.points.minimum === change.points.maximum ? change.points.minimum : null;
}

function sledaiLatestOf({ sledai }: SubjectEvaluation): LaneChange | null {
  const points = sledai?.course.findLast(({ change }) => change)?.change?.points;
  return points ? { low: points.minimum, high: points.maximum } : null;
}
