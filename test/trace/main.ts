/** `npm run trace`: writes the traceability matrix as JSON and as a page; fails where anything hangs loose. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evidenceFrom, requirementsFrom } from './collect.ts';
import { matrixOf, type Orphans } from './matrix.ts';
import { tracePage, type Build } from './page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, 'reports');

const requirements = requirementsFrom(readFileSync(join(root, 'test/requirements.yaml'), 'utf8'));
const matrix = matrixOf(requirements, evidenceFrom(root, reports));
const build = buildNow();
writeFileSync(join(reports, 'trace.json'), `${JSON.stringify({ build, ...matrix }, null, 1)}\n`);
writeFileSync(join(reports, 'trace.html'), tracePage(matrix, build));

const claimed = matrix.rows.filter(({ planned }) => planned === undefined);
const failed = claimed.filter(({ result }) => result === 'failed').map(({ id }) => id);
process.stdout.write(
  `${claimed.length} requirements claimed, ${claimed.filter(({ result }) => result === 'passed').length} with passing evidence, ` +
    `${matrix.rows.length - claimed.length} planned: reports/trace.html, reports/trace.json\n`,
);
for (const line of [...loose(matrix.orphans), ...failed.map((id) => `${id}: a test of it failed`)]) {
  process.stdout.write(`${line}\n`);
  process.exitCode = 1;
}

function loose({ requirements: without, evidence }: Orphans): string[] {
  return [
    ...without.map(
      (id) => `${id}: claimed in test/requirements.yaml, and no test or story that passed names it`,
    ),
    ...evidence.map(
      ({ id, file, name }) => `${id}: not in test/requirements.yaml, named by ${file} › ${name}`,
    ),
  ];
}

/** What was tested: the commit, and the fingerprint of the sources that the served widgets were built from. */
function buildNow(): Build {
  const stamp = join(root, 'packages/widgets/dist/.built-from');
  return {
    commit:
      git('rev-parse', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' and uncommitted changes'),
    widgets: existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : 'not built',
  };
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
