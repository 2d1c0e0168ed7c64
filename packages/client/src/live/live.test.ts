/** The stream by itself: when it comes back to a gateway that turned it down. */
import { expect, test } from 'vitest';
import { createLive, LIVE_TIMINGS, type LiveOptions } from './live.ts';

const nothing = (): void => undefined;

/** The moments at which a stream was opened, until it was opened `times` times. */
async function openings(times: number, open: LiveOptions['open'], position: LiveOptions['position']) {
  const at: number[] = [];
  let finish = nothing;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const live = createLive({
    timings: { ...LIVE_TIMINGS, pollMs: 1, backoff: { firstMs: 1, longestMs: 1 } },
    open(...asked) {
      at.push(performance.now());
      if (at.length === times) finish();
      return open(...asked);
    },
    position,
    onChange: nothing,
    onConnection: nothing,
    onOpen: nothing,
    onRefused: nothing,
    onReset: nothing,
    isOnline: () => true,
  });
  live.start(null);
  await finished;
  live.stop();
  return at;
}

const BUSY = { kind: 'server', status: 429, retryAfterMs: 300 } as const;
/** A timer may end a moment before its time by another clock. */
const ASKED = 295;

test('a gateway that asks for time is given it, however short our own waits are', async () => {
  const [first, second] = await openings(
    2,
    () => Promise.resolve(BUSY),
    () => Promise.reject(new Error('streams are not turned down for good')),
  );
  expect(second! - first!).toBeGreaterThanOrEqual(ASKED);
});

test('also while it is polled', async () => {
  const [first, second] = await openings(
    2,
    () => Promise.resolve({ kind: 'unsupported' }),
    () => Promise.resolve(BUSY),
  );
  expect(second! - first!).toBeGreaterThanOrEqual(ASKED);
});
