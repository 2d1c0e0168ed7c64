/**
 * Studies of any size, for measuring. One subject is written as a study writes it; the others are copies of its rows and of
 * its changes, with ids, numbers and times of their own, and with commitments and hashes made anew: `verify` finds the chain
 * whole and the tables equal to the log, as if a million entries had been typed in. It is made in seconds, behind the guards of
 * a file that nobody uses yet; the guards are back before anybody opens it.
 *
 * For reading alone (120,000 subjects) the entries of the copies are left out: reading a subject never looks at them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { changeHash, commitment } from '@trialside/gateway/data/chain.ts';
import { openStore } from '@trialside/gateway/data/store.ts';
import { STUDY, testStore } from '@trialside/gateway/data/testing.ts';
import { writeSubject } from './store/subject.ts';

export const subjectId = (n: number): string => `s1-${n}`;

export interface Built {
  readonly file: string;
  readonly studyId: string;
  /** Changes of each subject. */
  readonly changesPerSubject: number;
  /** Milliseconds that building took; null where it was there already. */
  readonly builtIn: number | null;
}

type Row = Record<string, string | number | null>;
type Field = readonly [path: string, old: string | null, fresh: string | null];
type Values = readonly (string | number | null)[];

const START = new Date('2026-03-01T02:00:00.000Z');
const KINDS = ['visit', 'lab_result', 'sledai_assessment', 'bleeding_assessment', 'exposure'];

/** Columns and fields that name a record or a subject: each copy has its own. */
const OWN_COLUMNS = ['id', 'record_id', 'visit_id', 'subject_id', 'idempotency_key'];
const OWN_FIELDS = ['visitId', 'code'];

const codeOf = (n: number): string => `C-${String(n).padStart(6, '0')}`;
const own = (name: string, value: string, n: number): string =>
  name === 'code' ? codeOf(n) : `${value}-${n}`;

/**
 * The study in a file of the system's folder for what may be lost; made if it is not there. `audit: 'none'` leaves the
 * entries out. The file is everybody's: what is measured may read it, and note in its access log that it did.
 */
export async function builtStudy(subjects: number, audit: 'full' | 'none' = 'full'): Promise<Built> {
  const folder = join(tmpdir(), 'trialside-bench', fingerprint());
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${subjects}-${audit}.db`);
  const begun = performance.now();
  const isThere = existsSync(file);
  if (!isThere) await build(file, subjects, audit);
  const builtIn = isThere ? null : Math.round(performance.now() - begun);
  const db = new Database(file, { readonly: true });
  const { id } = db.prepare('SELECT id FROM study').get() as { id: string };
  const { n } = db.prepare("SELECT count(*) AS n FROM change WHERE subject_id = 's1-1'").get() as {
    n: number;
  };
  db.close();
  return { file, studyId: id, changesPerSubject: n, builtIn };
}

/** Another table or another fixture is another file. */
function fingerprint(): string {
  const gateway = join(import.meta.dirname, '../../gateway/src/data');
  const sources = [
    join(gateway, 'tables.ts'),
    join(gateway, 'kinds.ts'),
    join(gateway, 'stored-records.ts'),
    join(gateway, 'guards-sqlite.ts'),
    join(gateway, 'chain.ts'),
    join(import.meta.dirname, 'fixture.ts'),
    join(import.meta.dirname, 'store/subject.ts'),
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  return hash.digest('hex').slice(0, 12);
}

async function build(file: string, subjects: number, audit: 'full' | 'none'): Promise<void> {
  const making = `${file}.making`;
  for (const beside of ['', '-wal', '-shm']) rmSync(making + beside, { force: true });
  const t = await testStore(
    () => START,
    () => Promise.resolve(making),
  );
  await writeSubject(t);
  await t.store.close();
  const db = new Database(making);
  // Nobody opens the file before it is finished, and one that is not finished is made anew: nothing has to survive a crash.
  db.pragma('journal_mode = OFF');
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -400000');
  const made = (type: string): { readonly name: string; readonly sql: string }[] =>
    db.prepare('SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL').all(type) as {
      name: string;
      sql: string;
    }[];
  for (const { name } of made('trigger')) db.exec(`DROP TRIGGER "${name}"`);
  // An index is made in one go at the end, in a fraction of the time that a million single entries take.
  const indexes = made('index');
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`);
  copySubjects(db, subjects, audit);
  for (const { sql } of indexes) db.exec(sql);
  db.pragma('journal_mode = WAL');
  db.close();
  // The guards are put back, and everything is on the disk.
  await openStore({ file: making }).close();
  for (const beside of ['-wal', '-shm']) rmSync(making + beside, { force: true });
  renameSync(making, file);
}

