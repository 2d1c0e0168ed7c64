/** The queries about one subject and about pages of subjects: each costs the same however many subjects there are. */
import { and, asc, count, eq, getTableColumns, gt, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { compile, known, p, type QueryBuilder } from './statement.ts';
import type { RecordTable, Tables } from './tables.ts';

export function subjectStatements({ change, changeEntry, changeValue, records }: Tables, db: QueryBuilder) {
  const subject = records.subject as RecordTable & { code: RecordTable['id'] };
  const protocol = records.protocol as RecordTable & { document: RecordTable['id'] };

  // What holds for a subject: its own and that of the study as a whole. With OR instead of two arms either database reads
  // what belongs to every subject of the study, at every write.
  const over = (table: RecordTable) => {
    const arm = (whose: SQL) =>
      db
        .select()
        .from(table)
        .where(and(eq(table.study_id, p('study')), whose, known(table)));
    return compile(
      arm(isNull(table.subject_id))
        .unionAll(arm(eq(table.subject_id, p('subject'))))
        .orderBy(asc(table.from_seq), asc(table.id)),
    );
  };

  /** Number of the last change of a subject up to :known. */
  const lastChange = and(
    eq(change.study_id, subject.study_id),
    eq(change.subject_id, subject.id),
    lte(change.seq, p('known')),
  );

  return {
    /** The protocol by the hash of the change that made it, with its text unless that is the one that is :held. */
    protocolUnlessHeld: compile(
      db
        .select({
          made: sql<string>`${change.hash}`.as('made'),
          document:
            sql<string>`case when ${change.hash} = ${p('held')} then null else ${protocol.document} end`.as(
              'document',
            ),
        })
        .from(protocol)
        .innerJoin(change, and(eq(change.study_id, protocol.study_id), eq(change.seq, protocol.from_seq)))
        .where(and(eq(protocol.study_id, p('study')), known(protocol)))
        .orderBy(asc(protocol.id)),
    ),
    locksOver: over(records.lock),
    signaturesOver: over(records.signature),
    lastChangeOfSubject: compile(
      db
        .select({ seq: sql<number>`max(${change.seq})`.as('seq') })
        .from(change)
        .where(
          and(
            eq(change.study_id, p('study')),
            eq(change.subject_id, p('subject')),
            lte(change.seq, p('known')),
            isNotNull(change.subject_id),
          ),
        ),
    ),
    /** Of what belongs to the study as a whole: its protocol, sites, people, and locks over more than one subject. */
    lastChangeOfNoSubject: compile(
      db
        .select({ seq: sql<number>`max(${change.seq})`.as('seq') })
        .from(change)
        .where(and(eq(change.study_id, p('study')), isNull(change.subject_id), lte(change.seq, p('known')))),
    ),
    /** Entries of a subject's changes with their values, oldest first: what a signature over it is bound to. */
    entriesOfSubject: compile(
      db
        .select({
          seq: changeEntry.seq,
          n: changeEntry.n,
          action: changeEntry.action,
          kind: changeEntry.kind,
          record_id: changeEntry.record_id,
          record_version: changeEntry.record_version,
          fields: changeEntry.fields,
          values: sql<string>`${changeValue.fields}`.as('values'),
        })
        .from(change)
        // CROSS JOIN and the + are for SQLite: to be spared the sort it would go through the entries of every subject.
        .crossJoin(changeEntry)
        .crossJoin(changeValue)
        .where(
          and(
            eq(change.study_id, p('study')),
            eq(change.subject_id, p('subject')),
            lte(change.seq, p('upto')),
            eq(changeEntry.study_id, change.study_id),
            eq(changeEntry.seq, change.seq),
            eq(changeValue.study_id, changeEntry.study_id),
            eq(changeValue.seq, changeEntry.seq),
            eq(changeValue.n, changeEntry.n),
          ),
        )
        .orderBy(sql`+${change.seq} asc`, asc(changeEntry.n)),
    ),
    subjectByCode: compile(
      db
        .select()
        .from(subject)
        .where(and(eq(subject.study_id, p('study')), eq(subject.code, p('code')), known(subject))),
    ),
    countSubjects: compile(
      db
        .select({ site_id: subject.site_id, n: count().as('n') })
        .from(subject)
        .where(and(eq(subject.study_id, p('study')), known(subject)))
        .groupBy(subject.site_id),
    ),
    /** A page in the order of the codes, each with the number of its last change. */
    subjectsAfterCode: compile(
      db
        .select({
          ...getTableColumns(subject),
          last_change: sql<number>`(${db
            .select({ seq: sql`max(${change.seq})` })
            .from(change)
            .where(lastChange)})`.as('last_change'),
        })
        .from(subject)
        .where(and(eq(subject.study_id, p('study')), gt(subject.code, p('after')), known(subject)))
        .orderBy(asc(subject.code))
        .limit(p('limit')),
    ),
  };
}
