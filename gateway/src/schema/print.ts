/** Writes gateway/schema.graphql, the committed form of the schema; with --check only says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

const file = fileURLToPath(new URL('../../schema.graphql', import.meta.url));
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    process.stderr.write(
      'gateway/schema.graphql is not what the code says. Run `npm run schema` and review the difference.\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
}
