/** Two versions of a record have met: asks once who made the ones that the entry did not begin from. */
import { toJson, type Client } from '@trialside/client';
import type { LocaleName } from '../locales/words.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** By id of the record: the version that the entry began from, 0 where it began without, and the one that it has met. */
export type Spans = Readonly<Record<string, readonly [from: number, to: number]>>;

/** Nothing where no newer version was met. */
export function spanOf(before: Versioned | null | undefined, now: Versioned | null): Spans {
  const from = now && before?.id === now.id ? before.version : 0;
  return now && now.version > from ? { [now.id]: [from, now.version] } : {};
}

export interface Met {
  readonly client: Client | null;
  readonly spans: Spans;
  readonly language: LocaleName;
  /** A moment in words. */
  readonly moment: (at: number) => string;
  /** Names of the records by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Words of reasons by code. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Said where the file that reads the trail cannot be had. */
  readonly fileMissing: string;
}

export class Meanwhile {
  readonly #changed: () => void;
  #client: Client | null = null;
  #key = '';
  #lines: readonly string[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** A sentence for each change, oldest first; none while the trail is being read. */
  about(met: Met): readonly string[] {
    const key = toJson([met.language, met.spans]);
    if (key !== this.#key || met.client !== this.#client) {
      this.#key = key;
      this.#client = met.client;
      this.#lines = [];
      void this.#read(key, met);
    }
    return this.#lines;
  }

  async #read(key: string, met: Met): Promise<void> {
    const lines = await import('./who-changed.ts')
      .then(({ whoChanged }) => whoChanged(met))
      .catch(() => [met.fileMissing]);
    if (key !== this.#key || met.client !== this.#client) return;
    this.#lines = lines;
    this.#changed();
  }
}
