/** A write load in a process of its own, what it was told, and the proof that the store kept exactly that. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { putRecords, type PutCounts } from '@trialside/gateway/data/commands/put-records.ts';
import { openStoreAt } from '@trialside/gateway/data/store.ts';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import { draftPlatelets, STUDY } from '@trialside/gateway/data/testing.ts';
import { rawSql } from '@trialside/gateway/data/testing-raw.ts';
import type { Checkpoint } from '@trialside/gateway/data/verify.ts';
import type { Command } from '@trialside/gateway/data/command.ts';

export interface Load {
  readonly place: string;
  /** Part of every key and record id: two loads on one store never mean the same entry. */
  readonly name: string;
  /** Entries are numbered from here, so that a second run of a load can go on or repeat. */
  readonly from: number;
  readonly count: number;
  /** How many write at the same time. */
  readonly people: number;
  /** Whether a refused entry is sent again under the same key until it is in. */
  readonly insists: boolean;
  /** Characters that are added to every entry, where the size of it matters. */
  readonly padding: number;
}

export type Line =
  | { readonly is: 'open' | 'done' }
  | { readonly is: 'ack'; readonly n: number; readonly change: number; readonly repeated: boolean }
  | { readonly is: 'refused'; readonly n: number; readonly code: string; readonly canRead: boolean }
  | { readonly is: 'failed'; readonly n: number; readonly message: string };

export type Ack = Extract<Line, { is: 'ack' }>;

const PARTS = ['a', 'b', 'c'] as const;
const partId = (name: string, n: number, part: string): string => `${name}-${n}-${part}`;

/** One entry of the load: three results of subject s1 in one change, so that half of an entry can be told. */
export function threeResults(name: string, n: number, padding: number): Command<PutCounts> {
  return putRecords({
    name: 'load',
    idempotencyKey: `load-${name}-${n}`,
    subjectId: 's1',
    siteId: 'site-a',
    drafts: PARTS.map((part) => {
      const draft = draftPlatelets(partId(name, n, part), '2026-02-27', String(20 + (n % 60)));
      return {
        ...draft,
        record: { ...draft.record, supplement: { note: 'x'.repeat(padding) } },
      } as typeof draft;
    }),
    reason: { code: 'set-up', text: null },
  });
}

export interface RunningLoad {
  readonly child: ChildProcess;
  readonly lines: Line[];
  readonly acks: () => Ack[];
  /** Resolves when that many entries are acknowledged; rejects when the process ends before. */
  acked(count: number): Promise<void>;
  /** Resolves with the exit code, or the signal, once everything it said is read. */
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../faults/writer.ts', import.meta.url));
/** Half of the start of a program that opens a store; see there. */
const QUICK = fileURLToPath(new URL('../../gateway/src/quick-imports.ts', import.meta.url));

/** A program that is loaded and waits to be told what to write. */
export interface WaitingLoad {
  start(load: Load): RunningLoad;
  /** For one that is not needed any more. */
  kill(): Promise<void>;
}

export const startLoad = (
  load: Load,
  wrap: readonly string[] = [],
  imports: readonly string[] = [],
): RunningLoad => waitingLoad(wrap, imports).start(load);

/** `wrap` puts another program around the load, as `strace …` or a shell with a limit. */
export function waitingLoad(wrap: readonly string[] = [], imports: readonly string[] = []): WaitingLoad {
  const first = [QUICK, ...imports].flatMap((file) => ['--import', file]);
  const command = [...wrap, process.execPath, ...first, PROGRAM];
  const child = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'pipe'] });
  // One that is killed before it was told closes the line: its end says so.
  child.stdin!.on('error', () => undefined);
  const running = follow(child);
  return {
    start(load) {
      child.stdin!.end(JSON.stringify(load));
      return running;
    },
    kill: () => running.kill(),
  };
}

