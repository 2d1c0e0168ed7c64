/** Everything beside the tests that must hold: types, lint, format, and that what is generated is up to date. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const CHECKS = [
  ['types', 'tsc', ['-b']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['format', 'oxfmt', ['--check']],
  ['schema.graphql is what the code says', 'node', ['gateway/src/schema/print.ts', '--check']],
  ['every document is valid, and no promise of the schema is broken', 'node', ['scripts/check-contract.mjs']],
  ['typed documents are what the schema says', 'node', ['scripts/check-generated.mjs']],
  ['every change of the tables has its migration', 'node', ['scripts/check-migrations.mjs']],
  ['custom-elements.json is what the widgets say', 'node', ['packages/widgets/pack/manifest.mjs', '--check']],
  ['size budgets', 'node', ['scripts/size.mjs']],
  ['the oldest browsers can run the widgets', 'node', ['scripts/check-floor.mjs']],
  ['each rule loads alone', 'node', ['scripts/rule-sizes.mjs']],
  ['house rules', 'node', ['scripts/check-house-rules.mjs']],
];

let failed = 0;
for (const [what, command, args] of CHECKS) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
  });
  const ok = result.status === 0;
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${what}\n`);
  if (ok) continue;
  failed += 1;
  process.stdout.write(
    `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? `${result.error.message}\n` : ''}`,
  );
}
process.exitCode = failed > 0 ? 1 : 0;
