/** A request that is turned away gets its answer whole, however much of its body is still on its way. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { turnAway, type Patience } from './turn-away.ts';

const BODY = '{"errors":[]}';
const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
});

async function caller(patience?: Patience): Promise<{ socket: Socket; heard: () => string }> {
  const server: Server = createServer((request, response) =>
    turnAway(request, response, 413, BODY, patience),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  closes.push(() => {
    socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  // What is sent to a connection that has gone is part of what is tried here.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return { socket, heard: () => text };
}

const head = (length: number): string =>
  `POST / HTTP/1.1\r\nHost: gateway\r\nContent-Length: ${length}\r\n\r\n`;

test('the answer comes before the body is sent, and the connection ends when the body has come', async () => {
  const { socket, heard } = await caller();
  socket.write(head(500_000));
  await expect
    .poll(heard, { timeout: 20_000 })
    .toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close[\s\S]*\{"errors":\[\]\}$/i);
  const closed = once(socket, 'close');
  socket.write('x'.repeat(500_000));
  expect(await closed).toEqual([false]);
  expect(heard()).toMatch(/\{"errors":\[\]\}$/);
});

test('a body without end is read no further than patience goes', async () => {
  const { socket, heard } = await caller({ bytes: 1000, ms: 600_000 });
  socket.write(head(1_000_000_000));
  const closed = once(socket, 'close');
  socket.write('x'.repeat(2000));
  await closed;
  expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
});

test('a body that never comes is waited for no longer than patience goes', async () => {
  const { socket, heard } = await caller({ bytes: 1000, ms: 20 });
  socket.write(head(10));
  await once(socket, 'close');
  expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
});
