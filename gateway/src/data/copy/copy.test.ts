/** Backup, restore and move: everything, provably, and nothing that is there is lost (requirement OPS-01). */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { operatorScope, privacyOfficerScope } from '../../auth/scope.ts';
import { enterReport } from '../testing-report.ts';
import { STORE_KINDS } from '../kinds.ts';
import { openStoreAt, type Store } from '../store.ts';
import { onBoth } from '../testing-both.ts';
import type { Databases } from '../testing-postgres.ts';
import { sharedPostgres } from '../testing-shared-postgres.ts';
import { rawSql } from '../testing-raw.ts';
import { draftPlatelets, STUDY, testStore, type TestStore } from '../testing.ts';
import { moveToServer } from './move.ts';
import { restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TABLES = [
  'study',
  'change',
  'change_entry',
  'change_value',
  'redaction',
  'access_log',
  ...STORE_KINDS.map((kind) => `record_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
];

/** Every row of every table, as text with sorted columns: what may not differ after a copy. */
async function everything(place: string): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await rawSql(place, `SELECT * FROM ${table}`);
    all[table] = rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
  }
  return all;
}

const NOW = new Date('2026-03-02T03:04:05.678Z');
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}`, 'store.db');
/** Gone with the folder, also where a test closes the store and goes on with its file. */
const ownPlace = () => Promise.resolve(newFile());

const values = async (store: Store): Promise<(string | null)[]> => {
  const { id } = (await store.study(STUDY))!;
  return store.read(operatorScope(id, 'test'), {}, async (reader) =>
    (await reader.records('labResult', (await reader.subject('s1'))!)).map(({ reported }) => reported.value),
  );
};

const valuesAt = async (place: string): Promise<(string | null)[]> => {
  const store = await openStoreAt(place);
  try {
    return await values(store);
  } finally {
    await store.close();
  }
};

/** Takes the range of r2 away as if it named a person, and voids the r3 that is given. */
async function redactAndVoid(t: TestStore): Promise<void> {
  const person = { issuer: 'x', tokenSubject: 'dm', name: 'Pan Yue', active: 'yes' } as const;
  const role = { userId: 'dm', role: 'data-manager', siteIds: null, from: null, to: null } as const;
  await t.put(null, null, [
    { kind: 'user', record: { id: 'dm', supplement: {}, ...person } },
    { kind: 'assignment', record: { id: 'dm-1', supplement: {}, ...role } },
  ]);
  const redacted = await t.store.maintain.redact(privacyOfficerScope(t.studyId, 'po'), {
    kind: 'labResult',
    recordId: 'r2',
    field: 'reported.high',
    text: null,
    reason: 'entered in the wrong field',
    approverId: 'dm',
    idempotencyKey: 'redact-0001',
  });
  if (!redacted.ok) throw new Error(JSON.stringify(redacted.refusal));
  const voided = await t.store.write(operatorScope(t.studyId, 'test'), {
    name: 'test-void',
    idempotencyKey: 'void-0001',
    request: 'r3',
    client: null,
    load: () => [],
    decide: () => ({
      ok: true,
      subjectId: 's3',
      operations: [{ action: 'void', kind: 'labResult', id: 'r3', version: 1 }],
      reason: { code: 'entered-in-error', text: 'not of this subject' },
      answer: {},
    }),
  });
  if (!voided.ok) throw new Error(JSON.stringify(voided.refusal));
}

onBoth((on) => {
  beforeEach(async () => {
    await on.t.put('s1', 'site-a', [
      draftPlatelets('r1', '2026-02-27', '18'),
      draftPlatelets('r2', '2026-02-28', '20'),
    ]);
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '81')]);
    await on.t.put('s3', 'site-b', [
      draftPlatelets('r3', '2026-02-27', '血小板 <10 "quoted" \\ \u2028 \u{1F600}'),
    ]);
    await redactAndVoid(on.t);
    // A refusal, so that the access log has something to lose.
    await on.t.store
      .write(on.t.scope('sponsor'), enterReport({ subjectId: 's1' } as never, 'key-0001'))
      .catch(() => null);
  });

  test('a backup is one proven file with every row, and says what it is; it can be read by the same code', async () => {
    const file = newFile();
    const report = await on.t.store.maintain.backup(file);
    expect(report.studies).toMatchObject([{ code: STUDY, change: 10 }]);
    expect(report.studies[0]!.hash).toBe((await on.raw('SELECT head_hash FROM study'))[0]!['head_hash']);
    expect(readdirSync(join(file, '..')).sort()).toEqual(['store.db', 'store.db.json']);
    const manifest: unknown = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    expect(manifest).toMatchObject({ sha256: report.sha256, studies: report.studies });
    const copy = newFile();
    await restore(file, copy, { force: false, now: NOW });
    expect(await everything(copy)).toEqual(await everything(on.t.place));
    expect(await valuesAt(copy)).toEqual(['81', '20']);
  });

  test('a backup that is made while people write is a moment of the store, and nobody is refused', async () => {
    let isDone = false;
    let written = 0;
    const writing = (async () => {
      for (; !isDone || written < 5; written += 1) {
        await on.t.put('s1', 'site-a', [draftPlatelets(`w${written}`, '2026-02-28', String(written))]);
      }
    })();
    const file = newFile();
    const { studies } = await on.t.store.maintain.backup(file);
    isDone = true;
    await writing;
    expect(studies[0]!.change).toBeGreaterThanOrEqual(10);
    expect(studies[0]!.change).toBeLessThanOrEqual(10 + written);
    const copy = newFile();
    await restore(file, copy, { force: false, now: NOW });
    expect(await valuesAt(copy)).toHaveLength(2 + studies[0]!.change - 10);
  });

  test('a store that is not whole is not backed up: the error names what is wrong, and no file stands there', async () => {
    if (on.isPostgres) await on.raw('ALTER TABLE change_value DISABLE TRIGGER ALL');
    else await on.raw('DROP TRIGGER change_value_no_update');
    await on.raw("UPDATE change_value SET fields = replace(fields, '81', '18') WHERE seq = 6 AND n = 0");
    const file = newFile();
    await expect(on.t.store.maintain.backup(file)).rejects.toThrow(/not as it was written.*change 6/);
    expect(existsSync(file)).toBe(false);
  });

  test('a backup never overwrites a file', async () => {
    const file = newFile();
    await on.t.store.maintain.backup(file);
    await expect(on.t.store.maintain.backup(file)).rejects.toThrow(/there already/);
  });
});

