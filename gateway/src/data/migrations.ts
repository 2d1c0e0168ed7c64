/**
 * Which migrations a store has had and which it still needs. Forward only: a store that has had one this build does not
 * know is refused, because an older build would misread what a newer one wrote.
 */
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreUnavailable } from './open.ts';

export interface Migration {
  readonly statements: readonly string[];
  /** SHA-256 of the file. */
  readonly hash: string;
  /** When it was made, in milliseconds since 1970: the order of migrations. */
  readonly madeAt: number;
}

/** A migration as the store remembers it. */
export interface Applied {
  readonly hash: string;
  readonly madeAt: number;
}

/** The migrations of a folder that drizzle-kit writes, oldest first. */
export const migrationsIn = (folder: string): readonly Migration[] =>
  readMigrationFiles({ migrationsFolder: folder })
    .map(({ sql, hash, folderMillis }) => ({
      statements: sql.map((one) => one.trim()).filter(Boolean),
      hash,
      madeAt: folderMillis,
    }))
    .toSorted((a, b) => a.madeAt - b.madeAt);

/** What is still to be done, oldest first. Throws StoreUnavailable where the store and this build cannot be brought together. */
export function pendingMigrations(
  all: readonly Migration[],
  applied: readonly Applied[],
): readonly Migration[] {
  const known = new Set(all.map(({ hash }) => hash));
  const foreign = applied.find(({ hash }) => !known.has(hash));
  if (foreign) {
    const isNewer = foreign.madeAt > (all.at(-1)?.madeAt ?? 0);
    throw new StoreUnavailable(
      isNewer
        ? 'The study store was written by a newer version of Trialside. Start that version, or a newer one: going back would lose what only it understands.'
        : 'The study store was set up by a build of Trialside that was never released. Start that build, or restore a backup of a released version.',
    );
  }
  const done = new Set(applied.map(({ hash }) => hash));
  const pending = all.filter(({ hash }) => !done.has(hash));
  const last = Math.max(0, ...applied.map(({ madeAt }) => madeAt));
  if (pending.some(({ madeAt }) => madeAt <= last)) {
    throw new StoreUnavailable(
      'The study store has had a later migration without an earlier one. Restore it from a backup.',
    );
  }
  return pending;
}
