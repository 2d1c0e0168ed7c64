/** The feed by itself: rights that end with time, a store that goes away, and pages of a long log. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreBusy, type Database } from './database.ts';
import { createFeed, type Followed } from './feed.ts';
import { openSqliteDatabase } from './sqlite.ts';
import { draftPlatelets, testStore, STUDY, type TestStore } from './testing.ts';

let t: TestStore;
let db: Database;

beforeEach(async () => {
  t = await testStore();
  db = openSqliteDatabase(t.place);
});
afterEach(async () => {
  await db.close();
  await t.close();
});

const followed = (over: Partial<Followed> = {}): Followed => ({
  scope: t.scope('medical-monitor'),
  study: { id: t.studyId, code: STUDY },
  after: { change: 0, mark: null },
  signal: new AbortController().signal,
  ...over,
});

test('a follower whose assignment ends with the day is let go, though nothing happens', async () => {
  const scope = t.scope('medical-monitor');
  let today = '2026-03-01';
  const rights = () => Promise.resolve(today === '2026-03-01' ? scope : null);
  const hints = createFeed(db, 5).follow(followed({ scope, rights, after: { change: 4, mark: null } }));
  const end = hints.next();
  today = '2026-03-02';
  expect(await end).toEqual({ done: true, value: undefined });
});

test('a follower is let go, not failed, when the store cannot be read: it comes back', async () => {
  const busy: Database = { ...db, all: () => Promise.reject(new StoreBusy('gone')) };
  expect(await createFeed(busy).follow(followed()).next()).toEqual({ done: true, value: undefined });
});

test('a page is read when the follower asks for it, and the whole log comes in order and once', async () => {
  const MORE = 250;
  for (let n = 0; n < MORE; n += 1) {
    await t.put('s1', 'site-a', [draftPlatelets(`r${n}`, '2026-02-01', '40')]);
  }
  let pages = 0;
  const counted: Database = {
    ...db,
    all: (query, scope) => {
      if (query.statement === db.statements.changesAfter) pages += 1;
      return db.all(query, scope);
    },
  };
  const stop = new AbortController();
  const seen: number[] = [];
  for await (const { change } of createFeed(counted).follow(followed({ signal: stop.signal }))) {
    seen.push(change);
    if (change === 150) expect(pages).toBe(1);
    if (change === 230) expect(pages).toBe(2);
    if (change === 4 + MORE) stop.abort();
  }
  expect(seen).toEqual(Array.from({ length: 4 + MORE }, (_, n) => n + 1));
});
