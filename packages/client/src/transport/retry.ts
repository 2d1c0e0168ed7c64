/** Waiting before another try: longer each time, and never in step with other clients. */
import { mayPass, type Outcome, type Trouble } from './outcome.ts';

export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** A wait between half and the whole of first × 2^failures, at most the longest. `failures` counts from 0. */
export function backoffMs({ firstMs, longestMs }: Backoff, failures: number, random: number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** failures);
  return whole / 2 + (random * whole) / 2;
}

/** Resolves after the time, or at once when the signal aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });
}

export interface RepeatOptions {
  readonly wait?: Waits['pause'];
  /** Told of each try that failed and is followed by another. */
  readonly onTrouble?: ((trouble: Trouble) => void) | undefined;
}

/** Waits that somebody may end early: for a network that is back, or a user who does not want to wait. */
export interface Waits {
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly endAll: () => void;
}

export function createWaits(): Waits {
  const waiting = new Set<() => void>();
  return {
    async pause(ms, signal) {
      const early = new AbortController();
      const end = (): void => early.abort();
      waiting.add(end);
      signal?.addEventListener('abort', end);
      if (signal?.aborted) end();
      await pause(ms, early.signal);
      waiting.delete(end);
      signal?.removeEventListener('abort', end);
    },
    endAll() {
      for (const end of waiting) end();
    },
  };
}

/**
 * Repeats a request while its outcome may pass, at most `tries` times in all. Safe for reads, and for a mutation whose
 * idempotency key stays the same: the gateway answers a repeated key with its first answer.
 */
export async function repeat<T>(
  send: () => Promise<Outcome<T>>,
  tries: number,
  backoff: Backoff,
  signal?: AbortSignal,
  { wait = pause, onTrouble }: RepeatOptions = {},
): Promise<Outcome<T>> {
  for (let failures = 0; ; failures += 1) {
    const outcome = await send();
    if (!mayPass(outcome) || failures + 1 >= tries) return outcome;
    onTrouble?.(outcome);
    const asked = outcome.kind === 'server' ? (outcome.retryAfterMs ?? 0) : 0;
    await wait(Math.max(asked, backoffMs(backoff, failures, Math.random())), signal);
    if (signal?.aborted) return { kind: 'aborted' };
  }
}
