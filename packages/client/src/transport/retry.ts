/** Waiting before another try: longer each time, and never in step with other clients. */
import { mayPass, type Outcome } from './outcome.ts';

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

/**
 * Repeats a request while its outcome may pass, at most `tries` times in all. Safe for reads, and for a mutation whose
 * idempotency key stays the same: the gateway answers a repeated key with its first answer.
 */
export async function repeat<T>(
  send: () => Promise<Outcome<T>>,
  tries: number,
  backoff: Backoff,
  signal?: AbortSignal,
): Promise<Outcome<T>> {
  for (let failures = 0; ; failures += 1) {
    const outcome = await send();
    if (!mayPass(outcome) || failures + 1 >= tries) return outcome;
    const asked = outcome.kind === 'server' ? (outcome.retryAfterMs ?? 0) : 0;
    await pause(Math.max(asked, backoffMs(backoff, failures, Math.random())), signal);
    if (signal?.aborted) return { kind: 'aborted' };
  }
}
