/**
 * Answers kept as bytes, under everything they depend on. Nothing here is ever thrown away because it is out of date: what
 * it depends on is in its key, so that an answer that no longer holds is never found again. What was not used for longest goes
 * first.
 */
import type { AccessEvent } from '../../data/access-log.ts';

export interface KeptAnswer {
  /** The bytes, in pieces between which the number of the last change stands. */
  readonly pieces: readonly Buffer[];
  /** What the access log was told when it was made: every answer of it is a reading. */
  readonly events: readonly AccessEvent[];
}

export interface KeptAnswers {
  get(key: string): KeptAnswer | undefined;
  put(key: string, answer: KeptAnswer): void;
}

/** Bytes of answers that are kept. */
const LIMIT = 64_000_000;
/** What an entry costs beside its bytes, about. */
const ENTRY = 500;

export function createKeptAnswers(limit: number = LIMIT): KeptAnswers {
  const kept = new Map<string, { readonly answer: KeptAnswer; readonly weight: number }>();
  let weight = 0;
  return {
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      // A map keeps the order of insertion: what is used goes to its end.
      kept.delete(key);
      kept.set(key, found);
      return found.answer;
    },
    put(key, answer) {
      const before = kept.get(key);
      if (before) weight -= before.weight;
      const bytes = answer.pieces.reduce((sum, piece) => sum + piece.length, 0);
      const item = { answer, weight: ENTRY + key.length + bytes + answer.events.length * 200 };
      kept.delete(key);
      kept.set(key, item);
      weight += item.weight;
      for (const [oldKey, old] of kept) {
        if (weight <= limit) break;
        kept.delete(oldKey);
        weight -= old.weight;
      }
    },
  };
}

/** Stands for the number while an answer is turned into text; no data can hold it, since it is made anew by each process. */
const PLACE = `known-at-${crypto.randomUUID()}`;

/** The bytes of an answer, cut where the number of the last change stands. Leaves the answer as it was. */
export function piecesOf(answer: object, paths: readonly (readonly string[])[]): readonly Buffer[] {
  const undo: (() => void)[] = [];
  for (const path of paths) {
    let holder = (answer as { data?: unknown }).data as Record<string, unknown> | null | undefined;
    for (const name of path.slice(0, -1))
      holder = holder?.[name] as Record<string, unknown> | null | undefined;
    const last = path.at(-1)!;
    if (!holder || typeof holder[last] !== 'number') continue;
    const [at, number] = [holder, holder[last]];
    at[last] = PLACE;
    undo.push(() => void (at[last] = number));
  }
  const text = JSON.stringify(answer);
  for (const step of undo) step();
  return text.split(`"${PLACE}"`).map((piece) => Buffer.from(piece));
}

/** The pieces of the whole answer, in their order: they are sent one after the other and not copied into one. */
export function bytesOf({ pieces }: KeptAnswer, knownAt: number): readonly Buffer[] {
  if (pieces.length === 1) return pieces;
  const number = Buffer.from(String(knownAt));
  return pieces.flatMap((piece, n) => (n === 0 ? [piece] : [number, piece]));
}
