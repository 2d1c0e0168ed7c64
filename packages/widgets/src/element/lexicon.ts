/** Words that a widget loads for itself, in the language it speaks now: the last ones stay until the new ones are there. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LocaleName } from '../locales/words.ts';

export class Lexicon<W> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #language: () => LocaleName;
  readonly #load: (language: LocaleName) => Promise<W>;
  readonly #missing: () => void;
  #asked: LocaleName | null = null;
  #words: W | null = null;

  constructor(
    host: ReactiveControllerHost,
    language: () => LocaleName,
    load: (language: LocaleName) => Promise<W>,
    missing: () => void,
  ) {
    this.#host = host;
    this.#language = language;
    this.#load = load;
    this.#missing = missing;
    host.addController(this);
  }

  /** Null while the first are on their way, or where they cannot be had. */
  get words(): W | null {
    return this.#words;
  }

  hostUpdate(): void {
    const language = this.#language();
    if (language !== this.#asked) void this.#fetch(language);
  }

  async #fetch(language: LocaleName): Promise<void> {
    this.#asked = language;
    try {
      const words = await this.#load(language);
      if (this.#asked === language) this.#words = words;
    } catch {
      this.#missing();
    }
    this.#host.requestUpdate();
  }
}
