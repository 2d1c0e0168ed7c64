/** The store on a PostgreSQL server: pooled readers, one writer at a time per process, and a line to the other gateways. */
import pg from 'pg';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Scope } from '../auth/scope.ts';
import { copyAll } from './copy/parcel.ts';
import { postgresSnapshot } from './copy/postgres.ts';
import { sqliteTarget } from './copy/sqlite.ts';
import { StoreBusy, StoreFull, type Database } from './database.ts';
import { StoreUnavailable } from './open.ts';
import { migratePostgres } from './postgres-migrate.ts';
import { APP_ROLE, REDACTOR_ROLE } from './postgres-rights.ts';
import { tables } from './schema.postgres.ts';
import { buildStatements } from './statements.ts';
import type { Row, Statement } from './statement.ts';
import { takeStepsAsync, valuesOf, type Outcome, type Step, type Steps } from './steps.ts';

const GROUP = 64;
const READERS = 8;
const CHANNEL = 'trialside_change';
const RECONNECT_MS = 500;
/** How long one statement may take before the line to the server counts as cut: the caller is told to try again. */
const PATIENCE_MS = 10_000;

const statements = buildStatements(tables, drizzle.mock() as never, ' for update');

/** Change numbers and epoch times are 64-bit there and well inside a double here. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

interface Waiting {
  readonly scope: Scope | null;
  readonly steps: () => Steps<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Settled = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Error };

/** Brings the server's tables, roles and policies up to date, then opens. Rejects with StoreUnavailable. */
export async function openPostgresDatabase(connectionString: string): Promise<Database> {
  let restored: readonly string[];
  try {
    restored = await migratePostgres(connectionString);
  } catch (error) {
    throw unavailable(error);
  }
  const pool = new pg.Pool({
    connectionString,
    max: READERS + 1,
    types,
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE_MS / 2,
    query_timeout: PATIENCE_MS,
    // A gateway that was cut off in the middle of a write does not keep the study locked for the others.
    lock_timeout: PATIENCE_MS / 2,
    idle_in_transaction_session_timeout: PATIENCE_MS,
  });
  // A connection that breaks while idle is replaced at the next use; nobody is waiting on it.
  pool.on('error', () => undefined);
  // While one is in use the pool does not listen, and a server that goes away would end the gateway. The statement that
  // is under way is told by itself.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const watchers: (() => void)[] = [];
  const wake = (): void => {
    for (const watcher of watchers) watcher();
  };
  const listener = listen(connectionString, wake);
  const waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let closing = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, GROUP);
      const settled = (await commitTogether(pool, group)) ?? (await eachAlone(pool, group));
      wake();
      for (const [n, one] of group.entries()) {
        const outcome = settled[n]!;
        if (outcome.ok) one.resolve(outcome.value);
        else one.reject(outcome.error);
      }
    }
    writing = null;
  }

  return {
    statements,
    restored,
    async all(query, scope) {
      // No stored text holds a NUL, and the server refuses to look for one: nothing is found, as in SQLite.
      if (Object.values(query.params).some((value) => typeof value === 'string' && value.includes('\0')))
        return [];
      const client = await connected(pool);
      let broken: Error | undefined;
      try {
        await fence(client, scope);
        return (await perform(client, query)).rows;
      } catch (error) {
        if (isConnectionLost(error)) {
          broken = error as Error;
          throw new StoreBusy('the database server cannot be reached', { cause: error });
        }
        throw error;
      } finally {
        client.release(broken);
      }
    },
    write: <T>(scope: Scope | null, steps: () => Steps<T>) =>
      new Promise<T>((resolve, reject) => {
        if (closing) {
          reject(new StoreBusy('the store is closing'));
          return;
        }
        waiting.push({ scope, steps, resolve: resolve as (value: unknown) => void, reject });
        writing ??= new Promise<void>((next) => setImmediate(next)).then(drain);
      }),
    async redact(steps) {
      try {
        const value = await transaction(pool, async (client) => {
          await fence(client, null);
          // Ends with the transaction; the rights of the gateway come back by themselves.
          await client.query(`SET LOCAL ROLE ${REDACTOR_ROLE}`);
          return takeStepsAsync(steps(), (step) => perform(client, step));
        });
        wake();
        return value;
      } catch (error) {
        throw retryable(error);
      }
    },
    async erase(names) {
      const client = new pg.Client({ connectionString });
      await client.connect();
      try {
        for (const name of names) await client.query(`VACUUM (FULL) ${pg.escapeIdentifier(name)}`);
      } finally {
        await client.end();
      }
    },
    async copyTo(file, { onProgress }) {
      const source = await postgresSnapshot(connectionString);
      try {
        await copyAll(source, sqliteTarget(file), onProgress);
      } finally {
        await source.close();
      }
    },
    watch: (onChange) => void watchers.push(onChange),
    async close() {
      closing = true;
      await writing;
      await listener.close();
      await pool.end();
    },
  };
}

/** The rights of a client are those of the application role; what they are, `postgres-migrate` says. */
const prepared = new WeakSet<pg.PoolClient>();

async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw new StoreBusy('the database server cannot be reached', { cause: error });
  }
  if (!prepared.has(client)) {
    try {
      // Whatever the server is set to: an acknowledged change is on its disk.
      await client.query('SET synchronous_commit = on');
      await client.query(`SET ROLE ${APP_ROLE}`);
    } catch (error) {
      client.release(error as Error);
      throw new StoreBusy('the database server cannot be reached', { cause: error });
    }
    prepared.add(client);
  }
  return client;
}

