/** Reads what a process asked of the disk, and when it spoke, from the traces that `strace` writes: one file per thread. */
import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type DiskCall =
  | { readonly is: 'write'; readonly file: string; readonly offset: number; readonly data: Buffer }
  | { readonly is: 'truncate'; readonly file: string; readonly size: number }
  | { readonly is: 'sync'; readonly file: string }
  | { readonly is: 'create' | 'unlink'; readonly file: string }
  | { readonly is: 'said'; readonly text: string };

const CALLS = ['pwrite64', 'fdatasync', 'fsync', 'ftruncate', 'unlink', 'write', 'openat'];
/** Ways of writing that the reader below does not know: their use would be an unseen write, so it is an error. */
const UNKNOWN = [
  'pwritev',
  'pwritev2',
  'writev',
  'sync_file_range',
  'fallocate',
  'copy_file_range',
  'io_uring_enter',
  'rename',
];

/** The words to put before a command, so that its traces are written to `<folder>/trace.<thread>`. */
export const underStrace = (folder: string): string[] => [
  'strace',
  '-ff',
  '-y',
  '-xx',
  '-s',
  '16777216',
  '-e',
  `trace=${[...CALLS, ...UNKNOWN].join(',')}`,
  '-o',
  join(folder, 'trace'),
];

/** Why the system calls of a process cannot be watched here; null where they can. */
export function whyNoStrace(): string | null {
  const { error, status } = spawnSync('strace', ['-o', '/dev/null', 'true']);
  if (error) return 'strace is not installed (on Debian: apt-get install strace)';
  return status === 0 ? null : 'strace may not watch processes here';
}

const LINE = /^(\w+)\((.*)\)\s+= (-?\d+)/s;

/** What the thread did that wrote to the store, in order; calls that failed are left out. `inFolder` is where the store is. */
export function diskCalls(folder: string, inFolder: string): DiskCall[] {
  const threads = readdirSync(folder)
    .filter((name) => name.startsWith('trace.'))
    .map((name) => readFileSync(join(folder, name), 'latin1').split('\n'));
  // SQLite works and the program speaks on one thread; on two, their order would not be known.
  const writing = threads
    .map((lines) => lines.flatMap((line) => callFrom(line, inFolder)))
    .filter((calls) => calls.length > 0);
  if (writing.length !== 1) throw new Error(`${writing.length} threads write to the store`);
  return writing[0]!;
}

function callFrom(line: string, inFolder: string): DiskCall[] {
  const [, call, args = '', result] = LINE.exec(line) ?? [];
  if (!call || Number(result) < 0) return [];
  const [, path = ''] = /^(?:AT_FDCWD<[^>]*>, )?\d*<?"?((?:\\x..)*)/.exec(args) ?? [];
  const file = bytes(path).toString();
  if (call === 'write' && args.startsWith('1<')) return [{ is: 'said', text: dataOf(args).toString() }];
  if (!file.startsWith(inFolder) || file.endsWith('-shm')) return [];
  switch (call) {
    case 'pwrite64': {
      const [, size, offset] = /, (\d+), (\d+)$/.exec(args)!;
      const data = dataOf(args);
      if (data.length !== Number(size) || Number(result) !== data.length)
        throw new Error(`a partial write: ${args.slice(-40)}`);
      return [{ is: 'write', file, offset: Number(offset), data }];
    }
    case 'ftruncate':
      return [{ is: 'truncate', file, size: Number(/, (\d+)$/.exec(args)![1]) }];
    case 'fsync':
    case 'fdatasync':
      return [{ is: 'sync', file }];
    case 'unlink':
      return [{ is: 'unlink', file }];
    case 'openat':
      return args.includes('O_CREAT') ? [{ is: 'create', file }] : [];
    default:
      throw new Error(`the store is written to in a way this test does not understand: ${call}`);
  }
}

const bytes = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');

const dataOf = (args: string): Buffer => bytes(/"((?:\\x..)*)"/.exec(args)?.[1] ?? '');
