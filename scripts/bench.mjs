/**
 * `npm run bench`: every measurement in test/bench, each in a process of its own, one after the other. A measurement
 * prints ratios against a yardstick of the same run; absolute times are told beside them and mean little elsewhere.
 * --others installs other GraphQL servers into a folder of their own and measures them beside the gateway.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'test/bench');
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const long = process.argv.includes('--long') ? '1' : '';

const others = process.argv.includes('--others');
if (others) {
  const args = ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--prefer-offline'];
  const { status } = spawnSync('npx', args, {
    cwd: join(folder, 'others'),
    stdio: 'inherit',
    env: { ...process.env, CI: '1' },
  });
  if (status !== 0) process.exit(1);
}

let failed = 0;
const results = {};
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  const name = file.replace('.bench.ts', '');
  if (only.length > 0 && !only.includes(name)) continue;
  process.stdout.write(`\n── ${name} ──\n`);
  const out = join(root, 'reports', `bench-${name}.json`);
  mkdirSync(dirname(out), { recursive: true });
  const result = spawnSync(process.execPath, ['--expose-gc', join(folder, file), out], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      TRIALSIDE_LONG: long || process.env.TRIALSIDE_LONG || '',
      TRIALSIDE_OTHERS: others ? '1' : '',
    },
  });
  if (result.status === 0) results[name] = JSON.parse(readFileSync(out, 'utf8'));
  else failed += 1;
}
writeFileSync(join(root, 'reports/bench.json'), `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = failed > 0 ? 1 : 0;
