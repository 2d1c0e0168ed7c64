/**
 * A store as a sequence of changes with every row each of them made, and how to walk through one: what a copy into another
 * database is made of. The copy is written change by change, so that its guards hold as they do for every other write.
 */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { StoreUnavailable } from '../open.ts';
import { tables } from '../schema.sqlite.ts';
import { CURRENT } from '../tables.ts';
import type { Row } from '../statement.ts';

/** Committed rows of a database, all of one moment. Text of the queries is understood by both databases. */
export interface Snapshot {
  /** Rows in the order of the query, read as they are asked for. */
  rows(sql: string): AsyncIterable<Row>;
  close(): Promise<void>;
}

export type Step =
  | { readonly insert: string; readonly rows: readonly Row[] }
  | {
      readonly close: string;
      readonly study: string;
      readonly id: string;
      readonly version: number;
      readonly seq: number;
    }
  | { readonly head: string; readonly seq: number; readonly hash: string; readonly at: string };

/** What one change did, in the order in which the guards let it be done. */
export interface Parcel {
  readonly steps: readonly Step[];
}

/** Takes parcels in order; nothing of them is to be used before `finish` has resolved. */
export interface Target {
  take(parcels: readonly Parcel[]): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** How many rows of each table were copied, by table name. */
export type RowCounts = Readonly<Record<string, number>>;

export type CopyProgress = (done: number, of: number) => void;

const PARCELS = 200;

/** Copies everything. Throws StoreUnavailable where the source is not whole; what the target took is then abandoned. */
export async function copyAll(
  source: Snapshot,
  target: Target,
  onProgress: CopyProgress = () => undefined,
): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  const count = ({ steps }: Parcel): void => {
    for (const step of steps) {
      if ('insert' in step) counts[step.insert] = (counts[step.insert] ?? 0) + step.rows.length;
    }
  };
  try {
    const studies = await all(source.rows(`SELECT * FROM ${name(tables.study)} ORDER BY id`));
    const of = studies.reduce((sum, row) => sum + (row['head_seq'] as number), 0);
    let done = 0;
    let batch: Parcel[] = [];
    const send = async (): Promise<void> => {
      await target.take(batch);
      batch = [];
      onProgress(done, of);
    };
    for (const study of studies) {
      for await (const parcel of parcelsOf(source, study)) {
        batch.push(parcel);
        count(parcel);
        done += 1;
        if (batch.length >= PARCELS) await send();
      }
    }
    for await (const row of source.rows(
      `SELECT ${columns(tables.accessLog)} FROM ${name(tables.accessLog)} ORDER BY study_id, seq`,
    )) {
      const parcel = { steps: [{ insert: getTableName(tables.accessLog), rows: [row] }] };
      batch.push(parcel);
      count(parcel);
      if (batch.length >= PARCELS) await send();
    }
    await send();
    await target.finish();
    return counts;
  } catch (error) {
    await target.abandon();
    throw error;
  }
}

type AnyTable = Parameters<typeof getTableName>[0];

const name = (table: AnyTable): string => `"${getTableName(table)}"`;

/** By name: the order in which a table has its columns depends on the migrations it has had. */
const columns = (table: AnyTable): string =>
  Object.keys(getTableColumns(table))
    .map((column) => `"${column}"`)
    .join(', ');

async function* parcelsOf(source: Snapshot, study: Row): AsyncGenerator<Parcel> {
  const id = study['id'] as string;
  const ofStudy = (table: AnyTable, by: string, order: string, also = ''): Peeked =>
    peeked(
      source.rows(
        `SELECT ${columns(table)} FROM ${name(table)} WHERE study_id = ${quoted(id)} ${also} ORDER BY ${order}`,
      ),
      by,
    );
  const { change, changeEntry, changeValue, redaction } = tables;
  const logs = [
    [getTableName(changeValue), ofStudy(changeValue, 'seq', 'seq, n')],
    [getTableName(changeEntry), ofStudy(changeEntry, 'seq', 'seq, n')],
    [getTableName(redaction), ofStudy(redaction, 'at_seq', 'at_seq, seq, n, path')],
  ] as const;
  const changes = ofStudy(change, 'seq', 'seq');
  const records = Object.values(tables.records).map((table) => ({
    table: getTableName(table),
    closed: ofStudy(table, 'to_seq', 'to_seq, id, version', `AND to_seq < ${CURRENT} AND from_seq < to_seq`),
    made: ofStudy(table, 'from_seq', 'from_seq, id, version'),
  }));
  const head = { head_seq: 0, head_hash: '0'.repeat(64), head_at: study['created_at']! };
  yield { steps: [{ insert: getTableName(tables.study), rows: [{ ...study, ...head }] }] };

  const last = study['head_seq'] as number;
  for (let seq = 1; seq <= last; seq += 1) {
    const steps: Step[] = [];
    const insert = (table: string, rows: readonly Row[]): void => {
      if (rows.length > 0) steps.push({ insert: table, rows });
    };
    for (const { table, closed, made } of records) {
      for (const row of await closed.at(seq)) steps.push(closing(table, id, row, seq));
      const rows = await made.at(seq);
      for (const row of rows) {
        steps.push({ insert: table, rows: [{ ...row, to_seq: CURRENT }] });
        // Changed twice in one change: the first of them is closed before the second can stand.
        if (row['to_seq'] === seq) steps.push(closing(table, id, row, seq));
      }
    }
    for (const [table, rows] of logs) insert(table, await rows.at(seq));
    const [own] = await changes.at(seq);
    if (!own) throw notWhole(`change ${seq} is missing`);
    insert(getTableName(change), [own]);
    steps.push({ head: id, seq, hash: own['hash'] as string, at: own['at'] as string });
    yield { steps };
  }
  for (const rows of [
    changes,
    ...logs.map(([, log]) => log),
    ...records.flatMap(({ closed, made }) => [closed, made]),
  ]) {
    if (await rows.hasMore()) throw notWhole(`there are rows of changes after ${last}, the last one`);
  }
}

const closing = (table: string, study: string, row: Row, seq: number): Step => ({
  close: table,
  study,
  id: row['id'] as string,
  version: row['version'] as number,
  seq,
});

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const notWhole = (what: string): StoreUnavailable =>
  new StoreUnavailable(`The store cannot be copied, because it is not whole: ${what}. Run "verify" on it.`);

interface Peeked {
  /** The rows of a change. Throws where rows of an earlier change are left over. */
  at(seq: number): Promise<Row[]>;
  hasMore(): Promise<boolean>;
}

/** Rows in the order of a number, handed out by that number. */
function peeked(rows: AsyncIterable<Row>, by: string): Peeked {
  const iterator = rows[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Row, unknown>> | null = null;
  const peek = (): Promise<IteratorResult<Row, unknown>> => (next ??= iterator.next());
  return {
    async at(seq) {
      const found: Row[] = [];
      for (;;) {
        const { done, value } = await peek();
        if (done || (value[by] as number) > seq) return found;
        if ((value[by] as number) < seq) throw notWhole(`rows of change ${value[by]} belong to no change`);
        found.push(value);
        next = null;
      }
    },
    async hasMore() {
      return (await peek()).done !== true;
    },
  };
}

async function all(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
