/**
 * How a model-assisted design (BOIN, keyboard) walks over the doses: each dose is judged by its own column of the decision
 * table, an eliminated dose closes all above it, and the ends of the dose range turn "lower" and "higher" into "stay".
 */
import { recommend } from './recommendation.ts';
import type { DoseRecommendation, DoseStep } from './recommendation.ts';
import type { DoseTally } from './tally.ts';

/** What one dose asks for by its own counts. */
export type ColumnDecision = 'escalate' | 'stay' | 'de-escalate' | 'eliminate';

/** Decides one dose with at least one evaluable subject. */
export type DecideColumn = (dlts: number, evaluable: number) => ColumnDecision;

const judged = ({ dlts, evaluable }: DoseTally, column: DecideColumn): ColumnDecision | null =>
  evaluable === 0 ? null : column(dlts, evaluable);

/** Index of the lowest eliminated dose, or the number of doses where none is. */
function lowestEliminated(tallies: readonly DoseTally[], column: DecideColumn): number {
  const index = tallies.findIndex((tally) => judged(tally, column) === 'eliminate');
  return index === -1 ? tallies.length : index;
}

function step(tallies: readonly DoseTally[], at: string, column: DecideColumn): DoseStep {
  const index = tallies.findIndex(({ doseLevel }) => doseLevel === at);
  const here = tallies[index];
  const closed = lowestEliminated(tallies, column);
  if (!here) return { action: 'wait', doseLevel: null };
  if (closed === 0) return { action: 'stop', doseLevel: null };
  if (index >= closed) return { action: 'eliminate', doseLevel: tallies[closed - 1]?.doseLevel ?? null };
  const decision = judged(here, column);
  if (decision === null) return { action: 'wait', doseLevel: null };
  const above = index + 1 < closed ? tallies[index + 1] : undefined;
  const below = tallies[index - 1];
  if (decision === 'escalate' && above) return { action: 'escalate', doseLevel: above.doseLevel };
  if (decision === 'de-escalate' && below) return { action: 'de-escalate', doseLevel: below.doseLevel };
  return { action: 'stay', doseLevel: at };
}

/** What the design suggests after the subjects treated at dose `at`. Doses ascending, all planned ones. */
export function modelAssisted(
  rule: { readonly id: string; readonly version: string },
  design: string,
  tallies: readonly DoseTally[],
  at: string | null,
  decideColumn: DecideColumn,
): DoseRecommendation {
  if (at !== null && !tallies.some(({ doseLevel }) => doseLevel === at)) {
    throw new RangeError(`no such dose level: ${at}`);
  }
  // The same counts come up in many of the ways that pending subjects may turn out.
  const known = new Map<string, ColumnDecision>();
  const column: DecideColumn = (dlts, evaluable) => {
    const key = `${dlts}/${evaluable}`;
    const decision = known.get(key) ?? decideColumn(dlts, evaluable);
    known.set(key, decision);
    return decision;
  };
  return recommend(
    rule,
    design,
    tallies,
    at,
    (way) => (at === null ? { action: 'wait', doseLevel: null } : step(way, at, column)),
    (way) => way.slice(lowestEliminated(way, column)).map(({ doseLevel }) => doseLevel),
  );
}
