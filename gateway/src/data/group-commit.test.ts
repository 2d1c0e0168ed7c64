/**
 * Writes that come at the same time share a commit, and nobody pays for another: who fails is told alone, and where the commit
 * of all fails each is tried by itself and gets its own answer (issue 4, item 3; AUD-05).
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operatorScope } from '../auth/scope.ts';
import { putRecords } from './commands/put-records.ts';
import { onBoth, type OnTest } from './testing-both.ts';
import { draftPlatelets } from './testing.ts';
import type { Command, Written } from './command.ts';

const put = (key: string, value: string): Command<unknown> =>
  putRecords({
    name: 'test-group',
    idempotencyKey: key,
    subjectId: 's1',
    siteId: 'site-a',
    drafts: [draftPlatelets(`r-${key}`, '2026-02-27', value)],
    reason: { code: 'set-up', text: null },
  });

const failing: Command<unknown> = {
  ...put('failing', '1'),
  decide: () => {
    throw new Error('this decision fails');
  },
};

/** Counts commits from now on: frames of the write-ahead log that end one; or transactions that wrote a change. */
async function countCommits(on: OnTest): Promise<() => Promise<number>> {
  if (on.isPostgres) {
    await on.raw('CREATE TABLE committed (id xid8 PRIMARY KEY)');
    await on.raw(`CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS
      $$ BEGIN INSERT INTO committed VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING; RETURN NULL; END $$`);
    await on.raw('CREATE TRIGGER noted AFTER INSERT ON change FOR EACH ROW EXECUTE FUNCTION noted()');
    return async () => (await on.raw('SELECT count(*) AS n FROM committed'))[0]!['n'] as number;
  }
  const inLog = (): number => {
    const log = readFileSync(`${on.t.place}-wal`);
    let found = 0;
    for (let at = 32; at < log.length; at += 24 + 4096) if (log.readUInt32BE(at + 4) > 0) found += 1;
    return found;
  };
  const before = inLog();
  return () => Promise.resolve(inLog() - before);
}

/** A database that refuses the commit of any transaction in which something was written under the key `poison`. */
async function poison(on: OnTest): Promise<void> {
  for (const sql of on.isPostgres
    ? [
        `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN RAISE EXCEPTION 'poisoned' USING ERRCODE = 'foreign_key_violation'; END $$`,
        `CREATE CONSTRAINT TRIGGER poison AFTER INSERT ON change DEFERRABLE INITIALLY DEFERRED
           FOR EACH ROW WHEN (NEW.idempotency_key = 'poison') EXECUTE FUNCTION refuse()`,
      ]
    : [
        'CREATE TABLE empty (id INTEGER PRIMARY KEY)',
        'CREATE TABLE refused (id INTEGER REFERENCES empty (id) DEFERRABLE INITIALLY DEFERRED)',
        `CREATE TRIGGER poison AFTER INSERT ON change WHEN NEW.idempotency_key = 'poison'
           BEGIN INSERT INTO refused VALUES (1); END`,
      ])
    await on.raw(sql);
}

onBoth((on) => {
  const write = (command: Command<unknown>): Promise<Written<unknown>> =>
    on.t.store.write(operatorScope(on.t.studyId, 'test'), command);
  const keys = async (): Promise<unknown[]> =>
    (
      await on.raw('SELECT seq, idempotency_key AS key FROM change WHERE command = ? ORDER BY seq', [
        'test-group',
      ])
    ).map((row) => row['key']);

  test('twenty at once are one commit; each gets its own number, in the order in which they came', async () => {
    const commits = await countCommits(on);
    const written = await Promise.all(Array.from({ length: 20 }, (_, n) => write(put(`k${n}`, String(n)))));
    expect(await commits()).toBe(1);
    expect(written).toEqual(
      Array.from({ length: 20 }, (_, n) =>
        expect.objectContaining({ ok: true, change: 5 + n, repeated: false }),
      ),
    );
  });

  test('one that fails and one that is refused take nobody with them', async () => {
    const [first, failed, refused, same, last] = await Promise.allSettled(
      [put('a', '1'), failing, put('b', 'one\0two'), put('a', '1'), put('c', '3')].map(write),
    );
    expect(first).toMatchObject({ value: { ok: true, change: 5, repeated: false } });
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'this decision fails' } });
    expect(refused).toMatchObject({ value: { ok: false, refusal: { code: 'validation' } } });
    expect(same).toMatchObject({ value: { ok: true, change: 5, repeated: true } });
    expect(last).toMatchObject({ value: { ok: true, change: 6, repeated: false } });
    expect(await keys()).toEqual(['a', 'c']);
    expect((await on.t.store.maintain.verify(on.t.studyId)).problems).toEqual([]);
  });

  test('where the commit of all is refused, each is tried alone and gets its own answer', async () => {
    await poison(on);
    const group = [put('a', '1'), put('poison', '2'), failing, put('a', '1'), put('c', '3')];
    const [first, poisoned, failed, same, last] = await Promise.allSettled(group.map(write));
    expect(first).toMatchObject({ value: { ok: true, change: 5, repeated: false } });
    expect(poisoned).toMatchObject({ status: 'rejected' });
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'this decision fails' } });
    expect(same).toMatchObject({ value: { ok: true, change: 5, repeated: true } });
    expect(last).toMatchObject({ value: { ok: true, change: 6, repeated: false } });
    // Nothing of it is left, what was told is there, and the number was not used up.
    expect(await keys()).toEqual(['a', 'c']);
    expect(await write(put('c', '3'))).toMatchObject({ ok: true, change: 6, repeated: true });
    await on.raw(on.isPostgres ? 'DROP TRIGGER poison ON change' : 'DROP TRIGGER poison');
    expect(await write(put('poison', '2'))).toMatchObject({ ok: true, change: 7, repeated: false });
    expect((await on.t.store.maintain.verify(on.t.studyId)).problems).toEqual([]);
  });
});
