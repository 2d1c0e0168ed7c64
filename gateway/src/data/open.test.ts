/** Opening an SQLite store: what is set, and what is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSqlite, StoreUnavailable } from './open.ts';
import { openStore } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every connection has what durability rests on, also the second one to a file in WAL mode', () => {
  const file = join(folder, 'store.db');
  openSqlite(file).close();
  const again = openSqlite(file);
  expect(again.pragma('synchronous', { simple: true })).toBe(2);
  expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(again.pragma('recursive_triggers', { simple: true })).toBe(1);
  again.close();
});

test('a file that is no database is refused with what to do about it', () => {
  const file = join(folder, 'not-a-store.db');
  writeFileSync(file, 'this is a letter to my aunt, and it is long enough to have a header of sixteen bytes');
  expect(() => openStore({ file })).toThrow(StoreUnavailable);
  expect(() => openStore({ file })).toThrow(/not a whole SQLite database.*backup/);
});

test('a folder that cannot be made is refused with what to do about it', () => {
  expect(() => openStore({ file: '/dev/null/store.db' })).toThrow(/DATABASE_URL/);
});
