/** Stores with the demo study in them: it is written once for a run, and every file that wants it takes a copy. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { trialside } from './gateway.ts';

/** Puts a store with the demo study where there is none yet. Rejects with what the command said. */
export async function seed(file: string): Promise<void> {
  const made = join(inject('runFolder'), 'seeded.db');
  while (!existsSync(made)) if (!(await makeOnce(made))) await pause(200);
  copyFileSync(made, file);
}

/** Answers false where another test file is at it: two that write the same store would spoil it. */
async function makeOnce(made: string): Promise<boolean> {
  const turn = `${made}.turn`;
  try {
    mkdirSync(turn);
  } catch {
    return false;
  }
  try {
    if (existsSync(made)) return true;
    const { code, stdout, stderr } = await trialside(['seed'], { DATABASE_URL: `${made}.new` });
    // What is still in its log would be missing in a copy.
    if (code !== 0 || existsSync(`${made}.new-wal`))
      throw new Error(`seed ended with ${code}: ${stdout}${stderr}`);
    renameSync(`${made}.new`, made);
    return true;
  } finally {
    rmSync(turn, { recursive: true });
  }
}
