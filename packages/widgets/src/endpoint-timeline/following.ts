/** The course now, and what was known of it at an earlier cut: followed while the timeline is on the page. */
import type { Course } from '@trialside/client';
import type { SubjectRecord } from '@trialside/rules/record';
import { held, type Data } from '../element/data-state.ts';
import { followCourse, type Asked } from './course-source.ts';
import { Incoming } from './incoming.ts';
import { cutOf } from './since.ts';

export interface Follower {
  /** Somebody is at the picture, so that it must not change under them. */
  readonly isBusy: () => boolean;
  /** What is shown has changed. */
  readonly taken: (data: Data<Course>) => void;
  /** Something else to draw has. */
  readonly changed: () => void;
}

const NOTHING: Data<Course> = { state: 'idle', reason: 'no-subject' };

export class Following {
  data: Data<Course> = NOTHING;
  before: Data<Course> = NOTHING;
  readonly incoming: Incoming;
  readonly #follower: Follower;
  #stop: (() => void) | null = null;
  #stopBefore: (() => void) | null = null;

  constructor(follower: Follower) {
    this.#follower = follower;
    const take = (data: Data<Course>): void => {
      this.data = data;
      follower.taken(data);
    };
    this.incoming = new Incoming(follower.isBusy, take, follower.changed);
  }

  get course(): Course | null {
    return held(this.data)?.value ?? null;
  }

  /** Lets go of another subject at once; a newer record of the same one replaces the old when it is read. */
  follow(asked: Asked): { readonly isSame: boolean } {
    const isSame = asked.record !== null && this.course?.subjectId === asked.record.subject.id;
    if (!isSame) this.incoming.clear();
    this.#stop?.();
    this.#stop = heard(asked, (data) => {
      if (!isSame || data.state !== 'loading') this.incoming.offer(data, this.data);
    });
    return { isSame };
  }

  /** Without an earlier record and a cut that can be read there is nothing to compare with. */
  followBefore(asked: Asked, earlier: SubjectRecord | null, since: string | null): void {
    this.#stopBefore?.();
    this.#stopBefore = null;
    this.before = NOTHING;
    const cut = since ? cutOf(since) : null;
    if (!earlier && !cut) return;
    const then = { ...asked, record: earlier, context: asked.context && { ...asked.context, cut } };
    this.#stopBefore = heard(then, (data) => {
      this.before = data;
      this.#follower.changed();
    });
  }

  close(): void {
    this.incoming.clear();
    this.#stop?.();
    this.#stopBefore?.();
    [this.#stop, this.#stopBefore] = [null, null];
  }
}

/** What comes late of another question is for nobody. */
function heard(asked: Asked, take: (data: Data<Course>) => void): () => void {
  let isOn = true;
  const stop = followCourse(asked, (data) => {
    if (isOn) take(data);
  });
  return () => {
    isOn = false;
    stop();
  };
}
