/** A verdict of a rule that asks for all of its criteria. */
import type { RecordRef } from '../record/index.ts';
import { all, type Criterion, type Held, type RuleRef, type Verdict } from '../verdict/index.ts';

const key = ({ kind, id, version }: RecordRef): string => `${kind}/${id}@${version}`;

export function verdictOfAll(
  rule: RuleRef,
  criteria: readonly Criterion[],
  notes: readonly string[],
): Verdict<Held> {
  const outcome = all(criteria.map(({ held }) => held));
  const sources = new Map(
    criteria.flatMap((one) => one.sources.map((source) => [key(source), source] as const)),
  );
  return {
    rule,
    outcome,
    candidates: outcome === 'indeterminate' ? ['met', 'not-met'] : [],
    criteria,
    notes: [...new Set(notes)],
    sources: [...sources.values()],
  };
}
