/**
 * Whatever stored value somebody alters, verification finds it at its place, and what was cut off the end a signed head finds
 * (AUD-06, AUD-08). On SQLite, and on PostgreSQL as its superuser.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { privacyOfficerScope } from '../auth/scope.ts';
import { openHeadBook, type HeadBook } from './heads.ts';
import { columnsOf, STORE_KINDS } from './kinds.ts';
import type { Problem } from './problem.ts';
import { onBoth, type OnTest } from './testing-both.ts';
import { someHistory, takeGuardsAway } from './testing-history.ts';
import type { RawRow } from './testing-raw.ts';
import type { TestStore } from './testing.ts';
import { tableOf } from './verify-tables.ts';

const isLong = process.env['TRIALSIDE_LONG'] === '1';
const folder = mkdtempSync(join(tmpdir(), 'trialside-flips-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let books = 0;
const newBook = (): HeadBook => {
  const at = join(folder, `book-${(books += 1)}`);
  return openHeadBook({ file: `${at}.jsonl`, keyFile: `${at}.pem` });
};

onBoth((on) => {
  // A server answers each of the questions of a verification over a connection: fewer there in the sample.
  const RUNS = isLong ? 10_000 : on.isPostgres ? 40 : 150;
  const LOG = ['change', 'change_entry', 'change_value', 'redaction', 'access_log'];

  test(
    `AUD-06: each of ${RUNS} random flips of a stored value is found at its place`,
    { timeout: isLong ? 7_200_000 : 300_000 },
    async () => {
      const { t, raw } = on;
      await someHistory(t);
      await somethingRedactedAndRead(t);
      await takeGuardsAway(on);
      const targets = await allCells(on);
      // Only a signed head knows that the last event of the access log was there.
      const book = newBook();
      await t.store.maintain.signHead(book, t.studyId, 'daily');
      const heads = { heads: book.all(), trusted: book.trusted };
      let flips = 0;
      await fc.assert(
        fc.asyncProperty(fc.nat(targets.length - 1), fc.nat(), fc.nat(), async (which, position, how) => {
          const { at, column, isNumber } = targets[which]!;
          const { table, row } = at;
          const flipped = flip(row[column]!, isNumber, position, how);
          try {
            await put(raw, at, column, flipped);
          } catch {
            return; // The new key is taken: the database itself refuses.
          }
          flips += 1;
          const { problems } = await t.store.maintain.verify(t.studyId, heads);
          await put(raw, at, column, row[column]!);
          const place = `${table}.${column} ${String(row[column])} -> ${String(flipped)}`;
          expect(problems.length, place).toBeGreaterThan(0);
          const [first] = problems as [Problem, ...Problem[]];
          if (table === 'access_log') {
            expect(first.table, place).toBe(table);
            expect([row['seq'], flipped], place).toContain(first.seq);
          } else if (table === 'redaction') {
            // Missed where the value was, or at the change that says it was taken.
            expect([row['seq'], row['at_seq'], flipped], place).toContain(first.seq);
          } else if (LOG.includes(table)) {
            const seqs = column === 'seq' ? [row['seq'], flipped] : [row['seq']];
            expect(seqs, `${place}: ${first.message}`).toContain(first.seq);
            if (table !== 'change' && column !== 'seq' && column !== 'n' && first.n !== null)
              expect(first.n, place).toBe(row['n']);
          } else {
            expect(first.table, place).toBe(table);
            expect(column === 'id' ? [row['id'], flipped] : [row['id']], place).toContain(first.id);
            expect(column === 'version' ? [row['version'], flipped] : [row['version']], place).toContain(
              first.version,
            );
          }
        }),
        { numRuns: RUNS, seed: 20261122 },
      );
      // Refused by the database, for a key that is taken, is the rare case.
      expect(flips).toBeGreaterThan(RUNS * 0.9);
      expect((await t.store.maintain.verify(t.studyId)).ok).toBe(true);
    },
  );

  test('AUD-08: the last changes taken away from every table and the head set back: only the signed head tells, and names the last good change', async () => {
    const { t } = on;
    await someHistory(t);
    const book = newBook();
    await t.store.maintain.signHead(book, t.studyId, 'daily');
    await takeGuardsAway(on);
    const last = 6;
    for (const kind of STORE_KINDS) {
      await on.raw(`DELETE FROM ${tableOf(kind)} WHERE from_seq > ?`, [last]);
      await on.raw(`UPDATE ${tableOf(kind)} SET to_seq = ? WHERE to_seq > ?`, [
        Number.MAX_SAFE_INTEGER,
        last,
      ]);
    }
    for (const table of ['change_value', 'change_entry', 'change'])
      await on.raw(`DELETE FROM ${table} WHERE seq > ?`, [last]);
    const [{ hash, at } = {}] = await on.raw('SELECT hash, at FROM change WHERE seq = ?', [last]);
    await on.raw('UPDATE study SET head_seq = ?, head_hash = ?, head_at = ?', [last, hash!, at!]);
    expect((await t.store.maintain.verify(t.studyId)).problems).toEqual([]);
    expect(
      await t.store.maintain.verify(t.studyId, { heads: book.all(), trusted: book.trusted }),
    ).toMatchObject({
      ok: false,
      head: last,
      lastGood: last,
      problems: [{ what: 'behind-signed-head', seq: 9 }],
    });
  });

  async function somethingRedactedAndRead(t: TestStore): Promise<void> {
    const person = { issuer: 'x', tokenSubject: 'x', name: 'X', active: 'yes' } as const;
    await t.put(null, null, [
      { kind: 'user', record: { id: 'dm', supplement: {}, ...person } },
      {
        kind: 'assignment',
        record: {
          id: 'dm-1',
          supplement: {},
          userId: 'dm',
          role: 'data-manager',
          siteIds: null,
          from: null,
          to: null,
        },
      },
    ]);
    const redacted = await t.store.maintain.redact(privacyOfficerScope(t.studyId, 'po'), {
      kind: 'labResult',
      recordId: 'r1',
      field: 'reported.value',
      text: '8',
      reason: 'should not be here',
      approverId: 'dm',
      idempotencyKey: 'redact-0001',
    });
    expect(redacted).toMatchObject({ ok: true, versions: 2 });
    await t.store.read(t.scope('cra'), {}, (reader) => reader.subjects({ first: 9, after: null }));
    await t.store.maintain.accessLog(t.studyId);
  }

  /** Where a row stands: it moves on a server when it is written. */
  interface RowAt {
    readonly table: string;
    readonly row: RawRow;
    place: string | number;
  }

  interface Cell {
    readonly at: RowAt;
    readonly column: string;
    readonly isNumber: boolean;
  }

  async function allCells({ isPostgres, raw }: OnTest): Promise<Cell[]> {
    const cells: Cell[] = [];
    const placed = isPostgres ? 'ctid::text AS place' : 'rowid AS place';
    for (const table of [...LOG, ...STORE_KINDS.map(tableOf)]) {
      const numbers = await numberColumns(on, table);
      for (const { place, ...row } of await raw(`SELECT ${placed}, t.* FROM ${table} t`)) {
        const at: RowAt = { table, row, place: place! };
        for (const column of Object.keys(row)) cells.push({ at, column, isNumber: numbers.has(column) });
      }
    }
    expect(columnsOf('labResult').length).toBeGreaterThan(10);
    return cells;
  }

  async function numberColumns({ isPostgres, raw }: OnTest, table: string): Promise<ReadonlySet<string>> {
    const rows = isPostgres
      ? await raw(
          "SELECT column_name AS name FROM information_schema.columns WHERE table_name = ? AND data_type LIKE '%int%'",
          [table],
        )
      : [];
    return new Set(rows.map(({ name }) => String(name)));
  }

  async function put(
    raw: OnTest['raw'],
    at: RowAt,
    column: string,
    value: string | number | null,
  ): Promise<void> {
    const set = `UPDATE ${at.table} SET "${column}" = ?`;
    if (!on.isPostgres) return void (await raw(`${set} WHERE rowid = ?`, [value, at.place]));
    const [moved] = await raw(`${set} WHERE ctid = ?::tid RETURNING ctid::text AS place`, [value, at.place]);
    at.place = moved!['place']!;
  }

  /** One character or digit becomes another; nothing becomes something. */
  function flip(
    value: string | number | null,
    isNumber: boolean,
    position: number,
    how: number,
  ): string | number {
    if (value === null) return isNumber ? 1 + (how % 7) : 'x';
    if (typeof value === 'number') return value > 1e9 ? value - 1 - (how % 7) : value + 1 + (how % 7);
    if (value === '') return 'x';
    const at = position % value.length;
    const code = value.charCodeAt(at);
    const other = 33 + ((code - 33 + 1 + (how % 92)) % 93);
    return value.slice(0, at) + String.fromCharCode(other === code ? other + 1 : other) + value.slice(at + 1);
  }
});
