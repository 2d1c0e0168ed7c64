/** `npm run test:browsers`: the component tests in Firefox and in WebKit, each where it is installed. Arguments go to Vitest. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox, findWebKit } from './other-browsers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const browsers = [
  { name: 'Firefox', project: 'firefox', ...findFirefox() },
  { name: 'WebKit', project: 'webkit', ...findWebKit() },
];
const broken = [];

// One after the other: side by side they would wait for each other on two cores.
for (const { name, project, missing } of browsers) {
  if (missing) {
    process.stdout.write(`\n── Widgets in ${name}: skipped, ${missing} ──\n`);
    continue;
  }
  process.stdout.write(`\n── Widgets in ${name} ──\n`);
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--config', 'vitest.browsers.config.ts', '--project', project, ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit', env: process.env },
  );
  if (status !== 0) broken.push(name);
}

if (broken.length > 0) {
  process.stdout.write(`\nNot green: ${broken.join(', ')}\n`);
  process.exitCode = 1;
}
