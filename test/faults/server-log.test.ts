/**
 * The write-ahead log of a PostgreSQL server, damaged or cut off while the server is down. Expected: the server comes back with
 * what its log still tells and says nothing; everything there is whole; the signed head, kept outside, says which change was
 * lost and which was the last good one (requirement AUD-08).
 */
import { mkdtempSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHeadBook } from '@trialside/gateway/data/heads.ts';
import { openStoreAt } from '@trialside/gateway/data/store.ts';
import { testPostgres, type TestServer } from '@trialside/gateway/data/testing-postgres.ts';
import { rawSql } from '@trialside/gateway/data/testing-raw.ts';
import { draftPlatelets, STUDY, testStore } from '@trialside/gateway/data/testing.ts';

const timeout = 240_000;

/** A place in the log: the file, and the byte in it. */
interface LogPlace {
  readonly file: string;
  readonly offset: number;
}

describe('the log of a server', { timeout }, () => {
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    server = await testPostgres();
    folder = mkdtempSync(join(tmpdir(), 'trialside-server-log-'));
    // What stands in the tables on the disk must not be younger than the log that is left.
    await rawSql(server.address, 'ALTER SYSTEM SET bgwriter_lru_maxpages = 0');
    await rawSql(server.address, 'SELECT pg_reload_conf()');
  }, timeout);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }, timeout);

  const endOfLog = async (): Promise<LogPlace> => {
    const [at] = await rawSql(
      server.address,
      'SELECT file_name AS file, file_offset::int AS at FROM pg_walfile_name_offset(pg_current_wal_insert_lsn())',
    );
    return { file: String(at!['file']), offset: Number(at!['at']) };
  };

  test.each([
    ['damaged', (log: Buffer, from: number) => log.subarray(from, from + 64).map((byte) => byte ^ 0xff)],
    ['cut off', (log: Buffer, from: number) => Buffer.alloc(log.length - from)],
  ])('%s: what came after is lost, and the signed head says so', async (_how, broken) => {
    const t = await testStore(undefined, () => server.newStore());
    const put = (n: number): Promise<number> =>
      t.put('s1', 'site-a', [draftPlatelets(`r${n}`, '2026-02-27', String(20 + n))]);
    for (let n = 0; n < 3; n += 1) await put(n);
    await rawSql(server.address, 'CHECKPOINT');
    const good = await put(3);
    const from = await endOfLog();
    for (let n = 4; n < 9; n += 1) await put(n);
    const book = openHeadBook({ file: join(folder, `${_how}.jsonl`), keyFile: join(folder, 'key.pem') });
    const signed = await t.store.maintain.signHead(book, t.studyId, 'daily');
    expect(signed.seq).toBe(good + 5);
    await t.store.close();

    await server.crash((files) => {
      const path = join(files, 'pg_wal', from.file);
      const fd = openSync(path, 'r+');
      // Past the record that may begin here, so that the last good change is whole.
      const at = from.offset + 256;
      writeSync(fd, broken(readFileSync(path), at), 0, undefined, at);
      closeSync(fd);
    });

    const store = await openStoreAt(t.place);
    const study = (await store.study(STUDY))!;
    const verified = await store.maintain.verify(study.id, { heads: book.all(), trusted: book.trusted });
    expect(verified).toMatchObject({
      ok: false,
      head: good,
      lastGood: good,
      changes: good,
      problems: [{ what: 'behind-signed-head', seq: good + 5 }],
    });
    // It goes on from there: what was lost can be entered again from its source.
    expect((await store.maintain.verify(study.id)).ok).toBe(true);
    await store.close();
  });
});
