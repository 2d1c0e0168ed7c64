/**
 * A cohort that keeps its order while it is followed: what changed is drawn where it stood, and what would move a lane waits
 * until the reader asks for it.
 */
import { toJson, type CohortCourse, type CourseLane } from '@trialside/client';

export interface Steady {
  /** What is drawn: the new facts in the old places. */
  readonly shown: CohortCourse;
  /** Subjects whose lanes say something else than before. */
  readonly changed: readonly string[];
}

const same = (a: CourseLane, b: CourseLane): boolean => toJson(a) === toJson(b);

/** `before` is what is on the screen. Lanes go on in their dose level; a subject that is gone keeps nothing on the screen. */
export function steady(before: CohortCourse, now: CohortCourse): Steady {
  const next = new Map(now.lanes.map((lane) => [lane.subjectId, lane]));
  const changed: string[] = [];
  const lanes = before.lanes.flatMap((lane) => {
    const later = next.get(lane.subjectId);
    // Who is out of reach now is not shown any longer, whatever moves.
    if (!later) return [];
    if (same(lane, later)) return [lane];
    changed.push(later.subjectCode);
    return [{ ...later, doseLevel: lane.doseLevel }];
  });
  return { shown: { ...now, lanes }, changed };
}