function follow(child: ChildProcess): RunningLoad {
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  let isOver = false;
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const acks = (): Ack[] => lines.filter((line): line is Ack => line.is === 'ack');
  const read = createInterface({ input: child.stdout! });
  read.on('line', (line) => {
    lines.push(JSON.parse(line) as Line);
    for (const look of waiting) look();
  });
  const ended = Promise.all([once(child, 'exit'), once(read, 'close')]).then(([[code, signal]]) => {
    isOver = true;
    for (const look of waiting) look();
    return (code ?? signal) as number | NodeJS.Signals;
  });
  return {
    child,
    lines,
    acks,
    ended,
    acked: (count) =>
      new Promise<void>((resolve, reject) => {
        const look = (): void => {
          if (acks().length >= count) resolve();
          else if (isOver) reject(new Error(`the load ended after ${acks().length} entries: ${said}`));
          else return;
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export interface Kept {
  /** Changes in the log. */
  readonly changes: number;
  /** Entries of all loads. */
  readonly entries: number;
}

/**
 * Opens the store as the next start would and proves it: the chain is whole and the tables equal the log; every acknowledged
 * entry is there under the number that was told; no entry is there in part or twice. Throws a sentence about the first thing that is not so.
 */
export async function prove(place: string, loads: readonly Told[]): Promise<Kept> {
  const store = await openStoreAt(place);
  try {
    const study = (await store.study(STUDY))!;
    const verified = await store.maintain.verify(study.id);
    if (!verified.ok) throw new Error(`the store is not whole: ${JSON.stringify(verified.problems)}`);
    const scope = operatorScope(study.id, 'test');
    const results = await store.read(scope, {}, async (reader) =>
      reader.records('labResult', (await reader.subject('s1'))!),
    );
    const parts = new Map<string, number>();
    for (const { id } of results) {
      const entry = id.slice(0, id.lastIndexOf('-'));
      parts.set(entry, (parts.get(entry) ?? 0) + 1);
    }
    for (const [entry, count] of parts) {
      if (count !== PARTS.length)
        throw new Error(`of entry ${entry} ${count} of ${PARTS.length} records are there`);
    }
    const rows = await rawSql(place, "SELECT seq, idempotency_key FROM change WHERE command = 'load'");
    const numbers = new Map(rows.map((row) => [row['idempotency_key'], row['seq']]));
    if (numbers.size !== rows.length || numbers.size !== parts.size)
      throw new Error('an entry is there twice');
    for (const { name, acks } of loads) {
      for (const { n, change } of acks) {
        const found = numbers.get(`load-${name}-${n}`);
        if (found !== change) {
          throw new Error(
            `entry ${name}-${n} was acknowledged as change ${change} and is ${found ?? 'lost'}`,
          );
        }
      }
    }
    return { changes: study.lastChange, entries: parts.size };
  } finally {
    await store.close();
  }
}

/**
 * The same for the last of many loads: what came after the checkpoint is proven, and its acknowledged entries are looked for.
 * Answers where the next may begin.
 */
export async function proveAfter(
  place: string,
  { name, acks }: Told,
  checkpoint: Checkpoint | null,
): Promise<Checkpoint> {
  const store = await openStoreAt(place);
  try {
    const study = (await store.study(STUDY))!;
    const verified = await store.maintain.verify(study.id, { checkpoint });
    if (!verified.checkpoint) throw new Error(`the store is not whole: ${JSON.stringify(verified.problems)}`);
    const rows = await rawSql(
      place,
      `SELECT c.seq AS seq, c.idempotency_key AS key, count(*) AS parts FROM change c
       JOIN change_entry e ON e.study_id = c.study_id AND e.seq = c.seq
       WHERE c.command = 'load' AND c.seq > ? GROUP BY c.seq, c.idempotency_key`,
      [checkpoint?.seq ?? 0],
    );
    const found = new Map(rows.map((row) => [row['key'], row]));
    if (found.size !== rows.length) throw new Error('an entry is there twice');
    if (!rows.every((row) => Number(row['parts']) === PARTS.length))
      throw new Error('an entry is there in part');
    for (const { n, change } of acks) {
      const seq = found.get(`load-${name}-${n}`)?.['seq'];
      if (seq !== change)
        throw new Error(`entry ${name}-${n} was acknowledged as change ${change} and is ${seq ?? 'lost'}`);
    }
    return verified.checkpoint;
  } finally {
    await store.close();
  }
}

export interface Told {
  readonly name: string;
  readonly acks: readonly Ack[];
}

/** The same numbers for the same seed (mulberry32), in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const isLong: boolean = process.env['TRIALSIDE_LONG'] === '1';
