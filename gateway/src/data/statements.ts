/**
 * Every query of the store, written once in Drizzle's builder and turned into SQL text once at start. What runs them is
 * the executor of the database at hand.
 */
import { type Statement, type Params, p, compile, known, type QueryBuilder } from './statement.ts';
import { and, asc, desc, eq, getTableColumns, gt, inArray, lte, or, sql } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/better-sqlite3';
import { auditStatements } from './statements-audit.ts';
import { listStatements } from './statements-lists.ts';
import { subjectStatements } from './statements-subjects.ts';
import type { RecordTable, Tables } from './tables.ts';
import { WORDS } from './words.ts';
import { columnsOf, DATED_BY, STORE_KINDS } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';

/** As many records as one statement reads by their ids. */
const IDS = Array.from({ length: 50 }, (_, n) => `id${n}`);

/** The values for such statements: what is left over of the last one names a record twice. */
export const idParams = (ids: readonly string[]): readonly Params[] =>
  Array.from({ length: Math.ceil(ids.length / IDS.length) }, (_, page) => {
    const here = ids.slice(page * IDS.length, (page + 1) * IDS.length);
    return Object.fromEntries(IDS.map((name, n) => [name, here[n] ?? here[0]!]));
  });

function recordStatements(
  db: ReturnType<typeof drizzle.mock>,
  kind: StoreKind,
  table: RecordTable,
  change: Tables['change'],
) {
  const columns = table as unknown as Record<string, RecordTable['id']>;
  const dated = DATED_BY[kind];
  // Where the databases put what has no date is not the same unless it is said.
  const order = [...(dated ? [sql`${columns[dated]!} asc nulls first`] : []), asc(table.id)];
  const inStudy = eq(table.study_id, p('study'));
  const names = ['study_id', 'subject_id', 'site_id', 'id', 'version', 'from_seq', 'to_seq'].concat(
    columnsOf(kind).map((spec) => spec.column),
  );
  return {
    bySubject: compile(
      db
        .select()
        .from(table)
        .where(and(inStudy, eq(table.subject_id, p('subject')), known(table)))
        .orderBy(...order),
    ),
    byId: compile(
      db
        .select()
        .from(table)
        .where(and(inStudy, eq(table.id, p('id')), known(table))),
    ),
    ofStudy: compile(
      db
        .select()
        .from(table)
        .where(and(inStudy, known(table)))
        .orderBy(...order),
    ),
    /** Every version of a record, the newest first, each with who wrote it. */
    versions: compile(
      db
        .select({ ...getTableColumns(table), actor_id: change.actor_id })
        .from(table)
        .innerJoin(change, and(eq(change.study_id, table.study_id), eq(change.seq, table.from_seq)))
        .where(and(inStudy, eq(table.id, p('id'))))
        .orderBy(desc(table.version)),
    ),
    /** The same of every record of a subject, the oldest first. */
    versionsOfSubject: compile(
      db
        .select({
          ...getTableColumns(table),
          actor_id: change.actor_id,
          actor_name: change.actor_name,
          at: change.at,
        })
        .from(table)
        .innerJoin(change, and(eq(change.study_id, table.study_id), eq(change.seq, table.from_seq)))
        .where(and(inStudy, eq(table.subject_id, p('subject')), lte(table.from_seq, p('known'))))
        .orderBy(asc(table.id), asc(table.version)),
    ),
    /** The versions of some records that began or ended after one change, up to another: what tells two cuts apart. */
    between: compile(
      db
        .select()
        .from(table)
        .where(
          and(
            inStudy,
            inArray(table.id, IDS.map(p) as unknown as string[]),
            or(
              and(gt(table.from_seq, p('after')), lte(table.from_seq, p('known'))),
              and(gt(table.to_seq, p('after')), lte(table.to_seq, p('known'))),
            ),
          ),
        )
        .orderBy(asc(table.id), asc(table.version)),
    ),
    lastVersion: compile(
      db
        .select({ version: sql<number>`max(${table.version})`.as('version') })
        .from(table)
        .where(and(inStudy, eq(table.id, p('id')))),
    ),
    /** Every row in the order of its key, a page after (:id, :version): for the check against the log. */
    everyRow: compile(
      db
        .select()
        .from(table)
        .where(
          and(
            inStudy,
            lte(table.from_seq, p('upto')),
            sql`(${table.id}, ${table.version}) > (${p('id')}, ${p('version')})`,
          ),
        )
        .orderBy(asc(table.id), asc(table.version))
        .limit(p('limit')),
    ),
    rowsOfRecord: compile(
      db
        .select()
        .from(table)
        .where(and(inStudy, eq(table.id, p('id')), lte(table.from_seq, p('upto'))))
        .orderBy(asc(table.version)),
    ),
    countSince: compile(
      db
        .select({ n: sql`count(*)`.as('n') })
        .from(table)
        .where(and(inStudy, gt(table.from_seq, p('after')), lte(table.from_seq, p('upto')))),
    ),
    insert: compile(
      db.insert(table).values(Object.fromEntries(names.map((name) => [name, p(name)])) as never),
    ),
    close: compile(
      db
        .update(table)
        .set({ to_seq: p('seq') as unknown as number })
        .where(
          and(inStudy, eq(table.id, p('id')), eq(table.version, p('version')), gt(table.to_seq, p('seq'))),
        ),
    ),
  };
}

