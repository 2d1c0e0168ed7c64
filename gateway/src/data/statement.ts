/** One statement: SQL text made by Drizzle's builder, the names of its parameters, and the words that every statement uses. */
import { and, gt, lte, sql, type SQL } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/better-sqlite3';
import type { RecordTable } from './tables.ts';

/** SQL text with the names of its parameters in the order in which they stand in it. */
export interface Statement {
  readonly sql: string;
  readonly names: readonly string[];
}

export type Params = Readonly<Record<string, string | number | null>>;

/** A statement with its values: data, so that a write can say what it wants to know before any transaction begins. */
export interface Query {
  readonly statement: Statement;
  readonly params: Params;
}

export type Row = Readonly<Record<string, string | number | null>>;

export const p = (name: string) => sql.placeholder(name);

/** SQL text of a query. */
export function compile(query: { toSQL(): { sql: string; params: unknown[] } }): Statement {
  const { sql: text, params } = query.toSQL();
  const names = params.map((param) => {
    // Values of an insert come wrapped with the encoder of their column.
    const { name, value } = param as { name?: unknown; value?: { name?: unknown } };
    const found = name ?? value?.name;
    // A constant in a query would need a place of its own in the parameter list: use sql.raw or a placeholder.
    if (typeof found !== 'string') throw new Error(`unnamed parameter in: ${text}`);
    return found;
  });
  return { sql: text, names };
}

/** The rows of a table that were valid at change :known. One predicate reads now and any past. */
export const known = (table: RecordTable): SQL | undefined =>
  and(lte(table.from_seq, p('known')), gt(table.to_seq, p('known')));

/** Drizzle without a connection: it builds SQL text. The PostgreSQL one is given under the same type. */
export type QueryBuilder = ReturnType<typeof drizzle.mock>;
