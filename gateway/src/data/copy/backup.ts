/**
 * A backup: one SQLite file with everything up to one change, whatever database it comes from, proven before it gets its
 * name, and beside it a small file that says what it is. Made while people write (requirement OPS-01).
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUILD } from '../build.ts';
import type { CopyOptions, Database } from '../database.ts';
import { StoreUnavailable } from '../open.ts';
import { intoOneFile, nameDurably, removeStore, sha256Of } from './files.ts';
import { proveFile, type ProvenStudy } from './prove.ts';

export interface Manifest {
  readonly format: 'trialside-backup-1';
  /** UTC, when it was begun. */
  readonly at: string;
  readonly build: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly studies: readonly ProvenStudy[];
}

export interface BackupReport extends Manifest {
  readonly file: string;
  readonly ms: number;
}

/** `inOneGo` is for a program that does nothing else: writers go on all the same. The gateway would answer nobody meanwhile. */
export type BackupOptions = CopyOptions;

export const manifestOf = (file: string): string => `${file}.json`;

/** Throws StoreUnavailable where the file is there already, or the copy does not prove whole; nothing is left of it then. */
export async function makeBackup(
  db: Database,
  file: string,
  now: Date,
  options: BackupOptions = {},
): Promise<BackupReport> {
  const begun = performance.now();
  if (existsSync(file))
    throw new StoreUnavailable(`${file} is there already. Nothing is overwritten: choose another name.`);
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  removeStore(part);
  try {
    await db.copyTo(part, options);
    const studies = await proveFile(part);
    intoOneFile(part);
    const manifest: Manifest = {
      format: 'trialside-backup-1',
      at: now.toISOString(),
      build: BUILD,
      bytes: statSync(part).size,
      sha256: await sha256Of(part),
      studies,
    };
    const said = manifestOf(part);
    writeFileSync(said, `${JSON.stringify(manifest, null, 2)}\n`);
    nameDurably(said, manifestOf(file));
    // The name of the backup comes last: where it is, all of it is.
    nameDurably(part, file);
    return { ...manifest, file, ms: Math.round(performance.now() - begun) };
  } catch (error) {
    removeStore(part);
    throw error;
  }
}

/** What stands beside a backup; null where nothing does. Throws StoreUnavailable where the file is not the one it speaks of. */
export async function checkManifest(file: string): Promise<Manifest | null> {
  if (!existsSync(file)) throw new StoreUnavailable(`There is no backup ${file}.`);
  if (!existsSync(manifestOf(file))) return null;
  const manifest = JSON.parse(readFileSync(manifestOf(file), 'utf8')) as Manifest;
  if (manifest.format !== 'trialside-backup-1') {
    throw new StoreUnavailable(`${manifestOf(file)} does not describe a backup of this kind.`);
  }
  if (manifest.bytes !== statSync(file).size || manifest.sha256 !== (await sha256Of(file))) {
    throw new StoreUnavailable(
      `${file} is not the backup that was made: its SHA-256 is another. Take an older one.`,
    );
  }
  return manifest;
}
