/** Generates the typed documents and their manifest anew and says whether the committed ones differ; leaves the tree as it was. */
import { execFileSync, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const GENERATED = ['packages/client/src/generated', 'gateway/trusted'];
const state = () =>
  execFileSync('git', ['status', '--porcelain', '--', ...GENERATED], { cwd: root, encoding: 'utf8' });

const before = state();
const run = (command, args) => spawnSync(command, args, { cwd: root, encoding: 'utf8' });
let result = run('graphql-codegen', ['--config', 'packages/client/codegen.ts']);
if (result.status === 0) result = run(process.execPath, ['scripts/trusted-documents.mjs']);
if (result.status !== 0) {
  process.stdout.write(`${result.stdout}${result.stderr}`);
  process.exitCode = 1;
} else if (state() !== before) {
  process.stdout.write(
    `${GENERATED.join(' or ')} is not what gateway/schema.graphql and the documents say. Run \`npm run codegen\` and commit it.\n${state()}`,
  );
  process.exitCode = 1;
}
