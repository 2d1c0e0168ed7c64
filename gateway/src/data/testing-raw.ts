/** Looks at and meddles with a store behind its back, as its tests and its enemies do. Statements use `?` for values. */
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';

export type RawRow = Record<string, string | number | null>;
export type RawValues = readonly (string | number | null)[];

export interface RawConnection {
  query(sql: string, values?: RawValues): Promise<RawRow[]>;
  close(): Promise<void>;
}

export async function rawConnection(place: string): Promise<RawConnection> {
  if (!place.startsWith('postgres')) {
    const db = new BetterSqlite3(place);
    return {
      // A refusal of the database is a rejection, as it is on a server.
      query: (sql, values = []) =>
        Promise.resolve().then(() => {
          const statement = db.prepare(sql);
          return statement.reader ? (statement.all(...values) as RawRow[]) : (statement.run(...values), []);
        }),
      close: () => Promise.resolve(void db.close()),
    };
  }
  const client = new pg.Client({
    connectionString: place,
    types: { getTypeParser: ((oid: number) => (oid === 20 ? Number : pg.types.getTypeParser(oid))) as never },
  });
  await client.connect();
  return {
    async query(sql, values = []) {
      let n = 0;
      const text = sql.replaceAll('?', () => `$${(n += 1)}`);
      return (await client.query<RawRow>(text, [...values])).rows;
    },
    close: () => client.end(),
  };
}

/** One statement on a connection of its own. */
export async function rawSql(place: string, sql: string, values: RawValues = []): Promise<RawRow[]> {
  const connection = await rawConnection(place);
  try {
    return await connection.query(sql, values);
  } finally {
    await connection.close();
  }
}
