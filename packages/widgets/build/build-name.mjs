/** Version and source hash of the widgets, so that a build can be told from another of the same version. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));

/** Every file below a folder, in one order on every machine. */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Such as "0.1.0+3f9a1c2e"; the hash is over every source that goes into the bundle. */
export function buildName() {
  const hash = createHash('sha256');
  const take = (root, file) =>
    hash
      .update(relative(root, file).replaceAll('\\', '/'))
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  for (const folder of ['rules', 'client', 'widgets']) {
    const root = join(here, '..', folder);
    for (const file of filesBelow(join(root, 'src'))) {
      if (!/\.(test|examples)\.ts$/.test(file)) take(root, file);
    }
  }
  for (const file of [...filesBelow(join(here, 'build')), join(here, 'build.mjs')]) take(here, file);
  const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  return `${version}+${hash.digest('hex').slice(0, 8)}`;
}
