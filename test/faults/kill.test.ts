/**
 * kill -9 at random points of a write load. Expected: every acknowledged entry is there under the number that was told, no
 * entry is there in part or twice, the chain is whole, and the store takes writes again (requirement OPS-01).
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testPostgres, type TestServer } from '@trialside/gateway/data/testing-postgres.ts';
import { testStore, type TestStore } from '@trialside/gateway/data/testing.ts';
import type { Checkpoint } from '@trialside/gateway/data/verify.ts';
import {
  isLong,
  prove,
  proveAfter,
  seeded,
  startLoad,
  waitingLoad,
  type Load,
  type Told,
} from '../support/load.ts';

const SEED = 20_261_122;
const ROUNDS = isLong ? 200 : 6;
/** A crash of the server takes seconds to come back from. */
const SERVER_ROUNDS = isLong ? 20 : 2;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let t: TestStore;

const load = (round: number, over: Partial<Load> = {}): Load => ({
  place: t.place,
  name: `round${round}`,
  from: 0,
  count: 100_000,
  // Alone, a few, and more than one commit carries.
  people: [1, 5, 100][round % 3]!,
  insists: false,
  padding: round % 2 === 0 ? 0 : 3000,
  ...over,
});

async function killRounds(rounds: number): Promise<void> {
  const random = seeded(SEED);
  const told: Told[] = [];
  let checkpoint: Checkpoint | null = null;
  // The next to be killed is loaded while the last one's work is proven; it opens the store when its turn comes.
  let next = waitingLoad();
  for (let round = 0; round < rounds; round += 1) {
    const running = next.start(load(round));
    await running.acked(1);
    await pause(random() * 150);
    await running.kill();
    next = waitingLoad();
    told.push({ name: `round${round}`, acks: running.acks() });
    // In the long run only what the round added is looked at each time, and all of it now and then and at the end.
    if (round % 25 < 24 && round < rounds - 1 && rounds > 25) {
      checkpoint = await proveAfter(t.place, told.at(-1)!, checkpoint);
      continue;
    }
    const kept = await prove(t.place, told);
    expect(kept.entries).toBeGreaterThanOrEqual(told.reduce((sum, { acks }) => sum + acks.length, 0));
  }
  await next.kill();
}

describe('on SQLite', () => {
  beforeEach(async () => (t = await testStore()));
  afterEach(() => t.close());

  test(`the gateway is killed ${ROUNDS} times while it writes`, () => killRounds(ROUNDS), ROUNDS * 40_000);
});

describe('on PostgreSQL', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testPostgres();
  }, 240_000);
  afterAll(() => server.stop(), 240_000);
  beforeEach(async () => (t = await testStore(undefined, () => server.newStore())));
  afterEach(() => t.close());

  test(`the gateway is killed ${ROUNDS} times while it writes`, () => killRounds(ROUNDS), ROUNDS * 40_000);

  test(
    `the server is killed ${SERVER_ROUNDS} times; the gateway goes on by itself, and nothing is applied twice`,
    async () => {
      const random = seeded(SEED);
      const told: Told[] = [];
      for (let round = 0; round < SERVER_ROUNDS; round += 1) {
        const running = startLoad(load(round, { insists: true, people: 5, padding: 0 }));
        await running.acked(5);
        await pause(random() * 150);
        await server.crash();
        const before = running.acks().length;
        // The load sends what was refused again, under its key, until it is in.
        await running.acked(before + 50);
        await running.kill();
        const codes = new Set(running.lines.flatMap((line) => (line.is === 'refused' ? [line.code] : [])));
        expect([...codes]).toEqual(['busy']);
        expect(running.lines.filter(({ is }) => is === 'failed')).toEqual([]);
        told.push({ name: `round${round}`, acks: running.acks() });
        await prove(t.place, told);
      }
    },
    SERVER_ROUNDS * 90_000,
  );
});
