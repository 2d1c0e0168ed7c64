/**
 * `npm run mutation [-- folder …]`: changes the rules in thousands of small ways, folder by folder, and counts how many of
 * the changes the folder's own tests notice. Writes reports/mutation.json; fails below 85 % in a folder or over all.
 * Survivors that change nothing a user could see are listed with their reason in mutation/accepted.json; they are shown
 * apart and still count as undetected. `--each` prints every other survivor.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST = 85;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rules = 'packages/rules/src';
// Words, pages and plain types: nothing there decides. Words are compared by each folder's texts.test.ts.
const NOT_RULES = ['locales', 'rulebook', 'record'];
const reports = join(root, 'reports/mutation');
const summaryFile = join(root, 'reports/mutation.json');
const accepted = JSON.parse(readFileSync(join(root, 'scripts/mutation/accepted.json'), 'utf8'));

const folders = readdirSync(join(root, rules), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NOT_RULES.includes(entry.name))
  .map(({ name }) => name);
const chosen = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const unknown = chosen.filter((name) => !folders.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such folder of rules: ${unknown.join(', ')}. There are: ${folders.join(', ')}\n`);
  process.exit(1);
}

/**
 * One run of Stryker over one folder, judged by that folder's own tests; but not by the one that is itself such a run,
 * over the numbers of the tables, nor by the laws of whole cohorts, which take two seconds for every mutant: what they
 * alone notice counts as undetected.
 */
function mutate(folder) {
  const config = join(reports, `${folder}.config.json`);
  const report = join(reports, `${folder}.json`);
  const options = {
    mutate: [`${rules}/${folder}/**/*.ts`, `!${rules}/**/*.{test,fixture}.ts`, `!${rules}/**/testing/**`],
    testRunner: 'rules',
    plugins: [join(root, 'scripts/mutation/runner.mjs')],
    coverageAnalysis: 'perTest',
    // What runs only while a module loads is a table. Tables have tests of their own: every number in every place.
    ignoreStatic: true,
    // The runner itself stops what does not end; this is for what it cannot stop.
    timeoutMS: 60_000,
    testRunnerNodeArgs: ['--max-old-space-size=600'],
    concurrency: Number(process.env.TRIALSIDE_MUTATION_WORKERS) || Math.max(1, availableParallelism() - 1),
    ignorePatterns: ['**', '!packages', '!packages/rules', '!packages/rules/**', 'node_modules'],
    tempDirName: '.stryker-tmp',
    // Never read: TypeScript 7 has no compiler interface for Stryker to use.
    tsconfigFile: 'none.json',
    reporters: ['json'],
    jsonReporter: { fileName: report },
  };
  writeFileSync(config, JSON.stringify(options, null, 2));
  const started = Date.now();
  const { status } = spawnSync(join(root, 'node_modules/.bin/stryker'), ['run', config], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TRIALSIDE_MUTATION_TESTS: `${rules}/${folder}/**/!(every-number|laws).test.ts` },
  });
  if (status !== 0) {
    process.stderr.write(`Stryker stopped in ${folder} (${status}); its message stands above.\n`);
    process.exit(1);
  }
  return {
    ...judged(JSON.parse(readFileSync(report, 'utf8'))),
    seconds: Math.round((Date.now() - started) / 1000),
  };
}

/** Counts by status, and each survivor as its file, the text there and what it became. */
function judged({ files }) {
  const counts = { killed: 0, timeout: 0, survived: 0, uncovered: 0, static: 0, invalid: 0 };
  const names = {
    Killed: 'killed',
    Timeout: 'timeout',
    Survived: 'survived',
    NoCoverage: 'uncovered',
    Ignored: 'static',
  };
  const survivors = [];
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n');
    for (const { status, mutatorName, replacement, location } of mutants) {
      counts[names[status] ?? 'invalid'] += 1;
      if (status !== 'Survived' && status !== 'NoCoverage') continue;
      survivors.push({
        file: file.replace(`${rules}/`, ''),
        mutator: mutatorName,
        original: oneLine(textAt(lines, location)),
        replacement: oneLine(replacement ?? ''),
        line: location.start.line,
        ...(status === 'NoCoverage' && { uncovered: true }),
      });
    }
  }
  return { counts, survivors };
}

function textAt(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1);
  const between = lines.slice(start.line, end.line - 1);
  return [
    lines[start.line - 1].slice(start.column - 1),
    ...between,
    lines[end.line - 1].slice(0, end.column - 1),
  ].join('\n');
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** The line number plays no part: code above a survivor moves it. */
function reasonFor({ file, mutator, original, replacement }) {
  return accepted.find(
    (one) =>
      one.file === file &&
      one.mutator === mutator &&
      one.original === original &&
      one.replacement === replacement,
  )?.reason;
}

function score({ killed, timeout, survived, uncovered }) {
  const all = killed + timeout + survived + uncovered;
  return all === 0 ? null : (100 * (killed + timeout)) / all;
}

function line(name, counts, survivors, seconds) {
  const { killed, timeout, survived, uncovered, static: ignored } = counts;
  const percent = score(counts);
  const listed = survivors.filter((one) => reasonFor(one)).length;
  return (
    `${name.padEnd(16)}${(percent === null ? '–' : percent.toFixed(1)).padStart(6)} %  ` +
    `${String(killed + timeout).padStart(5)} of ${String(killed + timeout + survived + uncovered).padEnd(5)} noticed ` +
    `(${timeout} by time), ${survived} survived, ${uncovered} reached by no test, ${listed} of these listed; ` +
    `${ignored} in tables; ${seconds} s\n`
  );
}

mkdirSync(reports, { recursive: true });
/** Of this run and of earlier ones: read anew each time, since two runs may go on beside each other. */
const known = () => (existsSync(summaryFile) ? JSON.parse(readFileSync(summaryFile, 'utf8')).folders : {});
for (const folder of chosen.length > 0 ? chosen : folders) {
  const { counts, survivors, seconds } = mutate(folder);
  const result = {
    score: score(counts),
    counts,
    seconds,
    survivors: survivors.map((one) => ({ ...one, reason: reasonFor(one) ?? null })),
  };
  writeFileSync(summaryFile, JSON.stringify({ folders: { ...known(), [folder]: result } }, null, 2));
}

const done = known();
const total = { killed: 0, timeout: 0, survived: 0, uncovered: 0, static: 0, invalid: 0 };
const ran = folders.filter((folder) => done[folder]);
for (const folder of ran) {
  const { counts, survivors, seconds } = done[folder];
  for (const [name, count] of Object.entries(counts)) total[name] += count;
  process.stdout.write(line(folder, counts, survivors, seconds));
  if (!process.argv.includes('--each')) continue;
  for (const one of survivors.filter((survivor) => !reasonFor(survivor)))
    process.stdout.write(`  ${one.file}:${one.line} ${one.mutator}: ${one.original} → ${one.replacement}\n`);
}
const all = ran.flatMap((folder) => done[folder].survivors);
process.stdout.write(
  line(
    'all',
    total,
    all,
    ran.reduce((sum, folder) => sum + done[folder].seconds, 0),
  ),
);
writeFileSync(
  summaryFile,
  JSON.stringify({ score: score(total), counts: total, least: LEAST, folders: done }, null, 2),
);
const low = ran.filter((folder) => (score(done[folder].counts) ?? 100) < LEAST);
if (low.length > 0) process.stderr.write(`Below ${LEAST} %: ${low.join(', ')}\n`);
if (low.length > 0 || (score(total) ?? 0) < LEAST) process.exitCode = 1;
