/**
 * Two gateways on one PostgreSQL behind a balancer, and a page that follows the study with the real client, while either gateway
 * is killed again and again: the page hears of every change, in order and once, whichever gateway wrote it, and every entry that
 * a second page sends meanwhile is recorded once.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createClient, newIdempotencyKey, RecordLabResultDocument } from '@trialside/client';
import { STUDY, testStore, type TestStore } from '@trialside/gateway/data/testing.ts';
import { testPostgres, type TestServer } from '@trialside/gateway/data/testing-postgres.ts';
import { globalId } from '@trialside/gateway/schema/global-id.ts';
import { openStream, type OpenStream } from '@trialside/gateway/server/live/testing.ts';
import { personDrafts, testKeys, type TestKeys } from '@trialside/gateway/server/testing.ts';
import { balancer, type Balancer } from '../support/balancer.ts';
import { freePort, ROOT } from '../support/gateway.ts';
import { isLong } from '../support/load.ts';

const EVENTS = isLong ? 1_000 : 100;
const KILLS = isLong ? 20 : 4;

let server: TestServer;
let t: TestStore;
let keys: TestKeys;
let front: Balancer;
const gateways: { readonly port: number; child: ChildProcess }[] = [];

async function start(port: number): Promise<ChildProcess> {
  const env = { ...process.env, ...keys.env, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: t.place };
  const child = spawn(process.execPath, [join(ROOT, 'gateway/src/cli/main.ts'), 'serve'], {
    env: { ...env, NODE_ENV: '', TRIALSIDE_REQUESTS_PER_MINUTE: '100000' },
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => {
      throw new Error(`the gateway did not start:\n${said}`);
    }),
  ]);
  return child;
}

beforeAll(async () => {
  server = await testPostgres({ isDurable: false });
  t = await testStore(undefined, () => server.newStore());
  for (const role of ['investigator', 'medical-monitor'] as const) {
    await t.put(null, null, personDrafts({ role, siteIds: null }));
  }
  keys = await testKeys();
  for (const port of [await freePort(), await freePort()]) gateways.push({ port, child: await start(port) });
  front = await balancer(gateways.map(({ port }) => port));
}, 300_000);

afterAll(async () => {
  await front.close();
  for (const { child } of gateways) child.kill('SIGKILL');
  await t.close();
  await server.stop();
  keys.remove();
}, 240_000);

test(
  `${EVENTS} changes reach a page through ${KILLS} kills of its gateways`,
  async () => {
    const before = (await t.store.study(STUDY))!.lastChange;
    // Each change is heard of through the balancer; a stream that breaks is opened again from where it stood.
    const heard: number[] = [];
    let isOver = false;
    const follow = async (): Promise<void> => {
      let lastEventId: string | null = `${before}`;
      while (!isOver) {
        let stream: OpenStream;
        try {
          stream = await openStream({
            url: front.url.replace('/graphql', ''),
            study: STUDY,
            token: () => keys.token('medical-monitor'),
            lastEventId,
          });
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 50));
          continue;
        }
        let taken = 0;
        const take = (): boolean => {
          heard.push(...stream.changes.slice(taken));
          taken = stream.changes.length;
          return heard.length >= EVENTS;
        };
        isOver = await stream.until(take).then(
          () => true,
          () => take(),
        );
        ({ lastEventId } = stream);
        stream.stop();
      }
    };
    const following = follow();

    // Each gateway is written through by a page of its own; what is not acknowledged is sent again under the same key.
    const clients = gateways.map(({ port }) =>
      createClient({
        gateway: `http://127.0.0.1:${port}/graphql`,
        study: STUDY,
        getToken: () => keys.token('investigator'),
        timings: { timeoutMs: 5_000, retry: { firstMs: 50, longestMs: 500 } },
      }),
    );
    const acknowledged: number[] = [];
    const write = async (client: (typeof clients)[number], count: number): Promise<void> => {
      for (let n = 0; n < count; n += 1) {
        const input = {
          study: STUDY,
          subjectId: globalId('subject', STUDY, 's1'),
          test: 'PLAT',
          collected: '2026-02-01',
          value: '45',
          unit: '10^9/L',
          idempotencyKey: newIdempotencyKey(),
        };
        const outcome = await client.write(RecordLabResultDocument, { input }, undefined, () => undefined);
        if (outcome.kind !== 'data') throw new Error(`not recorded: ${JSON.stringify(outcome)}`);
        const { recordLabResult: answer } = outcome.data;
        if (answer.__typename === 'RecordLabResultSuccess') acknowledged.push(answer.change!);
        // Two who write at once: the one who was told so comes back.
        else n -= 1;
      }
    };
    const writing = Promise.all(clients.map((client) => write(client, EVENTS / 2)));

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const due = (EVENTS * kill) / (KILLS + 1);
      await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(due), {
        timeout: 240_000,
        interval: 20,
      });
      const gateway = gateways[kill % 2]!;
      gateway.child.kill('SIGKILL');
      await once(gateway.child, 'exit');
      gateway.child = await start(gateway.port);
    }
    await writing;
    await following;
    for (const client of clients) client.close();

    const expected = Array.from({ length: EVENTS }, (_, n) => before + 1 + n);
    expect(heard).toEqual(expected);
    expect([...acknowledged].sort((a, b) => a - b)).toEqual(expected);
    expect((await t.store.study(STUDY))!.lastChange).toBe(before + EVENTS);
  },
  isLong ? 1_800_000 : 600_000,
);
