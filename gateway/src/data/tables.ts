/**
 * The tables of the store. One per kind of record, each row one version, valid from change `from_seq` up to but not
 * including `to_seq`; and the change log that is audit trail, idempotency register, live feed and time machine at once.
 */
import type { Kit } from './kit.ts';
import { columnsOf, STORE_KINDS } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';

/** `to_seq` of a row that is current: larger than any change number, and exact in a double. */
export const CURRENT = Number.MAX_SAFE_INTEGER;

/** What the table of subjects has beside the columns of every table. */
interface Coded {
  readonly code: ReturnType<Kit['text']>;
}

function recordTable(kit: Kit, kind: StoreKind) {
  const name = `record_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  const content = Object.fromEntries(
    columnsOf(kind).map((spec) => [
      spec.column,
      spec.kind === 'int' ? kit.int(spec.column) : kit.text(spec.column),
    ]),
  );
  return kit.table(
    name,
    {
      study_id: kit.text('study_id').notNull(),
      /** Null for kinds that belong to the study as a whole. */
      subject_id: kit.text('subject_id'),
      site_id: kit.text('site_id'),
      id: kit.text('id').notNull(),
      version: kit.int('version').notNull(),
      from_seq: kit.int('from_seq').notNull(),
      to_seq: kit.int('to_seq').notNull(),
      ...content,
    },
    (table) => [
      kit.primaryKey({ columns: [table.study_id, table.id, table.version] }),
      kit.uniqueIndex(`${name}_current`).on(table.study_id, table.id, table.to_seq),
      kit.index(`${name}_subject`).on(table.study_id, table.subject_id, table.to_seq),
      // Pages of subjects are in the order of their codes.
      ...(kind === 'subject'
        ? [kit.index(`${name}_code`).on(table.study_id, (table as unknown as Coded).code)]
        : []),
    ],
  );
}

export type RecordTable = ReturnType<typeof recordTable>;

export function defineTables(kit: Kit) {
  const study = kit.table(
    'study',
    {
      id: kit.text('id').primaryKey(),
      code: kit.text('code').notNull(),
      created_at: kit.text('created_at').notNull(),
      /** Number and hash of the last change: the row every write locks first. */
      head_seq: kit.int('head_seq').notNull(),
      head_hash: kit.text('head_hash').notNull(),
      head_at: kit.text('head_at').notNull(),
    },
    (table) => [kit.uniqueIndex('study_code').on(table.code)],
  );
  const change = kit.table(
    'change',
    {
      study_id: kit.text('study_id').notNull(),
      seq: kit.int('seq').notNull(),
      /** Server time, RFC 3339 UTC with milliseconds; never before the previous change. */
      at: kit.text('at').notNull(),
      actor_id: kit.text('actor_id').notNull(),
      actor_name: kit.text('actor_name').notNull(),
      actor_role: kit.text('actor_role').notNull(),
      command: kit.text('command').notNull(),
      /** A change touches one subject, or the study as a whole (null). */
      subject_id: kit.text('subject_id'),
      site_id: kit.text('site_id'),
      /** JSON list of the kinds of record touched, sorted. */
      kinds: kit.text('kinds').notNull(),
      reason_code: kit.text('reason_code'),
      /** Commitments to the words that stand apart (see words.ts): personal data may slip into them too. */
      reason_commitment: kit.text('reason_commitment'),
      answer_commitment: kit.text('answer_commitment').notNull(),
      idempotency_key: kit.text('idempotency_key').notNull(),
      /** Salted hash of what was asked for: the same key with another request is refused. */
      request_commitment: kit.text('request_commitment').notNull(),
      /** Who approved it, where a second person has to: a redaction. */
      approver_id: kit.text('approver_id'),
      /** The reader's build, as it names itself. */
      client: kit.text('client'),
      /** When the reader's device says it was: a claim, never used. */
      client_at: kit.text('client_at'),
      request_id: kit.text('request_id'),
      /** How the person was known: by a token of which issuer, or the command line. */
      auth_method: kit.text('auth_method'),
      /** Build of the gateway that wrote it: it names the rules in force. */
      build: kit.text('build').notNull(),
      prev_hash: kit.text('prev_hash').notNull(),
      hash: kit.text('hash').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.study_id, table.seq] }),
      kit.uniqueIndex('change_idempotency').on(table.study_id, table.actor_id, table.idempotency_key),
      kit.index('change_subject').on(table.study_id, table.subject_id, table.seq),
    ],
  );
  const changeEntry = kit.table(
    'change_entry',
    {
      study_id: kit.text('study_id').notNull(),
      seq: kit.int('seq').notNull(),
      /** Position inside the change, from 0. */
      n: kit.int('n').notNull(),
      /** create, amend, void; redact where the change removed a value from this record. */
      action: kit.text('action').notNull(),
      kind: kit.text('kind').notNull(),
      record_id: kit.text('record_id').notNull(),
      record_version: kit.int('record_version').notNull(),
      site_id: kit.text('site_id'),
      /** JSON list of [field, commitment to the old value or null, commitment to the new value or null]. */
      fields: kit.text('fields').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.study_id, table.seq, table.n] }),
      // In the order in which the check of the tables against the log walks them.
      kit.index('change_entry_record').on(table.study_id, table.kind, table.record_id, table.seq, table.n),
    ],
  );
  // Values stand apart from the chain, so that one entered by mistake can be redacted and the chain still verifies.
  const changeValue = kit.table(
    'change_value',
    {
      study_id: kit.text('study_id').notNull(),
      seq: kit.int('seq').notNull(),
      n: kit.int('n').notNull(),
      /** JSON list, one per field of the entry: [salt, old value, salt, new value]. At n = -1 the words of the change. */
      fields: kit.text('fields').notNull(),
    },
    (table) => [kit.primaryKey({ columns: [table.study_id, table.seq, table.n] })],
  );
  // What was removed on purpose, and where: the only licence to change a value that stands.
  const redaction = kit.table(
    'redaction',
    {
      study_id: kit.text('study_id').notNull(),
      /** The change whose entry named the value. */
      seq: kit.int('seq').notNull(),
      n: kit.int('n').notNull(),
      /** The field, as the entry names it. */
      path: kit.text('path').notNull(),
      /** The change that removed it: it says who, when, why and with whose approval. */
      at_seq: kit.int('at_seq').notNull(),
      /** The record the value stood in; null where it stood in the words of the change. */
      record_id: kit.text('record_id'),
    },
    (table) => [
      // The same place may be redacted again, when something was overlooked.
      kit.primaryKey({ columns: [table.study_id, table.seq, table.n, table.path, table.at_seq] }),
      kit.index('redaction_at').on(table.study_id, table.at_seq),
    ],
  );
  // Who looked at what, and who was refused: kept apart from the data and chained by itself.
  const accessLog = kit.table(
    'access_log',
    {
      study_id: kit.text('study_id').notNull(),
      seq: kit.int('seq').notNull(),
      at: kit.text('at').notNull(),
      actor_id: kit.text('actor_id').notNull(),
      actor_role: kit.text('actor_role').notNull(),
      /** read, export, refusal, sign-in, redaction … */
      event: kit.text('event').notNull(),
      /** Opaque id of the subject; null for the study as a whole. */
      subject_id: kit.text('subject_id'),
      /** What was asked for, by name; never a value. */
      operation: kit.text('operation').notNull(),
      /** Change number the answer was read at. */
      known_at: kit.int('known_at'),
      client: kit.text('client'),
      request_id: kit.text('request_id'),
      prev_hash: kit.text('prev_hash').notNull(),
      hash: kit.text('hash').notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.study_id, table.seq] }),
      kit.index('access_log_subject').on(table.study_id, table.subject_id, table.seq),
    ],
  );
  const records = Object.fromEntries(STORE_KINDS.map((kind) => [kind, recordTable(kit, kind)])) as Record<
    StoreKind,
    RecordTable
  >;
  return { study, change, changeEntry, changeValue, redaction, accessLog, records };
}

export type Tables = ReturnType<typeof defineTables>;
