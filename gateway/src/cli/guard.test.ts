/** The commands that prove and guard the record, as an operator runs them (AUD-06, AUD-07, AUD-08). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepHeads } from '../data/head-keeper.ts';
import { rawConnection } from '../data/testing-raw.ts';
import { draftPlatelets, testStore, type TestStore } from '../data/testing.ts';
import { runHeads } from './heads.ts';
import { headBook, type Env } from './place.ts';
import { runRedact } from './redact.ts';
import { runVerify } from './verify.ts';

let t: TestStore;
let folder: string;
let env: Env;
let printed: string;
const streams = {
  out: (text: string) => void (printed += text),
  err: (text: string) => void (printed += text),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trialside-guard-'));
  t = await testStore(() => new Date('2026-03-01T02:00:00.000Z'));
  await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
  env = {
    DATABASE_URL: t.place,
    TRIALSIDE_HEADS: join(folder, 'heads.jsonl'),
    TRIALSIDE_HEAD_KEY: join(folder, 'key.pem'),
  };
  printed = '';
});
afterEach(async () => {
  await t.close();
  rmSync(folder, { recursive: true, force: true });
});

async function meddle(...statements: readonly string[]): Promise<void> {
  const raw = await rawConnection(t.place);
  for (const { name } of await raw.query("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
    await raw.query(`DROP TRIGGER "${name}"`);
  for (const statement of statements) await raw.query(statement);
  await raw.close();
}

test('AUD-06: verify says how much is whole, and answers 0', async () => {
  expect(await runVerify([], env, streams)).toBe(0);
  expect(printed).toContain('TS-TEST-01: whole up to change 5 (5 changes, 7 entries, 7 rows');
});

test('AUD-06: verify names what was altered and the last good change, and answers 1', async () => {
  await meddle("UPDATE change SET actor_name = 'x' WHERE seq = 4");
  expect(await runVerify([], env, streams)).toBe(1);
  expect(printed).toContain('TS-TEST-01: NOT as it was written. The last good change is 3.');
  expect(printed).toContain('change 4 is not what was written');
});

test('AUD-08: verify compares with the heads that were signed; check does so alone', async () => {
  expect(await runHeads(['sign'], env, streams)).toBe(0);
  expect(await runHeads(['check'], env, streams)).toBe(0);
  expect(await runHeads(['list'], env, streams)).toBe(0);
  expect(printed).toMatch(/TS-TEST-01 {2}change 5 {2}[0-9a-f]{64} {2}on-demand/);
  await meddle(
    'DELETE FROM change WHERE seq = 5',
    'DELETE FROM change_entry WHERE seq = 5',
    'DELETE FROM change_value WHERE seq = 5',
    'DELETE FROM record_lab_result',
    'UPDATE study SET head_seq = 4, head_hash = (SELECT hash FROM change WHERE seq = 4), head_at = (SELECT at FROM change WHERE seq = 4)',
  );
  printed = '';
  expect(await runHeads(['check'], env, streams)).toBe(1);
  expect(await runVerify([], env, streams)).toBe(1);
  expect(printed).toContain('the last change here is 4: what came after it is lost');
  expect(printed).toContain('The last good change is 4.');
});

test('AUD-08: a study that is gone as a whole is missed, because its head was signed', async () => {
  await runHeads(['sign'], env, streams);
  const elsewhere = { ...env, DATABASE_URL: join(folder, 'empty.db') };
  expect(await runVerify([], elsewhere, streams)).toBe(1);
  expect(printed).toContain('TS-TEST-01: NOT here any more');
});

test('T-20: verify goes on from where it stopped', async () => {
  const since = join(folder, 'checkpoints.json');
  expect(await runVerify(['--since', since], env, streams)).toBe(0);
  await t.put('s2', 'site-a', [draftPlatelets('r2', '2026-02-27', '20')]);
  printed = '';
  expect(await runVerify(['--since', since, '--json'], env, streams)).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({ studies: [{ changes: 1, head: 6, ok: true }], missing: [] });
  expect(JSON.parse(readFileSync(since, 'utf8'))).toMatchObject([{ seq: 6 }]);
});

test('AUD-08: while serving, a head is signed at the start and then daily, no more often', async () => {
  const book = headBook(env);
  let now = Date.parse('2026-03-01T02:00:00.000Z');
  const keeper = keepHeads(
    t.store,
    book,
    (error) => expect.fail(error.message),
    () => now,
  );
  await expect.poll(() => book.all().length).toBe(1);
  now += 22 * 3_600_000;
  await keeper.look();
  expect(book.all()).toHaveLength(1);
  now += 2 * 3_600_000;
  await keeper.look();
  expect(book.all()).toHaveLength(2);
  expect(book.all()[0]).toMatchObject({ why: 'daily', seq: 5 });
  keeper.stop();
});

test('AUD-07: redact takes the words from a file, tells what it did and which copies are older', async () => {
  await t.put(null, null, [
    {
      kind: 'user',
      record: { id: 'dm', supplement: {}, issuer: 'x', tokenSubject: 'x', name: 'X', active: 'yes' },
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
  await t.put('s1', 'site-a', [draftPlatelets('r2', '2026-02-27', '18', 'K/uL of Wang')]);
  await t.store.maintain.signHead(headBook(env), t.studyId, 'backup', '/backups/a.db');
  const words = join(folder, 'words.txt');
  writeFileSync(words, 'Wang\n');
  const args = ['--study', 'TS-TEST-01', '--kind', 'labResult', '--record', 'r2', '--text-from', words];
  expect(await runRedact([...args, '--by', 'po', '--approver', 'dm'], env, streams)).toBe(2);
  const reason = ['--reason', 'a name was entered'];
  expect(await runRedact([...args, ...reason, '--by', 'dm', '--approver', 'dm'], env, streams)).toBe(1);
  expect(printed).toContain('somebody else must approve');
  printed = '';
  expect(await runRedact([...args, ...reason, '--by', 'po', '--approver', 'dm'], env, streams)).toBe(0);
  expect(printed).toContain('Redacted by change 8: 2 places of the log, 1 versions of the record.');
  expect(printed).toContain('/backups/a.db (2026-03-01T02:00:00.000Z)');
  expect(await runVerify([], env, streams)).toBe(0);
});

test.each([
  [runVerify, ['--nonsense']],
  [runVerify, ['--study', 'NO-SUCH']],
  [runHeads, ['shave']],
  [runRedact, []],
] as const)('a command that makes no sense says how it is used, and answers 2', async (run, args) => {
  expect(await run([...args], env, streams)).toBe(2);
  expect(printed).toMatch(/Usage|There is no study/);
});
