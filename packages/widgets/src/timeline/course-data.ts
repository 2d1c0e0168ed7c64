/** The course behind a timeline: its record is followed while there is one, and every new one is made into facts. */
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { SubjectFacts } from '@trialside/rules/timeline';
import type { TrialContext } from '../element/context.ts';
import { held, type Data } from '../element/data-state.ts';
import type { Known } from '../sledai-calculator/connected.ts';

/** What the page asks about. */
export interface Asked {
  readonly subject: string | null;
  readonly record: SubjectRecord | null;
  readonly protocol: Protocol | null;
  readonly context: TrialContext | null;
}

export class CourseData {
  data: Data<Known> = { state: 'idle', reason: 'no-subject' };
  /** Null until there are facts of this subject. */
  facts: SubjectFacts | null = null;
  readonly #changed: () => void;
  #stop: (() => void) | null = null;
  #round = 0;
  #of: Known | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get known(): Known | null {
    return held(this.data)?.value ?? null;
  }

  /** Lets go of the old subject at once, then follows the new one. */
  ask(asked: Asked): void {
    this.close();
    this.facts = null;
    this.#of = null;
    const { subject, record, context } = asked;
    if (!record && (!subject || !context)) {
      this.#take({ state: 'idle', reason: subject ? 'no-provider' : 'no-subject' }, null);
    } else {
      this.#take({ state: 'loading' }, null);
      void this.#follow(asked, this.#round);
    }
  }

  close(): void {
    this.#round += 1;
    this.#stop?.();
    this.#stop = null;
  }

  async #follow(asked: Asked, round: number): Promise<void> {
    const rules = await import('./with-rules.ts').catch(() => null);
    if (round !== this.#round) return;
    if (!rules) return this.#take({ state: 'error', reason: 'file-missing' }, null);
    this.#stop = rules.follow(asked, (data) => {
      if (round === this.#round) this.#take(data, rules.factsOfKnown);
    });
  }

  #take(data: Data<Known>, make: ((known: Known) => SubjectFacts) | null): void {
    this.data = data;
    const known = this.known;
    if (known && known !== this.#of && make) {
      this.#of = known;
      try {
        this.facts = make(known);
      } catch {
        this.facts = null;
        this.data = { state: 'error', reason: 'input' };
      }
    }
    this.#changed();
  }
}
