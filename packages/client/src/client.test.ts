/** The client against a real HTTP gateway: how much it asks, how it keeps current, and what it says when it cannot. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { madeUpSubject } from '../testing/made-up.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { createClient, type Client } from './client.ts';
import { RecordLabResultDocument, StudyPositionDocument } from './generated/graphql.ts';
import type { CutChoice } from './readings/reading.ts';
import type { GatewayData } from './readings/data.ts';
import type { ResponseSummary } from './response/detail.ts';
import { newIdempotencyKey } from './transport/idempotency-key.ts';

const STUDY = 'TS-SLE-ITP-01';
/** Quick where something is waited for; patient where a busy machine would be taken for a gateway that is gone. */
const FAST = {
  retry: { firstMs: 10, longestMs: 20 },
  graceMs: 60,
  pollMs: 40,
  pollForMs: 400,
  backoff: { firstMs: 20, longestMs: 60 },
};

/** What is to happen happens soon, but a busy machine may take its time. */
const soon = <T>(what: () => T): Promise<T> => vi.waitFor(what, { timeout: 50_000, interval: 10 });

const open: { gateway: TestGateway; client: Client }[] = [];

afterEach(async () => {
  for (const { client, gateway } of open.splice(0)) {
    client.close();
    await gateway.stop();
  }
});

async function setUp(codes: readonly string[] = ['BJ01-001'], timings: object = {}) {
  const gateway = await startTestGateway(
    STUDY,
    codes.map((code) => madeUpSubject(code, '45')),
  );
  const client = createClient({
    gateway: gateway.url,
    study: STUDY,
    getToken: () => 'good',
    timings: { ...FAST, ...timings },
  });
  open.push({ gateway, client });
  const watch = (code: string, at: CutChoice | null = null) => {
    const seen: GatewayData<ResponseSummary>[] = [];
    const leave = client.watch(client.questions.responseSummary, code, at, (data) => seen.push(data));
    return { seen, leave, state: () => seen.at(-1)?.state, platelets: () => plateletsOf(seen.at(-1)) };
  };
  const operations = () => gateway.received.map(({ operation }) => operation);
  return { gateway, client, watch, operations };
}

const plateletsOf = (data: GatewayData<ResponseSummary> | undefined): string | null | undefined =>
  data && 'held' in data ? data.held?.value.latest?.platelets : undefined;

describe('asking', () => {
  test('says loading at once, then the answer with its cut', async () => {
    const { watch } = await setUp();
    const { seen } = watch('BJ01-001');
    expect(seen).toEqual([{ state: 'loading' }]);
    await soon(() => expect(seen.at(-1)?.state).toBe('ready'));
    expect(seen.at(-1)).toMatchObject({
      held: {
        value: { state: 'NR', latest: { platelets: '45', verdict: { outcome: 'NR' } } },
        cut: { knownAt: 1, on: '2026-11-22' },
        synthetic: true,
        subjectId: 'id-of-BJ01-001',
      },
    });
  });

  test('asks once for many widgets of the same subject', async () => {
    const { watch, operations } = await setUp();
    const watches = Array.from({ length: 50 }, () => watch('BJ01-001'));
    await soon(() => expect(watches.every(({ state }) => state() === 'ready')).toBe(true));
    expect(operations().filter((each) => each !== 'StudyChanged')).toEqual(['SubjectResponseSummary']);
    // One that comes later is told at once.
    expect(watch('BJ01-001').state()).toBe('ready');
  });

  test('walks the cohort in pages for a table of 250, on one stream', async () => {
    const codes = Array.from({ length: 250 }, (_, index) => `BJ01-${String(index).padStart(3, '0')}`);
    const { watch, operations, gateway } = await setUp(codes);
    const watches = codes.map((code) => watch(code));
    const stranger = watch('XX99-001');
    await soon(() => expect(watches.every(({ state }) => state() === 'ready')).toBe(true));
    await soon(() => expect(stranger.seen.at(-1)).toEqual({ state: 'empty', reason: 'no-subject' }));
    expect(operations().filter((each) => each === 'CohortResponseSummaries')).toHaveLength(3);
    expect(operations()).not.toContain('SubjectResponseSummary');
    await soon(() => expect(gateway.streams).toBe(1));
  });

  test('is empty for a subject that is not there, whatever the reason', async () => {
    const { watch } = await setUp();
    const { seen } = watch('BJ01-999');
    await soon(() => expect(seen.at(-1)).toEqual({ state: 'empty', reason: 'no-subject' }));
  });

  test('is an error, never empty, where the answer could not be read', async () => {
    const { watch, gateway } = await setUp();
    gateway.faults.unreadable = 'response';
    const { seen } = watch('BJ01-001');
    await soon(() => expect(seen.at(-1)).toEqual({ state: 'error', reason: 'server' }));
  });

  test('is partial where a part of the answer could not be read', async () => {
    const { watch, gateway } = await setUp();
    gateway.faults.unreadable = 'latest';
    const { seen } = watch('BJ01-001');
    await soon(() =>
      expect(seen.at(-1)).toMatchObject({ state: 'partial', held: { value: { state: 'NR', latest: null } } }),
    );
  });

  test('is forbidden for a role that may not, and signed out without a good token', async () => {
    const { watch, gateway } = await setUp();
    gateway.faults.forbidden = true;
    const one = watch('BJ01-001');
    await soon(() => expect(one.seen.at(-1)).toEqual({ state: 'forbidden', reason: 'role' }));
    gateway.faults.forbidden = false;
    gateway.faults.signedOut = true;
    const other = watch('BJ01-002');
    await soon(() => expect(other.seen.at(-1)).toEqual({ state: 'forbidden', reason: 'signed-out' }));
  });
});

