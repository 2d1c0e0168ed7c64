/**
 * The PostgreSQL server of a test run (a `globalSetup` of Vitest): started when the first test asks, in this process, so that
 * it outlives the files that use it and ends with the run. A run that never asks pays nothing.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestServer } from './testing-postgres.ts';
import type { SharedServer } from './testing-shared-postgres.ts';

interface Run {
  provide(key: 'postgresRun', value: string): void;
}

export default async function setup(run: Run): Promise<() => Promise<void>> {
  let started: Promise<readonly [TestServer, SharedServer]> | undefined;
  const start = async (): Promise<readonly [TestServer, SharedServer]> => {
    const { makeTemplate, testPostgres } = await import('./testing-postgres.ts');
    const server = await testPostgres({ isDurable: false });
    return [server, { address: server.address, template: await makeTemplate(() => server.newDatabase()) }];
  };
  const answer = async (response: ServerResponse): Promise<void> => {
    try {
      const [, shared] = await (started ??= start());
      response.end(JSON.stringify(shared));
    } catch (error) {
      response.writeHead(500).end(`the PostgreSQL server of the tests did not start: ${String(error)}`);
    }
  };
  const listener = createServer((_request, response) => void answer(response));
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  run.provide('postgresRun', `http://127.0.0.1:${port}/`);
  return async () => {
    listener.closeAllConnections();
    listener.close();
    const [server] = (await started?.catch(() => undefined)) ?? [];
    await server?.stop();
  };
}