describe('restoring to a file', () => {
  const prepared = async (): Promise<{ backup: string; place: string }> => {
    const t = await testStore(undefined, ownPlace);
    await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    const backup = newFile();
    await t.store.maintain.backup(backup);
    await t.put('s1', 'site-a', [draftPlatelets('r2', '2026-02-28', '20')]);
    await t.store.close();
    return { backup, place: t.place };
  };

  test('without --force what is there stays; with it, it is kept under another name, whole', async () => {
    const { backup, place } = await prepared();
    await expect(restore(backup, place, { force: false, now: NOW })).rejects.toThrow(
      /there already.*--force/,
    );
    expect(await valuesAt(place)).toEqual(['18', '20']);
    const { keptAside } = await restore(backup, place, { force: true, now: NOW });
    expect(await valuesAt(place)).toEqual(['18']);
    expect(keptAside).toBe(`${place}.before-restore-20260302T030405Z`);
    expect(await valuesAt(keptAside!)).toEqual(['18', '20']);
  });

  test('while a gateway serves the file it is refused, and the gateway goes on', async () => {
    const { backup, place } = await prepared();
    const store = await openStoreAt(place);
    await expect(restore(backup, place, { force: true, now: NOW })).rejects.toThrow(/in use/);
    expect(await values(store)).toEqual(['18', '20']);
    await store.close();
  });

  test('a damaged store is put aside as it is, and the backup takes its place', async () => {
    const { backup, place } = await prepared();
    writeFileSync(place, 'not a database any more, and long enough to look like one, perhaps');
    const { keptAside } = await restore(backup, place, { force: true, now: NOW });
    expect(await valuesAt(place)).toEqual(['18']);
    expect(readFileSync(keptAside!, 'utf8')).toMatch(/^not a database/);
  });

  test('a log that was left without its file is not taken for the log of the backup', async () => {
    const { backup, place } = await prepared();
    rmSync(place);
    writeFileSync(`${place}-wal`, 'left over');
    await restore(backup, place, { force: false, now: NOW });
    expect(await valuesAt(place)).toEqual(['18']);
  });

  test.each([
    ['a byte of which changed', (file: string) => flip(file), /SHA-256 is another/],
    [
      'that is cut off',
      (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_000)),
      /SHA-256 is another/,
    ],
    [
      'without its manifest, a value of which changed',
      (file: string) => {
        rmSync(`${file}.json`);
        const bytes = readFileSync(file);
        bytes.write('ABNORMAL__', bytes.indexOf('HEMATOLOGY'));
        writeFileSync(file, bytes);
      },
      /not as it was written|is damaged/,
    ],
    ['that is not there', (file: string) => rmSync(file), /There is no backup/],
  ])('a backup %s is refused, and what was there stays', async (_what, spoil, sentence) => {
    const { backup, place } = await prepared();
    spoil(backup);
    await expect(restore(backup, place, { force: true, now: NOW })).rejects.toThrow(sentence);
    expect(await valuesAt(place)).toEqual(['18', '20']);
    expect(readdirSync(join(place, '..')).sort()).toEqual(['store.db']);
  });
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 100]! ^= 1;
  writeFileSync(file, bytes);
}