describe('keeping current', () => {
  test('reads again what a change is about, and nothing else', async () => {
    const { watch, gateway, operations } = await setUp(['BJ01-001', 'BJ01-002']);
    const [one, two] = [watch('BJ01-001'), watch('BJ01-002')];
    await soon(() => expect([one.state(), two.state()]).toEqual(['ready', 'ready']));
    await soon(() => expect(gateway.streams).toBe(1));
    const [before, said] = [operations().length, two.seen.length];
    gateway.put(madeUpSubject('BJ01-001', '132'));
    await soon(() => expect(one.platelets()).toBe('132'));
    expect(operations().slice(before)).toEqual(['SubjectResponseSummary']);
    expect(two.seen.slice(said).every(({ state }) => state === 'ready')).toBe(true);
    expect(two.platelets()).toBe('45');
  });

  test('misses nothing recorded between the first read and the stream', async () => {
    const { watch, gateway } = await setUp();
    // The stream opens after change 1, the one that was read; 2 is replayed however late it opens.
    const { platelets } = watch('BJ01-001');
    await soon(() => expect(platelets()).toBe('45'));
    gateway.put(madeUpSubject('BJ01-001', '132'));
    await soon(() => expect(platelets()).toBe('132'));
    const resumed = gateway.received.find(({ operation }) => operation === 'StudyChanged');
    expect(resumed?.variables).toEqual({ study: STUDY, after: 1 });
  });

  test('resumes from the very place that the stream named last', async () => {
    const { watch, gateway, operations } = await setUp();
    const { platelets } = watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    gateway.put(madeUpSubject('BJ01-001', '60'));
    await soon(() => expect(platelets()).toBe('60'));
    gateway.dropStreams();
    await soon(() =>
      expect(operations().filter((each) => each === 'StudyChanged').length).toBeGreaterThan(1),
    );
    const streams = gateway.received.filter(({ operation }) => operation === 'StudyChanged');
    expect(streams[0]!.headers['last-event-id']).toBeUndefined();
    expect(streams.at(-1)!.headers['last-event-id']).toBe('2-aaaaaaaa');
  });

  test('takes what a restored gateway says, though its numbers are lower', async () => {
    const { watch, gateway } = await setUp();
    const { platelets, seen } = watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    gateway.put(madeUpSubject('BJ01-001', '60'));
    gateway.put(madeUpSubject('BJ01-001', '132'));
    await soon(() => expect(platelets()).toBe('132'));
    gateway.goBackTo(1);
    gateway.dropStreams();
    await soon(() => expect(platelets()).toBe('45'));
    gateway.put(madeUpSubject('BJ01-001', '70'));
    await soon(() => expect(platelets()).toBe('70'));
    expect(seen.at(-1)).toMatchObject({ state: 'ready', held: { cut: { knownAt: 2 } } });
  });

  test('resumes a dropped stream after the last change, without a word to the reader', async () => {
    const { watch, gateway } = await setUp(['BJ01-001'], { graceMs: 60_000 });
    const { seen, platelets } = watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    gateway.dropStreams();
    gateway.put(madeUpSubject('BJ01-001', '132'));
    await soon(() => expect(platelets()).toBe('132'));
    expect(seen.map(({ state }) => state)).not.toContain('stale');
    expect(seen.map(({ state }) => state)).not.toContain('offline');
  });

  test('never goes back to an older answer that arrives late', async () => {
    const { watch, gateway } = await setUp();
    const { seen, platelets } = watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    await soon(() => expect(platelets()).toBe('45'));
    gateway.faults.slow.set('BJ01-001', 400);
    gateway.put(madeUpSubject('BJ01-001', '60'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    gateway.faults.slow.delete('BJ01-001');
    gateway.put(madeUpSubject('BJ01-001', '132'));
    await soon(() => expect(platelets()).toBe('132'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(seen.map(plateletsOf)).not.toContain('60');
    expect(platelets()).toBe('132');
  });

  test('shows the last value as offline while the gateway is gone, and comes back by itself', async () => {
    const { watch, gateway, client } = await setUp();
    const { seen, state, platelets } = watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    await soon(() => expect(client.connection.state).toBe('live'));
    await gateway.stop();
    await soon(() => expect(state()).toBe('offline'));
    expect(platelets()).toBe('45');
    const { confirmedAt } = seen.at(-1) as { confirmedAt: number };
    expect(Date.now() - confirmedAt).toBeLessThan(60_000);
    await gateway.start();
    gateway.put(madeUpSubject('BJ01-001', '132'));
    await soon(() => expect([state(), platelets()]).toEqual(['ready', '132']));
  });

  test('is offline without a value where the gateway was never there, and loads when it comes', async () => {
    const { watch, gateway } = await setUp();
    await gateway.stop();
    const { seen, state } = watch('BJ01-001');
    await soon(() => expect(seen.at(-1)).toEqual({ state: 'offline', held: null, confirmedAt: null }));
    await gateway.start();
    await soon(() => expect(state()).toBe('ready'));
  });

  test('shows the last value as stale while the gateway answers badly', async () => {
    const { watch, gateway, state } = await (async () => {
      const set = await setUp();
      const one = set.watch('BJ01-001');
      return { ...set, ...one };
    })();
    await soon(() => expect(gateway.streams).toBe(1));
    expect(watch('BJ01-001').state()).toBe('ready');
    gateway.faults.status = 503;
    gateway.dropStreams();
    await soon(() => expect(state()).toBe('stale'));
    gateway.faults.status = null;
    await soon(() => expect(state()).toBe('ready'));
  });

  test('takes the value away once the gateway refuses the user', async () => {
    const { watch, gateway } = await setUp();
    const { state, seen } = watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    await soon(() => expect(state()).toBe('ready'));
    gateway.faults.signedOut = true;
    gateway.dropStreams();
    await soon(() => expect(seen.at(-1)).toEqual({ state: 'forbidden', reason: 'signed-out' }));
    gateway.faults.signedOut = false;
    await soon(() => expect(state()).toBe('ready'));
  });

  test.each(['noStreams', 'muteStreams', 'heldStreams'] as const)(
    'polls where streams do not work: %s',
    async (fault) => {
      const { watch, gateway, operations } = await setUp(['BJ01-001'], { silenceMs: 60, timeoutMs: 300 });
      gateway.faults[fault] = true;
      const { platelets } = watch('BJ01-001');
      await soon(() => expect(operations()).toContain('StudyPosition'));
      gateway.put(madeUpSubject('BJ01-001', '132'));
      await soon(() => expect(platelets()).toBe('132'));
    },
  );

  test('notices a stream that has gone silent', async () => {
    const { watch, gateway, operations } = await setUp(['BJ01-001'], { silenceMs: 80 });
    watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    await soon(() =>
      expect(operations().filter((each) => each === 'StudyChanged').length).toBeGreaterThan(1),
    );
  });

  test('whoever follows the study is told of a change to any subject, and of nothing after leaving', async () => {
    const { gateway, client } = await setUp(['BJ01-001', 'BJ01-002']);
    let told = 0;
    const leave = client.follow(null, 0, () => (told += 1));
    const pinned = client.follow({ knownAt: 1 }, 0, () => expect.unreachable());
    await soon(() => expect(gateway.streams).toBeGreaterThan(0));
    gateway.put(madeUpSubject('BJ01-002', '50'));
    await soon(() => expect(told).toBeGreaterThan(0));
    leave();
    pinned();
    await soon(() => expect(gateway.streams).toBe(0));
  });

  test('opens no stream for what is shown as known at a change', async () => {
    const { watch, gateway } = await setUp();
    gateway.put(madeUpSubject('BJ01-001', '132'));
    const then = watch('BJ01-001', { knownAt: 1 });
    await soon(() => expect(then.platelets()).toBe('45'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(gateway.streams).toBe(0);
  });

  test('closes the stream soon after the last widget has left', async () => {
    const { watch, gateway } = await setUp();
    const { leave } = watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    leave();
    await soon(() => expect(gateway.streams).toBe(0));
  });
});

test('shares identical queries under way', async () => {
  const { client, operations } = await setUp();
  const variables = { study: STUDY };
  const [one, two] = await Promise.all([
    client.read(StudyPositionDocument, variables),
    client.read(StudyPositionDocument, variables),
  ]);
  expect(one).toBe(two);
  await client.read(StudyPositionDocument, variables);
  expect(operations()).toEqual(['StudyPosition', 'StudyPosition']);
});

const INPUT = {
  study: STUDY,
  subjectId: 'id-of-BJ01-001',
  test: 'PLAT',
  collected: '2026-11-21',
  value: '132',
  unit: '10^9/L',
};

describe('writing', () => {
  test('repeats a mutation with the same key until it is acknowledged', async () => {
    const { client, gateway } = await setUp();
    gateway.faults.failNext = 3;
    const input = {
      study: STUDY,
      subjectId: 'id-of-BJ01-001',
      test: 'PLAT',
      collected: '2026-11-21',
      value: '132',
      unit: '10^9/L',
      idempotencyKey: newIdempotencyKey(),
    };
    await client.write(RecordLabResultDocument, { input });
    const keys = gateway.received.map(({ variables }) => (variables['input'] as typeof input).idempotencyKey);
    expect(keys).toHaveLength(4);
    expect(new Set(keys)).toEqual(new Set([input.idempotencyKey]));
  });

  test('keeps a mutation until the gateway is back, where the caller can say so to its user', async () => {
    const { client, gateway, watch } = await setUp();
    watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    await gateway.stop();
    const input = { ...INPUT, idempotencyKey: newIdempotencyKey() };
    const waiting = vi.fn();
    const written = client.write(RecordLabResultDocument, { input }, undefined, waiting);
    // More often than a write without anybody to tell would be sent.
    await soon(() => expect(waiting.mock.calls.length).toBeGreaterThan(7));
    expect(waiting).toHaveBeenLastCalledWith({ kind: 'network', cause: 'unreachable' });
    await gateway.start();
    expect((await written).kind).toBe('data');
    const sent = gateway.received.filter(({ operation }) => operation === 'RecordLabResult');
    expect(sent.map(({ variables }) => variables['input'])).toEqual([input]);
  });

  test('is sent at once when the connection is back, however long the wait had become', async () => {
    const { client, gateway, watch } = await setUp(['BJ01-001'], {
      retry: { firstMs: 600_000, longestMs: 600_000 },
    });
    watch('BJ01-001');
    await soon(() => expect(gateway.streams).toBe(1));
    await gateway.stop();
    await soon(() => expect(client.connection.state).toBe('offline'));
    const input = { ...INPUT, idempotencyKey: newIdempotencyKey() };
    const waiting = vi.fn();
    const written = client.write(RecordLabResultDocument, { input }, undefined, waiting);
    await soon(() => expect(waiting).toHaveBeenCalledTimes(1));
    await gateway.start();
    expect((await written).kind).toBe('data');
  });

  test('gives up when the caller does', async () => {
    const { client, gateway } = await setUp();
    await gateway.stop();
    const caller = new AbortController();
    const input = { ...INPUT, idempotencyKey: newIdempotencyKey() };
    const written = client.write(RecordLabResultDocument, { input }, caller.signal, () => caller.abort());
    expect(await written).toEqual({ kind: 'aborted' });
  });

  test('makes keys that are never the same', () => {
    const keys = Array.from({ length: 1_000 }, newIdempotencyKey);
    expect(new Set(keys).size).toBe(1_000);
    for (const key of keys)
      expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
