/**
 * A record as it grew: what was entered first, and each later version with its reason. Everything the generator makes
 * is a history; what becomes of it in the store (version 1, follow-up, correction) is decided in one place.
 */
import type { RecordKind, RecordOf } from '@trialside/rules';
import type { AmendmentReason } from '../types.ts';

/** A record without what the store gives it. */
export type Content<K extends RecordKind> = Omit<RecordOf<K>, 'id' | 'version' | 'supplement'> & {
  readonly supplement?: Readonly<Record<string, string>>;
};

/** Whose work it is to enter it. */
export type Hand = 'coordinator' | 'sub-investigator' | 'investigator';

export interface State<K extends RecordKind> {
  /** Date at the site on which this was entered. */
  readonly entered: string;
  /** Null for the first entry. */
  readonly reason: AmendmentReason | null;
  readonly content: Content<K>;
}

export interface HistoryOf<K extends RecordKind> {
  readonly kind: K;
  /** Natural key inside the subject: "lab/day-28/PLAT". */
  readonly key: string;
  readonly hand: Hand;
  /** Oldest first, at least one. */
  readonly states: readonly State<K>[];
}

export type History = { readonly [K in RecordKind]: HistoryOf<K> }[RecordKind];

/** A record that was entered once and has not changed. */
export function entered<K extends RecordKind>(
  kind: K,
  key: string,
  hand: Hand,
  on: string,
  content: Content<K>,
): HistoryOf<K> {
  return { kind, key, hand, states: [{ entered: on, reason: null, content }] };
}

/** Leaves out versions that say nothing new. */
export function withoutRepeats<K extends RecordKind>(states: readonly State<K>[]): State<K>[] {
  const text = (state: State<K> | undefined): string => JSON.stringify(state?.content);
  return states.filter((state, index) => index === 0 || text(state) !== text(states[index - 1]));
}
