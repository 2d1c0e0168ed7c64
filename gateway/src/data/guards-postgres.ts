/** The same guards on PostgreSQL, as functions of the database; the rights of the application role stand before them. */
import { getTableName } from 'drizzle-orm';
import { tables } from './schema.postgres.ts';
import { CURRENT } from './tables.ts';

const nextNumber = '(SELECT head_seq + 1 FROM study WHERE id = NEW.study_id)';

const guardFunction = (name: string, body: string): string => `
  CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
  BEGIN
    IF TG_OP IN ('DELETE', 'TRUNCATE') THEN RAISE EXCEPTION 'trialside: nothing is deleted'; END IF;
    ${body}
    RETURN NEW;
  END $guard$;`;

// A trigger for rows is not called when a table is emptied as a whole.
const guard = (table: string, fn: string): string => `
  CREATE OR REPLACE TRIGGER ${table}_guard BEFORE INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${fn}();
  CREATE OR REPLACE TRIGGER ${table}_guard_whole BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION ${fn}();`;

/**
 * Whether a guard on every table is there, enabled, and calls one of the functions that are set with it. Answers the
 * names of those that are not: rows { name }.
 */
export const MISSING_GUARDS_SQL: string = `
  SELECT wanted.name FROM unnest($1::text[], $2::text[]) AS wanted(tab, name)
  WHERE NOT EXISTS (
    SELECT 1 FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE c.relname = wanted.tab AND t.tgname = wanted.name AND t.tgenabled IN ('O', 'A') AND p.proname LIKE 'trialside_%_guard')`;

/** Every guard, as the lists of tables and of names that the query above takes. */
export function guardNames(): readonly [tables: string[], names: string[]] {
  const { study, change, changeEntry, changeValue, redaction, accessLog, records } = tables;
  const names = [
    study,
    change,
    changeEntry,
    changeValue,
    redaction,
    accessLog,
    ...Object.values(records),
  ].map((table) => getTableName(table));
  const both = names.flatMap((name) => [
    [name, `${name}_guard`],
    [name, `${name}_guard_whole`],
  ]) as [string, string][];
  return [both.map(([table]) => table), both.map(([, name]) => name)];
}

export function guardsSql(): string {
  const { change, changeEntry, changeValue, redaction, accessLog, study, records } = tables;
  return [
    guardFunction(
      'trialside_log_guard',
      `IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'trialside: the log is not changed'; END IF;
       IF NEW.seq IS DISTINCT FROM ${nextNumber} THEN RAISE EXCEPTION 'trialside: changes are numbered without a gap'; END IF;`,
    ),
    guardFunction(
      'trialside_value_guard',
      `IF TG_OP = 'INSERT' THEN
         IF NEW.seq IS DISTINCT FROM ${nextNumber} THEN RAISE EXCEPTION 'trialside: changes are numbered without a gap'; END IF;
       ELSIF (NEW.study_id, NEW.seq, NEW.n) IS DISTINCT FROM (OLD.study_id, OLD.seq, OLD.n)
         OR NOT EXISTS (SELECT 1 FROM redaction r WHERE r.study_id = OLD.study_id AND r.seq = OLD.seq AND r.n = OLD.n AND r.at_seq = ${nextNumber}) THEN
         RAISE EXCEPTION 'trialside: a value changes by redaction only';
       END IF;`,
    ),
    guardFunction(
      'trialside_redaction_guard',
      `IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'trialside: the log is not changed'; END IF;
       IF NEW.at_seq IS DISTINCT FROM ${nextNumber} THEN RAISE EXCEPTION 'trialside: a redaction belongs to the change that is being made'; END IF;`,
    ),
    guardFunction(
      'trialside_access_guard',
      `IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'trialside: the log is not changed'; END IF;
       IF NEW.seq IS DISTINCT FROM (SELECT COALESCE(MAX(seq), 0) + 1 FROM access_log WHERE study_id = NEW.study_id) THEN
         RAISE EXCEPTION 'trialside: the access log is numbered without a gap';
       END IF;`,
    ),
    guardFunction(
      'trialside_study_guard',
      `IF TG_OP = 'UPDATE' AND ((NEW.id, NEW.code, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.code, OLD.created_at)
         OR NEW.head_seq <> OLD.head_seq + 1
         OR NOT EXISTS (SELECT 1 FROM change c WHERE c.study_id = OLD.id AND c.seq = NEW.head_seq AND c.hash = NEW.head_hash)) THEN
         RAISE EXCEPTION 'trialside: the head moves to the change that was just made';
       END IF;`,
    ),
    guardFunction(
      'trialside_record_guard',
      `IF TG_OP = 'INSERT' THEN
         IF NEW.from_seq IS DISTINCT FROM ${nextNumber} OR NEW.to_seq <> ${CURRENT} THEN
           RAISE EXCEPTION 'trialside: a version begins with the change that is being made';
         END IF;
       ELSIF NOT (OLD.to_seq = ${CURRENT} AND NEW.to_seq = ${nextNumber} AND to_jsonb(NEW) - 'to_seq' = to_jsonb(OLD) - 'to_seq')
         AND NOT ((NEW.study_id, NEW.subject_id, NEW.site_id, NEW.id, NEW.version, NEW.from_seq, NEW.to_seq)
              IS NOT DISTINCT FROM (OLD.study_id, OLD.subject_id, OLD.site_id, OLD.id, OLD.version, OLD.from_seq, OLD.to_seq)
           AND EXISTS (SELECT 1 FROM redaction r WHERE r.study_id = OLD.study_id AND r.record_id = OLD.id AND r.at_seq = ${nextNumber})) THEN
         RAISE EXCEPTION 'trialside: a version is closed once, and changes by redaction only';
       END IF;`,
    ),
    guard(getTableName(change), 'trialside_log_guard'),
    guard(getTableName(changeEntry), 'trialside_log_guard'),
    guard(getTableName(changeValue), 'trialside_value_guard'),
    guard(getTableName(redaction), 'trialside_redaction_guard'),
    guard(getTableName(accessLog), 'trialside_access_guard'),
    guard(getTableName(study), 'trialside_study_guard'),
    ...Object.values(records).map((table) => guard(getTableName(table), 'trialside_record_guard')),
  ].join('\n');
}
