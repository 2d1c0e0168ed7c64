/** The queries of verification, redaction, the access log and the review of the audit trail. */
import { and, asc, desc, eq, getTableColumns, gt, lt, lte, sql, type SQL } from 'drizzle-orm';
import { compile, type QueryBuilder } from './statement.ts';
import type { RecordTable, Tables } from './tables.ts';
import { WORDS } from './words.ts';
import { columnsOf, STORE_KINDS } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';

const p = (name: string) => sql.placeholder(name);

/** True where the parameter is null or the condition holds. A server must be told the type of a null. */
const ifGiven = (name: string, condition: SQL): SQL =>
  sql`(cast(${p(name)} as text) is null or ${condition})`;

/** The command of a change that approved a proposal, and made what it proposes. */
export const APPROVED_PROPOSAL = 'approve-proposal';

export function auditStatements(tables: Tables, db: QueryBuilder) {
  const { study, change, changeEntry, changeValue, redaction, accessLog, records } = tables;
  type Numbered = typeof changeEntry | typeof changeValue | typeof change;
  const inRange = (table: Numbered): SQL | undefined =>
    and(eq(table.study_id, p('study')), gt(table.seq, p('after')), lte(table.seq, p('upto')));
  const place = (table: typeof changeEntry | typeof changeValue): SQL | undefined =>
    and(eq(table.study_id, p('study')), eq(table.seq, p('seq')), eq(table.n, p('n')));
  const withValues = and(
    eq(changeValue.study_id, changeEntry.study_id),
    eq(changeValue.seq, changeEntry.seq),
    eq(changeValue.n, changeEntry.n),
  );
  const ofChange = and(eq(change.study_id, changeEntry.study_id), eq(change.seq, changeEntry.seq));
  const entry = {
    seq: changeEntry.seq,
    n: changeEntry.n,
    action: changeEntry.action,
    kind: changeEntry.kind,
    record_id: changeEntry.record_id,
    record_version: changeEntry.record_version,
    site_id: changeEntry.site_id,
    fields: changeEntry.fields,
    // Named here, because the SQL text is run as it is: both columns are called `fields`.
    values: sql<string>`${changeValue.fields}`.as('values'),
    subject_id: change.subject_id,
  };
  const bySeq = [asc(changeEntry.seq), asc(changeEntry.n)] as const;
  const extent = (table: Numbered, which: 'min' | 'max'): SQL =>
    sql`(select ${sql.raw(which)}(seq) from ${table} where study_id = ${study.id})`;

  /** Who proposed what the change made, where it approved a proposal: that proposal is of the same change. */
  const { proposal } = records;
  const requester = sql<
    string | null
  >`(case when ${change.command} = ${sql.raw(`'${APPROVED_PROPOSAL}'`)} then (select made.proposed_by from ${proposal} made where made.study_id = ${change.study_id} and made.from_seq = ${change.seq}) end)`.as(
    'requester_id',
  );

  /** Entries with values and the change around them, from (:from_seq, :from_n) to (:to_seq, :to_n), both included. */
  const trail = (direction: typeof asc) =>
    compile(
      db
        .select({
          ...entry,
          words:
            sql<string>`(select w.fields from ${changeValue} w where w.study_id = ${change.study_id} and w.seq = ${change.seq} and w.n = ${sql.raw(`${WORDS}`)})`.as(
              'words',
            ),
          at: change.at,
          actor_id: change.actor_id,
          actor_name: change.actor_name,
          actor_role: change.actor_role,
          command: change.command,
          reason_code: change.reason_code,
          approver_id: change.approver_id,
          requester_id: requester,
          client: change.client,
          client_at: change.client_at,
          request_id: change.request_id,
          auth_method: change.auth_method,
          build: change.build,
        })
        .from(changeEntry)
        .innerJoin(change, ofChange)
        .innerJoin(changeValue, withValues)
        .where(
          and(
            eq(changeEntry.study_id, p('study')),
            lte(changeEntry.seq, p('known')),
            sql`(${changeEntry.seq}, ${changeEntry.n}) >= (${p('from_seq')}, ${p('from_n')})`,
            sql`(${changeEntry.seq}, ${changeEntry.n}) <= (${p('to_seq')}, ${p('to_n')})`,
            ifGiven('subject', sql`${change.subject_id} = ${p('subject')}`),
            ifGiven('kind', sql`${changeEntry.kind} = ${p('kind')}`),
            ifGiven('record', sql`${changeEntry.record_id} = ${p('record')}`),
            ifGiven('actor', sql`${change.actor_id} = ${p('actor')}`),
            ifGiven('role', sql`${change.actor_role} = ${p('role')}`),
            ifGiven('reason', sql`${change.reason_code} = ${p('reason')}`),
            ifGiven('from', sql`${change.at} >= ${p('from')}`),
            ifGiven('to', sql`${change.at} < ${p('to')}`),
          ),
        )
        .orderBy(direction(changeEntry.seq), direction(changeEntry.n))
        .limit(p('limit')),
    );

  /** Events between (:after) and (:before), both excluded. */
  const accessEvents = (direction: typeof asc) =>
    compile(
      db
        .select()
        .from(accessLog)
        .where(
          and(
            eq(accessLog.study_id, p('study')),
            gt(accessLog.seq, p('after')),
            lt(accessLog.seq, p('before')),
            ifGiven('actor', sql`${accessLog.actor_id} = ${p('actor')}`),
            ifGiven('subject', sql`${accessLog.subject_id} = ${p('subject')}`),
            ifGiven('event', sql`${accessLog.event} = ${p('event')}`),
            ifGiven('from', sql`${accessLog.at} >= ${p('from')}`),
            ifGiven('to', sql`${accessLog.at} < ${p('to')}`),
          ),
        )
        .orderBy(direction(accessLog.seq))
        .limit(p('limit')),
    );

  return {
    /** In one statement, hence of one moment: where the head stands and how far the tables of the log reach. */
    extents: compile(
      db
        .select({
          head_seq: study.head_seq,
          head_hash: study.head_hash,
          head_at: study.head_at,
          code: study.code,
          change_min: extent(change, 'min').as('change_min'),
          change_max: extent(change, 'max').as('change_max'),
          entry_min: extent(changeEntry, 'min').as('entry_min'),
          entry_max: extent(changeEntry, 'max').as('entry_max'),
          value_min: extent(changeValue, 'min').as('value_min'),
          value_max: extent(changeValue, 'max').as('value_max'),
        })
        .from(study)
        .where(eq(study.id, p('study'))),
    ),
    changesBetween: compile(db.select().from(change).where(inRange(change)).orderBy(asc(change.seq))),
    entriesBetween: compile(
      db
        .select()
        .from(changeEntry)
        .where(inRange(changeEntry))
        .orderBy(...bySeq),
    ),
    valuesBetween: compile(
      db
        .select()
        .from(changeValue)
        .where(inRange(changeValue))
        .orderBy(asc(changeValue.seq), asc(changeValue.n)),
    ),
    changeAt: compile(
      db
        .select()
        .from(change)
        .where(and(eq(change.study_id, p('study')), eq(change.seq, p('seq')))),
    ),
    entryAt: compile(db.select().from(changeEntry).where(place(changeEntry))),
    valueAt: compile(db.select().from(changeValue).where(place(changeValue))),
    /** Entries with their values of one kind of record, a page after (:id, :seq, :n), record by record. */
    entriesOfKind: compile(
      db
        .select(entry)
        .from(changeEntry)
        .leftJoin(changeValue, withValues)
        .leftJoin(change, ofChange)
        .where(
          and(
            eq(changeEntry.study_id, p('study')),
            eq(changeEntry.kind, p('kind')),
            lte(changeEntry.seq, p('upto')),
            sql`(${changeEntry.record_id}, ${changeEntry.seq}, ${changeEntry.n}) > (${p('id')}, ${p('seq')}, ${p('n')})`,
          ),
        )
        .orderBy(asc(changeEntry.record_id), ...bySeq)
        .limit(p('limit')),
    ),
    entriesOfRecord: compile(
      db
        .select(entry)
        .from(changeEntry)
        .leftJoin(changeValue, withValues)
        .leftJoin(change, ofChange)
        .where(
          and(
            eq(changeEntry.study_id, p('study')),
            eq(changeEntry.kind, p('kind')),
            eq(changeEntry.record_id, p('id')),
            lte(changeEntry.seq, p('upto')),
          ),
        )
        .orderBy(...bySeq),
    ),
    redactions: compile(
      db
        .select()
        .from(redaction)
        .where(eq(redaction.study_id, p('study')))
        .orderBy(asc(redaction.at_seq), asc(redaction.seq), asc(redaction.n)),
    ),
    lastRedaction: compile(
      db
        .select({ seq: sql<number>`max(${redaction.at_seq})`.as('seq') })
        .from(redaction)
        .where(eq(redaction.study_id, p('study'))),
    ),
    /** Where some words still stand in the log: :pattern is that of LIKE, with "!" before its signs. */
    placesLike: compile(
      db
        .select({ seq: changeValue.seq, n: changeValue.n })
        .from(changeValue)
        .where(
          and(
            eq(changeValue.study_id, p('study')),
            sql`${changeValue.fields} like ${p('pattern')} escape '!'`,
          ),
        )
        .orderBy(asc(changeValue.seq), asc(changeValue.n))
        .limit(p('limit')),
    ),
    insertRedaction: compile(
      db.insert(redaction).values({
        study_id: p('study_id'),
        seq: p('seq'),
        n: p('n'),
        path: p('path'),
        at_seq: p('at_seq'),
        record_id: p('record_id'),
      } as never),
    ),
    setValue: compile(
      db
        .update(changeValue)
        .set({ fields: p('fields') as unknown as string })
        .where(place(changeValue)),
    ),
    /** Sets one content column of one version: the only statement that touches a row that stands. */
    setColumn: Object.fromEntries(
      STORE_KINDS.map((kind) => [kind, setColumnStatements(db, kind, records[kind])]),
    ) as Record<StoreKind, ReturnType<typeof setColumnStatements>>,

    lastAccess: compile(
      db
        .select({ seq: accessLog.seq, hash: accessLog.hash, at: accessLog.at })
        .from(accessLog)
        .where(eq(accessLog.study_id, p('study')))
        .orderBy(desc(accessLog.seq))
        .limit(sql.raw('1') as unknown as number),
    ),
    accessAt: compile(
      db
        .select()
        .from(accessLog)
        .where(and(eq(accessLog.study_id, p('study')), eq(accessLog.seq, p('seq')))),
    ),
    insertAccess: compile(
      db
        .insert(accessLog)
        .values(
          Object.fromEntries(Object.keys(getTableColumns(accessLog)).map((name) => [name, p(name)])) as never,
        ),
    ),
    accessBetween: accessEvents(asc),
    accessBetweenBack: accessEvents(desc),

    /** When each account last did something in each role, as far as the log of access knows; being refused is no use. */
    lastUses: compile(
      db
        .select({
          actor_id: accessLog.actor_id,
          actor_role: accessLog.actor_role,
          at: sql<string>`max(${accessLog.at})`.as('at'),
        })
        .from(accessLog)
        .where(and(eq(accessLog.study_id, p('study')), sql`${accessLog.event} <> 'refusal'`))
        .groupBy(accessLog.actor_id, accessLog.actor_role),
    ),

    auditTrail: trail(asc),
    auditTrailBack: trail(desc),
  };
}

function setColumnStatements(db: QueryBuilder, kind: StoreKind, table: RecordTable) {
  return Object.fromEntries(
    columnsOf(kind).map(({ column }) => [
      column,
      compile(
        db
          .update(table)
          .set({ [column]: p('value') } as never)
          .where(and(eq(table.study_id, p('study')), eq(table.id, p('id')), eq(table.version, p('version')))),
      ),
    ]),
  );
}
