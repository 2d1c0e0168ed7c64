/** `trialside restore`: a backup becomes the store that is served. */
import { parseArgs } from 'node:util';
import { restore } from '../data/copy/restore.ts';
import type { ProvenStudy } from '../data/copy/prove.ts';
import type { SignedHead } from '../data/heads.ts';
import { headBook, STREAMS, storePlace, type Env, type Output } from './place.ts';
import { progressBar } from './progress.ts';

export const RESTORE_USAGE = `Usage: npm run trialside -- restore FILE [--force]

  Proves the backup in FILE and puts it where DATABASE_URL points. Stop the gateway first.

  An SQLite file that is there is never overwritten: with --force it is put aside under another name, and kept.
  A PostgreSQL database must be empty: create one, and point DATABASE_URL at it.
`;

export async function runRestore(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  let backup: string | undefined;
  let force: boolean;
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { force: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    backup = !values.help && positionals.length === 1 ? positionals[0] : undefined;
    force = values.force ?? false;
  } catch {
    backup = undefined;
    force = false;
  }
  if (backup === undefined) {
    err(RESTORE_USAGE);
    return 2;
  }
  const place = storePlace(env);
  const bar = progressBar('Restoring');
  const { studies, keptAside, ms } = await restore(backup, place, {
    force,
    now: new Date(),
    onProgress: bar.update,
  });
  bar.done();
  for (const { code, change, hash } of studies) out(`${code}: whole up to change ${change} (${hash}).\n`);
  // Said plainly: what was entered after the backup has to be entered again.
  for (const line of missingSince(studies, headBook(env).all())) out(`${line}\n`);
  if (keptAside) out(`The store that was there is kept as ${keptAside}\n`);
  out(`Restored in ${ms} ms.\n`);
  return 0;
}

/** What the signed heads say was there after the backup was made. */
export function missingSince(studies: readonly ProvenStudy[], heads: readonly SignedHead[]): string[] {
  return studies.flatMap(({ id, code, change }) => {
    const last = heads.filter(({ study }) => study === id).toSorted((a, b) => b.seq - a.seq)[0];
    return last && last.seq > change
      ? [
          `${code}: changes ${change + 1} to ${last.seq} are NOT in this backup. They were there on ${last.at} and have to be entered again.`,
        ]
      : [];
  });
}
