/** The rows of the picture, from cause to effect: one for a lane, or one for each drug, event, toxicity or measure in it. */
import type { Course } from '@trialside/client';
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
  bleeding: ['flags', 18],
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

/** Rows from the top down; `hidden` lanes are left out, and what is left of a lane without facts is nothing. */
export function rowsOf({ facts }: Course, hidden: ReadonlySet<LaneKey>): readonly Row[] {
  const rows: Row[] = [];
  let top = 0;
  for (const lane of LANES) {
    const own = facts.filter((fact) => fact.lane === lane);
    if (hidden.has(lane) || own.length === 0) continue;
    const groups = new Map<string, Fact[]>();
    for (const fact of own) {
      const key = ONE_ROW.has(lane) ? '' : fact.row;
      const group = groups.get(key);
      if (group) group.push(fact);
      else groups.set(key, [fact]);
    }
    const [kind, height] = KINDS[lane];
    if (HEADED.has(lane)) {
      rows.push({ key: lane, lane, row: '', kind: 'header', top, height: HEADER, facts: [] });
      top += HEADER;
    }
    for (const [row, members] of groups) {
      rows.push({ key: `${lane}:${row}`, lane, row, kind, top, height, facts: members });
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
