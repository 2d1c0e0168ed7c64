/** The subject behind the form: followed while there is one. What it takes to read and judge it is loaded with the first. */
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialContext } from '../element/context.ts';
import { held, type Data } from '../element/data-state.ts';
import type { Known } from './connected.ts';

/** What the page asks about. */
export interface Asked {
  readonly subject: string | null;
  readonly record: SubjectRecord | null;
  readonly protocol: Protocol | null;
  readonly context: TrialContext | null;
}

export type WithRecord = typeof import('./with-record.ts');

export class SubjectData {
  data: Data<Known> = { state: 'idle', reason: 'no-subject' };
  /** The rules, and what else is needed with a record; null until they are loaded. */
  rules: WithRecord | null = null;
  readonly #changed: () => void;
  #stop: (() => void) | null = null;
  #round = 0;

  constructor(changed: () => void) {
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
      this.rules ??= await import('./with-record.ts');
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
