/** Proves a store as a whole: every study and the file or server under it. What is copied is proven before it is relied on. */
import BetterSqlite3 from 'better-sqlite3';
import type { Database } from '../database.ts';
import { StoreUnavailable } from '../open.ts';
import { openSqliteDatabase } from '../sqlite.ts';
import { verify, type Verified } from '../verify.ts';

/** A study as a copy must have it too. */
export interface ProvenStudy {
  readonly id: string;
  readonly code: string;
  /** Number and hash of the last change. */
  readonly change: number;
  readonly hash: string;
  readonly entries: number;
  readonly rows: number;
  readonly accessEvents: number;
}

/** Throws StoreUnavailable with the first thing that is wrong. */
export async function proveAll(db: Database): Promise<ProvenStudy[]> {
  const studies = await db.all({ statement: db.statements.studies, params: {} }, null);
  const proven: ProvenStudy[] = [];
  for (const { id } of studies) proven.push(studyOf(await verify(db, id as string)));
  return proven;
}

function studyOf({
  study,
  code,
  ok,
  problems,
  head,
  checkpoint,
  entries,
  rows,
  accessEvents,
}: Verified): ProvenStudy {
  if (!ok || !checkpoint) {
    throw new StoreUnavailable(
      `The record of ${code} is not as it was written: ${problems[0]?.message ?? 'unknown'}.`,
    );
  }
  return { id: study, code, change: head, hash: checkpoint.hash, entries, rows, accessEvents };
}

/** The same for a file that nobody else uses: its pages too, and it is brought to this version where it is older. */
export async function proveFile(file: string): Promise<ProvenStudy[]> {
  const db = openSqliteDatabase(file);
  try {
    const raw = new BetterSqlite3(file, { readonly: true });
    const damage: unknown = raw.pragma('integrity_check', { simple: true });
    raw.close();
    if (damage !== 'ok') throw new StoreUnavailable(`${file} is damaged: ${String(damage)}.`);
    return await proveAll(db);
  } finally {
    await db.close();
  }
}

/** Whether a copy is what was copied. Throws StoreUnavailable where it is not. */
export function sameStudies(source: readonly ProvenStudy[], copy: readonly ProvenStudy[]): void {
  if (JSON.stringify(source) !== JSON.stringify(copy)) {
    throw new StoreUnavailable(
      `The copy is not what was copied; do not use it. Copied: ${JSON.stringify(source)}; there: ${JSON.stringify(copy)}.`,
    );
  }
}
