/** The second proof of verification: the tables say what the change log says, version by version and field by field. */
import { getTableName } from 'drizzle-orm';
import type { Database } from './database.ts';
import { STORE_KINDS } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';
import { Found, problem } from './problem.ts';
import { BrokenEntry, differingField, replay, type Version } from './replay.ts';
import { tables } from './schema.sqlite.ts';
import type { Row } from './statement.ts';
import { CURRENT } from './tables.ts';

const PAGE = 200;

interface Range {
  readonly studyId: string;
  readonly after: number;
  readonly upto: number;
  /** Versions that say they were closed by a change after `upto`: that change must have been made by now. */
  readonly closedLater: Closed[];
}

interface Closed {
  readonly table: string;
  readonly id: string;
  readonly version: number;
  readonly toSeq: number;
}

/** How many rows were compared. Throws Found at the first that is wrong. */
export async function verifyTables(db: Database, asked: Omit<Range, 'closedLater'>): Promise<number> {
  let rows = 0;
  const range = { ...asked, closedLater: [] };
  for (const kind of STORE_KINDS) {
    rows += range.after === 0 ? await everyRecord(db, kind, range) : await changedRecords(db, kind, range);
  }
  await checkClosedLater(db, range);
  return rows;
}

async function checkClosedLater(db: Database, { studyId, closedLater }: Range): Promise<void> {
  if (closedLater.length === 0) return;
  const [study] = await db.all({ statement: db.statements.studyById, params: { study: studyId } }, null);
  for (const { toSeq, ...where } of closedLater) {
    if (toSeq <= (study!['head_seq'] as number)) continue;
    const { id, version, table } = where;
    throw new Found(
      problem(
        'row-altered',
        `version ${version} of ${id} in ${table} ends with a change ${toSeq} that there is not`,
        {
          ...where,
          field: 'to_seq',
        },
      ),
    );
  }
}

/** Both sides come in the order of their ids, so that memory stays flat however many records there are. */
async function everyRecord(db: Database, kind: StoreKind, range: Range): Promise<number> {
  const rows = grouped(rowsOf(db, kind, range), 'id');
  let next = await rows.next();
  let count = 0;
  for await (const entries of grouped(entriesOf(db, kind, range), 'record_id')) {
    const id = entries[0]!['record_id'] as string;
    if (!next.done && comesBefore(next.value[0]!['id'] as string, id))
      throw unexplained(kind, next.value[0]!);
    const own = !next.done && next.value[0]!['id'] === id ? next.value : [];
    count += compareRecord(kind, id, entries, own, range);
    if (own.length > 0) next = await rows.next();
  }
  if (!next.done) throw unexplained(kind, next.value[0]!);
  return count;
}

/** The order of both databases: by the bytes of UTF-8, not by those of a JavaScript string. */
const comesBefore = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;

/** Only the records that the new entries speak of, each with its whole history. */
async function changedRecords(db: Database, kind: StoreKind, range: Range): Promise<number> {
  const { studyId, after, upto } = range;
  const { entriesBetween, entriesOfRecord, ofKind } = db.statements;
  const touched = new Set<string>();
  let written = 0;
  for (let last = after; last < upto; last += PAGE) {
    const params = { study: studyId, after: last, upto: Math.min(last + PAGE, upto) };
    for (const entry of await db.all({ statement: entriesBetween, params }, null)) {
      if (entry['kind'] !== kind) continue;
      touched.add(entry['record_id'] as string);
      if (entry['action'] === 'create' || entry['action'] === 'amend') written += 1;
    }
  }
  let count = 0;
  for (const id of touched) {
    const params = { study: studyId, kind, id, upto };
    const entries = await db.all({ statement: entriesOfRecord, params }, null);
    const rows = await db.all({ statement: ofKind[kind].rowsOfRecord, params }, null);
    count += compareRecord(kind, id, entries, rows, range);
  }
  const params = { study: studyId, after, upto };
  const [found] = await db.all({ statement: ofKind[kind].countSince, params }, null);
  if (Number(found!['n']) !== written) {
    throw new Found(
      problem(
        'row-unexplained',
        `${tableOf(kind)} has rows after change ${after} that the log does not know`,
        {
          table: tableOf(kind),
        },
      ),
    );
  }
  return count;
}

function compareRecord(
  kind: StoreKind,
  id: string,
  entries: readonly Row[],
  rows: readonly Row[],
  { upto, closedLater }: Range,
): number {
  let versions: Version[];
  try {
    versions = replay(kind, id, entries);
  } catch (error) {
    if (!(error instanceof BrokenEntry)) throw error;
    const { seq, n, field, message } = error;
    throw new Found(
      problem('entry-does-not-follow', `entry ${n} of change ${seq}: ${message}`, { seq, n, field }),
    );
  }
  const table = tableOf(kind);
  const byVersion = new Map(rows.map((row) => [row['version'], row]));
  for (const expected of versions) {
    const { version } = expected;
    const row = byVersion.get(version);
    byVersion.delete(version);
    if (!row) {
      throw new Found(
        problem('row-missing', `version ${version} of ${kind} ${id} is missing in ${table}`, {
          table,
          id,
          version,
        }),
      );
    }
    // What a later change closed is still open at the change up to which this is checked.
    const toSeq = row['to_seq'] as number;
    const isClosedLater = toSeq > upto && toSeq < CURRENT;
    if (isClosedLater) closedLater.push({ table, id, version, toSeq });
    const seen = isClosedLater ? { ...row, to_seq: CURRENT } : row;
    const field = differingField(kind, expected, seen);
    if (field !== null) {
      throw new Found(
        problem(
          'row-altered',
          `"${field}" of version ${version} of ${kind} ${id} in ${table} is not what the log says`,
          { table, id, version, field },
        ),
      );
    }
  }
  for (const row of byVersion.values()) throw unexplained(kind, row);
  return rows.length;
}

function unexplained(kind: StoreKind, row: Row): Found {
  const [id, version, table] = [row['id'] as string, row['version'] as number, tableOf(kind)];
  return new Found(
    problem('row-unexplained', `${table} has a version ${version} of ${id} that the log does not know`, {
      table,
      id,
      version,
    }),
  );
}

export const tableOf = (kind: StoreKind): string => getTableName(tables.records[kind]);

async function* entriesOf(db: Database, kind: StoreKind, { studyId, upto }: Range): AsyncGenerator<Row> {
  let cursor = { id: '', seq: 0, n: -1 };
  for (;;) {
    const params = { study: studyId, kind, upto, limit: PAGE, ...cursor };
    const page = await db.all({ statement: db.statements.entriesOfKind, params }, null);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    cursor = { id: last['record_id'] as string, seq: last['seq'] as number, n: last['n'] as number };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function* rowsOf(db: Database, kind: StoreKind, { studyId, upto }: Range): AsyncGenerator<Row> {
  let cursor = { id: '', version: 0 };
  for (;;) {
    const params = { study: studyId, upto, limit: PAGE, ...cursor };
    const page = await db.all({ statement: db.statements.ofKind[kind].everyRow, params }, null);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    cursor = { id: last['id'] as string, version: last['version'] as number };
  }
}

/** Rows that follow one another with the same value in a column, together. */
async function* grouped(rows: AsyncGenerator<Row>, column: string): AsyncGenerator<Row[]> {
  let group: Row[] = [];
  for await (const row of rows) {
    if (group.length > 0 && group[0]![column] !== row[column]) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}
