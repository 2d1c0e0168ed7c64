/** What the events of all widgets share: they cross shadow roots, and their detail cannot be changed. */

// Each said, so that what a page put on every object says nothing.
const CROSSING = { bubbles: true, composed: true, cancelable: false };

export class TrialEvent<Detail extends object> extends Event {
  readonly #detail: Detail;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, cancelable ? { ...CROSSING, cancelable } : CROSSING);
    this.#detail = detail;
  }

  // Frozen for whoever looks at it: most events of a table of badges nobody does.
  get detail(): Readonly<Detail> {
    return Object.freeze(this.#detail);
  }
}
