/** A folder that the files of one run share, and that is gone with it (a `globalSetup` of Vitest). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare module 'vitest' {
  interface ProvidedContext {
    runFolder: string;
  }
}

interface Run {
  provide(key: 'runFolder', value: string): void;
}

export default function setup(run: Run): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'trialside-run-'));
  run.provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
