/**
 * The column kinds the store is built from, so that one definition of the tables serves SQLite and PostgreSQL.
 * Text is compared byte by byte on both; integers are 64-bit on both.
 */
import * as pg from 'drizzle-orm/pg-core';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export interface Kit {
  readonly table: typeof sqliteTable;
  readonly text: (name: string) => ReturnType<typeof text>;
  readonly int: (name: string) => ReturnType<typeof integer>;
  readonly index: typeof index;
  readonly uniqueIndex: typeof uniqueIndex;
  readonly primaryKey: typeof primaryKey;
}

export const sqliteKit: Kit = {
  table: sqliteTable,
  text: (name) => text(name),
  int: (name) => integer(name),
  index,
  uniqueIndex,
  primaryKey,
};

/** Byte order, as SQLite has it: page cursors and orderings are then the same on both. */
const byteText = pg.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/**
 * The same kit for PostgreSQL. The builders are alike where the tables use them, but their types are not related, so
 * the type is that of SQLite: SQL text is all that is made of it.
 */
export const postgresKit: Kit = {
  table: pg.pgTable,
  text: (name: string) => byteText(name),
  int: (name: string) => pg.bigint(name, { mode: 'number' }),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
} as unknown as Kit;
