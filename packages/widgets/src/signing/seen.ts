/**
 * Whether what is signed can have been read: its sentence was in sight, and the button is, uncovered, for a fixed time. A
 * press that somebody was tricked into, over a dialogue that flashes up or lies under something else, signs nothing.
 */

/** How long the button must have been in sight. */
export const SEEN_MS = 1_000;
/** How often the browser looks whether something covers it, where it can. */
const LOOK_MS = 100;

export interface Seen {
  /** seen: it can be pressed. covered: a part of it is out of sight or under something else. */
  readonly state: 'waiting' | 'covered' | 'seen';
  /** Another sentence stands there: it has to be read as well. */
  renew(): void;
  stop(): void;
}

/** Chromium tells whether anything is drawn over an element; others, whether it is in the window. */
type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean };

export function watchSeen(sentence: Element, button: Element, changed: () => void): Seen {
  const inSight = new Map<Element, boolean>();
  let wasRead = false;
  let state: Seen['state'] = 'waiting';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function be(next: Seen['state']): void {
    if (next === state) return;
    state = next;
    changed();
  }

  function look(): void {
    wasRead ||= inSight.get(sentence) === true;
    if (wasRead && inSight.get(button)) {
      if (state === 'seen') return;
      be('waiting');
      timer ??= setTimeout(() => be('seen'), SEEN_MS);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    if (inSight.size > 0) be('covered');
  }

  const options = { threshold: [0, 1], trackVisibility: true, delay: LOOK_MS };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries as Entry[]) {
      inSight.set(entry.target, entry.isVisible ?? entry.intersectionRatio === 1);
    }
    look();
  }, options);
  observer.observe(sentence);
  observer.observe(button);

  return {
    get state() {
      return state;
    },
    renew() {
      clearTimeout(timer);
      timer = undefined;
      wasRead = false;
      state = 'waiting';
      look();
    },
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
