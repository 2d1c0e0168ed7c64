/** The yardstick of the store: the same rows into the same tables and out of them, by the bare driver of each database. */
import Database from 'better-sqlite3';
import pg from 'pg';

export interface Bare {
  /** Commits once: the rows of `changes` changes, each in what the store would write for one result. */
  insert(changes: number): Promise<void>;
  /** Every table of a subject's records, by prepared statements. How many rows. */
  readSubject(studyId: string, subjectId: string): Promise<number>;
  close(): Promise<void>;
}

type Row = Record<string, string | number | null>;

/** In the order in which the store writes them. */
const WRITTEN = ['record_lab_result', 'change_entry', 'change_value', 'change'];
const MOVE = 'UPDATE study SET head_seq = ?, head_hash = ?, head_at = ?';
const NOW = 9_000_000_000_000_000;

/** A row of a template, as another change would have it. */
function another(row: Row, by: string, seq: number): (string | number | null)[] {
  const made: Row = { ...row, [by]: seq };
  for (const name of ['id', 'idempotency_key', 'record_id']) if (name in row) made[name] = `bare-${seq}`;
  return Object.values(made);
}

interface Template {
  readonly by: string;
  readonly sql: string;
  readonly rows: readonly Row[];
}

/** The rows of the last change of the store, with the statement that inserts such a row. */
const template = (table: string, rows: readonly Row[], place: (n: number) => string): Template => {
  const names = Object.keys(rows[0]!);
  return {
    by: table === 'record_lab_result' ? 'from_seq' : 'seq',
    sql: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, n) => place(n + 1)).join(', ')})`,
    rows,
  };
};

const byOf = (table: string): string => (table === 'record_lab_result' ? 'from_seq' : 'seq');
const RECORDS = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'record\\_%' ESCAPE '\\'";
const OF_SUBJECT = (table: string): string =>
  `SELECT * FROM ${table} WHERE study_id = ? AND subject_id = ? AND from_seq <= ? AND to_seq > ?`;

/** On a store in which the last change wrote one result. Takes the guards away: nobody may use the file after it. */
export function bareSqlite(file: string): Bare {
  const db = new Database(file);
  db.pragma('synchronous = FULL');
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  const { head_seq: head } = db.prepare('SELECT head_seq FROM study').get() as { head_seq: number };
  const templates = WRITTEN.map((table) => {
    const rows = db.prepare(`SELECT * FROM ${table} WHERE ${byOf(table)} = ?`).all(head) as Row[];
    const made = template(table, rows, () => '?');
    return { ...made, insert: db.prepare(made.sql) };
  });
  const move = db.prepare(MOVE);
  let seq = 1_000_000;
  const insert = db.transaction((changes: number) => {
    for (let n = 0; n < changes; n += 1) {
      seq += 1;
      for (const { rows, by, insert: put } of templates)
        for (const row of rows) put.run(...another(row, by, seq));
      move.run(seq, 'x'.repeat(64), '2026-01-01T00:00:00.000Z');
    }
  });
  return {
    insert: (changes) => Promise.resolve(insert.immediate(changes)),
    readSubject: () => Promise.reject(new Error('this one writes')),
    close: () => Promise.resolve(void db.close()),
  };
}

export function bareSqliteReader(file: string): Pick<Bare, 'readSubject' | 'close'> {
  const db = new Database(file, { readonly: true });
  const reads = (db.prepare(RECORDS).all() as { name: string }[]).map(({ name }) =>
    db.prepare(OF_SUBJECT(name)),
  );
  return {
    readSubject: (study, subject) =>
      Promise.resolve(reads.reduce((sum, one) => sum + one.all(study, subject, NOW, NOW - 1).length, 0)),
    close: () => Promise.resolve(void db.close()),
  };
}

const numbered = (sql: string): string => {
  let n = 0;
  return sql.replaceAll('?', () => `$${(n += 1)}`);
};

/** The same on a server, by named statements. The guards stay where they are for this connection's rows: it is a replica. */
export async function barePostgres(place: string): Promise<Bare> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  await client.query('SET synchronous_commit = on');
  const head = Number(
    (await client.query<{ head_seq: string }>('SELECT head_seq FROM study')).rows[0]!.head_seq,
  );
  const templates: Template[] = [];
  for (const table of WRITTEN) {
    const { rows } = await client.query<Row>(`SELECT * FROM ${table} WHERE ${byOf(table)} = $1`, [head]);
    templates.push(template(table, rows, (n) => `$${n}`));
  }
  const tables = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_name LIKE 'record\\_%'",
  );
  const pool = new pg.Pool({ connectionString: place, max: 8 });
  let seq = 1_000_000;
  return {
    async insert(changes) {
      await client.query('BEGIN');
      for (let n = 0; n < changes; n += 1) {
        seq += 1;
        for (const [at, { rows, by, sql }] of templates.entries()) {
          for (const row of rows)
            await client.query({ name: `put${at}`, text: sql, values: another(row, by, seq) });
        }
        await client.query({
          name: 'move',
          text: numbered(MOVE),
          values: [seq, 'x'.repeat(64), '2026-01-01'],
        });
      }
      await client.query('COMMIT');
    },
    async readSubject(study, subject) {
      const found = await Promise.all(
        tables.rows.map(({ name }) =>
          pool.query({ name, text: numbered(OF_SUBJECT(name)), values: [study, subject, NOW, NOW - 1] }),
        ),
      );
      return found.reduce((sum, { rows }) => sum + rows.length, 0);
    },
    async close() {
      await client.end();
      await pool.end();
    },
  };
}
