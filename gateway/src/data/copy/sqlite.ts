/** An SQLite file as the source or the target of a copy. */
import BetterSqlite3 from 'better-sqlite3';
import { migrateSqlite } from '../migrate.ts';
import { openSqlite } from '../open.ts';
import type { Row } from '../statement.ts';
import type { Parcel, Snapshot, Step, Target } from './parcel.ts';

/** One moment of a file that others may go on writing to. */
export function sqliteSnapshot(file: string): Snapshot {
  const db = new BetterSqlite3(file, { readonly: true });
  // The snapshot begins with the first read, not with BEGIN.
  db.exec('BEGIN');
  db.prepare('SELECT COUNT(*) FROM study').get();
  const open = new Set<IterableIterator<Row>>();
  return {
    // oxlint-disable-next-line require-await -- the other database has to wait here
    async *rows(sql) {
      const rows = db.prepare(sql).iterate() as IterableIterator<Row>;
      open.add(rows);
      yield* rows;
      open.delete(rows);
    },
    close() {
      // A copy that was broken off has not read them to the end.
      for (const rows of open) rows.return?.();
      db.close();
      return Promise.resolve();
    },
  };
}

/** Fills a new file. Until it is finished a crash leaves an unusable file: give it a name of its own, and rename it then. */
export function sqliteTarget(file: string): Target {
  const db = openSqlite(file);
  migrateSqlite(db);
  // Nobody relies on the file before it is finished, and then it is synced as a whole.
  db.pragma('synchronous = OFF');
  const prepared = new Map<string, BetterSqlite3.Statement<unknown[]>>();
  const statement = (sql: string): BetterSqlite3.Statement<unknown[]> => {
    let found = prepared.get(sql);
    if (!found) prepared.set(sql, (found = db.prepare(sql)));
    return found;
  };
  const perform = (step: Step): void => {
    if ('insert' in step) {
      for (const row of step.rows) {
        const names = Object.keys(row);
        const places = names.map(() => '?').join(', ');
        statement(
          `INSERT INTO "${step.insert}" (${names.map((one) => `"${one}"`).join(', ')}) VALUES (${places})`,
        ).run(...Object.values(row));
      }
    } else if ('close' in step) {
      const { changes } = statement(
        `UPDATE "${step.close}" SET to_seq = ? WHERE study_id = ? AND id = ? AND version = ?`,
      ).run(step.seq, step.study, step.id, step.version);
      if (changes !== 1)
        throw new Error(`${step.close}: version ${step.version} of ${step.id} could not be closed`);
    } else {
      statement('UPDATE study SET head_seq = ?, head_hash = ?, head_at = ? WHERE id = ?').run(
        step.seq,
        step.hash,
        step.at,
        step.head,
      );
    }
  };
  const takeAll = db.transaction((parcels: readonly Parcel[]) => {
    for (const { steps } of parcels) for (const step of steps) perform(step);
  });
  return {
    take(parcels) {
      takeAll(parcels);
      // A gateway that serves meanwhile gets its turn.
      return new Promise((resolve) => setImmediate(resolve));
    },
    finish() {
      db.pragma('synchronous = FULL');
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      return Promise.resolve();
    },
    abandon() {
      if (db.open) db.close();
      return Promise.resolve();
    },
  };
}
