/**
 * A store as a released version left it: the migrations that version had, every row of every table, and what it read.
 * Files are made once per release (see make.ts) and never again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SubjectRecord } from '@trialside/rules';
import { SQLITE_MIGRATIONS } from '../migrate.ts';
import { migrationsIn, type Migration } from '../migrations.ts';
import { POSTGRES_MIGRATIONS } from '../postgres-migrate.ts';
import { rawConnection, type RawRow } from '../testing-raw.ts';

export const RELEASED: string = fileURLToPath(new URL('../migrations/released', import.meta.url));

export interface ReleasedStore {
  readonly version: string;
  /** Hashes of the migrations it had, oldest first. */
  readonly migrations: { readonly sqlite: readonly string[]; readonly postgres: readonly string[] };
  /** By table, in the order in which they were written. */
  readonly rows: Readonly<Record<string, readonly RawRow[]>>;
  /** What that version read of subject s1, at changes of the study. */
  readonly readings: readonly SubjectRecord[];
}

export const releasedVersions = (): readonly string[] =>
  readdirSync(RELEASED)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));

export const releasedStore = (version: string): ReleasedStore =>
  JSON.parse(readFileSync(`${RELEASED}/${version}.json`, 'utf8')) as ReleasedStore;

/** The migrations of this build that a released version had. Throws where one was changed since. */
function migrationsOf({ version, migrations }: ReleasedStore, isPostgres: boolean): readonly Migration[] {
  const ours = migrationsIn(isPostgres ? POSTGRES_MIGRATIONS : SQLITE_MIGRATIONS);
  return (isPostgres ? migrations.postgres : migrations.sqlite).map((hash) => {
    const found = ours.find((one) => one.hash === hash);
    if (found) return found;
    throw new Error(
      `A migration that version ${version} was released with is not what it was. Migrations are added, never made again: bring the old file back, and put the change into a new one.`,
    );
  });
}

/** Builds the store in an empty place, without the guards: whoever opens it next puts them in place. */
export async function standUp(released: ReleasedStore, place: string): Promise<void> {
  const isPostgres = place.startsWith('postgres');
  const connection = await rawConnection(place);
  const table = isPostgres ? 'drizzle.__drizzle_migrations' : '__drizzle_migrations';
  try {
    if (isPostgres) await connection.query('CREATE SCHEMA drizzle');
    await connection.query(
      `CREATE TABLE ${table} (id ${isPostgres ? 'SERIAL' : 'INTEGER'} PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
    );
    for (const { statements, hash, madeAt } of migrationsOf(released, isPostgres)) {
      for (const statement of statements) await connection.query(statement);
      await connection.query(`INSERT INTO ${table} (hash, created_at) VALUES (?, ?)`, [hash, madeAt]);
    }
    for (const [name, rows] of Object.entries(released.rows)) {
      for (const row of rows) {
        const columns = Object.keys(row).map((column) => `"${column}"`);
        await connection.query(
          `INSERT INTO "${name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
          Object.values(row),
        );
      }
    }
  } finally {
    await connection.close();
  }
}
