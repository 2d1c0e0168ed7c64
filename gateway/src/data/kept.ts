/**
 * Keeps what was read of a subject for as long as nothing about the subject changes: the key names the last change, so that
 * nothing kept is ever out of date and nothing has to be thrown away in time. What depends on the day is not kept here.
 */

/** Thrown away first is what was not used for longest. */
export interface Kept {
  /** What was made under this key before; else it is made now. A failure is not kept. */
  of<T>(key: string, weightOf: (made: T) => number, make: () => Promise<T>): Promise<T>;
  readonly weight: number;
}

interface Item {
  readonly made: Promise<unknown>;
  weight: number;
}

/** Keeps up to this weight, in whatever unit `weightOf` counts. */
export function createKept(limit: number): Kept {
  const items = new Map<string, Item>();
  let weight = 0;
  const drop = (key: string, item: Item): void => {
    if (items.get(key) !== item) return;
    items.delete(key);
    weight -= item.weight;
  };
  return {
    get weight() {
      return weight;
    },
    of<T>(key: string, weightOf: (made: T) => number, make: () => Promise<T>): Promise<T> {
      const before = items.get(key);
      if (before) {
        // A map keeps the order of insertion: what is used goes to its end.
        items.delete(key);
        items.set(key, before);
        return before.made as Promise<T>;
      }
      const item: Item = { made: make(), weight: 1 };
      items.set(key, item);
      weight += item.weight;
      item.made.then(
        (made) => {
          if (items.get(key) !== item) return;
          const heavier = weightOf(made as T);
          weight += heavier;
          item.weight += heavier;
          for (const [oldKey, old] of items) {
            if (weight <= limit) break;
            drop(oldKey, old);
          }
        },
        () => drop(key, item),
      );
      return item.made as Promise<T>;
    },
  };
}
