/** The commands of an operator's worst day, as processes: backup, restore, drill, move (requirement OPS-01). */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPostgres } from '@trialside/gateway/data/testing-postgres.ts';
import { STUDY, testStore, type TestStore } from '@trialside/gateway/data/testing.ts';
import { trialside } from '../support/gateway.ts';
import { prove, startLoad } from '../support/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-drill-test-'));
let t: TestStore;
let env: Record<string, string>;

beforeAll(async () => {
  t = await testStore(undefined, () => Promise.resolve(join(folder, 'store.db')));
  env = { DATABASE_URL: t.place };
});
afterAll(async () => {
  await t.store.close();
  rmSync(folder, { recursive: true, force: true });
});

const load = (name: string, count: number): Parameters<typeof startLoad>[0] => ({
  place: t.place,
  name,
  from: 0,
  count,
  people: 3,
  insists: true,
  padding: 0,
});

test('a drill while people write: the backup comes back whole, and the record of it is kept', async () => {
  const running = startLoad(load('drill', 100_000));
  await running.acked(10);
  const before = running.acks().length;
  const { code, stdout, stderr } = await trialside(['drill'], env);
  expect(running.acks().length).toBeGreaterThan(before);
  await running.kill();
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout).toMatch(/TS-TEST-01: brought back whole up to change \d+/);
  expect(stdout).toMatch(/backup \d+ ms, restore \d+ ms/);
  const [line] = readFileSync(`${t.place}.drills.jsonl`, 'utf8').trim().split('\n');
  expect(JSON.parse(line!)).toMatchObject({ ok: true, problem: null, studies: [{ code: STUDY }] });
  expect(running.lines.filter(({ is }) => is === 'failed')).toEqual([]);
});

test('backup, more entries, restore: what came after the backup is named, and the store that was there is kept', async () => {
  const backup = join(folder, 'backups', 'one.db');
  const made = await trialside(['backup', backup], env);
  expect([made.stderr.replaceAll(/Copying.*\n/g, ''), made.code]).toEqual(['', 0]);
  const { lastChange: before } = (await t.store.study(STUDY))!;
  const after = startLoad(load('after', 7));
  expect(await after.ended).toBe(0);
  expect((await trialside(['heads', 'sign'], env)).code).toBe(0);

  const refused = await trialside(['restore', backup], env);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/is there already\. With --force it is put aside/);
  const inUse = await trialside(['restore', backup, '--force'], env);
  expect(inUse.stderr).toMatch(/is in use\. Stop the gateway/);
  await t.store.close();
  const restored = await trialside(['restore', backup, '--force'], env);
  expect(restored.code).toBe(0);
  expect(restored.stdout).toContain(`TS-TEST-01: whole up to change ${before}`);
  expect(restored.stdout).toContain(`changes ${before + 1} to ${before + 7} are NOT in this backup`);
  const [, kept] = /kept as (.*)\n/.exec(restored.stdout)!;
  expect(existsSync(kept!)).toBe(true);
  expect((await prove(t.place, [])).changes).toBe(before);
  expect((await prove(kept!, [{ name: 'after', acks: after.acks() }])).changes).toBe(before + 7);
});

test('the store moves to a server by one command; the second time it is refused', async () => {
  const server = await testPostgres({ isDurable: false });
  try {
    const address = await server.newDatabase();
    const moved = await trialside(['move', address], env);
    expect([moved.stderr.replaceAll(/Moving.*\n/g, ''), moved.code]).toEqual(['', 0]);
    expect((await trialside(['verify'], { ...env, DATABASE_URL: address })).code).toBe(0);
    const again = await trialside(['move', address], env);
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(/holds studies already \(TS-TEST-01\)/);
    expect(again.stderr).not.toMatch(/only-for-tests/);
  } finally {
    await server.stop();
  }
});
