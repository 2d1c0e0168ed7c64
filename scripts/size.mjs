/** Size budgets of the widget bundle: what a page must load until a widget is ready, and what comes later. Gzip, kB = 1000 bytes. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'packages/widgets/dist');

const STATIC = /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g;
const LATER = /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g;
const read = (file) => readFileSync(file, 'utf8');
const size = (file) => gzipSync(read(file), { level: 9 }).length;
const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0);
const linked = (file, pattern) =>
  [...read(file).matchAll(pattern)].map(([, path]) => join(dirname(file), path));

/** A file with everything it cannot start without. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of linked(file, STATIC)) closure(next, seen);
  return seen;
}

const without = (files, others) => new Set([...files].filter((file) => !others.has(file)));

/** Lit alone, built as in the bundle. */
async function litSize() {
  const { build: bundle } = await import('vite');
  const { litGuest } = await import('../packages/widgets/build/lit-guest.mjs');
  const entry = join(root, 'packages/widgets/src/lit-alone.ts');
  const source = `import { LitElement, html, css, nothing } from 'lit';\nconsole.log(LitElement, html, css, nothing);`;
  const [{ output }] = await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      litGuest(),
      {
        name: 'lit-alone',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
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

build({ say: () => {} });
const esm = (name) => join(dist, 'esm', `${name}.js`);
const badge = closure(esm('response-badge'));
const provider = closure(esm('provider'));
const lit = await litSize();
const later = linked(esm('response-badge'), LATER);
const rules = later.find((file) => file.includes('run-rules'));
const panel = later.find((file) => !file.includes('run-rules'));
const onUse = (file) => without(closure(file), badge);
const page = closure(join(dist, 'trialside.js'));

const BUDGETS = [
  ['response badge until ready, with Lit', total(badge), 10_000],
  ['response badge on opening', total(onUse(panel)), 8_000],
  ['response badge alone: the rules it runs', total(onUse(rules)), 8_000],
  ['provider with client, beside Lit', total(provider) - lit, 9_000],
  ['trialside.js: everything until ready', total(page), 20_000],
];

for (const [what, bytes, budget] of BUDGETS) {
  const kept = bytes <= budget;
  process.stdout.write(
    `${kept ? 'ok  ' : 'OVER'} ${(bytes / 1000).toFixed(2).padStart(6)} of ${budget / 1000} kB  ${what}\n`,
  );
  if (!kept) process.exitCode = 1;
}
for (const file of linked(panel, LATER)) {
  process.stdout.write(
    `     ${(size(file) / 1000).toFixed(2).padStart(6)} kB        words (${file.split('/').at(-1)})\n`,
  );
}
