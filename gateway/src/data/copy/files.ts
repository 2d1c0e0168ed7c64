/** Files that must be whole on the disk before they get their name. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** What SQLite keeps beside a file while it is open. */
export const BESIDE = ['-wal', '-shm'] as const;

export function removeStore(file: string): void {
  for (const one of ['', ...BESIDE]) rmSync(file + one, { force: true });
}

/** Puts everything into the one file, so that it can be copied, sent and kept without anything beside it. */
export function intoOneFile(file: string): void {
  const db = new BetterSqlite3(file);
  db.pragma('journal_mode = DELETE');
  db.close();
}

function sync(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Syncs the file, then gives it its name, and syncs that too. */
export function nameDurably(from: string, to: string): void {
  sync(from);
  renameSync(from, to);
  sync(dirname(to));
}

/** The file and what belongs to it get another name, where they are there. */
export function moveAside(file: string, to: string): void {
  for (const one of ['', ...BESIDE]) if (existsSync(file + one)) renameSync(file + one, to + one);
  sync(dirname(to));
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
