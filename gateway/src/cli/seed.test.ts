/** What the demo study may do to a store that has something in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { operatorScope } from '../auth/scope.ts';
import { putRecords } from '../data/commands/put-records.ts';
import { openStoreAt } from '../data/store.ts';
import { demoSite } from '../demo/people.ts';
import { demoProtocol } from '../demo/protocol.ts';
import { seed } from './seed.ts';

let folder: string;
let place: string;
const STOP = new Error('cut off');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trialside-seed-'));
  place = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function lastChange(): Promise<number> {
  const store = await openStoreAt(place);
  const head = await store.study(demoProtocol.studyCode);
  await store.close();
  return head?.lastChange ?? 0;
}

const seedUpTo = (entries: number) =>
  seed(place, (done) => {
    if (done === entries) throw STOP;
  });

test('a seeding that was cut off goes on where it stopped', async () => {
  await expect(seedUpTo(3)).rejects.toBe(STOP);
  expect(await lastChange()).toBe(4);
  await expect(seedUpTo(6)).rejects.toBe(STOP);
  expect(await lastChange()).toBe(7);
});

test('a store that holds another edition of the demo is left as it is', async () => {
  const store = await openStoreAt(place);
  const { id } = await store.maintain.createStudy(demoProtocol.studyCode);
  const earlier = putRecords({
    name: 'set-up-study',
    idempotencyKey: 'the key of an earlier edition',
    subjectId: null,
    siteId: null,
    drafts: [{ kind: 'site', record: { ...demoSite, supplement: {} } }],
    reason: { code: 'set-up', text: null },
  });
  expect(await store.write(operatorScope(id, 'seed'), earlier)).toMatchObject({ ok: true, change: 1 });
  await store.close();

  expect(await seed(place, () => {})).toMatchObject({ already: true });
  expect(await lastChange()).toBe(1);
});
