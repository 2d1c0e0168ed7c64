/**
 * Builds the widgets into dist: `trialside.js`, one file that registers everything and loads the rest when it is needed,
 * and `esm/`, the classes one by one. File names are fixed within a version; integrity.json lists their hashes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildName, filesBelow } from './build/build-name.mjs';
import { entries, widgetNames } from './build/entries.mjs';
import { litGuest } from './build/lit-guest.mjs';
import { notices } from './build/notices.mjs';
import { ownCopies } from './build/own-copies.mjs';
import { ownKeys } from './build/own-keys.mjs';
import { smallTexts } from './build/small-texts.mjs';

// Whatever the caller runs under (a test runner says "test"): Lit's development build is never shipped.
process.env.NODE_ENV = 'production';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
// Built beside and put in place at the end, so that nobody is served half a build.
const building = join(here, `node_modules/.dist-${process.pid}`);
process.on('exit', () => rmSync(building, { recursive: true, force: true }));
const name = buildName();
const licences = notices();

/** Names that say what a chunk is: `locales-zh-CN-panel` rather than `panel2`. */
function chunkPath(chunks, { name: chunk, facadeModuleId }) {
  const path = facadeModuleId && relative(join(here, 'src'), facadeModuleId).replaceAll('\\', '/');
  const inside = path && !path.startsWith('..');
  return `${chunks}/${inside ? path.replace(/\.ts$/, '').replaceAll('/', '-') : chunk}.js`;
}

/** What the smallest widget needs before it can draw is one file of `esm/`; all else is split as the bundler finds best. */
const ELEMENT =
  /\/(?:client\/src\/json|widgets\/src\/(?:element\/(?:trial-element|define|data-state)|events\/changed|theme\/coloured))\.ts$/;

/** What a widget with a sheet of its own, or with a form, is made of beside it: a copy in the file of each. */
const OWN =
  /^(?:element\/(?:form-control|format-date|label-of|lexicon|subject-data|unload-guard)|picture\/(?:lettering|marks)|theme\/(?:host|\w+-palette))\.ts$/;

const ESM = {
  plugins: [ownCopies(widgetNames(), (path) => OWN.test(path))],
  groups: [{ name: 'element', test: ELEMENT }],
};

const settings = (outDir, entry, chunks, { plugins = [], groups = [] } = {}) => ({
  root: here,
  configFile: false,
  logLevel: 'warn',
  plugins: [...plugins, smallTexts(), litGuest(), ownKeys(), licences.plugin],
  define: { __TRIALSIDE_BUILD__: JSON.stringify(name) },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    modulePreload: false,
    reportCompressedSize: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      // What a chunk shares with its siblings it may export beside its own names: one file less to fetch.
      preserveEntrySignatures: 'allow-extension',
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: (chunk) => chunkPath(chunks, chunk),
        codeSplitting: { groups },
        minify: true,
        comments: false,
      },
    },
  },
});

await build(settings(building, { trialside: join(here, 'src/trialside.ts') }, 'trialside'));
await build(settings(join(building, 'esm'), entries(), 'chunks', ESM));

writeFileSync(join(building, 'third-party-licenses.txt'), licences.text());

const integrity = Object.fromEntries(
  filesBelow(building).map((file) => [
    relative(building, file).replaceAll('\\', '/'),
    `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`,
  ]),
);
writeFileSync(
  join(building, 'integrity.json'),
  `${JSON.stringify({ build: name, files: integrity }, null, 2)}\n`,
);
rmSync(dist, { recursive: true, force: true });
renameSync(building, dist);
