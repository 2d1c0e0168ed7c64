/** The stream by itself: its bytes, its heartbeat, and what happens to a caller that does not read. */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import type { LiveState } from '../../schema/context.ts';
import { eventStream } from './event-stream.ts';

const state = (position: string | null = null): LiveState => ({
  lastEventId: null,
  position,
  isReset: false,
});
const never = (): AbortSignal => new AbortController().signal;
const text = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text();

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

test('each event carries its position, and the stream says where it begins and that it ends', async () => {
  const live = state('4-00c0ffee');
  async function* results() {
    live.position = '5-0000beef';
    yield { data: { studyChanged: { change: 5 } } };
    await Promise.resolve();
    live.position = '9-0000cafe';
    live.isReset = true;
    yield { data: { studyChanged: { change: 9 } } };
  }
  expect(await text(eventStream(results(), { live, signal: never() }))).toBe(
    'retry: 1000\n:\n\nid: 4-00c0ffee\n\n' +
      'event: next\nid: 5-0000beef\ndata: {"data":{"studyChanged":{"change":5}}}\n\n' +
      'event: reset\nid: 9-0000cafe\ndata: {}\n\n' +
      'event: next\nid: 9-0000cafe\ndata: {"data":{"studyChanged":{"change":9}}}\n\n' +
      'event: complete\ndata:\n\n',
  );
});

test('a quiet stream gives a sign of life again and again, until the caller goes away', async () => {
  const ended = vi.fn();
  const leave = new AbortController();
  const quiet = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise<never>(() => undefined),
      return: () => {
        ended();
        return Promise.resolve({ done: true as const, value: undefined });
      },
    }),
  };
  const reader = eventStream(quiet, { live: state(), signal: leave.signal, heartbeatMs: 5 }).getReader();
  await reader.read();
  for (let beats = 0; beats < 3; beats += 1) {
    expect(Buffer.from((await reader.read()).value!).toString()).toBe(':\n\n');
  }
  leave.abort();
  await vi.waitFor(() => expect(ended).toHaveBeenCalled());
});

test('a caller that does not read stops the reading of the log, however much there is to tell', async () => {
  // What the sockets of a machine hold between two processes differs; it is far less than what is there to be told.
  const KB = 'x'.repeat(1024);
  const ALL = 200_000;
  let taken = 0;
  async function* endless() {
    while (taken < ALL) {
      taken += 1;
      yield await Promise.resolve({ data: { KB } });
    }
  }
  const server = createServer((request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const stream = eventStream(endless(), { live: state(), signal: gone.signal });
    Readable.fromWeb(stream as never).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  cleanUps.push(() => {
    request.destroy();
    server.closeAllConnections();
    server.close();
  });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.pause();
  // Nothing is taken any more once the buffers between the two are full: three equal looks in a row.
  const looks: number[] = [];
  await vi.waitFor(
    () => {
      looks.push(taken);
      const last = looks.slice(-3);
      expect(last.length === 3 && last[0]! > 0 && last.every((look) => look === last[0])).toBe(true);
    },
    { timeout: 30_000, interval: 100 },
  );
  expect(taken).toBeLessThan(ALL / 4);
  // Read again, it goes on where it stopped.
  const before = taken;
  answer.resume();
  await vi.waitFor(() => expect(taken).toBeGreaterThan(before), { timeout: 30_000 });
});
