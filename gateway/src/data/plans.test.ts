/**
 * How the databases find what is asked for: a subject and a page of subjects by an index, never by reading a table from its
 * beginning. With the bench of the store it shows that a subject costs the same in a study of any size (issue 4, item 7).
 */
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { expect, test } from 'vitest';
import { STORE_KINDS } from './kinds.ts';
import { tables as postgresTables } from './schema.postgres.ts';
import { tables as sqliteTables } from './schema.sqlite.ts';
import { plannedOnce } from './sqlite-plan.ts';
import { buildStatements, type Statements } from './statements.ts';
import type { Statement } from './statement.ts';
import { onBoth } from './testing-both.ts';
import { rawConnection, type RawConnection, type RawRow } from './testing-raw.ts';
import { CURRENT } from './tables.ts';
import { tableOf } from './verify-tables.ts';

/** Every query that is asked for one subject, one record, one visit of a page, or one write; with what must narrow it. */
function narrow({ ofKind, ...all }: Statements): readonly (readonly [string, Statement, RegExp])[] {
  return [
    ...STORE_KINDS.flatMap((kind) => {
      const { bySubject, byId, versions, lastVersion, rowsOfRecord, between } = ofKind[kind];
      return [
        [`${kind} of a subject`, bySubject, /\bsubject_id\b/],
        ...[byId, versions, lastVersion, rowsOfRecord, between].map(
          (statement) => [`one ${kind}`, statement, /\bid\b/] as const,
        ),
      ] as const;
    }),
    ['a subject by its code', all.subjectByCode, /\bcode\b/],
    ['subjects for the roster', all.subjectsAfterCode, /\bcode\b/],
    ['a page of subjects', all.subjectsForward, /\bcode\b/],
    ['a page of subjects from its end', all.subjectsBackward, /\bcode\b/],
    ['the last change of a subject', all.lastChangeOfSubject, /\bsubject_id\b/],
    ['the entries of a subject', all.entriesOfSubject, /\bsubject_id\b/],
    ['the locks over a subject', all.locksOver, /\bsubject_id\b/],
    ['the signatures over a subject', all.signaturesOver, /\bsubject_id\b/],
    ['a change by its key', all.changeByKey, /\bidempotency_key\b/],
    ['a change by its number', all.changeAt, /\bseq\b/],
    ['the changes after one', all.changesAfter, /\bseq\b/],
    ['the entries of a change', all.entriesOf, /\bseq\b/],
    ['what was written between two changes', all.touchedBetween, /\bseq\b/],
    ['the last redaction', all.lastRedaction, /\bstudy_id\b/],
  ];
}

/** PostgreSQL reads a small table as a whole, and rightly so: three thousand rows of 500 subjects in every table. */
async function fill(raw: RawConnection, study: string): Promise<void> {
  await raw.query('SET session_replication_role = replica');
  const from = `FROM generate_series(101, 3100) g`;
  for (const kind of STORE_KINDS) {
    const extra = kind === 'subject' ? [', code', ", 'C' || g"] : ['', ''];
    await raw.query(
      `INSERT INTO ${tableOf(kind)} (study_id, subject_id, id, version, from_seq, to_seq${extra[0]})
       SELECT '${study}', 'f' || g % 500, 'r' || g, 1, g, ${CURRENT}${extra[1]} ${from}`,
    );
  }
  for (const table of ['change', 'change_entry', 'change_value', 'redaction']) {
    const columns = await raw.query(
      'SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = ?',
      [table],
    );
    const valueOf = ({ name, type }: RawRow): string => {
      if (name === 'study_id') return `'${study}'`;
      if (name === 'subject_id') return "'f' || g % 500";
      if (name === 'seq') return 'g';
      return type === 'bigint' ? '0' : "'x' || g";
    };
    await raw.query(
      `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) SELECT ${columns.map(valueOf).join(', ')} ${from}`,
    );
  }
  await raw.query('ANALYZE');
  await raw.query('SET plan_cache_mode = force_generic_plan');
}

onBoth((on) => {
  test('what is read of one subject, and a page of subjects, is found by an index', async () => {
    const raw = await rawConnection(on.t.place);
    const plan = async ({ sql, names }: Statement): Promise<string[]> => {
      if (!on.isPostgres) {
        const rows = await raw.query(
          `EXPLAIN QUERY PLAN ${plannedOnce(sql)}`,
          names.map(() => 1),
        );
        return rows.map((row) => String(row['detail']));
      }
      await raw.query(`PREPARE planned AS ${sql}`);
      const rows = await raw.query(`EXPLAIN EXECUTE planned(${names.map(() => 'NULL').join(', ')})`);
      await raw.query('DEALLOCATE planned');
      return rows.map((row) => String(row['QUERY PLAN']));
    };
    if (on.isPostgres) await fill(raw, on.t.studyId);
    const statements = on.isPostgres
      ? buildStatements(postgresTables, drizzlePostgres.mock() as never, ' for update')
      : buildStatements(sqliteTables, drizzleSqlite.mock() as never);
    const asked = narrow(statements);
    expect(asked.length).toBeGreaterThan(100);
    for (const [what, statement, by] of asked) {
      const lines = await plan(statement);
      expect(
        lines.filter((line) => /^SCAN (?!CONSTANT)|Seq Scan/.test(line)),
        `${what}: ${lines.join('\n')}`,
      ).toEqual([]);
      const first = lines.find((line) => /^SEARCH|Index Cond/.test(line));
      expect(first, `${what}: ${lines.join('\n')}`).toMatch(by);
    }
    await raw.close();
  }, 240_000);

  test.skipIf(on.isPostgres)('a statement that is planned once has the plan that it had', async () => {
    const raw = await rawConnection(on.t.place);
    const { ofKind, setColumn, ...others } = buildStatements(sqliteTables, drizzleSqlite.mock() as never);
    expect(Object.keys(setColumn).length).toBeGreaterThan(10);
    const all = [...Object.values(ofKind).flatMap((one) => Object.values(one)), ...Object.values(others)];
    for (const { sql, names } of all) {
      const [before, after] = await Promise.all(
        [sql, plannedOnce(sql)].map((text) =>
          raw.query(
            `EXPLAIN QUERY PLAN ${text}`,
            names.map(() => 1),
          ),
        ),
      );
      const steps = (rows: typeof before): string[] =>
        rows!
          .map((row) => String(row['detail']))
          .filter((line) => !/^(SCALAR|REUSE|CORRELATED SCALAR) SUBQUERY|CONSTANT ROW/.test(line));
      expect(steps(after), sql).toEqual(steps(before));
    }
    await raw.close();
  });
});