const fences = new WeakMap<pg.PoolClient, string>();

/** Tells row-level security which sites the statements that follow may touch. */
async function fence(client: pg.PoolClient, scope: Scope | null): Promise<void> {
  const sites = scope === null || scope.siteIds === 'all' ? '*' : scope.siteIds.join(',');
  if (fences.get(client) === sites) return;
  await client.query("SELECT set_config('trialside.sites', $1, false)", [sites]);
  fences.set(client, sites);
}

const names = new Map<Statement, string>();

async function perform(client: pg.PoolClient, step: Step): Promise<Outcome> {
  let name = names.get(step.statement);
  if (!name) names.set(step.statement, (name = `s${names.size}`));
  const result = await client.query<Row>({ name, text: step.statement.sql, values: valuesOf(step) });
  return { rows: result.rows, changes: result.rowCount ?? 0 };
}

/** One transaction for all, each behind a savepoint; null where the transaction itself failed and nothing is in. */
async function commitTogether(pool: pg.Pool, group: readonly Waiting[]): Promise<Settled[] | null> {
  if (group.length < 2) return null;
  try {
    return await transaction(pool, async (client) => {
      const settled: Settled[] = [];
      for (const { scope, steps } of group) {
        await fence(client, scope);
        await client.query('SAVEPOINT one');
        try {
          const value = await takeStepsAsync(steps(), (step) => perform(client, step));
          await client.query('RELEASE SAVEPOINT one');
          settled.push({ ok: true, value });
        } catch (error) {
          if (isConnectionLost(error)) throw error;
          await client.query('ROLLBACK TO SAVEPOINT one');
          settled.push({ ok: false, error: retryable(error) });
        }
      }
      return settled;
    });
  } catch {
    return null;
  }
}

async function eachAlone(pool: pg.Pool, group: readonly Waiting[]): Promise<Settled[]> {
  const settled: Settled[] = [];
  let unreachable: Error | null = null;
  for (const { scope, steps } of group) {
    if (unreachable) {
      // To find it out again for each of them would keep the last waiting for minutes.
      settled.push({ ok: false, error: unreachable });
      continue;
    }
    try {
      const value = await transaction(pool, async (client) => {
        await fence(client, scope);
        return takeStepsAsync(steps(), (step) => perform(client, step));
      });
      settled.push({ ok: true, value });
    } catch (error) {
      if (error instanceof StoreBusy || isConnectionLost(error)) unreachable = retryable(error);
      settled.push({ ok: false, error: retryable(error) });
    }
  }
  return settled;
}

async function transaction<T>(pool: pg.Pool, fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connected(pool);
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await fn(client);
    await client.query(`NOTIFY ${CHANNEL}`);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A connection in an unknown state is not used again.
    if (isConnectionLost(error)) broken = error as Error;
    else await client.query('ROLLBACK').catch((second: Error) => (broken = second));
    fences.delete(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Class 08, 57P0x: the connection or the server went away. 40xxx, 55P03: another transaction was in the way. */
const CONNECTION_LOST = /^(08...|57P0.|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const IN_THE_WAY = /^(40...|55P03|53300)$/;

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

function isConnectionLost(error: unknown): boolean {
  return (
    CONNECTION_LOST.test(codeOf(error)) ||
    /Connection terminated|Client has encountered|Query read timeout|timeout exceeded when trying to connect/.test(
      (error as Error).message,
    )
  );
}

function retryable(error: unknown): Error {
  if (error instanceof StoreBusy) return error;
  if (isConnectionLost(error) || IN_THE_WAY.test(codeOf(error))) {
    return new StoreBusy('the database server is busy or cannot be reached', { cause: error });
  }
  if (codeOf(error) === '53100') {
    return new StoreFull('there is no room left on the database server', { cause: error });
  }
  return error as Error;
}

function unavailable(error: unknown): Error {
  const code = codeOf(error);
  if (code.startsWith('28')) {
    return new StoreUnavailable('The PostgreSQL server refuses the user or password of DATABASE_URL.', {
      cause: error,
    });
  }
  if (code === '3D000') {
    return new StoreUnavailable('The PostgreSQL server has no such database. Create it, then start again.', {
      cause: error,
    });
  }
  if (code === '42501') {
    return new StoreUnavailable(
      'The user of DATABASE_URL may not set up the store. It must own the database and may create roles, or an administrator creates the role trialside_app first.',
      { cause: error },
    );
  }
  if (isConnectionLost(error)) {
    return new StoreUnavailable(
      'The PostgreSQL server of DATABASE_URL cannot be reached. Is it running, and is the address right?',
      { cause: error },
    );
  }
  return error as Error;
}

/** Hears of commits of other gateways, and comes back by itself when the line breaks: what was missed is in the log. */
function listen(connectionString: string, wake: () => void): { close(): Promise<void> } {
  let closed = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    if (closed) return;
    client = new pg.Client({ connectionString });
    client.on('notification', wake);
    client.on('error', again);
    client.on('end', again);
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      wake();
    } catch {
      again();
    }
  }
  function again(): void {
    if (closed || timer) return;
    client?.removeAllListeners();
    client?.on('error', () => undefined);
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, RECONNECT_MS);
    timer.unref();
  }
  const first = connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await first;
      await client?.end().catch(() => undefined);
    },
  };
}
