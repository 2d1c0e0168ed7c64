/**
 * The store against the bare driver: durable writes alone and in groups, reads, verification, bytes; and what a subject and a
 * page cost as the study grows. TRIALSIDE_LONG=1 adds the study of 120,000 subjects.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import { putRecords } from '@trialside/gateway/data/commands/put-records.ts';
import { openStore, type Store } from '@trialside/gateway/data/store.ts';
import { draftPlatelets, testStore, type TestStore } from '@trialside/gateway/data/testing.ts';
import { plateletResponse } from '@trialside/rules/response';
import { buildStudy, subjectId } from './fixture.ts';
import { compareAsync, report, type Measured } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'trialside-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const lines: Measured[] = [];
const perSecond = (ns: number): string => `${Math.round(1e9 / ns).toLocaleString('en')}/s`;
const micro = (ns: number): string => `${(ns / 1000).toFixed(0)} µs`;

let entries = 0;
const result = (t: TestStore): Promise<unknown> =>
  t.store.write(
    operatorScope(t.studyId, 'bench'),
    putRecords({
      name: 'bench',
      idempotencyKey: `bench-${(entries += 1)}`,
      subjectId: 's1',
      siteId: 'site-a',
      drafts: [draftPlatelets(`bench-${entries}`, '2026-02-27', '18')],
      reason: { code: 'set-up', text: null },
    }),
  );

interface Bare {
  /** The rows of `changes` changes, each in what the store would write for one result. */
  insert(changes: number): void;
  close(): void;
}

/** The same rows into the same tables with the same indexes, without guards, questions and hashes; committed to the disk. */
function bareDriver(file: string): Bare {
  const db = new Database(file);
  db.pragma('synchronous = FULL');
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  const head = (db.prepare('SELECT head_seq FROM study').get() as { head_seq: number }).head_seq;
  const templates = ['record_lab_result', 'change_entry', 'change_value', 'change'].map((table) => {
    const by = table === 'record_lab_result' ? 'from_seq' : 'seq';
    const rows = db.prepare(`SELECT * FROM ${table} WHERE ${by} = ?`).all(head) as Record<string, unknown>[];
    const names = Object.keys(rows[0]!);
    const insert = db.prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    return { rows, insert, by };
  });
  const move = db.prepare('UPDATE study SET head_seq = ?, head_hash = ?, head_at = ?');
  let seq = 1_000_000;
  const one = (): void => {
    seq += 1;
    for (const { rows, insert, by } of templates) {
      for (const row of rows) {
        const own = { ...row, [by]: seq, ...(row['id'] ? { id: `bare-${seq}` } : {}) };
        if ('idempotency_key' in row) Object.assign(own, { idempotency_key: `bare-${seq}` });
        if ('record_id' in row) Object.assign(own, { record_id: `bare-${seq}` });
        insert.run(...Object.values(own));
      }
    }
    move.run(seq, 'x'.repeat(64), '2026-01-01T00:00:00.000Z');
  };
  const insert = db.transaction((changes: number) => {
    for (let n = 0; n < changes; n += 1) one();
  });
  return { insert: (changes) => insert.immediate(changes), close: () => void db.close() };
}

async function writes(): Promise<void> {
  const stores = await Promise.all(
    ['store', 'bare'].map((name) => testStore(undefined, () => Promise.resolve(join(folder, `${name}.db`)))),
  );
  const [t, other] = stores as [TestStore, TestStore];
  await result(other);
  await other.store.close();
  const bare = bareDriver(other.place);
  for (const [size, pairs, calls] of [
    [1, 25, 20],
    [8, 25, 8],
    [64, 25, 2],
  ] as const) {
    const units = size * calls;
    const { ratio, subjectNs, yardstickNs } = await compareAsync(
      async () => {
        for (let n = 0; n < calls; n += 1) await Promise.all(Array.from({ length: size }, () => result(t)));
      },
      () => {
        for (let n = 0; n < calls; n += 1) bare.insert(size);
      },
      { pairs, units },
    );
    lines.push({
      what: `durable write of one result, ${size === 1 ? 'alone' : `${size} at a time`}, against the bare driver`,
      ratio,
      bound: null,
      note: `${perSecond(subjectNs)} against ${perSecond(yardstickNs)}`,
    });
  }
  bare.close();

  const { lastChange } = (await t.store.study('TS-TEST-01'))!;
  const reading = new Database(t.place, { readonly: true });
  const raw = ['change', 'change_entry', 'change_value', 'record_lab_result'].map((table) =>
    reading.prepare(`SELECT * FROM ${table}`),
  );
  const { ratio, subjectNs } = await compareAsync(
    async () => {
      const { ok } = await t.store.maintain.verify(t.studyId);
      if (!ok) throw new Error('the store is not whole');
    },
    () => raw.map((statement) => statement.all().length),
    { pairs: 5, units: lastChange },
  );
  lines.push({
    what: 'verification of a change, against reading its rows with the bare driver',
    ratio,
    bound: null,
    note: `${perSecond(subjectNs)} changes, ${perSecond(subjectNs / 4)} rows (${lastChange} changes)`,
  });
  reading.close();
  await t.store.close();
  const bytes = statSync(t.place).size / lastChange;
  const content = JSON.stringify(draftPlatelets('bench-1', '2026-02-27', '18').record).length;
  lines.push({
    what: 'bytes on disk for a change of one result, against the result as JSON',
    ratio: bytes / content,
    bound: null,
    note: `${Math.round(bytes)} B against ${content} B`,
  });
}

