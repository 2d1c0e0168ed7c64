/**
 * The rows of an import between reading and writing. They lie in a temporary SQLite database without a name: its file
 * is gone from the folder from the first moment, so that even a killed import leaves no copy of anybody's data behind,
 * and memory stays flat however large the files are.
 */
import Database from 'better-sqlite3';
import { DOMAIN_NAMES } from '../sdtm/index.ts';
import type { DomainName } from '../sdtm/domain.ts';
import type { Rejection, RowFault } from './fault.ts';

export interface StagedFile {
  readonly n: number;
  readonly name: string;
  readonly domain: DomainName;
  readonly header: readonly string[];
}

export interface StagedRow {
  readonly id: number;
  readonly file: StagedFile;
  readonly cells: readonly string[];
}

export interface RowCount {
  readonly file: number;
  readonly domain: DomainName;
  readonly read: number;
  readonly rejected: number;
}

export type Staging = ReturnType<typeof openStaging>;

/** Rows of a subject are handed out in lots that fit one change and a modest memory. */
const LOT_ROWS = 500;
const LOT_CHARACTERS = 4_000_000;
const ROWS_PER_COMMIT = 10_000;

const rankOf = (domain: DomainName): number => DOMAIN_NAMES.indexOf(domain);

export function openStaging() {
  const db = new Database('');
  db.pragma('journal_mode = OFF');
  db.pragma('cache_size = -16000');
  db.exec(`
    create table row (
      id integer primary key, file integer not null, row integer not null, line integer not null,
      rank integer not null, subject text not null, key text not null, cells text not null, fine integer not null
    );
    create table fault (row_id integer not null, "column" text, code text not null, other integer);
    begin`);
  const files: StagedFile[] = [];
  const insertRow = db.prepare('insert into row values (null, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertFault = db.prepare('insert into fault values (?, ?, ?, ?)');
  const setRejected = db.prepare('update row set fine = 0 where id = ?');
  let staged = 0;

  /** Values may hold what SQLite's own text cannot (NUL), so cells are kept as JSON. */
  const packed = (cells: readonly string[]): string => JSON.stringify(cells);

  const staging = {
    addFile(name: string, domain: DomainName, header: readonly string[]): StagedFile {
      const file = { n: files.length, name, domain, header };
      files.push(file);
      return file;
    },

    addRow(
      file: StagedFile,
      place: { readonly row: number; readonly line: number },
      { subject, key }: { readonly subject: string; readonly key: string },
      cells: readonly string[],
      faults: readonly RowFault[],
    ): void {
      const fine = faults.length === 0 ? 1 : 0;
      const { lastInsertRowid } = insertRow.run(
        file.n,
        place.row,
        place.line,
        rankOf(file.domain),
        // NUL would end the text early in a comparison; such a row is refused anyhow.
        subject.replaceAll('\0', '�'),
        key.replaceAll('\0', '�'),
        // A refused row is only counted and named: its cells are not needed again.
        fine ? packed(cells) : '',
        fine,
      );
      for (const { column, code } of faults) insertFault.run(lastInsertRowid, column, code, null);
      staged += 1;
      if (staged % ROWS_PER_COMMIT === 0) db.exec('commit; begin');
    },

    /** All rows are in: from here on they can be looked up. */
    finishReading(): void {
      db.exec(`
        commit;
        create index row_key on row (rank, subject, key, id) where fine = 1;
        create index row_place on row (subject, rank, id) where fine = 1`);
    },

    /** Refuses every row whose key an earlier one has; the first one stands. */
    rejectRepeatedKeys(keyColumns: Readonly<Record<DomainName, string>>): void {
      const columns = DOMAIN_NAMES.map((name, rank) => `when ${rank} then '${keyColumns[name]}'`).join(' ');
      db.exec(`
        insert into fault
          select id, case rank ${columns} end, 'key-twice', first from (
            select id, rank, first_value(id) over (partition by rank, subject, key order by id) as first
            from row where fine = 1
          ) where id <> first;
        update row set fine = 0 where fine = 1 and id in (select row_id from fault where code = 'key-twice')`);
    },

    /** Subjects that rows speak of although no row introduces them. */
    subjectsWithoutRow(): string[] {
      return db
        .prepare(
          `select distinct subject from row r where fine = 1 and rank > 0 and not exists (
             select 1 from row d where d.fine = 1 and d.rank = 0 and d.subject = r.subject)`,
        )
        .pluck()
        .all() as string[];
    },

    rejectSubject(subject: string): void {
      db.prepare(
        `insert into fault select id, 'USUBJID', 'subject-unknown', null from row where fine = 1 and subject = ?`,
      ).run(subject);
      db.prepare('update row set fine = 0 where fine = 1 and subject = ?').run(subject);
    },

    rejectRow(id: number, fault: RowFault): void {
      insertFault.run(id, fault.column, fault.code, null);
      setRejected.run(id);
    },

    subjects(): string[] {
      return db
        .prepare('select distinct subject from row where fine = 1 order by subject')
        .pluck()
        .all() as string[];
    },

    /** The rows of one domain of one subject. */
    rowsOf(subject: string, domain: DomainName): StagedRow[] {
      const rows = db
        .prepare('select id, file, cells from row where fine = 1 and subject = ? and rank = ? order by id')
        .all(subject, rankOf(domain));
      return rows.map(unpack);
    },

    /** All rows of a subject, subject and visits first, in lots. */
    *lotsOf(subject: string): Generator<StagedRow[]> {
      const sizes = db.prepare(
        `select rank, id, length(cells) as size from row
         where fine = 1 and subject = ? and (rank, id) > (?, ?) order by rank, id limit ${LOT_ROWS}`,
      );
      const lot = db.prepare(
        `select id, file, cells from row
         where fine = 1 and subject = ? and (rank, id) > (?, ?) order by rank, id limit ?`,
      );
      let last = { rank: -1, id: -1 };
      for (;;) {
        const next = sizes.all(subject, last.rank, last.id) as { rank: number; id: number; size: number }[];
        if (next.length === 0) return;
        let characters = 0;
        let count = 0;
        while (count < next.length && (count === 0 || characters + next[count]!.size <= LOT_CHARACTERS)) {
          characters += next[count]!.size;
          count += 1;
        }
        const rows = lot.all(subject, last.rank, last.id, count).map(unpack);
        last = next[count - 1]!;
        yield rows;
      }
    },

    counts(): RowCount[] {
      const rows = db
        .prepare('select file, count(*) as read, sum(1 - fine) as rejected from row group by file')
        .all() as { file: number; read: number; rejected: number }[];
      const byFile = new Map(rows.map((row) => [row.file, row]));
      return files.map(({ n, domain }) => ({
        file: n,
        domain,
        read: byFile.get(n)?.read ?? 0,
        rejected: byFile.get(n)?.rejected ?? 0,
      }));
    },

    acceptedRows: (): number => db.prepare('select count(*) from row where fine = 1').pluck().get() as number,

    rejectedRows: (): number => db.prepare('select count(*) from row where fine = 0').pluck().get() as number,

    /** Every rejection in the order of the files, one at a time. Nothing else may be asked meanwhile. */
    *rejections(): Generator<Rejection> {
      const rows = db
        .prepare(
          `select r.file, r.row, r.line, f."column", f.code, o.file as other_file, o.row as other_row
           from fault f join row r on r.id = f.row_id left join row o on o.id = f.other
           order by r.id, f.rowid`,
        )
        .iterate() as IterableIterator<{
        file: number;
        row: number;
        line: number;
        column: string | null;
        code: Rejection['code'];
        other_file: number | null;
        other_row: number;
      }>;
      for (const { file, row, line, column, code, other_file, other_row } of rows) {
        const other = other_file === null ? null : { file: files[other_file]!.name, row: other_row };
        yield { file: files[file]!.name, row, line, column, code, other };
      }
    },

    close(): void {
      db.close();
    },
  };

  function unpack(row: unknown): StagedRow {
    const { id, file, cells } = row as { id: number; file: number; cells: string };
    return { id, file: files[file]!, cells: JSON.parse(cells) as string[] };
  }

  return staging;
}
