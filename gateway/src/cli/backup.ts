/** `trialside backup`: everything in one proven file, while people write. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from './paths.ts';
import { openStoreAt } from '../data/store.ts';
import { headBook, STREAMS, storePlace, type Env, type Output } from './place.ts';
import { progressBar } from './progress.ts';

export const BACKUP_USAGE = `Usage: npm run trialside -- backup [FILE]

  Writes everything, as of one moment, to one SQLite file, whatever database it comes from; people go on writing.
  The copy is proven (its pages, the chain, the tables against the log) before it gets its name, its head is signed, and
  FILE.json beside it says what it is. Without FILE it goes to .data/backups of the project, under the time of day.
  Keep it on another machine.
`;

/** "20260302T030405Z": a time that can stand in a file name. */
export const stampOf = (now: Date): string => now.toISOString().replaceAll(/[-:]|\.\d+/g, '');

export async function runBackup(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  const asked = fileOf(args);
  if (asked === null) {
    err(BACKUP_USAGE);
    return 2;
  }
  const now = new Date();
  const file = resolve(asked ?? resolve(PROJECT_ROOT, `.data/backups/trialside-${stampOf(now)}.db`));
  const store = await openStoreAt(storePlace(env));
  try {
    const bar = progressBar('Copying');
    const report = await store.maintain.backup(file, { inOneGo: true, onProgress: bar.update });
    bar.done();
    const book = headBook(env);
    for (const { id } of report.studies) await store.maintain.signHead(book, id, 'backup', file);
    for (const { code, change, hash } of report.studies)
      out(`${code}: whole up to change ${change} (${hash}).\n`);
    out(`${file}\n${report.bytes} bytes, SHA-256 ${report.sha256}, in ${report.ms} ms.\n`);
    return 0;
  } finally {
    await store.close();
  }
}

/** The file named; undefined where none is, null where the call is wrong. */
function fileOf(args: readonly string[]): string | undefined | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean' } },
    });
    return values.help || positionals.length > 1 ? null : positionals[0];
  } catch {
    return null;
  }
}
