/** Walks the steps of a term from the worst grade down, with every grade that cannot be ruled out on the way. */
import { all, any } from '../verdict/index.ts';
import type { Held, Observed } from '../verdict/index.ts';
import type { RecordRef } from '../record/index.ts';
import type { Step } from './criteria/shape.ts';
import type { Fact } from './facts.ts';
import { holds } from './holds.ts';
import type { Assumption, PartResult } from './holds.ts';
import type { Operands } from './operands.ts';
import type { CtcaeOptions } from './options.ts';
import type { GradeCriterion, GradeNote, GradeReason, NumericGrade } from './types.ts';

/** A grade, or the reason why the term gives none there. */
export type Outcome = NumericGrade | GradeReason;

export interface Decision {
  /** Worst first; one where it is decided. */
  readonly possible: readonly Outcome[];
  /** The same with what was left out because its limit is not known. */
  readonly conceivable: readonly Outcome[];
  /** What kept the undecided grades open. */
  readonly missing: readonly GradeReason[];
  readonly notes: readonly GradeNote[];
  readonly assumed: readonly Fact[];
  readonly criteria: readonly GradeCriterion[];
}

/** What every criterion shows beside its threshold. */
export interface Evidence {
  readonly observed: Observed;
  readonly baseline: Observed | null;
  readonly sources: readonly RecordRef[];
}

interface StepResult {
  readonly held: Held;
  /** The same where nothing is left out: an unknown limit leaves its part open. */
  readonly strictly: Held;
  readonly alternatives: readonly (readonly PartResult[])[];
}

function evaluate(step: Step, operands: Operands, options: CtcaeOptions, assumption: Assumption): StepResult {
  const alternatives = step.when.map((parts) =>
    parts.map((part) => holds(part, operands, options, assumption)),
  );
  const over = (heldOf: (part: PartResult) => Held): Held =>
    any(alternatives.map((parts) => all(parts.map(heldOf))));
  const held = over((part) => part.held);
  const isLeftOut = alternatives.some((parts) => parts.some(({ leftOut }) => leftOut));
  return {
    held,
    strictly: isLeftOut ? over((part) => (part.leftOut ? 'indeterminate' : part.held)) : held,
    alternatives,
  };
}

/** `evidence` null: the criteria are not written down. */
export function decide(
  steps: readonly Step[],
  operands: Operands,
  options: CtcaeOptions,
  assumption: Assumption,
  evidence: Evidence | null,
): Decision {
  const [possible, conceivable]: [Outcome[], Outcome[]] = [[], []];
  const [missing, notes] = [new Set<GradeReason>(), new Set<GradeNote>()];
  const assumed = new Set<Fact>();
  const criteria: GradeCriterion[] = [];
  let settled = false;
  for (const step of steps) {
    const result = evaluate(step, operands, options, assumption);
    for (const [alternative, parts] of result.alternatives.entries()) {
      if (evidence) for (const part of parts) criteria.push(criterion(part, step, alternative, evidence));
      for (const part of relevant(parts)) {
        if (part.note) notes.add(part.note);
        if (part.assumed) assumed.add(part.assumed);
      }
      if (result.held === 'indeterminate') {
        for (const part of parts) if (part.missing) missing.add(part.missing);
      }
    }
    const outcome = step.grade ?? step.reason ?? 'no-numeric-criteria';
    if (result.held !== 'not-met') possible.push(outcome);
    if (result.strictly !== 'not-met') conceivable.push(outcome);
    settled = result.held === 'met';
    if (settled) break;
  }
  if (!settled) {
    possible.push(0);
    conceivable.push(0);
  }
  return {
    possible,
    conceivable,
    missing: [...missing],
    notes: [...notes],
    assumed: [...assumed],
    criteria,
  };
}

/** Parts that had a say: an alternative that fails without the noted part owes it nothing. */
function relevant(parts: readonly PartResult[]): readonly PartResult[] {
  return parts.filter((part) => {
    if ((part.note ?? part.assumed) === null) return false;
    const others = parts.filter((other) => other !== part);
    return all(others.map((other) => other.held)) !== 'not-met';
  });
}

function criterion(
  part: PartResult,
  { grade }: Step,
  alternative: number,
  { observed, baseline, sources }: Evidence,
): GradeCriterion {
  const shown = part.show();
  const aboutBaseline = shown.id.startsWith('baseline-');
  return {
    ...shown,
    observed: part.fact ? null : aboutBaseline ? baseline : observed,
    sources,
    grade,
    alternative,
    multiple: part.multiple?.() ?? null,
    fact: part.fact,
  };
}
