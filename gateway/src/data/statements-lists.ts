/**
 * Pages of lists over a whole study, cut by the database: forwards and backwards from a place in the order, among what
 * the reader may see. A place is where a record stands and not a count, so what is added elsewhere moves no page.
 */
import { and, asc, count, desc, eq, getTableColumns, lte, sql, type SQL } from 'drizzle-orm';
import { compile, known, p, type QueryBuilder, type Statement } from './statement.ts';
import type { RecordTable, Tables } from './tables.ts';

type Columns = RecordTable & Readonly<Record<string, RecordTable['id']>>;

/** The same page read from either end, and how many there are in all. */
export interface PageStatements {
  readonly forward: Statement;
  readonly backward: Statement;
  readonly total: Statement;
}

/** Stands between the parts of a list that travels as one parameter; no id and no word of an enumeration holds it. */
export const BETWEEN = '\n';

/** Whether a column is one of a list that is given as one text; both databases take every letter as it is. */
const isIn = (column: SQL | RecordTable['id'], list: string): SQL =>
  sql`replace(${p(list)}, ${sql.raw(`'${BETWEEN}'`)} || ${column} || ${sql.raw(`'${BETWEEN}'`)}, '') <> ${p(list)}`;

/** True where the parameter is empty, or where the condition holds. */
const unlessEmpty = (name: string, condition: SQL): SQL => sql`(${p(name)} = '' or ${condition})`;

export function listStatements({ change, records }: Tables, db: QueryBuilder) {
  const subject = records.subject as Columns;

  /** The subjects a reader may see: sites as a list, or "*" for all of them; one subject, or "" for any. */
  const inReach = (): SQL =>
    sql`(${p('sites')} = '*' or ${isIn(subject.site_id, 'sites')}) and ${unlessEmpty('only', sql`${subject.id} = ${p('only')}`)}`;

  /** Between two places, either of which may be left open; both are excluded. */
  const between = (key: readonly SQL[]): SQL => {
    const place = (name: string): SQL =>
      sql.join(
        [...key.keys()].map((n) => sql`${p(`${name}${n}`)}`),
        sql`, `,
      );
    const here = sql.join([...key], sql`, `);
    return sql`(${p('hasAfter')} = 0 or (${here}) > (${place('after')})) and (${p('hasBefore')} = 0 or (${here}) < (${place('before')}))`;
  };

  function pagesOf(table: Columns, order: readonly SQL[], wanted: SQL): PageStatements {
    const where = and(
      eq(table.study_id, p('study')),
      known(table),
      eq(subject.study_id, p('study')),
      known(subject),
      inReach(),
      wanted,
    );
    const own = Object.fromEntries(
      Object.entries(getTableColumns(table)).map(([name, column]) => [name, sql`${column}`.as(name)]),
    );
    const ofSubject = Object.fromEntries(
      Object.entries(getTableColumns(subject)).map(([name, column]) => [
        `s_${name}`,
        sql`${column}`.as(`s_${name}`),
      ]),
    );
    const page = (direction: typeof asc) =>
      compile(
        db
          .select({ ...own, ...ofSubject })
          .from(table)
          .innerJoin(subject, eq(subject.id, table.subject_id))
          .where(and(where, between(order)))
          .orderBy(...order.map((part) => direction(part)))
          .limit(p('limit')),
      );
    return {
      forward: page(asc),
      backward: page(desc),
      total: compile(
        db
          .select({ n: count().as('n') })
          .from(table)
          .innerJoin(subject, eq(subject.id, table.subject_id))
          .where(where),
      ),
    };
  }

  const event = records.adverseEvent as Columns;
  const query = records.query as Columns;
  const visit = records.visit as Columns;
  const signature = records.signature as Columns;

  const lastChange = and(
    eq(change.study_id, subject.study_id),
    eq(change.subject_id, subject.id),
    lte(change.seq, p('known')),
  );
  const subjectsFrom = (direction: typeof asc) =>
    compile(
      db
        .select({
          ...getTableColumns(subject),
          last_change: sql<number>`(${db
            .select({ seq: sql`max(${change.seq})` })
            .from(change)
            .where(lastChange)})`.as('last_change'),
        })
        .from(subject)
        .where(
          and(
            eq(subject.study_id, p('study')),
            known(subject),
            inReach(),
            sql`(${p('site')} = '*' or ${subject.site_id} = ${p('site')})`,
            // Codes are never empty, so every one lies after the empty text; the end may be open.
            sql`${subject['code']!} > ${p('after')}`,
            unlessEmpty('before', sql`${subject['code']!} < ${p('before')}`),
          ),
        )
        .orderBy(direction(subject['code']!))
        .limit(p('limit')),
    );

  /** By start, then subject. What has no start stands first. */
  const events = pagesOf(
    event,
    [sql`coalesce(${event['start']!}, '')`, sql`${subject['code']}`, sql`${event.id}`],
    sql`coalesce(${event['grade']}, 0) >= ${p('gradeAtLeast')} and ${unlessEmpty('serious', sql`${event['serious']} = ${p('serious')}`)} and ${unlessEmpty('ongoing', sql`${event['ongoing']} = ${p('ongoing')}`)}`,
  );
  const queries = pagesOf(
    query,
    [sql`${subject['code']}`, sql`${query.id}`],
    unlessEmpty('states', isIn(query['state']!, 'states')),
  );
  /** Visits that have begun at a date and that no investigator endorses as they stand. */
  const isEndorsed = db
    .select({ one: sql`1`.as('one') })
    .from(signature)
    .where(
      and(
        eq(signature.study_id, visit.study_id),
        eq(signature.subject_id, visit.subject_id),
        known(signature),
        eq(signature['signed_id']!, visit.id),
        sql`${signature['milestone']} = 'visit'`,
        sql`${signature['meaning']} = 'investigator-endorsement'`,
        sql`${signature['state']} = 'valid'`,
      ),
    );
  const owedVisits = pagesOf(
    visit,
    [sql`${subject['code']}`, sql`${visit.id}`],
    sql`substr(${visit['start']}, 1, 10) <= ${p('on')} and not exists ${isEndorsed}`,
  );

  return {
    subjectsForward: subjectsFrom(asc),
    subjectsBackward: subjectsFrom(desc),
    adverseEventsForward: events.forward,
    adverseEventsBackward: events.backward,
    adverseEventsTotal: events.total,
    queriesForward: queries.forward,
    queriesBackward: queries.backward,
    queriesTotal: queries.total,
    owedVisitsForward: owedVisits.forward,
    owedVisitsBackward: owedVisits.backward,
    owedVisitsTotal: owedVisits.total,
  };
}