export type RecordStatements = ReturnType<typeof recordStatements>;

/** `forUpdate` locks the row of a study until the transaction ends, where the database has such a thing. */
export function buildStatements(tables: Tables, db: QueryBuilder, forUpdate = '') {
  const { study, change, changeEntry, changeValue, records } = tables;
  const insertInto = (table: typeof study | typeof change | typeof changeEntry | typeof changeValue) =>
    compile(
      db
        .insert(table)
        .values(Object.fromEntries(Object.keys(tableColumns(table)).map((name) => [name, p(name)])) as never),
    );
  const ofKind = Object.fromEntries(
    STORE_KINDS.map((kind) => [kind, recordStatements(db, kind, records[kind], change)]),
  ) as Record<StoreKind, RecordStatements>;
  return {
    ofKind,
    ...subjectStatements(tables, db),
    ...listStatements(tables, db),
    ...auditStatements(tables, db),
    studies: compile(db.select().from(study).orderBy(asc(study.code))),
    studyByCode: compile(
      db
        .select()
        .from(study)
        .where(eq(study.code, p('code'))),
    ),
    studyById: compile(
      db
        .select()
        .from(study)
        .where(eq(study.id, p('study'))),
    ),
    lockStudy: locked(
      compile(
        db
          .select()
          .from(study)
          .where(eq(study.id, p('study'))),
      ),
      forUpdate,
    ),
    insertStudy: insertInto(study),
    moveHead: compile(
      db
        .update(study)
        .set({
          head_seq: p('seq') as unknown as number,
          head_hash: p('hash') as unknown as string,
          head_at: p('at') as unknown as string,
        })
        .where(eq(study.id, p('study'))),
    ),
    insertChange: insertInto(change),
    insertEntry: insertInto(changeEntry),
    insertValue: insertInto(changeValue),
    changeByKey: compile(
      db
        .select({
          seq: change.seq,
          request_commitment: change.request_commitment,
          fields: changeValue.fields,
        })
        .from(change)
        .innerJoin(
          changeValue,
          and(
            eq(changeValue.study_id, change.study_id),
            eq(changeValue.seq, change.seq),
            // A constant, not a parameter: see `compile`.
            eq(changeValue.n, sql.raw(`${WORDS}`)),
          ),
        )
        .where(
          and(
            eq(change.study_id, p('study')),
            eq(change.actor_id, p('actor')),
            eq(change.idempotency_key, p('key')),
          ),
        ),
    ),
    changesAfter: compile(
      db
        .select({
          seq: change.seq,
          hash: change.hash,
          subject_id: change.subject_id,
          site_id: change.site_id,
          kinds: change.kinds,
        })
        .from(change)
        .where(and(eq(change.study_id, p('study')), gt(change.seq, p('after'))))
        .orderBy(asc(change.seq))
        .limit(p('limit')),
    ),
    /** Changes by which a subject moved to another site. */
    transfersBetween: compile(
      db
        .select({ seq: change.seq, hash: change.hash, subject_id: change.subject_id })
        .from(change)
        .where(
          and(
            eq(change.study_id, p('study')),
            gt(change.seq, p('after')),
            lte(change.seq, p('upto')),
            eq(change.command, sql.raw("'transfer-subject'")),
          ),
        )
        .orderBy(asc(change.seq)),
    ),
    changes: compile(
      db
        .select()
        .from(change)
        .where(and(eq(change.study_id, p('study')), gt(change.seq, p('after'))))
        .orderBy(asc(change.seq))
        .limit(p('limit')),
    ),
    /** Which records were written after a change and place, up to another, a page at a time. */
    touchedBetween: compile(
      db
        .select({
          seq: changeEntry.seq,
          n: changeEntry.n,
          kind: changeEntry.kind,
          record_id: changeEntry.record_id,
        })
        .from(changeEntry)
        .where(
          and(
            eq(changeEntry.study_id, p('study')),
            lte(changeEntry.seq, p('known')),
            sql`(${changeEntry.seq}, ${changeEntry.n}) > (${p('after')}, ${p('n')})`,
          ),
        )
        .orderBy(asc(changeEntry.seq), asc(changeEntry.n))
        .limit(p('limit')),
    ),
    entriesOf: compile(
      db
        .select()
        .from(changeEntry)
        .where(and(eq(changeEntry.study_id, p('study')), eq(changeEntry.seq, p('seq'))))
        .orderBy(asc(changeEntry.n)),
    ),
  };
}

const locked = (statement: Statement, forUpdate: string): Statement => ({
  ...statement,
  sql: statement.sql + forUpdate,
});

function tableColumns(table: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).filter(
      ([, value]) => typeof value === 'object' && value !== null && 'notNull' in value,
    ),
  );
}

export type Statements = ReturnType<typeof buildStatements>;
