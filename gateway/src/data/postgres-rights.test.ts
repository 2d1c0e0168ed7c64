/** Setting the rights of a PostgreSQL store: what was changed by hand comes back, and nobody who reads is in the way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratePostgres } from './postgres-migrate.ts';
import type { Databases } from './testing-postgres.ts';
import { sharedPostgres } from './testing-shared-postgres.ts';
import { rawConnection, rawSql } from './testing-raw.ts';

let server: Databases;
beforeAll(async () => {
  server = await sharedPostgres();
}, 240_000);
afterAll(() => server.stop(), 240_000);

const mayDelete = async (place: string): Promise<unknown> =>
  (await rawSql(place, "SELECT has_table_privilege('trialside_app', 'change', 'DELETE') AS may"))[0]!['may'];

const policies = async (place: string): Promise<unknown> =>
  (
    await rawSql(place, "SELECT COUNT(*) AS n FROM pg_policy WHERE polrelid = 'record_subject'::regclass")
  )[0]!['n'];

test('a gateway starts beside one that holds every table in its hands, in any order', async () => {
  const place = await server.newStore();
  const other = await rawConnection(place);
  await other.query('BEGIN');
  await other.query('LOCK TABLE record_subject, change, study IN ROW EXCLUSIVE MODE');
  // Had it to wait, it would wait for as long as the other is open, and give up.
  expect(await migratePostgres(place)).toEqual([]);
  await other.query('COMMIT');
  await other.close();
}, 240_000);

test.each([
  ['a right that was added', 'GRANT DELETE ON change TO trialside_app', mayDelete, false],
  ['a fence that was taken away', 'DROP POLICY sites_in_reach ON record_subject', policies, 1],
  [
    'a fence that lets everybody through',
    'ALTER POLICY sites_in_reach ON record_subject USING (true)',
    policies,
    1,
  ],
  ['a fence that was switched off', 'ALTER TABLE record_subject DISABLE ROW LEVEL SECURITY', policies, 1],
])('%s is put right at the next start', async (_, byHand, look, expected) => {
  const place = await server.newStore();
  const [before] = await state(place);
  await rawSql(place, byHand);
  expect(await state(place)).not.toEqual([before]);
  await migratePostgres(place);
  expect(await look(place)).toBe(expected);
  expect(await state(place)).toEqual([before]);
});

test('a guard whose text was hollowed out has its text back', async () => {
  const place = await server.newStore();
  await rawSql(
    place,
    "CREATE OR REPLACE FUNCTION trialside_log_guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
  );
  await migratePostgres(place);
  const [guard] = await rawSql(place, "SELECT prosrc FROM pg_proc WHERE proname = 'trialside_log_guard'");
  expect(guard!['prosrc']).toContain('the log is not changed');
});

/** What a stranger could have changed, as one row. */
const state = (place: string): Promise<unknown[]> =>
  rawSql(
    place,
    `SELECT c.relacl::text AS log, s.relacl::text AS subjects, s.relrowsecurity AS fenced,
       (SELECT string_agg(pg_get_expr(polqual, polrelid), ';') FROM pg_policy WHERE polrelid = s.oid) AS fence
     FROM pg_class c, pg_class s WHERE c.relname = 'change' AND s.relname = 'record_subject'`,
  );
