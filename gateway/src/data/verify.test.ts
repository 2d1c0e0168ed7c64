/** Verification finds what somebody altered behind the back of the store, and where (AUD-06, AUD-08, T-20). */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openHeadBook, type HeadBook, type SignedHead } from './heads.ts';
import type { Problem } from './problem.ts';
import { openStoreAt, type Store } from './store.ts';
import { onBoth } from './testing-both.ts';
import { someHistory, takeGuardsAway } from './testing-history.ts';
import { rawConnection } from './testing-raw.ts';
import { draftPlatelets, testStore, type TestStore } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let books = 0;
const newBook = (): HeadBook => {
  const at = join(folder, `book-${(books += 1)}`);
  return openHeadBook({ file: `${at}.jsonl`, keyFile: `${at}.pem` });
};

onBoth((on) => {
  const wrong = async (options = {}): Promise<readonly Problem[]> =>
    (await on.t.store.maintain.verify(on.t.studyId, options)).problems;
  const unguarded = (): Promise<void> => takeGuardsAway(on);

  test('AUD-06: what nobody touched is whole, and the result says how much that is', async () => {
    await someHistory(on.t);
    expect(await on.t.store.maintain.verify(on.t.studyId)).toMatchObject({
      code: 'TS-TEST-01',
      ok: true,
      problems: [],
      head: 9,
      lastGood: 9,
      changes: 9,
      entries: 12,
      rows: 11,
    });
  });

  test.each<readonly [string, (t: OnTables) => string, Partial<Problem>]>([
    [
      'a value in the table',
      (t) => `UPDATE ${t.lab} SET reported_value = '19' WHERE id = 'r1' AND version = 1`,
      { what: 'row-altered', table: 'record_lab_result', id: 'r1', version: 1, field: 'reported.value' },
    ],
    [
      'the site of a row',
      (t) => `UPDATE ${t.lab} SET site_id = 'site-b' WHERE id = 'r1' AND version = 2`,
      { what: 'row-altered', id: 'r1', version: 2, field: 'site_id' },
    ],
    [
      'a superseded version made current',
      (t) => `UPDATE ${t.lab} SET to_seq = 7 WHERE id = 'r1' AND version = 1`,
      { what: 'row-altered', id: 'r1', version: 1, field: 'to_seq' },
    ],
    [
      'a row that is gone',
      (t) => `DELETE FROM ${t.lab} WHERE id = 'r3'`,
      { what: 'row-missing', id: 'r3', version: 1 },
    ],
    [
      'a row that nobody wrote',
      (t) =>
        `INSERT INTO ${t.lab} SELECT ${t.labColumns.map((c) => (c === 'id' ? "'r2b'" : c)).join(', ')} FROM ${t.lab} WHERE id = 'r2'`,
      { what: 'row-unexplained', id: 'r2b', version: 1 },
    ],
    [
      'a void taken back',
      (t) => `UPDATE ${t.lab} SET to_seq = 9007199254740991 WHERE id = 'r4'`,
      { what: 'row-altered', id: 'r4', field: 'to_seq' },
    ],
    [
      'the author of a change',
      () => `UPDATE change SET actor_name = 'somebody else' WHERE seq = 6`,
      { what: 'change-altered', seq: 6 },
    ],
    [
      'the time of a change',
      () => `UPDATE change SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5`,
      { what: 'change-altered', seq: 5 },
    ],
    ['a change that is gone', () => `DELETE FROM change WHERE seq = 7`, { what: 'change-missing', seq: 7 }],
    ['the last change, gone', () => `DELETE FROM change WHERE seq = 9`, { what: 'change-missing', seq: 9 }],
    [
      'an entry that is gone',
      () => `DELETE FROM change_entry WHERE seq = 7 AND n = 1`,
      { what: 'value-altered', seq: 7, n: 1 },
    ],
    [
      'the record an entry speaks of',
      () => `UPDATE change_entry SET record_id = 'r2' WHERE seq = 8`,
      { what: 'change-altered', seq: 8, n: 0 },
    ],
    [
      'a value in the log',
      () => `UPDATE change_value SET fields = REPLACE(fields, '"18"', '"19"') WHERE seq = 5 AND n = 0`,
      { what: 'value-altered', seq: 5, n: 0, field: 'reported.value' },
    ],
    [
      'the old value of an amendment',
      () => `UPDATE change_value SET fields = REPLACE(fields, '"18"', '"19"') WHERE seq = 6 AND n = 0`,
      { what: 'value-altered', seq: 6, n: 0, field: 'reported.value' },
    ],
    [
      'the reason of a change',
      () =>
        `UPDATE change_value SET fields = REPLACE(fields, 'of another subject', 'for fun') WHERE seq = 9 AND n = -1`,
      { what: 'words-altered', seq: 9, n: -1, field: 'reason' },
    ],
    ['the code of the study', () => `UPDATE study SET code = 'OTHER'`, { what: 'head-altered' }],
    [
      'a head without its change',
      () => `UPDATE study SET head_seq = 10`,
      { what: 'change-missing', seq: 10 },
    ],
    [
      'a head set back',
      () => `UPDATE study SET head_seq = 8, head_hash = (SELECT hash FROM change WHERE seq = 8)`,
      { what: 'beyond-head', seq: 9 },
    ],
  ])('AUD-06: %s is found and named', async (_what, sql, expected) => {
    await someHistory(on.t);
    await unguarded();
    const [one] = await on.raw('SELECT * FROM record_lab_result LIMIT 1');
    await on.raw(sql({ lab: 'record_lab_result', labColumns: Object.keys(one!) }));
    expect((await wrong())[0]).toMatchObject(expected);
  });

  test('AUD-06: an access log with an event taken out is found', async () => {
    for (const id of ['s1', 's2', 's3'])
      await on.t.store.read(on.t.scope('cra'), {}, (reader) => reader.subject(id));
    on.t.store.note({
      studyId: on.t.studyId,
      actorId: 'u',
      actorRole: 'cra',
      event: 'export',
      subjectId: null,
      operation: 'csv',
      knownAt: 4,
      client: null,
      requestId: null,
    });
    on.t.store.note({
      studyId: on.t.studyId,
      actorId: 'u',
      actorRole: 'cra',
      event: 'export',
      subjectId: null,
      operation: 'odm',
      knownAt: 4,
      client: null,
      requestId: null,
    });
    expect(await wrong()).toEqual([]);
    await unguarded();
    await on.raw('DELETE FROM access_log WHERE seq = 1');
    expect((await wrong())[0]).toMatchObject({ what: 'access-missing', seq: 1, table: 'access_log' });
  });

  test('AUD-06: while people write and a value is redacted, verification raises no false alarm', async () => {
    await someHistory(on.t);
    let isOver = false;
    const writing = (async () => {
      for (let n = 0; !isOver; n += 1) {
        await on.t.put('s1', 'site-a', [
          draftPlatelets('r1', '2026-02-27', String(100 + n)),
          draftPlatelets(`w${n}`, '2026-02-27', '30'),
        ]);
      }
    })();
    for (let n = 0; n < 10; n += 1) expect(await wrong()).toEqual([]);
    isOver = true;
    await writing;
    expect((await on.t.store.study('TS-TEST-01'))!.lastChange).toBeGreaterThan(12);
  });

  test('T-20: from a checkpoint only what came after it is read; it must be the change that was seen', async () => {
    await someHistory(on.t);
    const { checkpoint } = await on.t.store.maintain.verify(on.t.studyId);
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '82')]);
    const next = await on.t.store.maintain.verify(on.t.studyId, { checkpoint });
    expect(next).toMatchObject({ ok: true, changes: 1, entries: 1, rows: 3, head: 10 });
    await unguarded();
    await on.raw("UPDATE record_lab_result SET reported_value = '19' WHERE id = 'r1' AND version = 3");
    expect((await wrong({ checkpoint }))[0]).toMatchObject({ what: 'row-altered', id: 'r1', version: 3 });
    expect((await wrong({ checkpoint: { ...checkpoint!, hash: 'f'.repeat(64) } }))[0]).toMatchObject({
      what: 'not-the-checkpoint',
      seq: 9,
    });
  });

  test('AUD-08: a signed head fits until history is another one', async () => {
    const book = newBook();
    await on.t.store.maintain.signHead(book, on.t.studyId, 'daily');
    await someHistory(on.t);
    await on.t.store.maintain.signHead(book, on.t.studyId, 'export', 'study.zip');
    const options = { heads: book.all(), trusted: book.trusted };
    expect(await on.t.store.maintain.verify(on.t.studyId, options)).toMatchObject({ ok: true, heads: 2 });
    const other: SignedHead = { ...book.all()[1]!, seq: 8 };
    expect((await wrong({ ...options, heads: [other] }))[0]).toMatchObject({
      what: 'head-signature-wrong',
      seq: 8,
    });
    expect((await wrong({ ...options, trusted: new Set() }))[0]).toMatchObject({ what: 'head-key-unknown' });
    // Somebody with the key of the gateway signs another history: the older head tells them apart.
    const fork = book.append({ ...book.all()[1]!, seq: 6, hash: 'e'.repeat(64), why: 'on-demand' });
    expect(
      await on.t.store.maintain.verify(on.t.studyId, { ...options, heads: [book.all()[0]!, fork] }),
    ).toMatchObject({
      ok: false,
      lastGood: 4,
      problems: [{ what: 'not-the-signed-head', seq: 6 }],
    });
  });
});

