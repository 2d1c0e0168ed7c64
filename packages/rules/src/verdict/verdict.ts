/**
 * The shape of every answer of a rule: an outcome with the criteria that led to it, so that a reader can redo it by hand.
 */
import type { RecordRef } from '../record/index.ts';

/** Three-valued: unknown is a value of its own and is never read as "no". */
export type Held = 'met' | 'not-met' | 'indeterminate';

/** A value a criterion looked at, exactly as it was compared. */
export interface Observed {
  readonly value: string;
  readonly unit: string | null;
  /** When it was observed, ISO 8601, perhaps partial. */
  readonly date: string | null;
  readonly dayFromInfusion: number | null;
}

export type Comparator = '>=' | '>' | '<=' | '<' | '=';

export interface Threshold {
  readonly comparator: Comparator;
  readonly value: string;
  readonly unit: string | null;
}

export interface Criterion {
  /** Stable key, also the key of its label in the locales: "platelets-at-least-cr". */
  readonly id: string;
  readonly held: Held;
  readonly observed: Observed | null;
  readonly threshold: Threshold | null;
  /** Why it could not be decided, or what a reader must know: a key of the locales. */
  readonly reason: string | null;
  readonly sources: readonly RecordRef[];
}

export interface RuleRef {
  readonly id: string;
  readonly version: string;
}

export interface Verdict<Outcome extends string = string> {
  readonly rule: RuleRef;
  readonly outcome: Outcome;
  /** The outcomes that are still possible where the outcome is indeterminate; empty otherwise. */
  readonly candidates: readonly Outcome[];
  readonly criteria: readonly Criterion[];
  /** Things a reader must know that change no criterion: keys of the locales. */
  readonly notes: readonly string[];
  readonly sources: readonly RecordRef[];
}

/** Not met if any part is not met, else indeterminate if any part is unknown, else met. Of nothing: met. */
export function all(parts: readonly Held[]): Held {
  if (parts.includes('not-met')) return 'not-met';
  return parts.includes('indeterminate') ? 'indeterminate' : 'met';
}

/** Met if any part is met, else indeterminate if any part is unknown, else not met. Of nothing: not met. */
export function any(parts: readonly Held[]): Held {
  if (parts.includes('met')) return 'met';
  return parts.includes('indeterminate') ? 'indeterminate' : 'not-met';
}

/** The opposite; unknown stays unknown. */
export function not(part: Held): Held {
  return part === 'met' ? 'not-met' : part === 'not-met' ? 'met' : 'indeterminate';
}

/** A plain truth as a Held; null means that it is not known. */
export function held(truth: boolean | null): Held {
  return truth === null ? 'indeterminate' : truth ? 'met' : 'not-met';
}
