/**
 * `npm test`: every suite, with a closing count. --long runs property tests and fault rounds in full; the default takes a
 * seeded sample of them.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const long = process.argv.includes('--long');
const only = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));

/** One group after the other. Both suites of the widgets leave half of two cores idle: they run side by side. */
const GROUPS = [
  [{ name: 'unit', what: 'Rules, client, gateway', config: 'vitest.unit.config.ts', cwd: '.' }],
  [
    { name: 'browser', what: 'Widgets in Chromium', config: 'vitest.browser.config.ts', cwd: '.' },
    {
      name: 'stories',
      what: 'Stories, with the accessibility gate',
      config: 'vitest.config.ts',
      cwd: 'stories',
    },
  ],
  [
    {
      name: 'e2e',
      what: 'Real gateway, real browser, end to end',
      config: 'vitest.e2e.config.ts',
      cwd: '.',
    },
  ],
];

const started = Date.now();
const reports = join(root, 'reports');
mkdirSync(reports, { recursive: true });
build();

const totals = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
for (const group of GROUPS) {
  const suites = group.filter(({ name }) => only.length === 0 || only.includes(name));
  const runs = suites.map((suite) => run(suite));
  // Each has its own place in what is printed: the second waits for the first.
  for (const { suite, output, status } of runs) {
    process.stdout.write(`\n── ${suite.what} ──\n`);
    output.pipe(process.stdout, { end: false });
    if ((await status) !== 0) broken.push(suite.name);
    count(suite);
  }
}

process.stdout.write(
  `\n${broken.length > 0 ? `Not green: ${broken.join(', ')}\n` : ''}${Math.round((Date.now() - started) / 1000)} s\n`,
);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
if (broken.length > 0 || totals.passed === 0) process.exitCode = 1;

function reportOf({ name }) {
  return join(reports, `${name}.json`);
}

/** Starts a suite; what it prints waits in memory until somebody reads it. */
function run(suite) {
  rmSync(reportOf(suite), { force: true });
  const output = new PassThrough({ highWaterMark: 64 * 1024 * 1024 });
  const child = spawn(
    join(root, 'node_modules/.bin/vitest'),
    [
      'run',
      '--config',
      suite.config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportOf(suite)}`,
    ],
    {
      cwd: join(root, suite.cwd),
      stdio: ['inherit', 'pipe', 'pipe'],
      env: {
        ...process.env,
        TRIALSIDE_LONG: long ? '1' : '',
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
      },
    },
  );
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const status = new Promise((done) => {
    child.on('error', (error) => {
      output.end(`${error.message}\n`);
      done(1);
    });
    child.on('close', (code) => {
      output.end();
      output.once('end', () => done(code ?? 1));
    });
  });
  return { suite, output, status };
}

function count(suite) {
  const report = reportOf(suite);
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  totals.skipped += numPendingTests + numTodoTests;
}
