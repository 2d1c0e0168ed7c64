/** The rights under which the gateway works on a PostgreSQL server: its two roles, the fence by site, and the guards. */
import { createHash } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { guardNames, guardsSql } from './guards-postgres.ts';
import { tables } from './schema.postgres.ts';

/** The role every statement of the gateway runs as: it cannot change or remove what is in the log. */
export const APP_ROLE = 'trialside_app';

/** The role a redaction runs as: the only one that may change a value that stands, and nothing it may remove. */
export const REDACTOR_ROLE = 'trialside_redactor';

/** What was set, and how the catalogue of the database looked right after: a grant, policy or guard changed by hand shows. */
const NOTE = 'drizzle.__trialside_rights';

/**
 * Everything `rightsSql` sets, as the catalogue has it: who may do what (tables and columns), the fence, its policies,
 * the triggers with their state, and the text of their functions. One row { found }.
 */
const FOUND_SQL = `
  WITH ours AS (
    SELECT c.oid, c.relname, c.relacl, c.relrowsecurity FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1::text[])
  ), facts(fact) AS (
    SELECT concat_ws(' ', 'table', relname, relacl::text, relrowsecurity) FROM ours
    UNION ALL
    SELECT concat_ws(' ', 'column', o.relname, a.attname, a.attacl::text) FROM pg_attribute a JOIN ours o ON o.oid = a.attrelid
    WHERE a.attacl IS NOT NULL
    UNION ALL
    SELECT concat_ws(' ', 'policy', o.relname, p.polname, p.polpermissive, p.polcmd, p.polroles::text,
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) FROM pg_policy p JOIN ours o ON o.oid = p.polrelid
    UNION ALL
    SELECT concat_ws(' ', 'trigger', o.relname, t.tgenabled, pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN ours o ON o.oid = t.tgrelid
    WHERE NOT t.tgisinternal
    UNION ALL
    SELECT concat_ws(' ', 'function', proname, prosrc) FROM pg_proc WHERE proname LIKE 'trialside_%_guard'
    UNION ALL
    SELECT concat_ws(' ', 'role', r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole,
      pg_has_role(current_user, r.rolname, 'MEMBER')) FROM pg_roles r WHERE r.rolname IN ('${APP_ROLE}', '${REDACTOR_ROLE}')
  )
  SELECT md5(string_agg(fact, E'\n' ORDER BY fact COLLATE "C")) AS found FROM facts`;

/**
 * Whether all stands as this version set it ('stand'), as another version did or nobody yet ('old'), or was changed since
 * ('changed'). Reads the catalogue only, so that nobody is kept waiting.
 */
export async function stateOfRights(client: pg.Client): Promise<'stand' | 'old' | 'changed'> {
  const there = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [NOTE]);
  if (!there.rows[0]?.there) return 'old';
  const { rows } = await client.query<{ wanted: string; found: string }>(`SELECT wanted, found FROM ${NOTE}`);
  if (rows[0]?.found !== (await found(client))) return 'changed';
  return rows[0].wanted === wantedNow() ? 'stand' : 'old';
}

/** Sets everything as this version wants it, inside the caller's transaction, and notes how it looks then. */
export async function setRights(client: pg.Client): Promise<void> {
  await client.query(rightsSql());
  await client.query(`CREATE TABLE IF NOT EXISTS ${NOTE} (wanted text NOT NULL, found text NOT NULL)`);
  await client.query(`DELETE FROM ${NOTE}`);
  await client.query(`INSERT INTO ${NOTE} VALUES ($1, $2)`, [wantedNow(), await found(client)]);
}

const wantedNow = (): string => createHash('sha256').update(rightsSql()).digest('hex');

async function found(client: pg.Client): Promise<string> {
  const [names] = guardNames();
  const { rows } = await client.query<{ found: string }>(FOUND_SQL, [[...new Set(names)]]);
  return rows[0]!.found;
}

const makeRole = (role: string): string => `
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
      IF NOT pg_has_role(current_user, '${role}', 'MEMBER') THEN EXECUTE 'GRANT ${role} TO ' || quote_ident(current_user); END IF;`;

function rightsSql(): string {
  const records = Object.values(tables.records).map((table) => getTableName(table));
  const log = [tables.change, tables.changeEntry, tables.changeValue, tables.accessLog].map((table) =>
    getTableName(table),
  );
  // Rows of the study as a whole belong to no site and are for everybody in it.
  const inReach =
    "(site_id IS NULL OR current_setting('trialside.sites', true) = '*' " +
    "OR site_id = ANY (string_to_array(current_setting('trialside.sites', true), ',')))";
  const fenced = [...records, 'change', 'change_entry'].map(
    (table) => `
      ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;
      DROP POLICY IF EXISTS sites_in_reach ON "${table}";
      CREATE POLICY sites_in_reach ON "${table}" USING ${inReach} WITH CHECK ${inReach};`,
  );
  return `
    DO $$ BEGIN ${makeRole(APP_ROLE)} ${makeRole(REDACTOR_ROLE)}
    END $$;
    REVOKE ALL ON ${[...records, ...log, 'redaction', 'study'].map((table) => `"${table}"`).join(', ')} FROM ${APP_ROLE}, ${REDACTOR_ROLE};
    GRANT USAGE ON SCHEMA public TO ${APP_ROLE}, ${REDACTOR_ROLE};
    GRANT SELECT, INSERT ON ${log.map((table) => `"${table}"`).join(', ')} TO ${APP_ROLE}, ${REDACTOR_ROLE};
    GRANT SELECT ON "redaction" TO ${APP_ROLE};
    GRANT SELECT, INSERT ON "redaction" TO ${REDACTOR_ROLE};
    GRANT UPDATE (fields) ON "change_value" TO ${REDACTOR_ROLE};
    GRANT SELECT, UPDATE ON ${records.map((table) => `"${table}"`).join(', ')} TO ${REDACTOR_ROLE};
    ${records.map((table) => `GRANT SELECT, INSERT, UPDATE (to_seq) ON "${table}" TO ${APP_ROLE};`).join('\n    ')}
    GRANT SELECT, INSERT, UPDATE (head_seq, head_hash, head_at) ON "study" TO ${APP_ROLE}, ${REDACTOR_ROLE};
    ${fenced.join('')}
    ${guardsSql()}`;
}
