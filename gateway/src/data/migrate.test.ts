/** Bringing a store to a newer version: all of it or nothing, nothing of the record lost, never back (requirement OPS-01). */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { migrateSqlite, SQLITE_MIGRATIONS } from './migrate.ts';
import { pendingMigrations, type Migration } from './migrations.ts';
import { openSqlite } from './open.ts';
import { migratePostgres, POSTGRES_MIGRATIONS } from './postgres-migrate.ts';
import { openStoreAt } from './store.ts';
import { onBoth } from './testing-both.ts';
import { testPostgres } from './testing-postgres.ts';
import { rawSql } from './testing-raw.ts';
import { draftPlatelets } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-migrate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Journal {
  readonly entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
}

let copies = 0;

/** Today's migrations with one more behind them, as a later version would bring it. */
function withOneMore(of: string, sql: string): string {
  const copy = join(folder, `migrations-${(copies += 1)}`);
  cpSync(of, copy, { recursive: true });
  const journalFile = join(copy, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal;
  const { version, when } = journal.entries.at(-1)!;
  const idx = journal.entries.length;
  journal.entries.push({ idx, version, when: when + 1, tag: 'later', breakpoints: true });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(join(copy, 'later.sql'), sql);
  return copy;
}

const LATER = [
  "ALTER TABLE record_lab_result ADD COLUMN added_later text DEFAULT 'unknown'",
  // What the guards would refuse: a migration may have to fill what it adds.
  "UPDATE record_lab_result SET added_later = 'automated' WHERE test = 'PLAT'",
  'CREATE INDEX lab_by_method ON record_lab_result (added_later)',
].join(';\n--> statement-breakpoint\n');

const HALF = `${LATER};\n--> statement-breakpoint\nUPDATE no_such_table SET a = 1`;

onBoth((on) => {
  const migrateTo = async (sql: string): Promise<void> => {
    if (on.isPostgres) {
      await migratePostgres(on.t.place, withOneMore(POSTGRES_MIGRATIONS, sql));
      return;
    }
    const db = openSqlite(on.t.place);
    try {
      migrateSqlite(db, withOneMore(SQLITE_MIGRATIONS, sql));
    } finally {
      db.close();
    }
  };
  const laterColumns = async (): Promise<unknown[]> => on.raw('SELECT added_later FROM record_lab_result');

  test('a later migration finds the data, changes it under the guards, and leaves them in place', async () => {
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    await migrateTo(LATER);
    expect(await laterColumns()).toEqual([{ added_later: 'automated' }]);
    await expect(on.raw("UPDATE record_lab_result SET added_later = 'x'")).rejects.toThrow(/trialside:/);
    // What the log says of a record is what it said, whatever columns have come since.
    expect((await on.t.store.maintain.verify(on.t.studyId)).problems).toEqual([]);
    await expect(on.raw('DELETE FROM change')).rejects.toThrow(/trialside:/);
  });

  test('a migration that fails in the middle leaves nothing of it, and the store goes on in this version', async () => {
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    await expect(migrateTo(HALF)).rejects.toThrow(/no_such_table/);
    await expect(laterColumns()).rejects.toThrow(/added_later/);
    await expect(on.raw('DELETE FROM change')).rejects.toThrow(/trialside:/);
    expect(await on.t.put('s1', 'site-a', [draftPlatelets('r2', '2026-02-28', '19')])).toBe(6);
  });

  test('a store that a newer version has migrated is refused by this one, with what to do', async () => {
    await migrateTo(LATER);
    await expect(openLater(on.t.place)).rejects.toThrow(/newer version of Trialside/);
  });
});

const openLater = async (place: string): Promise<void> => (await openStoreAt(place)).close();

describe('which migrations are pending', () => {
  const migration = (hash: string, madeAt: number): Migration => ({ hash, madeAt, statements: [] });
  const ours = [migration('one', 1), migration('two', 2), migration('three', 3)];

  test.each<[string, [string, number][], string[] | RegExp]>([
    ['a new store', [], ['one', 'two', 'three']],
    ['a store of the first version', [['one', 1]], ['two', 'three']],
    [
      'a store of this version',
      [
        ['one', 1],
        ['two', 2],
        ['three', 3],
      ],
      [],
    ],
    [
      'a store of a newer version',
      [
        ['one', 1],
        ['two', 2],
        ['three', 3],
        ['four', 4],
      ],
      /newer version/,
    ],
    ['a store whose first migration was another', [['first', 1]], /never released/],
    [
      'a store that lacks one in the middle',
      [
        ['one', 1],
        ['three', 3],
      ],
      /without an earlier one/,
    ],
  ])('%s', (_what, applied, expected) => {
    const found = (): string[] =>
      pendingMigrations(
        ours,
        applied.map(([hash, madeAt]) => ({ hash, madeAt })),
      ).map(({ hash }) => hash);
    if (expected instanceof RegExp) expect(found).toThrow(expected);
    else expect(found()).toEqual(expected);
  });
});

describe('a PostgreSQL server that may lose what it acknowledged', () => {
  test('is refused, and the sentence names the setting', async () => {
    const server = await testPostgres();
    try {
      const place = await server.newDatabase();
      await rawSql(place, 'ALTER SYSTEM SET fsync = off');
      await server.restart();
      await expect(openStoreAt(place)).rejects.toThrow(/runs with fsync = off.*Set it to on/);
      await rawSql(place, 'ALTER SYSTEM RESET fsync');
      await server.restart();
      await (await openStoreAt(place)).close();
    } finally {
      await server.stop();
    }
  }, 240_000);
});
