/**
 * Whether what is signed can have been read: its sentence was in sight, and the button is, uncovered, for a fixed time. A
 * press that somebody was tricked into, over a dialogue that flashes up or lies under something else, signs nothing.
 */

import { sightOf, type Sight } from './sight.ts';

/** How long the button must have been in sight. */
export const SEEN_MS = 1_000;
/** How often it is looked whether something covers it. */
const LOOK_MS = 100;

export interface Seen {
  /**
   * seen: it can be pressed. covered: a part of it is out of sight or under something else. unknown: this browser cannot tell
   * in this place, so it is never seen.
   */
  readonly state: 'waiting' | 'covered' | 'unknown' | 'seen';
  /** Looks once more, for the moment of a press, and answers the state. */
  look(): Seen['state'];
  /** Another sentence stands there: it has to be read as well. */
  renew(): void;
  stop(): void;
}

type Tell = (part: Element, sight: Sight) => void;

/** Tells of each part whenever its sight may have changed. */
interface Watch {
  look(): void;
  stop(): void;
}

type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Chromium says itself whether anything lies over an element, also around a frame of another origin. */
function byBrowser(parts: readonly Element[], tell: Tell): Watch {
  const take = (entries: readonly Entry[]): void => {
    for (const { target, isVisible } of entries) tell(target, isVisible ? 'clear' : 'covered');
  };
  const options = { threshold: [0, 1], trackVisibility: true, delay: LOOK_MS };
  const observer = new IntersectionObserver(take, options);
  for (const part of parts) observer.observe(part);
  return { look: () => take(observer.takeRecords()), stop: () => observer.disconnect() };
}

/** Elsewhere it is looked for, again and again. */
function byLooking(parts: readonly Element[], tell: Tell): Watch {
  const look = (): void => {
    for (const part of parts) tell(part, sightOf(part));
  };
  const timer = setInterval(look, LOOK_MS);
  return { look, stop: () => clearInterval(timer) };
}

export function watchSeen(sentence: Element, button: Element, changed: () => void): Seen {
  const sights = new Map<Element, Sight>();
  let wasRead = false;
  let state: Seen['state'] = 'waiting';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function be(next: Seen['state']): void {
    if (next === state) return;
    state = next;
    changed();
  }

  function judge(): void {
    wasRead ||= sights.get(sentence) === 'clear';
    if (wasRead && sights.get(button) === 'clear') {
      if (state === 'seen') return;
      be('waiting');
      timer ??= setTimeout(() => be('seen'), SEEN_MS);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    if (sights.size > 0) be([...sights.values()].includes('unknown') ? 'unknown' : 'covered');
  }

  const watch = ('isVisible' in IntersectionObserverEntry.prototype ? byBrowser : byLooking)(
    [sentence, button],
    (part, sight) => {
      sights.set(part, sight);
      if (sights.size === 2) judge();
    },
  );

  return {
    get state() {
      return state;
    },
    look() {
      watch.look();
      return state;
    },
    renew() {
      clearTimeout(timer);
      timer = undefined;
      wasRead = false;
      state = 'waiting';
      judge();
    },
    stop() {
      clearTimeout(timer);
      watch.stop();
    },
  };
}
