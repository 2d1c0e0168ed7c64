/** Asks again while the gateway cannot be reached, ever less often, and at once when somebody asks for it. */

export interface Retry {
  /** Something failed: ask again after a while. */
  failed(): void;
  /** It worked, or is no longer wanted. */
  stop(): void;
  /** Ask now. */
  now(): void;
}

const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

export function retryOf(again: () => void): Retry {
  let wait = FIRST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    again();
  };
  globalThis.addEventListener?.('online', () => {
    if (timer !== undefined) now();
  });
  return {
    failed() {
      clearTimeout(timer);
      timer = setTimeout(now, wait);
      wait = Math.min(wait * 2, LONGEST_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      wait = FIRST_MS;
    },
    now,
  };
}
