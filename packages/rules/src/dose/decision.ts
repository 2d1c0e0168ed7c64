/**
 * Decisions of the safety committee about the dose, as recorded. The recommended phase 2 dose is chosen by people who weigh
 * toxicity, response and cell expansion; this file only finds what they entered, and never makes one.
 */
import { held } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';

export type DoseDecisionKind = 'escalate' | 'expand' | 'stay' | 'de-escalate' | 'mtd' | 'rp2d' | 'stop';

/** One recorded decision; a correction is a new version of the same id. */
export interface DoseDecision {
  readonly id: string;
  readonly version: number;
  readonly kind: DoseDecisionKind;
  /** The dose level it leads to or names; null for a stop. */
  readonly doseLevel: string | null;
  /** Calendar date of the meeting, YYYY-MM-DD. */
  readonly decidedOn: string;
  /** Names as entered. */
  readonly members: readonly string[];
  readonly rationale: string | null;
}

/** Decisions up to a calendar date, latest first; of one day the one with the later id. */
export function decisionsUpTo(decisions: readonly DoseDecision[], on: string): readonly DoseDecision[] {
  return decisions
    .filter(({ decidedOn }) => decidedOn <= on)
    .sort((a, b) => {
      const [x, y] = [`${a.decidedOn} ${a.id}`, `${b.decidedOn} ${b.id}`];
      return x < y ? 1 : x > y ? -1 : 0;
    });
}

export interface RecommendedDose {
  readonly decision: DoseDecision;
  /** Whether it is at or below the maximum tolerated dose; indeterminate where no MTD is known. */
  readonly notAboveMtd: Held;
}

/**
 * The recommended phase 2 dose as the committee entered it; null where it has not. `doseLevels` are codes in ascending
 * order, `mtd` the entered or computed maximum tolerated dose.
 */
export function recommendedPhase2Dose(
  decisions: readonly DoseDecision[],
  on: string,
  doseLevels: readonly string[],
  mtd: string | null,
): RecommendedDose | null {
  const decision = decisionsUpTo(decisions, on).find(({ kind }) => kind === 'rp2d');
  if (!decision) return null;
  const [chosen, limit] = [decision.doseLevel, mtd].map((code) =>
    code === null ? -1 : doseLevels.indexOf(code),
  );
  const comparable = chosen !== undefined && limit !== undefined && chosen >= 0 && limit >= 0;
  return { decision, notAboveMtd: held(comparable ? chosen <= limit : null) };
}

/** The maximum tolerated dose as the committee entered it; null where it has not. */
export function decidedMtd(decisions: readonly DoseDecision[], on: string): string | null {
  return decisionsUpTo(decisions, on).find(({ kind }) => kind === 'mtd')?.doseLevel ?? null;
}
