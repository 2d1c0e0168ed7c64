/**
 * The shape of what a dose-finding design suggests next. It is a suggestion beside the committee's recorded decision,
 * and it never is a recommended phase 2 dose.
 */
import type { Verdict } from '../verdict/index.ts';
import type { DoseTally } from './tally.ts';
import { checkTally, possibleTallies } from './tally.ts';

/**
 * escalate, de-escalate, stay: treat the next subjects one dose higher, lower, or here. expand: treat three more here.
 * eliminate: go lower and never return. mtd: this is the maximum tolerated dose. stop: no dose is tolerable.
 * wait: the table gives no decision yet, or pending subjects could still change it.
 */
export type DoseAction =
  | 'escalate'
  | 'expand'
  | 'stay'
  | 'de-escalate'
  | 'eliminate'
  | 'mtd'
  | 'stop'
  | 'wait';

/** An action and the dose it leads to: the dose to treat at next, or the MTD; null where there is none. */
export interface DoseStep {
  readonly action: DoseAction;
  readonly doseLevel: string | null;
}

export interface DoseRecommendation {
  readonly design: string;
  /** The dose level that was judged; null where nobody was treated. */
  readonly at: string | null;
  readonly verdict: Verdict<DoseAction>;
  /** Null where the action names none, or while it waits. */
  readonly doseLevel: string | null;
  /** Every step still possible while subjects are pending; one where none is; empty where too many are to go through. */
  readonly possible: readonly DoseStep[];
  /** Dose levels that are known to be too toxic, now and whatever the pending subjects do. */
  readonly excluded: readonly string[];
}

const sameStep = (a: DoseStep, b: DoseStep): boolean => a.action === b.action && a.doseLevel === b.doseLevel;

/** The doses that are excluded in every way. */
function surelyExcluded(
  ways: readonly (readonly DoseTally[])[],
  excludedBy: (tallies: readonly DoseTally[]) => readonly string[],
): readonly string[] {
  const [first, ...others] = ways.map(excludedBy);
  return (first ?? []).filter((dose) => others.every((excluded) => excluded.includes(dose)));
}

/**
 * Asks a design about every way the pending subjects may turn out. Where all agree, that is the answer; where they do
 * not, the answer is to wait, with all that is possible. Doses in ascending order. Throws a RangeError where counts
 * contradict each other.
 */
export function recommend(
  rule: { readonly id: string; readonly version: string },
  design: string,
  tallies: readonly DoseTally[],
  at: string | null,
  decide: (tallies: readonly DoseTally[]) => DoseStep,
  excludedBy: (tallies: readonly DoseTally[]) => readonly string[],
): DoseRecommendation {
  tallies.forEach(checkTally);
  const ways = possibleTallies(tallies);
  const possible: DoseStep[] = [];
  for (const way of ways ?? []) {
    const step = decide(way);
    if (!possible.some((other) => sameStep(other, step))) possible.push(step);
  }
  const settled = possible.length === 1 ? possible[0] : undefined;
  const step: DoseStep = settled ?? { action: 'wait', doseLevel: null };
  const judged = tallies.find(({ doseLevel }) => doseLevel === at);
  return {
    design,
    at,
    doseLevel: step.doseLevel,
    possible,
    excluded: surelyExcluded(ways ?? [], excludedBy),
    verdict: {
      rule,
      outcome: step.action,
      candidates: settled ? [] : [...new Set(possible.map(({ action }) => action))],
      criteria: judged
        ? [
            {
              id: 'dlts-among-evaluable',
              held: judged.pending > 0 ? 'indeterminate' : 'met',
              observed: {
                value: `${judged.dlts}/${judged.evaluable}`,
                unit: null,
                date: null,
                dayFromInfusion: null,
              },
              threshold: null,
              reason: judged.pending > 0 ? 'subjects-pending' : null,
              sources: [],
            },
          ]
        : [],
      notes: settled ? [] : [ways ? 'pending-could-change-decision' : 'too-many-pending'],
      sources: [],
    },
  };
}
