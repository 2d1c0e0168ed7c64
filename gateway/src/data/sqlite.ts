/** The store on an SQLite file: one writer connection, one reader connection, and commits shared under load. */
import type BetterSqlite3 from 'better-sqlite3';
import { StoreBusy, StoreFull, type CopyOptions, type Database } from './database.ts';
import { migrateSqlite } from './migrate.ts';
import { openForWriting, openSqlite, type Sqlite } from './open.ts';
import { tables } from './schema.sqlite.ts';
import { plannedOnce } from './sqlite-plan.ts';
import { buildStatements } from './statements.ts';
import type { Row, Statement } from './statement.ts';
import { takeSteps, valuesOf, type Outcome, type Step, type Steps } from './steps.ts';
import { drizzle } from 'drizzle-orm/better-sqlite3';

/** The most writes one commit carries. More would make the first of them wait without a gain. */
const GROUP = 64;
/** How often the file is looked at for changes of other processes: one pragma, no query. */
const WATCH_MS = 200;

const statements = buildStatements(tables, drizzle.mock() as never);

interface Waiting {
  readonly steps: () => Steps<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Settled = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Error };

export function openSqliteDatabase(file: string): Database {
  const writer = openForWriting(file);
  const restored = migrateSqlite(writer);
  const reader = openSqlite(file);
  const performWrite = performer(writer);
  const performRead = performer(reader);
  const waiting: Waiting[] = [];
  const watchers: (() => void)[] = [];
  let scheduled = false;

  const wake = (): void => {
    for (const watcher of watchers) watcher();
  };

  // data_version moves when another connection has committed, so this costs nothing while nothing happens.
  let version = reader.pragma('data_version', { simple: true });
  const timer = setInterval(() => {
    const now = reader.pragma('data_version', { simple: true });
    if (now === version) return;
    version = now;
    wake();
  }, WATCH_MS);
  timer.unref();

  function flush(): void {
    scheduled = false;
    const group = waiting.splice(0, GROUP);
    if (waiting.length > 0) schedule();
    const settled =
      commitTogether(writer, performWrite, group) ??
      group.map((one) => commitAlone(writer, performWrite, one));
    wake();
    for (const [n, one] of group.entries()) {
      const outcome = settled[n]!;
      if (outcome.ok) one.resolve(outcome.value);
      else one.reject(outcome.error);
    }
  }

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    // After the input that has already arrived: whoever came at the same time shares the commit.
    setImmediate(flush);
  };

  const write = <T>(_scope: unknown, steps: () => Steps<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ steps, resolve: resolve as (value: unknown) => void, reject });
      schedule();
    });

  return {
    statements,
    restored,
    all: (query) => Promise.resolve(performRead(query).rows),
    write,
    // An SQLite file knows no roles: its guards let a value change only inside the change that redacts it.
    redact: (steps) => write(null, steps),
    erase: () => Promise.resolve().then(() => eraseFreed(writer)),
    // On the connection that writes: what it writes meanwhile goes into the copy too, and the copy need not begin again.
    copyTo: (copy, options) => copyFile(writer, copy, options),
    watch: (onChange) => void watchers.push(onChange),
    close() {
      // What was asked for before the close is still written.
      while (waiting.length > 0) flush();
      clearInterval(timer);
      reader.close();
      writer.close();
      return Promise.resolve();
    },
  };
}

/** How long erasing waits for readers in other processes; nothing else is served meanwhile. */
const ERASE_WAIT_MS = 500;

/** The old pages stand in the write-ahead log and in free pages of the file. */
function eraseFreed(writer: Sqlite): void {
  const timeout = writer.pragma('busy_timeout', { simple: true }) as number;
  writer.pragma(`busy_timeout = ${ERASE_WAIT_MS}`);
  try {
    emptyLog(writer);
    writer.exec('VACUUM');
    emptyLog(writer);
  } finally {
    writer.pragma(`busy_timeout = ${timeout}`);
  }
}

function emptyLog(writer: Sqlite): void {
  const [result] = writer.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  if (result?.busy !== 0) throw new StoreBusy('another program reads the store');
}

/** Pages at a time, so that whoever asks meanwhile waits some milliseconds at most. */
const PAGES = 200;
const ALL_PAGES = 0x7fffffff;
/** How often the writes of another process may make the copy begin again before it is done in one go. */
const RESTARTS = 3;

async function copyFile(
  db: Sqlite,
  file: string,
  { inOneGo = false, onProgress }: CopyOptions,
): Promise<void> {
  let left = Number.POSITIVE_INFINITY;
  let restarts = 0;
  await db.backup(file, {
    progress({ totalPages, remainingPages }) {
      if (remainingPages > left) restarts += 1;
      left = remainingPages;
      onProgress?.(totalPages - remainingPages, totalPages);
      return inOneGo || restarts >= RESTARTS ? ALL_PAGES : PAGES;
    },
  });
}

type Perform = (step: Step) => Outcome;

function performer(db: Sqlite): Perform {
  const prepared = new Map<Statement, BetterSqlite3.Statement<unknown[]>>();
  return (step) => {
    let statement = prepared.get(step.statement);
    if (!statement) prepared.set(step.statement, (statement = db.prepare(plannedOnce(step.statement.sql))));
    const values = valuesOf(step);
    if (statement.reader) return { rows: statement.all(...values) as Row[], changes: 0 };
    return { rows: [], changes: statement.run(...values).changes };
  };
}

/** One commit for all, each behind a savepoint of its own; null where the commit itself failed. */
function commitTogether(db: Sqlite, perform: Perform, group: readonly Waiting[]): Settled[] | null {
  if (group.length < 2) return null;
  const { begin, release, rollBack } = savepoints(db);
  try {
    return transaction(db, () =>
      group.map(({ steps }): Settled => {
        begin.run();
        try {
          const value = takeSteps(steps(), perform);
          release.run();
          return { ok: true, value };
        } catch (error) {
          rollBack.run();
          release.run();
          return { ok: false, error: told(error) };
        }
      }),
    );
  } catch {
    return null;
  }
}

interface Savepoints {
  readonly begin: BetterSqlite3.Statement;
  readonly release: BetterSqlite3.Statement;
  readonly rollBack: BetterSqlite3.Statement;
}

const savepointsOf = new WeakMap<Sqlite, Savepoints>();

function savepoints(db: Sqlite): Savepoints {
  let found = savepointsOf.get(db);
  if (!found) {
    found = {
      begin: db.prepare('SAVEPOINT one'),
      release: db.prepare('RELEASE one'),
      rollBack: db.prepare('ROLLBACK TO one'),
    };
    savepointsOf.set(db, found);
  }
  return found;
}

function commitAlone(db: Sqlite, perform: Perform, { steps }: Waiting): Settled {
  try {
    return { ok: true, value: transaction(db, () => takeSteps(steps(), perform)) };
  } catch (error) {
    return { ok: false, error: told(error) };
  }
}

/** BEGIN IMMEDIATE takes the write lock first, so a decision is never made on what another process then changes. */
function transaction<T>(db: Sqlite, fn: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = fn();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * FULL: the disk or the page limit. IOERR_WRITE and IOERR_SHMSIZE: a quota or a file-size limit, which the system tells
 * as a failed write. All of them come before the commit.
 */
function told(error: unknown): Error {
  const code = (error as { code?: string }).code ?? '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new StoreBusy('the store is busy', { cause: error });
  if (/^SQLITE_(FULL|IOERR_WRITE|IOERR_SHMSIZE)/.test(code)) {
    return new StoreFull('there is no room left for the store', { cause: error });
  }
  return error as Error;
}
