/** `trialside move`: from the SQLite file to a PostgreSQL server. */
import { moveToServer } from '../data/copy/move.ts';
import { storeFile } from './paths.ts';
import { STREAMS, type Env, type Output } from './place.ts';
import { progressBar } from './progress.ts';

export const MOVE_USAGE = `Usage: npm run trialside -- move postgres://…

  Copies the SQLite store of DATABASE_URL to an empty PostgreSQL database, change by change, and proves both: the same
  chain, the same rows, the same access log. Stop the gateway first; the file stays as it was. Then point DATABASE_URL
  at the server.
`;

export async function runMove(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  const [address, ...rest] = args;
  if (!address || rest.length > 0 || !/^postgres(ql)?:/.test(address)) {
    err(MOVE_USAGE);
    return 2;
  }
  const bar = progressBar('Moving');
  const { studies, ms } = await moveToServer(storeFile(env), address, bar.update);
  bar.done();
  for (const { code, change, hash, rows } of studies) {
    out(`${code}: whole up to change ${change} (${hash}), ${rows} rows.\n`);
  }
  out(`Moved in ${ms} ms. The file is unchanged: keep it, and let nobody write to it any more.\n`);
  return 0;
}
