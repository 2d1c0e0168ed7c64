/** Where SQLite stops being the right choice: how long a write waits while others write and read, and what a study weighs. */
import { Worker } from 'node:worker_threads';
import type { TestStore } from '@trialside/gateway/data/testing.ts';
import type { Measured } from '../measure.ts';
import { micro, perSecond } from './lines.ts';
import { megabytes, type Study } from './reads.ts';
import { oneResult } from './writes.ts';

const percentile = (sorted: readonly number[], of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))]!;

interface Waits {
  readonly median: number;
  readonly p99: number;
}

/** One person enters a result, waits a moment, and enters the next. Nanoseconds. */
async function waits(t: TestStore, entries = 300): Promise<Waits> {
  const taken: number[] = [];
  for (let n = 0; n < entries; n += 1) {
    const begun = process.hrtime.bigint();
    await oneResult(t);
    taken.push(Number(process.hrtime.bigint() - begun));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  taken.sort((a, b) => a - b);
  return { median: percentile(taken, 0.5), p99: percentile(taken, 0.99) };
}

/** Runs something again and again until the returned function is called. */
function again(work: () => Promise<unknown>): () => Promise<void> {
  let isOver = false;
  const running = (async () => {
    while (!isOver) {
      await work();
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  return async () => {
    isOver = true;
    await running;
  };
}

/** Another process that reads the whole log in one long transaction, over and over; here a thread with a connection of its own. */
function longReader(file: string): () => Promise<void> {
  const source = `
    const { workerData, parentPort } = require('node:worker_threads');
    const db = new (require(workerData.driver))(workerData.file, { readonly: true });
    let isOver = false;
    parentPort.on('message', () => (isOver = true));
    const round = () => {
      if (isOver) return void (db.close(), parentPort.close());
      for (const row of db.prepare('SELECT * FROM change_value ORDER BY fields').iterate()) if (isOver) break;
      setImmediate(round);
    };
    round();`;
  const driver = new URL('../../../gateway/node_modules/better-sqlite3', import.meta.url).pathname;
  const worker = new Worker(source, { eval: true, workerData: { file, driver } });
  return () =>
    new Promise((resolve) => {
      worker.on('exit', () => resolve());
      worker.postMessage('stop');
    });
}

/** On an SQLite store with a few thousand changes. */
export async function whileOthers(t: TestStore): Promise<readonly Measured[]> {
  const idle = await waits(t);
  const lines: Measured[] = [];
  for (const [what, start] of [
    ['while the same gateway verifies', () => again(() => t.store.maintain.verify(t.studyId))],
    ['while another program reads the whole log', () => longReader(t.place)],
    [
      'while 64 people write at once',
      () => again(() => Promise.all(Array.from({ length: 64 }, () => oneResult(t)))),
    ],
  ] as const) {
    const stop = start();
    const busy = await waits(t);
    await stop();
    lines.push({
      what: `SQLite: the slowest of 100 writes of one person, ${what}, against a quiet store`,
      ratio: busy.p99 / idle.p99,
      bound: null,
      note: `p99 ${micro(busy.p99)} against ${micro(idle.p99)}, median ${micro(busy.median)} against ${micro(idle.median)}`,
    });
  }
  return lines;
}

/** What a study weighs, and how long it takes to prove it. */
export async function weight(studies: readonly Study[]): Promise<readonly Measured[]> {
  const lines: Measured[] = [];
  let perSubject: number | null = null;
  for (const study of studies) {
    const begun = performance.now();
    const { ok, problems, changes, entries, rows } = await study.store.maintain.verify(study.studyId);
    if (!ok) throw new Error(`the fixture is not whole: ${JSON.stringify(problems)}`);
    const ns = (performance.now() - begun) * 1e6;
    const each = ns / study.size;
    perSubject ??= each;
    lines.push({
      what: `SQLite: verifying ${study.size.toLocaleString('en')} subjects with full audit, time per subject against a study of ${studies[0]!.size}`,
      ratio: each / perSubject,
      bound: null,
      note: `${micro(ns)} for ${changes.toLocaleString('en')} changes, ${entries.toLocaleString('en')} entries and ${rows.toLocaleString('en')} rows (${perSecond(ns / (changes + entries + rows))}); ${megabytes(study)} MB`,
    });
  }
  return lines;
}