/** Subjects whose pages are read once beforehand, so that the size of the study is measured and not the disk of the machine. */
const WARM = 300;

async function growth(): Promise<void> {
  const sizes = [12, 1200, 12_000, ...(process.env['TRIALSIDE_LONG'] === '1' ? [120_000] : [])];
  const opened: { store: Store; studyId: string; file: string; size: number; next: number }[] = [];
  for (const size of sizes) {
    const file = join(folder, `study-${size}.db`);
    const begun = performance.now();
    const { studyId } = await buildStudy(file, size);
    const ms = Math.round(performance.now() - begun);
    process.stdout.write(
      `${size} subjects: ${Math.round(statSync(file).size / 1e6)} MB, built in ${ms} ms\n`,
    );
    opened.push({ store: openStore({ file }), studyId, file, size, next: 0 });
  }
  for (const { file, size } of opened) {
    const bare = new Database(file, { readonly: true });
    for (const table of [
      'subject',
      'visit',
      'lab_result',
      'sledai_assessment',
      'bleeding_assessment',
      'exposure',
    ]) {
      const read = bare.prepare(
        `SELECT * FROM record_${table} WHERE study_id = (SELECT id FROM study) AND subject_id = ?`,
      );
      for (let n = 1; n <= Math.min(size, WARM); n += 1) read.all(subjectId(n));
    }
    bare.close();
  }
  const readSubject = async (at: (typeof opened)[number], isFresh: boolean): Promise<number> => {
    // Another subject each time, so that nothing was kept; in the smallest study a new store each round.
    if (isFresh && at.size === 12 && at.next % 12 === 0) {
      await at.store.close();
      at.store = openStore({ file: at.file });
    }
    const id = subjectId(1 + ((at.next * (isFresh ? 7919 : 0)) % Math.min(at.size, WARM)));
    at.next += 1;
    return at.store.read(operatorScope(at.studyId, 'bench'), {}, async (reader) => {
      const subject = (await reader.subject(id))!;
      return (await reader.subjectRecord(subject)).labResults.length;
    });
  };
  const page = (at: (typeof opened)[number], first: number): Promise<number> =>
    at.store.read(operatorScope(at.studyId, 'bench'), {}, async (reader) => {
      const protocol = await reader.protocol();
      const { subjects } = await reader.subjects({ first, after: 'B-001' });
      let counts = 0;
      for (const subject of subjects) {
        const record = await reader.subjectRecord(subject);
        counts += plateletResponse(record, protocol).counts.length + record.sledaiAssessments.length;
      }
      return counts;
    });
  const [smallest, ...larger] = opened;
  for (const at of larger) {
    for (const [what, fn] of [
      ['a subject with everything, not read before', (one: typeof at) => readSubject(one, true)],
      ['a subject with everything, read before', (one: typeof at) => readSubject(one, false)],
      ['a page of 12 subjects with latest response and SLEDAI', (one: typeof at) => page(one, 12)],
    ] as const) {
      const { ratio, subjectNs, yardstickNs } = await compareAsync(
        () => fn(at),
        () => fn(smallest!),
        { pairs: 41 },
      );
      lines.push({
        what: `${what}: in a study of ${at.size.toLocaleString('en')} subjects, against one of 12`,
        ratio,
        bound: '≤ 1.3',
        note: `${micro(subjectNs)} against ${micro(yardstickNs)}`,
      });
    }
  }

  const [, middle, ...bigger] = opened;
  for (const at of bigger) {
    const { ratio, subjectNs, yardstickNs } = await compareAsync(
      () => page(at, 50),
      () => page(middle!, 50),
      { pairs: 41 },
    );
    lines.push({
      what: `a page of 50 subjects with latest response and SLEDAI: in a study of ${at.size.toLocaleString('en')} subjects, against one of 1,200`,
      ratio,
      bound: '≤ 1.3',
      note: `${micro(subjectNs)} against ${micro(yardstickNs)}`,
    });
  }

  const big = opened.at(-1)!;
  const bare = new Database(big.file, { readonly: true });
  const tables = (
    bare
      .prepare("SELECT name FROM sqlite_master WHERE name LIKE 'record\\_%' ESCAPE '\\' AND type = 'table'")
      .all() as { name: string }[]
  ).map(({ name }) =>
    bare.prepare(
      `SELECT * FROM ${name} WHERE study_id = ? AND subject_id = ? AND from_seq <= ? AND to_seq > ?`,
    ),
  );
  let other = 1;
  const bareRead = (): number => {
    other = 1 + ((other * 7919) % Math.min(big.size, WARM));
    return tables.reduce((sum, one) => sum + one.all(big.studyId, subjectId(other), 9e15, 8e15).length, 0);
  };
  const { ratio, subjectNs, yardstickNs } = await compareAsync(() => readSubject(big, true), bareRead, {
    pairs: 41,
  });
  lines.push({
    what: 'a subject with everything, not read before, against prepared statements on the bare driver',
    ratio,
    bound: null,
    note: `${micro(subjectNs)} against ${micro(yardstickNs)}`,
  });
  bare.close();
  for (const { store } of opened) await store.close();
}

await writes();
await growth();
report(lines);
