/**
 * What the SQLite file itself refuses, whoever holds it open: rows of the log never change, numbers have no gap, a version
 * of a record is closed once and never rewritten. The hash chain finds what an owner of the file does with the guards off.
 */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { GuardsMissing, type Sqlite } from './open.ts';
import { tables } from './schema.sqlite.ts';
import { CURRENT, type RecordTable } from './tables.ts';

const refuse = (what: string): string => `SELECT RAISE(ABORT, 'trialside: ${what}');`;

const trigger = (name: string, on: string, when: string | null, what: string): string =>
  `CREATE TRIGGER "${name}" ${on} ${when === null ? '' : `WHEN ${when} `}BEGIN ${refuse(what)} END`;

const nextNumber = '(SELECT head_seq + 1 FROM study WHERE id = NEW.study_id)';

/** Every trigger by its name. */
export function guardTriggers(): ReadonlyMap<string, string> {
  const { change, changeEntry, changeValue, redaction, accessLog, study } = tables;
  const guards = new Map<string, string>();
  const add = (name: string, on: string, when: string | null, what: string): void => {
    guards.set(name, trigger(name, on, when, what));
  };
  for (const table of [
    change,
    changeEntry,
    changeValue,
    redaction,
    accessLog,
    study,
    ...Object.values(tables.records),
  ]) {
    const name = getTableName(table);
    // REPLACE deletes behind the scenes: with recursive_triggers it comes past here too.
    add(`${name}_no_delete`, `BEFORE DELETE ON "${name}"`, null, 'nothing is deleted');
  }
  for (const table of [change, changeEntry, redaction, accessLog]) {
    const name = getTableName(table);
    add(`${name}_no_update`, `BEFORE UPDATE ON "${name}"`, null, 'the log is not changed');
  }
  for (const table of [change, changeEntry, changeValue]) {
    const name = getTableName(table);
    add(
      `${name}_next_only`,
      `BEFORE INSERT ON "${name}"`,
      `NEW.seq IS NOT ${nextNumber}`,
      'changes are numbered without a gap',
    );
  }
  add(
    'redaction_next_only',
    'BEFORE INSERT ON "redaction"',
    `NEW.at_seq IS NOT ${nextNumber}`,
    'a redaction belongs to the change that is being made',
  );
  add(
    'access_log_next_only',
    'BEFORE INSERT ON "access_log"',
    'NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM access_log WHERE study_id = NEW.study_id)',
    'the access log is numbered without a gap',
  );
  add(
    'change_value_no_update',
    'BEFORE UPDATE ON "change_value"',
    'NOT EXISTS (SELECT 1 FROM redaction r WHERE r.study_id = OLD.study_id AND r.seq = OLD.seq AND r.n = OLD.n ' +
      `AND r.at_seq = ${nextNumber}) ` +
      'OR NEW.study_id IS NOT OLD.study_id OR NEW.seq IS NOT OLD.seq OR NEW.n IS NOT OLD.n',
    'a value changes by redaction only',
  );
  add(
    'study_head_only',
    'BEFORE UPDATE ON "study"',
    'NEW.id IS NOT OLD.id OR NEW.code IS NOT OLD.code OR NEW.created_at IS NOT OLD.created_at ' +
      'OR NEW.head_seq IS NOT OLD.head_seq + 1 ' +
      'OR NOT EXISTS (SELECT 1 FROM change c WHERE c.study_id = OLD.id AND c.seq = NEW.head_seq AND c.hash = NEW.head_hash)',
    'the head moves to the change that was just made',
  );
  for (const table of Object.values(tables.records)) guardRecords(table, add);
  return guards;
}

function guardRecords(
  table: RecordTable,
  add: (name: string, on: string, when: string, what: string) => void,
): void {
  const name = getTableName(table);
  add(
    `${name}_new_version`,
    `BEFORE INSERT ON "${name}"`,
    `NEW.from_seq IS NOT ${nextNumber} OR NEW.to_seq IS NOT ${CURRENT}`,
    'a version begins with the change that is being made',
  );
  const others = Object.keys(getTableColumns(table)).filter((column) => column !== 'to_seq');
  const sameOthers = others.map((column) => `NEW."${column}" IS OLD."${column}"`).join(' AND ');
  const place = ['study_id', 'subject_id', 'site_id', 'id', 'version', 'from_seq', 'to_seq'];
  const samePlace = place.map((column) => `NEW."${column}" IS OLD."${column}"`).join(' AND ');
  add(
    `${name}_close_or_redact`,
    `BEFORE UPDATE ON "${name}"`,
    `NOT (OLD.to_seq = ${CURRENT} AND NEW.to_seq IS ${nextNumber} AND ${sameOthers}) ` +
      `AND NOT (${samePlace} AND EXISTS (SELECT 1 FROM redaction r WHERE r.study_id = OLD.study_id AND r.record_id = OLD.id AND r.at_seq = ${nextNumber}))`,
    'a version is closed once, and changes by redaction only',
  );
}

/** What the guards of a store were found to be: nothing new, or the names that had to be put in place again. */
export type Restored = readonly string[];

const SELECT_TRIGGERS =
  "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name NOT LIKE 'sqlite_%'";

function triggersOf(db: Sqlite): ReadonlyMap<string, string> {
  const rows = db.prepare(SELECT_TRIGGERS).all() as { name: string; sql: string }[];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

/**
 * Puts every guard in place where it is missing or another, takes away what does not belong there, and reads back.
 * Answers what was wrong; a new store has none of them yet, which is not wrong.
 */
export function setGuards(db: Sqlite): Restored {
  const wanted = guardTriggers();
  const present = triggersOf(db);
  const wrong = differences(wanted, present);
  if (wrong.length === 0) return [];
  db.transaction(() => {
    for (const name of present.keys()) db.exec(`DROP TRIGGER "${name}"`);
    for (const sql of wanted.values()) db.exec(sql);
  }).immediate();
  const still = differences(wanted, triggersOf(db));
  if (still.length > 0) throw new GuardsMissing(still);
  return present.size === 0 && isNew(db) ? [] : wrong;
}

const differences = (wanted: ReadonlyMap<string, string>, present: ReadonlyMap<string, string>): string[] =>
  [...new Set([...wanted.keys(), ...present.keys()])].filter(
    (name) => wanted.get(name) !== present.get(name),
  );

const isNew = (db: Sqlite): boolean => db.prepare('SELECT 1 FROM study').get() === undefined;
