/**
 * `npm run pack`: the package as integrators install it, as a tarball in `release/`: the built files with their hashes,
 * declarations, the manifest, and what editors and frameworks read of it. `--to <folder>` puts it elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.mjs';
import { widgetNames } from './build/entries.mjs';
import { vsCodeData, webTypes } from './pack/editors.mjs';
import { elementsOf, readManifest } from './pack/manifest.mjs';
import { packageJson } from './pack/package-json.mjs';
import { writeTypes } from './pack/types.mjs';
import { reactTypings, svelteTypings, vueTypings } from './pack/typings.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const at = process.argv.indexOf('--to');
const release = at < 0 ? join(here, 'release') : process.argv[at + 1];
const staged = join(here, `node_modules/.package-${process.pid}`);
process.on('exit', () => rmSync(staged, { recursive: true, force: true }));

function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (result.status === 0) return result.stdout;
  throw new Error(
    `${command} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}${result.error ?? ''}`,
  );
}

const json = (name, content) => writeFileSync(join(staged, name), `${JSON.stringify(content, null, 2)}\n`);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

build({ say: () => {} });
run(join(root, 'node_modules/.bin/tsc'), ['-b', 'packages/widgets'], root);

mkdirSync(join(staged, 'types'), { recursive: true });
cpSync(join(here, 'dist'), staged, { recursive: true, filter: (file) => !file.endsWith('.built-from') });
cpSync(join(here, '../rules/protocols'), join(staged, 'protocols'), { recursive: true });
copyFileSync(join(here, 'README.md'), join(staged, 'README.md'));
for (const file of ['LICENSE', 'CHANGELOG.md']) copyFileSync(join(root, file), join(staged, file));

const own = read(join(here, 'package.json'));
const manifest = readManifest();
const elements = elementsOf(manifest);
json('package.json', packageJson(own));
json('custom-elements.json', manifest);
json('vscode.html-custom-data.json', vsCodeData(elements));
json('web-types.json', webTypes(elements, own));

const types = join(staged, 'types');
const sources = widgetNames().flatMap((name) => [`${name}/${name}`, `${name}/${name}.define`]);
writeTypes(types, ['index', 'define', 'trialside', ...sources]);
const TYPINGS = { react: reactTypings, vue: vueTypings, svelte: svelteTypings };
for (const [framework, typings] of Object.entries(TYPINGS)) {
  writeFileSync(join(types, `${framework}.d.ts`), typings(elements));
}

mkdirSync(release, { recursive: true });
for (const old of readdirSync(release)) if (old.endsWith('.tgz')) rmSync(join(release, old));
const [{ filename, size, entryCount }] = JSON.parse(
  run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', release], staged),
);
process.stdout.write(`${join(release, filename)}: ${Math.round(size / 1000)} kB, ${entryCount} files\n`);
