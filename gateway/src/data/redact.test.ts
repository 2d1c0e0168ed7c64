/** Redaction removes a value everywhere, and the record of the study still proves itself (AUD-07). */
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { privacyOfficerScope } from '../auth/scope.ts';
import { openHeadBook, type HeadBook } from './heads.ts';
import type { RedactionRequest } from './redact.ts';
import { onBoth, type OnTest } from './testing-both.ts';
import { rawConnection } from './testing-raw.ts';
import { draftPlatelets } from './testing.ts';
import type { Command, Operation } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-redact-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let books = 0;
const newBook = (): HeadBook => {
  const at = join(folder, `book-${(books += 1)}`);
  return openHeadBook({ file: `${at}.jsonl`, keyFile: `${at}.pem` });
};

const NAME = 'Wang Xiaoming';

const disposition = (version: number, event: string, supplement = {}): Operation => ({
  action: version === 1 ? 'create' : 'amend',
  kind: 'disposition',
  siteId: 'site-a',
  record: { id: 'd1', version, supplement, event, standardEvent: null, category: null, date: '2026-02-01' },
});

/** Writes a name where none belongs: in two versions of a record, in a reason, and in an answer. */
const entered = (version: number, operation: Operation): Command<unknown> => ({
  name: 'test-enter',
  idempotencyKey: `enter-${version}`,
  request: [version, operation],
  client: null,
  load: () => [],
  decide: () => ({
    ok: true,
    subjectId: 's1',
    operations: [operation],
    reason: version === 1 ? null : { code: 'source-corrected', text: `${NAME} called and said so` },
    answer: { id: 'd1', said: `event of ${NAME}` },
  }),
});

