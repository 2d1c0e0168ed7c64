/** Trying again helps where trouble passes, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from './outcome.ts';
import { backoffMs, repeat } from './retry.ts';

const QUICK = { firstMs: 1, longestMs: 2 };
const BUSY: Outcome<string> = { kind: 'server', status: 503, retryAfterMs: null };
const DONE: Outcome<string> = { kind: 'data', data: 'done', errors: [] };

async function run(outcomes: readonly Outcome<string>[], tries = 3): Promise<[Outcome<string>, number]> {
  let sent = 0;
  const last = await repeat(async () => outcomes[Math.min(sent++, outcomes.length - 1)]!, tries, QUICK);
  return [last, sent];
}

describe('trying again', () => {
  test('goes on while the trouble may pass, and no longer than it was told', async () => {
    expect(await run([BUSY, { kind: 'network', cause: 'timeout' }, DONE])).toEqual([DONE, 3]);
    expect(await run([BUSY])).toEqual([BUSY, 3]);
  });

  test.each<Outcome<string>>([
    { kind: 'unauthenticated' },
    { kind: 'forbidden' },
    { kind: 'aborted' },
    // A request that the gateway does not understand it will not understand later.
    { kind: 'server', status: 400, retryAfterMs: null },
    DONE,
  ])('takes $kind for an answer', async (outcome) => {
    expect(await run([outcome])).toEqual([outcome, 1]);
  });

  test('waits longer each time, never beyond the longest, and never not at all', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const wait = backoffMs({ firstMs: 500, longestMs: 8000 }, failures, random);
        const whole = Math.min(8000, 500 * 2 ** failures);
        expect(wait).toBeGreaterThanOrEqual(whole / 2);
        expect(wait).toBeLessThanOrEqual(whole);
      }),
    );
  });
});
