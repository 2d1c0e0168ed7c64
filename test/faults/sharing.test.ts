/**
 * Several at once: two processes on one SQLite file; a PostgreSQL server that is restarted, ends connections, or falls silent;
 * two editors of one record. Expected: a caller is told 'busy' at most and may send the same again under its key; nothing is
 * applied twice, nothing acknowledged is lost, the numbers have no gap (requirements OPS-01, AUD-05, ACC-02).
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStoreAt } from '@trialside/gateway/data/store.ts';
import { testPostgres, type TestServer } from '@trialside/gateway/data/testing-postgres.ts';
import { rawSql } from '@trialside/gateway/data/testing-raw.ts';
import { testStore, type TestStore } from '@trialside/gateway/data/testing.ts';
import { isLong, prove, startLoad, type Load, type RunningLoad } from '../support/load.ts';
import { ROOT } from '../support/gateway.ts';

const load = (place: string, name: string, over: Partial<Load> = {}): Load => ({
  place,
  name,
  from: 0,
  count: 150,
  people: 4,
  insists: true,
  padding: 0,
  ...over,
});

const codesOf = (running: RunningLoad): string[] => [
  ...new Set(running.lines.flatMap((line) => (line.is === 'refused' ? [line.code] : []))),
];

const failuresOf = (running: RunningLoad): unknown[] => running.lines.filter(({ is }) => is === 'failed');

async function sameFromBoth(t: TestStore): Promise<void> {
  const both = [
    startLoad(load(t.place, 'same', { count: 80 })),
    startLoad(load(t.place, 'same', { count: 80 })),
  ];
  expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
  const [one, two] = both.map((running) => new Map(running.acks().map(({ n, change }) => [n, change])));
  expect(one!.size).toBe(80);
  expect(two).toEqual(one);
  const firsts = both.flatMap((running) => running.acks().filter(({ repeated }) => !repeated));
  expect(firsts).toHaveLength(80);
  expect((await prove(t.place, [{ name: 'same', acks: firsts }])).entries).toBe(80);
  await t.close();
}

/** A machine with other things to do takes ten times as long. */
const timeout = 240_000;

describe('two processes on one SQLite file', { timeout }, () => {
  test('both write under load; every entry of both is in once, and a third that only reads sees them all', async () => {
    const t = await testStore();
    const stop = new AbortController();
    const seen: number[] = [];
    const following = (async () => {
      for await (const { change } of t.store.follow(t.scope('medical-monitor'), 4, stop.signal)) {
        seen.push(change);
        if (seen.length === 300) break;
      }
    })();
    const both = [startLoad(load(t.place, 'one')), startLoad(load(t.place, 'two', { people: 70 }))];
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    for (const one of both) {
      expect(one.acks()).toHaveLength(150);
      expect(failuresOf(one)).toEqual([]);
      expect(codesOf(one).filter((code) => code !== 'busy')).toEqual([]);
    }
    await following;
    expect(seen).toEqual(Array.from({ length: 300 }, (_, n) => n + 5));
    const kept = await prove(
      t.place,
      both.map((one, n) => ({ name: ['one', 'two'][n]!, acks: one.acks() })),
    );
    expect(kept).toEqual({ changes: 304, entries: 300 });
    await t.close();
  });

  test('the same entries from both, under the same keys: each is recorded once, and both are told its number', async () =>
    sameFromBoth(await testStore()));

  test('both start at the same moment on a file that is not there yet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trialside-start-'));
    const file = join(folder, 'store.db');
    const start = async (): Promise<[number | null, string]> => {
      const child = spawn(process.execPath, ['gateway/src/cli/main.ts', 'migrate'], {
        cwd: ROOT,
        env: { ...process.env, DATABASE_URL: file },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const [code] = (await once(child, 'close')) as [number | null];
      return [code, said];
    };
    expect(await Promise.all([start(), start(), start()])).toEqual(Array(3).fill([0, '']));
    await (await openStoreAt(file)).close();
    rmSync(folder, { recursive: true });
  });
});

describe('a PostgreSQL server under load', { timeout }, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testPostgres();
  }, timeout);
  afterAll(() => server.stop(), timeout);

  const newStore = (): Promise<Awaited<ReturnType<typeof testStore>>> =>
    testStore(undefined, () => server.newStore());

  /** Two gateways write; what happens to the server meanwhile is `trouble`. */
  async function troubled(trouble: (place: string) => Promise<void>): Promise<void> {
    const t = await newStore();
    const both = [
      startLoad(load(t.place, 'one', { count: 400 })),
      startLoad(load(t.place, 'two', { count: 400 })),
    ];
    await Promise.all(both.map((one) => one.acked(20)));
    await trouble(t.place);
    const after = both.map((one) => one.acks().length);
    await Promise.all(both.map((one, n) => one.acked(Math.min(400, after[n]! + 100))));
    await Promise.all(both.map((one) => one.kill()));
    for (const one of both) {
      expect(failuresOf(one)).toEqual([]);
      expect(codesOf(one).filter((code) => code !== 'busy')).toEqual([]);
    }
    await prove(
      t.place,
      both.map((one, n) => ({ name: ['one', 'two'][n]!, acks: one.acks() })),
    );
    await t.close();
  }

  test('the same entries from two gateways, under the same keys: each is recorded once, and both are told its number', async () =>
    sameFromBoth(await newStore()));

  test('it is restarted', () => troubled(() => server.restart()));

  test('it ends every connection, three times', () =>
    troubled(async (place) => {
      const admin = await server.newDatabase();
      for (let n = 0; n < 3; n += 1) {
        await rawSql(admin, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?', [
          new URL(place).pathname.slice(1),
        ]);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }));

  // The line is given up after ten seconds, so this one takes its time.
  test.runIf(isLong)(
    'the line falls silent: callers are told within the patience of the gateway',
    async () => {
      const t = await newStore();
      const line = await silentLine(Number(new URL(t.place).port));
      const through = new URL(t.place);
      through.port = String(line.port);
      const running = startLoad(load(through.href, 'one', { count: 100_000 }));
      await running.acked(20);
      line.silence();
      const before = Date.now();
      while (!codesOf(running).includes('busy')) {
        expect(Date.now() - before).toBeLessThan(200_000);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      line.speak();
      await running.acked(running.acks().length + 50);
      await running.kill();
      expect(failuresOf(running)).toEqual([]);
      await prove(t.place, [{ name: 'one', acks: running.acks() }]);
      line.close();
      await t.close();
    },
    timeout,
  );
});

interface SilentLine {
  readonly port: number;
  /** Nothing passes any more, and nobody is told. */
  silence(): void;
  /** New connections pass again; the old ones stay silent. */
  speak(): void;
  close(): void;
}

async function silentLine(to: number): Promise<SilentLine> {
  let isSilent = false;
  const ends: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    ends.push(near, far);
    for (const end of [near, far]) end.on('error', () => undefined);
    if (isSilent) return;
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    silence() {
      isSilent = true;
      for (const end of ends) {
        end.unpipe();
        end.pause();
      }
    },
    speak: () => void (isSilent = false),
    close() {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