function copySubjects(db: Database.Database, subjects: number, audit: 'full' | 'none'): void {
  const all = (sql: string, ...values: unknown[]): Row[] => db.prepare(sql).all(...values) as Row[];
  const [study] = all('SELECT * FROM study WHERE code = ?', STUDY) as [Row];
  const head = study['head_seq'] as number;
  const changes = all("SELECT * FROM change WHERE subject_id = 's1' ORDER BY seq");
  const copiers = ['record_subject', ...KINDS.map((kind) => `record_${kind}`)].map((table) =>
    rowCopier(db, table, changes.length),
  );
  const parts = changes.map((change) => ({
    change,
    entries: all('SELECT * FROM change_entry WHERE seq = ? ORDER BY n', change['seq']).map((entry) => {
      const [value] = all(
        'SELECT fields FROM change_value WHERE seq = ? AND n = ?',
        change['seq'],
        entry['n'],
      );
      const valueText = value!['fields'] as string;
      return {
        entry,
        fields: JSON.parse(entry['fields'] as string) as Field[],
        valueText,
        values: JSON.parse(valueText) as Values[],
      };
    }),
    words: all('SELECT * FROM change_value WHERE seq = ? AND n = -1', change['seq'])[0]!,
  }));
  const insertChange = inserter(db, 'change', changes[0]!);
  const insertEntry = inserter(db, 'change_entry', parts[0]!.entries[0]!.entry);
  const insertValue = inserter(db, 'change_value', parts[0]!.words);

  let seq = head;
  let previous = study['head_hash'] as string;
  let at = study['head_at'] as string;
  const copyOne = (n: number): void => {
    for (const { change, entries, words } of parts) {
      seq += 1;
      at = new Date(START.getTime() + seq * 1000).toISOString();
      const chained: object[] = [];
      if (audit === 'full') {
        insertValue({ ...words, seq });
        for (const { entry, fields, values, valueText } of entries) {
          const made = namesItself(fields) ? copiedEntry(fields, values, n) : null;
          const row: Row = { ...copied(entry, n), seq };
          insertEntry(made ? { ...row, fields: JSON.stringify(made.fields) } : row);
          const text = made ? JSON.stringify(made.values) : valueText;
          insertValue({ study_id: study['id']!, seq, n: entry['n']!, fields: text });
          const { study_id: _study, seq: _seq, ...said } = row;
          chained.push({ ...said, fields: made?.fields ?? fields });
        }
      }
      const { hash: _hash, ...header }: Row = { ...copied(change, n), seq, at, prev_hash: previous };
      previous = changeHash(previous, header, chained);
      insertChange({ ...header, hash: previous });
    }
  };
  const copyMany = db.transaction((from: number, to: number) => {
    for (const copy of copiers) copy(from, to, seq);
    for (let n = from; n <= to; n += 1) copyOne(n);
    db.prepare('UPDATE study SET head_seq = ?, head_hash = ?, head_at = ?').run(seq, previous, at);
  });
  for (let n = 1; n <= subjects; n += 100) copyMany(n, Math.min(subjects, n + 99));
}

/**
 * Copies the rows of a table for subjects `from` to `to`, whose changes come after `seq`: in one statement, since a study of
 * 120,000 subjects has thirty million rows.
 */
function rowCopier(
  db: Database.Database,
  table: string,
  changes: number,
): (from: number, to: number, seq: number) => void {
  const before = (column: string): string =>
    `(SELECT count(*) FROM change WHERE subject_id = 's1' AND seq < ${column})`;
  db.exec(
    `CREATE TEMP TABLE of_${table} AS
       SELECT *, ${before('from_seq')} AS begun, ${before('to_seq')} AS ended FROM ${table} WHERE subject_id = 's1'`,
  );
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
  const first = `:seq + (n - :from) * ${changes} + 1`;
  const valueOf = (name: string): string => {
    if (OWN_COLUMNS.includes(name)) return `${name} || '-' || n`;
    if (name === 'code') return `printf('C-%06d', n)`;
    if (name === 'from_seq') return `${first} + begun`;
    // The change of the subject that ends this version; none for the current one.
    return name === 'to_seq' ? `CASE ended WHEN ${changes} THEN to_seq ELSE ${first} + ended END` : name;
  };
  const statement = db.prepare(
    `WITH RECURSIVE numbers (n) AS (SELECT :from UNION ALL SELECT n + 1 FROM numbers WHERE n < :to)
     INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${columns.map(valueOf).join(', ')} FROM numbers CROSS JOIN of_${table}`,
  );
  // A number of JavaScript is a double to the driver, and would be one in the ids.
  return (from, to, seq) => void statement.run({ from: BigInt(from), to: BigInt(to), seq: BigInt(seq) });
}

type Insert = (row: Row) => void;

function inserter(db: Database.Database, table: string, like: Row): Insert {
  const names = Object.keys(like);
  const statement = db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  return (row) => void statement.run(...names.map((name) => row[name] ?? null));
}

/** The columns of a row with the names that the copy has. */
function copied(row: Row, n: number): Row {
  const made: Row = { ...row };
  for (const name of OWN_COLUMNS) {
    if (typeof made[name] === 'string') made[name] = own(name, made[name], n);
  }
  if ('code' in made) made['code'] = codeOf(n);
  return made;
}

const namesItself = (fields: readonly Field[]): boolean => fields.some(([path]) => OWN_FIELDS.includes(path));

/** The same for the fields of an entry, under the same salts: what is another value has another commitment. */
function copiedEntry(
  fields: readonly Field[],
  values: readonly Values[],
  n: number,
): { readonly fields: readonly Field[]; readonly values: readonly Values[] } {
  const made = fields.map((field, index): readonly [Field, Values] => {
    const [path] = field;
    const [oldSalt, old, newSalt, fresh] = values[index]!;
    if (!OWN_FIELDS.includes(path) || typeof fresh !== 'string') return [field, values[index]!];
    const value = own(path, fresh, n);
    return [
      [path, field[1], commitment(newSalt as string, value)],
      [oldSalt!, old!, newSalt!, value],
    ];
  });
  return { fields: made.map(([field]) => field), values: made.map(([, value]) => value) };
}
