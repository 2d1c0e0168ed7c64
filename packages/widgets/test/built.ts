/** Makes sure that the bundle under test is that of the sources beside it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildName } from '../build/build-name.mjs';

export default function setup(): void {
  const list = fileURLToPath(new URL('../dist/integrity.json', import.meta.url));
  const built = existsSync(list) && (JSON.parse(readFileSync(list, 'utf8')) as { build: string }).build;
  if (built === buildName()) return;
  const script = fileURLToPath(new URL('../build.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the widgets could not be built:\n${stderr}`);
}
