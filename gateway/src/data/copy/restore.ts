/** From a backup back to a store that serves: proven first, and nothing that is there is overwritten (requirement OPS-01). */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openForWriting, StoreUnavailable } from '../open.ts';
import { checkManifest } from './backup.ts';
import { BESIDE, intoOneFile, moveAside, nameDurably, removeStore } from './files.ts';
import { copyAll, type CopyProgress } from './parcel.ts';
import { proveAll, proveFile, sameStudies, type ProvenStudy } from './prove.ts';
import { sqliteSnapshot } from './sqlite.ts';

export interface Restored {
  readonly studies: readonly ProvenStudy[];
  /** Where the store that was there is now; null where there was none. */
  readonly keptAside: string | null;
  readonly ms: number;
}

export interface RestoreOptions {
  /** Puts a store that is there aside, under another name. */
  readonly force: boolean;
  readonly now: Date;
  readonly onProgress?: CopyProgress;
}

/** `place` is an SQLite file or a postgres:// address. Throws StoreUnavailable; what was there is then as it was. */
export const restore = (backup: string, place: string, options: RestoreOptions): Promise<Restored> =>
  /^postgres(ql)?:/.test(place)
    ? restoreToServer(backup, place, options)
    : restoreToFile(backup, place, options);

async function restoreToFile(
  backup: string,
  file: string,
  { force, now }: RestoreOptions,
): Promise<Restored> {
  const begun = performance.now();
  const isThere = existsSync(file);
  if (isThere && !force) {
    throw new StoreUnavailable(
      `${file} is there already. With --force it is put aside under another name, and kept.`,
    );
  }
  await checkManifest(backup);
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.restoring`;
  removeStore(fresh);
  try {
    copyFileSync(backup, fresh);
    const studies = await proveFile(fresh);
    intoOneFile(fresh);
    if (isThere) assertUnused(file);
    // A log that was left beside a file that is gone would be taken for the log of the new one.
    const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const aside = `${file}.before-restore-${stamp}`;
    const isKept = ['', ...BESIDE].some((one) => existsSync(file + one));
    if (isKept) moveAside(file, aside);
    nameDurably(fresh, file);
    return { studies, keptAside: isKept ? aside : null, ms: Math.round(performance.now() - begun) };
  } catch (error) {
    removeStore(fresh);
    throw error;
  }
}

/** A gateway that serves it would go on writing into the file that was put aside. */
function assertUnused(file: string): void {
  let db: BetterSqlite3.Database | null = null;
  try {
    db = new BetterSqlite3(file, { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    // What is in its log goes into the file, so that it can be kept as one.
    db.pragma('locking_mode = NORMAL');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
      throw new StoreUnavailable(`${file} is in use. Stop the gateway and every other command first.`, {
        cause: error,
      });
    }
    // A damaged file is the very reason for a restore: it is put aside as it is.
  } finally {
    db?.close();
  }
}

async function restoreToServer(
  backup: string,
  address: string,
  { onProgress }: RestoreOptions,
): Promise<Restored> {
  const begun = performance.now();
  await checkManifest(backup);
  const folder = mkdtempSync(join(tmpdir(), 'trialside-restore-'));
  const copy = join(folder, basename(backup));
  try {
    // A backup stays as it is: an older one is brought to this version in a copy of it.
    copyFileSync(backup, copy);
    const studies = await copyToServer(copy, address, onProgress);
    return { studies, keptAside: null, ms: Math.round(performance.now() - begun) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Copies a file into an empty database, change by change, and proves both. Nobody can write to the file meanwhile. Throws
 * StoreUnavailable; unless the sentence says otherwise the database then holds nothing of it.
 */
export async function copyToServer(
  file: string,
  address: string,
  onProgress?: CopyProgress,
): Promise<ProvenStudy[]> {
  const studies = await proveFile(file);
  const [{ postgresTarget }, { openPostgresDatabase }] = await Promise.all([
    import('./postgres.ts'),
    import('../postgres.ts'),
  ]);
  const lock = openForWriting(file);
  try {
    lock.exec('BEGIN IMMEDIATE');
    const heads = lock.prepare('SELECT id, head_seq AS change FROM study ORDER BY code').all();
    if (JSON.stringify(heads) !== JSON.stringify(studies.map(({ id, change }) => ({ id, change })))) {
      throw new StoreUnavailable(
        `Somebody writes to ${file}. Stop the gateway and every other command first.`,
      );
    }
    const target = await postgresTarget(address);
    const source = sqliteSnapshot(file);
    try {
      await copyAll(source, target, onProgress);
    } finally {
      await source.close();
    }
    const db = await openPostgresDatabase(address);
    try {
      sameStudies(studies, await proveAll(db));
    } finally {
      await db.close();
    }
    return studies;
  } finally {
    lock.close();
  }
}
