/**
 * What each rule costs a page: bundled alone, minified, gzip, kB = 1000 bytes. A rule that drags another along would show
 * here. The budget is that of the closed badge, which judges one count or one subject.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What is imported, from which folder of the rules, and its budget in bytes; null where it is only told. */
const RULES = [
  ['responseAtCount', 'response', 2_500],
  ['plateletResponse', 'response', null],
  ['iwgResponse', 'response', null],
  ['overallResponse', 'response', null],
  ['parseEntry', 'number', null],
  ['scoreSledai', 'sledai', null],
  ['suggestDescriptors', 'sledai', null],
  ['dorisCourse', 'remission', null],
  ['lldasCourse', 'remission', null],
  ['therapyReduction', 'therapy', null],
  ['gradeLab', 'ctcae', null],
  ['gradeCrs', 'astct', null],
  ['gradeIcans', 'astct', null],
  ['classifyEvents', 'adverse-events', null],
  ['threePlusThree', 'dose', null],
  ['boin', 'dose', null],
  ['scoreSf36', 'pro', null],
  ['markerChange', 'labs', null],
  ['visitsOnCalendar', 'calendar', null],
  ['clopperPearson', 'stats', null],
  ['kaplanMeier', 'stats', null],
  ['evaluateSubject', 'evaluate', null],
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
  const isKept = budget === null || alone <= budget;
  if (!isShaken || !isKept) process.exitCode = 1;
  process.stdout.write(
    `${isShaken && isKept ? 'ok  ' : 'OVER'} ${kilobytes(alone)}${budget === null ? '           ' : ` of ${budget / 1000} kB`}  ${folder}/${name}${isShaken ? '' : `: ${kilobytes(fromAll)} from the whole package`}\n`,
  );
}
