/**
 * A folder of files that is there as a whole or not at all: it is written under another name, each file synced and its SHA-256
 * taken on the way, and gets its own name last.
 */
import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { csvRow } from '../csv/write.ts';
import { isFormula, withoutFormula } from '../csv/formula.ts';

export interface WrittenFile {
  /** With forward slashes, from the folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Records; without the header of a table. */
  readonly rows: number;
}

/** A cell that has an apostrophe before it in a table, which is not part of its value. */
export interface GuardedCell {
  readonly path: string;
  /** Of the table, the header being row 1. */
  readonly row: number;
  readonly column: string;
}

export interface ExportFolder {
  /** One JSON text per line. */
  line(path: string, value: unknown): void;
  /** A row of a table with these columns, which are the same for all of its rows; formulas are made harmless. */
  row(path: string, columns: readonly string[], cells: readonly string[]): void;
  /** A file of its own. */
  text(path: string, text: string): void;
  /** Makes sure that a table is there, also without a row. */
  table(path: string, columns: readonly string[]): void;
  /** Closes all files so far, in the order of their paths. */
  files(): readonly WrittenFile[];
  readonly guarded: readonly GuardedCell[];
  /** Gives the folder its name. */
  finish(): void;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** The folder cannot be written; the message says why and what to do. */
export class FolderRefused extends Error {
  override name = 'FolderRefused';
}

const BUFFER = 1 << 16;
const OWNER_ONLY = 0o600;

interface Open {
  readonly fd: number;
  readonly hash: Hash;
  waiting: Buffer[];
  waitingBytes: number;
  bytes: number;
  rows: number;
}

/** Throws FolderRefused where something is there already, or the place cannot be written. */
export function exportFolder(folder: string): ExportFolder {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new FolderRefused(`${folder} is not empty. Nothing is overwritten: choose another folder.`);
  }
  const part = `${folder}.part`;
  const open = new Map<string, Open>();
  const closed: WrittenFile[] = [];
  const guarded: GuardedCell[] = [];
  const plainly = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const { code } = error as { code?: string };
      throw new FolderRefused(
        `${folder} cannot be written (${code ?? (error as Error).message}). Make room, or choose another folder.`,
        { cause: error },
      );
    }
  };
  plainly(() => {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true, mode: 0o700 });
  });

  const flush = (file: Open): void => {
    for (const chunk of file.waiting) writeAll(file.fd, chunk);
    file.waiting = [];
    file.waitingBytes = 0;
  };
  const append = (path: string, text: string, rows: number): void => {
    const file = opened(path);
    const bytes = Buffer.from(text);
    file.hash.update(bytes);
    file.bytes += bytes.length;
    file.rows += rows;
    file.waiting.push(bytes);
    file.waitingBytes += bytes.length;
    if (file.waitingBytes >= BUFFER) plainly(() => flush(file));
  };
  const opened = (path: string): Open => {
    let file = open.get(path);
    if (!file) {
      const at = join(part, path);
      const fd = plainly(() => {
        mkdirSync(dirname(at), { recursive: true, mode: 0o700 });
        return openSync(at, 'wx', OWNER_ONLY);
      });
      file = { fd, hash: createHash('sha256'), waiting: [], waitingBytes: 0, bytes: 0, rows: 0 };
      open.set(path, file);
    }
    return file;
  };
  const closeAll = (): void => {
    for (const [path, file] of [...open].sort(([a], [b]) => (a < b ? -1 : 1))) {
      plainly(() => {
        flush(file);
        fsyncSync(file.fd);
      });
      closeSync(file.fd);
      open.delete(path);
      closed.push({ path, bytes: file.bytes, sha256: file.hash.digest('hex'), rows: file.rows });
    }
  };

  const self: ExportFolder = {
    guarded,
    line: (path, value) => append(path, `${JSON.stringify(value)}\n`, 1),
    text: (path, text) => append(path, text, 0),
    table(path, columns) {
      if (!open.has(path)) append(path, csvRow(columns), 0);
    },
    row(path, columns, cells) {
      self.table(path, columns);
      const row = opened(path).rows + 2;
      for (const [n, cell] of cells.entries()) {
        if (isFormula(cell)) guarded.push({ path, row, column: columns[n]! });
      }
      append(path, csvRow(cells.map(withoutFormula)), 1);
    },
    files() {
      closeAll();
      return [...closed];
    },
    finish() {
      closeAll();
      plainly(() => {
        for (const name of foldersIn(part)) sync(name);
        if (existsSync(folder)) rmdirSync(folder);
        renameSync(part, folder);
        sync(dirname(folder));
      });
    },
    abandon() {
      for (const { fd } of open.values()) closeSync(fd);
      open.clear();
      rmSync(part, { recursive: true, force: true });
    },
  };
  return self;
}

/** A disk that is nearly full takes a part of what it is given, and says so by the number alone. */
function writeAll(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

const foldersIn = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => foldersIn(join(folder, entry.name))),
];

function sync(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
