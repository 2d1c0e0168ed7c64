/** The licences of what the bundle contains beside our own code, as they ask to be passed on. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A plugin that notes the packages whose code is in the bundle, and `text()` of their licences. */
export function notices() {
  const folders = new Set();
  const plugin = {
    name: 'trialside:notices',
    generateBundle(_options, bundle) {
      for (const { type, modules = {} } of Object.values(bundle)) {
        if (type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          if (renderedLength > 0 && id.includes('/node_modules/')) folders.add(packageOf(id));
        }
      }
    },
  };
  return { plugin, text: () => [...folders].map(notice).sort().join('\n\n') };
}

function packageOf(file) {
  let folder = dirname(file.split('?')[0]);
  // Folders within a package may hold a package.json of their own, without a name.
  while (!(existsSync(join(folder, 'package.json')) && manifest(folder).version)) folder = dirname(folder);
  return folder;
}

const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function notice(folder) {
  const { name, version, license } = manifest(folder);
  const file = join(folder, 'LICENSE');
  if (!existsSync(file))
    throw new Error(`${name} is in the bundle, and its licence (${license}) is not beside it`);
  return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
}
