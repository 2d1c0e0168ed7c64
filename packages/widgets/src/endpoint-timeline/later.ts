/** A part of the timeline that is loaded once somebody needs it. */

export class Later<Part> {
  /** Null until it is there. */
  part: Part | null = null;
  readonly #load: () => Promise<Part>;
  readonly #came: () => void;
  readonly #missing: () => void;
  #coming: Promise<Part | null> | null = null;

  constructor(load: () => Promise<Part>, came: () => void, missing: () => void) {
    this.#load = load;
    this.#came = came;
    this.#missing = missing;
  }

  /** Null where it cannot be loaded: the page has been told, and the next call tries again. */
  get(): Promise<Part | null> {
    this.#coming ??= this.#load().then(
      (part) => {
        this.part = part;
        this.#came();
        return part;
      },
      () => {
        this.#coming = null;
        this.#missing();
        return null;
      },
    );
    return this.#coming;
  }
}
