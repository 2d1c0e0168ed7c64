/** Brings a PostgreSQL store to this version, and sets the rights under which the gateway works there. */
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { getTableName } from 'drizzle-orm';
import { guardNames, guardsSql, MISSING_GUARDS_SQL } from './guards-postgres.ts';
import type { Restored } from './guards-sqlite.ts';
import { migrationsIn, pendingMigrations, type Applied, type Migration } from './migrations.ts';
import { GuardsMissing, StoreUnavailable } from './open.ts';
import { tables } from './schema.postgres.ts';

export const POSTGRES_MIGRATIONS: string = fileURLToPath(new URL('./migrations/postgres', import.meta.url));

/** The role every statement of the gateway runs as: it cannot change or remove what is in the log. */
export const APP_ROLE = 'trialside_app';

/** The role a redaction runs as: the only one that may change a value that stands, and nothing it may remove. */
export const REDACTOR_ROLE = 'trialside_redactor';

/** One gateway at a time sets up; any number, as long as all use it. */
const SETUP_LOCK = 7_281_006;

/** Answers the guards that were missing in a store that had been used. */
export async function migratePostgres(
  connectionString: string,
  folder: string = POSTGRES_MIGRATIONS,
): Promise<Restored> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]);
    await assertDurable(client);
    // One transaction for tables, rights and guards: a start that fails leaves the store as it was.
    await client.query('BEGIN');
    const pending = pendingMigrations(migrationsIn(folder), await appliedTo(client));
    if (pending.length > 0) await apply(client, pending);
    // The guards of the old version are none of the new one: that is no finding.
    const missing = pending.length > 0 ? [] : await missingGuards(client);
    await client.query(rightsSql());
    const still = await missingGuards(client);
    if (still.length > 0) throw new GuardsMissing(still);
    await client.query('COMMIT');
    const used = await client.query('SELECT 1 FROM study LIMIT 1');
    return used.rows.length > 0 ? missing : [];
  } finally {
    await client.end();
  }
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

const makeRole = (role: string): string => `
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
      IF NOT pg_has_role(current_user, '${role}', 'MEMBER') THEN EXECUTE 'GRANT ${role} TO ' || quote_ident(current_user); END IF;`;

function rightsSql(): string {
  const records = Object.values(tables.records).map((table) => getTableName(table));
  const log = [tables.change, tables.changeEntry, tables.changeValue, tables.accessLog].map((table) =>
    getTableName(table),
  );
  // Rows of the study as a whole belong to no site and are for everybody in it.
  const inReach =
    "(site_id IS NULL OR current_setting('trialside.sites', true) = '*' " +
    "OR site_id = ANY (string_to_array(current_setting('trialside.sites', true), ',')))";
  const fenced = [...records, 'change', 'change_entry'].map(
    (table) => `
      ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;
      DROP POLICY IF EXISTS sites_in_reach ON "${table}";
      CREATE POLICY sites_in_reach ON "${table}" USING ${inReach} WITH CHECK ${inReach};`,
  );
  return `
    DO $$ BEGIN ${makeRole(APP_ROLE)} ${makeRole(REDACTOR_ROLE)}
    END $$;
    GRANT USAGE ON SCHEMA public TO ${APP_ROLE}, ${REDACTOR_ROLE};
    GRANT SELECT, INSERT ON ${log.map((table) => `"${table}"`).join(', ')} TO ${APP_ROLE}, ${REDACTOR_ROLE};
    GRANT SELECT ON "redaction" TO ${APP_ROLE};
    GRANT SELECT, INSERT ON "redaction" TO ${REDACTOR_ROLE};
    GRANT UPDATE (fields) ON "change_value" TO ${REDACTOR_ROLE};
    GRANT SELECT, UPDATE ON ${records.map((table) => `"${table}"`).join(', ')} TO ${REDACTOR_ROLE};
    ${records.map((table) => `GRANT SELECT, INSERT, UPDATE (to_seq) ON "${table}" TO ${APP_ROLE};`).join('\n    ')}
    GRANT SELECT, INSERT, UPDATE (head_seq, head_hash, head_at) ON "study" TO ${APP_ROLE}, ${REDACTOR_ROLE};
    ${fenced.join('')}
    ${guardsSql()}`;
}
