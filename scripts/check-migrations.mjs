/** Every change of the tables has its migration: drizzle-kit, asked for one more, must have nothing to add on either database. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const gateway = join(dirname(fileURLToPath(import.meta.url)), '../gateway');
const DATABASES = [
  { dialect: 'sqlite', folder: 'sqlite', schema: 'schema.sqlite.ts' },
  { dialect: 'postgresql', folder: 'postgres', schema: 'schema.postgres.ts' },
];

const scratch = mkdtempSync(join(tmpdir(), 'trialside-migrations-'));
let missing = 0;
for (const { dialect, folder, schema } of DATABASES) {
  const copy = join(scratch, folder);
  cpSync(join(gateway, 'src/data/migrations', folder), copy, { recursive: true });
  const before = readdirSync(copy).length;
  const result = spawnSync(
    join(gateway, 'node_modules/.bin/drizzle-kit'),
    // It takes paths from where it runs, and no absolute ones.
    [
      'generate',
      `--dialect=${dialect}`,
      `--schema=./src/data/${schema}`,
      `--out=${relative(gateway, copy)}`,
      '--name=more',
    ],
    { cwd: gateway, encoding: 'utf8' },
  );
  if (result.status !== 0) {
    missing += 1;
    process.stdout.write(`${dialect}: drizzle-kit failed\n${result.stdout}${result.stderr}\n`);
  } else if (readdirSync(copy).length !== before) {
    missing += 1;
    process.stdout.write(
      `${dialect}: the tables have changed without a migration. See "A migration" in CONTRIBUTING.md.\n`,
    );
  }
}
rmSync(scratch, { recursive: true, force: true });
if (missing > 0) process.exitCode = 1;
