/** A PostgreSQL server as the source or the target of a copy. */
import pg from 'pg';
import { migratePostgres } from '../postgres-migrate.ts';
import { StoreUnavailable } from '../open.ts';
import type { Row } from '../statement.ts';
import type { Snapshot, Target } from './parcel.ts';

const FETCH = 500;

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** One moment of a store that gateways may go on writing to. */
export async function postgresSnapshot(connectionString: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString, types });
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  let cursors = 0;
  return {
    async *rows(sql) {
      const cursor = `c${(cursors += 1)}`;
      await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`);
      for (;;) {
        const { rows } = await client.query<Row>(`FETCH ${FETCH} FROM ${cursor}`);
        yield* rows;
        if (rows.length < FETCH) break;
      }
      await client.query(`CLOSE ${cursor}`);
    },
    async close() {
      await client.end();
    },
  };
}

/** Performs the steps of parcels one after the other, on the server: a row travels once, not once per question and answer. */
const TAKE = `
  CREATE FUNCTION pg_temp.trialside_take(steps jsonb) RETURNS void LANGUAGE plpgsql AS $take$
  DECLARE step jsonb; touched bigint;
  BEGIN
    FOR step IN SELECT * FROM jsonb_array_elements(steps) LOOP
      IF step ? 'insert' THEN
        EXECUTE format('INSERT INTO %1$I SELECT * FROM jsonb_populate_recordset(NULL::%1$I, $1)', step->>'insert') USING step->'rows';
      ELSIF step ? 'close' THEN
        EXECUTE format('UPDATE %I SET to_seq = $1 WHERE study_id = $2 AND id = $3 AND version = $4', step->>'close')
          USING (step->>'seq')::bigint, step->>'study', step->>'id', (step->>'version')::bigint;
        GET DIAGNOSTICS touched = ROW_COUNT;
        IF touched <> 1 THEN RAISE EXCEPTION 'version % of % could not be closed', step->>'version', step->>'id'; END IF;
      ELSE
        UPDATE study SET head_seq = (step->>'seq')::bigint, head_hash = step->>'hash', head_at = step->>'at' WHERE id = step->>'head';
      END IF;
    END LOOP;
  END $take$`;

/** Fills a database that holds no study, in one transaction. Throws StoreUnavailable where it holds one. */
export async function postgresTarget(connectionString: string): Promise<Target> {
  await migratePostgres(connectionString);
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('BEGIN');
  // A gateway that is started on it meanwhile waits, and then finds everything.
  await client.query('LOCK TABLE study IN SHARE ROW EXCLUSIVE MODE');
  const { rows } = await client.query<{ code: string }>('SELECT code FROM study ORDER BY code');
  if (rows.length > 0) {
    await client.end();
    throw new StoreUnavailable(
      `The database holds studies already (${rows.map(({ code }) => code).join(', ')}). Nothing in it is overwritten: create an empty database and give its address.`,
    );
  }
  await client.query(TAKE);
  return {
    async take(parcels) {
      const steps = parcels.flatMap((parcel) => parcel.steps);
      if (steps.length > 0) await client.query('SELECT pg_temp.trialside_take($1)', [JSON.stringify(steps)]);
    },
    async finish() {
      await client.query('COMMIT');
      await client.query('ANALYZE');
      await client.end();
    },
    async abandon() {
      await client.end().catch(() => undefined);
    },
  };
}
