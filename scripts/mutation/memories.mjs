/**
 * Puts the memories of modules back to where they stood after loading. A rule may remember what it read (a Map made while
 * its module loads); an answer remembered under one mutant must not be met by the next.
 */
const memories = [];
let loading = false;

/** Only what is made while modules load outlives a test. */
const keep = (memory) => loading && memories.push(memory);

const PlainMap = globalThis.Map;
const PlainWeakMap = globalThis.WeakMap;

class KeptMap extends PlainMap {
  constructor(entries) {
    super(entries);
    keep({
      forget: (before) => (this.clear(), before.forEach(([key, value]) => this.set(key, value))),
      at: () => [...this],
    });
  }
}

/** A WeakMap cannot be listed, so its whole content is what it was given while modules loaded: nothing. */
class KeptWeakMap {
  #now = new PlainWeakMap();
  constructor() {
    keep({ forget: () => (this.#now = new PlainWeakMap()), at: () => null });
  }
  get(key) {
    return this.#now.get(key);
  }
  has(key) {
    return this.#now.has(key);
  }
  set(key, value) {
    this.#now.set(key, value);
    return this;
  }
  delete(key) {
    return this.#now.delete(key);
  }
}

/** Loads modules and answers with the function that puts all their memories back. */
export async function remembering(load) {
  loading = true;
  globalThis.Map = KeptMap;
  globalThis.WeakMap = KeptWeakMap;
  try {
    await load();
  } finally {
    loading = false;
    globalThis.Map = PlainMap;
    globalThis.WeakMap = PlainWeakMap;
  }
  const before = memories.map(({ at }) => at());
  return () => memories.forEach(({ forget }, n) => forget(before[n]));
}
