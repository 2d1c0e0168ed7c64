/** Keeps what was drawn from each subject with the days on which it holds, up to a limit. */
import { holdsOn, type Span } from '@trialside/rules';

/** An answer and the days on which it is the answer. */
export interface Drawing<T> {
  readonly answer: T;
  readonly span: Span;
}

export interface KeptSummaries {
  /** What was drawn under this key and holds on this day, or is being drawn; undefined where nothing is. */
  find<T>(key: string, on: string): Drawing<T> | Promise<Drawing<T>> | undefined;
  /** Keeps what is drawn for a day under a key, unless drawing fails. Thrown away first is what was not used for longest. */
  keep<T>(key: string, on: string, weight: number, made: Promise<Drawing<T>>): Promise<Drawing<T>>;
  readonly weight: number;
}

interface Item {
  /** The latest last. */
  drawn: readonly Drawing<unknown>[];
  readonly pending: Map<string, Promise<Drawing<unknown>>>;
  readonly weight: number;
}

/** Of one subject: as of today, and as of another day that somebody looks at. */
const DAYS_HELD = 2;

/** Keeps up to this weight, in whatever unit `keep` is told. */
export function createKeptSummaries(limit: number): KeptSummaries {
  const items = new Map<string, Item>();
  let weight = 0;
  const weightOf = ({ drawn, weight: each }: Item): number => drawn.length * each;
  const makeRoom = (): void => {
    for (const [key, item] of items) {
      if (weight <= limit) return;
      items.delete(key);
      weight -= weightOf(item);
    }
  };
  return {
    get weight() {
      return weight;
    },
    find<T>(key: string, on: string) {
      const item = items.get(key);
      if (!item) return undefined;
      // A map keeps the order of insertion: what is used goes to its end.
      items.delete(key);
      items.set(key, item);
      const held = item.drawn.find(({ span }) => holdsOn(span, on)) ?? item.pending.get(on);
      return held as Drawing<T> | Promise<Drawing<T>> | undefined;
    },
    async keep<T>(key: string, on: string, each: number, made: Promise<Drawing<T>>) {
      const item = items.get(key) ?? { drawn: [], pending: new Map(), weight: each };
      items.set(key, item);
      item.pending.set(on, made);
      try {
        const drawing = await made;
        const isHeld = items.get(key) === item;
        const before = weightOf(item);
        item.drawn = [...item.drawn, drawing].slice(-DAYS_HELD);
        if (isHeld) weight += weightOf(item) - before;
        makeRoom();
        return drawing;
      } finally {
        item.pending.delete(on);
        if (item.drawn.length === 0 && item.pending.size === 0 && items.get(key) === item) items.delete(key);
      }
    },
  };
}
