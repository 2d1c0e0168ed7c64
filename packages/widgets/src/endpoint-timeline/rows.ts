/** The rows of the picture, from cause to effect: one for a lane, or one for each drug, event, toxicity or measure in it. */
import type { Fact, LaneKey } from '@trialside/rules/timeline';
import { LANES } from '@trialside/rules/timeline';

export type RowKind = 'header' | 'bars' | 'grades' | 'chart' | 'band' | 'flags' | 'visits';

export interface Row {
  readonly key: string;
  readonly lane: LaneKey;
  /** What it is a row of; empty where the lane is one row. */
  readonly row: string;
  readonly kind: RowKind;
  readonly top: number;
  readonly height: number;
  readonly facts: readonly Fact[];
  /** What stood here at the earlier cut and does not any more, or says something else now. */
  readonly was: readonly Fact[];
}

const KINDS: Readonly<Record<LaneKey, readonly [kind: RowKind, height: number]>> = {
  phases: ['band', 20],
  treatment: ['bars', 20],
  steroids: ['chart', 48],
  drugs: ['bars', 18],
  rescue: ['bars', 18],
  toxicity: ['grades', 22],
  events: ['grades', 20],
  platelets: ['chart', 132],
  response: ['band', 20],
  sledai: ['chart', 72],
  pga: ['chart', 40],
  doris: ['flags', 20],
  lldas: ['flags', 20],
  bleeding: ['flags', 22],
  markers: ['chart', 34],
  questionnaires: ['chart', 28],
  therapy: ['flags', 18],
  visits: ['visits', 22],
  ends: ['flags', 18],
};

/** Lanes whose facts share one row whatever they are of. */
const ONE_ROW: ReadonlySet<LaneKey> = new Set(['treatment', 'rescue', 'visits', 'ends']);
/** Lanes whose rows stand below a name of their own. */
const HEADED: ReadonlySet<LaneKey> = new Set([
  'drugs',
  'toxicity',
  'events',
  'markers',
  'questionnaires',
  'therapy',
]);
const HEADER = 18;
const GAP = 8;
/** Room for the name of a row that stands above it. */
const NAME = 15;

interface Group {
  readonly row: string;
  readonly facts: Fact[];
  readonly was: Fact[];
}

/**
 * Rows from the top down; a lane without facts is left out. `above`: their names stand above them and lanes have no
 * heading of their own, for places where there is no room beside.
 */
export function rowsOf(shown: readonly Fact[], was: readonly Fact[], above = false): readonly Row[] {
  const lanes = new Map<LaneKey, Map<string, Group>>();
  const put = (fact: Fact, side: 'facts' | 'was'): void => {
    const groups = lanes.get(fact.lane) ?? new Map<string, Group>();
    lanes.set(fact.lane, groups);
    const row = ONE_ROW.has(fact.lane) ? '' : fact.row;
    const group = groups.get(row) ?? { row, facts: [], was: [] };
    groups.set(row, group);
    group[side].push(fact);
  };
  for (const fact of shown) put(fact, 'facts');
  for (const fact of was) put(fact, 'was');
  const rows: Row[] = [];
  let top = 0;
  for (const lane of LANES) {
    const groups = lanes.get(lane);
    if (!groups) continue;
    const [kind, height] = KINDS[lane];
    if (HEADED.has(lane) && !above) {
      rows.push({ key: lane, lane, row: '', kind: 'header', top, height: HEADER, facts: [], was: [] });
      top += HEADER;
    }
    for (const group of groups.values()) {
      if (above && group.row) top += NAME;
      rows.push({ key: `${lane}:${group.row}`, lane, kind, top, height, ...group });
      top += height;
    }
    top += GAP;
  }
  return rows;
}

export const heightOf = (rows: readonly Row[]): number => {
  const last = rows.at(-1);
  return last ? last.top + last.height : 0;
};
