/** The widgets as an integrator has them: packed, and installed into an empty folder that knows nothing of this workspace. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/gateway.ts';

/** Frameworks of the integrator, which are here already. */
const FRAMEWORKS = ['react', 'react-dom', 'vue', 'svelte', '@types/react', '@types/react-dom'];
const ours = fileURLToPath(new URL('../node_modules', import.meta.url));

export interface Installed {
  /** The folder of the integrator. */
  readonly folder: string;
  /** The package in it. */
  readonly widgets: string;
  /** Where the frameworks are: a page is bundled from here. */
  remove(): void;
}

/** Runs a command to its end; rejects with what it printed where it fails. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`);
  return printed;
}

/** Packs the widgets and installs them without a network. */
export async function installed(): Promise<Installed> {
  // A temporary folder may be reached by a link, and a bundler follows links.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'trialside-integrator-')));
  const release = join(folder, 'release');
  await run(process.execPath, [join(ROOT, 'packages/widgets/pack.mjs'), '--to', release], ROOT);
  const [tarball] = readdirSync(release);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  await run('npm', ['install', ...flags, join(release, tarball!)], folder);
  for (const name of FRAMEWORKS) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ours, name), link);
  }
  return {
    folder,
    widgets: join(folder, 'node_modules/@trialside/widgets'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
