/**
 * No room left. Expected: a write is refused as 'storage-full' and leaves nothing of itself; what was acknowledged stays;
 * reading goes on; writing resumes by itself when there is room again. A store that cannot be written is refused at start,
 * with the reason (requirement OPS-01).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import Database from 'better-sqlite3';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import { testPostgres } from '@trialside/gateway/data/testing-postgres.ts';
import { rawSql } from '@trialside/gateway/data/testing-raw.ts';
import { testStore, type TestStore } from '@trialside/gateway/data/testing.ts';
import { prove, startLoad, threeResults, type Ack } from '../support/load.ts';
import { smallDisk, whyNoSmallDisk, type SmallDisk } from '../support/small-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-full-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.restoreAllMocks());

const whyNot = whyNoSmallDisk();
if (whyNot) process.stderr.write(`A disk that is really full is not tested: ${whyNot}.\n`);

const PADDING = 20_000;

/** A machine with other things to do takes ten times as long. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

interface Filled {
  readonly acks: Ack[];
  /** Number of the entry that was refused. */
  readonly refused: number;
}

async function write(t: TestStore, n: number): Promise<Ack | string> {
  const written = await t.store.write(operatorScope(t.studyId, 'load'), threeResults('full', n, PADDING));
  return written.ok
    ? { is: 'ack', n, change: written.change!, repeated: written.repeated }
    : written.refusal.code;
}

/** Writes until the store says that it is full, alone and then several at once. */
async function fill(t: TestStore, atMost: number): Promise<Filled> {
  const acks: Ack[] = [];
  for (let n = 0; n < atMost; n += 1) {
    const answer = await write(t, n);
    if (typeof answer !== 'string') {
      acks.push(answer);
      continue;
    }
    expect(answer).toBe('storage-full');
    // Each of a group gets its own answer, and it is the same one.
    expect(await Promise.all([n, n + 1, n + 2].map((one) => write(t, one)))).toEqual(
      Array(3).fill('storage-full'),
    );
    return { acks, refused: n };
  }
  throw new Error(`${atMost} entries fit in`);
}

async function readsAllOf(t: TestStore, { acks }: Filled): Promise<void> {
  const ids = await t.store.read(operatorScope(t.studyId, 'test'), {}, async (reader) =>
    (await reader.records('labResult', (await reader.subject('s1'))!)).map(({ id }) => id),
  );
  expect(ids).toHaveLength(3 * acks.length);
  expect((await t.store.maintain.verify(t.studyId)).problems).toEqual([]);
}

async function goesOn(t: TestStore, { acks, refused }: Filled): Promise<void> {
  const again = await write(t, refused);
  // Under the key that was refused: it is the first time that it is recorded.
  expect(again).toMatchObject({ is: 'ack', repeated: false });
  await prove(t.place, [{ name: 'full', acks: [...acks, again as Ack] }]);
}

test('at the page limit of the file', async () => {
  const writers: Database.Database[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- called with the database it came from
  const pragma = Database.prototype.pragma;
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (
    this: Database.Database,
    source,
    options,
  ) {
    if (source === 'synchronous = FULL') writers.push(this);
    return pragma.call(this, source, options);
  });
  const t = await testStore();
  const limit = (pages: number): void => {
    for (const db of writers) if (db.open && !db.memory) pragma.call(db, `max_page_count = ${pages}`);
  };
  limit((writers[0]!.pragma('page_count', { simple: true }) as number) + 300);
  const filled = await fill(t, 100);
  await readsAllOf(t, filled);
  limit(1_000_000);
  await goesOn(t, filled);
  await t.close();
});

