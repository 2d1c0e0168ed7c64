/**
 * News while somebody is at the picture: it waits, and is counted, so that nothing moves under a cursor. What must not
 * wait does not: a lost right or a lost connection is told at once, over the old facts.
 */
import type { Course } from '@trialside/client';
import { changesOf } from '@trialside/rules/timeline';
import { held, type Data } from '../element/data-state.ts';

/** Between two announcements. */
const BATCH_MS = 5_000;

export class Incoming {
  /** How many facts wait, as last told; 0 for none. */
  told = 0;
  #waiting: Data<Course> | null = null;
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #isBusy: () => boolean;
  readonly #take: (data: Data<Course>) => void;
  readonly #changed: () => void;

  constructor(isBusy: () => boolean, take: (data: Data<Course>) => void, changed: () => void) {
    this.#isBusy = isBusy;
    this.#take = take;
    this.#changed = changed;
  }

  /** `shown` is what the reader sees now. */
  offer(data: Data<Course>, shown: Data<Course>): void {
    const [now, next] = [held(shown), held(data)];
    const isSame = now && next && now.value.subjectId === next.value.subjectId;
    const count = isSame ? changesOf(now.value.facts, next.value.facts).length : 0;
    if (count === 0 || !this.#isBusy()) {
      this.clear();
      this.#take(data);
      return;
    }
    [this.#waiting, this.#count] = [data, count];
    if (data.state !== shown.state) this.#take({ ...data, held: now } as Data<Course>);
    if (this.#timer === undefined) this.#tell();
  }

  /** Shows what waits. */
  release(): void {
    const data = this.#waiting;
    this.clear();
    if (data) this.#take(data);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    [this.#waiting, this.#count, this.told] = [null, 0, 0];
  }

  #tell(): void {
    this.#timer = undefined;
    if (this.told === this.#count) return;
    this.told = this.#count;
    this.#timer = setTimeout(() => this.#tell(), BATCH_MS);
    this.#changed();
  }
}
