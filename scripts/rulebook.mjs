/**
 * `npm run rulebook [protocol.json]`: writes the rule book of a protocol as one page to read and print. Works every example
 * on the way and fails, with the list, where a rule does not give the answer that was set down by hand.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseProtocol } from '../packages/rules/src/protocol/parse/index.ts';
import { rulebookPage } from '../packages/rules/src/rulebook/index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const study = join(root, 'packages/rules/protocols/sle-itp-cart.json');
const file = process.argv[2] ? resolve(process.argv[2]) : study;

function checked(document) {
  const parsed = parseProtocol(document);
  if (parsed.ok) return parsed.protocol;
  for (const { path, reason } of parsed.problems) process.stderr.write(`${path}: ${reason}\n`);
  process.exit(1);
}

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const out = join(root, 'reports/rulebook.html');
try {
  const page = rulebookPage({ protocol: checked(read(file)), study: checked(read(study)) });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, page);
  process.stdout.write(`${relative(root, out)}: ${(page.length / 1000).toFixed(0)} kB\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