interface OnTables {
  readonly lab: string;
  readonly labColumns: readonly string[];
}

describe('AUD-08: on an SQLite file', () => {
  const signed = async (): Promise<{ t: TestStore; book: HeadBook; older: string }> => {
    const t = await testStore();
    await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    const older = join(folder, `older-${(books += 1)}.db`);
    const raw = await rawConnection(t.place);
    await raw.query('VACUUM INTO ?', [older]);
    await raw.close();
    await someHistory(t);
    return { t, book: newBook(), older };
  };
  const verifyAt = async (
    place: string,
    book: HeadBook,
  ): Promise<Awaited<ReturnType<Store['maintain']['verify']>>> => {
    const store = await openStoreAt(place);
    const [study] = await store.studies();
    const result = await store.maintain.verify(study!.id, { heads: book.all(), trusted: book.trusted });
    await store.close();
    return result;
  };

  test('an older database in its place is behind the signed head, and the last change it has is named', async () => {
    const { t, book, older } = await signed();
    await t.store.maintain.signHead(book, t.studyId, 'daily');
    expect(await verifyAt(older, book)).toMatchObject({
      ok: false,
      head: 5,
      lastGood: 5,
      problems: [{ what: 'behind-signed-head', seq: 9 }],
    });
    await t.close();
  });

  test.each(['cut off', 'damaged'])(
    'a write-ahead log that was %s loses changes, and the signed head says so',
    async (how) => {
      const { t, book } = await signed();
      await t.store.maintain.signHead(book, t.studyId, 'daily');
      // As after a crash: the file and its write-ahead log, nothing checkpointed.
      const copy = join(folder, `crashed-${(books += 1)}.db`);
      copyFileSync(t.place, copy);
      const log = readFileSync(`${t.place}-wal`);
      // The last commits only: what was written when the study was made stays.
      const at = log.length - 3 * 4120;
      if (how === 'damaged') log[at] = log[at]! ^ 0xff;
      writeFileSync(`${copy}-wal`, how === 'damaged' ? log : log.subarray(0, at));
      expect(statSync(`${copy}-wal`).size).toBeGreaterThan(100_000);
      const result = await verifyAt(copy, book);
      expect(result).toMatchObject({ ok: false, problems: [{ what: 'behind-signed-head', seq: 9 }] });
      expect(result.head).toBeLessThan(9);
      expect(result.lastGood).toBe(result.head);
      expect(result.changes).toBe(result.head);
      await t.close();
    },
  );

  test('the key is made once, for its owner alone, and heads of a replaced key still count when it is told', async () => {
    const place = { file: join(folder, 'k.jsonl'), keyFile: join(folder, 'k.pem') };
    const first = openHeadBook(place);
    expect(statSync(place.keyFile).mode & 0o777).toBe(0o600);
    expect(openHeadBook(place).fingerprint).toBe(first.fingerprint);
    rmSync(place.keyFile);
    const second = openHeadBook({ ...place, trusted: [first.fingerprint] });
    expect([...second.trusted].sort()).toEqual([first.fingerprint, second.fingerprint].sort());
    writeFileSync(place.file, 'nonsense\n');
    expect(() => second.all()).toThrow(/line 1 of .*k\.jsonl is not a signed head/);
    expect(existsSync(place.file)).toBe(true);
  });
});
