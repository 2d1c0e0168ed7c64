/**
 * Brings a bare machine (Node and npm) to where everything else can run. Plain JavaScript for any Node from 18 on, and
 * nothing imported but Node itself: nothing else is there yet.
 *
 *   node scripts/setup.mjs            dependencies
 *   node scripts/setup.mjs test       and a Chromium for the browser tests
 *   --quiet                           says nothing while nothing is to be done
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const LEAST_NODE = [22, 18];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const forTests = process.argv.includes('test');
const quiet = process.argv.includes('--quiet');

checkFolder();
installDependencies();
checkNode();
if (forTests) {
  const { requireChromium } = await import('./chromium.mjs');
  requireChromium({ install: true, fail });
}

function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

function checkFolder() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    fail(
      `This folder cannot be written to: ${root}. Move the project to a folder of your own, or change its owner.`,
    );
  }
}

/** Everything the installed modules depend on; where it is unchanged, the second start need not ask again. */
function fingerprint() {
  const hash = createHash('sha256');
  const manifests = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'gateway/package.json',
    'stories/package.json',
    'test/package.json',
  ];
  for (const folder of readdirSync(join(root, 'packages'))) manifests.push(`packages/${folder}/package.json`);
  for (const file of manifests)
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  return hash.update(process.platform + process.arch).digest('hex');
}

function installDependencies() {
  const stamp = join(root, 'node_modules/.trialside-setup');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!quiet) process.stdout.write('Installing what the project needs (about a minute the first time) …\n');
  const result = spawnSync('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, CI: '1' },
    shell: process.platform === 'win32',
  });
  if (result.error)
    fail(
      `npx could not be started (${result.error.message}). Install npm together with Node from nodejs.org.`,
    );
  if (result.status !== 0) {
    fail(
      'The dependencies could not be installed; the lines above say why. Most often the npm registry cannot be reached ' +
        '(check the network or proxy settings of npm), the disk is full, or node_modules belongs to another user (delete it).',
    );
  }
  writeFileSync(stamp, wanted);
}

/** The project brings its own Node along where the registry has one for this machine. */
function checkNode() {
  const own = join(root, 'node_modules/.bin/node');
  const result = existsSync(own) ? spawnSync(own, ['--version'], { encoding: 'utf8' }) : null;
  const version = result && result.status === 0 ? result.stdout.trim() : process.version;
  const [major, minor] = version.slice(1).split('.').map(Number);
  const tooOld = major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
  if (tooOld) {
    fail(
      `Node ${version} is too old, and no newer one could be installed beside it. ` +
        `Install Node ${LEAST_NODE.join('.')} or later from nodejs.org and run the same command again.`,
    );
  }
}
