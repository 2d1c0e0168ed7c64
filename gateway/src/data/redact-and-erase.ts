/** A redaction from beginning to end: the change, the disk, and what a person still has to do by hand. */
import { getTableName } from 'drizzle-orm';
import type { Scope } from '../auth/scope.ts';
import { UNKNOWN_ORIGIN } from './append.ts';
import type { Database } from './database.ts';
import { signHead, type HeadBook } from './heads.ts';
import { STORE_KINDS } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';
import { applyRedaction, type Redaction, type RedactionRequest } from './redact.ts';
import { tables } from './schema.sqlite.ts';
import type { Refusal } from './command.ts';

export type RedactionReport =
  | ({
      readonly ok: true;
      /** Whether the files of the database are free of the value; false where others held them: do it again later. */
      readonly erased: boolean;
      /** Backups and exports made before: they still hold the value. */
      readonly copiesBefore: readonly { readonly file: string; readonly at: string }[];
      /** Entries of the log in which the words still stand, of other records: change and entry. */
      readonly elsewhere: readonly { readonly seq: number; readonly n: number }[];
    } & Redaction)
  | { readonly ok: false; readonly refusal: Refusal };

const MOST_PLACES = 100;

export async function redactAndErase(
  db: Database,
  now: Date,
  scope: Scope,
  request: RedactionRequest,
  book: HeadBook | null,
): Promise<RedactionReport> {
  const copiesBefore = (book?.all() ?? []).flatMap(({ file, at, study }) =>
    file !== null && study === scope.studyId ? [{ file, at }] : [],
  );
  const outcome = await db.redact(() => applyRedaction(db.statements, now, scope, request, UNKNOWN_ORIGIN));
  if (!outcome.ok) return outcome;
  const erased = await eraseRedacted(db, [request.kind]);
  if (book) await signHead(db, book, scope.studyId, 'redaction', now);
  return { ...outcome, erased, copiesBefore, elsewhere: await placesOf(db, scope.studyId, request.text) };
}

/** Takes what was redacted from the disk; false where another program held it, and it has to be done again later. */
export async function eraseRedacted(
  db: Database,
  kinds: readonly StoreKind[] = STORE_KINDS,
): Promise<boolean> {
  const names = [tables.changeValue, ...kinds.map((kind) => tables.records[kind])].map((table) =>
    getTableName(table),
  );
  try {
    await db.erase(names);
    return true;
  } catch {
    return false;
  }
}

async function placesOf(
  db: Database,
  study: string,
  text: string | null,
): Promise<{ seq: number; n: number }[]> {
  if (text === null) return [];
  // As it stands inside a JSON text.
  const inside = JSON.stringify(text).slice(1, -1);
  const pattern = `%${inside.replace(/[!%_]/g, '!$&')}%`;
  const params = { study, pattern, limit: MOST_PLACES };
  return (await db.all({ statement: db.statements.placesLike, params }, null)).map((row) => ({
    seq: row['seq'] as number,
    n: row['n'] as number,
  }));
}
