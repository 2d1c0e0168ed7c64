/**
 * `npm test`: every suite, one after the other, with a closing count. --long runs property tests and fault rounds in
 * full; the default takes a seeded sample of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const long = process.argv.includes('--long');
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));

const SUITES = [
  { name: 'unit', what: 'Rules, client, gateway', config: 'vitest.unit.config.ts', cwd: '.' },
  { name: 'browser', what: 'Widgets in Chromium', config: 'vitest.browser.config.ts', cwd: '.' },
  {
    name: 'stories',
    what: 'Stories, with the accessibility gate',
    config: 'vitest.config.ts',
    cwd: 'stories',
  },
  { name: 'e2e', what: 'Real gateway, real browser, end to end', config: 'vitest.e2e.config.ts', cwd: '.' },
];

const started = Date.now();
const reports = join(root, 'reports');
mkdirSync(reports, { recursive: true });
build();

const totals = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
for (const { name, what, config, cwd } of SUITES.filter(
  (suite) => only.length === 0 || only.includes(suite.name),
)) {
  process.stdout.write(`\n── ${what} ──\n`);
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const result = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: join(root, cwd), stdio: 'inherit', env: { ...process.env, TRIALSIDE_LONG: long ? '1' : '' } },
  );
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    totals.skipped += numPendingTests + numTodoTests;
  }
  if (result.status !== 0) broken.push(name);
}

process.stdout.write(
  `\n${broken.length > 0 ? `Not green: ${broken.join(', ')}\n` : ''}${Math.round((Date.now() - started) / 1000)} s\n`,
);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
if (broken.length > 0 || totals.passed === 0) process.exitCode = 1;
