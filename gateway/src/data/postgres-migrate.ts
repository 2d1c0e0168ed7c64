/** Brings a PostgreSQL store to this version, and sets the rights under which the gateway works there. */
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { guardNames, MISSING_GUARDS_SQL } from './guards-postgres.ts';
import type { Restored } from './guards-sqlite.ts';
import { migrationsIn, pendingMigrations, type Applied, type Migration } from './migrations.ts';
import { GuardsMissing, StoreUnavailable } from './open.ts';
import { stateOfRights, setRights } from './postgres-rights.ts';

export const POSTGRES_MIGRATIONS: string = fileURLToPath(new URL('./migrations/postgres', import.meta.url));

/** One gateway at a time sets up; any number, as long as all use it. */
const SETUP_LOCK = 7_281_006;

/** Readers hold tables in any order, so a change of tables or rights beside them can be the one that has to give way. */
const GAVE_WAY = new Set(['40P01', '55P03']);
const TRIES = 20;

/** Answers the guards that were missing in a store that had been used, or `rights` where only those were changed. */
export async function migratePostgres(
  connectionString: string,
  folder: string = POSTGRES_MIGRATIONS,
): Promise<Restored> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]);
    await assertDurable(client);
    // Whoever waits for a table keeps every later reader of it waiting too: rather give way, and come again.
    await client.query("SET lock_timeout = '2s'");
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await setUp(client, folder);
      } catch (error) {
        await client.query('ROLLBACK');
        if (attempt === TRIES || !GAVE_WAY.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  } finally {
    await client.end();
  }
}

/** One transaction for tables, rights and guards: a start that fails leaves the store as it was. */
async function setUp(client: pg.Client, folder: string): Promise<Restored> {
  await client.query('BEGIN');
  const pending = pendingMigrations(migrationsIn(folder), await appliedTo(client));
  if (pending.length > 0) await apply(client, pending);
  // The guards of the old version are none of the new one: that is no finding.
  const missing = pending.length > 0 ? [] : await missingGuards(client);
  const rights = pending.length > 0 ? 'old' : await stateOfRights(client);
  // A store in order is not touched: a gateway that starts beside others must not get in their way.
  if (rights !== 'stand') await setRights(client);
  const still = await missingGuards(client);
  if (still.length > 0) throw new GuardsMissing(still);
  await client.query('COMMIT');
  const used = await client.query('SELECT 1 FROM study LIMIT 1');
  if (used.rows.length === 0) return [];
  return rights === 'changed' && missing.length === 0 ? ['rights'] : missing;
}

/** A server that calls itself so holds nothing that anybody will miss: tests, where waiting for the disk proves nothing. */
export const THROWAWAY_CLUSTER = 'trialside-throwaway';

/** Without these a power cut can take acknowledged changes with it, or half of a page. */
async function assertDurable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting <> 'on'
       AND current_setting('cluster_name') <> '${THROWAWAY_CLUSTER}'`,
  );
  if (rows.length === 0) return;
  const off = rows.map(({ name }) => `${name} = off`).join(' and ');
  throw new StoreUnavailable(
    `The PostgreSQL server runs with ${off}: a power cut would lose what was acknowledged. Set it to on, then start again.`,
  );
}

// As drizzle's own migrator keeps it, so that its tools can be used on a store.
const TABLE = 'drizzle.__drizzle_migrations';

async function appliedTo(client: pg.Client): Promise<Applied[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS there',
    [TABLE],
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<{ hash: string; made: string }>(
    `SELECT hash, created_at AS made FROM ${TABLE}`,
  );
  return rows.map(({ hash, made }) => ({ hash, madeAt: Number(made) }));
}

async function apply(client: pg.Client, pending: readonly Migration[]): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS drizzle');
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
  );
  // A migration may have to move rows that the guards hold still; they come back in the same transaction.
  await client.query(`DO $$ DECLARE t record; BEGIN
    FOR t IN SELECT tgname, tgrelid::regclass AS tab FROM pg_trigger WHERE NOT tgisinternal AND tgname ~ '_guard(_whole)?$' LOOP
      EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.tab);
    END LOOP; END $$`);
  for (const { statements, hash, madeAt } of pending) {
    for (const statement of statements) await client.query(statement);
    await client.query(`INSERT INTO ${TABLE} (hash, created_at) VALUES ($1, $2)`, [hash, madeAt]);
  }
}

async function missingGuards(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(MISSING_GUARDS_SQL, [...guardNames()]);
  return rows.map(({ name }) => name);
}