test('at the file-size limit of the process, while many write; they get in when it is lifted', async () => {
  const t = await testStore();
  await t.store.close();
  const load = {
    place: t.place,
    name: 'full',
    from: 0,
    count: 60,
    people: 4,
    insists: true,
    padding: PADDING,
  };
  // In blocks of 512 bytes: two megabytes.
  const running = startLoad(load, ['sh', '-c', 'ulimit -S -f 4096; exec "$0" "$@"']);
  const isFull = (): boolean => running.lines.some((line) => line.is === 'refused');
  await vi.waitUntil(isFull, { timeout: 120_000, interval: 20 });
  const before = running.acks().length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(running.acks().length).toBe(before);
  execFileSync('prlimit', [`--pid=${running.child.pid}`, '--fsize=unlimited']);
  expect(await running.ended).toBe(0);
  const refusals = running.lines.flatMap((line) => (line.is === 'refused' ? [line] : []));
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['storage-full']));
  expect(new Set(refusals.map(({ canRead }) => canRead))).toEqual(new Set([true]));
  expect(running.lines.filter(({ is }) => is === 'failed')).toEqual([]);
  expect(running.acks()).toHaveLength(60);
  await prove(t.place, [{ name: 'full', acks: running.acks() }]);
  rmSync(dirname(t.place), { recursive: true });
});

test.skipIf(whyNot)('on a disk that is full', async () => {
  const disk = smallDisk(4);
  const t = await testStore(undefined, () => Promise.resolve(join(disk.folder, 'home', 'store.db')));
  try {
    await write(t, 1000);
    disk.fill();
    const filled = await fill(t, 200);
    const withFirst = { ...filled, acks: [(await write(t, 1000)) as Ack, ...filled.acks] };
    await readsAllOf(t, withFirst);
    disk.empty();
    await goesOn(t, withFirst);
  } finally {
    await t.close();
    disk.dispose();
  }
});

test.skipIf(whyNot)(
  'on a PostgreSQL server whose disk is full',
  async () => {
    const server = await testPostgres();
    let disk: SmallDisk | null = null;
    try {
      const uid = execFileSync('id', ['-u', 'postgres']).toString().trim();
      disk = smallDisk(40, `,uid=${uid},mode=0700`);
      const admin = await server.newDatabase();
      const place = await server.newDatabase();
      await rawSql(admin, `CREATE TABLESPACE small LOCATION '${disk.folder}'`);
      await rawSql(admin, `ALTER DATABASE ${new URL(place).pathname.slice(1)} SET TABLESPACE small`);
      const t = await testStore(undefined, () => Promise.resolve(place));
      disk.fill();
      const filled = await fill(t, 200);
      await readsAllOf(t, filled);
      disk.empty();
      await goesOn(t, filled);
      await t.store.close();
    } finally {
      await server.stop();
      disk?.dispose();
    }
  },
  240_000,
);

test('a store that cannot be written is refused at start, and the sentence says what to do', async () => {
  const t = await testStore();
  await t.store.close();
  const home = join(folder, 'read-only');
  mkdirSync(home);
  chmodSync(folder, 0o755);
  const file = join(home, 'store.db');
  copyFileSync(t.place, file);
  rmSync(dirname(t.place), { recursive: true });
  const open = (): string =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'open-as-nobody.ts'), file]).stdout.toString();
  const REFUSED =
    /^StoreUnavailable: .*store\.db cannot be used: it cannot be written\. Give this user write access/;
  const mode = (of: number): void => {
    for (const name of readdirSync(home)) chmodSync(join(home, name), of);
  };

  mode(0o444);
  chmodSync(home, 0o777);
  expect(open()).toMatch(REFUSED);
  // The file alone is not enough: the write-ahead log stands beside it.
  mode(0o666);
  for (const beside of ['-wal', '-shm']) rmSync(file + beside, { force: true });
  chmodSync(home, 0o555);
  expect(open()).toMatch(/^StoreUnavailable: .*store\.db cannot be used/);
  chmodSync(home, 0o777);
  mode(0o666);
  expect(open()).toBe('opened');
  expect((await prove(file, [])).changes).toBe(4);
});
