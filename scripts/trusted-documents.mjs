/**
 * Writes the manifest of trusted documents: what our widgets may ask of a gateway that answers nothing else. The second
 * half of `npm run codegen`. With --release 1.2.0 the manifest is also kept under that version, so that pages which still
 * embed those widgets are answered by every later gateway.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const generated = join(root, 'packages/client/src/generated/persisted-documents.json');
const folder = join(root, 'gateway/trusted');
const current = join(folder, 'current.json');

const hashOf = (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const documents = Object.entries(JSON.parse(readFileSync(generated, 'utf8')));
for (const [hash, text] of documents) {
  if (hashOf(text) !== hash) throw new Error(`${hash} is not the hash of: ${text}`);
}
// In the order of the operations' names: a new document is one new line in a review.
const nameOf = (text) => /\b(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? '';
documents.sort(([, a], [, b]) => (nameOf(a) < nameOf(b) ? -1 : 1));

mkdirSync(folder, { recursive: true });
writeFileSync(current, `${JSON.stringify(Object.fromEntries(documents), null, 2)}\n`);

const [flag, version] = process.argv.slice(2);
if (flag === '--release') {
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) throw new Error('--release wants a version such as 1.2.0');
  copyFileSync(current, join(folder, `released-${version}.json`));
}
