/** Brings the tables of a store to this version, forward only, in one transaction: all of it or nothing. */
import { fileURLToPath } from 'node:url';
import { setGuards, type Restored } from './guards-sqlite.ts';
import { migrationsIn, pendingMigrations, type Applied, type Migration } from './migrations.ts';
import type { Sqlite } from './open.ts';

export const SQLITE_MIGRATIONS: string = fileURLToPath(new URL('./migrations/sqlite', import.meta.url));

/** Answers the guards that were missing in a store that had been used. Throws StoreUnavailable. */
export function migrateSqlite(db: Sqlite, folder: string = SQLITE_MIGRATIONS): Restored {
  const all = migrationsIn(folder);
  if (pendingMigrations(all, appliedTo(db)).length === 0) return setGuards(db);
  return db
    .transaction((): Restored => {
      // Asked again under the lock: another process that starts at the same time may just have done it.
      const pending = pendingMigrations(all, appliedTo(db));
      if (pending.length > 0) apply(db, pending);
      const missing = setGuards(db);
      // The guards of the old version are none of the new one: that is no finding.
      return pending.length > 0 ? [] : missing;
    })
    .immediate();
}

// As drizzle's own migrator keeps it, so that its tools can be used on a store.
const TABLE = '"__drizzle_migrations"';

function appliedTo(db: Sqlite): Applied[] {
  const exists = db.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!exists) return [];
  return db.prepare(`SELECT hash, created_at AS "madeAt" FROM ${TABLE}`).all() as Applied[];
}

function apply(db: Sqlite, pending: readonly Migration[]): void {
  db.exec(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  );
  // A migration may have to move rows that the guards hold still; they come back before anybody else can write.
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  const note = db.prepare(`INSERT INTO ${TABLE} (hash, created_at) VALUES (?, ?)`);
  for (const { statements, hash, madeAt } of pending) {
    for (const statement of statements) db.exec(statement);
    note.run(hash, madeAt);
  }
}