onBoth((on) => {
  async function mistake(): Promise<void> {
    await on.t.put(null, null, [
      {
        kind: 'user',
        record: { id: 'dm', supplement: {}, issuer: 'x', tokenSubject: 'dm', name: 'Pan Yue', active: 'yes' },
      },
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
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    const scope = on.t.scope('investigator', ['site-a']);
    await on.t.store.write(
      scope,
      entered(1, disposition(1, `${NAME} withdrew`, { DSNOTE: `seen by ${NAME}` })),
    );
    await on.t.store.write(scope, entered(2, disposition(2, `${NAME} withdrew consent`)));
  }
  const request = (over: Partial<RedactionRequest> = {}): RedactionRequest => ({
    kind: 'disposition',
    recordId: 'd1',
    field: null,
    text: NAME,
    reason: 'a name of a person was entered',
    approverId: 'dm',
    idempotencyKey: 'redact-0001',
    ...over,
  });
  const redact = (over: Partial<RedactionRequest> = {}, book: HeadBook | null = null) =>
    on.t.store.maintain.redact(privacyOfficerScope(on.t.studyId, 'po'), request(over), book);
  const verified = (book?: HeadBook) =>
    on.t.store.maintain.verify(on.t.studyId, book ? { heads: book.all(), trusted: book.trusted } : {});

  test('AUD-07: the value is gone from rows, log, reason, answer and disk; the chain and the heads still verify', async () => {
    await mistake();
    const book = newBook();
    await on.t.store.maintain.signHead(book, on.t.studyId, 'backup', '/backups/study-before.db');
    expect(await stands(on, NAME)).toBe(true);
    const report = await redact({}, book);
    expect(report).toEqual({
      ok: true,
      change: 9,
      // Event and supplement of the first version; the old and new side of both in the second; one reason, two answers.
      places: 7,
      versions: 2,
      erased: true,
      copiesBefore: [{ file: '/backups/study-before.db', at: on.clock.toISOString() }],
      elsewhere: [],
    });
    expect(await stands(on, NAME)).toBe(false);
    expect(await verified(book)).toMatchObject({ ok: true, problems: [], redacted: 7 });
    const rows = await on.raw('SELECT event, supplement FROM record_disposition ORDER BY version');
    expect(rows).toEqual([
      { event: '[redacted] withdrew', supplement: '{"DSNOTE":"seen by [redacted]"}' },
      { event: '[redacted] withdrew consent', supplement: '{}' },
    ]);
    // Now and at any cut from before: what was redacted stays redacted.
    for (const cut of [{}, { knownAt: 7 }]) {
      const record = await on.t.store.read(on.t.scope('cra'), cut, (reader) =>
        reader.courseRecord('disposition', 'd1'),
      );
      expect(record!.event).toMatch(/^\[redacted\] withdrew/);
    }
  });

  test('AUD-07: the log says who redacted, why, and who approved', async () => {
    await mistake();
    await redact();
    expect(
      await on.raw(
        'SELECT actor_id, actor_role, command, reason_code, approver_id, subject_id FROM change WHERE seq = 9',
      ),
    ).toEqual([
      {
        actor_id: 'po',
        actor_role: 'privacy-officer',
        command: 'redact',
        reason_code: 'privacy',
        approver_id: 'dm',
        subject_id: 's1',
      },
    ]);
    expect(await on.t.store.maintain.accessLog(on.t.studyId, { event: 'redaction' })).toHaveLength(1);
  });

  test('AUD-07: a whole value goes too, and a later correction goes on from there', async () => {
    await mistake();
    expect(
      await redact({ kind: 'labResult', recordId: 'r1', field: 'reported.value', text: null }),
    ).toMatchObject({
      ok: true,
      versions: 1,
    });
    const platelets = (): Promise<unknown> =>
      on.t.store.read(
        on.t.scope('cra'),
        {},
        async (reader) => (await reader.courseRecord('labResult', 'r1'))!.reported.value,
      );
    expect(await platelets()).toBeNull();
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '20')]);
    expect(await platelets()).toBe('20');
    expect((await verified()).problems).toEqual([]);
  });

  test('AUD-07: what was overlooked can be redacted later, in the same place', async () => {
    await mistake();
    expect(await redact({ text: 'Wang' })).toMatchObject({ ok: true });
    expect(await redact({ text: 'Xiaoming', idempotencyKey: 'redact-0002' })).toMatchObject({ ok: true });
    expect(await stands(on, 'Xiaoming')).toBe(false);
    expect((await verified()).problems).toEqual([]);
  });

  test('AUD-07: words of the same kind in other records are named, not silently left', async () => {
    await mistake();
    const other = {
      ...disposition(1, `friend of ${NAME}`),
      record: { ...(disposition(1, `friend of ${NAME}`) as { record: object }).record, id: 'd2' },
    } as Operation;
    await on.t.store.write(on.t.scope('investigator'), {
      ...entered(3, other),
      idempotencyKey: 'enter-other',
    });
    expect(await redact()).toMatchObject({
      ok: true,
      elsewhere: [
        { seq: 9, n: -1 },
        { seq: 9, n: 0 },
      ],
    });
  });

  test('AUD-07: once redacted, the same request under the old key is not taken for the same', async () => {
    await mistake();
    await redact();
    const repeated = await on.t.store.write(
      on.t.scope('investigator', ['site-a']),
      entered(2, disposition(2, `${NAME} withdrew consent`)),
    );
    expect(repeated).toEqual({ ok: false, refusal: { code: 'idempotency-conflict' } });
    expect(await redact()).toMatchObject({ ok: true, change: 9 });
  });

  test('AUD-07: a redaction that is not in order is refused and changes nothing', async () => {
    await mistake();
    const cases: readonly (readonly [string, Partial<RedactionRequest>, string])[] = [
      ['without a reason', { reason: ' x' }, 'reason.text: reason-too-short'],
      ['with a reason that repeats it', { reason: `${NAME} was entered` }, 'reason: reason-repeats-it'],
      ['approved by the one who does it', { approverId: 'po' }, 'approverId: approver-is-author'],
      ['approved by nobody of the study', { approverId: 'somebody' }, 'approverId: approver-unknown'],
      ['of a field that is not there', { field: 'nonsense' }, 'field: field-unknown'],
      [
        'of a whole scale',
        { kind: 'pgaAssessment', field: 'scale', text: null },
        'field: field-not-redactable',
      ],
      ['of who may see what', { kind: 'assignment' }, 'kind: kind-not-redactable'],
      ['of nothing', { text: 'Zhang' }, 'text: nothing-to-redact'],
      ['of a record that is not there', { recordId: 'd9' }, 'not-found'],
    ];
    for (const [what, over, expected] of cases) {
      const report = await redact(over);
      const said = report.ok
        ? 'done'
        : report.refusal.code === 'validation'
          ? report.refusal.fields.map(({ path, reason }) => `${path.join('.')}: ${reason}`).join()
          : report.refusal.code;
      expect(said, what).toBe(expected);
    }
    for (const role of ['investigator', 'data-manager', 'system-admin', 'qa-auditor', 'operator'] as const) {
      const scope = { ...on.t.scope('cra'), role };
      expect(await on.t.store.maintain.redact(scope, request()), role).toEqual({
        ok: false,
        refusal: { code: 'not-allowed', operation: 'redact' },
      });
    }
    expect((await on.t.store.study('TS-TEST-01'))!.lastChange).toBe(8);
  });

  test.runIf(!on.isPostgres)(
    'AUD-07: where another program reads the file, the report says that the disk still holds the value',
    async () => {
      await mistake();
      const other = await rawConnection(on.t.place);
      await other.query('BEGIN');
      await other.query('SELECT * FROM change');
      expect(await redact()).toMatchObject({ ok: true, erased: false });
      expect(await stands(on, NAME)).toBe(true);
      expect(await on.t.store.maintain.erase()).toBe(false);
      await other.query('COMMIT');
      await other.close();
      expect(await on.t.store.maintain.erase()).toBe(true);
      expect(await stands(on, NAME)).toBe(false);
    },
  );

  test('AUD-05: after a redaction its places are closed again', async () => {
    await mistake();
    await redact();
    for (const attempt of [
      "UPDATE change_value SET fields = '[]' WHERE seq = 7",
      "UPDATE record_disposition SET event = 'something else'",
    ]) {
      await expect(on.raw(attempt), attempt).rejects.toThrow(/trialside:/);
    }
  });

  test('AUD-06: what is put in the place of a redacted value is found', async () => {
    await mistake();
    await redact();
    for (const sql of on.isPostgres
      ? ['ALTER TABLE change_value DISABLE TRIGGER ALL', 'ALTER TABLE redaction DISABLE TRIGGER ALL']
      : (await on.raw("SELECT name FROM sqlite_master WHERE type = 'trigger'")).map(
          ({ name }) => `DROP TRIGGER "${name}"`,
        ))
      await on.raw(sql);
    await on.raw(
      "UPDATE change_value SET fields = REPLACE(fields, '[redacted] withdrew consent', 'stayed') WHERE seq = 8 AND n = 0",
    );
    expect((await verified()).problems[0]).toMatchObject({
      what: 'value-altered',
      seq: 8,
      n: 0,
      field: 'event',
    });
    await on.raw(
      "UPDATE change_value SET fields = REPLACE(fields, 'stayed', '[redacted] withdrew consent') WHERE seq = 8 AND n = 0",
    );
    expect((await verified()).problems).toEqual([]);
    await on.raw("DELETE FROM redaction WHERE seq = 8 AND path = 'event'");
    expect((await verified()).problems[0]).toMatchObject({
      what: 'value-altered',
      seq: 8,
      n: 0,
      field: 'event',
    });
  });
});

/** Whether the words stand anywhere: in the bytes of the SQLite file and its log, or in any row of the server. */
async function stands(on: OnTest, words: string): Promise<boolean> {
  if (!on.isPostgres) {
    return ['', '-wal'].some((suffix) => readFileSync(`${on.t.place}${suffix}`).includes(words));
  }
  for (const table of ['change', 'change_entry', 'change_value', 'record_disposition', 'access_log']) {
    const rows = await on.raw(`SELECT * FROM ${table}`);
    if (JSON.stringify(rows).includes(words)) return true;
  }
  return false;
}
