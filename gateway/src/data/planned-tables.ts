/**
 * The tables that were planned for people who see no subject: numbers over the whole study, at cuts that data management
 * named, and at no other. With twelve subjects no number is anonymous, so nobody may choose where to cut (T-17).
 */
import type { CohortEvaluation, Protocol } from '@trialside/rules';
import type { DataCut } from './stored-records.ts';

export interface PlannedResponse {
  readonly responders: number;
  /** The denominator that the protocol names. */
  readonly of: number;
  /** Exact interval of the rate, both from 0 to 1, at the level of the protocol. */
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly pastTimePoint: number;
  readonly pending: number;
  readonly indeterminate: number;
}

/** Subjects with emergent adverse events: those that surely count, and those an open date or grade leaves possible. */
export interface PlannedSafetyRow {
  readonly name: 'any' | 'gradeAtLeast3' | 'serious' | 'related';
  readonly subjects: number;
  readonly perhaps: number;
}

export interface PlannedTables {
  readonly cut: DataCut;
  readonly protocol: Pick<Protocol, 'id' | 'version'>;
  readonly enrolled: number;
  readonly infused: number;
  /** Null where the protocol has no such endpoint. */
  readonly response: PlannedResponse | null;
  readonly adverseEvents: readonly PlannedSafetyRow[] | null;
}

/** From the evaluation of every subject of the study at the cut. */
export function plannedTables(cut: DataCut, cohort: CohortEvaluation): PlannedTables {
  const { plateletResponse, adverseEvents } = cohort;
  const emergent = adverseEvents?.tables.emergent.any;
  const row = (name: PlannedSafetyRow['name'], { sure, perhaps }: { sure: number; perhaps: number }) => ({
    name,
    subjects: sure,
    perhaps,
  });
  return {
    cut,
    protocol: cohort.protocol,
    enrolled: cohort.subjects,
    infused: cohort.infused,
    response: plateletResponse && {
      responders: plateletResponse.counted.interval.x,
      of: plateletResponse.counted.interval.n,
      lower: plateletResponse.counted.interval.lower,
      upper: plateletResponse.counted.interval.upper,
      level: plateletResponse.counted.interval.level,
      pastTimePoint: plateletResponse.main.pastTimePoint,
      pending: plateletResponse.main.pending,
      indeterminate: plateletResponse.main.indeterminate,
    },
    adverseEvents: emergent
      ? [
          row('any', emergent.subjects),
          row('gradeAtLeast3', emergent.gradeAtLeast3.subjects),
          row('serious', emergent.serious.subjects),
          row('related', emergent.related.subjects),
        ]
      : null,
  };
}
