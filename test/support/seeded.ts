/** Stores with the demo study in them: it is written once for a run, and every file that wants it takes a copy. */
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { trialside } from './gateway.ts';

/** Puts a store with the demo study where there is none yet. Rejects with what the command said. */
export async function seed(file: string): Promise<void> {
  const made = join(inject('runFolder'), 'seeded.db');
  if (!existsSync(made)) {
    const { code, stdout, stderr } = await trialside(['seed'], { DATABASE_URL: `${made}.new` });
    // What is still in its log would be missing in a copy.
    if (code !== 0 || existsSync(`${made}.new-wal`))
      throw new Error(`seed ended with ${code}: ${stdout}${stderr}`);
    renameSync(`${made}.new`, made);
  }
  copyFileSync(made, file);
}
