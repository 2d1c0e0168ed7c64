/**
 * What each rule costs a page: bundled alone, minified, gzip, kB = 1000 bytes. A rule that drags another along would show
 * here. The budget of 2.5 kB is what a closed badge may need to judge one count; the others stand a little above what
 * each rule took when they were set, so that growth is a decision.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What is imported, from which folder of the rules, and its budget in bytes. */
const RULES = [
  ['responseAtCount', 'response', 2_500],
  ['plateletResponse', 'response', 8_200],
  ['iwgResponse', 'response', 9_000],
  ['overallResponse', 'response', 9_000],
  ['parseEntry', 'number', 1_500],
  ['scoreSledai', 'sledai', 1_050],
  ['suggestDescriptors', 'sledai', 12_000],
  ['dorisCourse', 'remission', 15_000],
  ['lldasCourse', 'remission', 24_500],
  ['therapyReduction', 'therapy', 12_000],
  ['gradeLab', 'ctcae', 14_500],
  ['gradeCrs', 'astct', 2_500],
  ['gradeIcans', 'astct', 2_500],
  ['classifyEvents', 'adverse-events', 5_000],
  ['threePlusThree', 'dose', 1_250],
  ['boin', 'dose', 2_150],
  ['scoreSf36', 'pro', 2_000],
  ['markerChange', 'labs', 7_500],
  ['visitsOnCalendar', 'calendar', 2_650],
  ['clopperPearson', 'stats', 500],
  ['kaplanMeier', 'stats', 1_100],
  ['evaluateSubject', 'evaluate', 70_000],
];

/** Bundled from the whole package and from its own folder alike: what is not used must not be there. */
async function sizeOf(name, from) {
  const entry = join(root, 'packages/rules/src/size-of-one-rule.ts');
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'one-rule',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? `export { ${name} } from './${from}';` : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  });
  return gzipSync(output[0].code, { level: 9 }).length;
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(2).padStart(6);

for (const [name, folder, budget] of RULES) {
  const alone = await sizeOf(name, `${folder}/index.ts`);
  const fromAll = await sizeOf(name, 'index.ts');
  // A few bytes differ with the names that the minifier gives; a rule that came along would be far more.
  const isShaken = Math.abs(fromAll - alone) <= Math.max(100, alone / 100);
  const isKept = alone <= budget;
  if (!isShaken || !isKept) process.exitCode = 1;
  process.stdout.write(
    `${isShaken && isKept ? 'ok  ' : 'OVER'} ${kilobytes(alone)}${` of ${budget / 1000} kB`.padEnd(12)}  ${folder}/${name}${isShaken ? '' : `: ${kilobytes(fromAll)} from the whole package`}\n`,
  );
}
