/** What the store asks of a database. One file each implements it for SQLite and for PostgreSQL. */
import type { Scope } from '../auth/scope.ts';
import type { Statements } from './statements.ts';
import type { Query, Row } from './statement.ts';
import type { Steps } from './steps.ts';

export interface CopyOptions {
  readonly inOneGo?: boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Database {
  readonly statements: Statements;
  /** Committed rows. The scope is the second fence where the database has one (row-level security); null sees all. */
  all(query: Query, scope: Scope | null): Promise<readonly Row[]>;
  /**
   * Runs the steps in a transaction of their own, or in one that several writes share; answers after the commit. Where
   * they fail, or the commit does, nothing of them is left, and nothing of the others is lost.
   * Rejects with StoreBusy where trying again is safe and may help, and with StoreFull where there is no room.
   */
  write<T>(scope: Scope | null, steps: () => Steps<T>): Promise<T>;
  /**
   * The same for a redaction, alone in its transaction and under the rights of the redactor where the database has roles.
   */
  redact<T>(steps: () => Steps<T>): Promise<T>;
  /** Takes from the disk what the rows of these tables no longer hold. Blocks writing while it runs. */
  erase(tables: readonly string[]): Promise<void>;
  /**
   * Writes everything, as of one moment, to a new SQLite file, while others write. Whether it is whole is not proven yet.
   * With `inOneGo` nobody of this process is answered meanwhile.
   */
  copyTo(file: string, options: CopyOptions): Promise<void>;
  /** The guards that were missing when the store was opened, and are in place again. */
  readonly restored: readonly string[];
  /** Calls back whenever something may have been committed, here or by another process. */
  watch(onChange: () => void): void;
  close(): Promise<void>;
}

/** Nothing was written; the same request, with the same idempotency key, may be sent again. */
export class StoreBusy extends Error {
  override name = 'StoreBusy';
}

/** Nothing was written, because there is no room for it. Reading goes on; the same request succeeds when there is. */
export class StoreFull extends Error {
  override name = 'StoreFull';
}
