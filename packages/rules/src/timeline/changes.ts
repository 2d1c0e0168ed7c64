/** What differs between two courses of one subject: facts that are new, that say something else, and that are gone. */
import type { Fact } from './fact.ts';

export type FactChange =
  | { readonly kind: 'added'; readonly key: string; readonly was: null; readonly now: Fact }
  | { readonly kind: 'changed'; readonly key: string; readonly was: Fact; readonly now: Fact }
  | { readonly kind: 'removed'; readonly key: string; readonly was: Fact; readonly now: null };

/** In the order of the facts now; what is gone comes last. A verdict that was reached another way is not a change. */
export function changesOf(before: readonly Fact[], now: readonly Fact[]): readonly FactChange[] {
  const earlier = new Map(before.map((fact) => [fact.key, fact]));
  const changes: FactChange[] = [];
  for (const fact of now) {
    const { key } = fact;
    const was = earlier.get(key);
    earlier.delete(key);
    if (!was) changes.push({ kind: 'added', key, was: null, now: fact });
    else if (!isSame(saying(was), saying(fact))) changes.push({ kind: 'changed', key, was, now: fact });
  }
  for (const [key, was] of earlier) changes.push({ kind: 'removed', key, was, now: null });
  return changes;
}

const saying = ({ lane, row, start, end, what, flags, verdict }: Fact): readonly unknown[] => [
  lane,
  row,
  start,
  end,
  what,
  flags,
  verdict?.outcome,
];

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
