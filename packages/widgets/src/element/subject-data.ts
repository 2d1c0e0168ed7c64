/** The subject behind a form or a list: followed while there is one, by a file that is loaded with the first. */
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialContext } from './context.ts';
import { held, type Data } from './data-state.ts';

/** Everything that the rules need about the subject. */
export interface Known {
  readonly record: SubjectRecord;
  readonly protocol: Protocol;
}

/** What the page asks about. */
export interface Asked {
  readonly subject: string | null;
  readonly record: SubjectRecord | null;
  readonly protocol: Protocol | null;
  readonly context: TrialContext | null;
}

/** What the loaded file must offer; the answer of `follow` stops it. */
export interface Follower {
  readonly follow: (asked: Asked, take: (data: Data<Known>) => void) => () => void;
}

export class SubjectData<Rules extends Follower> {
  data: Data<Known> = { state: 'idle', reason: 'no-subject' };
  /** The rules, and what else is needed with a record; null until they are loaded. */
  rules: Rules | null = null;
  readonly #load: () => Promise<Rules>;
  readonly #changed: () => void;
  #stop: (() => void) | null = null;
  #round = 0;

  constructor(load: () => Promise<Rules>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  get known(): Known | null {
    return held(this.data)?.value ?? null;
  }

  /** Lets go of the old subject at once, then follows the new one. */
  ask(asked: Asked): void {
    this.close();
    const { subject, record, context } = asked;
    if (!record && (!subject || !context)) {
      return this.#take({ state: 'idle', reason: subject ? 'no-provider' : 'no-subject' });
    }
    this.#take({ state: 'loading' });
    void this.#follow(asked, this.#round);
  }

  /** Loads the rules for a form without a subject; what cannot be had is told by `false`. */
  async prepare(): Promise<boolean> {
    try {
      this.rules ??= await this.#load();
    } catch {
      return false;
    }
    this.#changed();
    return true;
  }

  close(): void {
    this.#round += 1;
    this.#stop?.();
    this.#stop = null;
  }

  /** The record could not be judged. */
  fail(): void {
    this.data = { state: 'error', reason: 'input' };
  }

  async #follow(asked: Asked, round: number): Promise<void> {
    const take = (data: Data<Known>): void => {
      if (round === this.#round) this.#take(data);
    };
    try {
      this.rules ??= await this.#load();
    } catch {
      return take({ state: 'error', reason: 'file-missing' });
    }
    if (round === this.#round) this.#stop = this.rules.follow(asked, take);
  }

  #take(data: Data<Known>): void {
    this.data = data;
    this.#changed();
  }
}
