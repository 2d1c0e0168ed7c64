/** Opens the SQLite file of the store. Every pragma that durability rests on is set at each open and read back. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

export type Sqlite = Database.Database;

/** The store could not be opened; the message says which file and what to do about it. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** The database does not keep the guards it was given: nothing may be written to it. */
export class GuardsMissing extends StoreUnavailable {
  override name = 'GuardsMissing';
  constructor(names: readonly string[]) {
    super(
      `The store refuses the guards of the audit trail (${names.slice(0, 3).join(', ')}). ` +
        'Do not use it: have the database examined, or restore it from a backup.',
    );
  }
}

/**
 * `synchronous` is set every time: a connection that finds the file already in WAL mode starts with NORMAL, under which
 * a power cut can take acknowledged changes with it (2 = FULL). REPLACE must fire triggers, hence recursive_triggers.
 */
const PRAGMAS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
];

export function openSqlite(file: string): Sqlite {
  const db = openFile(file);
  try {
    for (const [name, set, expected] of PRAGMAS) {
      db.pragma(`${name} = ${set}`);
      const actual: unknown = db.pragma(name, { simple: true });
      if (actual !== expected) {
        throw new StoreUnavailable(
          `${file} refuses the setting ${name} = ${set} (it stays ${String(actual)}). ` +
            'Put the store on a local disk: network file systems do not keep what a clinical record needs.',
        );
      }
    }
  } catch (error) {
    db.close();
    throw asUnavailable(error, file);
  }
  return db;
}

/**
 * The same for the connection that writes. A file that may only be read opens without a word, and would be found out by the
 * first form that somebody has filled in.
 */
export function openForWriting(file: string): Sqlite {
  const db = openSqlite(file);
  try {
    // SQLite takes BEGIN for a mere read where it cannot write: only a change that is begun tells.
    const version: unknown = db.pragma('user_version', { simple: true });
    db.exec('BEGIN IMMEDIATE');
    db.pragma(`user_version = ${Number(version)}`);
    db.exec('ROLLBACK');
    return db;
  } catch (error) {
    db.close();
    throw asUnavailable(error, file);
  }
}

function openFile(file: string): Sqlite {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new Database(file);
  } catch (error) {
    throw asUnavailable(error, file);
  }
}

function asUnavailable(error: unknown, file: string): Error {
  if (error instanceof StoreUnavailable) return error;
  const code = (error as { code?: string }).code ?? '';
  const reasons: readonly (readonly [RegExp, string])[] = [
    [
      /READONLY|EACCES|EPERM|EROFS/,
      'it cannot be written. Give this user write access to its folder, the file, and those beside it that end in -wal and -shm',
    ],
    [
      /CANTOPEN|ENOENT|ENOTDIR|EEXIST/,
      'its folder cannot be opened or made. Choose another place with DATABASE_URL',
    ],
    [/NOTADB|CORRUPT/, 'it is not a whole SQLite database. Restore it from a backup, or choose another file'],
    [/FULL|ENOSPC/, 'the disk is full. Free some space'],
    [/BUSY|LOCKED/, 'another program holds it. Close that program'],
  ];
  const reason = reasons.find(([pattern]) => pattern.test(code));
  if (!reason) return error as Error;
  return new StoreUnavailable(`The study store ${file} cannot be used: ${reason[1]}.`, { cause: error });
}