describe('to a PostgreSQL server', () => {
  let server: Databases;
  beforeAll(async () => {
    server = await sharedPostgres();
  }, 240_000);
  afterAll(() => server.stop(), 240_000);

  test('a store moves with every row and its chain; it goes on there, and never over another', async () => {
    const t = await testStore();
    await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    await t.put('s1', 'site-a', [
      draftPlatelets('r1', '2026-02-27', '81'),
      draftPlatelets('r2', '2026-02-28', '20'),
    ]);
    await t.put('s3', 'site-b', [draftPlatelets('r3', '2026-02-28', '30')]);
    await redactAndVoid(t);
    const backup = newFile();
    await t.store.maintain.backup(backup);
    const before = await everything(t.place);

    const place = await server.newDatabase();
    const { studies } = await moveToServer(t.place, place);
    expect(studies).toMatchObject([{ code: STUDY, change: 10 }]);
    expect(await everything(place)).toEqual(before);
    const moved = await openStoreAt(place);
    const put = await moved.write(
      { ...t.scope('investigator', ['site-a']) },
      enterReport(
        {
          subjectId: 's1',
          visitId: null,
          test: 'PLAT',
          collected: '2026-03-01',
          value: '45',
          unit: '10^9/L',
          low: null,
          high: null,
        },
        'key-0002',
        null,
      ),
    );
    expect(put).toMatchObject({ ok: true, change: 11 });
    expect((await moved.maintain.verify(t.studyId)).problems).toEqual([]);
    await moved.close();

    await expect(moveToServer(t.place, place)).rejects.toThrow(/holds studies already \(TS-TEST-01\)/);
    await expect(restore(backup, place, { force: true, now: NOW })).rejects.toThrow(/holds studies already/);
    expect(await valuesAt(place)).toEqual(['81', '20', '45']);

    const empty = await server.newDatabase();
    await restore(backup, empty, { force: false, now: NOW });
    expect(await everything(empty)).toEqual(before);
    // The file it came from is as it was, and can still be opened.
    expect(await everything(t.place)).toEqual(before);
    await t.close();
  }, 240_000);

  test('a store whose log does not explain its rows is not moved, and the server holds nothing of it', async () => {
    const t = await testStore(undefined, ownPlace);
    await t.store.close();
    const spoiled = newFile();
    await restore(await backupOf(t.place), spoiled, { force: false, now: NOW });
    await rawSql(spoiled, 'DROP TRIGGER record_subject_new_version');
    await rawSql(
      spoiled,
      "INSERT INTO record_subject (study_id, id, version, from_seq, to_seq, supplement, code) VALUES ((SELECT id FROM study), 'ghost', 1, 99, 9007199254740991, '{}', 'X')",
    );
    const place = await server.newDatabase();
    await expect(moveToServer(spoiled, place)).rejects.toThrow(/not as it was written|not whole/);
    await (await openStoreAt(place)).close();
    expect(await rawSql(place, 'SELECT * FROM study')).toEqual([]);
  }, 240_000);
});

async function backupOf(place: string): Promise<string> {
  const file = newFile();
  const store = await openStoreAt(place);
  await store.maintain.backup(file);
  await store.close();
  return file;
}
