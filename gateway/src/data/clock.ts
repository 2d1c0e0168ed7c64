/** Notices when the clock of the machine goes back (TIM-04): audit times stay in order, but somebody should know. */

const TOLERATED_MS = 5000;

export interface ClockWatch {
  /** How far the clock is behind the last change of a study; negative where it is ahead. */
  told(studyId: string, behindMs: number): void;
}

/** Reports once per time that the clock is behind, not at every change made meanwhile. */
export function watchClock(report: (studyId: string, behindMs: number) => void): ClockWatch {
  const behind = new Set<string>();
  return {
    told(studyId, behindMs) {
      if (behindMs <= 0) behind.delete(studyId);
      else if (behindMs > TOLERATED_MS && !behind.has(studyId)) {
        behind.add(studyId);
        report(studyId, behindMs);
      }
    },
  };
}
