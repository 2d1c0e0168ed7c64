/** Builds what the gateway serves: the widget bundle and the portal pages. Skips what has not changed since. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const BUILDS = [
  {
    what: 'widgets',
    script: 'packages/widgets/build.mjs',
    dist: 'packages/widgets/dist',
    from: ['packages/rules', 'packages/client', 'packages/widgets'],
  },
  {
    what: 'portal pages',
    script: 'packages/portal/build.mjs',
    dist: 'packages/portal/dist',
    from: ['packages/portal'],
  },
];

/** Builds whatever is out of date. `say` is told what is being done. Throws where a build fails. */
export function build({ say = (line) => process.stdout.write(`${line}\n`) } = {}) {
  for (const { what, script, dist, from } of BUILDS) {
    const stamp = join(root, dist, '.built-from');
    const wanted = fingerprint(from);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    say(`Building the ${what} …`);
    const result = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
    if (result.status !== 0) {
      process.stderr.write(result.stdout + result.stderr);
      throw new Error(`The ${what} could not be built; the lines above say why.`);
    }
    writeFileSync(stamp, wanted);
  }
}

function fingerprint(folders) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'pnpm-lock.yaml')));
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (
        ['node_modules', 'dist', 'release', '.types'].includes(entry.name) ||
        entry.name.endsWith('.test.ts')
      )
        continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) hash.update(relative(root, path)).update(readFileSync(path));
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
